import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.query import Both, Either, Near, Term, Without, parse, terms_of
from annotator.errors import BadValue

A, B, C = Term("a"), Term("b"), Term("c")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", A),
        ("a b", Both(A, B)),
        ("a AND b", Both(A, B)),
        ("a OR b c", Either(A, Both(B, C))),
        ("a b NOT c", Without(Both(A, B), C)),
        ("a (b OR c)", Both(A, Either(B, C))),
        ("(a OR b) c", Both(Either(A, B), C)),
        ('"a b"', Term("a b")),
        ("mine*", Term("mine", prefix=True)),
        ('"rare ea" *', Term("rare ea", prefix=True)),
        ("a NEAR b", Near((A, B), 10)),
        ("a NEAR/3 b", Near((A, B), 3)),
        ("NEAR(a b c, 5)", Near((A, B, C), 5)),
        ("U.S.-led and", Both(Term("U.S.-led"), Term("and"))),
        ("not", Term("not")),
    ],
)
def test_what_a_query_means(text, tree):
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "nothing to search for"),
        ('a "b', "opening quote without a closing one"),
        ("NOT a", "begins with NOT"),
        ("a AND", "ends where a word should follow"),
        ("OR a", "OR without a word on both sides"),
        ("a (b", "opening parenthesis without a closing one"),
        ("a ) b", "closing parenthesis without an opening one"),
        ("()", "where a word should stand"),
        ("NEAR(a b, x)", "number after the comma"),
        ("NEAR b", "NEAR without a word before it"),
        ("…", "no letter or digit"),
        ("*", "no letter or digit"),
        ('""', "no letter or digit"),
        ("(" * 70 + "a" + ")" * 70, "too deeply"),
        ("a " * 300, "too long"),
    ],
)
def test_what_cannot_be_read_says_why(text, says):
    with pytest.raises(BadValue, match=says):
        parse(text)


def test_what_stands_after_not_is_no_hit():
    assert list(terms_of(parse("a (b OR c) NOT (d e)"))) == [A, B, C]


@given(st.text('ab "()*,NOTANDEAR/3.', max_size=30))
def test_every_text_is_a_query_or_a_sentence(text):
    sentence = ""
    try:
        parse(text)
    except BadValue as error:
        sentence = str(error)
    assert not sentence or sentence.endswith(".")

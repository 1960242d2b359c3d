import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.suggest.forms import LONGEST, Tree, form_of, says_something, words_of


def tokens_of(text, sentences=(0,)):
    """Tokens of a text that are its words, with a sentence at each of these words."""
    ends, spaces, at = [], [], 0
    for found in re.finditer(r"[ \n]+|\w+|[^\w\s]", text):
        word = found.group()
        if word == " " and ends:
            spaces[-1] = 1
            continue
        ends.append(found.end())
        spaces.append(0)
        at += 1
    return Tokens(ends, spaces, sentences)


def hits(forms, text, sentences=(0,)):
    words = words_of(text, tokens_of(text, sentences))
    return [text[words.starts[a] : words.ends[b - 1]] for a, b, _ in Tree(map(form_of, forms)).hits(words)]


def test_the_longest_form_counts_and_none_overlaps_another():
    assert hits(["oil", "crude oil", "crude oil futures"], "We sold crude oil and oil") == [
        "crude oil",
        "oil",
    ]


def test_a_form_that_breaks_off_leaves_the_shorter_one():
    assert hits(["rare", "rare earth magnets"], "We sold rare earth today") == ["rare"]


def test_white_space_between_words_makes_no_difference_but_a_blank_line_does():
    assert hits(["crude oil"], "We sold crude\n   oil") == ["crude\n   oil"]
    assert hits(["crude oil"], "We sold crude\n\noil") == []


def test_capitals_stand_for_themselves():
    assert hits(["US", "China"], "They told us that china and the US and CHINA agree") == ["US", "CHINA"]


def test_small_letters_also_begin_sentences_and_stand_in_headings():
    assert hits(["oil"], "Oil fell and Oil rose, OIL") == ["Oil", "OIL"]
    assert hits(["oil"], "“Oil fell") == ["Oil"]


def test_punctuation_is_part_of_a_form():
    assert hits(["U.S.", "Côte d’Ivoire"], "the U.S. and Côte d’Ivoire, not the U S") == [
        "U.S.",
        "Côte d’Ivoire",
    ]


def test_chinese_is_found_inside_a_run_of_characters():
    assert hits(["中国"], "我们在中国买石油") == ["中国"]


def test_what_has_no_letter_or_is_a_sentence_is_no_form():
    assert not says_something(form_of("1.5"))
    assert not says_something(())
    assert says_something(("a",) * LONGEST)
    assert not says_something(("a",) * (LONGEST + 1))


def test_a_span_with_an_edge_inside_a_word_has_no_words():
    words = words_of("steel prices")
    assert words.range_of(Span(0, 5)) == (0, 1)
    assert words.range_of(Span(0, 12)) == (0, 2)
    assert words.range_of(Span(1, 5)) is None
    assert words.range_of(Span(0, 6)) is None


WORDS = st.lists(st.sampled_from(["a", "b", "c", "A", "AAA", ".", "é", "中", "🙂"]), min_size=1, max_size=4)


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6), st.sampled_from([" ", "\n", "  "]))
def test_hits_are_what_looking_for_each_form_alone_finds(forms, parts, glue):
    """Against an oracle that tries every form at every place."""
    text = glue.join(word for part in parts for word in part)
    words = words_of(text)
    words.fresh.clear()
    known = {tuple(form) for form in forms}

    def same(one, other):
        return one == other or (len(one) > 2 and one.isupper() and other in {one.lower(), one.capitalize()})

    expected, at = [], 0
    while at < len(words.texts):
        there = [
            form
            for form in known
            if at + len(form) <= len(words.texts)
            and all(same(words.texts[at + n], word) for n, word in enumerate(form))
        ]
        length = max((len(form) for form in there), default=0)
        expected += [(at, at + length)] if length else []
        at += length or 1
    assert [(a, b) for a, b, _ in Tree(known).hits(words)] == expected

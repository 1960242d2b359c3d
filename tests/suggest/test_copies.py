import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.suggest.copies import SHORTEST, carried_over, compare

ONE = "Chile raised the royalty on lithium on Monday, the minister said. Peru protested at once."
OTHER = (
    "SANTIAGO —  Chile raised the royalty on lithium\non Monday, an official said. Peru protested at once!"
)


def on(text, words, label=1):
    start = text.index(words)
    return Annotation(Span(start, start + len(words)), "ACTOR", label=label)


def shown(one, other, annotations):
    return [(each.span.of(other), each.label) for each in carried_over(one, other, annotations)]


def test_what_both_have_word_for_word_is_carried_over():
    annotations = [
        on(ONE, "Chile"),
        on(ONE, "royalty on lithium", 2),
        on(ONE, "Peru"),
        on(ONE, "minister", 3),
    ]
    assert shown(ONE, OTHER, annotations) == [("Chile", 1), ("royalty on lithium", 2), ("Peru", 1)]


def test_white_space_inside_makes_no_difference():
    assert shown(ONE, OTHER, [on(ONE, "lithium on Monday")]) == [("lithium\non Monday", 1)]


def test_edges_inside_a_word_stay_inside_it():
    assert shown(ONE, OTHER, [on(ONE, "ithiu")]) == [("ithiu", 1)]


def test_a_word_that_only_happens_to_be_there_too_is_not_taken():
    assert (
        shown(
            "Talks in Geneva ended.", "Wheat from Geneva fell again today.", [on("Talks in Geneva", "Geneva")]
        )
        == []
    )


def test_nothing_of_a_passage_that_was_split():
    one = "The big rare earth deal was signed by all of the five ministers on Friday night."
    other = "The big rare metal and earth deal was signed by all of the five ministers on Friday night."
    assert shown(one, other, [on(one, "rare earth")]) == []


def test_what_differs_is_listed_in_order():
    passages = compare("a b c d", "a x c d e")
    texts = [(p.one and p.one.of("a b c d"), p.other and p.other.of("a x c d e")) for p in passages]
    assert texts == [("a", "a"), ("b", None), (None, "x"), ("c d", "c d"), (None, "e")]


WORDS = st.lists(st.sampled_from(["a", "b", "c", "été", "中", "🙂", ","]), max_size=14)
GLUE = st.sampled_from([" ", "\n", "  "])


@given(WORDS, WORDS, GLUE)
def test_passages_cover_both_texts(one, other, glue):
    first, second = glue.join(one), " ".join(other)
    passages = compare(first, second)
    words = re.compile(r"\w+|[^\w\s]")
    assert [w for p in passages if p.one for w in words.findall(p.one.of(first))] == words.findall(first)
    assert [w for p in passages if p.other for w in words.findall(p.other.of(second))] == words.findall(
        second
    )
    for p in passages:
        if p.same:
            assert words.findall(p.one.of(first)) == words.findall(p.other.of(second))


@given(WORDS.filter(lambda words: len(words) > SHORTEST), st.data())
def test_into_the_same_text_everything_is_carried_over_unchanged(words, data):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    made = carried_over(text, text, [Annotation(span, "X", label=7)])
    if not span.of(text).strip():
        assert made == []
    else:
        assert len(made) == 1
        assert made[0].span.of(text).strip() == span.of(text).strip()

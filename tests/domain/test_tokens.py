"""Word and sentence arithmetic on stored tokens, against a plain recount."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from tests.strategies import tiled

TILED_SPAN = tiled().flatmap(
    lambda made: st.tuples(
        st.just(made),
        st.integers(0, len(made[0]) - 1).flatmap(
            lambda start: st.integers(start + 1, len(made[0])).map(lambda end: Span(start, end))
        ),
    )
)


def spans(tokens):
    return [tokens.span(index) for index in range(len(tokens))]


@given(tiled())
def test_tokens_and_blanks_tile_the_text(made):
    text, tokens = made
    rebuilt = "".join(
        span.of(text) + " " * space for span, space in zip(spans(tokens), tokens.spaces, strict=True)
    )
    assert rebuilt == text
    assert [span.end for span in spans(tokens)] == list(tokens.ends)
    assert [span.start for span in spans(tokens)] == list(tokens.starts)


@given(tiled())
def test_at_is_the_token_that_holds_the_offset_or_the_next(made):
    text, tokens = made
    for offset in range(len(text) + 2):
        expected = next((i for i, span in enumerate(spans(tokens)) if offset < span.end), len(tokens) - 1)
        assert tokens.at(offset) == expected


@given(TILED_SPAN)
def test_covering_is_every_token_that_shares_a_code_point(made):
    (_, tokens), span = made
    assert list(tokens.covering(span)) == [i for i, token in enumerate(spans(tokens)) if token.overlaps(span)]


@given(TILED_SPAN)
def test_widen_is_the_smallest_span_on_token_edges(made):
    (_, tokens), span = made
    touched = [token for token in spans(tokens) if token.overlaps(span)]
    wide = tokens.widen(span)
    assert wide == (Span(touched[0].start, touched[-1].end) if touched else span)
    assert tokens.widen(wide) == wide
    if touched:
        assert tokens.aligned(wide)


@given(TILED_SPAN)
def test_narrow_is_the_largest_span_of_whole_tokens(made):
    (_, tokens), span = made
    inside = [token for token in spans(tokens) if span.contains(token)]
    assert tokens.narrow(span) == (Span(inside[0].start, inside[-1].end) if inside else None)


@given(TILED_SPAN)
def test_aligned_means_that_both_edges_are_token_edges(made):
    (_, tokens), span = made
    starts, ends = {t.start for t in spans(tokens)}, {t.end for t in spans(tokens)}
    assert tokens.aligned(span) == (span.start in starts and span.end in ends)
    assert tokens.aligned(span) == (tokens.narrow(span) == span)


@given(tiled())
def test_every_token_lies_in_its_sentence_and_sentences_do_not_overlap(made):
    text, tokens = made
    found = sorted({tokens.sentence(span.start) for span in spans(tokens)})
    assert len(found) == len(tokens.sentences)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for span in spans(tokens):
        assert tokens.sentence(span.start).contains(span)
    assert tokens.sentence(len(text) + 5) == found[-1]


@given(tiled())
def test_bytes_round_trip(made):
    _, tokens = made
    again = Tokens.from_bytes(*tokens.to_bytes())
    assert again.to_bytes() == tokens.to_bytes()
    assert (list(again.ends), list(again.spaces), list(again.sentences)) == (
        list(tokens.ends),
        list(tokens.spaces),
        list(tokens.sentences),
    )
    assert list(again.starts) == list(tokens.starts)


def test_bytes_are_little_endian_and_four_wide():
    assert Tokens([1, 258], [1, 0], [0, 1]).to_bytes() == (
        b"\x01\0\0\0\x02\x01\0\0",
        b"\x01\0",
        b"\0\0\0\0\x01\0\0\0",
    )


def test_no_tokens_at_all():
    empty = Tokens([], [])
    assert (len(empty), empty.at(0), empty.sentence(0)) == (0, -1, None)
    assert empty.widen(Span(0, 1)) == Span(0, 1)
    assert empty.narrow(Span(0, 1)) is None
    assert not empty.aligned(Span(0, 1))


def test_without_sentence_starts_everything_is_one_sentence():
    assert Tokens([2, 5], [1, 0]).sentence(4) == Span(0, 5)


@pytest.mark.parametrize(
    "text", ["I can't, e.g. “go”.\n\nU.S. talks…  twice  ", " \n lead", "中国 🙂👍 don't"]
)
def test_the_tokenizer_tiles_every_text_like_this(text):
    import spacy

    doc = spacy.blank("en")(text)
    tokens = Tokens([t.idx + len(t) for t in doc], [int(bool(t.whitespace_)) for t in doc], [0])
    assert [(s.start, s.of(text)) for s in spans(tokens)] == [(t.idx, t.text) for t in doc]


def test_starts_of_very_many_tokens_are_the_same(monkeypatch):
    ends, spaces = [3, 7, 9, 20], [1, 0, 1, 0]
    written = Tokens(ends, spaces)
    monkeypatch.setattr("annotator.domain.tokens.MANY", 2)
    asked = Tokens(ends, spaces)
    assert list(asked.starts) == list(written.starts)
    assert asked.starts[1:3] == list(written.starts[1:3])
    assert asked.starts[-1] == written.starts[-1]
    assert [asked.covering(Span(a, a + 2)) for a in range(18)] == [
        written.covering(Span(a, a + 2)) for a in range(18)
    ]
    with pytest.raises(IndexError):
        asked.starts[4]

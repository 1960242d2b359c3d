"""Spans: never empty, half open, and the three ways to lie to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (-2, -1)])
def test_an_empty_reversed_or_negative_range_is_refused(start, end):
    with pytest.raises(ValueError, match="a span needs 0 <= start < end"):
        Span(start, end)


def test_length_and_text_count_code_points():
    assert Span(1, 3).of("a🙂é中") == "🙂é"
    assert len(Span(1, 3)) == 2


@given(SPANS, SPANS)
def test_relations_are_those_of_the_sets_of_code_points(one, other):
    here, there = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == bool(here & there)
    assert one.contains(other) == (there <= here)
    assert one.crosses(other) == bool(here & there and here - there and there - here)


@given(SPANS, SPANS)
def test_overlapping_and_crossing_are_mutual(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    assert one.crosses(other) == other.crosses(one)


@given(st.lists(SPANS))
def test_spans_sort_by_start_then_end(spans):
    assert sorted(spans) == sorted(spans, key=lambda span: (span.start, span.end))

"""The index finds the same marks as looking at every one of them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.ui.article.marks import Mark
from annotator.ui.article.spans import SpanIndex

MARKS = st.lists(
    st.tuples(st.integers(0, 3_000), st.integers(1, 30) | st.integers(1_001, 1_500)), max_size=20
).map(lambda pairs: [Mark(number, Span(a, a + n), "X", 1) for number, (a, n) in enumerate(pairs, 1)])


@given(MARKS, st.integers(0, 3_000), st.integers(1, 200))
def test_query_finds_all_that_touch(marks, start, length):
    found = SpanIndex(marks).query(start, start + length)
    assert {mark.id for mark in found} == {
        m.id for m in marks if m.span.start < start + length and m.span.end > start
    }
    assert [(m.span.start, -m.span.end) for m in found] == sorted((m.span.start, -m.span.end) for m in found)


@given(MARKS, st.integers(0, 3_000))
def test_at_gives_the_innermost_first(marks, offset):
    lengths = [len(mark.span) for mark in SpanIndex(marks).at(offset)]
    assert lengths == sorted(lengths)


@given(MARKS)
def test_going_on_visits_every_mark_once(marks):
    index = SpanIndex(marks)
    seen, mark = [], index.beside(None, 0, 1)
    while mark is not None:
        seen.append(mark.id)
        mark = index.beside(mark, 0, 1)
    assert sorted(seen) == sorted(index.by_id)


def test_changed_names_old_and_new_places():
    one, two = Mark(1, Span(0, 3), "A", 1), Mark(2, Span(5, 8), "A", 1)
    moved = Mark(2, Span(5, 9), "A", 1)
    assert SpanIndex([one, two]).changed([one, moved]) == [Span(5, 8), Span(5, 9)]
    assert SpanIndex([one, two]).changed([one, two]) == []


def test_crowded_finds_places_with_three_or_more():
    marks = [Mark(1, Span(0, 30), "A", 1), Mark(2, Span(5, 20), "B", 1), Mark(3, Span(8, 10), "C", 1)]
    assert SpanIndex(marks).crowded() == [Span(8, 10)]
    assert SpanIndex(marks[:2]).crowded() == []


@given(MARKS, MARKS, st.sets(st.integers(1, 25)), st.integers(0, 3_000))
def test_changing_gives_the_same_index_as_building_anew(marks, come, gone, start):
    index = SpanIndex(marks)
    before = {mark.id: mark for mark in marks}
    changed = index.change(gone, come)
    after = {n: m for n, m in before.items() if n not in gone} | {mark.id: mark for mark in come}
    anew = SpanIndex(after.values())
    assert index.marks == anew.marks
    assert index.by_id == anew.by_id
    assert index.query(start, start + 100) == anew.query(start, start + 100)
    unlike = {m.span for n, m in before.items() if after.get(n) != m}
    assert unlike | {m.span for n, m in after.items() if before.get(n) != m} <= set(changed)

"""Finding the marks at a place: a sorted list and two bisects, enough for 20,000 marks. No Qt here."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from annotator.domain.span import Span
from annotator.ui.article.marks import Mark

LONG = 1_000
"""Marks longer than this many code points are kept apart, so that one of them does not slow every question."""


class SpanIndex:
    """The marks of one article, asked by place and by id."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks: list[Mark] = sorted(marks, key=_place)
        self.by_id: dict[int, Mark] = {mark.id: mark for mark in self.marks}
        self._short = [mark for mark in self.marks if len(mark.span) <= LONG]
        self._long = [mark for mark in self.marks if len(mark.span) > LONG]
        self._starts = [mark.span.start for mark in self._short]
        self._longest = max((len(mark.span) for mark in self._short), default=0)

    def __iter__(self) -> Iterator[Mark]:
        """Go through the marks by start, the outer one first."""
        return iter(self.marks)

    def __len__(self) -> int:
        """Return how many marks there are."""
        return len(self.marks)

    def query(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a code point with `[start, end)`, by start, the outer one first."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        found = [mark for mark in self._short[first:last] if mark.span.end > start]
        reaching = [mark for mark in self._long if mark.span.start < end and mark.span.end > start]
        return sorted(found + reaching, key=_place) if reaching else found

    def at(self, offset: int) -> list[Mark]:
        """Return the marks over one code point, the innermost first."""
        return sorted(self.query(offset, offset + 1), key=lambda mark: (len(mark.span), mark.span, mark.id))

    def changed(self, marks: Iterable[Mark]) -> list[Span]:
        """Return the spans that look different once `marks` replace these."""
        coming = {mark.id: mark for mark in marks}
        return [*_unlike(self.by_id, coming), *_unlike(coming, self.by_id)]

    def change(self, gone: Iterable[int], come: Iterable[Mark]) -> list[Span]:
        """Take marks out by id and put others in; return the spans that look different now.

        A mark that comes under an id that is there stands for it.
        """
        come = list(come)
        changed = []
        for number in {*gone, *(mark.id for mark in come)}:
            mark = self.by_id.pop(number, None)
            if mark is not None:
                changed.append(mark.span)
                self._take_out(mark)
        for mark in come:
            changed.append(mark.span)
            self._put_in(mark)
        return changed

    def _take_out(self, mark: Mark) -> None:
        del self.marks[bisect_left(self.marks, _place(mark), key=_place)]
        if len(mark.span) > LONG:
            self._long.remove(mark)
            return
        at = bisect_left(self._short, _place(mark), key=_place)
        del self._short[at], self._starts[at]

    def _put_in(self, mark: Mark) -> None:
        self.by_id[mark.id] = mark
        insort(self.marks, mark, key=_place)
        if len(mark.span) > LONG:
            insort(self._long, mark, key=_place)
            return
        at = bisect_left(self._short, _place(mark), key=_place)
        self._short.insert(at, mark)
        self._starts.insert(at, mark.span.start)
        self._longest = max(self._longest, len(mark.span))

    def crowded(self) -> list[Span]:
        """Return the spans of marks that lie, with two others or more, over one code point."""
        found: list[Span] = []
        open_ends: list[int] = []
        for mark in self.marks:
            start, end = mark.span.start, mark.span.end
            if open_ends:
                open_ends = [other for other in open_ends if other > start]
            open_ends.append(end)
            if len(open_ends) > 2:
                found.append(mark.span)
        return found

    def beside(self, mark: Mark | None, offset: int, step: int) -> Mark | None:
        """Return the next mark (`step` 1) or the previous one (-1), from `mark` or else from `offset`; None at the end."""
        order = self.marks
        if mark is not None and self.by_id.get(mark.id) == mark:
            index = bisect_left(order, _place(mark), key=_place) + step
        else:
            index = bisect_left(order, offset, key=lambda each: each.span.start)
            index = index if step > 0 else index - 1
        return order[index] if 0 <= index < len(order) else None


def _unlike(these: dict[int, Mark], those: dict[int, Mark]) -> list[Span]:
    """Return the spans of marks that are not the same among `those`; most are the very same value."""
    found = []
    for number, mark in these.items():
        other = those.get(number)
        if other is not mark and other != mark:
            found.append(mark.span)
    return found


def _place(mark: Mark) -> tuple[int, int, int]:
    return mark.span.start, -mark.span.end, mark.id

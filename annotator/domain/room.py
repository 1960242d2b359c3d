"""Where an article has room for a suggestion: clear of what is labelled, of what was turned down, and inside the work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import accumulate

from annotator.domain.span import Span


class Room:
    """What one annotator has labelled and turned down in an article, and the passages outside the work."""

    def __init__(
        self,
        labelled: Iterable[tuple[Span, int]] = (),
        outside: Iterable[Span] = (),
        rejected: Collection[tuple[int, int, int]] = (),
    ) -> None:
        """Take spans with label ids, passages, and start, end and label of what was turned down; in code points."""
        self.labelled = list(labelled)
        self.outside = sorted(outside)
        self.rejected = frozenset(rejected)
        self._taken = {span for span, _ in self.labelled}
        by_label: dict[int, list[Span]] = {}
        for span, label in self.labelled:
            by_label.setdefault(label, []).append(span)
        self._of_label = {label: _Cover(spans) for label, spans in by_label.items()}
        self._outside = _Cover(self.outside)

    def is_outside(self, span: Span) -> bool:
        """Tell whether a span touches a passage outside the work."""
        return self._outside.touches(span)

    def has(self, span: Span, label: int) -> bool:
        """Tell whether a label may be suggested for a span.

        Not where that span has any label, where that label lies already, where it was turned down, or outside the work.
        """
        return (
            span not in self._taken
            and (span.start, span.end, label) not in self.rejected
            and not (label in self._of_label and self._of_label[label].touches(span))
            and not self.is_outside(span)
        )


class _Cover:
    """Spans, asked many times whether another one overlaps any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._furthest = list(accumulate((span.end for span in ordered), max))

    def touches(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._furthest[before - 1] > span.start

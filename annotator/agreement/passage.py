"""What of an article counts: its text without the passages that are boilerplate or that somebody has not read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from annotator.agreement.pairing import Mark
from annotator.domain.frozen import frozen

_TOKEN = re.compile(r"\w+|[^\w\s]")
"""Runs of letters and digits, and every other character that is no blank: the same in every version of every library."""

Range = tuple[int, int]


@frozen
class Passage:
    """What counts of an article, as if the rest had been cut out.

    Attributes:
        length: code points that count.
        starts: first code point of each token, in offsets of the passage.
        ends: code point after the last of each token.
        gaps: what was cut out, in offsets of the article, ascending and apart.
    """

    length: int
    starts: Sequence[int]
    ends: Sequence[int]
    gaps: tuple[Range, ...] = ()

    def marks(self, marks: Iterable[Mark]) -> list[Mark]:
        """Return the marks that touch nothing that was cut out, in offsets of the passage."""
        if not self.gaps:
            return list(marks)
        kept = []
        for start, end, label in marks:
            shift = self._shift(start)
            if not any(start < gap[1] and gap[0] < end for gap in self.gaps):
                kept.append((start - shift, end - shift, label))
        return kept

    def _shift(self, offset: int) -> int:
        """Return how many code points were cut out before `offset`."""
        return sum(end - start for start, end in self.gaps[: bisect_right(self.gaps, (offset, 0))])


def passage_of(text: str, outside: Iterable[Range] = ()) -> Passage:
    """Return what counts of `text`; tokens that a cut touches do not count."""
    gaps = tuple(_merged(outside))
    starts, ends = [], []
    shift = passed = 0
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        while passed < len(gaps) and gaps[passed][1] <= start:
            shift += gaps[passed][1] - gaps[passed][0]
            passed += 1
        if passed == len(gaps) or end <= gaps[passed][0]:
            starts.append(start - shift)
            ends.append(end - shift)
    return Passage(len(text) - sum(end - start for start, end in gaps), starts, ends, gaps)


def _merged(ranges: Iterable[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged

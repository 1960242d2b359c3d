"""Confidence intervals by drawing whole articles anew: seeded, percentile, and cheap to bring up to date.

Articles are drawn, not spans: spans of one article are not independent. Below five articles there is no interval.
Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13 (percentile interval).
"""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from functools import lru_cache

RESAMPLES = 1_000
LEAST = 5
"""Articles that an interval needs."""

_BITS = 128
"""Room of one number in a packed row; sums of a million articles fit."""

Row = tuple[int, ...]
"""What one article adds: numerators and denominators, not negative."""


class Bootstrap:
    """The sums of `RESAMPLES` drawn corpora of the same size."""

    def __init__(self, rows: Sequence[Row], seed: int) -> None:
        """Draw `len(rows)` articles, again and again, with a generator of its own."""
        self._draws = _drawn(len(rows), seed)
        self._width = len(rows[0]) if rows else 0
        packed = [_pack(row) for row in rows]
        self._sums = [sum(map(packed.__getitem__, draw)) for draw in self._draws]

    def replace(self, index: int, old: Row, new: Row) -> None:
        """Bring the sums up to date after one article changed; the draws stay the same."""
        change = _pack(new) - _pack(old)
        for nth, draw in enumerate(self._draws):
            times = draw.count(index)
            if times:
                self._sums[nth] += times * change

    def interval(self, numerator: int, denominator: int, factor: float = 1.0) -> tuple[float, float] | None:
        """Return the 95 % interval of factor·numerator / denominator, named by their places in a row; None if undefined."""
        values = []
        for packed in self._sums:
            below = packed >> (denominator * _BITS) & _MASK
            if below:
                values.append(factor * (packed >> (numerator * _BITS) & _MASK) / below)
        return percentiles(values) if len(values) == RESAMPLES else None


_MASK = (1 << _BITS) - 1


def _pack(row: Row) -> int:
    packed = 0
    for place, number in enumerate(row):
        packed |= number << (place * _BITS)
    return packed


@lru_cache(maxsize=8)
def _drawn(articles: int, seed: int) -> list[array[int]]:
    """Return the indexes of the articles of each resample; the same for the same number and seed, everywhere."""
    chance = random.Random(seed)
    return [array("I", chance.choices(range(articles), k=articles)) for _ in range(RESAMPLES)]


def percentiles(values: Sequence[float], share: float = 0.95) -> tuple[float, float]:
    """Return the lower and the upper bound of the middle `share` of the values."""
    ordered = sorted(values)
    cut = (1 - share) / 2 * (len(ordered) - 1)
    low, high = int(cut), len(ordered) - 1 - int(cut)
    part = cut - int(cut)
    return (
        ordered[low] + part * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low]),
        ordered[high] - part * (ordered[high] - ordered[max(high - 1, 0)]),
    )

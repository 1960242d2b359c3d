"""Krippendorff's alpha for unitizing: agreement on where units begin and end, without units given in advance.

Source: Krippendorff (2004), Content Analysis, 2nd ed., pp. 251–256 (the formula of 1995 is slightly different).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annotator.domain.frozen import frozen

Unit = tuple[float, float]
"""A unit or a continuum as (begin, length)."""


@frozen
class Unitizing:
    """Observed and expected disagreement and the coefficient, None where there is no unit at all."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float | None:
        """1 − observed / expected; None where nothing was expected to differ."""
        return 1 - self.observed / self.expected if self.expected else None


def unitizing_alpha(continuum: tuple[float, float], units: Sequence[Sequence[Unit]]) -> Unitizing:
    """Return the disagreement of two or more annotators about the units of one category.

    Args:
        continuum: (begin, end) of what all of them looked at, in code points or any other length.
        units: for each annotator the (begin, length) of the units; those of one annotator do not overlap.

    Raises:
        ValueError: a unit lies outside the continuum, is empty, or overlaps another of the same annotator.
    """
    begin, end = continuum
    chains = [_checked(begin, end, sorted(own)) for own in units]
    return disagreement(end - begin, chains)


def disagreement(length: float, chains: Sequence[Sequence[tuple[float, float]]]) -> Unitizing:
    """Return observed and expected disagreement of chains of (start, end) counted from 0, checked and sorted."""
    raters = len(chains)
    sections = [_sections(length, chain) for chain in chains]
    observed = sum(
        _difference(sections[first], sections[second])
        for first in range(raters)
        for second in range(first + 1, raters)
    )
    pairs = raters * (raters - 1) * length**2
    return Unitizing(2 * observed / pairs if pairs else 0.0, _expected(length, raters, sections))


def _checked(begin: float, end: float, units: Sequence[Unit]) -> list[tuple[float, float]]:
    chain: list[tuple[float, float]] = []
    here = begin
    for start, length in units:
        if length <= 0 or start < here or start + length > end:
            raise ValueError(
                f"the unit at {start} of length {length} overlaps another or leaves the continuum"
            )
        here = start + length
        chain.append((start - begin, here - begin))
    return chain


def _sections(length: float, chain: Sequence[tuple[float, float]]) -> list[tuple[float, float, bool]]:
    """Return units and the gaps between them as (start, end, whether it is a unit), without a break."""
    sections: list[tuple[float, float, bool]] = []
    here = 0.0
    for start, end in chain:
        if start > here:
            sections.append((here, start, False))
        sections.append((start, end, True))
        here = end
    if here < length:
        sections.append((here, length, False))
    return sections


def _difference(first: list[tuple[float, float, bool]], second: list[tuple[float, float, bool]]) -> float:
    """Return the summed distance of all pairs of sections that share something."""
    total, i, j = 0.0, 0, 0
    while i < len(first) and j < len(second):
        a_start, a_end, a_unit = first[i]
        b_start, b_end, b_unit = second[j]
        if a_unit and b_unit:
            total += (a_start - b_start) ** 2 + (a_end - b_end) ** 2
        elif a_unit and b_start <= a_start and a_end <= b_end:
            total += (a_end - a_start) ** 2
        elif b_unit and a_start <= b_start and b_end <= a_end:
            total += (b_end - b_start) ** 2
        if a_end <= b_end:
            i += 1
        if b_end <= a_end:
            j += 1
    return total


def _expected(length: float, raters: int, sections: list[list[tuple[float, float, bool]]]) -> float:
    units = [end - start for chain in sections for start, end, unit in chain if unit]
    if not units:
        return 0.0
    gaps = sorted(end - start for chain in sections for start, end, unit in chain if not unit)
    above = [0.0]
    for gap in reversed(gaps):
        above.append(above[-1] + gap)
    above.reverse()  # above[i]: summed length of the gaps from the i-th on
    total = 0.0
    for unit in units:
        first = bisect_left(gaps, unit)
        room = above[first] - (len(gaps) - first) * (unit - 1)
        total += (len(units) - 1) * (2 * unit**3 - 3 * unit**2 + unit) / 3 + unit**2 * room
    everything = raters * length
    ways = everything * (everything - 1) - sum(unit * (unit - 1) for unit in units)
    return 2 / length * total / ways if ways else 0.0

"""Which underline lies where, and where the names under them go. Arithmetic on numbers only, no Qt here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

DEEPEST = 4
"""Lanes beyond the fifth are drawn on the fifth."""
GAP = 5.0
"""Pixels between two names in a line."""


def assign_lanes(ranges: Sequence[tuple[int, int]]) -> list[int]:
    """Return a lane for each range, 0 nearest to the text.

    A range lies deeper than all ranges inside it, like dimension lines; no two on one lane share a code point.
    Of equal ranges the earlier one lies nearer.
    """
    order = sorted(
        range(len(ranges)), key=lambda index: (ranges[index][1] - ranges[index][0], ranges[index], index)
    )
    lanes: list[tuple[list[int], list[int]]] = []
    found = [0] * len(ranges)
    for index in order:
        start, end = ranges[index]
        chosen = _lane(lanes, start, end)
        if chosen == len(lanes):
            lanes.append(([], []))
        starts, ends = lanes[chosen]
        at = bisect_left(starts, start)
        starts.insert(at, start)
        ends.insert(at, end)
        found[index] = chosen
    return found


def _lane(lanes: list[tuple[list[int], list[int]]], start: int, end: int) -> int:
    """Return the first lane that is free there. What lies inside came earlier and keeps all lanes above its own taken."""
    for number, (starts, ends) in enumerate(lanes):
        if bisect_right(ends, start) >= bisect_left(starts, end):
            return number
    return len(lanes)


class Wish(NamedTuple):
    """A name that wants to stand at `left`: its width in full and as one letter."""

    left: float
    full: float
    short: float


class Place(NamedTuple):
    """Where a name went and whether it was shortened."""

    left: float
    shortened: bool


def place_names(wishes: Sequence[Wish], limit: float) -> list[Place]:
    """Return a place for each name of one line, in the order of `wishes`, which ascends by `left`.

    Names that start at the same place are shifted right; names that would touch the next one are shortened,
    the last of them first; the last name of a line moves left rather than beyond `limit`.
    """
    places: list[Place] = []
    free = -GAP
    at = 0
    while at < len(wishes):
        after = at + 1
        while after < len(wishes) and wishes[after].left - wishes[at].left < 3:
            after += 1
        group = wishes[at:after]
        last = after == len(wishes)
        right = limit if last else wishes[after].left - GAP
        room = right - (free if last else max(group[0].left, free))
        cut = _shortened(group, room)
        width = _width(group, cut)
        left = max(free, min(group[0].left, limit - width))
        for index, wish in enumerate(group):
            short = index >= cut
            places.append(Place(left, short))
            left += (wish.short if short else wish.full) + GAP
        free = left
        at = after
    return places


def _shortened(group: Sequence[Wish], room: float) -> int:
    """Return from which name of a group on the names are shortened."""
    cut = len(group)
    while cut > 0 and _width(group, cut) > room:
        cut -= 1
    return cut


def _width(group: Sequence[Wish], cut: int) -> float:
    widths = [wish.full if index < cut else wish.short for index, wish in enumerate(group)]
    return sum(widths) + GAP * (len(widths) - 1)

"""Which span of one annotator answers which of another's, and the F1 family that follows from it.

Exact is the multiset intersection of (start, end, label); overlap is a maximum one-to-one matching of spans that
share a character (greedy from left to right is wrong: it can miss pairs). F1 = 2·matched / (spans of A + spans of B):
symmetric, and what kappa tends to where nobody counts the places without a mark.

Source: Hripcsak & Rothschild (2005), Agreement, the F-measure, and reliability in information retrieval, JAMIA 12(3).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from annotator.domain.disagreement import Kind
from annotator.domain.frozen import frozen

Mark = tuple[int, int, str]
"""A span with its label: first code point, code point after the last, label."""

Pair = tuple[int | None, int | None]
"""Indexes into the two lists; None where the other annotator has nothing."""


@frozen
class SpanF1:
    """The five F1 of two lists of spans, None where neither has any."""

    exact: float | None
    exact_unlabelled: float | None
    overlap: float | None
    overlap_unlabelled: float | None
    characters: float | None


def span_f1(a: Iterable[Mark], b: Iterable[Mark]) -> SpanF1:
    """Return the F1 of two annotators' spans of one text.

    Args:
        a: (start, end, label) in code points, end exclusive.
        b: the other annotator's.
    """
    first, second = _plain(a), _plain(b)
    total = len(first) + len(second)
    both, either = shared_characters(first, second)
    return SpanF1(
        exact=f1(exact_matches(first, second), total),
        exact_unlabelled=f1(exact_matches(_bare(first), _bare(second)), total),
        overlap=f1(sum(len(_matching(*of)) for of in _by_label(first, second)), total),
        overlap_unlabelled=f1(len(_matching(first, second)), total),
        characters=f1(both, either),
    )


def _plain(marks: Iterable[Mark]) -> list[Mark]:
    return [(start, end, label) for start, end, label in marks]


def f1(matched: float, total: float) -> float | None:
    """Return 2·matched / total, where `total` counts both annotators' spans; None where there are none."""
    return 2 * matched / total if total else None


def exact_matches(a: Sequence[Mark], b: Sequence[Mark]) -> int:
    """Return how many spans of `a` stand in `b` with the same edges and label, each counted once."""
    if len(set(a)) == len(a) and len(set(b)) == len(b):
        return len(set(a) & set(b))
    return (Counter(a) & Counter(b)).total()


def overlap_matches(a: Sequence[Mark], b: Sequence[Mark]) -> int:
    """Return the size of a maximum one-to-one matching of spans that share a character, whatever their label."""
    return len(_matching(a, b))


def shared_characters(a: Sequence[Mark], b: Sequence[Mark]) -> tuple[int, int]:
    """Return how many (position, label) both have, and how many each has, summed."""
    both = either = 0
    for first, second in _by_label(a, b):
        one, other = merged(first), merged(second)
        either += sum(end - start for start, end in one) + sum(end - start for start, end in other)
        both += _shared(one, other)
    return both, either


def merged(marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """Return the ranges that the marks cover, in text order; what overlaps becomes one, what touches stays apart."""
    ranges: list[tuple[int, int]] = []
    for start, end, _ in sorted(marks):
        if ranges and start < ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return ranges


def _shared(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> int:
    total = i = j = 0
    while i < len(a) and j < len(b):
        total += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] <= b[j][1]:
            i += 1
        else:
            j += 1
    return total


def pairs(a: Sequence[Mark], b: Sequence[Mark]) -> list[tuple[Kind, Pair]]:
    """Return every span of both annotators once, alone or with its counterpart, in text order.

    Identical spans are the same; then as many as possible with the same label that overlap (boundary), with the same
    edges (label), and that overlap at all (boundary and label). The rest stands alone. Swapping the annotators swaps
    only A and B.
    """
    if sorted(b) < sorted(a):
        return sorted(
            ((_SWAPPED.get(kind, kind), (i, j)) for kind, (j, i) in pairs(b, a)),
            key=lambda found: _place(found[1], a, b),
        )
    left, right = set(range(len(a))), set(range(len(b)))
    found: list[tuple[Kind, Pair]] = []
    for kind, key, touching in _ROUNDS:
        groups: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for i in sorted(left):
            groups[key(a[i])][0].append(i)
        for j in sorted(right):
            groups[key(b[j])][1].append(j)
        for ours, theirs in groups.values():
            if ours and theirs:
                matched = (
                    _matching([a[i] for i in ours], [b[j] for j in theirs])
                    if touching
                    else {n: n for n in range(min(len(ours), len(theirs)))}
                )
                for i, j in matched.items():
                    found.append((kind, (ours[i], theirs[j])))
                    left.discard(ours[i])
                    right.discard(theirs[j])
    found += [(Kind.ONLY_A, (i, None)) for i in left]
    found += [(Kind.ONLY_B, (None, j)) for j in right]
    return sorted(found, key=lambda one: _place(one[1], a, b))


_Key = Callable[[Mark], object]
_ROUNDS: tuple[tuple[Kind, _Key, bool], ...] = (
    (Kind.SAME, lambda mark: mark, False),
    (Kind.BOUNDARY, lambda mark: mark[2], True),
    (Kind.LABEL, lambda mark: mark[:2], False),
    (Kind.BOTH, lambda mark: None, True),
)
_SWAPPED = {Kind.ONLY_A: Kind.ONLY_B, Kind.ONLY_B: Kind.ONLY_A}


def _place(pair: Pair, a: Sequence[Mark], b: Sequence[Mark]) -> tuple[int, int, str]:
    i, j = pair
    start, end, label = min(
        ([] if i is None else [a[i]]) + ([] if j is None else [b[j]]), key=lambda mark: (mark[0], -mark[1])
    )
    return start, -end, label


def _bare(marks: Sequence[Mark]) -> list[Mark]:
    return [(start, end, "") for start, end, _ in marks]


def _by_label(a: Sequence[Mark], b: Sequence[Mark]) -> list[tuple[list[Mark], list[Mark]]]:
    groups: dict[str, tuple[list[Mark], list[Mark]]] = defaultdict(lambda: ([], []))
    for mark in a:
        groups[mark[2]][0].append(mark)
    for mark in b:
        groups[mark[2]][1].append(mark)
    return list(groups.values())


def _matching(a: Sequence[Mark], b: Sequence[Mark]) -> dict[int, int]:
    """Return a maximum matching of overlapping spans as index in `a` to index in `b`, the nearest edges preferred.

    Kuhn's augmenting paths; each starts from the spans that fit best, so that ordinary texts need no path at all.
    """
    near = _overlapping(a, b)
    partner: dict[int, int] = {}
    best = sorted((_distance(a[i], b[j]), i, j) for i, choices in near.items() for j in choices)
    chosen: dict[int, int] = {}
    for _, i, j in best:
        if i not in chosen and j not in partner:
            chosen[i], partner[j] = j, i
    for i in near:
        if i not in chosen:
            _augment(i, near, partner)
    return {i: j for j, i in partner.items()}


def _augment(start: int, near: dict[int, list[int]], partner: dict[int, int]) -> bool:
    """Find a path from the free span `start` to another free one and turn it over; no recursion, texts can be long."""
    came: dict[int, int] = {}
    waiting = [start]
    while waiting:
        i = waiting.pop()
        for j in near[i]:
            if j in came:
                continue
            came[j] = i
            if j in partner:
                waiting.append(partner[j])
                continue
            while True:
                i = came[j]
                before = next((k for k, owner in partner.items() if owner == i), None)
                partner[j] = i
                if before is None:
                    return True
                j = before
    return False


def _overlapping(a: Sequence[Mark], b: Sequence[Mark]) -> dict[int, list[int]]:
    """Return for each index in `a` the indexes in `b` that share a character with it, those without left out."""
    order = sorted(range(len(b)), key=lambda j: b[j][:2])
    near: dict[int, list[int]] = {}
    open_: list[int] = []
    waiting = 0
    for i in sorted(range(len(a)), key=lambda i: a[i][:2]):
        start, end, _ = a[i]
        while waiting < len(order) and b[order[waiting]][0] < end:
            open_.append(order[waiting])
            waiting += 1
        # A later span of `a` starts no earlier, so what ended before this start never comes into question again.
        open_ = [j for j in open_ if b[j][1] > start]
        found = [j for j in open_ if b[j][0] < end]
        if found:
            near[i] = found
    return near


def _distance(one: Mark, other: Mark) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])

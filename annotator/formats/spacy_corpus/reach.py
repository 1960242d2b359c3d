"""How long the spans may be that spancat's suggester proposes: as long as nearly all are, or what somebody chose.

The suggester proposes every run of 1 to `max_size` tokens, and every proposal is a row of numbers for each of its tokens, so
memory and time grow with the square of `max_size`: for each 1,000 tokens that are trained at once, 0.5 GB at 20 tokens, 1.6 GB
at 40 and 5 GB at 75. One sentence that somebody labelled whole must not make a corpus impossible to train. spaCy's `debug data`
gives the same advice for lengths that few spans have.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from annotator.errors import BadValue

USUAL = 20
"""Tokens: a longest span of up to so many is always proposed."""
NEARLY_ALL, OF_EACH_LABEL = 0.99, 0.9
"""Shares of all spans, and of each label's, that are proposed where the longest is longer than usual."""
LONGEST = "longest"
AUTO = "auto"
TOO_LONG = "too-long-for-suggester"
"""The reason why spancat cannot find an annotation that stands among its spans."""
_ROW = 1_900
"""Bytes that one token of one proposal took at the peak of training (spaCy 3.8, 20 to 75 tokens)."""

Lengths = Mapping[str, Counter[int]]
"""How many spans of each label have so many tokens."""


def reach_of(lengths: Lengths, chosen: str = AUTO) -> int:
    """Return the longest span in tokens that the suggester is to propose, at least 1.

    Args:
        lengths: of the spans that are written.
        chosen: "auto", "longest" or a number of tokens. "auto" is the longest span; where that has more than `USUAL`
            tokens, the length that 99 % of all spans and 90 % of each label's do not exceed, and at least `USUAL`.

    Raises:
        BadValue: `chosen` is none of these.
    """
    check_reach(chosen)
    longest = max((max(counts, default=0) for counts in lengths.values()), default=0)
    if chosen not in (AUTO, LONGEST):
        return int(chosen)
    if chosen == LONGEST or longest <= USUAL:
        return max(longest, 1)
    every: Counter[int] = Counter()
    for counts in lengths.values():
        every.update(counts)
    nearly = [within(every, NEARLY_ALL), *(within(counts, OF_EACH_LABEL) for counts in lengths.values())]
    return max(USUAL, *nearly)


def certain(chosen: str) -> int:
    """Return the length in tokens up to which a span is proposed whatever else is in the corpus."""
    return USUAL if chosen in (AUTO, LONGEST) else int(chosen)


def check_reach(chosen: str) -> None:
    """Refuse what is no length.

    Raises:
        BadValue: it is neither "auto" nor "longest" nor a number from 1 to 1000.
    """
    if chosen in (AUTO, LONGEST):
        return
    if not (chosen.isascii() and chosen.isdigit() and 1 <= int(chosen) <= 1000):
        raise BadValue(
            f"“{chosen}” is no length for the span suggester; choose auto, longest or a number of tokens."
        )


def within(counts: Counter[int], share: float) -> int:
    """Return the length in tokens that `share` of the spans do not exceed, 0 where there are none."""
    wanted, seen = math.ceil(share * counts.total()), 0
    for length in sorted(counts):
        seen += counts[length]
        if seen >= wanted:
            return length
    return 0


def beyond(lengths: Lengths, reach: int) -> dict[str, int]:
    """Return for each label how many spans are longer than `reach` tokens, labels without any left out."""
    found = {
        label: sum(count for length, count in counts.items() if length > reach)
        for label, counts in lengths.items()
    }
    return {label: count for label, count in sorted(found.items()) if count}


def memory_of(reach: int) -> float:
    """Return how much memory in GB proposing spans of up to `reach` tokens takes for 1,000 tokens that are trained at once."""
    return 1_000 * reach * (reach + 1) / 2 * _ROW / 1e9

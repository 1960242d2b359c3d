"""Chance-corrected coefficients. Undefined is None, never 0 or 1: nothing varies, or there is nothing to compare.

Unitizing alpha, which needs no common units, is in `unitizing` and can be had from here too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from annotator.agreement.unitizing import unitizing_alpha

__all__ = [
    "cohen_kappa",
    "cohen_kappa_of",
    "fleiss_kappa",
    "fleiss_kappa_of",
    "free_marginal_kappa",
    "gwet_ac1_of",
    "krippendorff_alpha",
    "krippendorff_alpha_of",
    "scott_pi_of",
    "unitizing_alpha",
]

Table = Mapping[Any, float]
"""Counts by (category of the first annotator, category of the second)."""


def cohen_kappa(a: Sequence[Hashable], b: Sequence[Hashable]) -> float | None:
    """Return Cohen's kappa of two annotators over the same units.

    Args:
        a: the first annotator's category of each unit.
        b: the second's; the same length.

    Source: Cohen (1960), A coefficient of agreement for nominal scales, Educ. Psychol. Meas. 20(1), 37–46.
    """
    if len(a) != len(b):
        raise ValueError(f"both annotators need the same number of units, not {len(a)} and {len(b)}")
    return cohen_kappa_of(Counter(zip(a, b, strict=True)))


def cohen_kappa_of(table: Table) -> float | None:
    """Return Cohen's kappa of a table of counts; the source is that of `cohen_kappa`."""
    total, observed, rows, columns = _margins(table)
    if not total:
        return None
    expected = sum(rows[c] * columns[c] for c in rows) / total**2
    return _corrected(observed / total, expected)


def scott_pi_of(table: Table) -> float | None:
    """Return Scott's pi of a table of counts: chance from the pooled use of each category.

    Source: Artstein & Poesio (2008), Inter-coder agreement for computational linguistics, CL 34(4), section 2.4.
    """
    total, observed, rows, columns = _margins(table)
    if not total:
        return None
    expected = sum(((rows[c] + columns[c]) / (2 * total)) ** 2 for c in rows | columns)
    return _corrected(observed / total, expected)


def gwet_ac1_of(table: Table) -> float | None:
    """Return Gwet's AC1 of a table of counts: chance from how evenly the categories are used.

    Source: Gwet (2008), Computing inter-rater reliability in the presence of high agreement, BJMSP 61(1), 29–48.
    """
    total, observed, rows, columns = _margins(table)
    categories = rows | columns
    if not total or len(categories) < 2:
        return None
    use = [(rows[c] + columns[c]) / (2 * total) for c in categories]
    expected = sum(p * (1 - p) for p in use) / (len(categories) - 1)
    return _corrected(observed / total, expected)


def _margins(table: Table) -> tuple[float, float, Counter[Any], Counter[Any]]:
    rows: Counter[Any] = Counter()
    columns: Counter[Any] = Counter()
    observed = 0.0
    for (first, second), count in table.items():
        rows[first] += count  # type: ignore[assignment]
        columns[second] += count  # type: ignore[assignment]
        observed += count if first == second else 0
    return sum(table.values()), observed, rows, columns


def _corrected(observed: float, expected: float) -> float | None:
    return None if 1 - expected < 1e-12 else (observed - expected) / (1 - expected)


def krippendorff_alpha_of(table: Table) -> float | None:
    """Return Krippendorff's nominal alpha of a table of counts of two annotators; the source is that of the general one."""
    total, observed, rows, columns = _margins(table)
    values = 2 * total
    if not total:
        return None
    same = sum((rows[c] + columns[c]) * (rows[c] + columns[c] - 1) for c in rows | columns)
    expected = 1 - same / (values * (values - 1))
    return None if expected < 1e-12 else 1 - (1 - observed / total) / expected


def fleiss_kappa_of(marked: Mapping[int, int], raters: int) -> float | None:
    """Return Fleiss' kappa where each unit is marked or not.

    Args:
        marked: number of units by how many annotators marked them.
        raters: number of annotators.

    Source: that of `fleiss_kappa`.
    """
    units = sum(marked.values())
    if not units or raters < 2:
        return None
    pairs = sum(n * (k * (k - 1) + (raters - k) * (raters - k - 1)) for k, n in marked.items())
    share = sum(k * n for k, n in marked.items()) / (units * raters)
    return _corrected(pairs / (units * raters * (raters - 1)), share**2 + (1 - share) ** 2)


def fleiss_kappa(counts: Sequence[Sequence[int]]) -> float | None:
    """Return Fleiss' kappa of any number of annotators.

    Args:
        counts: for each unit how many annotators chose each category; every row has the same sum, two or more.

    Source: Fleiss (1971), Measuring nominal scale agreement among many raters, Psychol. Bull. 76(5), 378–382.
    """
    raters = _raters(counts)
    if raters < 2:
        return None
    total = len(counts) * raters
    shares = [sum(column) / total for column in zip(*counts, strict=True)]
    return _corrected(_observed(counts, raters), sum(share**2 for share in shares))


def free_marginal_kappa(counts: Sequence[Sequence[int]]) -> float | None:
    """Return Randolph's kappa: as `fleiss_kappa`, where chance is one in the number of categories.

    Source: Randolph (2005), Free-marginal multirater kappa, Joensuu Learning and Instruction Symposium.
    """
    raters = _raters(counts)
    return None if raters < 2 else _corrected(_observed(counts, raters), 1 / len(counts[0]))


def _raters(counts: Sequence[Sequence[int]]) -> int:
    sums = {sum(row) for row in counts}
    if len(sums) > 1:
        raise ValueError("every unit needs the same number of annotators")
    return sums.pop() if sums else 0


def _observed(counts: Sequence[Sequence[int]], raters: int) -> float:
    pairs = sum(n * (n - 1) for row in counts for n in row)
    return pairs / (len(counts) * raters * (raters - 1))


def krippendorff_alpha(rows: Sequence[Sequence[float | str | None]], level: str = "nominal") -> float | None:
    """Return Krippendorff's alpha of any number of annotators, with missing values.

    Args:
        rows: one row an annotator, one value a unit, None where it is missing.
        level: nominal, ordinal, interval or ratio.

    Raises:
        ValueError: the level is another word.

    Source: Krippendorff (2004), Content Analysis, 2nd ed., chapter 11; (2011) Computing Krippendorff's alpha-reliability.
    """
    if level not in _DISTANCES:
        raise ValueError(f"“{level}” is no level; the levels are {', '.join(_DISTANCES)}")
    coincidences: Counter[Any] = Counter()
    for unit in zip(*rows, strict=True):
        values = Counter(value for value in unit if value is not None)
        size = sum(values.values())
        if size < 2:
            continue
        for first, n in values.items():
            for second, m in values.items():
                pairs = n * (m - (first == second))
                coincidences[first, second] += pairs / (size - 1)
    margins: Counter[Any] = Counter()
    for (first, _), count in coincidences.items():
        margins[first] += count
    distance = _DISTANCES[level](margins)
    total = sum(margins.values())
    observed = sum(count * distance(c, k) for (c, k), count in coincidences.items())
    expected = sum(margins[c] * margins[k] * distance(c, k) for c in margins for k in margins)
    return None if not expected else 1 - (total - 1) * observed / expected


_Distance = Callable[[Any, Any], float]


def _nominal(_: Counter[Any]) -> _Distance:
    return lambda c, k: float(c != k)


def _ordinal(margins: Counter[Any]) -> _Distance:
    ranked = sorted(margins)
    below = dict(zip(ranked, accumulate(margins[c] for c in ranked), strict=True))

    def distance(c: Any, k: Any) -> float:
        low, high = sorted((c, k), key=below.__getitem__)
        between = below[high] - below[low] + margins[low]
        return float((between - (margins[low] + margins[high]) / 2) ** 2) if c != k else 0.0

    return distance


def _interval(_: Counter[Any]) -> _Distance:
    return lambda c, k: (float(c) - float(k)) ** 2


def _ratio(_: Counter[Any]) -> _Distance:
    def distance(c: Any, k: Any) -> float:
        total = float(c) + float(k)
        return ((float(c) - float(k)) / total) ** 2 if total else 0.0

    return distance


_DISTANCES: dict[str, Callable[[Counter[Any]], _Distance]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}

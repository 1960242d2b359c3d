"""Agreement over many articles: each is compared once for each pair, kept, and added up; a change costs one article.

Only articles that both annotators finished are compared; those that only one finished are counted, not judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from itertools import combinations
from typing import Any

from annotator.agreement.bootstrap import LEAST, Bootstrap, Row
from annotator.agreement.coefficients import fleiss_kappa_of
from annotator.agreement.figures import (
    SCALE,
    Comparison,
    Figures,
    Measures,
    compare,
    mean,
    measures_of,
    touched,
    weighed,
)
from annotator.agreement.pairing import Mark, f1, merged
from annotator.agreement.passage import Passage, Range, passage_of
from annotator.agreement.unitizing import disagreement
from annotator.domain.frozen import frozen

SEED = 0


@frozen
class Sheet:
    """One article as the annotators who finished it left it.

    Attributes:
        article: its row.
        text: the article's text.
        marks: for each annotator's number the (start, end, label); who marked nothing has an empty tuple.
        outside: passages that do not count: under 0 for everybody, under an annotator's number for pairs with them.
    """

    article: int
    text: str
    marks: Mapping[int, tuple[Mark, ...]]
    outside: Mapping[int, tuple[Range, ...]] = field(default_factory=dict)

    def passage(self, annotators: Iterable[int]) -> Passage:
        """Return what of the article counts between these annotators."""
        return passage_of(self.text, [span for who in (0, *annotators) for span in self.outside.get(who, ())])


@frozen
class PairResult:
    """Two annotators over all articles that both finished."""

    a: int
    b: int
    articles: int
    figures: Figures
    measures: Measures
    labels: dict[str, tuple[Figures, Measures]]
    confusion: dict[tuple[str, str], int]
    intervals: dict[str, tuple[float, float]]
    macro_exact_f1: float | None


@frozen
class GroupResult:
    """All annotators together over the articles that all of them finished."""

    annotators: tuple[int, ...]
    articles: int
    u_alpha: float | None
    fleiss_kappa: float | None
    labels: dict[str, tuple[float | None, float | None]]


INTERVALS: dict[str, tuple[str, str]] = {
    "exact_f1": ("exact", "annotations"),
    "overlap_f1": ("overlap", "annotations"),
    "exact_unlabelled_f1": ("exact_unlabelled", "annotations"),
    "overlap_unlabelled_f1": ("overlap_unlabelled", "annotations"),
    "character_f1": ("characters_both", "characters_either"),
    "u_alpha": ("observed", "expected"),
}
"""Measures with an interval: the counts whose quotient they are."""

KEPT = 4_000
"""So many parts of a study are kept; a trend by week or batch has one a point."""

_ROW = tuple(dict.fromkeys(name for names in INTERVALS.values() for name in names))


def _row(figures: Figures) -> Row:
    total = figures.annotations_a + figures.annotations_b
    return tuple(total if name == "annotations" else getattr(figures, name) for name in _ROW)


class _Pool:
    """The comparisons of one pair, their sums, and drawn sums for intervals."""

    def __init__(self) -> None:
        self.articles: dict[int, Comparison] = {}
        self.all = Figures()
        self.labels: dict[str, Figures] = {}
        self.confusion: Counter[tuple[str, str]] = Counter()
        self._f1s = 0
        self._compared = 0
        self._bootstrap: Bootstrap | None = None
        self._places: dict[int, int] = {}
        self._waiting: list[tuple[int, Row, Row]] = []

    def put(self, article: int, new: Comparison | None) -> None:
        """Take an article in, over its former state, or out."""
        old = self.articles.pop(article, None)
        for found, sign in ((old, Figures.minus), (new, Figures.plus)):
            if found:
                self.all = sign(self.all, found.all)
                self._count(found.all, 1 if found is new else -1)
                for label, row in found.labels.items():
                    self.labels[label] = sign(self.labels.get(label, Figures()), row)
        if old:
            self.confusion.subtract(old.confusion)
        if new:
            self.confusion.update(new.confusion)
            self.articles[article] = new
        if old and new and self._bootstrap:
            self._waiting.append((self._places[article], _row(old.all), _row(new.all)))
        elif old or new:
            self._bootstrap = None
            self._waiting.clear()

    def _count(self, figures: Figures, sign: int) -> None:
        """Keep the sum of the articles' own F1, in whole numbers so that it can be taken apart again."""
        value = f1(figures.exact, figures.annotations_a + figures.annotations_b)
        if value is not None:
            self._f1s += sign * round(value * SCALE)
            self._compared += sign

    def macro(self) -> float | None:
        """Return the mean of the articles' exact F1, those without annotations left out."""
        return self._f1s / SCALE / self._compared if self._compared else None

    def intervals(
        self, seed: int, measures: Sequence[str] = tuple(INTERVALS)
    ) -> dict[str, tuple[float, float]]:
        """Return the interval of each of these measures that has one."""
        if len(self.articles) < LEAST:
            return {}
        if self._bootstrap is None:
            self._places = {article: place for place, article in enumerate(sorted(self.articles))}
            self._bootstrap = Bootstrap([_row(self.articles[a].all) for a in self._places], seed)
        for change in self._waiting:
            self._bootstrap.replace(*change)
        self._waiting.clear()
        found = {}
        for name in measures:
            above, below = INTERVALS[name]
            factor = 1.0 if name == "u_alpha" else 2.0
            bounds = self._bootstrap.interval(_ROW.index(above), _ROW.index(below), factor)
            if bounds:
                low, high = bounds
                found[name] = (1 - high, 1 - low) if name == "u_alpha" else (low, high)
        return found

    def rows(self) -> dict[str, Figures]:
        """Return the sums by label, each with the tokens of all articles."""
        used = {label: row for label, row in self.labels.items() if any(row)}
        return {label: used[label]._replace(tokens=self.all.tokens) for label in sorted(used)}


class Study:
    """Everything that several annotators finished, compared. Feed it sheets; ask it for results."""

    def __init__(self, annotators: Iterable[int], *, seed: int = SEED, apart: Iterable[int] = ()) -> None:
        """Compare these annotators, in this order.

        Those in `apart`, as the gold layer that was made from the others' work, are compared in pairs only: they would count
        the others' agreement twice among all together.
        """
        self.annotators, self.apart = tuple(annotators), frozenset(apart)
        self.together = tuple(who for who in self.annotators if who not in self.apart)
        self.seed = seed
        self._pools = {pair: _Pool() for pair in combinations(self.annotators, 2)}
        self._groups: dict[int, _Group] = {}
        self._parts: dict[tuple[Any, ...], tuple[tuple[Comparison, ...], PairResult]] = {}

    def put(self, sheet: Sheet) -> None:
        """Compare an article, new or changed."""
        passages: dict[tuple[int, ...], Passage] = {}
        unread = [who for who in self.annotators if sheet.outside.get(who)]
        for (a, b), pool in self._pools.items():
            if a not in sheet.marks or b not in sheet.marks:
                pool.put(sheet.article, None)
                continue
            key = tuple(who for who in (a, b) if who in unread)
            passage = passages.get(key) or passages.setdefault(key, sheet.passage(key))
            found = compare(passage.marks(sheet.marks[a]), passage.marks(sheet.marks[b]), passage)
            pool.put(sheet.article, found)
        self._groups.pop(sheet.article, None)
        if len(self.together) > 1 and all(who in sheet.marks for who in self.together):
            key = tuple(who for who in unread if who in self.together)
            passage = passages.get(key) or sheet.passage(key)
            self._groups[sheet.article] = _group(sheet, self.together, passage)

    def remove(self, article: int) -> None:
        """Forget an article."""
        for pool in self._pools.values():
            pool.put(article, None)
        self._groups.pop(article, None)

    def pair(
        self, a: int, b: int, *, intervals: bool = True, measures: Sequence[str] = tuple(INTERVALS)
    ) -> PairResult:
        """Return what two annotators agree on; `intervals` takes the time of a thousand draws when first asked for.

        `measures` names those that get an interval.
        """
        pool = self._pools[a, b]
        rows = pool.rows()
        return PairResult(
            a,
            b,
            len(pool.articles),
            pool.all,
            measures_of(pool.all, rows.values()),
            {label: (row, measures_of(row)) for label, row in rows.items()},
            {cell: number for cell, number in sorted(pool.confusion.items()) if number},
            pool.intervals(self.seed, measures) if intervals else {},
            pool.macro(),
        )

    def part(
        self, a: int, b: int, articles: Iterable[int], *, measures: Sequence[str] = tuple(INTERVALS)
    ) -> PairResult:
        """Return what two annotators agree on in some of their articles: a batch, a week, one article.

        It is kept until one of them changes. `measures` names those that get an interval.
        """
        pool = self._pools[a, b]
        some = tuple(article for article in articles if article in pool.articles)
        found = tuple(pool.articles[article] for article in some)
        key = (a, b, tuple(measures), some)
        kept = self._parts.get(key)
        if kept and all(one is other for one, other in zip(kept[0], found, strict=True)):
            return kept[1]
        small = Study((a, b), seed=self.seed)
        for article, comparison in zip(some, found, strict=True):
            small._pools[a, b].put(article, comparison)
        result = small.pair(a, b, measures=measures)
        if len(self._parts) >= KEPT:
            self._parts.clear()
        self._parts[key] = found, result
        return result

    def restricted(self, articles: Iterable[int]) -> Study:
        """Return the same comparison over some of the articles; nothing is compared anew."""
        some, wanted = Study(self.annotators, seed=self.seed, apart=self.apart), set(articles)
        for pair, pool in self._pools.items():
            for article, found in pool.articles.items():
                if article in wanted:
                    some._pools[pair].put(article, found)
        some._groups = {article: group for article, group in self._groups.items() if article in wanted}
        return some

    def common(self, a: int, b: int) -> list[int]:
        """Return the articles that both annotators finished."""
        return list(self._pools[a, b].articles)

    def pairs(self, *, intervals: bool = True) -> list[PairResult]:
        """Return all pairs in the order of the annotators."""
        return [self.pair(a, b, intervals=intervals) for a, b in self._pools]

    def group(self) -> GroupResult:
        """Return what all annotators agree on."""
        labels = sorted({label for group in self._groups.values() for label in group.labels})
        tokens = sum(group.tokens for group in self._groups.values())
        observed = expected = 0
        found: dict[str, tuple[float | None, float | None]] = {}
        for label in labels:
            rows = [group.labels[label] for group in self._groups.values() if label in group.labels]
            own_observed, own_expected = sum(r.observed for r in rows), sum(r.expected for r in rows)
            marked: Counter[int] = Counter()
            for row in rows:
                marked.update(row.marked)
            marked[0] = tokens - sum(marked.values())
            kappa = fleiss_kappa_of(marked, len(self.together))
            found[label] = (1 - own_observed / own_expected if own_expected else None, kappa)
            observed, expected = observed + own_observed, expected + own_expected
        return GroupResult(
            self.together,
            len(self._groups),
            1 - observed / expected if expected else None,
            mean(kappa for _, kappa in found.values()),
            found,
        )


@frozen
class _GroupRow:
    """One label in one article, all annotators: disagreements, and tokens by how many marked them (none left out)."""

    observed: int
    expected: int
    marked: Counter[int]


@frozen
class _Group:
    tokens: int
    labels: dict[str, _GroupRow]


def _group(sheet: Sheet, annotators: tuple[int, ...], passage: Passage) -> _Group:
    marks = [passage.marks(sheet.marks[who]) for who in annotators]
    labels = {}
    for label in sorted({mark[2] for own in marks for mark in own}):
        chains = [merged(mark for mark in own if mark[2] == label) for own in marks]
        result = disagreement(passage.length, chains)
        tokens: Counter[int] = Counter()
        for chain in chains:
            tokens.update(touched(chain, passage))
        labels[label] = _GroupRow(
            weighed(result.observed, passage.length),
            weighed(result.expected, passage.length),
            Counter(tokens.values()),
        )
    return _Group(len(passage.starts), labels)


__all__ = ["INTERVALS", "SCALE", "SEED", "GroupResult", "PairResult", "Sheet", "Study"]

"""What is counted when two annotators' marks of one article are compared, and the measures that follow from sums of it.

Counts are pooled over articles (micro): never the mean of coefficients. Unitizing alpha is pooled as sums of observed
and of expected disagreement, each weighted by the article's length; this is a convention of this program.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import add, sub
from typing import NamedTuple

from annotator.agreement.coefficients import cohen_kappa_of, krippendorff_alpha_of
from annotator.agreement.pairing import (
    Mark,
    exact_matches,
    f1,
    merged,
    overlap_matches,
    pairs,
    shared_characters,
)
from annotator.agreement.passage import Passage
from annotator.agreement.unitizing import disagreement
from annotator.domain.disagreement import Kind
from annotator.domain.frozen import frozen

SCALE = 1 << 50
"""Disagreements are kept as whole numbers of 1/SCALE, so that sums can be taken apart again without a trace."""


class Figures(NamedTuple):
    """Counts of one pair of annotators: annotations, matches, characters, tokens, disagreements, kinds.

    `observed` and `expected` are unitizing disagreements times the article's length times SCALE. `tokens` are those of
    the articles, marked or not; of all labels together it is not counted which of them are marked.
    """

    annotations_a: int = 0
    annotations_b: int = 0
    exact: int = 0
    exact_unlabelled: int = 0
    overlap: int = 0
    overlap_unlabelled: int = 0
    characters_both: int = 0
    characters_either: int = 0
    tokens_both: int = 0
    tokens_a: int = 0
    tokens_b: int = 0
    tokens: int = 0
    observed: int = 0
    expected: int = 0
    same: int = 0
    boundary: int = 0
    label: int = 0
    both: int = 0
    only_a: int = 0
    only_b: int = 0

    def plus(self, other: Figures) -> Figures:
        """Return the sum."""
        return Figures(*map(add, self, other))

    def minus(self, other: Figures) -> Figures:
        """Return the difference."""
        return Figures(*map(sub, self, other))

    @property
    def kinds(self) -> dict[str, int]:
        """Number of spans by kind of difference; a pair of spans counts once."""
        return dict(zip((str(kind) for kind in Kind), self[-6:], strict=True))

    @property
    def table(self) -> dict[tuple[bool, bool], int]:
        """Tokens by whether A and whether B marked them."""
        only_a, only_b = self.tokens_a - self.tokens_both, self.tokens_b - self.tokens_both
        neither = self.tokens - self.tokens_both - only_a - only_b
        return {
            (True, True): self.tokens_both,
            (True, False): only_a,
            (False, True): only_b,
            (False, False): neither,
        }


@frozen
class Measures:
    """Coefficients of one pair, of one label or of all; None is undefined."""

    exact_f1: float | None
    overlap_f1: float | None
    exact_unlabelled_f1: float | None
    overlap_unlabelled_f1: float | None
    character_f1: float | None
    token_kappa: float | None
    token_alpha: float | None
    token_observed: float | None
    u_alpha: float | None


class Comparison(NamedTuple):
    """One pair of annotators, one article: all labels together, each label that either of them used, and confusion.

    `confusion` counts spans by the label that A and that B gave them, an empty name for "not marked".
    """

    all: Figures
    labels: dict[str, Figures]
    confusion: Counter[tuple[str, str]]


def compare(a: Sequence[Mark], b: Sequence[Mark], passage: Passage) -> Comparison:
    """Return the figures of two annotators' marks of one article.

    Args:
        a: marks outside of no region, in offsets of the passage.
        b: the other annotator's.
        passage: what both looked at.
    """
    first, second = _by_label(a), _by_label(b)
    rows = {
        label: _label_figures(first.get(label, []), second.get(label, []), passage)
        for label in sorted(first.keys() | second.keys())
    }
    kinds: Counter[Kind] = Counter()
    of_label: dict[str, Counter[Kind]] = defaultdict(Counter)
    confusion: Counter[tuple[str, str]] = Counter()
    for kind, (i, j) in pairs(a, b):
        kinds[kind] += 1
        confusion["" if i is None else a[i][2], "" if j is None else b[j][2]] += 1
        for label in {*([] if i is None else [a[i][2]]), *([] if j is None else [b[j][2]])}:
            of_label[label][kind] += 1
    rows = {label: row._replace(**_named(of_label[label])) for label, row in rows.items()}
    whole = Figures()
    for row in rows.values():
        whole = whole.plus(row)
    whole = whole._replace(
        exact_unlabelled=exact_matches(_bare(a), _bare(b)),
        overlap_unlabelled=overlap_matches(a, b),
        tokens_both=0,
        tokens_a=0,
        tokens_b=0,
        tokens=len(passage.starts),
        **_named(kinds),
    )
    return Comparison(whole, rows, confusion)


def _named(kinds: Mapping[Kind, int]) -> dict[str, int]:
    return {
        "same": kinds[Kind.SAME],
        "boundary": kinds[Kind.BOUNDARY],
        "label": kinds[Kind.LABEL],
        "both": kinds[Kind.BOTH],
        "only_a": kinds[Kind.ONLY_A],
        "only_b": kinds[Kind.ONLY_B],
    }


def _label_figures(a: list[Mark], b: list[Mark], passage: Passage) -> Figures:
    one, other = merged(a), merged(b)
    exact, overlap = exact_matches(a, b), overlap_matches(a, b)
    both, either = shared_characters(a, b)
    tokens_a, tokens_b = touched(one, passage), touched(other, passage)
    result = disagreement(passage.length, [one, other])
    return Figures(
        annotations_a=len(a),
        annotations_b=len(b),
        exact=exact,
        exact_unlabelled=exact,
        overlap=overlap,
        overlap_unlabelled=overlap,
        characters_both=both,
        characters_either=either,
        tokens_both=len(tokens_a & tokens_b),
        tokens_a=len(tokens_a),
        tokens_b=len(tokens_b),
        observed=weighed(result.observed, passage.length),
        expected=weighed(result.expected, passage.length),
    )


def weighed(disagreement: float, length: int) -> int:
    """Return a disagreement times the length of its article, as a whole number of 1/SCALE."""
    return round(disagreement * length * SCALE)


def touched(ranges: Iterable[tuple[int, int]], passage: Passage) -> set[int]:
    """Return the indexes of the tokens that share a character with one of the ranges."""
    found: set[int] = set()
    for start, end in ranges:
        found.update(range(bisect_right(passage.ends, start), bisect_left(passage.starts, end)))
    return found


def _by_label(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    groups: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        groups[mark[2]].append(mark)
    return groups


def _bare(marks: Sequence[Mark]) -> list[Mark]:
    return [(start, end, "") for start, end, _ in marks]


def alpha_of(figures: Figures) -> float | None:
    """Return the unitizing alpha of pooled disagreements."""
    return 1 - figures.observed / figures.expected if figures.expected else None


def measures_of(figures: Figures, labels: Iterable[Figures] | None = None) -> Measures:
    """Return the measures of pooled figures; `labels` are the rows of the labels where `figures` are of all together.

    Token kappa and alpha of all together are the mean over the labels for which they are defined.
    """
    total = figures.annotations_a + figures.annotations_b
    rows = [figures] if labels is None else list(labels)
    tables = [row.table for row in rows if figures.tokens]
    return Measures(
        exact_f1=f1(figures.exact, total),
        overlap_f1=f1(figures.overlap, total),
        exact_unlabelled_f1=f1(figures.exact_unlabelled, total),
        overlap_unlabelled_f1=f1(figures.overlap_unlabelled, total),
        character_f1=f1(figures.characters_both, figures.characters_either),
        token_kappa=mean(map(cohen_kappa_of, tables)),
        token_alpha=mean(map(krippendorff_alpha_of, tables)),
        token_observed=mean((t[True, True] + t[False, False]) / sum(t.values()) for t in tables),
        u_alpha=alpha_of(figures),
    )


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of the values that are defined, None where none is."""
    defined = [value for value in values if value is not None]
    return sum(defined) / len(defined) if defined else None

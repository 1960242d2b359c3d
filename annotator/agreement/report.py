"""Agreement in words: the paragraph for a paper's methods section, and why a measure is undefined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.agreement.figures import Figures
from annotator.agreement.study import GroupResult, PairResult

METHOD = (
    "Exact F1 counts spans with the same edges and label; overlap F1 a maximum one-to-one matching of spans with the same "
    "label that share a character. Counts are pooled over articles. Krippendorff's unitizing alpha (2004) is pooled as "
    "observed and expected disagreement weighted by the length of each article. Intervals are 95 % percentile bootstrap "
    "intervals over articles (1,000 resamples). Passages marked as boilerplate or as not read are left out; only articles "
    "that both annotators finished are compared."
)
"""How the numbers are made, in sentences that a methods section can take over."""


def figure(value: float | None, decimals: int = 2) -> str:
    """Return a coefficient without a leading zero, or a dash where it is undefined."""
    if value is None:
        return "–"
    text = f"{value:.{decimals}f}"
    text = text[1:] if text.startswith("-") and not float(text) else text
    return text if text.lstrip("-").startswith("1") else text.replace("0.", ".", 1)


def bracketed(bounds: tuple[float, float] | None) -> str:
    """Return an interval as " [.77, .84]", an empty string where there is none."""
    return f" [{figure(bounds[0])}, {figure(bounds[1])}]" if bounds else ""


def paragraph(pairs: Sequence[PairResult], group: GroupResult, names: Mapping[int, str], version: str) -> str:
    """Return the result as one paragraph for a paper.

    Args:
        pairs: all pairs that have articles in common.
        group: all annotators together.
        names: of the annotators.
        version: of the program.
    """
    told = [pair for pair in pairs if pair.articles]
    if not told:
        return "No article was finished by two annotators, so there is no agreement to report."
    sentences = []
    if len(told) == 1:
        pair = told[0]
        spans = pair.figures.annotations_a + pair.figures.annotations_b
        sentences.append(
            f"2 annotators, {_count(pair.articles, 'article')}, {spans:,} spans; {_measures(pair)}."
        )
    else:
        people = len({who for pair in told for who in (pair.a, pair.b)})
        most = max(pair.articles for pair in told)
        sentences.append(
            f"{people} annotators in {len(told)} pairs, up to {_count(most, 'article')} in common."
        )
        sentences += [
            f"{names[pair.a]} and {names[pair.b]} ({_count(pair.articles, 'article')}, "
            f"{pair.figures.annotations_a + pair.figures.annotations_b:,} spans): {_measures(pair)}."
            for pair in told
        ]
        if group.articles:
            sentences.append(
                f"All together over {_count(group.articles, 'article')}: unitizing alpha {figure(group.u_alpha)}, "
                f"Fleiss' kappa on tokens {figure(group.fleiss_kappa)}."
            )
    by_label = _by_label(told)
    if by_label:
        sentences.append(by_label)
    return " ".join([*sentences, METHOD, f"Computed with annotator {version}."])


def _measures(pair: PairResult) -> str:
    one, bounds = pair.measures, pair.intervals
    return (
        f"exact F1 {figure(one.exact_f1)}{bracketed(bounds.get('exact_f1'))}, "
        f"overlap F1 {figure(one.overlap_f1)}{bracketed(bounds.get('overlap_f1'))}, "
        f"unitizing alpha {figure(one.u_alpha)}{bracketed(bounds.get('u_alpha'))}, "
        f"token kappa {figure(one.token_kappa)} (observed {figure(one.token_observed)})"
    )


def _by_label(pairs: Sequence[PairResult]) -> str:
    """Return exact and overlap F1 of each label, pooled over the pairs."""
    sums: dict[str, Figures] = {}
    for pair in pairs:
        for label, (row, _) in pair.labels.items():
            sums[label] = sums.get(label, Figures()).plus(row)
    parts = []
    for label, row in sorted(sums.items()):
        total = row.annotations_a + row.annotations_b
        if total:
            parts.append(f"{label} {figure(2 * row.exact / total)}/{figure(2 * row.overlap / total)}")
    return f"By label (exact/overlap F1): {', '.join(parts)}." if parts else ""


def why_undefined(measure: str, figures: Figures, a: str, b: str, label: str = "") -> str:
    """Return the sentence that stands behind a dash; an empty string where the measure is defined."""
    what = label or "anything"
    if not figures.tokens:
        return f"{a} and {b} have finished no article in common."
    if not figures.annotations_a + figures.annotations_b:
        return f"Neither marked {what} in these articles, so there is nothing to compare."
    if measure in {"token_kappa", "token_alpha"} and figures.tokens_a == figures.tokens_b == figures.tokens:
        return f"Both marked every word {what}: nothing varies, so chance cannot be told from agreement."
    return ""


def _count(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}"

"""The tables of the agreement view from a comparison: annotators by annotators, labels with their bars, which label instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.app.review.index import Filter
from annotator.app.review.listing import PairResult, figure, why_undefined
from annotator.domain.annotation import Annotator
from annotator.domain.codebook import Codebook
from annotator.ui.agreement.grid import Cell, Line, Part
from annotator.ui.agreement.patterns import KINDS
from annotator.ui.agreement.words import tr
from annotator.ui.language import grouped
from annotator.ui.review import words

FEW = 30
"""Annotations of a label below which its figures say little."""


def matrix(
    results: Mapping[tuple[int, int], PairResult],
    people: Sequence[Annotator],
    measure: str,
    chosen: tuple[int, int],
) -> tuple[list[str], list[Line]]:
    """Return the matrix of annotators: above the measure, below articles and annotations; a cell chooses its pair."""
    lines = []
    values = [getattr(pair.measures, measure) for pair in results.values()]
    low = min((value for value in values if value is not None), default=0.0)
    for row, one in enumerate(people):
        cells = []
        for column, other in enumerate(people):
            if row == column:
                cells.append(Cell("·", ink="text-3"))
            elif row < column:
                pair = results[one.id, other.id]
                value = getattr(pair.measures, measure)
                shade = 0.0 if value is None else max(0.0, (value - low) / (1 - low)) if low < 1 else 1.0
                why = why_undefined(measure, pair.figures, one.name, other.name)
                cells.append(
                    Cell(
                        figure(value),
                        strong=value is not None,
                        ink="text" if value is not None else "text-3",
                        shade=shade if value is not None else 0.0,
                        target=(one.id, other.id),
                        words=why or f"{one.name}, {other.name}: {figure(value)}",
                        chosen=chosen == (one.id, other.id),
                    )
                )
            else:
                pair = results[other.id, one.id]
                spans = pair.figures.annotations_a + pair.figures.annotations_b
                cells.append(Cell(f"{grouped(pair.articles)} · {grouped(spans)}", ink="text-2"))
        lines.append(Line(one.name, tuple(cells)))
    return ["", *(person.name for person in people)], lines


def labels(pair: PairResult, names: Mapping[int, str], codebook: Codebook) -> tuple[list[str], list[Line]]:
    """Return a row for each label with its measures and a bar of the six kinds; a part of the bar leads to its passages."""
    order = [label.name for label in codebook.labels]
    colours = {label.name: label.colour for label in codebook.labels}
    found = sorted(pair.labels, key=lambda name: (order.index(name) if name in order else len(order), name))
    lines = []
    for label in found:
        figures, measures = pair.labels[label]
        parts = tuple(
            Part(
                kind,
                figures.kinds[kind],
                None
                if kind == "same"
                else Filter(pair=(pair.a, pair.b), kinds=frozenset({kind}), label=label),
                f"{label}, {words.kind(kind)}: {grouped(figures.kinds[kind])}",
            )
            for kind in KINDS
        )
        cells = [
            Cell(grouped(figures.annotations_a), ink="text-2"),
            Cell(grouped(figures.annotations_b), ink="text-2"),
        ]
        for name in ("exact_f1", "overlap_f1", "u_alpha"):
            why = why_undefined(name, figures, names[pair.a], names[pair.b], label)
            few = min(figures.annotations_a, figures.annotations_b) < FEW
            words_ = why or (
                tr("Fewer than {0} marked by both: the figure is uncertain.").format(FEW) if few else ""
            )
            text = figure(getattr(measures, name))
            cells.append(
                Cell(
                    text, strong=name == "exact_f1" and not few, ink="text-2" if few else "text", words=words_
                )
            )
        lines.append(Line(label, (*cells, Cell("", parts=parts)), colours.get(label, 1), tuple(order)))
    return [tr("Label"), "A", "B", tr("Exact"), tr("Overlap"), "α", tr("How they differ")], lines


def instead(pair: PairResult, names: Mapping[int, str], codebook: Codebook) -> tuple[list[str], list[Line]]:
    """Return which label the one gave where the other gave another, "not marked" included; a number leads to its passages."""
    used = {label for cell in pair.confusion for label in cell if label}
    order = [label.name for label in codebook.labels if label.name in used]
    shown = [*order, *sorted(used - set(order)), ""]
    lines = []
    for row in shown:
        cells = []
        for column in shown:
            number = pair.confusion.get((row, column), 0)
            same = row == column
            if not row and not column:
                cells.append(Cell("–", words=tr("What nobody marked cannot be counted."), ink="text-3"))
                continue
            leads = number and not same
            target = Filter(pair=(pair.a, pair.b), confused=(row, column)) if leads else None
            cells.append(
                Cell(grouped(number), strong=same, ink="text" if same or number else "text-3", target=target)
            )
        lines.append(Line(row or tr("not marked"), tuple(cells)))
    head = tr("{0} down, {1} across").format(names[pair.a].split()[0], names[pair.b].split()[0])
    return [head, *(column or tr("not marked") for column in shown)], lines

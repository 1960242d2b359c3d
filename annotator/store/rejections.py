"""Suggestions that an annotator has turned down, so that they do not come again."""

from __future__ import annotations

from annotator.domain.span import Span
from annotator.store.database import Database
from annotator.store.journal import OpenStep


def save_rejection(
    step: OpenStep, article: int, annotator: int, span: Span, label: int, surface: str
) -> None:
    """Remember that an annotator does not want a label on a span."""
    columns = {"start": span.start, "end": span.end}
    step.insert(
        "rejection", article=article, annotator=annotator, label=label, surface=surface[:200], **columns
    )


def rejected(database: Database, article: int, annotator: int) -> set[tuple[int, int, int]]:
    """Return start, end and label of everything that an annotator has turned down in an article."""
    rows = database.query(
        'SELECT start, "end", label FROM rejection WHERE article = ? AND annotator = ? AND dead = 0',
        (article, annotator),
    )
    return {(start, end, label) for start, end, label in rows}

"""From annotations to what is painted: their order, doubles, and the look of each."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.ui.article import Mark


def mark(annotation: Annotation, colour: int) -> Mark:
    """Return what the article view paints for an annotation; `colour` is a palette number."""
    when = annotation.at[11:16]
    parts = (annotation.label_name, annotation.annotator_name, when, annotation.note)
    return Mark(
        annotation.id,
        annotation.span,
        annotation.label_name,
        colour,
        flag=annotation.flag,
        note=bool(annotation.note),
        tooltip=" · ".join(part for part in parts if part),
    )


def order(annotation: Annotation) -> tuple[int, int, int]:
    """Return where an annotation stands among others: by start, the outer one first."""
    return annotation.span.start, -annotation.span.end, annotation.id


def twins(ordered: Iterable[Annotation], changed: Iterable[Annotation]) -> frozenset[int]:
    """Return the ids of annotations that say what another with a smaller id says; only places that changed are looked at."""
    starts = {annotation.span.start for annotation in changed}
    smallest: dict[tuple[Span, int], int] = {}
    doubled = set()
    for annotation in ordered:
        if annotation.span.start in starts:  # a number is compared sooner than a span
            said = (annotation.span, annotation.label)
            kept = smallest.get(said, annotation.id)
            doubled |= {max(kept, annotation.id)} - {min(kept, annotation.id)}
            smallest[said] = min(kept, annotation.id)
    return frozenset(doubled)

"""What one step touched: the value that every listener gets, whoever caused it."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from annotator.domain.frozen import frozen


class Step(NamedTuple):
    """One undoable act as history shows it.

    `at` is UTC, ISO 8601; `article` is the number that people see, or None; `article_id` and `annotator_id` are row ids,
    0 where the step belongs to several articles or to nobody. `undone` says that it does not stand at the moment.
    """

    id: int
    at: str
    annotator: str
    title: str
    kind: str
    article: int | None
    rows: int
    undoes: int | None = None
    undone: bool = False
    article_id: int = 0
    annotator_id: int = 0


@frozen
class Changes:
    """Rows touched by a step.

    Args:
        step: id of the newest step, 0 if only the file was read anew.
        title: the step's title.
        articles: row ids of articles whose row, annotations, regions or status changed.
        annotations: ids of annotations that came, changed or went.
        everything: True where too much changed to list; readers reload.
        origin: who caused it: a view's name, "undo", "other process" …
    """

    step: int
    title: str = ""
    articles: frozenset[int] = field(default_factory=frozenset)
    annotations: frozenset[int] = field(default_factory=frozenset)
    everything: bool = False
    origin: str = ""

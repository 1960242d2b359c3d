"""Annotations, regions and annotators: values with resolved names kept apart from the database's row numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from annotator.domain.frozen import frozen
from annotator.domain.span import Span


class Made(StrEnum):
    """How an annotation came to be."""

    HAND = "hand"
    IMPORTED = "imported"
    ACCEPTED = "accepted"
    EDITED = "edited"
    ADJUDICATED = "adjudicated"


class Status(StrEnum):
    """How far one annotator is with one article."""

    NEW = "new"
    IN_PROGRESS = "in-progress"
    FINISHED = "finished"
    SKIPPED = "skipped"


class RegionKind(StrEnum):
    """Why a passage is outside the work."""

    BOILERPLATE = "boilerplate"
    NOT_READ = "not-read"


@frozen
class Annotator:
    """A person, a model or the gold layer. `id` is the project's own number."""

    id: int
    uuid: str
    name: str
    kind: str = "person"


@frozen
class Region:
    """A passage that is shown greyed and left out of counts, export and agreement.

    `annotator` is the name of whose mark it is, "" where it is everybody's (boilerplate always is).
    """

    span: Span
    kind: RegionKind = RegionKind.BOILERPLATE
    by: str = "rule"
    id: int = 0
    annotator: str = ""


@frozen
class Annotation:
    """A span with a label, made by one annotator.

    `article`, `annotator` and `label` are the project's row numbers; 0 where the annotation is not stored yet.
    `label_name` and `annotator_name` are resolved for reading; the label is identified by its id.
    """

    span: Span
    label_name: str
    annotator_name: str = ""
    id: int = 0
    article: int = 0
    annotator: int = 0
    label: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    flag: bool = False
    made: Made = Made.HAND
    origin: str = ""
    fragments: tuple[Span, ...] = ()
    at: str = ""

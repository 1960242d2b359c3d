"""Annotations and the state of each annotator's work on an article. Live duplicates are folded when read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.domain.annotation import Annotation, Made, Status
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit, ProjectDamaged
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import UNSTORABLE, OpenStep, new_ids, packed
from annotator.store.labels import canonical_labels

_COLUMNS = (
    'n.id, n.article, n.annotator, n.start, n."end", n.label, n.attributes, n.note, n.flag, n.made, n.origin, '
    "n.fragments, p.name, s.at"
)
ANNOTATION_COLUMNS = (
    "id",
    "article",
    "annotator",
    "start",
    "end",
    "label",
    "attributes",
    "note",
    "flag",
    "made",
    "origin",
    "fragments",
)
"""The columns of an annotation's row that say what it is; the others say what became of it."""
_MADE = {str(made): made for made in Made}
_FROM = "FROM annotation n JOIN annotator p ON p.id = n.annotator LEFT JOIN step s ON s.id = n.step"


def annotations_of(database: Database, article: int, annotator: int | None = None) -> tuple[Annotation, ...]:
    """Return the live annotations of an article in text order, longest first; of one annotator or of all.

    Of duplicates (same annotator, span and label after merges) the one with the smallest id stands for all.
    """
    canonical = canonical_labels(database)
    rows = database.query(
        f"SELECT {_COLUMNS} {_FROM} WHERE n.article = ? AND n.dead = 0 AND (? IS NULL OR n.annotator = ?) "
        'ORDER BY n.start, n."end" DESC, n.id',
        (article, annotator, annotator),
    )
    return tuple(_folded(rows, canonical))


def annotations_at(database: Database, article: int, annotator: int, span: Span) -> tuple[Annotation, ...]:
    """Return an annotator's live annotations of an article that overlap `span`, in text order, duplicates folded."""
    rows = database.query(
        f"SELECT {_COLUMNS} {_FROM} WHERE n.article = ? AND n.annotator = ? AND n.dead = 0 "
        'AND n.start < ? AND n."end" > ? ORDER BY n.start, n."end" DESC, n.id',
        (article, annotator, span.end, span.start),
    )
    return tuple(_folded(rows, canonical_labels(database)))


def find_annotation(database: Database, annotation: int) -> Annotation | None:
    """Return one live annotation by its id, or None."""
    rows = database.query(
        f"SELECT {_COLUMNS} {_FROM} WHERE n.id = ? AND n.dead = 0",
        (annotation,),
    )
    return next(_folded(rows, canonical_labels(database)), None)


def annotations_among(database: Database, numbers: Sequence[int]) -> dict[int, Annotation]:
    """Return the live annotations with these ids, at most a few thousand."""
    rows = database.query(
        f"SELECT {_COLUMNS} {_FROM} WHERE n.id IN ({', '.join('?' * len(numbers))}) AND n.dead = 0",
        tuple(numbers),
    )
    return {annotation.id: annotation for annotation in _folded(rows, canonical_labels(database))}


def _folded(rows: list[Any], canonical: dict[int, tuple[int, str]]) -> Iterator[Annotation]:
    seen = set()
    for row in rows:
        if row[5] not in canonical:
            raise ProjectDamaged(
                f"Annotation {row[0]} has a label that is not in the project. Check the project."
            )
        label, name = canonical[row[5]]
        key = (row[1], row[2], row[3], row[4], label)
        if key not in seen:
            seen.add(key)
            yield _annotation(row, label, name)


def _annotation(row: Any, label: int, name: str) -> Annotation:
    fragments = tuple(Span(*pair) for pair in json.loads(row[11])) if row[11] else ()
    return Annotation(
        span=Span(row[3], row[4]),
        label_name=name,
        annotator_name=row[12],
        id=row[0],
        article=row[1],
        annotator=row[2],
        label=label,
        attributes=json.loads(row[6]) if row[6] != "{}" else {},
        note=row[7],
        flag=bool(row[8]),
        made=_MADE[row[9]],
        origin=row[10] or "",
        fragments=fragments,
        at=row[13] or "",
    )


def save_annotations(
    step: OpenStep,
    annotations: Iterable[Annotation],
    *,
    codebook: int | None = None,
    ids: list[int] | None = None,
    places: list[tuple[int, int, int]] | None = None,
) -> list[int]:
    """Insert annotations inside the open step and return their ids.

    Args:
        step: the open step.
        annotations: with `article`, `annotator` and `label` set, unless `places` gives these.
        codebook: the version that they were made by.
        ids: one for each; None makes new ones.
        places: article, annotator and label of each, for many at once.
    """
    made = list(annotations)
    if any(UNSTORABLE.search(a.note) or UNSTORABLE.search(a.origin) for a in made):
        raise BadValue("A note holds a character that cannot be stored (NUL or half a character).")
    numbers = ids or (list(new_ids(step.database.connection, "annotation", len(made))) if made else [])
    step.insert_many(
        "annotation",
        (*ANNOTATION_COLUMNS, "codebook"),
        [
            (*_values(one, number, place), codebook)
            for one, number, place in zip(
                made, numbers, places or [(a.article, a.annotator, a.label) for a in made], strict=True
            )
        ],
    )
    return numbers


def free_ids(step: OpenStep, annotations: list[Annotation]) -> list[int]:
    """Return an id for each annotation: the one it carries where that is free, else a new one."""
    connection = step.database.connection
    fresh = iter(new_ids(connection, "annotation", len(annotations)))
    used: set[int] = set()
    ids = []
    for annotation in annotations:
        wanted = annotation.id
        taken = wanted in used or (
            wanted > 0 and connection.execute("SELECT 1 FROM annotation WHERE id = ?", (wanted,)).fetchone()
        )
        ids.append(next(fresh) if wanted <= 0 or taken else wanted)
        used.add(ids[-1])
    return ids


def existing_keys(step: OpenStep, article: int, annotator: int) -> dict[tuple[int, int, int], bool]:
    """Return start, end and label of the annotator's live annotations, and whether this very step wrote them."""
    canonical = canonical_labels(step.database)
    return {
        (start, end, canonical[label][0]): writer == step.id
        for start, end, label, writer in step.database.query(
            'SELECT start, "end", label, step FROM annotation WHERE article = ? AND annotator = ? AND dead = 0',
            (article, annotator),
        )
    }


def _values(annotation: Annotation, number: int, place: tuple[int, int, int]) -> tuple[Any, ...]:
    fragments = (
        packed([[part.start, part.end] for part in annotation.fragments]) if annotation.fragments else None
    )
    return (
        number,
        place[0],
        place[1],
        annotation.span.start,
        annotation.span.end,
        place[2],
        packed(dict(annotation.attributes)) if annotation.attributes else "{}",
        annotation.note,
        int(annotation.flag),
        str(annotation.made),
        annotation.origin or None,
        fragments,
    )


def change_annotation(step: OpenStep, old: Annotation, new: Annotation) -> None:
    """Write what differs between `old` and `new` to the row, and remove its live duplicates.

    What another process changed in other columns since `old` was read stays.

    Raises:
        InvalidEdit: the annotation was removed since `old` was read.
    """
    there, twins = _twins(step.database, old)
    if not there:
        raise InvalidEdit("This annotation has been removed meanwhile. Nothing was changed.")
    before, after = _changeable(old), _changeable(new)
    changed = {name: value for name, value in after.items() if value != before[name]}
    if changed.keys() & {"start", "end"}:
        changed |= {"start": new.span.start, "end": new.span.end}
    if not changed:
        return
    step.update("annotation", old.id, **changed)
    for number in twins:
        step.update("annotation", number, dead=1)


def _changeable(annotation: Annotation) -> dict[str, Any]:
    values = dict(
        zip(
            ANNOTATION_COLUMNS,
            _values(annotation, annotation.id, (annotation.article, annotation.annotator, annotation.label)),
            strict=True,
        )
    )
    return {name: value for name, value in values.items() if name not in {"id", "article", "annotator"}}


def remove_annotation(step: OpenStep, annotation: Annotation) -> None:
    """Remove the annotation and its live duplicates; where it is gone already, nothing happens."""
    there, twins = _twins(step.database, annotation)
    for number in [annotation.id, *twins] if there else []:
        step.update("annotation", number, dead=1)


def _twins(database: Database, annotation: Annotation) -> tuple[bool, list[int]]:
    """Return whether the annotation's own row is live, and the other live rows that it stands for."""
    there = database.row("SELECT 1 FROM annotation WHERE id = ? AND dead = 0", (annotation.id,)) is not None
    canonical = canonical_labels(database)
    return there, [
        int(row[0])
        for row in database.query(
            'SELECT id, label FROM annotation WHERE article = ? AND annotator = ? AND start = ? AND "end" = ? AND dead = 0',
            (annotation.article, annotation.annotator, annotation.span.start, annotation.span.end),
        )
        if row[0] != annotation.id and canonical[row[1]][0] == canonical[annotation.label][0]
    ]


def status_of(database: Database, article: int, annotator: int) -> tuple[Status, str, int]:
    """Return status, reason for skipping, and reading position (code points) of one annotator in one article."""
    row = database.row(
        "SELECT status, reason, position FROM work WHERE article = ? AND annotator = ? AND role = 'annotator' AND dead = 0",
        (article, annotator),
    )
    return (Status(row[0]), str(row[1]), int(row[2])) if row else (Status.NEW, "", 0)


def work_of(
    database: Database, article: int, annotator: int | None = None
) -> list[tuple[str, Status, str, bool, str]]:
    """Return name, status, reason, doubt and note of each annotator's work on an article, or of one annotator's."""
    return [
        (str(name), Status(status), str(reason), bool(flag), str(note))
        for name, status, reason, flag, note in database.query(
            "SELECT p.name, w.status, w.reason, w.flag, w.note FROM work w JOIN annotator p ON p.id = w.annotator "
            "WHERE w.article = ? AND w.dead = 0 AND w.role = 'annotator' AND (? IS NULL OR w.annotator = ?) ORDER BY p.id",
            (article, annotator, annotator),
        )
    ]


def set_status(step: OpenStep, article: int, annotator: int, status: Status, reason: str = "") -> bool:
    """Set an annotator's status on an article inside the open step; tell whether anything changed."""
    row = step.database.row(
        "SELECT id, status, reason, dead FROM work WHERE article = ? AND annotator = ? AND role = 'annotator'",
        (article, annotator),
    )
    finished = step.hlc if status is Status.FINISHED else None
    if status is Status.NEW and (row is None or row[3]):
        return False
    if row is None:
        step.insert(
            "work",
            article=article,
            annotator=annotator,
            role="annotator",
            status=str(status),
            reason=reason,
            finished_hlc=finished,
        )
        return True
    if (row[1], row[2], row[3]) == (str(status), reason, 0):
        return False
    step.update("work", row[0], status=str(status), reason=reason, dead=0, finished_hlc=finished)
    return True


def describe_work(step: OpenStep, article: int, annotator: int, *, flag: bool, note: str) -> None:
    """Set an annotator's doubt about an article and the remark on it inside the open step."""
    row = step.database.row(
        "SELECT id FROM work WHERE article = ? AND annotator = ? AND role = 'annotator'", (article, annotator)
    )
    if row:
        step.update("work", row[0], flag=int(flag), note=note, dead=0)
    else:
        step.insert(
            "work",
            article=article,
            annotator=annotator,
            role="annotator",
            status=str(Status.NEW),
            flag=int(flag),
            note=note,
        )


def keep_position(database: Database, article: int, annotator: int, position: int, seconds: int) -> None:
    """Remember where the annotator stopped (code points) and add reading time (seconds); no step, not undoable."""
    if position < 0 or seconds < 0:
        raise BadValue("A reading position and a time cannot be negative.")
    with translated(database.path):
        database.connection.execute(
            "UPDATE work SET position = ?, seconds = seconds + ? WHERE article = ? AND annotator = ? AND role = 'annotator'",
            (position, seconds, article, annotator),
        )

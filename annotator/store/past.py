"""The time machine: an article's annotations as they were after a step, rebuilt from the journal's row images.

The image before a change is the row as it was after every earlier step, so the first entry after the step tells what
the row was; a row without such an entry is as it was then. Nothing is written here.
"""

from __future__ import annotations

import json
from typing import Any

from annotator.domain.annotation import Annotation, Made
from annotator.domain.span import Span
from annotator.store.annotations import ANNOTATION_COLUMNS
from annotator.store.database import Database
from annotator.store.journal import OpenStep, packed
from annotator.store.labels import canonical_labels

_NAMES = (*ANNOTATION_COLUMNS, "dead")
_FIRST = "(SELECT min(j.seq) FROM journal j WHERE j.tbl = 'annotation' AND j.row = n.id AND j.step > :step)"


def annotations_after(database: Database, article: int, annotator: int, step: int) -> tuple[Annotation, ...]:
    """Return the annotations of an annotator in an article as they were when `step` had been made.

    In text order, longest first; of duplicates the one with the smallest id stands for all. Labels have today's names.
    """
    images = _changed(database, article, annotator, step) + _removed(database, article, step)
    canonical = canonical_labels(database)
    who = database.value("SELECT name FROM annotator WHERE id = ?", (annotator,)) or ""
    found: dict[tuple[int, int, int], Annotation] = {}
    for image in sorted(images, key=lambda image: int(image["id"])):
        there = image["article"] == article and image["annotator"] == annotator and not image["dead"]
        if there and image["label"] in canonical:
            label, name = canonical[image["label"]]
            one = _annotation(image, label, name, str(who))
            found.setdefault((one.span.start, one.span.end, label), one)
    return tuple(sorted(found.values(), key=lambda a: (a.span.start, -a.span.end, a.id)))


def _changed(database: Database, article: int, annotator: int, step: int) -> list[dict[str, Any]]:
    """Return the images of rows that are in the table today."""
    names = ", ".join(f'n."{name}"' for name in _NAMES)
    images = []
    for row in database.query(
        f"SELECT first IS NULL, j.before, {names.replace('n.', 'x.')}, t.at FROM (SELECT n.*, {_FIRST} AS first FROM annotation n "
        "WHERE n.article = :article AND n.annotator = :annotator) x LEFT JOIN journal j ON j.seq = x.first "
        "LEFT JOIN step t ON t.id = x.step",
        {"article": article, "annotator": annotator, "step": step},
    ):
        if row[0]:
            images.append(dict(zip(_NAMES, row[2:-1], strict=True)) | {"at": row[-1]})
        elif row[1] is not None:
            images.append(json.loads(row[1]) | {"at": ""})
    return images


def _removed(database: Database, article: int, step: int) -> list[dict[str, Any]]:
    """Return the images of rows that are gone: only the undoing of an import or a merge takes rows out of a table."""
    rows = database.query(
        "SELECT j.before FROM (SELECT min(j.seq) AS seq FROM journal j JOIN step s ON s.id = j.step WHERE s.id > :step "
        "AND s.kind IN ('undo', 'redo') AND s.article IS NULL AND j.tbl = 'annotation' AND j.row NOT IN "
        "(SELECT id FROM annotation) GROUP BY j.row) f JOIN journal j ON j.seq = "
        "(SELECT min(k.seq) FROM journal k JOIN journal own ON own.seq = f.seq WHERE k.tbl = 'annotation' "
        "AND k.row = own.row AND k.step > :step) WHERE json_extract(j.before, '$.article') = :article",
        {"article": article, "step": step},
    )
    return [json.loads(before) | {"at": ""} for (before,) in rows if before is not None]


def _annotation(image: dict[str, Any], label: int, name: str, who: str) -> Annotation:
    fragments = json.loads(image["fragments"]) if image["fragments"] else []
    return Annotation(
        span=Span(image["start"], image["end"]),
        label_name=name,
        annotator_name=who,
        id=image["id"],
        article=image["article"],
        annotator=image["annotator"],
        label=label,
        attributes=json.loads(image["attributes"] or "{}"),
        note=image["note"],
        flag=bool(image["flag"]),
        made=Made(image["made"]),
        origin=image["origin"] or "",
        fragments=tuple(Span(*pair) for pair in fragments),
        at=image["at"] or "",
    )


def restore_annotation(step: OpenStep, then: Annotation) -> bool:
    """Give an annotation the values it had, alive; tell whether anything changed. It comes back under its own id."""
    columns: dict[str, Any] = {
        "start": then.span.start,
        "end": then.span.end,
        "label": then.label,
        "attributes": packed(dict(then.attributes)) if then.attributes else "{}",
        "note": then.note,
        "flag": int(then.flag),
        "made": str(then.made),
        "origin": then.origin or None,
        "fragments": packed([[part.start, part.end] for part in then.fragments]) if then.fragments else None,
        "dead": 0,
    }
    names = ", ".join(f'"{name}"' for name in columns)
    now = step.database.row(f"SELECT {names} FROM annotation WHERE id = ?", (then.id,))
    if now is None:
        step.insert("annotation", id=then.id, article=then.article, annotator=then.annotator, **columns)
        return True
    if tuple(now) == tuple(columns.values()):
        return False
    step.update("annotation", then.id, **columns)
    return True

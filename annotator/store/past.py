"""The time machine: an article's annotations, passages and status after a step, rebuilt from the journal's row images.

The image before a change is the row as it was after every earlier step, so the first entry after the step tells what
the row was; a row without such an entry is as it was then. Nothing is written here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from annotator.domain.annotation import Annotation, Made, Region, RegionKind, Status
from annotator.domain.span import Span
from annotator.store.annotations import ANNOTATION_COLUMNS
from annotator.store.database import Database
from annotator.store.journal import OpenStep, packed
from annotator.store.labels import canonical_labels

_NAMES = (*ANNOTATION_COLUMNS, "dead")
_REGION = ("id", "article", "annotator", "start", "end", "kind", "by", "dead")
_WORK = ("id", "article", "annotator", "role", "status", "reason", "dead")


def annotations_after(database: Database, article: int, annotator: int, step: int) -> tuple[Annotation, ...]:
    """Return the annotations of an annotator in an article as they were when `step` had been made.

    In text order, longest first; of duplicates the one with the smallest id stands for all. Labels have today's names.
    """
    images = _images(database, "annotation", _NAMES, article, step)
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


def regions_after(database: Database, article: int, annotator: int, step: int) -> tuple[Region, ...]:
    """Return the marked passages of an article when `step` had been made: everybody's, and those of an annotator."""
    who = database.value("SELECT name FROM annotator WHERE id = ?", (annotator,)) or ""
    found = [
        Region(
            Span(image["start"], image["end"]),
            RegionKind(image["kind"]),
            image["by"],
            image["id"],
            str(who) if image["annotator"] else "",
        )
        for image in _images(database, "region", _REGION, article, step)
        if image["article"] == article and not image["dead"] and image["annotator"] in {None, annotator}
    ]
    return tuple(sorted(found, key=lambda region: (region.span.start, region.id)))


def status_after(database: Database, article: int, annotator: int, step: int) -> tuple[Status, str]:
    """Return status and reason for skipping of an annotator in an article when `step` had been made."""
    for image in _images(database, "work", _WORK, article, step):
        whose = image["article"] == article and image["annotator"] == annotator
        if whose and image["role"] == "annotator" and not image["dead"]:
            return Status(image["status"]), str(image["reason"])
    return Status.NEW, ""


def _images(
    database: Database, table: str, names: Sequence[str], article: int, step: int
) -> list[dict[str, Any]]:
    """Return the rows of a register that were in an article when `step` had been made, dead ones too, in no order.

    `at` of a row that has not changed since is when it was written.
    """
    return _changed(database, table, names, article, step) + _removed(database, table, article, step)


def _changed(
    database: Database, table: str, names: Sequence[str], article: int, step: int
) -> list[dict[str, Any]]:
    """Return the images of rows that are in the table today."""
    columns = ", ".join(f'x."{name}"' for name in names)
    first = f"(SELECT min(j.seq) FROM journal j WHERE j.tbl = '{table}' AND j.row = n.id AND j.step > :step)"
    images = []
    for row in database.query(
        f"SELECT first IS NULL, j.before, {columns}, t.at FROM (SELECT n.*, {first} AS first FROM {table} n "
        "WHERE n.article = :article) x LEFT JOIN journal j ON j.seq = x.first LEFT JOIN step t ON t.id = x.step",
        {"article": article, "step": step},
    ):
        if row[0]:
            images.append(dict(zip(names, row[2:-1], strict=True)) | {"at": row[-1]})
        elif row[1] is not None:
            images.append(json.loads(row[1]) | {"at": ""})
    return images


def _removed(database: Database, table: str, article: int, step: int) -> list[dict[str, Any]]:
    """Return the images of rows that are gone: only the undoing of an import or a merge takes rows out of a table."""
    rows = database.query(
        "SELECT j.before FROM (SELECT min(j.seq) AS seq FROM journal j JOIN step s ON s.id = j.step WHERE s.id > :step "
        f"AND s.kind IN ('undo', 'redo') AND s.article IS NULL AND j.tbl = '{table}' AND j.row NOT IN "
        f"(SELECT id FROM {table}) GROUP BY j.row) f JOIN journal j ON j.seq = "
        f"(SELECT min(k.seq) FROM journal k JOIN journal own ON own.seq = f.seq WHERE k.tbl = '{table}' "
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

"""The program's own JSON rows: every line stands alone and carries all that the project knows about one article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation, Region, Status
from annotator.domain.article import Article, Attachment
from annotator.domain.frozen import frozen
from annotator.formats.replacing import replacing


@frozen
class Work:
    """How far one annotator is with the article of a row."""

    annotator: str
    status: Status
    reason: str = ""
    flag: bool = False
    note: str = ""


def article_row(
    article: Article,
    annotations: Sequence[Annotation],
    *,
    annotator: str = "",
    work: Sequence[Work] = (),
    attachments: Sequence[Attachment] = (),
) -> dict[str, Any]:
    """Return the row of one article, its keys always in the same order.

    Args:
        article: with its regions.
        annotations: of one or several annotators; each keeps its annotator's name.
        annotator: whose row it is, where there is one.
        work: the state of each annotator; the row's own status is that of `annotator`.
        attachments: what files of other programs said.
    """
    own = next((entry for entry in work if entry.annotator == annotator), None)
    row = {
        "text": article.text,
        "meta": dict(article.meta),
        "id": article.uuid,
        "number": article.number,
        "title": article.title,
        "origin": article.origin,
        "published": article.published,
        "lang": article.lang,
        "status": own.status.value if own else None,
        "reason": own.reason if own else "",
        "annotator": annotator,
        "regions": [_region_row(region) for region in article.regions],
        "spans": [_span_row(annotation, annotator) for annotation in annotations],
        "work": [
            {
                "annotator": entry.annotator,
                "status": entry.status.value,
                "reason": entry.reason,
                "flag": entry.flag,
                "note": entry.note,
            }
            for entry in work
        ],
    }
    if attachments:
        row["attachments"] = [
            {"format": each.format, "annotator": each.annotator, "body": json.loads(each.body)}
            for each in attachments
        ]
    return row


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write one row a line, UTF-8, LF, and return how many; the file appears whole or not at all.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    written = 0
    encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)
    with replacing(path) as stream:
        for row in rows:
            stream.write(encoder.encode(row).encode() + b"\n")
            written += 1
    return written


def _region_row(region: Region) -> dict[str, Any]:
    row: dict[str, Any] = {"start": region.span.start, "end": region.span.end, "kind": region.kind.value}
    return {**row, "by": region.by, **({"annotator": region.annotator} if region.annotator else {})}


def _span_row(annotation: Annotation, annotator: str) -> dict[str, Any]:
    row = {
        "id": str(annotation.id) if annotation.id else "",
        "start": annotation.span.start,
        "end": annotation.span.end,
        "label": annotation.label_name,
        "annotator": annotation.annotator_name or annotator,
        "attributes": dict(sorted(annotation.attributes.items())),
        "note": annotation.note,
        "flag": annotation.flag,
        "made": annotation.made.value,
        "origin": annotation.origin,
        "at": annotation.at,
    }
    if annotation.fragments:
        row["fragments"] = [[part.start, part.end] for part in annotation.fragments]
    return row

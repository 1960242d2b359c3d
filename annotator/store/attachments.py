"""What files of other programs said about an article and nothing else in the project holds: kept as it was, to go out again."""

from __future__ import annotations

import json

from annotator.domain.article import Attachment
from annotator.store.database import Database
from annotator.store.journal import OpenStep


def save_attachment(step: OpenStep, article: int, attachment: Attachment) -> int:
    """Keep an attachment of an article inside the open step and return its row; the same again is one."""
    body = json.dumps([attachment.annotator, json.loads(attachment.body)], ensure_ascii=True, sort_keys=True)
    row = step.database.row(
        "SELECT id, dead FROM attachment WHERE article = ? AND format = ? AND body = ?",
        (article, attachment.format, body),
    )
    if row is None:
        return step.insert("attachment", article=article, format=attachment.format, body=body)
    if row[1]:
        step.update("attachment", row[0], dead=0)
    return int(row[0])


def attachments_of(database: Database, article: int, annotator: str | None = None) -> tuple[Attachment, ...]:
    """Return what is attached to an article, in the order in which it came; of one annotator or of all."""
    found = []
    for form, stored in database.query(
        "SELECT format, body FROM attachment WHERE article = ? AND dead = 0 ORDER BY id", (article,)
    ):
        whose, body = json.loads(stored)
        if annotator is None or whose == annotator:
            found.append(Attachment(form, json.dumps(body, ensure_ascii=True, sort_keys=True), whose))
    return tuple(found)

"""What files of other programs said about an article and nothing else in the project holds: kept as it was, to go out again.

A row's body is JSON: the uuid of whose work it is part (never a name, or forgetting somebody would leave it), and what was said.
"""

from __future__ import annotations

import json

from annotator.domain.annotation import Annotator
from annotator.domain.article import Attachment
from annotator.store.database import Database
from annotator.store.journal import OpenStep


def save_attachment(step: OpenStep, article: int, attachment: Attachment, person: Annotator) -> int:
    """Keep an attachment of a person's work on an article inside the open step; the same again is one. Return its row."""
    body = _body(person.uuid, json.loads(attachment.body))
    row = step.database.row(
        "SELECT id, dead FROM attachment WHERE article = ? AND format = ? AND body = ?",
        (article, attachment.format, body),
    )
    if row is None:
        return step.insert("attachment", article=article, format=attachment.format, body=body)
    if row[1]:
        step.update("attachment", row[0], dead=0)
    return int(row[0])


def attachments_of(
    database: Database, article: int, annotator: Annotator | None = None
) -> tuple[Attachment, ...]:
    """Return what is attached to an article, in the order in which it came; of one annotator or of all."""
    found = []
    for form, stored, name in database.query(
        "SELECT t.format, t.body, p.name FROM attachment t JOIN annotator p ON p.uuid = json_extract(t.body, '$[0]') "
        "WHERE t.article = ? AND t.dead = 0 AND (? IS NULL OR p.id = ?) ORDER BY t.id",
        (article, annotator and annotator.id, annotator and annotator.id),
    ):
        found.append(Attachment(form, json.dumps(json.loads(stored)[1], sort_keys=True), name))
    return tuple(found)


def hand_over_attachments(step: OpenStep, source: str, target: str) -> None:
    """Give what is attached to the work of one person (by uuid) to another one inside the open step."""
    for number, article, form, stored in step.database.query(
        "SELECT id, article, format, body FROM attachment WHERE dead = 0 AND json_extract(body, '$[0]') = ?",
        (source,),
    ):
        body = _body(target, json.loads(stored)[1])
        there = step.database.row(
            "SELECT id, dead FROM attachment WHERE article = ? AND format = ? AND body = ?",
            (article, form, body),
        )
        if there is None:
            step.update("attachment", number, body=body)
            continue
        step.update("attachment", number, dead=1)
        if there[1]:
            step.update("attachment", there[0], dead=0)


def rename_attachments(database: Database, old: str, new: str) -> None:
    """Put another uuid in the place of a person's in every row and in every image of one; no step."""
    connection = database.connection
    connection.execute(
        "UPDATE attachment SET body = json_set(body, '$[0]', ?) WHERE json_extract(body, '$[0]') = ?",
        (new, old),
    )
    connection.execute(
        "UPDATE journal SET before = replace(before, ?, ?) WHERE tbl = 'attachment' AND before IS NOT NULL",
        (old, new),
    )


def _body(key: str, said: object) -> str:
    return json.dumps([key, said], sort_keys=True, separators=(",", ":"))

"""Comments: threads on a place or on an article, open or resolved. They travel with packets and merges."""

from __future__ import annotations

import json
from typing import Any

from annotator.domain.comment import Comment
from annotator.store.database import Database
from annotator.store.journal import OpenStep, new_ids, packed

_COLUMNS = (
    "c.id, coalesce(c.thread, c.id), c.article, c.annotation, c.start, c.\"end\", coalesce(p.name, ''), c.body, c.mentions, "
    "c.resolved, coalesce(s.at, '')"
)
_FROM = "FROM comment c LEFT JOIN annotator p ON p.id = c.author LEFT JOIN step s ON s.id = c.step WHERE c.dead = 0"


def comments_of(database: Database, article: int | None = None) -> list[Comment]:
    """Return the comments on an article, or all, each thread from its first remark on."""
    rows = database.query(
        f"SELECT {_COLUMNS} {_FROM} AND (:article IS NULL OR c.article = :article) ORDER BY coalesce(c.thread, c.id), c.id",
        {"article": article},
    )
    return [_comment(row) for row in rows]


def _comment(row: Any) -> Comment:
    number, thread, article, annotation, start, end, author, body, mentions, resolved, at = row
    people = tuple(one for one in json.loads(mentions) if isinstance(one, str))
    return Comment(number, thread, article, annotation, start, end, author, body, people, bool(resolved), at)


def save_comment(step: OpenStep, comment: Comment, author: int) -> int:
    """Write a comment inside the open step and return its id; `thread` 0 begins one."""
    number = new_ids(step.database.connection, "comment", 1)[0]
    columns: dict[str, Any] = {"start": comment.start, "end": comment.end}
    step.insert(
        "comment",
        id=number,
        thread=comment.thread or None,
        article=comment.article,
        annotation=comment.annotation,
        author=author,
        body=comment.body,
        mentions=packed(list(comment.mentions)),
        **columns,
    )
    return number


def resolve_thread(step: OpenStep, thread: int, resolved: bool) -> bool:
    """Close or open a thread inside the open step; tell whether that changed anything."""
    row = step.database.row("SELECT resolved FROM comment WHERE id = ? AND dead = 0", (thread,))
    if row is None or bool(row[0]) == resolved:
        return False
    step.update("comment", thread, resolved=int(resolved))
    return True

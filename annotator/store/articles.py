"""Articles, their texts, tokens and regions: saved once, read often, listed in pages."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.domain.annotation import Region, RegionKind, Status
from annotator.domain.article import Article, ArticleRow, Draft
from annotator.domain.span import Span
from annotator.domain.text import article_uuid, digest
from annotator.domain.tokens import Tokens
from annotator.errors import BadValue, ProjectDamaged
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import OpenStep, packed
from annotator.store.review_state import review_states

_ARTICLE = "a.id, a.uuid, a.number, a.title, t.body, a.text_sha, a.origin, a.published, a.lang, a.meta"

_STATUS = {str(status): status for status in Status}


def save_article(step: OpenStep, draft: Draft, number: int, *, index: bool = True) -> tuple[int, str, bool]:
    """Store the draft's text and article inside the open step.

    Without `index` the search index is left to `index_articles`, which is several times faster for many at once.

    Returns:
        row id, SHA-256 of the text, and whether the article is new (False: the text was there already).
    """
    connection = step.database.connection
    sha = digest(draft.text)
    key = article_uuid(sha)
    row = connection.execute("SELECT id, dead FROM article WHERE uuid = ?", (key,)).fetchone()
    if row:
        if row[1]:
            step.update("article", row[0], dead=0)
        return int(row[0]), sha, False
    save_text(step.database, sha, draft.text)
    article = step.insert(
        "article",
        uuid=key,
        number=number,
        text_sha=sha,
        title=draft.title[:2000],
        origin=draft.origin,
        published=draft.published,
        lang=draft.lang,
        meta=packed(dict(draft.meta)),
        source_sha=draft.original_sha or None,
    )
    for region in draft.regions or ():
        save_region(step, article, key, region)
    if index:
        connection.execute(
            "INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)", (article, draft.title, draft.text)
        )
    return article, sha, True


def index_articles(step: OpenStep) -> None:
    """Enter all articles that are new in the open step into the search index."""
    step.database.connection.execute(
        "INSERT INTO fts (rowid, title, body) SELECT a.id, a.title, t.body FROM journal j JOIN article a ON a.id = j.row "
        "JOIN text t ON t.sha = a.text_sha WHERE j.step = ? AND j.tbl = 'article' AND j.before IS NULL ORDER BY a.id",
        (step.id,),
    )


def retitle_in_index(connection: sqlite3.Connection, article: int, old: str, new: str) -> None:
    """Enter an article's new title into the search index in place of its old one. Within a transaction."""
    row = connection.execute(
        "SELECT t.body FROM article a JOIN text t ON t.sha = a.text_sha WHERE a.id = ?", (article,)
    ).fetchone()
    if row and old != new:
        connection.execute(
            "INSERT INTO fts (fts, rowid, title, body) VALUES ('delete', ?, ?, ?)", (article, old, row[0])
        )
        connection.execute("INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)", (article, new, row[0]))


def save_text(database: Database, sha: str, text: str) -> None:
    """Keep a text under its digest; the same again changes nothing."""
    with translated(database.path):
        database.connection.execute("INSERT OR IGNORE INTO text VALUES (?, ?, ?)", (sha, text, len(text)))


def remove_unnamed_texts(database: Database) -> int:
    """Remove texts, tokens and sources that no article and no journal entry names; return how many rows went."""

    def named(column: str) -> str:
        return (
            f"SELECT {column} FROM article WHERE {column} IS NOT NULL UNION SELECT json_extract(before, '$.{column}') "
            f"FROM journal WHERE tbl = 'article' AND json_extract(before, '$.{column}') IS NOT NULL"
        )

    return sum(
        database.connection.execute(f"DELETE FROM {table} WHERE sha NOT IN ({named(column)})").rowcount
        for table, column in (("tokens", "text_sha"), ("text", "text_sha"), ("source", "source_sha"))
    )


def known_uuids(database: Database) -> set[str]:
    """Return the uuids of all articles that are in the project."""
    return {str(row[0]) for row in database.query("SELECT uuid FROM article WHERE dead = 0")}


def is_known(database: Database, uuid: str) -> bool:
    """Tell whether an article was ever imported, also where it was taken out again."""
    return bool(database.row("SELECT 1 FROM article WHERE uuid = ?", (uuid,)))


def next_number(database: Database) -> int:
    """Return the number that the next article gets."""
    return int(database.value("SELECT coalesce(max(number), 0) + 1 FROM article"))


def save_tokens(database: Database, sha: str, tokenizer: str, tokens: Tokens) -> None:
    """Keep the tokens of a text under the tokenizer's name; the same again changes nothing."""
    with translated(database.path):
        database.connection.execute(
            "INSERT OR IGNORE INTO tokens VALUES (?, ?, ?, ?, ?)", (sha, tokenizer, *tokens.to_bytes())
        )


def find_tokens(database: Database, sha: str, tokenizer: str = "") -> Tokens | None:
    """Return the stored tokens of a text, of the named tokenizer where it has them, else of any."""
    row = database.row(
        "SELECT ends, spaces, sentences FROM tokens WHERE sha = ? ORDER BY tokenizer = ? DESC LIMIT 1",
        (sha, tokenizer),
    )
    if not row or len(row[0]) != 4 * len(row[1]) or len(row[2]) % 4:
        return None  # absent or damaged; they can be made again from the text
    return Tokens.from_bytes(*row)


def has_tokens(database: Database, sha: str, tokenizer: str) -> bool:
    """Tell whether that tokenizer's tokens of the text are stored."""
    return bool(database.row("SELECT 1 FROM tokens WHERE sha = ? AND tokenizer = ?", (sha, tokenizer)))


def save_region(step: OpenStep, article: int, uuid: str, region: Region, annotator: int | None = None) -> int:
    """Mark a passage. The row's number follows from its content, so that the same mark made apart is one row."""
    who = step.database.value("SELECT uuid FROM annotator WHERE id = ?", (annotator,)) or ""
    name = f"{uuid} {region.span.start} {region.span.end} {region.kind} {who}"
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") >> 1
    row = step.database.row("SELECT dead FROM region WHERE id = ?", (number,))
    if row is None:
        columns: dict[str, Any] = {"start": region.span.start, "end": region.span.end}
        step.insert(
            "region",
            id=number,
            article=article,
            annotator=annotator,
            kind=str(region.kind),
            by=region.by,
            **columns,
        )
    elif row[0]:
        step.update("region", number, dead=0, by=region.by)
    return number


def remove_region(step: OpenStep, region: int) -> None:
    """Unmark a passage."""
    step.update("region", region, dead=1)


def regions_of(database: Database, article: int, annotator: int | None = None) -> tuple[Region, ...]:
    """Return the marked passages of an article in text order: everybody's, and those of `annotator`."""
    return tuple(
        Region(Span(start, end), RegionKind(kind), by, number, whose)
        for number, start, end, kind, by, whose in database.query(
            "SELECT r.id, r.start, r.\"end\", r.kind, r.by, coalesce(p.name, '') FROM region r "
            "LEFT JOIN annotator p ON p.id = r.annotator WHERE r.article = ? AND r.dead = 0 "
            "AND (r.annotator IS NULL OR ? IS NULL OR r.annotator = ?) ORDER BY r.start, r.id",
            (article, annotator, annotator),
        )
    )


def articles_with(database: Database, words: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield row id, uuid, origin and text of the articles in which `words` stand somewhere."""
    yield from database.query(
        "SELECT a.id, a.uuid, a.origin, t.body FROM article a JOIN text t ON t.sha = a.text_sha "
        "WHERE a.dead = 0 AND instr(t.body, ?) ORDER BY a.id",
        (words,),
    )


def article_length(database: Database, article: int) -> int:
    """Return how many code points an article has, 0 where there is none."""
    found = database.value(
        "SELECT t.characters FROM article a JOIN text t ON t.sha = a.text_sha WHERE a.id = ?", (article,)
    )
    return int(found or 0)


def load_article(database: Database, article: int) -> Article:
    """Return a whole article by its row id.

    Raises:
        BadValue: there is none.
        ProjectDamaged: the stored text is not the one that was imported.
    """
    row = database.row(
        f"SELECT {_ARTICLE} FROM article a JOIN text t ON t.sha = a.text_sha WHERE a.id = ? AND a.dead = 0",
        (article,),
    )
    if row is None:
        raise BadValue("This article is no longer in the project.")
    return _article(database, row)


def is_there(database: Database, article: int) -> bool:
    """Tell whether an article is in the project."""
    return bool(database.row("SELECT 1 FROM article WHERE id = ? AND dead = 0", (article,)))


def all_articles(database: Database, ids: Sequence[int] | None = None) -> Iterator[Article]:
    """Yield whole articles in the order of their numbers, or of `ids`, one at a time."""
    if ids is None:
        ids = [row[0] for row in database.query("SELECT id FROM article WHERE dead = 0 ORDER BY number")]
    for number in ids:
        yield load_article(database, number)


def _article(database: Database, row: Any) -> Article:
    number, uuid, shown, title, body, sha, origin, published, lang, meta = row
    if digest(body) != sha:
        raise ProjectDamaged(
            f"The text of article {shown} (“{title}”) was changed on disk. Check the project and open a backup."
        )
    return Article(
        number,
        uuid,
        shown,
        title,
        body,
        sha,
        origin,
        published,
        lang,
        json.loads(meta),
        regions_of(database, number),
    )


def find_article(database: Database, name: str) -> int:
    """Return the row id of the article that a person named by its number or by the start of its uuid.

    Raises:
        BadValue: there is none, or the start fits several; names it.
    """
    if name.isdecimal() and len(name) < 10:
        row = database.row("SELECT id FROM article WHERE number = ? AND dead = 0", (int(name),))
        if row:
            return int(row[0])
    if len(name) >= 4 and all(character in "0123456789abcdef-" for character in name.lower()):
        rows = database.query(
            "SELECT id FROM article WHERE uuid >= ? AND uuid < ? AND dead = 0 LIMIT 2",
            (name.lower(), name.lower() + "g"),
        )
        if len(rows) == 1:
            return int(rows[0][0])
        if rows:
            raise BadValue(f"“{name}” is the start of several articles; give more of it.")
    raise BadValue(f"There is no article “{name}” in this project.")


def doubtful(whose: str) -> str:
    """Return the condition that article `a` is marked doubtful or holds a doubtful annotation.

    Args:
        whose: a condition on the annotator with the table's name as `{}`, or "" for everybody.
    """
    return (
        f"(EXISTS (SELECT 1 FROM work w WHERE w.article = a.id AND w.flag = 1 AND w.dead = 0 {whose.format('w')}) "
        f"OR EXISTS (SELECT 1 FROM annotation n WHERE n.article = a.id AND n.flag = 1 AND n.dead = 0 {whose.format('n')}))"
    )


def article_rows(database: Database, ids: Sequence[int], annotator: int | None) -> list[ArticleRow]:
    """Return the list rows of `ids` (at most 900 at a time) in that order.

    Status and count are those of one annotator; with None, the most advanced status of all and everybody's annotations.
    The flag says that the article or one of the annotations is marked doubtful.
    """
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    work = "LEFT JOIN work w ON w.article = a.id AND w.annotator = ? AND w.role = 'annotator' AND w.dead = 0"
    tally = "(SELECT y.n FROM tally y WHERE y.article = a.id AND y.annotator = ?)"
    parameters: tuple[int, ...] = ()
    if annotator is not None:
        parameters = (annotator, min(ids), max(ids), annotator, annotator)
    # The ids of a page lie close together, so the few doubtful annotations between them are looked up once.
    doubt = (
        "(coalesce(w.flag, 0) OR a.id IN (SELECT n.article FROM annotation n "
        "WHERE n.article BETWEEN ? AND ? AND n.annotator = ? AND n.flag = 1 AND n.dead = 0))"
    )
    if annotator is None:
        doubt = doubtful("")
        work = (
            "LEFT JOIN work w ON w.id = (SELECT v.id FROM work v WHERE v.article = a.id AND v.role = 'annotator' "
            "AND v.dead = 0 ORDER BY CASE v.status WHEN 'finished' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'skipped' "
            "THEN 2 ELSE 3 END LIMIT 1)"
        )
        tally = "(SELECT sum(y.n) FROM tally y WHERE y.article = a.id)"
    rows = database.query(
        f"SELECT a.id, a.uuid, a.number, a.title, t.characters, coalesce(w.status, 'new'), coalesce({tally}, 0), "
        f"{doubt}, coalesce(w.reason, ''), a.cluster FROM article a JOIN text t ON t.sha = a.text_sha "
        f"{work} WHERE a.id IN ({marks})",
        (*parameters, *ids),
    )
    states = review_states(database, ids)
    found = {
        number: ArticleRow(
            number,
            uuid,
            shown,
            title,
            size,
            _STATUS[status],
            count,
            bool(flag),
            reason,
            cluster,
            states.get(number, ""),
        )
        for number, uuid, shown, title, size, status, count, flag, reason, cluster in rows
    }
    return [found[number] for number in ids if number in found]


def containing(database: Database, passage: str) -> tuple[int, int] | None:
    """Return the first article (row id) whose text holds a passage, and where (code points), or None. Reads every text."""
    row = database.row(
        "SELECT a.id, instr(t.body, :passage) - 1 FROM article a JOIN text t ON t.sha = a.text_sha "
        "WHERE a.dead = 0 AND instr(t.body, :passage) > 0 ORDER BY a.number LIMIT 1",
        {"passage": passage},
    )
    return (int(row[0]), int(row[1])) if row else None

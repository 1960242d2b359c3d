"""Changes of people: another name, a pseudonym, two made one, and a name that is taken out of the file for good."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

from annotator.domain.annotation import Annotator, Region, RegionKind, Status
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.store.aliases import canonical_sql
from annotator.store.articles import remove_region, save_region
from annotator.store.attachments import hand_over_attachments, rename_attachments
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import Journal, OpenStep, tick
from annotator.store.work import BOOKMARKS, read_bookmarks, set_bookmarks

_RANK = {Status.FINISHED: 3, Status.IN_PROGRESS: 2, Status.SKIPPED: 1, Status.NEW: 0}
_TEXTS = (
    ("annotation", "note"),
    ("work", "note"),
    ("work", "reason"),
    ("comment", "body"),
    ("decision", "comment"),
)


@frozen
class Person:
    """An annotator with what there is of them: live annotations, finished articles, and when they last did something."""

    annotator: Annotator
    pseudonym: str
    annotations: int
    finished: int
    last: str


def persons(database: Database) -> list[Person]:
    """Return everybody in the order in which they came."""
    with translated(database.path):
        label = canonical_sql(database.connection, "n.label")
    annotations = dict(
        database.query(
            f"SELECT annotator, count(*) FROM (SELECT DISTINCT n.annotator, n.article, n.start, n.\"end\", {label} "
            "FROM annotation n JOIN article a ON a.id = n.article WHERE n.dead = 0 AND a.dead = 0) GROUP BY annotator"
        )
    )  # fmt: skip
    finished = dict(
        database.query(
            "SELECT annotator, count(*) FROM work WHERE status = 'finished' AND dead = 0 AND role = 'annotator' GROUP BY 1"
        )
    )
    last = dict(database.query("SELECT annotator, max(at) FROM step GROUP BY annotator"))
    return [
        Person(Annotator(number, key, name, kind), pseudonym, annotations.get(number, 0), finished.get(number, 0),
               last.get(number) or "")
        for number, key, name, kind, pseudonym in database.query(
            "SELECT id, uuid, name, kind, pseudonym FROM annotator WHERE dead = 0 ORDER BY id"
        )
    ]  # fmt: skip


def holder_of(database: Database, name: str, *, column: str = "name") -> Annotator | None:
    """Return who has a name or (`column` "pseudonym") a pseudonym, in any case, also if merged into somebody; or None."""
    row = database.row(
        f"SELECT id, uuid, name, kind FROM annotator WHERE {column} = ? COLLATE NOCASE AND {column} <> ''",
        (name,),
    )
    return Annotator(*row) if row else None


def rename(step: OpenStep, person: int, name: str) -> None:
    """Give a person another name inside the open step; the uuid stays, so that other files still know who it is."""
    step.update("annotator", person, name=name)


def set_pseudonym(step: OpenStep, person: int, pseudonym: str) -> None:
    """Give a person a pseudonym inside the open step, or none."""
    step.update("annotator", person, pseudonym=pseudonym)


# -- two made one


def merge_into(step: OpenStep, source: int, target: int) -> tuple[int, int]:
    """Give everything that is `source`'s to `target` inside the open step; `source` is nobody from then on.

    Where both have worked on an article the further status stays, notes are joined, doubts kept. An annotation that
    both have is kept once.

    Returns:
        how many annotations came over, and how many were there already.
    """
    connection = step.database.connection
    stamp = {"source": source, "target": target, "hlc": step.hlc, "step": step.id}
    label, twin = canonical_sql(connection, "n.label"), canonical_sql(connection, "annotation.label")
    doubles = connection.execute(
        "UPDATE annotation SET dead = 1, hlc = :hlc, step = :step WHERE annotator = :source AND dead = 0 AND EXISTS "
        "(SELECT 1 FROM annotation n WHERE n.article = annotation.article AND n.annotator = :target AND n.dead = 0 "
        f'AND n.start = annotation.start AND n."end" = annotation."end" AND {label} = {twin})',
        stamp,
    ).rowcount
    moved = connection.execute(
        "SELECT count(*) FROM annotation WHERE annotator = ? AND dead = 0", (source,)
    ).fetchone()[0]
    for table, column in (
        ("annotation", "annotator"),
        ("frame", "annotator"),
        ("rejection", "annotator"),
        ("comment", "author"),
        ("decision", "author"),
    ):
        connection.execute(
            f"UPDATE {table} SET {column} = :target, hlc = :hlc, step = :step WHERE {column} = :source", stamp
        )
    _merge_regions(step, source, target)
    _merge_work(step, source, target)
    _merge_fields(step, source, target)
    _merge_assignments(step, source, target)
    keys = dict(step.database.query("SELECT id, uuid FROM annotator WHERE id IN (?, ?)", (source, target)))
    hand_over_attachments(step, keys[source], keys[target])
    step.update("annotator", source, dead=1)
    return int(moved), int(doubles)


def _merge_regions(step: OpenStep, source: int, target: int) -> None:
    for number, article, key, start, end, kind, by in step.database.query(
        'SELECT r.id, r.article, a.uuid, r.start, r."end", r.kind, r.by FROM region r JOIN article a ON a.id = r.article '
        "WHERE r.annotator = ? AND r.dead = 0",
        (source,),
    ):
        save_region(step, article, key, Region(Span(start, end), RegionKind(kind), by), target)
        remove_region(step, number)


def _merge_work(step: OpenStep, source: int, target: int) -> None:
    names = ("status", "reason", "flag", "note", "position", "seconds", "control", "finished_hlc", "dead")
    columns = ", ".join(names)
    for number, article, role, *values in step.database.query(
        f"SELECT id, article, role, {columns} FROM work WHERE annotator = ?", (source,)
    ):
        mine = dict(zip(names, values, strict=True))
        row = step.database.row(
            f"SELECT id, {columns} FROM work WHERE annotator = ? AND article = ? AND role = ?",
            (target, article, role),
        )
        if row is None:
            step.update("work", number, annotator=target)
            continue
        if mine["dead"]:
            continue
        theirs = dict(zip(names, row[1:], strict=True))
        step.update("work", row[0], **(mine if theirs["dead"] else _further(theirs, mine)))
        step.update("work", number, dead=1)


def _further(theirs: dict[str, Any], mine: dict[str, Any]) -> dict[str, Any]:
    """Return the work on an article of two people who are one."""
    ahead = max((theirs, mine), key=lambda work: _RANK[Status(work["status"])])
    notes = dict.fromkeys(note for note in (theirs["note"], mine["note"]) if note)
    return theirs | {
        "status": ahead["status"],
        "reason": ahead["reason"],
        "finished_hlc": ahead["finished_hlc"],
        "flag": theirs["flag"] | mine["flag"],
        "note": " · ".join(notes),
        "seconds": theirs["seconds"] + mine["seconds"],
    }


def _merge_fields(step: OpenStep, source: int, target: int) -> None:
    for number, article, name, value, dead in step.database.query(
        "SELECT id, article, name, value, dead FROM field WHERE annotator = ?", (source,)
    ):
        row = step.database.row(
            "SELECT id, value, dead FROM field WHERE annotator = ? AND article = ? AND name = ?",
            (target, article, name),
        )
        if row is None:
            step.update("field", number, annotator=target)
        elif not dead:
            if name == BOOKMARKS:
                both = {*read_bookmarks(value), *(() if row[2] else read_bookmarks(row[1]))}
                set_bookmarks(step, article, target, tuple(both))
            elif row[2] or not row[1]:
                step.update("field", row[0], value=value, dead=0)
            step.update("field", number, dead=1)


def _merge_assignments(step: OpenStep, source: int, target: int) -> None:
    for number, article, dead in step.database.query(
        "SELECT id, article, dead FROM assignment WHERE annotator = ?", (source,)
    ):
        row = step.database.row(
            "SELECT id, dead FROM assignment WHERE annotator = ? AND article = ?", (target, article)
        )
        if row is None:
            step.update("assignment", number, annotator=target)
        elif not dead:
            step.update("assignment", row[0], dead=0)
            step.update("assignment", number, dead=1)


# -- a name taken out of the file


def forget(journal: Journal, person: Annotator) -> str:
    """Take a person's name out of the project for good and return the name that stands in its place.

    The row, the images of it in the journal, the titles of steps and the mentions of comments are written over; the
    uuid, which follows from the name, is replaced by a random one. Then the file is written anew, so that no free page
    keeps the name. No step: nothing can bring it back.
    """
    database = journal.database
    with translated(database.path):
        database.connection.execute("PRAGMA secure_delete = ON")
    with journal.transaction():
        connection = database.connection
        name = _free_name(database)
        key = str(uuid.uuid4())
        hlc = tick(connection)
        pseudonym = str(database.value("SELECT pseudonym FROM annotator WHERE id = ?", (person.id,)) or "")
        connection.execute(
            "UPDATE annotator SET name = ?, uuid = ?, pseudonym = '', hlc = ? WHERE id = ?",
            (name, key, hlc, person.id),
        )
        old = {person.name} | _former_names(database, person.id) | ({pseudonym} if pseudonym else set())
        connection.execute(
            "UPDATE journal SET before = json_set(before, '$.name', ?, '$.uuid', ?, '$.pseudonym', '') "
            "WHERE tbl = 'annotator' AND row = ? AND before IS NOT NULL",
            (name, key, person.id),
        )
        connection.execute(
            "UPDATE meta SET value = ? WHERE key = 'annotator' AND value = ? COLLATE NOCASE",
            (name, person.name),
        )
        rename_attachments(database, person.uuid, key)
        _rewrite_titles(database, old, name)
        _rewrite_mentions(database, old, name)
    with translated(database.path):
        database.connection.execute("VACUUM")
        database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return name


def mentions(database: Database, names: set[str]) -> int:
    """Return how many notes, reasons and comments hold one of these names as a word; they are left as written."""
    pattern = _words(names)
    return sum(
        bool(pattern.search(text))
        for table, column in _TEXTS
        for (text,) in database.query(f"SELECT {column} FROM {table} WHERE {column} <> '' AND dead = 0")
    )


def _former_names(database: Database, person: int) -> set[str]:
    return {
        str(value)
        for row in database.query(
            "SELECT json_extract(before, '$.name'), json_extract(before, '$.pseudonym') FROM journal "
            "WHERE tbl = 'annotator' AND row = ? AND before IS NOT NULL",
            (person,),
        )
        for value in row
        if value
    }


def _free_name(database: Database) -> str:
    taken = {str(row[0]).casefold() for row in database.query("SELECT name FROM annotator")}
    number = 1
    while f"person {number}" in taken:
        number += 1
    return f"Person {number}"


def _words(names: set[str]) -> re.Pattern[str]:
    longest_first = sorted((name for name in names if name), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def _rewrite_titles(database: Database, old: set[str], name: str) -> None:
    pattern = _words(old)
    changed = [
        (pattern.sub(name, title), number)
        for number, title in database.query("SELECT id, title FROM step")
        if pattern.search(title)
    ]
    database.connection.executemany("UPDATE step SET title = ? WHERE id = ?", changed)


def _rewrite_mentions(database: Database, old: set[str], name: str) -> None:
    folded = {each.casefold() for each in old}
    for number, value in database.query("SELECT id, mentions FROM comment WHERE mentions <> '[]'"):
        names = json.loads(value)
        if any(isinstance(each, str) and each.casefold() in folded for each in names):
            after = [name if isinstance(each, str) and each.casefold() in folded else each for each in names]
            database.connection.execute(
                "UPDATE comment SET mentions = ? WHERE id = ?",
                (json.dumps(after, ensure_ascii=False), number),
            )

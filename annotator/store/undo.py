"""Taking steps back and bringing them again, from the journal's row images. Undo is a step itself, and so is redo."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from annotator.errors import NothingToUndo, UndoConflict
from annotator.store import versions
from annotator.store.articles import retitle_in_index
from annotator.store.journal import Journal, OpenStep
from annotator.store.schema import CHILDREN_FIRST, row_key

_KEPT = {"work": {"position", "seconds"}}
"""Columns that are written outside steps and stay as they are when a row is put back."""

_TIP = "NOT EXISTS (SELECT 1 FROM step t WHERE t.undoes = s.id)"


def next_undo(
    journal: Journal, *, article: int | None = None, annotator: int | None = None
) -> tuple[int, str] | None:
    """Return id and title of the step that `undo` would take, or None.

    With `article`, only steps of that article alone count; without, every step, also those over several articles.
    """
    row = journal.database.row(
        f"SELECT s.id, s.title FROM step s WHERE s.kind IN ('act', 'import', 'merge', 'redo') AND s.rows > 0 AND {_TIP} "
        f"{_scope(article, annotator)} ORDER BY s.id DESC LIMIT 1",
        {"article": article, "annotator": annotator},
    )
    return (int(row[0]), str(row[1])) if row else None


def _scope(article: int | None, annotator: int | None) -> str:
    """Return the condition for a scope, such that an index can serve it."""
    return ("" if article is None else "AND s.article = :article ") + (
        "" if annotator is None else "AND s.annotator = :annotator "
    )


def next_redo(
    journal: Journal, *, article: int | None = None, annotator: int | None = None
) -> tuple[int, str] | None:
    """Return id and title of the undo step that `redo` would take back, or None. A later act on the article kills it."""
    row = journal.database.row(
        f"SELECT s.id, s.title FROM step s WHERE s.kind = 'undo' AND s.rows > 0 AND {_TIP} "
        f"{_scope(article, annotator)} "
        "AND NOT EXISTS (SELECT 1 FROM step l WHERE l.id > s.id AND l.kind IN ('act', 'import', 'merge') AND l.rows > 0 "
        "AND l.article IS s.article AND l.annotator IS s.annotator) ORDER BY s.id DESC LIMIT 1",
        {"article": article, "annotator": annotator},
    )
    return (int(row[0]), str(row[1])) if row else None


def undo(
    journal: Journal, *, steps: int = 1, article: int | None = None, annotator: int | None = None
) -> list[str]:
    """Take back the newest steps of that scope in one transaction and return their titles, newest first.

    Raises:
        NothingToUndo: there is no step at all in that scope.
        UndoConflict: a row was changed by a later step; nothing is changed then.
    """
    titles: list[str] = []
    with journal.transaction():
        for _ in range(steps):
            found = next_undo(journal, article=article, annotator=annotator)
            if not found:
                break
            titles.append(take_back(journal, found[0]))
        if not titles:
            raise NothingToUndo("There is nothing to undo.")
    return titles


def redo(
    journal: Journal, *, steps: int = 1, article: int | None = None, annotator: int | None = None
) -> list[str]:
    """Bring back the steps that were undone last and return their titles; the counterpart of `undo`."""
    titles: list[str] = []
    with journal.transaction():
        for _ in range(steps):
            found = next_redo(journal, article=article, annotator=annotator)
            if not found:
                break
            titles.append(take_back(journal, found[0]))
        if not titles:
            raise NothingToUndo("There is nothing to redo.")
    return titles


def take_back(journal: Journal, step: int) -> str:
    """Take back one step, whichever it is, as a step of its own, and return its title.

    Raises:
        UndoConflict: a row of it was changed by a later step, or later work hangs on it.
    """
    database = journal.database
    row = database.row("SELECT title, kind, annotator, article, rows FROM step WHERE id = ?", (step,))
    if row is None:
        raise NothingToUndo(f"There is no step {step}.")
    title, kind, annotator, article, written = row
    if not written:
        raise NothingToUndo(
            f"“{title}” was done in another copy of the project. Undo the merge that brought it."
        )
    if database.row("SELECT 1 FROM step WHERE undoes = ?", (step,)):
        raise NothingToUndo(f"“{title}” has been undone already.")
    verbatim = _root_kind(journal, step) in {"import", "merge"}
    with journal.step(
        title, annotator=annotator, article=article, kind="redo" if kind == "undo" else "undo", undoes=step
    ) as opened:
        connection = database.connection
        connection.execute("PRAGMA defer_foreign_keys = ON")
        _refuse_conflicts(connection, step)
        rows = connection.execute(
            "SELECT j.tbl, j.row, j.before FROM journal j JOIN "
            "(SELECT min(seq) AS seq FROM journal WHERE step = ? AND tbl <> ? GROUP BY tbl, row) f ON f.seq = j.seq "
            "ORDER BY j.seq DESC",
            (step, versions.TABLE),
        ).fetchall()
        versions.put_back(opened, step)
        for table, number, before in rows:
            if before is not None:
                _put_back(opened, table, number, json.loads(before), verbatim=verbatim)
            elif not verbatim:
                opened.update(table, number, dead=1)
        if verbatim:
            _remove(opened, [(table, number) for table, number, before in rows if before is None])
    return str(title)


def _root_kind(journal: Journal, step: int) -> str:
    while True:
        kind, undoes = journal.database.row("SELECT kind, undoes FROM step WHERE id = ?", (step,))
        if undoes is None:
            return str(kind)
        step = undoes


def _refuse_conflicts(connection: sqlite3.Connection, step: int) -> None:
    """Make sure that what `step` wrote still stands in each of its rows. Steps that were undone since do not count."""
    touched = connection.execute(
        "SELECT DISTINCT j.tbl, j.row FROM journal j JOIN journal k ON k.tbl = j.tbl AND k.row = j.row AND k.seq > j.seq "
        "AND k.step <> j.step WHERE j.step = ?",
        (step,),
    ).fetchall()
    for table, row in touched:
        later = _in_the_way(connection, table, row, step)
        if later:
            raise UndoConflict(
                f"“{later}” came later and changed the same. Undo that first; nothing was changed."
            )


def _in_the_way(connection: sqlite3.Connection, table: str, row: int, step: int) -> str:
    """Return the title of the later step whose writing of the row still stands, or an empty string.

    The newest entry wrote the row. Where it is an undo or a redo, it put back what was there before the step that it
    takes back first touched the row: the search goes on with the entry before that one.
    """
    newest = "SELECT j.seq, s.id, s.undoes, s.title FROM journal j JOIN step s ON s.id = j.step WHERE j.tbl = ? AND j.row = ?"
    before, title = (1 << 63) - 1, ""
    while True:
        entry = connection.execute(
            f"{newest} AND j.seq < ? ORDER BY j.seq DESC LIMIT 1", (table, row, before)
        ).fetchone()
        if entry is None:
            return title
        _, writer, undoes, title = entry
        if writer == step:
            return ""
        if undoes is None:
            return str(title)
        before = (
            connection.execute(
                "SELECT min(seq) FROM journal WHERE tbl = ? AND row = ? AND step = ?", (table, row, undoes)
            ).fetchone()[0]
            or entry[0]
        )


def _remove(step: OpenStep, rows: list[tuple[str, int]]) -> None:
    """Remove rows that an import or a merge brought, children first.

    A row that later work hangs on stays: labels and annotators as they are, others as dead if all that work is dead.
    """
    connection = step.database.connection
    for table in CHILDREN_FIRST:
        numbers = [number for name, number in rows if name == table]
        if not numbers:
            continue
        children = _children(connection, table)
        key = row_key(table)
        hangs = " OR ".join(
            f"EXISTS (SELECT 1 FROM {child} c WHERE c.{column} = x.{key})" for child, column in children
        )
        if table == "annotator":
            hangs += " OR EXISTS (SELECT 1 FROM step s WHERE s.annotator = x.id)"
        condition = f" AND NOT ({hangs})" if hangs else ""
        connection.executemany(
            f"DELETE FROM {table} AS x WHERE x.{key} = ?{condition}", [(number,) for number in numbers]
        )
        if not children or table in {"label", "annotator"}:
            continue
        for number in numbers:
            if not connection.execute(f"SELECT 1 FROM {table} WHERE {key} = ?", (number,)).fetchone():
                continue
            if any(
                connection.execute(
                    f"SELECT 1 FROM {child} WHERE {column} = ? AND dead = 0", (number,)
                ).fetchone()
                for child, column in children
            ):
                raise UndoConflict("Later work depends on this, so it was not undone. Nothing was changed.")
            step.update(table, number, dead=1)


def _children(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the registers and columns that name rows of `table`."""
    return [
        (child, str(row[3]))
        for child in CHILDREN_FIRST
        for row in connection.execute(f"PRAGMA foreign_key_list({child})")
        if row[2] == table
    ]


def _put_back(step: OpenStep, table: str, row: int, image: dict[str, Any], *, verbatim: bool) -> None:
    """Write a row's image over the row, or bring the row back where it is gone."""
    connection = step.database.connection
    key = row_key(table)
    values = {name: value for name, value in image.items() if name not in _KEPT.get(table, ())}
    if not verbatim:
        values |= {"hlc": step.hlc, "step": step.id}
    there = connection.execute(f"SELECT 1 FROM {table} WHERE {key} = ?", (row,)).fetchone()
    if there:
        if table == "article":
            title = connection.execute("SELECT title FROM article WHERE id = ?", (row,)).fetchone()[0]
            retitle_in_index(connection, row, title, str(values.get("title", title)))
        names = ", ".join(f'"{name}" = ?' for name in values)
        connection.execute(f"UPDATE {table} SET {names} WHERE {key} = ?", (*values.values(), row))
        return
    if table == "article":
        image = image | {"number": _free_number(connection, int(image["number"]))}
    full = image | {name: values[name] for name in ("hlc", "step")}
    names, marks = ", ".join(f'"{name}"' for name in full), ", ".join("?" * len(full))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(full.values()))


def _free_number(connection: sqlite3.Connection, number: int) -> int:
    if not connection.execute("SELECT 1 FROM article WHERE number = ?", (number,)).fetchone():
        return number
    return int(connection.execute("SELECT max(number) + 1 FROM article").fetchone()[0])

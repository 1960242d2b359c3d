"""The number of annotations of each annotator in each article, kept beside every step. Derived; can be rebuilt.

Counted are live annotations, duplicates folded, outside boilerplate.
"""

from __future__ import annotations

import sqlite3

from annotator.store.aliases import canonical_sql

_COUNT = """
SELECT article, annotator, count(*) FROM (
  SELECT DISTINCT a.article, a.annotator, a.start, a."end", {label} AS label FROM annotation a
  WHERE a.dead = 0 {where})
GROUP BY article, annotator
"""
_OUTSIDE = """
  AND NOT EXISTS (SELECT 1 FROM region r WHERE r.article = a.article AND r.dead = 0 AND r.kind = 'boilerplate'
    AND r.start < a."end" AND a.start < r."end")
"""


def refresh_tallies(connection: sqlite3.Connection, step: int) -> None:
    """Count anew the articles whose annotations or regions the step touched; all where it changed labels."""
    if connection.execute(
        "SELECT 1 FROM journal WHERE step = ? AND tbl = 'label' AND before IS NOT NULL", (step,)
    ).fetchone():
        rebuild_tallies(connection)
        return
    articles = connection.execute(
        "SELECT article FROM annotation WHERE id IN (SELECT row FROM journal WHERE step = :s AND tbl = 'annotation') "
        "UNION SELECT article FROM region WHERE id IN (SELECT row FROM journal WHERE step = :s AND tbl = 'region') "
        "UNION SELECT json_extract(before, '$.article') FROM journal "
        "WHERE step = :s AND tbl IN ('annotation', 'region') AND before IS NOT NULL",
        {"s": step},
    ).fetchall()
    label = canonical_sql(connection, "a.label")
    for (article,) in articles:
        greyed = connection.execute(
            "SELECT 1 FROM region WHERE article = ? AND dead = 0 AND kind = 'boilerplate'", (article,)
        ).fetchone()
        where = f"AND a.article = ? {_OUTSIDE if greyed else ''}"
        connection.execute("DELETE FROM tally WHERE article = ?", (article,))
        connection.execute(f"INSERT INTO tally {_COUNT.format(label=label, where=where)}", (article,))


def rebuild_tallies(connection: sqlite3.Connection) -> None:
    """Count all articles anew."""
    connection.execute("DELETE FROM tally")
    connection.execute(f"INSERT INTO tally {_counting(connection)}")


def counted(connection: sqlite3.Connection) -> set[tuple[int, int, int]]:
    """Return article, annotator and number as a count over all annotations gives them now, without writing."""
    return set(connection.execute(_counting(connection)))


def _counting(connection: sqlite3.Connection) -> str:
    return _COUNT.format(label=canonical_sql(connection, "a.label"), where=_OUTSIDE)

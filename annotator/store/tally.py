"""The number of annotations of each annotator in each article, kept beside every step. Derived; can be rebuilt.

Counted are live annotations, duplicates folded, outside boilerplate.
"""

from __future__ import annotations

import sqlite3

_COUNT = """
INSERT INTO tally
SELECT a.article, a.annotator, count(DISTINCT a.start || ' ' || a."end" || ' ' || coalesce(l.merged_into, l.id))
FROM annotation a JOIN label l ON l.id = a.label
WHERE a.dead = 0 {where} AND NOT EXISTS (
  SELECT 1 FROM region r WHERE r.article = a.article AND r.dead = 0 AND r.kind = 'boilerplate'
  AND r.start < a."end" AND a.start < r."end")
GROUP BY a.article, a.annotator
"""


def refresh_tallies(connection: sqlite3.Connection, step: int) -> None:
    """Count anew the articles whose annotations or regions the step touched."""
    articles = connection.execute(
        "SELECT article FROM annotation WHERE id IN (SELECT row FROM journal WHERE step = :s AND tbl = 'annotation') "
        "UNION SELECT article FROM region WHERE id IN (SELECT row FROM journal WHERE step = :s AND tbl = 'region') "
        "UNION SELECT json_extract(before, '$.article') FROM journal "
        "WHERE step = :s AND tbl IN ('annotation', 'region') AND before IS NOT NULL",
        {"s": step},
    ).fetchall()
    for (article,) in articles:
        connection.execute("DELETE FROM tally WHERE article = ?", (article,))
        connection.execute(_COUNT.format(where="AND a.article = ?"), (article,))


def rebuild_tallies(connection: sqlite3.Connection) -> None:
    """Count all articles anew."""
    connection.execute("DELETE FROM tally")
    connection.execute(_COUNT.format(where=""))

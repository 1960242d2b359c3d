"""The history as people read it: steps in pages, newest first, of an article, of an annotator, or with words in the title."""

from __future__ import annotations

from typing import Any

from annotator.domain.changes import Step
from annotator.store.database import Database
from annotator.store.failures import translated

_COLUMNS = (
    "s.id, s.at, coalesce(n.name, ''), s.title, s.kind, a.number, s.rows, s.undoes, coalesce(s.article, 0), "
    "coalesce(s.annotator, 0), (SELECT max(u.id) FROM step u WHERE u.undoes = s.id)"
)


def steps(
    database: Database,
    *,
    article: int | None = None,
    annotator: int | None = None,
    text: str = "",
    several: bool = False,
    before: int | None = None,
    limit: int | None = None,
) -> list[Step]:
    """Return steps, newest first.

    Args:
        database: the project.
        article: row id; only steps of this article.
        annotator: row id; only steps of this person.
        text: words that stand in the title, in any case.
        several: with `article`, also steps over several articles that touched it (an import, a bulk act).
        before: only steps older than this one; the last of a page gives the next page.
        limit: at most so many.
    """
    where = ["1"]
    parameters: dict[str, Any] = {"limit": -1 if limit is None else limit}
    if article is not None:
        bulk = touching(database, article) if several else []
        one = "s.article = :article"
        where.append(f"({one} OR s.id IN ({', '.join(map(str, bulk))}))" if bulk else one)
        parameters["article"] = article
    if annotator is not None:
        where.append("s.annotator = :annotator")
        parameters["annotator"] = annotator
    if before is not None:
        where.append("s.id < :before")
        parameters["before"] = before
    for number, word in enumerate(text.split()):
        where.append(f"instr(lower(s.title), lower(:word{number})) > 0")
        parameters[f"word{number}"] = word
    rows = database.query(
        f"SELECT {_COLUMNS} FROM step s LEFT JOIN annotator n ON n.id = s.annotator "
        f"LEFT JOIN article a ON a.id = s.article WHERE {' AND '.join(where)} ORDER BY s.id DESC LIMIT :limit",
        parameters,
    )
    undone = _undone(database, {row[0]: row[10] for row in rows if row[10]})
    return [Step._make((*row[:8], row[0] in undone, row[8], row[9])) for row in rows]


def count(database: Database, *, article: int | None = None, annotator: int | None = None) -> int:
    """Return how many steps there are, of one article alone or of one annotator."""
    where = "" if article is None else " AND article = :article"
    where += "" if annotator is None else " AND annotator = :annotator"
    return int(
        database.value(
            f"SELECT count(*) FROM step WHERE 1{where}", {"article": article, "annotator": annotator}
        )
    )


def touching(database: Database, article: int) -> list[int]:
    """Return the steps over several articles that wrote something of this article: what it holds names them."""
    with translated(database.path):
        return [
            int(row[0])
            for row in database.connection.execute(
                """
                SELECT DISTINCT s.id FROM step s JOIN (
                  SELECT step FROM journal WHERE tbl = 'article' AND row = :article
                  UNION SELECT j.step FROM annotation x JOIN journal j ON j.tbl = 'annotation' AND j.row = x.id
                    WHERE x.article = :article
                  UNION SELECT j.step FROM work x JOIN journal j ON j.tbl = 'work' AND j.row = x.id WHERE x.article = :article
                  UNION SELECT j.step FROM region x JOIN journal j ON j.tbl = 'region' AND j.row = x.id WHERE x.article = :article
                ) t ON t.step = s.id WHERE s.article IS NULL
                """,
                {"article": article},
            )
        ]


def _undone(database: Database, followers: dict[int, int]) -> set[int]:
    """Return which of the steps that were undone once are undone now: the undoing may be undone, and so on.

    Args:
        database: the project.
        followers: steps and the newest step that takes each back.
    """
    state = dict.fromkeys(followers, True)
    heads = {follower: step for step, follower in followers.items()}
    while heads:
        marks = ", ".join(map(str, heads))
        found = database.query(f"SELECT undoes, max(id) FROM step WHERE undoes IN ({marks}) GROUP BY undoes")
        following = {}
        for step, follower in found:
            root = heads[step]
            state[root] = not state[root]
            following[follower] = root
        heads = following
    return {number for number, undone in state.items() if undone}


def newest_of(database: Database, step: int) -> int:
    """Return the last step of the chain that undoes and redoes `step`: taking that one back turns the state round."""
    while True:
        follower = database.value("SELECT max(id) FROM step WHERE undoes = ?", (step,))
        if follower is None:
            return step
        step = int(follower)


def newest_of_kind(database: Database, kind: str) -> int:
    """Return the newest step of a kind that changed rows here, 0 where there is none; headers of others do not count."""
    return int(database.value("SELECT max(id) FROM step WHERE kind = ? AND rows > 0", (kind,)) or 0)


def annotations_in(database: Database, step: int, limit: int = 50) -> list[int]:
    """Return the ids of annotations that a step touched and that are live, at most so many."""
    return [
        int(row[0])
        for row in database.query(
            "SELECT DISTINCT j.row FROM journal j JOIN annotation n ON n.id = j.row WHERE j.step = ? "
            "AND j.tbl = 'annotation' AND n.dead = 0 LIMIT ?",
            (step, limit),
        )
    ]

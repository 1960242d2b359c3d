"""Who is to label which article: the plan, in batches."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.store.database import Database
from annotator.store.journal import OpenStep


def assigned(database: Database, annotator: int) -> list[int]:
    """Return the articles that are assigned to an annotator, by number."""
    return [
        int(row[0])
        for row in database.query(
            "SELECT a.id FROM assignment s JOIN article a ON a.id = s.article WHERE s.annotator = ? AND s.dead = 0 "
            "AND a.dead = 0 ORDER BY a.number",
            (annotator,),
        )
    ]


def assign(step: OpenStep, pairs: Iterable[tuple[int, int, str]], *, seed: int = 0) -> int:
    """Assign articles inside the open step and return how many assignments are new or changed.

    Args:
        step: the open step.
        pairs: article, annotator and batch.
        seed: that the plan was drawn with.
    """
    done = 0
    for article, annotator, batch in pairs:
        row = step.database.row(
            "SELECT id, batch, dead FROM assignment WHERE article = ? AND annotator = ?", (article, annotator)
        )
        if row is None:
            step.insert("assignment", article=article, annotator=annotator, batch=batch, seed=seed)
        elif (row[1], row[2]) != (batch, 0):
            step.update("assignment", row[0], batch=batch, seed=seed, dead=0)
        else:
            continue
        done += 1
    return done


def unassign(step: OpenStep, pairs: Iterable[tuple[int, int]]) -> int:
    """Take assignments back inside the open step and return how many there were."""
    done = 0
    for article, annotator in pairs:
        row = step.database.row(
            "SELECT id FROM assignment WHERE article = ? AND annotator = ? AND dead = 0", (article, annotator)
        )
        if row:
            step.update("assignment", row[0], dead=1)
            done += 1
    return done


def assignments(database: Database) -> list[tuple[int, int, str, str]]:
    """Return article, annotator, batch and the annotator's status there, by number and annotator."""
    return [
        (article, annotator, str(batch), str(status))
        for article, annotator, batch, status in database.query(
            "SELECT s.article, s.annotator, s.batch, coalesce(w.status, 'new') FROM assignment s "
            "JOIN article a ON a.id = s.article LEFT JOIN work w ON w.article = s.article AND w.annotator = s.annotator "
            "AND w.role = 'annotator' AND w.dead = 0 WHERE s.dead = 0 AND a.dead = 0 ORDER BY a.number, s.annotator"
        )
    ]


def doubled(database: Database) -> set[int]:
    """Return the articles that are assigned to two people or more, so that their agreement can be told."""
    return {
        int(row[0])
        for row in database.query(
            "SELECT article FROM assignment WHERE dead = 0 GROUP BY article HAVING count(DISTINCT annotator) > 1"
        )
    }


def is_doubled(database: Database, article: int) -> bool:
    """Tell whether an article is assigned to two people or more."""
    return bool(
        database.row(
            "SELECT 1 FROM assignment WHERE article = ? AND dead = 0 GROUP BY article HAVING count(DISTINCT annotator) > 1",
            (article,),
        )
    )

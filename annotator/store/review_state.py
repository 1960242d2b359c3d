"""How far review is with each article, from what annotators and reviewers noted; nothing is compared for it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.store.database import Database

STATES = ("to-review", "in-review", "reviewed")
"""Two annotators have finished it and nobody reviews it; a reviewer has begun; a reviewer has finished."""

_OF = (
    "FROM work w JOIN annotator p ON p.id = w.annotator WHERE w.article = a.id AND w.dead = 0 AND p.dead = 0"
)
_REVIEWER = f"(SELECT w.status {_OF} AND w.role = 'reviewer' ORDER BY w.hlc DESC LIMIT 1)"
_FINISHERS = (
    f"(SELECT count(*) {_OF} AND w.role = 'annotator' AND w.status = 'finished' AND p.kind <> 'gold')"
)
STATE = (
    f"CASE {_REVIEWER} WHEN 'finished' THEN 'reviewed' WHEN 'in-progress' THEN 'in-review' "
    f"ELSE CASE WHEN {_FINISHERS} > 1 THEN 'to-review' ELSE '' END END"
)
"""The expression for an article `a`; empty where there is nothing to review."""


def review_states(database: Database, ids: Sequence[int]) -> dict[int, str]:
    """Return the state of those of these articles (at most 900) that have one."""
    marks = ", ".join("?" * len(ids))
    rows = database.query(f"SELECT a.id, {STATE} FROM article a WHERE a.id IN ({marks})", tuple(ids))
    return {int(article): str(state) for article, state in rows if state}

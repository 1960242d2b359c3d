"""Which part of a corpus (train, dev, test) each article has been given, so that a later export moves none.

A split is no act on the annotations, so it is written without a step; see docs/adr.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.store.database import Database
from annotator.store.journal import Journal


def frozen_split(database: Database) -> dict[str, str]:
    """Return the parts that earlier exports gave to articles, by article uuid."""
    return dict(
        database.query(
            "SELECT a.uuid, s.part FROM split s JOIN article a ON a.id = s.article WHERE s.dead = 0"
        )
    )


def freeze_split(journal: Journal, parts: Mapping[str, str], seed: int) -> int:
    """Keep the parts of articles (by uuid) that have none yet; return how many are new."""
    database = journal.database
    there = frozen_split(database)
    fresh = {uuid: part for uuid, part in parts.items() if uuid not in there}
    if not fresh:
        return 0
    ids = dict(database.query("SELECT uuid, id FROM article"))
    with journal.unlogged() as step:
        dead = {row[0] for row in database.query("SELECT article FROM split WHERE dead = 1")}
        rows = [(ids[uuid], part, seed) for uuid, part in fresh.items() if uuid in ids]
        for article, part, _ in rows:
            if article in dead:
                step.update("split", article, part=part, seed=seed, dead=0)
        step.insert_many("split", ("article", "part", "seed"), [row for row in rows if row[0] not in dead])
    return len(rows)


def forget_split(journal: Journal) -> None:
    """Forget all parts, so that the next export deals the articles out anew."""
    with journal.unlogged() as step:
        step.database.connection.execute(
            "UPDATE split SET dead = 1, hlc = ?, step = ? WHERE dead = 0", (step.hlc, step.id)
        )

"""Which part of a corpus (train, dev, test) each article has been given, so that a later export moves none.

A split is no act on the annotations, so it is written without a step; see docs/adr.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from annotator.store.database import Database
from annotator.store.journal import Journal

_MANY = 900
"""Uuids in one question."""


def frozen_split(database: Database) -> dict[str, str]:
    """Return the parts that earlier exports gave to articles, by article uuid."""
    return dict(
        database.query(
            "SELECT a.uuid, s.part FROM split s JOIN article a ON a.id = s.article WHERE s.dead = 0"
        )
    )


def freeze_split(journal: Journal, parts: Mapping[str, str], seed: int) -> int:
    """Keep the parts of articles (by uuid) that have none yet; return how many are new."""
    database, fresh = journal.database, 0
    if not any(_without(database, some) for some in _some(parts)):
        return 0
    with journal.unlogged() as step:
        for some in _some(parts):
            rows = _without(database, some)
            made = [(article, parts[uuid], seed) for article, uuid, dead in rows if dead is None]
            for article, uuid, dead in rows:
                if dead:
                    step.update("split", article, part=parts[uuid], seed=seed, dead=0)
            step.insert_many("split", ("article", "part", "seed"), made)
            fresh += len(rows)
    return fresh


def _some(parts: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the uuids some hundred at a time, so that memory stays small."""
    uuids = iter(parts)
    while some := tuple(islice(uuids, _MANY)):
        yield some


def _without(database: Database, uuids: tuple[str, ...]) -> list[tuple[int, str, int | None]]:
    """Return row id and uuid of those articles that have no part, and 1 where they had one."""
    return database.query(
        "SELECT a.id, a.uuid, s.dead FROM article a LEFT JOIN split s ON s.article = a.id "
        f"WHERE a.uuid IN ({', '.join('?' * len(uuids))}) AND coalesce(s.dead, 1) = 1 ORDER BY a.id",
        uuids,
    )


def forget_split(journal: Journal) -> None:
    """Forget all parts, so that the next export deals the articles out anew."""
    with journal.unlogged() as step:
        step.database.connection.execute(
            "UPDATE split SET dead = 1, hlc = ?, step = ? WHERE dead = 0", (step.hlc, step.id)
        )

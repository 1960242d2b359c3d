"""Near copies: sketches in the table `band`, and the cluster of each article.

Both are derived from texts alone, so they are written without a step, and can be made again at any time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.store.database import Database

COMMON = 60
"""A hash that more articles share than this is a phrase of the trade and says nothing about copies."""

SHARED = 3
"""Fewer common hashes than this are no reason to compare two texts."""

_MARK = "clustered"


def unsketched(database: Database) -> list[int]:
    """Return the ids of the articles that came since the last time; ids only grow."""
    last = int(database.meta(_MARK) or 0)
    return [int(row[0]) for row in database.query("SELECT id FROM article WHERE id > ? ORDER BY id", (last,))]


def save_sketch(database: Database, article: int, hashes: Iterable[int]) -> None:
    """Keep the sketch of an article. Within a transaction."""
    database.connection.executemany(
        "INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)", [(number, article) for number in hashes]
    )


def save_mark(database: Database, article: int) -> None:
    """Remember up to which article the sketches go. Within a transaction."""
    database.connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_MARK, str(article)),
    )


def candidates(database: Database, hashes: Sequence[int]) -> tuple[list[int], list[int]]:
    """Look for the articles whose sketches share hashes with these.

    Returns:
        the ids of live articles, most shared first, and those of `hashes` that are still worth keeping: one that
        `COMMON` articles have is not kept again, so that no look-up grows with the number of articles.
    """
    found: Counter[int] = Counter()
    kept: Counter[int] = Counter()
    marks = ", ".join("?" * len(hashes))
    for number, article in database.query(
        f"SELECT hash, article FROM band WHERE hash IN ({marks})", tuple(hashes)
    ):
        found[article] += 1
        kept[number] += 1
    usual = [number for number in hashes if kept[number] < COMMON]
    close = [article for article, shared in found.most_common() if shared >= SHARED]
    return _live(database, close), usual


def _live(database: Database, articles: list[int]) -> list[int]:
    if not articles:
        return []
    marks = ", ".join("?" * len(articles))
    rows = database.query(f"SELECT id FROM article WHERE dead = 0 AND id IN ({marks})", tuple(articles))
    live = {row[0] for row in rows}
    return [article for article in articles if article in live]


def clusters_of(database: Database, articles: Sequence[int]) -> dict[int, int | None]:
    """Return the cluster of each article, None where it stands alone."""
    found: dict[int, int | None] = {}
    for first in range(0, len(articles), 900):
        page = tuple(articles[first : first + 900])
        marks = ", ".join("?" * len(page))
        found.update(database.query(f"SELECT id, cluster FROM article WHERE id IN ({marks})", page))
    return found


def clustered(database: Database) -> dict[int, int]:
    """Return the cluster of each article that does not stand alone."""
    return dict(database.query("SELECT id, cluster FROM article WHERE cluster IS NOT NULL"))


def join(database: Database, articles: Iterable[int]) -> None:
    """Put articles, and all that stand in their clusters, into one cluster. Within a transaction.

    A cluster's number follows from a member's uuid, so that projects that hold the same copies agree as far as they can.
    """
    together = sorted(set(articles))
    known = clusters_of(database, together)
    numbers = sorted({number for number in known.values() if number is not None})
    if not numbers:
        uuids = database.query(
            f"SELECT min(uuid) FROM article WHERE id IN ({', '.join('?' * len(together))})", tuple(together)
        )
        numbers = [int(str(uuids[0][0]).replace("-", "")[:16], 16) >> 1]
    for article in together:
        if known[article] != numbers[0]:
            database.connection.execute("UPDATE article SET cluster = ? WHERE id = ?", (numbers[0], article))
    for number in numbers[1:]:
        database.connection.execute("UPDATE article SET cluster = ? WHERE cluster = ?", (numbers[0], number))


def members(database: Database, article: int) -> list[int]:
    """Return the ids of all live articles in the cluster of an article, itself included, by number; [] if it stands alone."""
    return [
        int(row[0])
        for row in database.query(
            "SELECT id FROM article WHERE dead = 0 AND cluster = (SELECT cluster FROM article WHERE id = ?) ORDER BY number",
            (article,),
        )
    ]

"""search-100k: from a query to the first hits in context, against bare FTS5 that gives the same articles, in order,
and the texts of a page."""

from __future__ import annotations

import json
import sqlite3
import sys
from itertools import islice
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, best_of, seconds
from tests.benchmarks.listing import same

FIRST = 40
"""Hits that fill a page."""

QUERIES = {
    "a rare phrase": ('"copper smelter nickel"', '"copper smelter nickel"'),
    "two words": ("copper talks", '"copper" AND "talks"'),
    "a beginning": ("minis*", '"minis" *'),
    "one word without another": ("nickel NOT smelter", '"nickel" NOT "smelter"'),
}
"""What is typed, and what a bare FTS5 query for it is."""


_BARE = "SELECT a.id FROM fts f CROSS JOIN article a ON a.id = f.rowid WHERE fts MATCH ? AND a.dead = 0 ORDER BY a.number"


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the search: the worst of several queries."""
    articles, rounds = (10_000, 5) if quick else (100_000, 7)
    said = processes.run(__name__, corpora.long_list(articles), rounds).said
    worst = max(said, key=lambda name: said[name][0] / said[name][1])
    each = "; ".join(
        f"{name} {ours:.3g} against {bare:.3g} ms ({ours / bare:.2f}, {hits:,} articles)"
        for name, (ours, bare, hits) in said.items()
    )
    note = f"{articles:,} short articles; the first {FIRST} hits; the worst of: {each}; best of {rounds}"
    return [Figure("search-100k", f"search: {worst}", *said[worst][:2], "ms", note)]


def main(path: Path, rounds: int) -> dict[str, tuple[float, float, int]]:
    """Return milliseconds, ours and bare, and how many articles fit, for each query."""
    from annotator.app.projects import open_project
    from annotator.app.search import Concordance

    file = sqlite3.connect(path)
    found = {}
    with open_project(path, annotator="Bench") as session:

        def ours(query: str) -> list[int]:
            answer = Concordance(session, query, at_once=20)
            list(islice(answer.hits(), FIRST))
            return answer.articles

        def bare(query: str) -> list[int]:
            ids = [row[0] for row in file.execute(_BARE, (f"body : ({query})",))]
            page = ids[:FIRST]
            file.execute(
                "SELECT t.body FROM article a JOIN text t ON t.sha = a.text_sha WHERE a.dead = 0 "
                f"AND a.id IN ({', '.join(map(str, page))})"
            ).fetchall()
            return ids

        for name, (typed, plain) in QUERIES.items():
            same(ours(typed), bare(plain), name)
            times = best_of(
                rounds,
                lambda typed=typed: seconds(lambda: ours(typed)),
                lambda plain=plain: seconds(lambda: bare(plain)),
            )
            found[name] = (1000 * times[0], 1000 * times[1], len(bare(plain)))
    file.close()
    return found


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))

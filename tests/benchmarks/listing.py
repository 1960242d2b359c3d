"""list-100k: what the article list asks for, against plain SQL that gives the same rows."""

from __future__ import annotations

import json
import random
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, best_of, seconds

PAGE = 100
"""Rows that the list reads at a time."""


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the list: the worst of first page, filter and jump."""
    articles, rounds = (10_000, 7) if quick else (100_000, 7)
    said = processes.run(__name__, "measure", corpora.long_list(articles), rounds).said
    worst = max(said, key=lambda name: said[name][0] / said[name][1])
    each = "; ".join(
        f"{name} {ours:.3g} against {bare:.3g} ms ({ours / bare:.2f})"
        for name, (ours, bare) in sorted(said.items())
    )
    note = f"{articles:,} short articles, made through the store's functions; the worst of: {each}; best of {rounds}"
    return [Figure("list-100k", f"article list: {worst}", *said[worst], "ms", note)]


def main(path: Path, rounds: int) -> dict[str, tuple[float, float]]:
    """Return milliseconds, ours and bare, for each thing that the list asks for."""
    from annotator.app.projects import open_project
    from annotator.domain.annotation import Status

    file = sqlite3.connect(path)
    found = {}
    with open_project(path, annotator="Bench") as session:
        reading, me = session.reading, session.annotator.id
        everything = reading.ids()
        middle = everything[len(everything) // 2 :][:PAGE]

        def ours(**filters: Any) -> Callable[[], list[Any]]:
            return lambda: reading.rows(reading.ids(**filters)[:PAGE])

        def bare(where: str = "", parameters: tuple[Any, ...] = ()) -> Callable[[], list[Any]]:
            def work() -> list[Any]:
                sql = f"SELECT a.id FROM article a {where} ORDER BY a.number"
                return bare_rows(file, [row[0] for row in file.execute(sql, parameters)][:PAGE], me)

            return work

        pairs = {
            "first page": (ours(), bare("WHERE a.dead = 0")),
            "filter by words": (
                ours(text="copper smelter"),
                bare(
                    "WHERE a.dead = 0 AND a.id IN (SELECT rowid FROM fts WHERE fts MATCH ?)",
                    ('"copper" "smelter" *',),
                ),
            ),
            "filter by status": (
                ours(status=Status.FINISHED),
                bare(
                    "JOIN work w ON w.article = a.id AND w.annotator = ? AND w.role = 'annotator' AND w.dead = 0 "
                    "WHERE a.dead = 0 AND w.status = 'finished'",
                    (me,),
                ),
            ),
            "filter not begun": (
                ours(status=Status.NEW),
                bare(
                    "LEFT JOIN work w ON w.article = a.id AND w.annotator = ? AND w.role = 'annotator' AND w.dead = 0 "
                    "WHERE a.dead = 0 AND w.id IS NULL",
                    (me,),
                ),
            ),
            "jump": (lambda: reading.rows(middle), lambda: bare_rows(file, middle, me)),
        }
        for name, (our, plain) in pairs.items():
            same([row.id for row in our()], [row[0] for row in plain()], name)
            times = best_of(rounds, lambda work=our: seconds(work), lambda work=plain: seconds(work))
            found[name] = (1000 * times[0], 1000 * times[1])
    file.close()
    return found


def same(ours: list[int], bare: list[int], name: str) -> None:
    """Make sure that both sides did the same work."""
    if ours != bare or not ours:
        raise RuntimeError(f"{name}: {len(ours)} rows of ours are not the {len(bare)} rows of the baseline")


def bare_rows(file: sqlite3.Connection, ids: list[int], annotator: int) -> list[Any]:
    """Return what the list shows of these articles, in order."""
    rows = file.execute(
        "SELECT a.id, a.number, a.title, t.characters, w.status, w.flag, y.n FROM article a "
        "JOIN text t ON t.sha = a.text_sha "
        "LEFT JOIN work w ON w.article = a.id AND w.annotator = ? AND w.role = 'annotator' AND w.dead = 0 "
        "LEFT JOIN tally y ON y.article = a.id AND y.annotator = ? "
        f"WHERE a.id IN ({', '.join(map(str, ids))}) ORDER BY a.number",
        (annotator, annotator),
    )
    return rows.fetchall()


def make(articles: int, path: Path) -> None:
    """Make the project: one step through the store's own functions; no tokens, because a list shows none."""
    from annotator.app.projects import create_project
    from annotator.domain.annotation import Annotation, Status
    from annotator.domain.article import Draft
    from annotator.domain.span import Span
    from annotator.store.annotations import save_annotations, set_status
    from annotator.store.articles import save_article

    chance = random.Random(corpora.SEED)
    states = (Status.NEW,) * 4 + (Status.FINISHED, Status.IN_PROGRESS)
    with create_project(path, annotator="Bench") as session:
        person, label = session.me(), session.codebook.labels[0]
        with session.step("Import", annotator=person, kind="import") as step:
            for number in range(1, articles + 1):
                words = " ".join(chance.choice(_WORDS) for _ in range(40))
                draft = Draft(text=f"Story {number}: {words}.", title=f"Story {number}: {words[:60]}")
                article, _, _ = save_article(step, draft, number)
                set_status(step, article, person.id, chance.choice(states))
                if number % 2:
                    spans = (Span(0, 5), Span(6, 7))
                    one = {"article": article, "annotator": person.id, "label": label.id}
                    save_annotations(step, [Annotation(span, label.name, **one) for span in spans])


_WORDS = (
    *("copper", "smelter", "nickel", "talks", "ministry"),
    *(
        f"{a}{b}{c}"
        for a in ("ba", "ke", "lo", "mi", "nu")
        for b in ("ren", "tor", "sal")
        for c in ("ti", "go", "va")
    ),
)


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        print(json.dumps(main(Path(sys.argv[2]), int(sys.argv[3]))))

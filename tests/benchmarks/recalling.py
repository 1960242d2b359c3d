"""history-100k: the pages of the history of 100,000 steps, against plain SQL that gives the same rows."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, best_of, seconds

PAGE = 100
ARTICLES = 400


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the history: the worst of first page, a page in the middle, one article, one person."""
    steps, rounds = (10_000, 9) if quick else (100_000, 15)
    said = processes.run(__name__, "measure", corpora.long_history(steps), rounds).said
    worst = max(said, key=lambda name: said[name][0] / said[name][1])
    each = "; ".join(
        f"{name} {ours:.3g} against {bare:.3g} ms ({ours / bare:.2f})"
        for name, (ours, bare) in sorted(said.items())
    )
    note = f"{steps:,} steps over {ARTICLES} articles, some undone; the worst of: {each}; best of {rounds}"
    return [Figure("history-100k", f"history: {worst}", *said[worst], "ms", note)]


def main(path: Path, rounds: int) -> dict[str, tuple[float, float]]:
    """Return milliseconds, ours and bare, for each thing that the history panel asks for."""
    from annotator.app.projects import open_project

    file = sqlite3.connect(path)
    found = {}
    with open_project(path, annotator="Bench") as session:
        reading, me = session.reading, session.annotator
        middle = session.journal.newest() // 2
        asked: dict[str, tuple[dict[str, Any], str, tuple[int, ...]]] = {
            "first page": ({}, "", ()),
            "page in the middle": ({"before": middle}, "WHERE s.id < ?", (middle,)),
            "one person": ({"annotator": me}, "WHERE s.annotator = ?", (me.id,)),
        }
        for name, (ours, where, parameters) in asked.items():

            def our(ours: dict[str, Any] = ours) -> list[Any]:
                return reading.history(limit=PAGE, **ours)

            def bare(where: str = where, parameters: tuple[int, ...] = parameters) -> list[Any]:
                return bare_rows(file, where, parameters)

            if [step.id for step in our()] != [row[0] for row in bare()] or not our():
                raise RuntimeError(f"{name}: ours are not the rows of the baseline")
            times = best_of(rounds, lambda work=our: seconds(work), lambda work=bare: seconds(work))
            found[name] = (1000 * times[0], 1000 * times[1])
    file.close()
    return found


def bare_rows(file: sqlite3.Connection, where: str, parameters: tuple[int, ...]) -> list[Any]:
    """Return what the panel shows of a page of steps, and whether each is undone, for the simplest case of one undo."""
    return file.execute(
        "SELECT s.id, s.at, n.name, s.title, s.kind, a.number, s.rows, "
        "EXISTS (SELECT 1 FROM step u WHERE u.undoes = s.id) FROM step s LEFT JOIN annotator n ON n.id = s.annotator "
        f"LEFT JOIN article a ON a.id = s.article {where} ORDER BY s.id DESC LIMIT {PAGE}",
        parameters,
    ).fetchall()


def make(steps: int, path: Path) -> None:
    """Make the project: notes on annotations written over and over, every fiftieth undone; one transaction a thousand."""
    from annotator.app.projects import create_project
    from annotator.domain.annotation import Annotation
    from annotator.domain.article import Draft
    from annotator.domain.span import Span
    from annotator.store.annotations import save_annotations
    from annotator.store.articles import save_article
    from annotator.store.undo import take_back

    with create_project(path, annotator="Bench") as session:
        person, label = session.me(), session.codebook.labels[0]
        ids, articles = [], []
        with session.step("Import", annotator=person, kind="import") as step:
            for number in range(1, ARTICLES + 1):
                article, _, _ = save_article(
                    step, Draft(f"Story {number} of many.", f"Story {number}"), number
                )
                one = Annotation(Span(0, 5), label.name, article=article, annotator=person.id, label=label.id)
                ids += save_annotations(step, [one])
                articles.append(article)
        journal, done = session.journal, 1
        while done < steps:
            with journal.transaction():
                for _ in range(min(1_000, steps - done)):
                    place = done % ARTICLES
                    if done % 50 == 0:
                        take_back(journal, journal.newest())
                    else:
                        title = f"Note on ‘Story’ {label.name}"
                        with journal.step(title, annotator=person.id, article=articles[place]) as step:
                            step.update("annotation", ids[place], note=str(done))
                    done += 1


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        print(json.dumps(main(Path(sys.argv[2]), int(sys.argv[3]))))

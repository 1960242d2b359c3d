"""commit: one act with its journal, tally and undo, against one bare row in a file that is as safe (WAL, FULL)."""

from __future__ import annotations

import json
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure

ACTS = 100
"""Acts in a round; a round counts with their median, so that one slow answer of the disk does not decide."""


def measure(quick: bool) -> list[Figure]:
    """Return the figure of one act."""
    articles, rounds = (1_000, 5) if quick else (10_000, 7)
    said = processes.run(__name__, corpora.project(articles), rounds).said
    note = (
        f"the store's step alone, in a project of {articles:,} articles; the whole verb (checks against codebook and text, "
        f"what changed for the window) takes {said['verb']:.3g} ms, {said['verb'] / said['bare']:.1f} of the baseline; "
        f"median of {ACTS} acts, best of {rounds}"
    )
    return [Figure("commit", "one act, committed", said["store"], said["bare"], "ms", note)]


def main(project: Path, rounds: int) -> dict[str, float]:
    """Return the best round of the store's step, the verb and the bare insert in milliseconds; they take turns act by act."""
    from annotator.app.projects import open_project

    with tempfile.TemporaryDirectory(dir=project.parent) as folder:
        shutil.copyfile(project, Path(folder) / "project.annot")
        file = bare_file(Path(folder) / "bare.db")
        found: dict[str, list[float]] = {"bare": [], "store": [], "verb": []}
        with open_project(Path(folder) / "project.annot", annotator="Bench") as session:
            session.me()
            works = {"bare": bare_insert(file), "store": store_act(session), "verb": verb(session)}
            for _ in range(rounds):
                times: dict[str, list[float]] = {name: [] for name in works}
                for _ in range(ACTS):
                    for name, work in works.items():
                        begin = time.perf_counter()
                        work()
                        times[name].append(time.perf_counter() - begin)
                for name, all_of in times.items():
                    found[name].append(1000 * statistics.median(all_of))
        file.close()
    return {name: min(medians) for name, medians in found.items()}


def bare_file(path: Path) -> sqlite3.Connection:
    """Return a new file with one table and one index, as safe as a project."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        'CREATE TABLE span (id INTEGER PRIMARY KEY, article INTEGER, start INTEGER, "end" INTEGER, label TEXT);'
        "CREATE INDEX span_article ON span (article, start);"
    )
    return connection


def bare_insert(connection: sqlite3.Connection) -> Callable[[], None]:
    """Return the baseline: one row, committed."""
    place = iter(range(1_000_000_000))

    def work() -> None:
        at = next(place)
        connection.execute(
            'INSERT INTO span (article, start, "end", label) VALUES (?, ?, ?, ?)',
            (at // 45, at, at + 5, "ACTOR"),
        )

    return work


def store_act(session) -> Callable[[], None]:
    """Return one act of the store: a step with one annotation."""
    from annotator.domain.annotation import Annotation
    from annotator.domain.span import Span
    from annotator.store.annotations import save_annotations

    label, person = session.codebook.labels[0], session.annotator
    ids = session.reading.ids(everybody=True)
    place = iter(range(1_000_000_000))

    def work() -> None:
        at = next(place)
        article, start = ids[at // 45], 20 * (at % 45)
        one = Annotation(
            Span(start, start + 5),
            label.name,
            person.name,
            article=article,
            annotator=person.id,
            label=label.id,
        )
        with session.journal.step("Label ‘China’ ACTOR", annotator=person.id, article=article) as step:
            save_annotations(step, [one], codebook=session.codebook_number)

    return work


def verb(session) -> Callable[[], None]:
    """Return the verb that the window calls: label the next free word of an article."""
    ids = session.reading.ids(everybody=True)[::-1]

    def words():
        for number in ids:
            article = session.reading.article(number)
            tokens = session.reading.tokens(article)
            taken = [annotation.span for annotation in session.reading.mine(number)]
            for index in range(0, len(tokens), 8):
                span = tokens.span(index)
                word = span.of(article.text)
                if word.isalpha() and len(word) > 4 and not any(one.overlaps(span) for one in taken):
                    yield number, span

    # Where the next words stand is looked up before the clock runs, not while it does.
    ready = iter(list(islice(words(), 2_000)))

    def work() -> None:
        number, span = next(ready)
        session.edits.add(number, span, "ACTOR")

    return work


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))

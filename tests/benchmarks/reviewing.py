"""Agreement of four annotators over a thousand articles, one changed article, merging a packet, the list of disagreements."""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
import time
from itertools import combinations
from pathlib import Path

from annotator.agreement.study import Sheet, Study
from annotator.app.projects import create_project, open_project
from annotator.app.review.index import Filter, ReviewIndex, entries_of
from annotator.app.transfer.merging import merge
from annotator.app.transfer.packets import make_packet
from annotator.domain.annotation import Annotation, Status
from annotator.domain.article import Draft
from annotator.domain.span import Span
from annotator.store.annotations import save_annotations, set_status
from annotator.store.articles import next_number, save_article
from tests.benchmarks.figure import Figure

LABELS = ("ACTOR", "EVENT", "COMMODITY")
WORDS = (
    "steel",
    "China",
    "the",
    "tariffs",
    "of",
    "soybeans",
    "said",
    "trade",
    "ministry",
    "exports",
    "2025,",
    "rose",
)
SPANS = 55


def measure_agreement(quick: bool) -> list[Figure]:
    """Compare four annotators with all measures and intervals; the baseline intersects sets of tuples."""
    articles = 200 if quick else 1_000
    sheets = [_sheet(number) for number in range(articles)]

    def ours() -> Study:
        study = Study((1, 2, 3, 4))
        for sheet in sheets:
            study.put(sheet)
        study.pairs()
        study.group()
        return study

    def bare() -> int:
        total = 0
        for sheet in sheets:
            for a, b in combinations((1, 2, 3, 4), 2):
                total += len(set(sheet.marks[a]) & set(sheet.marks[b]))
        return total

    whole, study = _timed(ours)
    plain = min(_timed(bare)[0] for _ in range(5))
    changed = []
    for number in range(5):
        again = _sheet(number, seed=77)

        def update(sheet: Sheet = again) -> None:
            study.put(sheet)
            study.pairs(intervals=False)

        changed.append(_timed(update)[0])
    name = f"Agreement of 4 annotators, {articles:,} articles x {SPANS} spans"
    return [
        Figure(
            "agree-1k", name, whole, plain, "s", "all measures and intervals; baseline: intersecting sets"
        ),
        Figure(
            "agree-update",
            "The same after one changed article",
            min(changed),
            whole,
            "s",
            "baseline: the full run",
        ),
    ]


def measure_merge(quick: bool) -> list[Figure]:
    """Merge a packet with work on a thousand articles; the baseline inserts the same rows into bare tables."""
    articles = 100 if quick else 1_000
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as place:
        folder = Path(place)
        lead, packet = _sent(folder, articles)
        ours, bare = [], []
        for number in range(3):
            copy = Path(shutil.copyfile(lead, folder / f"lead{number}.annot"))
            with open_project(copy) as session:
                session.back_up_if_due()
                ours.append(_timed(lambda session=session: merge(session, [packet]))[0])
            bare.append(_bare_insert(packet, folder / f"bare{number}.db"))
        name = f"Merging a packet of {articles:,} articles x {SPANS} spans"
        return [
            Figure(
                "merge-1k",
                name,
                min(ours),
                min(bare),
                "s",
                "after the backup; baseline: the same rows into the same tables with their indexes",
            )
        ]


def measure_list(quick: bool) -> list[Figure]:
    """Filter and group fifty thousand disagreements in memory; the baseline sorts as many tuples."""
    wanted = 5_000 if quick else 50_000
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as place:
        lead, packet = _sent(Path(place), 20)
        with open_project(lead) as session:
            merge(session, [packet])
            found = [
                entry for row in session.reading.ids(everybody=True) for entry in entries_of(session, row)
            ]
    index, count = ReviewIndex(), 0
    while count < wanted:
        index.by_article[count] = tuple(found)
        count += len(found)
    shown = [Filter(state="open"), Filter(kinds=frozenset({"boundary"})), Filter(label="EVENT"), Filter()]
    ours = min(sum(_timed(lambda f=f: index.groups(f))[0] for f in shown) / len(shown) for _ in range(5))
    keys = [(entry.kind, entry.number, entry.span.start) for entry in index.entries()]
    bare = min(_timed(lambda: sorted(keys))[0] for _ in range(5))
    name = f"Filtering a list of {count:,} disagreements"
    return [
        Figure("disagreements-50k", name, 1000 * ours, 1000 * bare, "ms", "baseline: sorting as many tuples")
    ]


def _timed(work):
    begin = time.perf_counter()
    result = work()
    return time.perf_counter() - begin, result


def _sheet(number: int, seed: int = 0) -> Sheet:
    chance = random.Random(number * 1_000 + seed)
    text = " ".join(chance.choice(WORDS) for _ in range(420))
    base = []
    for _ in range(SPANS):
        start = chance.randrange(len(text) - 40)
        base.append((start, start + chance.randrange(3, 30), chance.choice(LABELS)))
    marks = {}
    for who in (1, 2, 3, 4):
        own = set()
        for start, end, label in base:
            fate = chance.random()
            if fate > 0.08:
                moved = start + (fate < 0.2) * chance.choice((-4, 4))
                other = chance.choice(LABELS) if fate > 0.96 else label
                own.add((max(moved, 0), end, other) if moved < end else (start, end, other))
        marks[who] = tuple(sorted(own))
    return Sheet(number, text, marks)


def _sent(folder: Path, articles: int) -> tuple[Path, Path]:
    """A lead's project with the work of one annotator, and the packet of another one who has done the same."""
    lead, packet = folder / "lead.annot", folder / "packet.annot"
    with create_project(lead, annotator="Lead") as session:
        with session.journal.step("Import", annotator=None, kind="import") as step:
            for number in range(articles):
                save_article(
                    step,
                    Draft(text=_sheet(number).text, title=f"Article {number}"),
                    next_number(session.database),
                )
        _label(session, "Ana", 1)
        person = session.annotator_named("Ben")
        make_packet(session, packet, person, session.reading.ids(everybody=True))
    with open_project(packet) as session:
        _label(session, "Ben", 2)
    return lead, packet


def _label(session, name: str, who: int) -> None:
    person = session.annotator_named(name)
    labels = {label.name: label.id for label in session.codebook.labels}
    with session.journal.step("Label", annotator=person.id) as step:
        for number, article in enumerate(session.reading.ids(everybody=True)):
            made = [
                Annotation(Span(start, end), label, article=article, annotator=person.id, label=labels[label])
                for start, end, label in _sheet(number).marks[who]
            ]
            save_annotations(step, made)
            set_status(step, article, person.id, Status.FINISHED)


def _bare_insert(packet: Path, target: Path) -> float:
    """Seconds in which SQLite inserts the packet's annotations and statuses into the same tables with their indexes."""
    source = sqlite3.connect(packet)
    rows = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in ("annotation", "work")}
    named = "SELECT sql FROM sqlite_schema WHERE tbl_name IN ('annotation', 'work') AND sql IS NOT NULL ORDER BY type DESC"
    schema = [row[0] for row in source.execute(named)]
    source.close()
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for sql in schema:
        connection.execute(sql)
    begin = time.perf_counter()
    with connection:
        for table, found in rows.items():
            marks = ", ".join("?" * len(found[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
    seconds = time.perf_counter() - begin
    connection.close()
    return seconds

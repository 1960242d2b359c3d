"""import-10k: a JSONL file with spans into a project, tokens included, against what any program would have to do."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the import."""
    articles, rounds = (1_000, 2) if quick else (10_000, 2)
    source = corpora.corpus(articles)
    ours, bare = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=corpora.KEPT) as folder:
            ours.append(processes.run(__name__, "ours", source, Path(folder) / "project.annot"))
            bare.append(processes.run(__name__, "bare", source, Path(folder) / "bare.db"))
            corpora.imported(articles, Path(folder) / "project.annot")
    peaks = min(run.peak for run in ours), min(run.peak for run in bare)
    note = (
        f"{articles:,} articles, own processes with start and imports, best of {rounds}; "
        f"peak memory {peaks[0]:.0f} and {peaks[1]:.0f} MiB"
    )
    return [
        Figure(
            "import-10k",
            "import articles with spans, tokens included",
            min(run.cpu for run in ours),
            min(run.cpu for run in bare),
            "CPU s",
            note,
        )
    ]


def ours(source: Path, path: Path) -> None:
    """Import the file into a project, a new one if there is none."""
    from annotator.app.projects import create_project, open_project
    from annotator.app.transfer.importing import import_paths

    with open_project(path) if path.exists() else create_project(path, annotator="Bench") as session:
        report = import_paths(session, [str(source)], annotator="Bench")
    if report.skipped or not report.articles:
        raise RuntimeError(f"the import left something out: {report.skipped[:3]}")


def bare(source: Path, path: Path) -> None:
    """Read every line, write articles and spans in one transaction, and run the tokenizer over the texts."""
    import spacy

    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, text TEXT, meta TEXT);"
        'CREATE TABLE span (id INTEGER PRIMARY KEY, article INTEGER, start INTEGER, "end" INTEGER, label TEXT);'
        "CREATE INDEX span_article ON span (article, start);"
    )
    with source.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO article VALUES (?, ?, ?, ?)",
        (
            (number, row["meta"]["title"], row["text"], json.dumps(row["meta"]))
            for number, row in enumerate(rows, 1)
        ),
    )
    connection.executemany(
        'INSERT INTO span (article, start, "end", label) VALUES (?, ?, ?, ?)',
        (
            (number, span["start"], span["end"], span["label"])
            for number, row in enumerate(rows, 1)
            for span in row["spans"]
        ),
    )
    connection.execute("COMMIT")
    connection.close()
    for _ in spacy.blank("en").tokenizer.pipe(row["text"] for row in rows):
        pass


if __name__ == "__main__":
    {"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))

"""import-brat-1k, import-conll-10k, import-prodigy-10k: corpora of other programs into a project, tokens included.

The baseline parses the same files as plainly as can be, inserts what it finds, and runs the tokenizer over the texts.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure

SIZES = {"brat": 1_000, "conll": 10_000, "prodigy": 10_000}
Row = tuple[str, list[tuple[int, int, str]]]


def measure(quick: bool) -> list[Figure]:
    """Return the three figures."""
    figures = []
    corpora.KEPT.mkdir(parents=True, exist_ok=True)
    for form, size in SIZES.items():
        articles = size // 10 if quick else size
        rounds = 2
        ours, bare = [], []
        with tempfile.TemporaryDirectory(dir=corpora.KEPT) as place:
            source = Path(place) / (
                "brat" if form == "brat" else f"corpus.{'conll' if form == 'conll' else 'jsonl'}"
            )
            write(form, corpora.corpus(articles), source)
            for number in range(rounds):
                ours.append(processes.run(__name__, "ours", form, source, Path(place) / f"{number}.annot"))
                bare.append(processes.run(__name__, "bare", form, source, Path(place) / f"{number}.db"))
        figures.append(
            Figure(
                f"import-{form}-{size // 1_000}k",
                f"import {size:,} articles from {form}, tokens included",
                min(run.cpu for run in ours),
                min(run.cpu for run in bare),
                "CPU s",
                f"{articles:,} articles, own processes with start and imports, best of {rounds}",
            )
        )
    return figures


def write(form: str, rows: Path, source: Path) -> None:
    """Write the corpus as the other program has it."""
    found = [json.loads(line) for line in rows.read_text("utf-8").splitlines()]
    if form == "brat":
        source.mkdir()
        for number, row in enumerate(found):
            (source / f"{number:05d}.txt").write_text(row["text"], encoding="utf-8")
            lines = [
                f"T{nth}\t{span['label']} {places(row['text'], span)}\t{quote(row['text'], span)}\n"
                for nth, span in enumerate(row["spans"], 1)
            ]
            (source / f"{number:05d}.ann").write_text("".join(lines), encoding="utf-8")
    elif form == "conll":
        source.write_text("".join(columns(row) for row in found), encoding="utf-8")
    else:
        source.write_text("".join(json.dumps(task(row)) + "\n" for row in found), encoding="utf-8")


def places(text: str, span: dict[str, int]) -> str:
    """Return brat's pieces of a span."""
    pieces = re.finditer(r"[^\n]+", text[span["start"] : span["end"]])
    return ";".join(f"{span['start'] + piece.start()} {span['start'] + piece.end()}" for piece in pieces)


def quote(text: str, span: dict[str, int]) -> str:
    """Return the text of brat's pieces."""
    return " ".join(re.findall(r"[^\n]+", text[span["start"] : span["end"]]))


def columns(row: dict[str, object]) -> str:
    """Return an article as lines of columns."""
    text, lines = str(row["text"]), ["-DOCSTART- -X- O O\n\n"]
    starts = {}
    for span in sorted(row["spans"], key=lambda span: span["start"] - span["end"]):  # type: ignore[attr-defined]
        if not any(start < span["end"] and span["start"] < end for start, (end, _) in starts.items()):
            starts[span["start"]] = (span["end"], span["label"])
    end, label = 0, ""
    for word in re.finditer(r"\w+|[^\w\s]", text):
        tag = "O"
        if word.start() in starts:
            end, label = starts[word.start()]
            tag = f"B-{label}"
        elif word.start() < end:
            tag = f"I-{label}"
        lines.append(f"{word.group()} -X- _ {tag}\n")
        if word.group() in ".!?" and word.start() >= end:
            lines.append("\n")
    return "".join(lines) + "\n"


def task(row: dict[str, object]) -> dict[str, object]:
    """Return an article as Prodigy's task."""
    text = str(row["text"])
    tokens = [
        {
            "text": word.group(),
            "start": word.start(),
            "end": word.end(),
            "id": number,
            "ws": text[word.end() : word.end() + 1] == " ",
        }
        for number, word in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    ]
    return {
        "text": text, "meta": row["meta"], "_input_hash": hash(text) % 2**31, "_task_hash": 7, "tokens": tokens, "spans": row["spans"],
        "_view_id": "spans_manual", "answer": "accept", "_annotator_id": "news-bench", "_session_id": "news-bench",
    }  # fmt: skip


def ours(form: str, source: Path, path: Path) -> None:
    """Import the files into a new project."""
    from annotator.app.projects import create_project
    from annotator.app.transfer.importing import import_paths

    with create_project(path, annotator="Bench") as session:
        report = import_paths(session, [str(source)], annotator="Bench")
    if report.skipped or not report.articles or not report.annotations:
        raise RuntimeError(f"the import left something out: {report.skipped[:3]}")


def bare(form: str, source: Path, path: Path) -> None:
    """Parse, insert in one transaction, tokenize."""
    import spacy

    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT);"
        'CREATE TABLE span (id INTEGER PRIMARY KEY, article INTEGER, start INTEGER, "end" INTEGER, label TEXT);'
        "CREATE INDEX span_article ON span (article, start);"
    )
    rows = list({"brat": _brat, "conll": _conll, "prodigy": _prodigy}[form](source))
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO article VALUES (?, ?)", ((n, text) for n, (text, _) in enumerate(rows))
    )
    connection.executemany(
        'INSERT INTO span (article, start, "end", label) VALUES (?, ?, ?, ?)',
        ((n, *span) for n, (_, spans) in enumerate(rows) for span in spans),
    )
    connection.execute("COMMIT")
    connection.close()
    for _ in spacy.blank("en").tokenizer.pipe(text for text, _ in rows):
        pass


def _brat(source: Path) -> Iterator[Row]:
    for file in sorted(source.glob("*.txt")):
        spans = []
        for line in file.with_suffix(".ann").read_text("utf-8").splitlines():
            label, _, pieces = line.split("\t")[1].partition(" ")
            edges = pieces.replace(";", " ").split(" ")
            spans.append((int(edges[0]), int(edges[-1]), label))
        yield file.read_text("utf-8"), spans


def _conll(source: Path) -> Iterator[Row]:
    words: list[str] = []
    spans: list[tuple[int, int, str]] = []
    length = 0
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("-DOCSTART-"):
                if words:
                    yield " ".join(words), spans
                words, spans, length = [], [], 0
                continue
            columns = line.split()
            if not columns:
                continue
            word, tag = columns[0], columns[-1]
            if tag.startswith("B-"):
                spans.append((length, length + len(word), tag[2:]))
            elif tag.startswith("I-"):
                spans[-1] = (spans[-1][0], length + len(word), spans[-1][2])
            words.append(word)
            length += len(word) + 1
    yield " ".join(words), spans


def _prodigy(source: Path) -> Iterator[Row]:
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], [(span["start"], span["end"], span["label"]) for span in row["spans"]]


if __name__ == "__main__":
    {"ours": ours, "bare": bare}[sys.argv[1]](sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))

"""export-10k: a project to a training corpus, against the loop that spaCy's documentation gives (https://spacy.io/usage/training)."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure


def measure(quick: bool) -> list[Figure]:
    """Return the figures of the export: CPU time and peak memory."""
    articles, rounds = (1_000, 2) if quick else (10_000, 2)
    source, project = corpora.corpus(articles), corpora.project(articles)
    ours, bare = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=corpora.KEPT) as folder:
            ours.append(processes.run(__name__, "ours", project, Path(folder) / "corpus"))
            bare.append(processes.run(__name__, "bare", source, Path(folder) / "train.spacy"))
    note = f"{articles:,} articles, own processes with start and imports, best of {rounds}"
    return [
        Figure(
            "export-10k-time",
            "export to .spacy: time",
            min(run.cpu for run in ours),
            min(run.cpu for run in bare),
            "CPU s",
            f"{note}; ours writes spans, entities and the account of every annotation, the loop entities only",
        ),
        Figure(
            "export-10k-memory",
            "export to .spacy: peak memory",
            min(run.peak for run in ours),
            min(run.peak for run in bare),
            "MiB",
            note,
        ),
    ]


def measure_large(quick: bool) -> list[Figure]:
    """Return the figure of the memory that ten times as many articles take."""
    many = 10_000 if quick else 100_000
    small, large = many // 10, many
    peaks = []
    for articles in (small, large):
        with tempfile.TemporaryDirectory(dir=corpora.KEPT) as folder:
            peaks.append(
                processes.run(__name__, "ours", corpora.project(articles), Path(folder) / "corpus").peak
            )
    return [
        Figure(
            "export-100k-memory",
            "export to .spacy: peak memory of ten times as many articles",
            peaks[1],
            peaks[0],
            "MiB",
            f"{large:,} articles against {small:,}, one run each",
        )
    ]


def ours(project: Path, out: Path) -> None:
    """Export every article."""
    from annotator.app.projects import open_project
    from annotator.app.transfer.exporting import ExportRequest, export

    with open_project(project) as session:
        account = export(session, out, ExportRequest(format="spacy", only="all", misaligned="drop"))
    if not account.written:
        raise RuntimeError("nothing was exported")


def bare(source: Path, out: Path) -> None:
    """Do what the documentation shows."""
    import spacy
    from spacy.tokens import DocBin

    nlp = spacy.blank("en")
    db = DocBin()
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            doc = nlp.make_doc(row["text"])
            spans = [doc.char_span(span["start"], span["end"], label=span["label"]) for span in row["spans"]]
            doc.ents = [span for span in spans if span is not None]
            db.add(doc)
    db.to_disk(out)


if __name__ == "__main__":
    {"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))

"""import-html-1k and import-files-10k: folders into a project, against what any program that reads them must do."""

from __future__ import annotations

import html
import json
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure


def measure(quick: bool) -> list[Figure]:
    """Return both figures."""
    pages, files, rounds = (100, 1_000, 1) if quick else (1_000, 10_000, 2)
    return [
        _figure(
            "import-html-1k", "import web pages, against trafilatura alone", page_folder(pages), rounds, pages
        ),
        _figure("import-files-10k", "import a folder of text files", text_folder(files), rounds, files),
    ]


def _figure(name: str, words: str, folder: Path, rounds: int, articles: int) -> Figure:
    which = "pages" if "html" in name else "texts"
    ours, bare = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=corpora.KEPT) as place:
            ours.append(processes.run(__name__, "ours", folder, Path(place) / "project.annot"))
            bare.append(processes.run(__name__, which, folder, Path(place) / "bare.db"))
    peaks = min(run.peak for run in ours), min(run.peak for run in bare)
    workers = f", {_workers()} processes each" if which == "pages" else ""
    note = f"{articles:,} files{workers}, start and imports included, best of {rounds}; peak memory {peaks[0]:.0f} and {peaks[1]:.0f} MiB"
    return Figure(name, words, min(run.cpu for run in ours), min(run.cpu for run in bare), "CPU s", note)


def page_folder(number: int) -> Path:
    """Return a folder of news pages of about 50 KB: an article, and around it menus, scripts, teasers and a footer."""
    folder = corpora.KEPT / f"pages-{number}"
    if not folder.exists():
        with _scratch(folder) as scratch:
            for place, row in enumerate(_rows(number)):
                page = _page(place, row["meta"]["title"], row["text"])
                (scratch / f"{place:05}.html").write_text(page, "utf-8")
    return folder


def text_folder(number: int) -> Path:
    """Return a folder of plain text files."""
    folder = corpora.KEPT / f"texts-{number}"
    if not folder.exists():
        with _scratch(folder) as scratch:
            for place, row in enumerate(_rows(number)):
                (scratch / f"{place:05}.txt").write_text(row["text"], "utf-8")
    return folder


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """Give a folder to write into; it becomes `folder` when everything is in it."""
    scratch = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    yield scratch
    scratch.replace(folder)


def _rows(number: int) -> Iterator[dict[str, Any]]:
    with corpora.corpus(number).open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _page(place: int, title: str, text: str) -> str:
    menu = "".join(f'<li class="item"><a href="/section/{n}">Section {n}</a></li>' for n in range(60))
    teasers = "".join(
        f'<div class="teaser"><a href="/t/{n}"><h3>Another story {n} of the day</h3><p>Read more about it.</p></a></div>'
        for n in range(40)
    )
    body = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n") if part.strip())
    script = f"<script>window.state = {json.dumps(list(range(4000)))};</script>"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} - Example Times</title>'
        f'<meta property="article:published_time" content="2024-05-{place % 28 + 1:02}T08:00:00Z"><meta name="author" content="A. Writer">'
        f"{script}</head><body><nav><ul>{menu}</ul></nav><main><article><h1>{html.escape(title)}</h1>"
        f'<div class="share-bar"><a href="#">Share</a></div>{body}</article></main><aside>{teasers}</aside>'
        "<footer><p>© 2024 Example Times. All rights reserved.</p></footer></body></html>"
    )


def _workers() -> int:
    from annotator.formats.apart import MOST

    return max(1, min(MOST, os.cpu_count() or 1))


def ours(folder: Path, path: Path) -> None:
    """Import the folder into a new project."""
    from annotator.app.projects import create_project
    from annotator.app.transfer.importing import import_paths

    with create_project(path, annotator="Bench") as session:
        report = import_paths(session, [str(folder)])
    if report.skipped or not report.articles:
        raise RuntimeError(f"the import left something out: {report.skipped[:3]}")


def extract(path: Path) -> str:
    """Return what trafilatura finds in a page, with title, author and date."""
    from trafilatura import bare_extraction

    found = bare_extraction(path.read_bytes(), include_comments=False, with_metadata=True)
    return found.text or "" if found else ""  # type: ignore[union-attr]


def pages(folder: Path, _path: Path) -> None:
    """Run trafilatura over all pages in as many processes; nothing is written."""
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(_workers()) as pool:
        for text in pool.imap(extract, sorted(folder.iterdir()), chunksize=1):
            if not text:
                raise RuntimeError("trafilatura found nothing")
        pool.close()
        pool.join()


def texts(folder: Path, path: Path) -> None:
    """Read every file, write all in one transaction, and run the tokenizer over the texts."""
    import spacy

    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, text TEXT);"
    )
    rows = [(None, file.stem, file.read_text("utf-8")) for file in sorted(folder.iterdir())]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO article VALUES (?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()
    for _ in spacy.blank("en").tokenizer.pipe(row[2] for row in rows):
        pass


if __name__ == "__main__":
    {"ours": ours, "pages": pages, "texts": texts}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))

from pathlib import Path

import pytest

from annotator.ui import theme
from annotator.ui.imports.page import ImportPage


@pytest.fixture(autouse=True)
def _look(qapp):
    theme.apply(qapp, theme.LIGHT)


def sample(
    path="/in/a.txt", text="Title\n\nBody one.\n\nBody two.\n\nThird.\n\nFourth.\n\nScroll to top", **more
):
    start = text.find("Scroll")
    return {
        "path": path, "line": 0, "title": "Title", "source": "example.org", "published": "2025-06-06", "lang": "en", "kind": "html",
        "encoding": "utf-8", "meta": {}, "characters": len(text), "words": 9, "new": True, "text": text,
        "furniture": [[start, len(text), "site footer"]] if start >= 0 else [], "original": "Home\nTitle\nBody one.", **more,
    }  # fmt: skip


def source(path="/in/a.txt", kind="text", **more):
    return {
        "path": path, "kind": kind, "files": 1, "articles": 1, "duplicates": 0, "annotations": 0, "left_out": 0, "remarks": 0,
        "encodings": ["utf-8"], "table": None, "samples": [sample(path)], **more,
    }  # fmt: skip


TABLE = {
    "encoding": "utf-8", "delimiter": ";", "header": True, "names": ["head", "body", "desk"], "columns": {"title": "head", "text": "body"},
    "rows": [["H", "Some text.", "trade"]],
}  # fmt: skip


def result(**more):
    return {
        "articles": 3, "annotations": 2, "duplicates": 4, "furnished": 1, "labels_added": [], "dry_run": True,
        "copies": {"of_the_project": 3, "of_each_other": 1},
        "skipped": [{"path": "/in/scan.pdf", "line": 0, "reason": "is a scan: its 2 pages have no text"},
                    {"path": "/in/b.csv", "line": 418, "reason": "has no text in column “body”"}],
        "remarks": [{"path": "/in/f/c.txt", "line": 0, "reason": "its encoding was guessed as cp1252: 3 odd characters"}],
        "sources": [
            source(), source("/in/b.csv", "csv", table=TABLE, left_out=1), source("/in/f", "folder", files=2, remarks=1, samples=[sample("/in/f/c.txt"), sample("/in/f/d.txt", new=False)]),
            source("/in/scan.pdf", "pdf", articles=0, left_out=1, samples=[], encodings=[]),
        ],
        **more,
    }  # fmt: skip


class Runner:
    """Takes the place of the process: answers at once, or when a test wants it."""

    def __init__(self):
        self.lines = []
        self.cancelled = 0
        self.answer = result()
        self.hold = False

    def __call__(self, line, on_progress, on_done):
        self.lines.append(line)
        self.progress, self.done = on_progress, on_done
        if not self.hold:
            on_done(self.answer, "")
        return self.cancel

    def cancel(self):
        self.cancelled += 1


@pytest.fixture
def runner():
    return Runner()


@pytest.fixture
def shown(qtbot, runner, tmp_path):
    def make(width=1280, height=760):
        page = ImportPage(
            Path("/in/study.annot"), ["/in/a.txt", "/in/b.csv", "/in/f", "/in/scan.pdf"], runner, tmp_path
        )
        page.said = []
        page.accepted.connect(lambda line: page.said.append(line))
        page.closed.connect(lambda: page.said.append("closed"))
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    return make

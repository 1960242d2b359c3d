import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QThreadPool

from annotator.app.transfer.planning import ExportPlan, Passage, Reason
from annotator.domain.annotation import Annotator
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.export import ExportPage


@pytest.fixture(autouse=True)
def _look(qapp):
    theme.apply(qapp, theme.LIGHT)
    yield
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def passage(number=3, text="U.S.", after="-led talks", label="ACTOR", **more):
    return Passage(100 + number, number, Span(10, 10 + len(text)), label, 1, "a day of ", text, after, **more)


def make_plan(**changes):
    edges = tuple(passage(number, becomes="U.S.-led") for number in (3, 8, 13))
    overlaps = tuple(passage(number, "rare earth", " suppliers") for number in range(1, 6))
    values = {
        "articles": 48,
        "annotations": 100,
        "written": 98,
        "sentence": "93 of 100 annotations will be written as ents, 98 as spans",
        "detail": "2 are left out. Each one is listed in accounting.json.",
        "reasons": (
            Reason("boilerplate", "In a greyed passage", "Left out", (passage(2, "Scroll", " to top"),), False, 2),
            Reason("overlap", "Overlaps another one", "In spancat only", overlaps, True, 5),
            Reason("moved", "Edge inside a word", "Widened to the word", edges, True, 3),
        ),
        "parts": (("train", 38, 80), ("dev", 5, 10), ("test", 5, 8)),
        "annotators": (("Ana Ruiz", 48),),
    }  # fmt: skip
    return ExportPlan(**(values | changes))


@pytest.fixture
def plan():
    return make_plan


class Planner:
    """Answers with what a test says; can be held up to let requests pile up."""

    def __init__(self):
        self.answer = lambda request: make_plan()
        self.asked = []
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, path, request):
        self.asked.append((path, request, threading.current_thread()))
        assert self.gate.wait(10)
        return self.answer(request)


class Runner:
    """Takes the place of the process: a test ends it when it wants."""

    def __init__(self):
        self.lines = []
        self.cancelled = 0

    def __call__(self, line, on_progress, on_done):
        self.lines.append(line)
        self.progress, self.done = on_progress, on_done
        return self.cancel

    def cancel(self):
        self.cancelled += 1
        self.done({}, "")


@pytest.fixture
def planner():
    made = Planner()
    yield made
    made.gate.set()


@pytest.fixture
def runner():
    return Runner()


@pytest.fixture
def session(tmp_path):
    labels = [SimpleNamespace(name=name, retired=False) for name in ("ACTOR", "EVENT", "COMMODITY")]
    people = [
        Annotator(1, "", "Ana Ruiz"),
        Annotator(2, "", "Ben Ode"),
        Annotator(3, "", "Gold layer", kind="gold"),
    ]
    return SimpleNamespace(
        path=tmp_path / "minerals.annot",
        annotator=people[0],
        codebook=SimpleNamespace(labels=labels),
        annotators=lambda: people,
    )


@pytest.fixture
def shown(qtbot, session, planner, runner):
    """Make and show a page and wait for its first plan; what it says stands in `said`."""

    def make(*, width=1280, height=762, wait=True):
        page = ExportPage(session, planner, runner)
        page.said = []
        page.goTo.connect(lambda article, span: page.said.append(("go", article, span)))
        page.exported.connect(lambda place, words: page.said.append(("exported", Path(place), words)))
        page.closed.connect(lambda: page.said.append(("closed",)))
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        if wait:
            qtbot.waitUntil(lambda: page.plan() is not None)
        return page

    return make

"""A project made by the real program, a window on it, and hands that count every input."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from annotator.__main__ import main
from annotator.app.settings import Settings, save_settings
from annotator.paths import bundled
from annotator.ui.application import make_window
from tests.journeys.hands import Hands

ANA = "Ana Ruiz"


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """Keep settings and window shape in a folder of the test."""
    folder = tmp_path / "settings"
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    save_settings(Settings(name=ANA, theme="light"))
    return folder


@pytest.fixture
def seed_project(tmp_path):
    """The seed article without a label."""
    path = tmp_path / "seed.annot"
    assert main(["new", str(path), "--annotator", ANA]) == 0
    seed = next(bundled("seeds").glob("*.txt"))
    assert main(["import", str(path), str(seed), "--quiet"]) == 0
    return path


@pytest.fixture
def small_project(tmp_path):
    """Four short articles without labels."""
    folder = tmp_path / "texts"
    folder.mkdir()
    stories = {
        "a": "Chile raises copper royalty\n\nChile raised the royalty on copper on Monday.",
        "b": "Peru mine reopens\n\nPeru reopened the copper mine after talks.",
        "c": "Ghana buys cocoa\n\nGhana agreed to buy more cocoa.",
        "d": "India bans rice exports\n\nIndia banned exports of rice.",
    }
    for name, text in stories.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "small.annot"
    assert main(["new", str(path), "--annotator", ANA]) == 0
    assert main(["import", str(path), str(folder), "--quiet"]) == 0
    return path


@pytest.fixture
def open_window(qtbot):
    """Open windows on projects; whatever is still open at the end is closed."""
    windows = []

    def opened(path, size=(1280, 800)):
        window = make_window(project=str(path))
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.label.article.setFocus()
        windows.append(window)
        return window

    yield opened
    windows = [window for window in windows if isValid(window)]  # some were replaced on the way
    for window in windows:
        window.close()
        window.deleteLater()
    for window in windows:
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def hands(qtbot):
    """Make hands for a window."""
    return lambda window: Hands(qtbot, window)


@pytest.fixture(scope="session")
def gold():
    """Start, end and label of every gold annotation of the seed article."""
    line = json.loads(Path(bundled("data", "seed-gold.jsonl")).read_text("utf-8"))
    return sorted((span["start"], span["end"], span["label"]) for span in line["spans"])

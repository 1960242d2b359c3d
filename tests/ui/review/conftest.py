"""The same projects and windows as the journeys use, and a small lab of three annotators."""

import shutil
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from tests.journeys.conftest import ANA, hands, open_window, own_settings, small_project

__all__ = ["hands", "lab", "made_lab", "open_window", "own_settings", "small_project"]

STORIES = {
    "a": "Chile raises copper royalty\n\nChile raised the royalty on copper on Monday.",
    "b": "Peru mine reopens\n\nPeru reopened the copper mine after talks.",
    "c": "Ghana buys cocoa\n\nGhana agreed to buy more cocoa.",
    "d": "India bans rice exports\n\nIndia banned exports of rice.",
}

MARKS = {
    "Ben": {
        1: [("Chile raised", "ACTOR"), ("royalty on copper", "EVENT"), ("Monday", "EVENT")],
        2: [("the copper mine", "ACTOR"), ("Peru", "ACTOR")],
        3: [("cocoa", "COMMODITY")],
    },
    "Cem": {
        1: [("Chile raised", "EVENT"), ("the royalty on copper", "EVENT")],
        2: [("copper mine", "ACTOR"), ("Peru", "ACTOR")],
        3: [("cocoa", "COMMODITY")],
    },
}
"""Article 1: a label, ‘X’ against ‘the X’, only one; article 2: ‘the X’ against ‘X’; article 3: all agree."""


@pytest.fixture(scope="session")
def made_lab(tmp_path_factory):
    """The lab's project, made once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("lab")
    texts = folder / "texts"
    texts.mkdir()
    for name, text in STORIES.items():
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / "small.annot"
    assert main(["new", str(path), "--annotator", ANA, "--quiet"]) == 0
    assert main(["import", str(path), str(texts), "--quiet"]) == 0
    with open_project(path) as session:
        for name, articles in MARKS.items():
            person = session.annotator_named(name)
            for article, marks in articles.items():
                text = session.reading.article(article).text
                for words, label in marks:
                    start = text.rindex(words)
                    span = Span(start, start + len(words))
                    session.edits.add(article, span, label, annotator=person, snap=False)
                session.edits.set_status([article], Status.FINISHED, annotator=person)
    return path


@pytest.fixture
def lab(made_lab, tmp_path):
    """A project of Ana Ruiz in which Ben and Cem have finished three articles."""
    return Path(shutil.copyfile(made_lab, tmp_path / "small.annot"))

"""An article view on the offscreen platform, the seed article."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.domain.annotation import Region
from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui import theme
from annotator.ui.article import ArticleView, Mark
from tests.ui.article.hands import tokenise

ROOT = Path(__file__).resolve().parents[3]
COLOURS = {"ACTOR": 1, "EVENT": 2, "COMMODITY": 3}
LABELS = tuple(Label(name, name, key=str(number), colour=number) for name, number in COLOURS.items())


@dataclass(frozen=True)
class Seed:
    text: str
    tokens: Tokens
    marks: tuple[Mark, ...]
    regions: tuple[Region, ...]
    title: Span
    small_words: frozenset


@pytest.fixture(scope="session")
def seed():
    row = json.loads((ROOT / "data" / "seed-gold.jsonl").read_text(encoding="utf-8").splitlines()[0])
    book = tomllib.loads((ROOT / "resources" / "codebooks" / "trade-news.toml").read_text(encoding="utf-8"))
    marks = tuple(
        Mark(number, Span(span["start"], span["end"]), span["label"], COLOURS[span["label"]])
        for number, span in enumerate(row["spans"], 1)
    )
    regions = tuple(Region(Span(region["start"], region["end"])) for region in row["regions"])
    title = Span(0, row["text"].index("\n"))
    return Seed(
        row["text"], tokenise(row["text"]), marks, regions, title, frozenset(book["small_words"]["en"])
    )


@pytest.fixture
def view(qtbot, qapp):
    theme.apply(qapp, theme.LIGHT)
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(760, 640)
    made.set_labels(LABELS)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


@pytest.fixture
def open_text(view):
    """Show a text; returns the view."""

    def show(text, marks=(), **more):
        view.show_article(text, more.pop("tokens", None) or tokenise(text), marks=marks, **more)
        view.repaint()
        return view

    return show


@pytest.fixture
def seeded(view, seed):
    view.show_article(
        seed.text,
        seed.tokens,
        title=seed.title,
        regions=seed.regions,
        marks=seed.marks,
        small_words=seed.small_words,
    )
    return view

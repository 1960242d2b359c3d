"""The training view: words as a model sees them, waves, the reason in the status line, and one key that repairs."""

import pytest
from PySide6.QtCore import Qt

from annotator.domain.span import Span
from tests.journeys.hands import annotations

KEY = Qt.Key


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


@pytest.fixture
def hand(window, hands):
    return hands(window)


def view_on(window):
    window.commands.run("view.training")
    window.later.now()
    return window.label.article.scene


def add(window, start, end, label="ACTOR"):
    article = window.labelling.opened.article.id
    made = window.session.edits.add(article, Span(start, end), label, snap=False)
    window.later.now()
    return made


def test_it_is_off_until_it_is_asked_for(window):
    add(window, 0, 3)
    scene = window.label.article.scene
    assert (scene.cut, scene.waves) == (None, ())
    assert view_on(window).cut is window.labelling.opened.tokens
    window.commands.run("view.training")
    assert (scene.cut, scene.waves) == (None, ())


def test_a_wave_comes_and_goes_with_the_edge(window, hand):
    scene = view_on(window)
    assert scene.waves == ()
    made = add(window, 0, 3)
    assert scene.waves == (Span(0, 5),)
    window.label.article.set_focused(made.id)
    assert window.status.said.text().startswith(
        "Edge inside a word: a model could not learn this. R makes it"
    )
    hand.press(KEY.Key_R)
    window.later.now()
    assert annotations(window) == [(0, 5, "ACTOR")]
    assert scene.waves == ()
    assert window.status.said.text().startswith("Repaired: ‘")
    hand.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.later.now()
    assert annotations(window) == [(0, 3, "ACTOR")]
    assert scene.waves == (Span(0, 5),)


def test_r_says_what_cannot_be_repaired(window, hand):
    view_on(window)
    hand.press(KEY.Key_R)
    assert window.status.said.text() == "There is nothing to repair here."
    inner = add(window, 0, 5)
    add(window, 0, 12, "EVENT")
    window.label.article.set_focused(inner.id)
    hand.press(KEY.Key_R)
    assert "spancat only" in window.status.said.text()


def test_it_is_painted_light_and_dark(window):
    view = window.label.article
    before = view.grab().toImage()
    add(window, 0, 3)
    marked = view.grab().toImage()
    view_on(window)
    assert view.grab().toImage() != marked != before

"""Whatever leaves a note that is being typed keeps it; Esc alone does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.projects import open_project
from tests.journeys.hands import ALT, CONTROL, SHIFT

Key = Qt.Key


@pytest.fixture
def typing(small_project, open_window, hands):
    """Hands that have typed "sure?" into the note of the first word, and did not press Enter."""
    hand = hands(open_window(small_project))
    hand.press(Key.Key_1)
    hand.press(Key.Key_N)
    hand.type("sure?")
    assert hand.window.side.editing()
    return hand


def notes(path):
    with open_project(path) as session:
        return [a.note for article in session.reading.ids() for a in session.reading.mine(article) if a.note]


def kept(hand):
    return [a.note for a in hand.window.labelling.annotations.values()]


def test_by_going_to_the_next_article(typing, small_project):
    first = typing.window.labelling.opened.article.id
    typing.press(Key.Key_Down, ALT)
    assert typing.window.labelling.opened.article.id != first
    assert not typing.window.side.editing()
    assert QApplication.focusWidget() is typing.view
    assert notes(small_project) == ["sure?"]


def test_by_finishing_and_quitting(typing, small_project):
    typing.press(Key.Key_Return, CONTROL)
    typing.press(Key.Key_Q, CONTROL)
    assert not typing.window.isVisible()
    assert notes(small_project) == ["sure?"]


def test_by_quitting(typing, small_project):
    typing.press(Key.Key_Q, CONTROL)
    assert notes(small_project) == ["sure?"]


def test_by_another_view(typing, small_project):
    typing.press(Key.Key_A, CONTROL | SHIFT)
    typing.press(Key.Key_N, CONTROL | SHIFT)
    assert typing.window.page() is not None
    assert notes(small_project) == ["sure?"]


def test_by_another_annotation(typing, small_project):
    window = typing.window
    typing.double(6, 12)
    assert not window.side.editing()
    assert kept(typing) == ["sure?"]
    typing.press(Key.Key_2)
    typing.press(Key.Key_N)
    typing.type("and this")
    typing.click(typing.view.viewport(), typing.place(0, 5)[0])
    assert window.labelling.annotations[typing.view.focused].span.start == 0
    assert not window.side.editing()
    assert kept(typing) == ["sure?", "and this"]
    assert typing.view.hasFocus()


def test_an_annotation_that_is_focused_by_itself(typing):
    window = typing.window
    window.session.edits.add(1, window.label.article.walk.tokens.span(2), "EVENT")
    window.label.article.set_focused(list(window.labelling.annotations)[-1])
    assert not window.side.editing()
    assert "sure?" in kept(typing)


def test_by_the_next_panel(typing):
    typing.press(Key.Key_F6)
    assert not typing.window.side.editing()
    assert kept(typing) == ["sure?"]


def test_esc_alone_keeps_nothing(typing, small_project):
    typing.press(Key.Key_Escape)
    assert not typing.window.side.editing()
    assert typing.view.hasFocus()
    typing.press(Key.Key_Down, ALT)
    assert notes(small_project) == []

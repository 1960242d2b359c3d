"""Whatever leaves a note that is being typed keeps it; Esc alone does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.projects import open_project
from annotator.errors import DiskFull
from annotator.ui.messages import Question
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


@pytest.fixture
def full(typing):
    """The same hands; the disk is full, and `room()` makes room."""
    session = typing.window.session
    typing.other = session.edits.add(1, typing.tokens.span(2), "EVENT")
    typing.type("x" * 3_900)
    typing.room = lambda: session.database.connection.execute("PRAGMA max_page_count = 1000000")
    fill(session, typing.other)
    return typing


def fill(session, annotation):
    """Let no more pages be had, and use up what is left in those that are there."""
    session.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = session.database.value("PRAGMA page_count")
    session.database.connection.execute(f"PRAGMA max_page_count = {pages}")

    def write():
        for number in range(1_000):
            session.edits.describe(annotation.id, note=f"{number} " + "y" * 300)

    with pytest.raises(DiskFull):
        write()


TYPED = "sure?" + "x" * 3_900


def test_a_note_that_cannot_be_written_is_offered_again(full, small_project):
    window = full.window
    full.press(Key.Key_Down, ALT)
    assert not window.side.editing()
    assert window.strip.kind() == "danger"
    assert window.status.said.text() == (
        "The note on ‘Chile’ is not saved yet. It is kept while the project is open, and shown again there."
    )
    full.room()
    full.press(Key.Key_Up, ALT)
    window.messages.withdraw("error")
    assert window.strip.sentence() == "What you typed for ‘Chile’ is not saved yet."
    window.messages.notice().buttons[0][1]()
    assert window.side.details.note.text() == TYPED
    window.side.details.note.setFocus()
    full.press(Key.Key_Return)
    assert TYPED in notes(small_project)
    assert not window.messages.holds("draft")
    full.press(Key.Key_N)
    assert window.side.details.note.text() == TYPED


def test_n_shows_the_draft_and_esc_forgets_it(full, small_project):
    window = full.window
    full.press(Key.Key_Down, ALT)
    full.press(Key.Key_Up, ALT)
    window.label.article.set_focused(next(iter(window.labelling.annotations)))
    full.press(Key.Key_N)
    assert window.side.details.note.text() == TYPED
    full.press(Key.Key_Escape)
    full.room()
    assert not window.messages.holds("draft")
    full.press(Key.Key_N)
    assert window.side.details.note.text() == ""


def test_the_form_of_another_annotation_takes_nothing_away(full, small_project):
    window = full.window
    full.click(full.view.viewport(), full.place(13, 19)[0])
    full.press(Key.Key_N)
    assert window.side.details.annotation() == full.other.id
    assert window.side.details.note.text().endswith("yyy")
    full.click(full.view.viewport(), full.place(0, 5)[0])
    full.press(Key.Key_N)
    assert window.side.details.note.text() == TYPED


@pytest.mark.parametrize("close", [True, False])
def test_the_window_does_not_close_over_a_draft_unasked(full, small_project, monkeypatch, close):
    asked = []
    monkeypatch.setattr(Question, "ask", lambda *words: asked.append(words[1:]) or close)
    full.press(Key.Key_Down, ALT)
    full.press(Key.Key_Q, CONTROL)
    ((question, detail, verb, safe),) = asked
    assert question == "Close without 1 note that is not saved?"
    assert "full" in detail
    assert (verb, safe) == ("Close without", "Stay")
    assert full.window.isVisible() is not close
    if not close:
        full.room()  # so that the window closes at the end


def test_closing_writes_a_draft_where_there_is_room_again(full, small_project, monkeypatch):
    monkeypatch.setattr(Question, "ask", lambda *words: pytest.fail("nothing is to be asked"))
    full.press(Key.Key_Down, ALT)
    full.room()
    full.press(Key.Key_W, CONTROL)
    assert full.window.session is None
    assert TYPED in notes(small_project)

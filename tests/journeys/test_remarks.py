"""A person works through the list of notes and doubts by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from tests.journeys.hands import CONTROL, SHIFT

Key = Qt.Key


def rows(page):
    return [(each.kind, each.number, each.note, each.flag) for each in page.table.shown.ids()]


def remarked(window, hand):
    hand.press(Key.Key_1)
    hand.press(Key.Key_Q)
    window.session.edits.remark(2, note="truncated")
    window.session.edits.toggle_bookmark(3, 6)
    for article in (2, 3):
        window.session.edits.mark_region(article, Span(0, 5))


def test_the_list_its_filters_and_going_there(small_project, open_window, hands, qtbot):
    window = open_window(small_project)
    hand = hands(window)
    remarked(window, hand)
    hand.press(Key.Key_N, CONTROL | SHIFT)
    page = window.page()
    assert page.sentence.text() == "1 thing is doubtful, 1 has a note"
    assert [kind for kind, *_ in rows(page)] == ["annotation", "article", "bookmark"]
    page.chips.choose("boilerplate")
    assert len(rows(page)) == 2
    page.chips.choose("all")
    hand.press(Key.Key_F, CONTROL)
    hand.type("GHANA")
    qtbot.waitUntil(lambda: [kind for kind, *_ in rows(page)] == ["bookmark"])
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert window.labelling.opened.article.number == 3
    assert window.label.article.walk.tokens.starts[window.label.article.caret.token] == 6
    assert window.label.article.hasFocus()


def test_notes_doubts_and_several_passages(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    remarked(window, hand)
    window.commands.run("go.remarks")
    page = window.page()
    hand.press(Key.Key_N)
    assert QApplication.activePopupWidget() is not None
    hand.type("sure?")
    hand.press(Key.Key_Return)
    assert rows(page)[0] == ("annotation", 1, "sure?", True)
    hand.press(Key.Key_Q)
    assert rows(page)[0] == ("annotation", 1, "sure?", False)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Q)
    assert rows(page)[1] == ("article", 2, "truncated", True)
    hand.press(Key.Key_Delete)
    assert "N" in window.status.said.text()
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Delete)
    assert [kind for kind, *_ in rows(page)] == ["annotation", "article"]
    hand.press(Key.Key_Z, CONTROL)
    assert len(rows(page)) == 3
    page.chips.choose("boilerplate")
    page.table.setFocus()
    hand.press(Key.Key_A, CONTROL)
    assert page.remove.text() == "Unmark 2"
    hand.press(Key.Key_Delete)
    assert rows(page) == []
    assert window.session.history(limit=1)[0].article is None
    window.commands.run("table.undo")
    assert len(rows(page)) == 2


def test_what_somebody_else_remarked_stays(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    remarked(window, hand)
    window.session.switch_annotator("Ben Osei")
    window.commands.run("go.remarks")
    page = window.page()
    assert rows(page) == []
    page.set_person(None)
    page.table.choose()
    page.table.setFocus()
    hand.press(Key.Key_A, CONTROL)
    hand.press(Key.Key_Q)
    assert "Ana Ruiz" in window.status.said.text()
    assert rows(page)[0][3]

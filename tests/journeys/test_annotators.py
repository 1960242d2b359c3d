"""A shared laptop: people change, take another name, become one, and are forgotten. By keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.settings import load_settings
from annotator.ui.messages import Question
from tests.journeys.hands import CONTROL, SHIFT, annotations

Key = Qt.Key


def names(page):
    return [page.table.shown.row(row).annotator.name for row in range(page.table.shown.rowCount())]


def opened(window, hand):
    hand.press(Key.Key_1)
    window.commands.run("edit.name", name="Ben Osei")
    hand.press(Key.Key_1)
    hand.press(Key.Key_Right)
    hand.press(Key.Key_2)
    window.commands.run("edit.name", name="Ana Ruiz")
    window.commands.run("go.annotators")
    return window.page()


def test_quick_change_by_keyboard(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    opened(window, hand)
    window.commands.run("go.label")
    window.label.article.setFocus()
    hand.press(Key.Key_U, CONTROL | SHIFT)
    assert QApplication.activePopupWidget() is not None
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert window.session.annotator.name == "Ben Osei"
    assert len(annotations(window)) == 2
    hand.press(Key.Key_U, CONTROL | SHIFT)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert window.view() == "annotators"


def test_rename_oneself_and_undo(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    page = opened(window, hand)
    assert page.sentence.text() == "2 annotators; Ana Ruiz works here now"
    hand.press(Key.Key_F2)
    hand.type("Ana Maria Ruiz")
    hand.press(Key.Key_Return)
    assert window.session.annotator.name == "Ana Maria Ruiz"
    assert window.top.name.text() == "Ana Maria Ruiz"
    assert load_settings().name == "Ana Maria Ruiz"
    assert names(page) == ["Ana Maria Ruiz", "Ben Osei"]
    page.table.setFocus()
    hand.press(Key.Key_Z, CONTROL)
    assert names(page) == ["Ana Ruiz", "Ben Osei"]
    assert window.top.name.text() == "Ana Ruiz"
    assert load_settings().name == "Ana Ruiz"


def test_merge_work_as_and_pseudonyms(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    page = opened(window, hand)
    hand.press(Key.Key_P)
    hand.type("Red")
    hand.press(Key.Key_Return)
    assert window.session.people.all()[0].pseudonym == "Red"
    page.everybody.click()
    assert window.session.people.all()[1].pseudonym == "Coder 1"
    page.table.setFocus()
    hand.press(Key.Key_Down)
    hand.press(Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["Everything of Ben Osei becomes Ana Ruiz’s"]
    menu.actions()[0].trigger()
    menu.close()
    assert names(page) == ["Ana Ruiz"]
    assert "1 annotations of Ben Osei are Ana Ruiz’s now; 1 were there already" in window.status.said.text()
    page.table.setFocus()
    hand.press(Key.Key_Z, CONTROL)
    assert names(page) == ["Ana Ruiz", "Ben Osei"]
    hand.press(Key.Key_End)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert window.session.annotator.name == "Ben Osei"


def test_forget_asks_and_says_what_stays(small_project, open_window, hands, monkeypatch):
    window = open_window(small_project)
    hand = hands(window)
    page = opened(window, hand)
    hand.press(Key.Key_Delete)
    assert "Change to another name first" in window.status.said.text()
    asked = []
    monkeypatch.setattr(Question, "ask", lambda *words: bool(asked.append(words[1:])) or len(asked) > 1)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Delete)
    assert asked[0][0] == "Forget the name Ben Osei?"
    assert "cannot be undone" in asked[0][1]
    assert names(page) == ["Ana Ruiz", "Ben Osei"]
    hand.press(Key.Key_Delete)
    assert names(page) == ["Ana Ruiz", "Person 1"]
    assert window.status.said.text() == "The name is gone; the work stays under Person 1."
    assert {step.annotator for step in window.session.history()} == {"Ana Ruiz", "Person 1"}


def test_a_taken_name_is_refused_in_words(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    page = opened(window, hand)
    hand.press(Key.Key_F2)
    hand.type("ben osei")
    hand.press(Key.Key_Return)
    assert "has this name already" in window.status.said.text()
    assert names(page) == ["Ana Ruiz", "Ben Osei"]

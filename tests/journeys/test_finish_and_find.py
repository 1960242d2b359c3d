"""A person works through a project: finishes, skips, goes back, filters, and finds the place of last time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Status
from tests.journeys.hands import ALT, CONTROL, SHIFT, annotations


def statuses(window):
    reading = window.session.reading
    return [str(row.status) for row in reading.rows(reading.ids())]


def test_finish_goes_to_the_next_and_undo_comes_back(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_1)
    assert statuses(window) == ["in-progress", "new", "new", "new"]
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert statuses(window) == ["finished", "new", "new", "new"]
    assert window.labelling.opened.article.number == 2
    assert window.status.said.text() == "Finished ‘Chile raises copper royalty’. Next: 2 of 4."
    assert window.status.progress.text() == "1 of 4 finished"
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert window.labelling.opened.article.number == 1
    assert statuses(window) == ["in-progress", "new", "new", "new"]
    assert annotations(window) == [(0, 5, "ACTOR")]


def test_finish_the_last_one_says_so(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    for _ in range(4):
        hand.press(Qt.Key.Key_Return, CONTROL)
    assert statuses(window) == ["finished"] * 4
    assert "Every article is finished or skipped." in window.status.said.text()
    assert window.label.header.finish.text() == "Reopen"
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert statuses(window)[-1] == str(Status.IN_PROGRESS)


def test_skip_with_a_reason(small_project, open_window, hands, qtbot):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    hand.inputs += 1
    qtbot.keyClick(popup, Qt.Key.Key_2)
    row = window.session.reading.rows(window.session.reading.ids())[0]
    assert (str(row.status), row.reason) == ("skipped", "not relevant")
    assert window.labelling.opened.article.number == 2


def test_articles_by_key_filter_and_number(small_project, open_window, hands, qtbot):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_Down, ALT)
    assert window.labelling.opened.article.number == 2
    hand.press(Qt.Key.Key_Up, ALT)
    assert window.labelling.opened.article.number == 1
    hand.press(Qt.Key.Key_L, CONTROL)
    assert window.articles.field.hasFocus()
    hand.type("3")
    hand.press(Qt.Key.Key_Return)
    assert window.labelling.opened.article.number == 3
    assert window.label.article.hasFocus()
    hand.press(Qt.Key.Key_L, CONTROL)
    hand.type("copper")
    qtbot.waitUntil(lambda: len(window.articles.model.ids()) == 2)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    assert window.labelling.opened.article.title == "Peru mine reopens"
    hand.press(Qt.Key.Key_L, CONTROL)
    hand.type("zinc")
    qtbot.waitUntil(lambda: not window.articles.model.ids())
    assert window.articles.empty.text() == "No article contains “zinc”."
    hand.click(window.articles.show_all)
    assert len(window.articles.model.ids()) == 4


def test_next_unfinished_passes_over_finished_ones(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    ids = window.session.reading.ids()
    window.session.edits.set_status(ids[1:3], Status.FINISHED)
    hand.press(Qt.Key.Key_J, CONTROL)
    assert window.labelling.opened.article.number == 4


def test_the_place_is_found_again(seed_project, open_window, hands):
    window = open_window(seed_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_1)
    for _ in range(40):
        hand.press(Qt.Key.Key_Right)
    token = window.label.article.caret.token
    window.close()
    window = open_window(seed_project)
    assert window.label.article.caret.token == token


def test_undo_and_redo_across_a_restart(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_2)
    done = annotations(window)
    assert len(done) == 2
    window.close()

    window = open_window(small_project)
    hand = hands(window)
    assert window.commands.action("edit.undo").text() == "Undo Label ‘raises’ EVENT"
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert annotations(window) == done[:1]
    assert window.status.said.text() == "Undone: Label ‘raises’ EVENT"
    window.close()

    window = open_window(small_project)
    hand = hands(window)
    assert window.commands.action("edit.redo").text() == "Redo Label ‘raises’ EVENT"
    hand.press(Qt.Key.Key_Y, CONTROL)
    assert annotations(window) == done

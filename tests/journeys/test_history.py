"""A person looks back: who did what, the article as it was, and single annotations brought back from there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Status
from annotator.domain.span import Span
from tests.journeys.hands import ALT, CONTROL, SHIFT, annotations

CONTROL_SHIFT = CONTROL | SHIFT


def rows(window):
    model = window.past.panel().model
    return [model.words(model.step(row)).what for row in range(model.rowCount())]


def label_three(hand):
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_2)
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_3)


def test_an_article_as_it_was_and_what_was_removed_comes_back(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    label_three(hand)
    whole = annotations(window)
    assert len(whole) == 3
    hand.press(Qt.Key.Key_Delete)
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    assert window.past.panel().list.hasFocus()
    assert rows(window)[0] == "Remove ‘copper’ COMMODITY"
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Space)
    assert window.labelling.past is not None
    assert len(window.label.article.pictures.index) == 3
    assert "1 annotation differs from now" in window.messages.notice().sentence
    assert not window.label.header.finish.isEnabled()
    hand.press(Qt.Key.Key_Down)
    assert len(window.label.article.pictures.index) == 2
    hand.press(Qt.Key.Key_Up)
    hand.press(Qt.Key.Key_F6)
    while not window.label.article.hasFocus():
        hand.press(Qt.Key.Key_F6)
    hand.press(Qt.Key.Key_1)
    assert "as it was" in window.status.said.text()
    assert annotations(window) == whole[:2]
    window.commands.run("history.restore")
    hand.press(Qt.Key.Key_Escape)
    assert window.labelling.past is None
    assert annotations(window) == whole
    assert window.messages.notice() is None
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert annotations(window) == whole[:2]


def test_undo_and_redo_an_older_step_and_go_there(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    label_three(hand)
    hand.press(Qt.Key.Key_J, CONTROL)
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    assert rows(window) == ["Import ‘texts’"]
    window.past.panel().tabs.choose(1)
    hand.press(Qt.Key.Key_Home)
    hand.press(Qt.Key.Key_Down)
    assert window.past.panel().step().title == "Label ‘raises’ EVENT"
    hand.press(Qt.Key.Key_Delete)
    assert window.past.panel().step().undone
    assert "undone" in window.past.panel().model.words(window.past.panel().step()).about
    assert window.past.panel().undo.text() == "Redo"
    hand.press(Qt.Key.Key_Return)
    assert window.labelling.opened.article.number == 1
    assert [label for *_, label in annotations(window)] == ["ACTOR", "COMMODITY"]
    hand.press(Qt.Key.Key_Delete)
    assert [label for *_, label in annotations(window)] == ["ACTOR", "EVENT", "COMMODITY"]
    hand.press(Qt.Key.Key_Return)
    assert window.labelling.annotations[window.label.article.focused].label_name == "EVENT"
    hand.press(Qt.Key.Key_Escape)
    assert window.label.article.hasFocus()
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    assert not window.past.shown()
    assert window.side.isVisible()


def test_filters_by_words_and_person(small_project, open_window, hands, qtbot):
    window = open_window(small_project)
    hand = hands(window)
    label_three(hand)
    window.session.switch_annotator("Ben Osei")
    window.session.edits.set_status([2], Status.FINISHED)
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    window.past.panel().tabs.choose(1)
    assert len(rows(window)) == 5
    ben = window.session.annotator
    window.past.panel().set_person(ben)
    assert rows(window) == ["Finish ‘Peru mine reopens’"]
    window.past.panel().set_person(None)
    window.past.panel().field.setFocus()
    hand.type("raises event")
    qtbot.waitUntil(lambda: rows(window) == ["Label ‘raises’ EVENT"])
    hand.press(Qt.Key.Key_Return)
    assert window.past.panel().list.hasFocus()
    window.past.panel().field.setText("zinc")
    qtbot.waitUntil(lambda: rows(window) == [])
    assert window.past.panel().empty.text() == "No step has these words."


def test_passages_and_status_are_shown_as_they_were(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_B)
    hand.press(Qt.Key.Key_Return, CONTROL)
    window.commands.run("go.number", number="1")
    greyed = window.label.article.page.regions
    assert len(greyed) == 1
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    while "Label" not in rows(window)[window.past.panel().list.currentIndex().row()]:
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Space)
    assert window.label.article.page.regions == ()
    assert ", in progress: " in window.messages.notice().sentence
    window.session.edits.mark_region(1, Span(29, 34))
    assert window.label.article.page.regions == (), "what others do now is not shown in the past"
    hand.press(Qt.Key.Key_Home)
    assert ", finished: " in window.messages.notice().sentence
    hand.press(Qt.Key.Key_Escape)
    assert len(window.label.article.page.regions) == 2


def test_steps_of_any_article_by_its_name(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_Down, ALT)
    hand.press(Qt.Key.Key_2)
    second = window.labelling.opened.article
    hand.press(Qt.Key.Key_Down, ALT)
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    panel = window.past.panel()
    assert panel.of_article.isHidden(), "it is about the open article"
    panel.tabs.choose(1)
    assert len([row for row in rows(window) if row.startswith("Label")]) == 2
    panel.of_article.field.setFocus()
    hand.type(second.title.split()[0])
    assert panel.of_article.completer.popup().isVisible()
    assert f"2  {second.title}" in panel.of_article.completer.model().stringList()
    panel.of_article.completer.popup().hide()
    panel.of_article.field.clear()
    hand.type("2")
    panel.of_article.completer.popup().hide()
    hand.press(Qt.Key.Key_Return)
    assert [row for row in rows(window) if row.startswith("Label")] == [
        row for row in rows(window) if row.endswith("EVENT")
    ]
    assert panel.list.hasFocus()
    assert panel.of_article.chip.text().startswith("2  ")
    hand.click(panel.of_article.chip)
    assert len([row for row in rows(window) if row.startswith("Label")]) == 2
    assert panel.of_article.field.hasFocus()


def test_an_article_is_chosen_from_what_is_offered(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_Y, CONTROL_SHIFT)
    panel = window.past.panel()
    panel.tabs.choose(1)
    panel.of_article.field.setFocus()
    hand.type("1")
    popup = panel.of_article.completer.popup()
    hand.press(Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert panel.of_article.chip.text().startswith("1  ")
    assert rows(window)[0].startswith("Label")

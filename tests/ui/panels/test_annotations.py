"""The list of annotations and the text are in step, both ways."""

from PySide6.QtCore import QItemSelectionModel, Qt

from tests.journeys.hands import annotations

KEY = Qt.Key


def labelled(open_window, project, hands):
    window = open_window(project)
    hand = hands(window)
    for key in (KEY.Key_1, KEY.Key_2, KEY.Key_3):
        hand.press(key)
        hand.press(KEY.Key_Right)
    return window, hand


def row_of(window, place):
    return window.side.annotations.shown.index(place)


def test_a_click_focuses_the_annotation_in_the_text(small_project, open_window, hands):
    window, hand = labelled(open_window, small_project, hands)
    rows = window.side.annotations
    hand.click(rows.viewport(), rows.visualRect(row_of(window, 1)).center())
    assert hand.view.focused == list(window.labelling.annotations)[1]


def test_the_focus_in_the_text_selects_the_row(small_project, open_window, hands):
    window, hand = labelled(open_window, small_project, hands)
    window.label.article.setFocus()
    hand.press(KEY.Key_Tab)
    assert window.side.annotations.chosen() == (hand.view.focused,)
    hand.press(KEY.Key_Right)
    assert window.side.annotations.chosen() == ()


def test_several_rows_are_relabelled_and_removed_as_one_step(small_project, open_window, hands):
    window, hand = labelled(open_window, small_project, hands)
    rows = window.side.annotations
    rows.setFocus()
    for place in (0, 1):
        rows.selectionModel().select(row_of(window, place), QItemSelectionModel.SelectionFlag.Select)
    hand.press(KEY.Key_3)
    assert [label for *_, label in annotations(window)] == ["COMMODITY"] * 3
    rows.setFocus()
    hand.press(KEY.Key_Delete)
    assert len(annotations(window)) == 1
    window.label.article.setFocus()
    hand.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [label for *_, label in annotations(window)] == ["ACTOR", "EVENT", "COMMODITY"]


def test_counts_stand_beside_the_labels(small_project, open_window, hands):
    window, _ = labelled(open_window, small_project, hands)
    assert window.side.labels.words(0) == "ACTOR, 1, key 1"
    assert window.side.count.text() == "3"

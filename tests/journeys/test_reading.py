"""A person reads: looks for words, marks what was not read, remarks on the article, sets bookmarks, and comes back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import RegionKind
from tests.journeys.hands import CONTROL, SHIFT, annotations

Key = Qt.Key


def selected(window):
    span = window.label.article.selection
    return span.of(window.label.article.page.text) if span else ""


def test_find_selects_the_match_and_a_digit_labels_it(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_F, CONTROL)
    bar = window.label.find_bar()
    assert bar.field.hasFocus()
    hand.type("chile RAISED")
    assert selected(window) == "Chile raised"
    assert bar.count.text() == "1 of 1"
    assert len(window.label.article.scene.found) == 1
    bar.field.selectAll()
    hand.type("chile")
    assert bar.count.text() == "1 of 2" or selected(window) == "Chile"
    first = window.label.article.selection
    hand.press(Key.Key_Return)
    assert window.label.article.selection != first
    hand.press(Key.Key_Return, SHIFT)
    assert window.label.article.selection == first
    bar.field.selectAll()
    hand.type("zinc")
    assert bar.count.text() == "Not in this article"
    bar.field.selectAll()
    hand.type("copper")
    hand.press(Key.Key_Escape)
    assert window.label.article.hasFocus()
    assert not bar.isVisible()
    assert window.label.article.scene.found == ()
    assert selected(window) == "copper"
    hand.press(Key.Key_3)
    assert [label for *_, label in annotations(window)] == ["COMMODITY"]
    hand.press(Key.Key_F3)
    assert selected(window) == "copper"
    hand.press(Key.Key_3)
    assert len(annotations(window)) == 2


def test_find_goes_on_in_the_next_article(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_F3)
    hand.type("copper")
    assert window.label.find_bar().count.text() == "1 of 2"
    window.commands.run("go.next")
    hand.press(Key.Key_F3)
    assert window.label.find_bar().count.text() == "1 of 1"


def test_not_read_and_boilerplate_several_at_once(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_B, SHIFT)
    assert [r.kind for r in window.labelling.regions] == [RegionKind.NOT_READ]
    hand.press(Key.Key_End, CONTROL)
    hand.press(Key.Key_B, SHIFT)
    assert len(window.labelling.regions) == 2
    hand.press(Key.Key_Home, CONTROL | SHIFT)
    assert "12 words" in window.label.header.about.text()
    hand.press(Key.Key_B)
    assert "1 word" in window.label.header.about.text()
    assert sorted(str(r.kind) for r in window.labelling.regions) == ["boilerplate", "not-read", "not-read"]
    hand.press(Key.Key_Home, CONTROL)
    hand.press(Key.Key_End, CONTROL | SHIFT)
    hand.press(Key.Key_B, SHIFT)
    assert [str(r.kind) for r in window.labelling.regions] == ["boilerplate"]
    assert window.status.said.text() == "These 2 passages count again."
    hand.press(Key.Key_Z, CONTROL)
    assert len(window.labelling.regions) == 3


def test_a_note_and_a_doubt_on_the_article(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_N, SHIFT)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    hand.type("Ask Ben about the royalty")
    hand.press(Key.Key_Return)
    assert window.labelling.opened.note == "Ask Ben about the royalty"
    assert "Note: Ask Ben" in window.label.header.about.text()
    hand.press(Key.Key_Q, SHIFT)
    assert window.labelling.opened.flag
    assert "Doubtful" in window.label.header.about.text()
    assert window.session.reading.ids(flagged=True) == [window.labelling.opened.article.id]
    hand.press(Key.Key_Z, CONTROL)
    assert not window.labelling.opened.flag
    hand.press(Key.Key_Z, CONTROL)
    assert window.labelling.opened.note == ""


def test_doubt_on_several_annotations_is_one_step(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_1)
    hand.press(Key.Key_Right)
    hand.press(Key.Key_2)
    window.side.annotations.setFocus()
    hand.press(Key.Key_A, CONTROL)
    hand.press(Key.Key_Q)
    assert [a.flag for a in window.labelling.annotations.values()] == [True, True]
    window.label.article.setFocus()
    hand.press(Key.Key_Z, CONTROL)
    assert [a.flag for a in window.labelling.annotations.values()] == [False, False]


def test_bookmarks_lead_through_the_project(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_D, CONTROL)
    assert window.label.article.scene.bookmarks == (0,)
    hand.press(Key.Key_J, CONTROL)
    hand.press(Key.Key_End, CONTROL)
    hand.press(Key.Key_D, CONTROL)
    place = window.label.article.caret.token
    hand.press(Key.Key_F4)
    assert (window.labelling.opened.article.number, window.label.article.caret.token) == (1, 0)
    hand.press(Key.Key_F4, SHIFT)
    assert (window.labelling.opened.article.number, window.label.article.caret.token) == (2, place)
    hand.press(Key.Key_D, CONTROL)
    assert window.label.article.scene.bookmarks == ()
    hand.press(Key.Key_Z, CONTROL)
    assert len(window.label.article.scene.bookmarks) == 1


def test_lines_are_reflowed_from_the_menu_and_stay_so(small_project, open_window, hands):
    window = open_window(small_project)
    assert not window.label.article.page.measures.reflow
    window.commands.run("view.reflow")
    assert window.label.article.page.measures.reflow
    assert window.settings.reflow_lines
    assert window.commands.action("view.reflow").isChecked()
    window.commands.run("view.reflow")
    assert not window.label.article.page.measures.reflow


def test_one_sentence_follows_the_cursor(seed_project, open_window, hands):
    window = open_window(seed_project)
    hand = hands(window)
    window.commands.run("view.one_sentence")
    first = window.label.article.scene.sentence
    assert first is not None
    hand.press(Key.Key_Right, CONTROL)
    hand.press(Key.Key_Right, CONTROL)
    assert window.label.article.scene.sentence != first
    window.commands.run("view.one_sentence")
    assert window.label.article.scene.sentence is None


def test_the_article_that_was_open_last_comes_back_also_where_nothing_was_labelled(
    small_project, open_window, hands
):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_1)
    window.commands.run("go.number", number="3")
    for _ in range(3):
        hand.press(Key.Key_Right)
    token = window.label.article.caret.token
    assert token > 0
    window.close()
    window = open_window(small_project)
    assert window.labelling.opened.article.number == 3
    assert window.label.article.caret.token == token


def test_the_list_of_annotations_is_filtered(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    for digit in (Key.Key_1, Key.Key_2, Key.Key_3):
        hand.press(digit)
        hand.press(Key.Key_Right)
    hand.press(Key.Key_M, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[:4] == ["All annotations", "ACTOR", "EVENT", "COMMODITY"]
    menu.actions()[1].trigger()
    menu.close()
    assert window.side.annotations.shown.rowCount() == 1
    assert window.side.count.text() == "1 of 3"
    assert window.side.filter.isChecked()
    window.side.filter.choose("doubtful")
    assert window.side.count.text() == "0 of 3"
    window.side.filter.choose("")
    assert window.side.count.text() == "3"
    assert window.side.annotations.shown.rowCount() == 3

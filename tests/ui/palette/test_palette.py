"""The palette by keyboard: it names and labels what is selected, finds commands, articles, labels and settings."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from annotator.ui.application import make_window
from annotator.ui.settings.titles import titles

CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """Types into the palette of a window."""

    def __init__(self, window):
        self.window = window

    @property
    def palette(self):
        return self.window.sheets._palette

    def open(self):
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_K, CONTROL)
        assert self.palette.isVisible()
        return self

    def type(self, text):
        QTest.keyClicks(self.palette.field, text)
        return self.titles()

    def titles(self):
        rows = self.palette.rows
        return [rows.entry(n).title for n in range(rows.rowCount())]

    def press(self, key):
        QTest.keyClick(self.palette.field, key)


@pytest.fixture
def hand(small_project, open_window):
    return Hand(open_window(small_project))


def test_it_names_and_labels_what_is_selected(hand):
    window = hand.window
    window.label.article.select(Span(13, 19), "keyboard")
    assert hand.open().type("copper event")[0] == "Label ‘copper’ EVENT"
    hand.press(Qt.Key.Key_Return)
    (made,) = window.labelling.annotations.values()
    assert (made.span, made.label_name) == (Span(13, 19), "EVENT")
    assert not hand.palette.isVisible()
    assert window.label.article.hasFocus()


def test_it_looks_for_what_is_selected_in_all_articles(hand):
    hand.window.label.article.select(Span(13, 19), "keyboard")
    assert hand.open().type("search all")[0] == "Search all articles for ‘copper’"
    hand.press(Qt.Key.Key_Return)
    assert hand.window.view() == "search"


def test_an_annotation_in_focus_is_named(hand):
    window = hand.window
    window.commands.run("annotation.label", position=1)
    (made,) = window.labelling.annotations
    window.label.article.set_focused(made)
    assert "Note on ‘Chile’" in hand.open().type("note")
    assert "‘Chile’ is doubtful, or is not" in [hand.palette.field.clear(), hand.type("doubtful")][1]
    hand.press(Qt.Key.Key_Return)
    assert window.labelling.annotations[made].flag


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("3", "3  Ghana buys cocoa"),
        ("exports", "4  India bans rice exports"),
        ("rice ind", "4  India bans rice exports"),
    ],
)
def test_articles_are_found_by_number_and_title(hand, typed, title):
    found = hand.open().type(typed)
    assert title in found
    while hand.palette.current().title != title:
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    assert hand.window.labelling.opened.article.title in title
    assert hand.window.label.article.hasFocus()


def test_a_setting_is_found_and_its_row_has_the_focus(hand):
    assert hand.open().type("interface size")[0] == "Interface size"
    hand.press(Qt.Key.Key_Return)
    assert hand.window.page().row("interface_size").select.hasFocus()


@pytest.mark.parametrize(
    "name", ["reading_font", "small_words", "language", "compact_list", "backup_minutes"]
)
def test_a_setting_that_was_found_is_in_sight(hand, name, qtbot):
    title = titles()[name]
    found = hand.open().type(title)
    for _ in range(found.index(title)):
        hand.press(Qt.Key.Key_Down)
    while (hand.palette.current().title, hand.palette.current().icon) != (title, "settings"):
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    page = hand.window.page()
    row = page.rows()[name]
    assert page.place() == name
    assert row.isAncestorOf(QApplication.focusWidget()) or row.hasFocus()

    def in_sight():
        view = page.sheet.parentWidget()
        return view.rect().contains(QRect(row.mapTo(view, QPoint(0, 0)), row.size()))

    qtbot.waitUntil(in_sight)


def test_what_cannot_be_done_says_why_and_stays(hand):
    hand.open().type("remove")
    entry = next(
        hand.palette.rows.entry(n)
        for n in range(hand.palette.rows.rowCount())
        if hand.palette.rows.entry(n).id == "annotation.remove"
    )
    assert entry.why.startswith("Choose an annotation first")
    while hand.palette.current() is not entry:
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    assert hand.palette.isVisible()
    assert hand.window.status.said.text() == entry.why


def test_nothing_typed_shows_the_last_five_commands(hand):
    window = hand.window
    for id_ in ("go.next", "go.previous", "view.compact", "go.unfinished", "go.next", "view.larger"):
        window.commands.run(id_)
    hand.open()
    assert [hand.palette.rows.entry(n).id for n in range(5)] == [
        "view.larger",
        "go.next",
        "go.unfinished",
        "view.compact",
        "go.previous",
    ]
    assert hand.palette.rows.rowCount() == 5


def test_escape_the_key_and_a_click_beside_it_close_it_and_give_the_focus_back(hand):
    view = hand.window.label.article
    hand.open().press(Qt.Key.Key_Escape)
    assert not hand.palette.isVisible()
    assert view.hasFocus()
    hand.open()
    QTest.keyClick(hand.palette.field, Qt.Key.Key_K, CONTROL)
    assert not hand.palette.isVisible()
    assert view.hasFocus()
    hand.open()
    QTest.mouseClick(hand.palette, Qt.MouseButton.LeftButton, pos=hand.palette.rect().bottomLeft())
    assert not hand.palette.isVisible()


def test_letters_typed_in_it_label_nothing(hand):
    assert "Nothing fits “1nq”." in [hand.open().type("1nq"), hand.palette.nothing.text()]
    assert hand.window.labelling.annotations == {}


def test_at_most_nine_lines_are_shown_and_the_rest_scrolls(hand):
    hand.open().type("a")
    assert hand.palette.rows.rowCount() > 9
    assert hand.palette.list.height() == 9 * 36
    for _ in range(12):
        hand.press(Qt.Key.Key_Down)
    index = hand.palette.list.currentIndex()
    assert hand.palette.list.viewport().rect().contains(hand.palette.list.visualRect(index))


def test_without_a_project_it_still_finds_commands(qtbot):
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    window.commands.run("go.anything")
    palette = window.sheets._palette
    palette.field.setText("close project")
    assert palette.current().why == "Open a project first."
    palette.field.setText("dark theme")
    assert palette.current().id == "view.theme_dark"

"""Panels hide before the reading column loses width, and come back over it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

KEY = Qt.Key


@pytest.mark.parametrize(
    ("width", "left", "right", "across"),
    [
        (1280, True, True, False),
        (1000, True, False, True),
        (900, False, False, True),
        (760, False, False, True),
    ],
)
def test_what_is_shown_at_a_width(small_project, open_window, width, left, right, across):
    window = open_window(small_project, (width, 640))
    assert window.width() == width
    assert (window.articles.isVisible(), window.side.isVisible()) == (left, right)
    assert window.label.labels.isVisible() is across


def test_a_hidden_panel_comes_as_an_overlay_and_leaves_on_escape(small_project, open_window, hands):
    window = open_window(small_project, (900, 640))
    hand = hands(window)
    wide = window.label.width()
    hand.press(KEY.Key_F9)
    assert window.side.isVisible()
    assert window.label.width() == wide
    hand.press(KEY.Key_Escape)
    assert not window.side.isVisible()


def test_f8_and_f9_hide_docked_panels_and_the_article_gets_the_room(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    wide = window.label.width()
    hand.press(KEY.Key_F8)
    assert not window.articles.isVisible()
    assert window.label.width() > wide
    hand.press(KEY.Key_F8)
    assert window.label.width() == wide


def test_a_window_smaller_than_the_least_cannot_be(small_project, open_window):
    window = open_window(small_project, (300, 200))
    assert (window.width(), window.height()) == (760, 520)


def test_f6_goes_through_the_panels_and_comes_back(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    seen = []
    for _ in range(5):
        hand.press(KEY.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [
        window.side.labels, window.side.annotations, window.articles.list, window.top.name, window.label.article,
    ]  # fmt: skip


def test_labels_in_the_row_can_be_armed_and_zoom_is_kept(small_project, open_window, hands):
    window = open_window(small_project, (900, 640))
    hand = hands(window)
    hand.click(window.label.labels, window.label.labels.place(0).center().toPoint())
    assert window.labelling.armed == 0
    hand.press(KEY.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.status.zoom.text() == "111 %"
    assert window.settings.reading_size == 20


def test_everything_has_a_name_for_a_screen_reader(small_project, open_window):
    window = open_window(small_project)
    takers = [
        widget
        for widget in window.findChildren(type(window).__mro__[2])
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert takers
    assert [type(widget).__name__ for widget in takers if not widget.accessibleName()] == []

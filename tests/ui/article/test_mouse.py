"""Selecting, focusing and the label bar with a real mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.ui.article import Mark
from annotator.ui.article.labelbar import MORE
from tests.ui.article.conftest import LABELS
from tests.ui.article.hands import click, double_click, drag, point, press, span_of

ALT = Qt.KeyboardModifier.AltModifier


def test_a_drag_takes_whole_words(open_text):
    view = open_text("China has reportedly granted licenses.")
    chosen = []
    view.selectionChosen.connect(lambda span, how: chosen.append((span, how)))
    drag(view, 12, 23)
    assert view.selection == span_of(view, "reportedly granted")
    assert chosen == [(span_of(view, "reportedly granted"), "mouse")]


def test_a_drag_with_alt_takes_letters(open_text):
    view = open_text("China has reportedly granted licenses.")
    drag(view, 12, 23, ALT)
    assert view.selection == Span(12, 23)


def test_a_drag_past_emoji_keeps_its_place(open_text):
    view = open_text("A 👩‍🌾 and 🇪🇺 officials met Codelco 🪨 today.")
    drag(view, view.page.text.index("met") + 1, view.page.text.index("Codelco") + 2)
    assert view.selection == span_of(view, "met Codelco")


def test_a_drag_backwards_is_a_drag(open_text):
    view = open_text("China has reportedly granted licenses.")
    here, there = point(view, 26), point(view, 12)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    QTest.mouseMove(view.viewport(), there)
    QTest.mouseMove(view.viewport(), there + QPoint(1, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there)
    assert view.selection == span_of(view, "reportedly granted")


def test_a_double_click_takes_one_token_of_ours_not_of_qt(open_text):
    view = open_text("It costs $9,800 in El-Niño years.")
    double_click(view, view.page.text.index("800"))
    assert view.selection == span_of(view, "9,800")


def test_a_triple_click_takes_the_sentence(open_text):
    view = open_text("First one. The second goes on. Third.")
    double_click(view, 14)
    click(view, 14)
    assert view.selection == span_of(view, "The second goes on.")


def test_clicks_focus_the_innermost_and_go_outwards(open_text):
    text = "licenses to rare earth suppliers for"
    outer, inner = Mark(7, Span(12, 32), "ACTOR", 1), Mark(8, Span(12, 22), "COMMODITY", 3)
    view = open_text(text, [outer, inner])
    seen = []
    view.focusedChanged.connect(seen.append)
    for _ in range(3):
        click(view, 14)
        QTest.qWait(1)
        view.mouse._double_at = None
    assert seen == [8, 7, 8]
    view.cycle_at_point()
    assert view.focused == 7
    click(view, 1)
    assert view.focused == 0
    assert view.target() == Span(0, 8)


def test_a_click_on_an_underline_reaches_a_crossing_span(open_text):
    view = open_text(
        "aaaa bbbb cccc dddd", [Mark(1, Span(0, 9), "ACTOR", 1), Mark(2, Span(5, 14), "EVENT", 2)]
    )
    view.grab()
    picture = view.pictures.of(view.document().firstBlock())
    deep = next(piece for piece in picture.pieces if piece.lane == 1)
    origin = view.document().firstBlock().layout().position()
    middle = deep.line.baseline + view.page.measures.lane(1, title=False)
    at = origin + QPointF((deep.left + deep.right) / 2, middle)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert view.focused == deep.mark.id


def test_a_double_click_on_the_focused_annotation_opens_it(open_text, qtbot):
    view = open_text("China has granted it.", [Mark(5, Span(0, 5), "ACTOR", 1)])
    view.set_focused(5)
    with qtbot.waitSignal(view.activated) as signal:
        double_click(view, 2)
    assert signal.args == [5]
    assert view.selection is None


def test_a_click_puts_the_token_cursor_there(open_text):
    view = open_text("China has granted licenses.")
    click(view, 12)
    assert view.target() == span_of(view, "granted")
    press(view, Qt.Key.Key_Right)
    assert view.target() == span_of(view, "licenses")


def test_the_label_bar_comes_after_a_mouse_selection_and_goes_with_a_key(open_text, qtbot):
    view = open_text("One line here.\n\nChina has granted licenses to suppliers.")
    double_click(view, view.page.text.index("granted"))
    assert view.mouse.bar.isHidden()
    qtbot.waitUntil(lambda: not view.mouse.bar.isHidden())
    rect = view.page.rects(view.selection)[0]
    assert view.mouse.bar.height() == 28
    assert view.mouse.bar.geometry().bottom() < rect.top()
    assert view.mouse.bar.x() == round(rect.left() - 6)
    press(view, Qt.Key.Key_Shift)
    assert view.mouse.bar.isHidden()


def test_the_label_bar_lies_below_the_first_line_and_inside_the_column(open_text, qtbot):
    view = open_text("China has granted many licenses to the foreign suppliers of rare earth today.")
    double_click(view, view.page.text.index("today"))
    qtbot.waitUntil(lambda: not view.mouse.bar.isHidden())
    bar = view.mouse.bar.geometry()
    assert bar.right() <= view.page.left() + view.page.width() + 1


def test_a_keyboard_selection_brings_no_bar(open_text, qtbot):
    view = open_text("China has granted licenses.")
    press(view, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert view.selection is not None
    assert not view.mouse._bar_timer.isActive()


def test_an_entry_of_the_bar_reports_its_index(open_text, qtbot):
    view = open_text("China has granted licenses.")
    view.select(Span(0, 5), "mouse")
    view.mouse._show_bar()
    index, rect = view.mouse.bar.entries()[1]
    with qtbot.waitSignal(view.labelPicked) as signal:
        QTest.mouseClick(view.mouse.bar, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert signal.args == [index] == [1]
    assert view.mouse.bar.isHidden()


def test_more_than_six_labels_end_in_an_ellipsis(view):
    view.set_labels(LABELS * 3)
    assert [index for index, _ in view.mouse.bar.entries()] == [0, 1, 2, 3, 4, 5, MORE]


def test_a_label_in_hand_brings_no_bar_and_another_pointer(open_text):
    view = open_text("China has granted licenses.")
    view.arm(1)
    assert view.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor
    double_click(view, 2)
    assert not view.mouse._bar_timer.isActive()
    view.arm(None)
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_scrolling_takes_the_bar_away(seeded):
    seeded.select(span_of(seeded, "talks"), "mouse")
    seeded.mouse._show_bar()
    seeded.verticalScrollBar().setValue(40)
    assert seeded.mouse.bar.isHidden()


@pytest.mark.parametrize("words", ["China", "licenses"])
def test_a_drag_over_blanks_only_selects_nothing(open_text, words):
    view = open_text("China  has granted licenses.")
    view._selected = None
    drag(view, 5, 7)
    assert view.selection is None or view.selection.of(view.page.text).strip()

"""The small painted parts: what they say, how large they are, and that they paint in both themes."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from annotator.ui import theme
from annotator.ui.components import (
    Button,
    FilterChip,
    KeyCap,
    LabelBadge,
    PlainLabel,
    ProgressLine,
    Strip,
    badge_letters,
    key_text,
    paint_status,
)  # fmt: skip
from annotator.ui.theme import icons


@pytest.fixture(autouse=True)
def lenient_icons(monkeypatch, qapp):
    monkeypatch.setattr(icons, "strict", False)
    icons._source.cache_clear()
    theme.apply(qapp, theme.LIGHT)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Ctrl+Return", "Ctrl ↵"),
        ("1", "1"),
        ("Alt+Left", "Alt ←"),
        ("Ctrl++", "Ctrl +"),
        ("F6", "F6"),
        ("Ctrl+L", "Ctrl L"),
    ],
)
def test_keys_are_written_as_on_a_key_cap(qapp, keys, shown):
    assert key_text(keys) == shown


def test_a_badge_has_one_letter_or_two_where_labels_share_it():
    assert badge_letters("ACTOR", ["ACTOR", "EVENT"]) == "A"
    assert badge_letters("COMMODITY", ["COMMODITY", "CAUSE"]) == "Co"


def test_a_badge_shows_its_label_in_the_text_variant(qtbot):
    badge = LabelBadge("EVENT", 2)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    assert badge.grab().toImage().pixelColor(2, 7).name().upper() == theme.LIGHT.label(2).text
    assert badge.accessibleName() == "EVENT"


def test_a_button_is_twenty_eight_high_and_its_key_makes_it_wider(qtbot):
    plain, keyed = Button("Finish"), Button("Finish", keys="Ctrl+Return")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert plain.sizeHint().height() == 28
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 30
    with qtbot.waitSignal(keyed.clicked):
        qtbot.mouseClick(keyed, Qt.MouseButton.LeftButton)


def test_a_primary_button_is_ink(qtbot):
    button = Button("Import", "primary")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(5, 14).name().upper() == theme.LIGHT.ink


@pytest.fixture
def place(qtbot):
    """A window with room round a button, and what tells whether a point beside the button is ink."""
    window = QWidget()
    window.resize(300, 200)
    qtbot.addWidget(window)
    window.setPalette(QColor("white"))
    with qtbot.waitActive(window):
        window.show()

    def ink(button, away):
        """Tell whether the pixel that lies so far left of the button's edge is ink."""
        at = button.mapTo(window, QPoint(-away, button.height() // 2))
        return window.grab().toImage().pixelColor(at) == theme.colour("ink")

    window.ink = ink
    return window


def put(button, parent, at):
    button.setParent(parent)
    button.resize(button.sizeHint())
    button.move(at)
    button.show()
    return button


@pytest.mark.parametrize("make", [lambda: Button("Import", "primary"), lambda: FilterChip("New")])
def test_the_focus_ring_is_outside_and_comes_with_the_keyboard_only(place, make):
    button = put(make(), place, QPoint(50, 40))
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not place.ink(button, 3)
    button.clearFocus()
    primary = place.ink(button, -2)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert [place.ink(button, away) for away in (-2, 1, 2, 3, 5)] == [primary, False, False, True, False]
    button.clearFocus()
    assert not place.ink(button, 3)


def test_the_ring_is_not_cut_off_by_what_holds_the_button_and_moves_with_it(place):
    holder = QWidget(place)
    holder.setGeometry(60, 50, 200, 100)
    holder.show()
    button = put(Button("Import"), holder, QPoint(0, 0))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.ink(button, 3)
    holder.move(90, 80)
    assert place.ink(button, 3)
    button.move(20, 0)
    assert place.ink(button, 3)
    button.resize(button.width() + 40, button.height())
    assert place.ink(button, -button.width() - 3)
    at = button.mapTo(place, QPoint(-3, button.height() // 2))
    holder.hide()
    assert place.grab().toImage().pixelColor(at) != theme.colour("ink")


def test_a_ring_ends_where_the_page_that_scrolls_does(place):
    scroll = QScrollArea(place)
    scroll.setGeometry(20, 80, 200, 100)
    inside = QWidget()
    inside.resize(180, 600)
    button = put(Button("Import"), inside, QPoint(40, 40))
    scroll.setWidget(inside)
    scroll.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert place.ink(button, 3)
    scroll.verticalScrollBar().setValue(20)
    assert place.ink(button, 3)
    scroll.verticalScrollBar().setValue(60)
    above = [place.grab().toImage().pixelColor(x, y) for x in range(0, 300, 3) for y in range(79)]
    assert theme.colour("ink") not in above


def test_a_chip_carries_its_count_and_can_be_checked(qtbot):
    chip = FilterChip("Unlabelled", 27)
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.set_count(1_270)
    assert chip.sizeHint().width() > before
    chip.resize(chip.sizeHint())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()


def test_a_plain_label_never_guesses(qtbot):
    label = PlainLabel("<b>ACTOR</b>", elide=Qt.TextElideMode.ElideRight)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.minimumSizeHint().width() < 40
    assert not label.grab().isNull()


def test_a_plain_label_follows_the_theme(qtbot, qapp):
    label = PlainLabel("x", ink="text-2")
    qtbot.addWidget(label)
    theme.apply(qapp, theme.DARK)
    assert label.palette().color(label.foregroundRole()) == QColor(theme.DARK.text_2)


def test_a_strip_says_one_sentence_and_has_at_most_two_buttons(qtbot):
    pressed = []
    strip = Strip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.show_sentence("Ben has this open.", "caution", (("Open a copy", lambda: pressed.append(1)),) * 3)
    buttons = [button for button in strip.findChildren(Button) if button.text()]
    assert len(buttons) == 2
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert pressed == [1]
    assert (strip.sentence(), strip.kind(), strip.height()) == ("Ben has this open.", "caution", 36)
    with qtbot.waitSignal(strip.closed):
        strip._close.click()
    assert strip.isHidden()


def test_progress_fills_its_part(qtbot):
    line = ProgressLine()
    qtbot.addWidget(line)
    line.set_progress(1, 4)
    assert line.part() == 0.25
    line.set_progress(0, 0)
    assert line.part() == pytest.approx(1 / 3)


def test_key_caps_hide_without_a_key(qtbot):
    cap = KeyCap("Ctrl+L")
    qtbot.addWidget(cap)
    assert cap.sizeHint().height() == 16
    cap.set_keys("")
    assert cap.isHidden()


def test_status_marks_are_told_by_shape(qapp):
    shapes = set()
    for status in ("new", "in-progress", "finished", "skipped", "reviewed", "read-only"):
        drawing = QPixmap(14, 14)
        drawing.fill(QColor("white"))
        with QPainter(drawing) as painter:
            paint_status(painter, QPointF(0, 0), status)
        image = drawing.toImage()
        shapes.add(tuple(image.pixelColor(x, y).lightness() < 160 for x in range(14) for y in range(14)))
    assert len(shapes) == 6


def test_a_strip_shows_the_buttons_of_its_sentence_only(qtbot):
    from annotator.ui.components import Button, Strip

    strip = Strip()
    qtbot.addWidget(strip)
    for verb in ("One", "Two"):
        strip.show_sentence("Something.", "info", ((verb, lambda: None),))
        QApplication.processEvents()
        shown = [button.text() for button in strip.findChildren(Button) if button.isVisibleTo(strip)]
        assert [words for words in shown if words] == [verb]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(qtbot, key):
    button = Button("Go")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

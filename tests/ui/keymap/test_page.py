"""The page of keys, by keyboard alone: give, refuse, take away, reset; what is pressed in the field is told, not done."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import load_settings
from annotator.ui.keymap import KeymapPage
from annotator.ui.keymap.field import KeyField

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def keys(open_window, small_project):
    window = open_window(small_project)
    window.commands.run("go.keys")
    page = window.page()
    assert isinstance(page, KeymapPage)
    return window, page


def press(key, modifiers=NONE):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_a_new_key_is_given_by_keyboard_alone(keys):
    window, page = keys
    page.go_to("annotation.doubt")
    press(Qt.Key.Key_Return)
    assert page.field.hasFocus()
    press(Qt.Key.Key_W)
    assert window.commands.find("annotation.doubt").keys == ("Q", "W")
    assert page.current().keys == ("Q", "W")
    assert page.table.hasFocus()
    assert page.sentence.text() == "1 command has keys of your own."


def test_a_clash_is_refused_and_names_who_has_the_key(keys):
    window, page = keys
    page.go_to("annotation.doubt")
    page.field.setFocus()
    press(Qt.Key.Key_N)
    assert page.message.text() == "N is the key of ‘Note…’. Take it away there first."
    assert load_settings().keys == ()
    page.there.click()
    assert page.current().id == "annotation.note"
    press(Qt.Key.Key_Delete)
    page.go_to("annotation.doubt")
    page.field.setFocus()
    press(Qt.Key.Key_N)
    assert window.commands.find("annotation.doubt").keys == ("Q", "N")
    assert window.commands.find("annotation.note").keys == ()


@pytest.mark.parametrize(
    ("command", "key", "modifiers", "begins"),
    [
        ("annotation.doubt", Qt.Key.Key_Right, NONE, "→ moves"),
        ("annotation.doubt", Qt.Key.Key_3, NONE, "3 moves"),
        ("annotation.doubt", Qt.Key.Key_C, CONTROL, "Ctrl C moves"),
        ("file.open", Qt.Key.Key_W, NONE, "W alone is typed into fields"),
    ],
)
def test_keys_that_cannot_be_given_say_why(keys, command, key, modifiers, begins):
    _window, page = keys
    page.go_to(command)
    page.field.setFocus()
    press(key, modifiers)
    assert page.message.text().startswith(begins)
    assert load_settings().keys == ()
    assert page.isVisible()


def test_the_key_of_another_command_is_not_done_in_the_field(keys):
    window, page = keys
    page.go_to("annotation.doubt")
    page.field.setFocus()
    press(Qt.Key.Key_W, CONTROL)  # closes the project everywhere else
    assert window.session is not None
    assert "Close project" in page.message.text()


def test_delete_takes_keys_away_and_as_it_was_gives_them_back(keys):
    window, page = keys
    page.go_to("annotation.end_right")
    press(Qt.Key.Key_Delete)
    assert window.commands.find("annotation.end_right").keys == ("Alt+Right",)
    page.usual.click()
    assert window.commands.find("annotation.end_right").keys == ("Alt+Right", "]")
    assert load_settings().keys == ()


def test_reset_gives_all_keys_back(keys):
    _window, page = keys
    for id_ in ("annotation.doubt", "annotation.note"):
        page.go_to(id_)
        press(Qt.Key.Key_Delete)
    assert len(load_settings().keys) == 2
    page.all_usual.click()
    assert load_settings().keys == ()
    assert page.sentence.text().startswith("All ")


def test_the_filter_finds_words_and_keys(keys, qtbot):
    _window, page = keys
    page.filter.setFocus()
    qtbot.keyClicks(page.filter, "ctrl l")
    assert page.current().id == "go.filter"
    page.filter.setText("nonsense")
    assert page.current() is None
    assert page.nothing.isVisible()
    assert not page.field.isEnabled()


def test_the_digit_row_stays(keys):
    _window, page = keys
    page.go_to("annotation.label")
    assert not page.field.isEnabled()
    press(Qt.Key.Key_Delete)
    assert load_settings().keys == ()


def test_every_row_can_be_heard(keys):
    _window, page = keys
    index = page.rows.index(page.rows.number_of("annotation.doubt"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Doubtful, Q"


def test_signs_are_taken_as_they_are_written():
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    for text, held, expected in [
        ("}", altgr, "}"),
        ("?", shift, "?"),
        ("q", NONE, ""),
        ("5", NONE, ""),
        (" ", NONE, ""),
    ]:
        assert KeyField.written(QKeyEvent(QEvent.Type.KeyPress, 0, held, text)) == expected

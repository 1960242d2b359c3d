"""Keys in force: what a person chose comes first, no key is bound twice, and caps, menus and the article follow at once."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.app.settings import load_settings, settings_file
from annotator.ui import views
from annotator.ui.commands import COMMANDS as OF_THE_WINDOW
from annotator.ui.commands.keymap import FIXED, holder, in_force, needs_modifier, normal, reserved

COMMANDS = (*OF_THE_WINDOW, *views.COMMANDS)
IDS = [row.id for row in COMMANDS]
KEYS = ["Ctrl+Z", "Ctrl+L", "N", "Q", "]", "F6", "Ctrl+Shift+P", "X", "S"]
chosen_keys = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(KEYS), max_size=3), max_size=6)


def row(id_, rows=COMMANDS):
    return next(row for row in rows if row.id == id_)


@given(chosen_keys)
def test_no_choice_binds_a_key_twice(chosen):
    rows = in_force(COMMANDS, chosen)
    assert [row.id for row in rows] == IDS
    assert [(one.id, key) for one in rows for key in one.keys if holder(rows, one, key)] == []


@given(chosen_keys)
def test_commands_that_nobody_touched_keep_what_nobody_took(chosen):
    wanted = {normal(key) for keys in chosen.values() for key in keys}
    for before, after in zip(COMMANDS, in_force(COMMANDS, chosen), strict=True):
        if before.id not in chosen:
            assert after.keys == tuple(k for k in before.keys if k in after.keys)
            assert all(normal(key) in wanted for key in set(before.keys) - set(after.keys))


def test_a_chosen_key_is_taken_from_the_command_that_had_it():
    rows = in_force(COMMANDS, {"annotation.doubt": ["N"]})
    assert row("annotation.doubt", rows).keys == ("N",)
    assert row("annotation.note", rows).keys == ()


def test_the_digit_row_and_escape_stay():
    rows = in_force(COMMANDS, dict.fromkeys(FIXED, ("Ctrl+M",)))
    assert all(row(id_, rows).keys == row(id_).keys for id_ in FIXED)


@pytest.mark.parametrize(
    "key", ["Right", "Shift+Left", "Ctrl+Home", "1", "Shift+1", "Tab", "Ctrl+C", "F10", "Ctrl+Alt+Q"]
)
def test_keys_that_move_or_belong_to_the_system_cannot_be_given(key):
    assert reserved(row("annotation.note"), key)


@pytest.mark.parametrize("key", ["W", "Ctrl+M", "Alt+Right", "F7", "?", "Ctrl+Shift+."])
def test_other_keys_can(key):
    assert not reserved(row("annotation.note"), key)


def test_a_bare_letter_cannot_work_in_the_whole_window():
    assert needs_modifier(row("file.open"), "W")
    assert not needs_modifier(row("annotation.note"), "W")
    assert not needs_modifier(row("file.open"), "F7")


def test_chosen_keys_work_at_once_and_stand_on_caps_and_in_menus(small_project, open_window, qtbot):
    window = open_window(small_project)
    window.frame.set_keys("annotation.doubt", ("W",))
    window.frame.set_keys("go.filter", ("Ctrl+M",))
    qtbot.keyClick(window.label.article, Qt.Key.Key_1)
    qtbot.keyClick(window.label.article, Qt.Key.Key_Q)
    assert not any(a.flag for a in window.labelling.annotations.values())
    qtbot.keyClick(window.label.article, Qt.Key.Key_W)
    assert all(a.flag for a in window.labelling.annotations.values())
    assert window.commands.action("go.filter").shortcuts() == [QKeySequence("Ctrl+M")]
    entries = {
        action.objectName(): action.text()
        for menu in window.top.menus.actions()
        for action in menu.menu().actions()
    }
    assert entries["annotation.doubt"].endswith("\tW")
    assert tomllib.loads(settings_file().read_text("utf-8"))["keys"] == {
        "annotation.doubt": ["W"],
        "go.filter": ["Ctrl+M"],
    }
    window.frame.set_keys("annotation.doubt", None)
    qtbot.keyClick(window.label.article, Qt.Key.Key_Q)
    assert not any(a.flag for a in window.labelling.annotations.values())
    assert load_settings().keys == (("go.filter", ("Ctrl+M",)),)


def test_the_keys_of_the_article_view_can_be_changed_too(small_project, open_window, qtbot):
    window = open_window(small_project)
    view = window.label.article
    window.frame.set_keys("reading.sentence", ("W",))
    window.frame.set_keys("reading.hide", ("Ctrl+H",))
    qtbot.keyClick(view, Qt.Key.Key_S)
    assert view.selection is None
    qtbot.keyClick(view, Qt.Key.Key_W)
    assert view.selection is not None
    qtbot.keyPress(view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert view.hidden()
    qtbot.keyRelease(view, Qt.Key.Key_H)
    assert not view.hidden()


LETTERS = [  # layout, key code, text, X11 key code, what it is on an English keyboard
    ("Russian", 0x042B, "ы", 39, Qt.Key.Key_S),
    ("Greek", 0x03A3, "σ", 39, Qt.Key.Key_S),
    ("Arabic", 0x0633, "س", 39, Qt.Key.Key_S),
    ("Hebrew", 0x05D3, "ד", 39, Qt.Key.Key_S),
]


@pytest.mark.parametrize("layout", LETTERS, ids=lambda layout: layout[0])
def test_letters_work_by_position_where_there_are_no_latin_ones(
    layout, small_project, open_window, monkeypatch
):
    monkeypatch.setattr("sys.platform", "linux")
    _, code, text, place, _ = layout
    window = open_window(small_project)
    view = window.label.article
    QApplication.sendEvent(
        view, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, place, 0, 0, text)
    )
    assert view.selection is not None


def test_a_latin_letter_counts_as_it_is_wherever_it_lies(small_project, open_window, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    window = open_window(small_project)
    view = window.label.article
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier, 39, 0, 0, "z")
    QApplication.sendEvent(view, event)  # Z where S is on an English keyboard
    assert view.selection is None


ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
BRACKETS = [  # layout, key code, text, modifiers, X11 key code
    ("English", Qt.Key.Key_BracketRight, "]", Qt.KeyboardModifier.NoModifier, 35),
    ("German with AltGr on Linux", Qt.Key.Key_BracketRight, "]", Qt.KeyboardModifier.NoModifier, 18),
    ("German with AltGr on Windows", Qt.Key.Key_9, "]", ALTGR, 10),
    ("French with AltGr on Windows", Qt.Key.Key_ParenRight, "]", ALTGR, 12),
    ("without a bracket", Qt.Key.Key_Right, "", Qt.KeyboardModifier.AltModifier, 114),
]


@pytest.mark.parametrize("layout", BRACKETS, ids=lambda layout: layout[0])
def test_the_end_moves_on_every_layout(layout, small_project, open_window, qtbot):
    _, code, text, modifiers, place = layout
    window = open_window(small_project)
    view = window.label.article
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_1)
    (before,) = window.labelling.annotations.values()
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, code, modifiers, place, 0, 0, text))
    (after,) = window.labelling.annotations.values()
    assert after.span.end > before.span.end

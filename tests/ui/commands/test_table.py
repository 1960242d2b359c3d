"""The table of commands: ids and keys are unique, everything can be reached, everything says why it is disabled."""

import inspect
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from annotator.ui import views
from annotator.ui.commands import COMMANDS as OF_THE_WINDOW
from annotator.ui.commands.keymap import holder
from annotator.ui.commands.table import MENUS

COMMANDS = (*OF_THE_WINDOW, *views.COMMANDS)
OF_THE_ARTICLE_VIEW = {"Tab", "Space", "Left", "Right", "Up", "Down", "Home", "End"}
OF_THE_SYSTEM = {"F10", "Ctrl+Space", "Ctrl+Alt+Left", "Ctrl+Alt+Right", "Alt+F4"}
BY_KEYS_OF_A_LIST = ("history.", "table.", "person.", "review.", "corpus.", "view.defaults", "codebook.")
"""Commands that keys and buttons of a list or a page run."""


def needs_arguments(command):
    """Tell whether a command is run with something that a page or a panel has at hand."""
    _, *more = inspect.signature(command.run).parameters.values()
    return any(each.default is inspect.Parameter.empty for each in more)


def sequences():
    return [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]


def test_ids_are_unique():
    assert [i for i, n in Counter(command.id for command in COMMANDS).items() if n > 1] == []


def test_no_key_is_bound_twice():
    assert [
        (row.id, key, other.id)
        for row in COMMANDS
        for key in row.keys
        if (other := holder(COMMANDS, row, key))
    ] == []


def test_every_key_is_a_key():
    assert all(sequences())


def test_no_key_is_one_of_the_article_view_or_of_the_system():
    assert set(sequences()) & (OF_THE_ARTICLE_VIEW | OF_THE_SYSTEM) == set()
    assert not any(key.startswith("Ctrl+Alt+") for key in sequences())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_can_be_reached_without_the_mouse(command):
    reached = command.keys or command.menu in MENUS or command.id.startswith(BY_KEYS_OF_A_LIST)
    assert reached or needs_arguments(command)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_titles_are_in_sentence_case(command):
    assert command.title[0].isupper()
    assert not command.title.endswith(".")
    assert all(word[0].islower() for word in command.title.replace("‘", "").split()[1:])


def test_without_a_project_every_disabled_command_says_why(qtbot):
    from annotator.ui.application import make_window

    window = make_window()
    qtbot.addWidget(window)
    for command in COMMANDS:
        action = window.commands.action(command.id)
        assert action.isEnabled() or action.statusTip().endswith("."), command.id
    assert not window.commands.run("annotation.again")
    assert window.status.said.text() == "Open a project first."


def test_menus_hold_the_commands_and_their_keys(small_project, open_window):
    window = open_window(small_project)
    shown = {
        action.objectName(): action.text()
        for menu in window.top.menus.actions()
        for action in menu.menu().actions()
        if action.objectName()
    }
    assert set(shown) == {command.id for command in COMMANDS if command.menu}
    assert shown["annotation.note"].endswith("\tN")
    assert window.commands.action("file.import").shortcut() == QKeySequence("Ctrl+I")


def test_single_letters_do_nothing_in_a_field(small_project, open_window, qtbot):
    window = open_window(small_project)
    qtbot.keyClick(window.label.article, Qt.Key.Key_1)
    window.articles.field.setFocus()
    qtbot.keyClicks(window.articles.field, "q1n")
    assert window.articles.field.text() == "q1n"
    assert not any(a.flag for a in window.labelling.annotations.values())
    assert len(window.labelling.annotations) == 1

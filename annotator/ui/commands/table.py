"""All commands in the order of the menus."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.ui.commands import annotation, edit, file, go, view
from annotator.ui.commands import help as helping
from annotator.ui.commands.command import Command

MENUS = (file.MENU, edit.MENU, go.MENU, annotation.MENU, view.MENU, helping.MENU)
COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *go.COMMANDS,
    *annotation.COMMANDS,
    *view.COMMANDS,
    *helping.COMMANDS,
)
_BY_ID = {command.id: command for command in COMMANDS}

READING_KEYS: tuple[tuple[str, str], ...] = (
    ("← →", "Previous, next word"),
    ("Ctrl ← →", "Previous, next sentence"),
    ("Home End", "Start, end of the line"),
    ("Ctrl Home End", "Start, end of the article"),
    ("Shift …", "The same, extending the selection by every token"),
    ("Space", "Next screen; with Shift the previous"),
    ("F …", "Jump to a word that begins with two letters"),
    ("S", "Select the sentence"),
    ("O", "Next outer annotation"),
    ("Tab", "Next annotation; with Shift the previous"),
    ("H", "Hold: hide all marks"),
    ("Esc", "Step back: clear the selection, disarm the label"),
)
"""Keys that the article view handles itself: they move and change nothing."""


def find(id_: str) -> Command:
    """Return the command of that id.

    Raises:
        KeyError: there is none.
    """
    return _BY_ID[id_]


def in_menu(menu: str) -> Iterable[Command]:
    """Yield the commands of a menu in order."""
    return (command for command in COMMANDS if command.menu == menu)

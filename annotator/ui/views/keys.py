"""The page of keys in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.ui.commands.command import Command, Context, always, tr
from annotator.ui.commands.help import MENU
from annotator.ui.commands.keymap import FIXED, holder, needs_modifier, reserved
from annotator.ui.commands.runner import Commands, pressed
from annotator.ui.components import key_text
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.keymap.rows import KeyRow
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.keymap import KeymapPage

    commands, run = window.commands, window.commands.run
    page = KeymapPage(lambda: rows(commands), lambda id_, key: refuse(commands, id_, key), pressed)
    page.changed.connect(lambda id_, keys: run("view.keys", id_=id_, keys=tuple(keys)))
    page.reset.connect(lambda id_: run("view.keys", id_=id_, keys=None))
    page.closed.connect(window.frame.step_back)
    return page


def rows(commands: Commands) -> list[KeyRow]:
    """Return every command that a key can be given to, in the order of the menus."""
    from annotator.ui.keymap.rows import KeyRow

    usual = {row.id: row.keys for row in commands.table()}
    return [
        KeyRow(row.id, tr(row.title), place(row), row.keys, usual[row.id], row.id in FIXED)
        for row in commands.rows()
        if row.menu or usual[row.id]
    ]


def place(row: Command) -> str:
    """Return the words for where a command stands: its menu, else where its key works."""
    if row.menu:
        return tr(row.menu).replace("&", "")
    return (
        tr("Article")
        if row.scope in {"article", "reading"}
        else tr("Everywhere")
        if row.scope == "window"
        else ""
    )


def refuse(commands: Commands, id_: str, key: str) -> tuple[str, str]:
    """Return why a command cannot have a key, and the id of the command that has it; empty strings where it can."""
    row = commands.find(id_)
    if reserved(row, key):
        return tr("{0} moves in the text, or belongs to the system or to fields.").format(key_text(key)), ""
    if needs_modifier(row, key):
        words = tr("{0} alone is typed into fields. Hold Ctrl or Alt with it, or take a function key.")
        return words.format(key_text(key)), ""
    other = holder(commands.rows(), row, key)
    if other is None:
        return "", ""
    words = tr("{0} is the key of ‘{1}’. Take it away there first.")
    return words.format(key_text(key), tr(other.title)), other.id


def _choose(context: Context, id_: str, keys: tuple[str, ...] | None) -> None:
    context.frame.set_keys(id_, keys)


VIEW = View("keys", "Change keys…", _make, menu=MENU, enabled=always)
COMMANDS = (Command("view.keys", "Give a command other keys", _choose),)

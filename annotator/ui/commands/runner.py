"""The one door: every menu entry, key, click and panel runs its command here, and here errors become sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.errors import AnnotatorError, BadValue, DiskFull, InvalidEdit, NothingToUndo, ProjectDamaged
from annotator.ui.commands.command import Command, Context
from annotator.ui.commands.table import COMMANDS
from annotator.ui.messages import NoticeKind

_QUIET = (InvalidEdit, BadValue, NothingToUndo)
_GRAVE = (DiskFull, ProjectDamaged)


class Commands(QObject):
    """Runs commands by id and keeps one QAction for each."""

    ran = Signal(str)

    def __init__(self, context: Context, parent: QWidget, rows: Sequence[Command] = COMMANDS) -> None:
        """Make the actions of `rows` and add those with window-wide keys to `parent`."""
        super().__init__(parent)
        self._context = context
        self._rows = {command.id: command for command in rows}
        self._actions = {command.id: self._action(command, parent) for command in rows}

    def rows(self) -> tuple[Command, ...]:
        """Return every command."""
        return tuple(self._rows.values())

    def find(self, id_: str) -> Command:
        """Return the command of that id.

        Raises:
            KeyError: there is none.
        """
        return self._rows[id_]

    def in_menu(self, menu: str) -> list[Command]:
        """Return the commands of a menu, group by group."""
        return sorted((row for row in self._rows.values() if row.menu == menu), key=lambda row: row.group)

    def run(self, id_: str, /, **arguments: Any) -> bool:
        """Run a command and tell whether it was done. Says why where it is not possible now."""
        command = self.find(id_)
        why = command.enabled(self._context)
        if why:
            self._context.messages.say(why)
            return False
        try:
            command.run(self._context, **arguments)
        except AnnotatorError as error:
            self.report(error)
            return False
        finally:
            self.ran.emit(id_)
        return True

    def report(self, error: AnnotatorError) -> None:
        """Show an error that a person can act on: a refusal in the status line, anything else as a strip."""
        if isinstance(error, _QUIET):
            self._context.messages.say(str(error))
        else:
            kind: NoticeKind = "danger" if isinstance(error, _GRAVE) else "caution"
            self._context.messages.attend("error", str(error), kind)

    def why(self, id_: str) -> str:
        """Return why a command cannot be run now, or ""."""
        return self.find(id_).enabled(self._context)

    def action(self, id_: str) -> QAction:
        """Return the action of a command, for menus and buttons."""
        return self._actions[id_]

    def refresh(self, *ids: str) -> None:
        """Bring titles, checks and availability up to date, of some commands or of all."""
        for id_ in ids or self._actions:
            command, action = self.find(id_), self._actions[id_]
            why = command.enabled(self._context)
            action.setText(command.title_now(self._context).replace("&", "&&"))
            action.setEnabled(not why)
            action.setStatusTip(why)
            if command.checked:
                action.setChecked(command.checked(self._context))

    def _action(self, command: Command, parent: QWidget) -> QAction:
        action = QAction(command.title, parent)
        action.setObjectName(command.id)
        action.setMenuRole(
            QAction.MenuRole.QuitRole if command.id == "file.quit" else QAction.MenuRole.NoRole
        )
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _checked=False, id_=command.id: self.run(id_))
        if command.scope == "window" and command.id != "edit.back":
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            parent.addAction(action)
        return action

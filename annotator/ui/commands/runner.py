"""The one door: every menu entry, key, click and panel runs its command here, and here errors become sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.errors import AnnotatorError, BadValue, DiskFull, InvalidEdit, NothingToUndo, ProjectDamaged
from annotator.ui.article.position import code
from annotator.ui.commands.command import Command, Context
from annotator.ui.commands.keymap import FIXED, in_force, normal
from annotator.ui.commands.table import COMMANDS
from annotator.ui.messages import NoticeKind
from annotator.ui.sentences import in_words

Modifier = Qt.KeyboardModifier
_IGNORED = Modifier.KeypadModifier | Modifier.GroupSwitchModifier
_QUIET = (InvalidEdit, BadValue, NothingToUndo)
REMEMBERED = 20
"""Commands that are known as the last ones."""
_GRAVE = (DiskFull, ProjectDamaged)


class Commands(QObject):
    """Runs commands by id and keeps one QAction for each."""

    ran = Signal(str)
    keysChanged = Signal()

    def __init__(self, context: Context, parent: QWidget, rows: Sequence[Command] = COMMANDS) -> None:
        """Make the actions of `rows` and add those with window-wide keys to `parent`."""
        super().__init__(parent)
        self._context = context
        self._table = tuple(rows)
        self._last: list[str] = []
        self._depth = 0
        self._rows = {command.id: command for command in rows}
        self._scopes: dict[str, dict[str, str]] = {}
        self._actions = {command.id: self._action(command, parent) for command in rows}
        self.set_keys({})

    def set_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Put keys in force: those of the table, but for the commands that are named in `chosen`."""
        rows = {row.id: row for row in in_force(self._table, chosen)}
        if rows == self._rows and self._scopes:
            return
        self._rows = rows
        self._scopes = {row.scope: {} for row in rows.values() if row.scope not in {"window", "reading"}}
        for row in rows.values():
            if row.scope == "window":
                if row.id != "edit.back":
                    self._actions[row.id].setShortcuts([QKeySequence(key) for key in row.keys])
            elif row.scope in self._scopes and row.id not in FIXED:
                self._scopes[row.scope] |= {normal(key): row.id for key in row.keys}
        self.keysChanged.emit()

    def run_key(self, scope: str, event: QKeyEvent) -> bool:
        """Run the command of that scope which has the key of an event, and tell whether there was one."""
        keys = self._scopes.get(scope, {})
        modified = event.modifiers() & (
            Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier
        )
        typed = event.text() if event.text().isprintable() and not event.text().isalnum() else ""
        graphic = (
            Modifier.ControlModifier | Modifier.AltModifier
        )  # AltGr on Windows: it writes brackets there
        by_text = (
            keys.get(normal(typed), "")
            if typed.strip() and modified in {Modifier.NoModifier, graphic}
            else ""
        )
        id_ = by_text or keys.get(pressed(event), "")
        if id_:
            self.run(id_)
        return bool(id_)

    def table(self) -> tuple[Command, ...]:
        """Return every command with the keys of the table, whatever was chosen."""
        return self._table

    def key(self, id_: str) -> str:
        """Return the first key of a command, "" where it has none."""
        return next(iter(self._rows[id_].keys), "")

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
            self._context.messages.say(why, stays=True)
            return False
        self._depth += 1
        try:
            command.run(self._context, **arguments)
        except AnnotatorError as error:
            self.report(error)
            return False
        finally:
            self._depth -= 1
            self.ran.emit(id_)
        if not arguments:
            self._last = [id_, *(each for each in self._last if each != id_)][:REMEMBERED]
        return True

    def running(self) -> bool:
        """Tell whether a command is being done; `ran` comes when it is."""
        return self._depth > 0

    def last(self) -> list[str]:
        """Return the ids of the commands that were done last, the newest first."""
        return list(self._last)

    def report(self, error: AnnotatorError) -> None:
        """Show an error that a person can act on: a refusal in the status line, anything else as a strip."""
        if isinstance(error, _QUIET):
            self._context.messages.say(in_words(str(error)), stays=True)
        else:
            kind: NoticeKind = "danger" if isinstance(error, _GRAVE) else "caution"
            self._context.messages.attend("error", in_words(str(error)), kind)

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
            parent.addAction(action)
        return action


def pressed(event: QKeyEvent) -> str:
    """Return the key of an event as a portable sequence; a letter of another script by its place."""
    modifiers = event.modifiers() & ~_IGNORED
    return normal_of(QKeyCombination(modifiers, Qt.Key(code(event))))


def normal_of(combination: QKeyCombination) -> str:
    """Return a combination as a portable sequence."""
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)

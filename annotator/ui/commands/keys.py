"""Keys that work in the article and its lists only: single letters, digits, edges. Also letters of the codebook."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.commands.command import Context
from annotator.ui.commands.runner import Commands

_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


class ArticleKeys(QObject):
    """Turns a key that the article view left alone into a command."""

    def __init__(self, commands: Commands, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._context = context

    def handle(self, event: QKeyEvent) -> bool:
        """Run the command of a key press and tell whether there was one."""
        if self._commands.run_key("article", event):
            return True
        position = self._letter(event)
        if position:
            self._commands.run("annotation.label", position=position)
            return True
        return False

    def _letter(self, event: QKeyEvent) -> int:
        """Return the position (from 1) of the label whose letter was typed, or 0."""
        if self._context.labelling is None or event.modifiers() & ~_IGNORED:
            return 0
        typed = event.text().casefold()
        labels = self._context.labelling.labels
        return next((n for n, label in enumerate(labels, 1) if typed and label.letter.casefold() == typed), 0)


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether a key was pressed without Ctrl, Alt, Meta or Shift."""
    return not event.modifiers() & ~_IGNORED

"""The key sheet: every key of the view in front, made from the table of commands. A list that a screen reader can walk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.commands import Command, Commands
from annotator.ui.commands.command import tr
from annotator.ui.commands.table import MENUS, READING_KEYS
from annotator.ui.components import KeyCap, PlainLabel, key_text


class KeySheet(QDialog):
    """A window with the keys in three columns. Esc or F1 closes it."""

    def __init__(self, parent: QWidget, commands: Commands) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle(self.tr("Keys"))
        self.setAccessibleName(self.tr("Keys"))
        self.setMinimumSize(640, 420)
        self.resize(1080, 660)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(28, 24, 28, 24)
        columns.setSpacing(36)
        for column in self._columns():
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Keys"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        scroll.setFocus(Qt.FocusReason.PopupFocusReason)

    def _columns(self) -> list[QVBoxLayout]:
        file, edit, go, annotation, project, view, help_ = MENUS
        parts: list[tuple[tuple[str, list[tuple[list[str], str]]], ...]] = [
            (self._of(annotation),),
            ((tr("Reading"), [([keys], tr(words)) for keys, words in READING_KEYS]), self._of(go)),
            (self._of(file), self._of(edit), self._of(project), self._of(view), self._of(help_)),
        ]
        made = []
        for part in parts:
            column = QVBoxLayout()
            column.setSpacing(20)
            for title, rows in part:
                if not rows:
                    continue
                column.addLayout(_block(title, rows, self))
            column.addStretch(1)
            made.append(column)
        return made

    def _of(self, menu: str) -> tuple[str, list[tuple[list[str], str]]]:
        rows = [
            (list(command.keys[:2]), tr(command.title))
            for command in self._commands.rows()
            if _shown(command, menu)
        ]
        if menu == MENUS[3]:
            rows.insert(0, (["1 … 0"], tr("Label the selection, the word or the focused annotation")))
            rows.insert(1, (["Shift+1"], tr("A second label on the same span")))
        return tr(menu).replace("&", ""), rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Escape}:
            self.close()
        else:
            super().keyPressEvent(event)


def _shown(command: Command, menu: str) -> bool:
    return command.menu == menu and bool(command.keys)


def _block(title: str, rows: list[tuple[list[str], str]], parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    head = PlainLabel(title, "ui-strong")
    grid.addWidget(head, 0, 0, 1, 2)
    for number, (keys, words) in enumerate(rows, 1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for key in {key_text(key): key for key in keys}.values():
            caps.addWidget(KeyCap(key, parent))
        grid.addLayout(caps, number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label = PlainLabel(words, "ui", "text-2", wrap=True)
        label.setMinimumHeight(theme.line_height("ui"))
        grid.addWidget(label, number, 1)
    grid.setColumnMinimumWidth(0, 120)
    grid.setColumnStretch(1, 1)
    return grid

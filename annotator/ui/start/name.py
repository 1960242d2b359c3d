"""Who works here: a field at the first start, later one line with "Change"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel

LONGEST = 200


class _Field(QLineEdit):
    """A line edit that hands on the arrow keys, which a single line has no use for."""

    arrow_down = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.arrow_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class NameBlock(QWidget):
    """The name of the person, never empty: what the system says stands in where nothing is typed."""

    entered = Signal()
    arrow_down = Signal()
    changed = Signal(str)

    def __init__(self, name: str, fallback: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, self._fallback = name, fallback
        self._short = False
        self._head = PlainLabel(self.tr("Your name"), "ui-medium")
        self.field = _Field(name or fallback)
        self.field.setPlaceholderText(fallback)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Your name"))
        self._hint = PlainLabel(
            self.tr("Stored with every label you make. You can change it later."), "small", "text-2"
        )
        self.field.setAccessibleDescription(self._hint.text())
        self._head.setBuddy(self.field)
        self._line = QWidget()
        self._words = PlainLabel(ink="text-2", elide=Qt.TextElideMode.ElideRight)
        self.change = Button(self.tr("Change"), "flat")
        self.change.setAccessibleName(self.tr("Change your name"))
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self.change)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._head, self.field, self._hint, self._line):
            column.addWidget(widget)
        self.field.returnPressed.connect(self._on_entered)
        self.field.arrow_down.connect(self.arrow_down)
        self.field.escaped.connect(self._on_escaped)
        self.change.clicked.connect(self.edit)
        self._dress()

    def name(self) -> str:
        """Return the name with single blanks."""
        return " ".join(self.field.text().split()) or self._fallback

    def settle(self) -> None:
        """Tell about a name that is not the known one."""
        if self.name() != self._known:
            self._known = self.name()
            self.changed.emit(self._known)

    def set_short(self, short: bool) -> None:
        """Show one line with "Change", or the field."""
        self._short = short
        self._dress()

    def is_short(self) -> bool:
        """Tell whether the line is shown."""
        return self._short

    def edit(self) -> None:
        """Show the field with its text selected."""
        self.set_short(False)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        self.settle()
        self.entered.emit()

    def _on_escaped(self) -> None:
        self.field.setText(self._known or self._fallback)
        self.entered.emit() if self._known else self.field.selectAll()

    def _dress(self) -> None:
        scale = theme.interface_scale()
        self._words.setText(self.tr("You label as {0}").format(self.name()))
        self.field.setFont(theme.font("ui", 14 * scale))
        self.field.setFixedSize(round(300 * scale), round(34 * scale))
        for widget in (self._head, self.field, self._hint):
            widget.setVisible(not self._short)
        self._line.setVisible(self._short)

"""One setting as a row: its name, what it can be, and a sentence below where the name does not say everything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import PlainLabel, Select, Tick

NAME_WIDTH = 184
FIELD_WIDTH = 300


class Row(QWidget):
    """A name at the near side, a field beside it, a hint below the field."""

    changed = Signal(object)

    def __init__(self, title: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scale = theme.interface_scale()
        self.title = PlainLabel(title, ink="text-2")
        self.title.setFixedWidth(round(NAME_WIDTH * scale))
        self.title.setMinimumHeight(round((24 if isinstance(field, Tick) else 28) * scale))
        self.title.setBuddy(field)
        self.hint = hint
        self.field = field
        column = QVBoxLayout()
        column.setSpacing(4)
        if isinstance(field, Select):
            field.setFixedWidth(round(FIELD_WIDTH * scale))
            column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            column.addWidget(field)
        if hint:
            words = PlainLabel(hint, "small", "text-2", wrap=True)
            column.addWidget(words)
            field.setAccessibleDescription(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_value(self, value: object) -> None:
        """Show another value and tell nobody."""


class ChoiceRow(Row):
    """A setting that has one of several values."""

    def __init__(
        self,
        title: str,
        entries: Sequence[tuple[str, object]],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.select = Select(title)
        for words, value in entries:
            self.select.addItem(words, value)
        super().__init__(title, self.select, hint, parent)
        self.select.currentIndexChanged.connect(lambda _row: self.changed.emit(self.select.currentData()))

    def show_value(self, value: object) -> None:
        if self.select.findData(value) < 0:  # set by hand in the file, or by a key
            blocked = self.select.blockSignals(True)
            self.select.addItem(str(value), value)
            self.select.blockSignals(blocked)
        self.select.choose(value)


class TickRow(Row):
    """A setting that is on or off."""

    def __init__(self, title: str, words: str, hint: str = "", parent: QWidget | None = None) -> None:
        self.tick = Tick(words)
        self.tick.setAccessibleName(words)
        super().__init__(title, self.tick, hint, parent)
        self.tick.toggled.connect(lambda on: self.changed.emit(on))

    def show_value(self, value: object) -> None:
        blocked = self.tick.blockSignals(True)
        self.tick.setChecked(bool(value))
        self.tick.blockSignals(blocked)

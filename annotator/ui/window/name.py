"""Changing who works here: a field under the name in the top row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.ui.components import Button, PlainLabel
from annotator.ui.components.grounds import paint_popup


class NamePopup(QWidget):
    """A field with the name, and everybody else who has worked in the project. Enter takes it, Esc leaves."""

    chosen = Signal(str)
    everybodyAsked = Signal()

    def __init__(self, name: str, others: list[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Your name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Your name"), "head", "text-2"))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.setMinimumWidth(240)
        self.field.setMaxLength(200)
        self.field.returnPressed.connect(lambda: self._choose(self.field.text()))
        column.addWidget(self.field)
        column.addWidget(
            PlainLabel(self.tr("New annotations carry it; what is there stays."), "small", "text-2")
        )
        for other in others[:8]:
            row = Button(other, "flat", icon="user-round")
            row.setAccessibleName(other)
            row.clicked.connect(lambda _checked=False, other=other: self._choose(other))
            column.addWidget(row)
        everybody = Button(self.tr("All annotators…"), "flat", icon="users-round")
        everybody.setAccessibleName(self.tr("All annotators…"))
        everybody.clicked.connect(self._ask_for_everybody)
        column.addWidget(everybody)

    def show_under(self, corner: QPoint) -> None:
        """Appear with the right top corner there (global)."""
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, name: str) -> None:
        if name.strip():
            self.close()
            self.chosen.emit(name.strip())

    def _ask_for_everybody(self) -> None:
        self.close()
        self.everybodyAsked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, Button):
            focus.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_popup(self)

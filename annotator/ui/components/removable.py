"""A chip that says what a list is restricted to; a click, Enter, Delete or Backspace takes the restriction away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.components.button import FilterChip
from annotator.ui.components.sides import Sides

CROSS = 20
"""Pixels that the cross takes behind the words."""


class RemovableChip(FilterChip):
    """Shown while something is restricted, with a cross at its end. It hides itself; `removed` tells the list."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setCheckable(False)
        self.clicked.connect(self._remove)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say what the list is restricted to; nothing hides the chip."""
        self.setText(words)
        self.setToolTip(self.tr("Remove this filter  Del"))
        self.setAccessibleName(self.tr("Remove the filter: {0}").format(words))
        self.updateGeometry()
        self.setVisible(bool(words))

    def _remove(self) -> None:
        self.show_words("")
        self.removed.emit()

    def _active(self) -> bool:
        return True

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0, 0, -CROSS + 4, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(CROSS - 4, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            at = QRectF(self.width() - CROSS - 2, (self.height() - 14) / 2, 14, 14)
            ink = "text" if self.underMouse() else "text-2"
            theme.paint_icon(painter, Sides.of(self).rect(at), "x", ink)

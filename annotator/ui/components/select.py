"""A choice of one among few: a combo box with the program's chevron."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from annotator.ui import theme


class Select(QComboBox):
    """A combo box that knows its name, shortens long entries, and leaves the wheel to the page."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # where Qt gives the value as the name
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.setFixedHeight(round(28 * theme.interface_scale()))

    def choose(self, value: object) -> None:
        """Show the entry of that value without telling anybody; unknown values change nothing."""
        row = self.findData(value)
        if row >= 0:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(row)
            self.blockSignals(blocked)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change what is chosen

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                at = 10.0
            else:
                at = self.width() - 26.0
            ink = "text-2" if self.isEnabled() else "text-3"
            theme.paint_icon(painter, QRectF(at, (self.height() - 16) / 2, 16, 16), "chevron-down", ink)

"""The list of reasons for skipping an article: a digit chooses one, other reasons are typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.components import Button, KeyCap, PlainLabel
from annotator.ui.components.grounds import paint_popup
from annotator.ui.label.progress import REASONS, tr


class Reasons(QWidget):
    """A popup under the Skip button. It goes with Esc or a click elsewhere."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Why is this article skipped?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(0)
        head = PlainLabel(self.tr("Why is this article skipped?"), "head", "text-2")
        head.setContentsMargins(8, 2, 8, 6)
        column.addWidget(head)
        for number, reason in enumerate(REASONS, 1):
            column.addLayout(self._row(number, reason))
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Another reason"))
        self.other.setAccessibleName(self.tr("Another reason"))
        self.other.setMaxLength(200)
        self.other.returnPressed.connect(lambda: self._choose(self.other.text().strip()))
        column.addSpacing(6)
        column.addWidget(self.other)

    def _row(self, number: int, reason: str) -> QHBoxLayout:
        button = Button(tr(reason).capitalize(), "flat")
        button.setAccessibleName(f"{number} {tr(reason)}")
        button.clicked.connect(lambda _checked=False: self._choose(reason))
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(KeyCap(str(number), self))
        row.addWidget(button)
        row.addStretch(1)
        return row

    def show_under(self, corner: QPoint) -> None:
        """Appear with the right top corner there (global)."""
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, reason: str) -> None:
        if reason:
            self.close()
            self.chosen.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= len(REASONS):
            self._choose(REASONS[number - 1])
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.text().isalpha():
            self.other.setFocus()
            self.other.insert(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_popup(self)

"""A note on a whole article or on an annotation of a table: a popup with one field."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.components.grounds import paint_popup


class RemarkPopup(QWidget):
    """A field for the note. Enter keeps it, Esc leaves it as it was."""

    kept = Signal(str)

    def __init__(self, note: str, parent: QWidget, *, title: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = title or self.tr("Note on the article")
        self.setAccessibleName(title)
        self.field = QLineEdit(note)
        self.field.setAccessibleName(title)
        self.field.setMaxLength(4_000)
        self.field.setMinimumWidth(round(360 * theme.interface_scale()))
        self.field.returnPressed.connect(self._keep)
        keep = Button(self.tr("Keep"), keys="Return")
        leave = Button(self.tr("Leave as it was"), "flat", keys="Esc")
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.close)
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(keep)
        feet.addWidget(leave)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(PlainLabel(title, "head", "text-2"))
        column.addWidget(self.field)
        column.addLayout(feet)

    def show_under(self, corner: QPoint) -> None:
        """Appear with the left top corner there (global)."""
        self.adjustSize()
        self.move(corner)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def _keep(self) -> None:
        note = self.field.text().strip()
        self.close()
        self.kept.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_popup(self)

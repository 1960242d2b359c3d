"""The focus ring of lists, tables and texts: 2 px ink inside the edge, also after a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui import theme


class FocusRing(QWidget):
    """Lies over one widget and shows while that has the focus. Takes no clicks."""

    def __init__(self, owner: QWidget) -> None:
        """Lie over `owner` from now on."""
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        owner = self.parentWidget()
        if event.type() == QEvent.Type.FocusIn and owner is not None:
            self.setGeometry(owner.rect())
            self.raise_()
            self.show()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize and owner is not None:
            self.setGeometry(owner.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

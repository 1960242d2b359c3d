"""The focus rings: of lists, tables and texts 2 px ink inside the edge, also after a click; of buttons outside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

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


AWAY, THICK = 2, 2
"""Pixels between a button's edge and its ring, and those of the ring itself."""


class OuterRing(QWidget):
    """Lies round one button, 2 px outside its edge, as long as it lives. Takes no clicks.

    It is a child of what the button is clipped by, a window or what scrolls, because the button's own parent may end
    where the button does; so it follows whatever lies between.
    """

    def __init__(self, button: QWidget, radius: float) -> None:
        """Lie round `button`, whose own corners have that radius."""
        self._around = [button]
        while (above := self._around[-1].parentWidget()) is not None and not self._around[-1].isWindow():
            self._around.append(above)
            if above.isWindow() or isinstance(above.parentWidget(), QAbstractScrollArea):
                break
        super().__init__(self._around[-1])
        self._radius = radius + AWAY + THICK / 2
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        for widget in self._around[:-1]:
            widget.installEventFilter(self)
        self._place()

    def leave(self) -> None:
        """Go away."""
        for widget in self._around[:-1]:
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        button, host = self._around[0], self._around[-1]
        out = AWAY + THICK
        corner = button.mapTo(host, QPoint())
        self.setGeometry(QRect(corner, button.size()).adjusted(-out, -out, out, out))
        self.setVisible(button.isVisibleTo(host))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("ink"), THICK))
            half = THICK / 2
            inner = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(inner, self._radius, self._radius)

"""Left panel, article, right panel: docked while there is room, laid over the article where there is none."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import theme

Side = Literal["left", "right"]
USUAL: dict[Side, int] = {"left": 252, "right": 292}
LEAST: dict[Side, int] = {"left": 200, "right": 248}
MOST = 420
DOCKED_FROM: dict[Side, int] = {"left": 960, "right": 1120}
"""Window widths from which a panel stands beside the article."""


class _Edge(QWidget):
    """The border of a panel: drag it to make the panel wider."""

    dragged = Signal(int)

    def __init__(self, parent: QWidget, side: Side) -> None:
        super().__init__(parent)
        self._side, self._body = side, parent
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(parent.tr("Edge of the panel"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._body.mapFromGlobal(event.globalPosition().toPoint()).x()
        at_left = (self._side == "left") is (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        self.dragged.emit(at if at_left else self._body.width() - at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.width() // 2, 0, 1, self.height(), theme.colour("line"))


class Body(QWidget):
    """Lays out three widgets by hand, because panels hide before the reading column loses width."""

    arranged = Signal()

    def __init__(self, left: QWidget, centre: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panels: dict[Side, QWidget] = {"left": left, "right": right}
        self.centre = centre
        self.width_of: dict[Side, int] = dict(USUAL)
        self.wanted: dict[Side, bool] = {"left": True, "right": True}
        self.over: dict[Side, bool] = {"left": False, "right": False}
        self._edges: dict[Side, _Edge] = {}
        for widget in (centre, left, right):
            widget.setParent(self)
        for side in ("left", "right"):
            edge = _Edge(self, side)
            edge.dragged.connect(lambda wide, side=side: self.set_width(side, wide))
            self._edges[side] = edge

    def docked(self, side: Side) -> bool:
        """Tell whether there is room for a panel beside the article."""
        return self.window().width() >= round(DOCKED_FROM[side] * min(theme.interface_scale(), 1.2))

    def shown(self, side: Side) -> bool:
        """Tell whether a panel can be seen."""
        return self.wanted[side] if self.docked(side) else self.over[side]

    def toggle(self, side: Side) -> None:
        """Show or hide a panel."""
        self.show_panel(side, not self.shown(side))

    def show_panel(self, side: Side, shown: bool) -> None:
        """Show or hide a panel: beside the article, or over it where there is no room."""
        if self.docked(side):
            self.wanted[side] = shown
        else:
            self.over = {"left": False, "right": False}
            self.over[side] = shown
        self.arrange()

    def close_overlays(self) -> bool:
        """Hide panels that lie over the article and tell whether there were any."""
        lying = [side for side in ("left", "right") if self.over[side] and not self.docked(side)]
        self.over = {"left": False, "right": False}
        if lying:
            self.arrange()
        return bool(lying)

    def set_width(self, side: Side, wide: int) -> None:
        """Make a panel wider or narrower, within its limits."""
        self.width_of[side] = min(max(wide, LEAST[side]), MOST)
        self.arrange()

    def arrange(self) -> None:
        """Give every widget its place."""
        whole = self.rect()
        room = QRect(whole)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for side in ("left", "right"):
            panel, edge = self.panels[side], self._edges[side]
            shown, docked = self.shown(side), self.docked(side)
            wide = round(self.width_of[side] * min(theme.interface_scale(), 1.3))
            at_left = (side == "left") is not mirrored
            left = 0 if at_left else whole.width() - wide
            panel.setGeometry(left, 0, wide, whole.height())
            panel.setVisible(shown)
            edge.setVisible(shown)
            border = left + wide if at_left else left - 1
            edge.setGeometry(border - 2, 0, 5, whole.height())
            if shown and docked:
                if at_left:
                    room.setLeft(wide + 1)
                else:
                    room.setRight(left - 2)
            panel.raise_()
            edge.raise_()
        self.centre.setGeometry(room)
        self.centre.lower()
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

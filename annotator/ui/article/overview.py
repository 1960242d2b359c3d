"""Marks at the right edge of the article: where in the whole text something waits. A click goes there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import marks

if TYPE_CHECKING:
    from annotator.ui.article.reader import Reader

OPEN, DECIDED, FOUND = "open", "decided", "found"
WIDE, HIGH, THIN = 8, 3, 1
EDGE = 4
"""Pixels above the first mark and below the last one."""
NEAR = 6.0
"""Pixels around a mark in which a click still means it."""


class Point(NamedTuple):
    """A place of the text (code point) and what waits there: "open" filled, "decided" hollow, "found" thin."""

    offset: int
    kind: str = OPEN


class Overview(QWidget):
    """The marks of one article view: its suggestions and doubts, passages that were found, and what others add."""

    def __init__(self, view: Reader) -> None:
        super().__init__(view)
        self._view = view
        self._more: tuple[Point, ...] = ()
        self._points: list[Point] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the article"))
        self.hide()
        view.viewport().installEventFilter(self)

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these places too, for instance open disagreements."""
        self._more = tuple(points)
        self.refresh()

    def points(self) -> list[Point]:
        """Return what is shown, in the order of the text."""
        return self._points

    def refresh(self) -> None:
        """Take up what waits in the article now."""
        waiting = [
            Point(mark.span.start)
            for mark in self._view.pictures.index
            if mark.kind == marks.SUGGESTION or mark.flag
        ]
        found = [Point(span.start, FOUND) for span in self._view.scene.found]
        points = sorted([*waiting, *found, *self._more])
        if points != self._points:
            self._points = points
            self.setVisible(bool(points))
            self._place()
            self.update()

    def height_of(self, offset: int) -> float:
        """Return how far from the top a place of the text stands here, in pixels."""
        room = self.height() - 2 * EDGE - HIGH
        return EDGE + room * offset / max(len(self._view.page.text), 1)

    def point_at(self, height: float) -> Point | None:
        """Return the mark nearest to a height, None where none is near."""
        middle = height - HIGH / 2
        at = bisect_left(self._points, middle, key=lambda point: self.height_of(point.offset))
        beside = self._points[max(at - 1, 0) : at + 1]
        nearest = min(beside, key=lambda point: abs(self.height_of(point.offset) - middle), default=None)
        if nearest is None or abs(self.height_of(nearest.offset) - middle) > NEAR:
            return None
        return nearest

    def go_to(self, point: Point) -> None:
        """Focus what waits at a mark, or show the place."""
        view = self._view
        found = [mark for mark in view.pictures.index.at(point.offset) if mark.span.start == point.offset]
        if found and point.kind != FOUND:
            view.set_focused(found[0].id)
            return
        view.caret.put(point.offset)
        view.reveal(Span(point.offset, point.offset + 1))

    def _place(self) -> None:
        shown = self._view.viewport().geometry()
        self.setGeometry(shown.right() - WIDE - 1, shown.top(), WIDE, shown.height())
        self.raise_()

    # Qt

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in {
            QEvent.Type.Resize,
            QEvent.Type.Show,
        }:  # a hidden view is resized without an event
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position().y())
        if point is not None:
            self.go_to(point)
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn: set[tuple[int, str]] = set()
        with QPainter(self) as painter:
            for point in self._points:
                top = round(self.height_of(point.offset))
                if (top, point.kind) in drawn:
                    continue
                drawn.add((top, point.kind))
                self._paint(painter, QPointF(0, top), point.kind)

    @staticmethod
    def _paint(painter: QPainter, at: QPointF, kind: str) -> None:
        if kind == DECIDED:
            painter.setPen(QPen(theme.colour("text-2"), 1))
            painter.setBrush(theme.colour("base"))
            painter.drawRect(QRectF(at.x() + 0.5, at.y() + 0.5, WIDE - 1, HIGH - 1))
        else:
            high = THIN if kind == FOUND else HIGH
            painter.fillRect(QRectF(at.x(), at.y() + (HIGH - high) / 2, WIDE, high), theme.colour("text-2"))

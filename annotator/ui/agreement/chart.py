"""Agreement over time: a line with its interval, a dashed mark where a codebook version was published; points lead on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.app.review.listing import figure
from annotator.app.review.trend import Point
from annotator.ui import theme
from annotator.ui.components.reach import Handles
from annotator.ui.language import plural

LEFT, BOTTOM, TOP = 30, 26, 10


class Chart(QWidget):
    """Exact F1 by week or batch. `activated` tells the articles of the point that was chosen."""

    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Agreement over time"))
        self._points: tuple[Point, ...] = ()
        self._at = -1
        self._handles = Handles(self, self._press)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other points; undefined ones have no place on the line."""
        self._points = tuple(point for point in points if point.exact_f1 is not None)
        self._at = -1
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, round(190 * theme.interface_scale()))

    # -- places

    def _lowest(self) -> float:
        values = [point.exact_f1 or 0.0 for point in self._points]
        values += [point.interval[0] for point in self._points if point.interval]
        return max(0.0, min([0.5, *(int(value * 10) / 10 for value in values)]))

    def _place(self, number: int, value: float) -> QPointF:
        room = QRectF(LEFT, TOP, self.width() - LEFT - 12, self.height() - TOP - BOTTOM)
        steps = max(len(self._points) - 1, 1)
        across = room.left() + room.width() * (number / steps if len(self._points) > 1 else 0.5)
        low = self._lowest()
        return QPointF(across, room.bottom() - room.height() * (value - low) / (1 - low))

    def _words(self, point: Point) -> str:
        articles = plural("1 article", "{0} articles", len(point.articles))
        return f"{point.name}: {figure(point.exact_f1)}, {articles}"

    def _spots(self) -> list[tuple[QRectF, Point]]:
        found = []
        for number, point in enumerate(self._points):
            at = self._place(number, point.exact_f1 or 0.0)
            found.append((QRectF(at.x() - 12, at.y() - 12, 24, 24), point))
        return found

    def _press(self, number: int) -> None:
        if 0 <= number < len(self._points):
            self.activated.emit(self._points[number].articles)

    def _tell(self) -> None:
        self._handles.show([(self._words(point), rect) for rect, point in self._spots()])

    # Qt

    def resizeEvent(self, event: object) -> None:
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in steps and self._points:
            self._at = min(max(self._at + steps[key], 0), len(self._points) - 1)
            self._handles.tell_current(self._at)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._press(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, (rect, _) in enumerate(self._spots()):
            if rect.contains(event.position()):
                self._press(number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = QPointF(event.pos())
            words = next((self._words(point) for rect, point in self._spots() if rect.contains(at)), "")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_scale(painter)
            if self._points:
                self._paint_ribbon(painter)
                self._paint_line(painter)

    def _paint_scale(self, painter: QPainter) -> None:
        painter.setFont(theme.font("small"))
        step = 0.1 if self._lowest() >= 0.4 else 0.2
        value = 1.0
        while value >= self._lowest() - 1e-9:
            y = self._place(0, value).y()
            painter.fillRect(QRectF(LEFT, y, self.width() - LEFT, 1), theme.colour("line"))
            painter.setPen(theme.colour("text-2"))
            text = "1" if value > 0.99 else figure(value)[:2] if value > 0.04 else "0"
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 8, LEFT - 8, 16), flags, text)
            value -= step

    def _paint_ribbon(self, painter: QPainter) -> None:
        known = [(number, point.interval) for number, point in enumerate(self._points) if point.interval]
        above = [self._place(number, bounds[1]) for number, bounds in known]
        below = [self._place(number, bounds[0]) for number, bounds in reversed(known)]
        ground = theme.colour("text")
        ground.setAlphaF(0.09)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([*above, *below]))

    def _paint_line(self, painter: QPainter) -> None:
        places = [self._place(number, point.exact_f1 or 0.0) for number, point in enumerate(self._points)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("ink"), 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setFont(theme.font("small"))
        last = -100.0
        for number, (place, point) in enumerate(zip(places, self._points, strict=True)):
            for nth, mark in enumerate(point.marks):
                self._paint_mark(painter, number, mark, nth)
            painter.setPen(QPen(theme.colour("ink"), 1.5))
            painter.setBrush(theme.colour("ink" if number == self._at and self.hasFocus() else "base"))
            painter.drawEllipse(place, 4, 4)
            painter.setPen(theme.colour("text-2"))
            if place.x() - last > 58:
                last = place.x()
                flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                room = QRectF(place.x() - 40, self.height() - BOTTOM + 6, 80, 16)
                room.moveRight(min(room.right(), self.width()))
                if room.right() < place.x() + 40:
                    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
                painter.drawText(room, flags, point.name)

    def _paint_mark(self, painter: QPainter, number: int, words: str, nth: int) -> None:
        x = self._place(number, 0.0).x()
        before = self._place(max(number - 1, 0), 0.0).x()
        x = (x + before) / 2 if number else x
        pen = QPen(theme.colour("text-3"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, TOP), QPointF(x, self.height() - BOTTOM))
        painter.setPen(theme.colour("text-2"))
        painter.drawText(
            QPointF(x + 5, self.height() - BOTTOM - 6 - 14 * nth), self.tr("Codebook {0}").format(words)
        )

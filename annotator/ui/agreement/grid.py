"""A table of numbers that lead somewhere: painted, walked by arrows, each number a button for assistive technology."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.agreement.patterns import paint_part
from annotator.ui.components import badge_letters, paint_badge
from annotator.ui.components.reach import Handles


@frozen
class Part:
    """A part of a bar: kind of difference, number, and where it leads."""

    kind: str
    number: int
    target: object = None
    words: str = ""


@frozen
class Cell:
    """One number.

    `target` is what `activated` tells, None leads nowhere; `words` are for the tooltip and the screen reader; `shade`
    0..1 is the ground; `parts` make it a bar.
    """

    text: str
    strong: bool = False
    ink: str = "text"
    shade: float = 0.0
    target: object = None
    words: str = ""
    chosen: bool = False
    parts: tuple[Part, ...] = ()


@frozen
class Line:
    """A row: its name, perhaps with a label's palette number, and its cells."""

    name: str
    cells: tuple[Cell, ...]
    colour: int = 0
    names: tuple[str, ...] = field(default=())


class Grid(QWidget):
    """Rows and columns of numbers. `activated` tells the target of the one that was chosen."""

    activated = Signal(object)

    def __init__(
        self,
        name: str,
        *,
        row: int = 31,
        first: int = 130,
        wide_last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a table.

        Args:
            name: what a screen reader calls it.
            row: height of a row in logical pixels.
            first: width of the column of names.
            wide_last: whether the last column takes the room that is left, as a bar does.
            parent: Qt parent.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._high, self._first, self._wide_last = row, first, wide_last
        self._head: tuple[str, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._kept: tuple[object, list[tuple[float, float]]] = (None, [])
        self._at = -1
        self._hover = -1
        self._handles = Handles(self, self._press)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, head: Sequence[str], lines: Sequence[Line]) -> None:
        """Show another table; `head` has the title of the names' column first."""
        self._head, self._lines = tuple(head), tuple(lines)
        self._at = min(self._at, len(self._spots()) - 1)
        leads = bool(self._spots())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self._tell()
        self.updateGeometry()
        self.update()

    # -- places

    def _scaled(self, pixels: float) -> float:
        return pixels * theme.interface_scale()

    def _columns(self) -> list[tuple[float, float]]:
        """Return left edge and width of each column after the names."""
        count = len(self._head) - 1
        first = self._scaled(self._first)
        room = self.width() - first
        if count < 1:
            return []
        if self._wide_last:
            each = min(self._scaled(62), room * 0.11)
            places = [(first + each * n, each) for n in range(count - 1)]
            return [*places, (first + each * (count - 1) + 24, room - each * (count - 1) - 24)]
        key = (self._head, self.width(), theme.interface_scale())
        if self._kept[0] != key:
            self._kept = (key, self._shares(first, room))
        return self._kept[1]

    def _shares(self, first: float, room: float) -> list[tuple[float, float]]:
        """Share the room out: equal columns, but where a title needs more it gets it from those that need less."""
        metrics = QFontMetricsF(theme.font("head"))
        needs = [metrics.horizontalAdvance(title) + 12 for title in self._head[1:]]
        each = room / len(needs)
        wides = [each] * len(needs)
        if max(needs) > each and sum(needs) <= room:
            spare = (room - sum(needs)) / len(needs)
            wides = [need + spare for need in needs]
        return [(first + sum(wides[:n]), wide) for n, wide in enumerate(wides)]

    def _rect(self, row: int, column: int) -> QRectF:
        left, wide = self._columns()[column]
        return QRectF(left, self._scaled(31 + row * self._high), wide, self._scaled(self._high))

    def _spots(self) -> list[tuple[QRectF, object, str, int]]:
        """Return rectangle, target, words and row of everything that leads somewhere."""
        found = []
        for row, line in enumerate(self._lines):
            for column, cell in enumerate(line.cells):
                rect = self._rect(row, column)
                for part, place in bar_places(cell.parts, rect):
                    if part.target is not None and part.number:
                        found.append((place, part.target, part.words, row))
                if cell.target is not None:
                    words = cell.words or f"{line.name}, {self._head[column + 1]}: {cell.text}"
                    found.append((rect, cell.target, words, row))
        return found

    def _spot_at(self, at: QPointF) -> int:
        return next((n for n, (rect, *_) in enumerate(self._spots()) if rect.contains(at)), -1)

    def _press(self, number: int) -> None:
        spots = self._spots()
        if 0 <= number < len(spots):
            self.activated.emit(spots[number][1])

    def _tell(self) -> None:
        self._handles.show([(words, rect) for rect, _, words, _ in self._spots()])

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(420, round(self._scaled(31 + self._high * len(self._lines)) + 2))

    def resizeEvent(self, event: object) -> None:
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spots = self._spots()
        if event.modifiers() or not spots:
            super().keyPressEvent(event)
            return
        here = max(self._at, 0)
        row = spots[here][3]
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._press(here)
            return
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self._at = min(max(here + (1 if key == Qt.Key.Key_Right else -1), 0), len(spots) - 1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            rows = sorted({spot[3] for spot in spots if (spot[3] - row) * step > 0}, reverse=step < 0)
            if rows:
                middle = spots[here][0].center().x()
                there = [n for n, spot in enumerate(spots) if spot[3] == rows[0]]
                self._at = min(there, key=lambda n: abs(spots[n][0].center().x() - middle))
        else:
            super().keyPressEvent(event)
            return
        self._handles.tell_current(self._at)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._at = max(self._at, 0)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        before, self._hover = self._hover, self._spot_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if self._hover >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if before != self._hover:
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._spot_at(event.position())
        if number >= 0:
            self._at = number
            self._press(number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _words_at(self, at: QPointF) -> str:
        number = self._spot_at(at)
        words = self._spots()[number][2] if number >= 0 else ""
        for row, line in enumerate(self._lines):
            for column, cell in enumerate(line.cells):
                if not words and cell.words and self._rect(row, column).contains(at):
                    words = cell.words
        if not words and at.y() < self._scaled(31):  # a title that is cut is whole here
            columns = zip(self._head[1:], self._columns(), strict=True)
            words = next((title for title, (left, wide) in columns if left <= at.x() < left + wide), "")
        return words.replace("&", "&amp;").replace("<", "&lt;")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_head(painter)
            for row, line in enumerate(self._lines):
                self._paint_line(painter, row, line)
            self._paint_ring(painter)

    def _paint_head(self, painter: QPainter) -> None:
        high = self._scaled(31)
        painter.setFont(theme.font("head"))
        painter.setPen(theme.colour("text-2"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if self._head:
            room = self._scaled(self._first) - 8
            title = painter.fontMetrics().elidedText(self._head[0], Qt.TextElideMode.ElideRight, round(room))
            painter.drawText(QRectF(0, 0, room, high), flags, title)
        for column, title in enumerate(self._head[1:]):
            left, wide = self._columns()[column]
            bar = self._wide_last and column == len(self._head) - 2
            side = Qt.AlignmentFlag.AlignLeft if bar else self._side()
            rect = QRectF(left, 0, wide - (0 if bar else 10), high)
            shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, round(rect.width()))
            painter.drawText(rect, flags | side, shown)
        painter.fillRect(QRectF(0, high - 1, self.width(), 1), theme.colour("line"))

    def _side(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self._high < 36 else Qt.AlignmentFlag.AlignHCenter

    def _paint_line(self, painter: QPainter, row: int, line: Line) -> None:
        top, high = self._scaled(31 + row * self._high), self._scaled(self._high)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        left = 0.0
        if line.colour:
            letters = badge_letters(line.name, line.names)
            paint_badge(painter, QPointF(0, top + high / 2 - 7.5), letters, line.colour)
            left = 24
        painter.setFont(theme.font("ui-medium"))
        painter.setPen(theme.colour("text"))
        wide = self._scaled(self._first) - left - 8
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, round(wide))
        painter.drawText(QRectF(left, top, wide, high), flags, name)
        for column, cell in enumerate(line.cells):
            self._paint_cell(painter, self._rect(row, column), cell, flags)

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell, flags: Qt.AlignmentFlag) -> None:
        if cell.parts:
            for part, place in bar_places(cell.parts, rect):
                paint_part(painter, place, part.kind)
            return
        if cell.shade:
            ground = theme.colour("text")
            ground.setAlphaF(0.02 + 0.10 * cell.shade)
            painter.fillRect(rect, ground)
        if cell.chosen:
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.setFont(theme.font("ui-strong" if cell.strong else "ui"))
        painter.setPen(theme.colour(cell.ink))
        inner = rect.adjusted(0, 0, -10, 0) if self._high < 36 else rect
        painter.drawText(inner, flags | self._side(), cell.text)

    def _paint_ring(self, painter: QPainter) -> None:
        spots = self._spots()
        for number, width in ((self._hover, 1), (self._at if self.hasFocus() else -1, 2)):
            if 0 <= number < len(spots):
                painter.setPen(QPen(theme.colour("ink" if width == 2 else "field"), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(spots[number][0].adjusted(1, 1, -1, -1), 3, 3)


def bar_places(parts: Sequence[Part], rect: QRectF) -> list[tuple[Part, QRectF]]:
    """Return where each part of a bar lies in its cell; small parts are wide enough to be hit."""
    total = sum(part.number for part in parts)
    if not total:
        return []
    shown = [part for part in parts if part.number]
    high = min(rect.height() - 14, 15.0)
    room = rect.width() - 2 * (len(shown) - 1)
    least = 5.0
    wanted = [max(room * part.number / total, least) for part in shown]
    over = sum(wanted) - room
    largest = max(range(len(shown)), key=lambda n: wanted[n])
    wanted[largest] = max(wanted[largest] - over, least)
    places, at = [], rect.left()
    for part, wide in zip(shown, wanted, strict=True):
        places.append((part, QRectF(at, rect.center().y() - high / 2, wide, high)))
        at += wide + 2
    return places

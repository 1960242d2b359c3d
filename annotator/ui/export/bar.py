"""The account as one bar: written as it is, written otherwise, left out. Its parts can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.app.transfer.planning import ExportPlan, Reason
from annotator.ui import theme
from annotator.ui.components.reach import Handles
from annotator.ui.language import grouped
from annotator.ui.sentences import in_words

HEIGHT, THICK, GAP, LEAST = 24, 10, 2, 14


def count_of(reason: Reason) -> int:
    """Return how many annotations a reason is about; its passages may be fewer."""
    return max(reason.count, len(reason.passages))


class AccountBar(QWidget):
    """One bar; the part at the left is written as it stands, each other part is a reason.

    Left and right go from reason to reason; `chosen` says its row.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = 0
        self._reasons: tuple[Reason, ...] = ()
        self._current = -1
        self._handles = Handles(self, lambda part: self.chosen.emit(part - 1) if part else None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_plan(self, plan: ExportPlan) -> None:
        """Show the parts of a plan."""
        self._reasons = plan.reasons
        self._plain = max(plan.written - sum(count_of(r) for r in plan.reasons if r.written), 0)
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if plan.reasons else Qt.FocusPolicy.NoFocus)
        self._name()
        self.update()

    def _name(self) -> None:
        words = [self.tr("{0} as they are").format(grouped(self._plain))]
        words += [self._words(reason) for reason in self._reasons]
        self.setAccessibleName(", ".join(words))
        parts = self.parts()
        places = [QRectF(part.left(), 0, part.width(), HEIGHT) for part in parts]
        self._handles.show(list(zip(words if parts else [], places, strict=True)))

    def set_current(self, row: int) -> None:
        """Mark the part of a reason."""
        self._current = row
        if 0 <= row < len(self._reasons):
            self.setAccessibleDescription(self._words(self._reasons[row]))
            self._handles.tell_current(row + 1)
        self.update()

    def parts(self) -> list[QRectF]:
        """Return the rectangles: first what is written as it is (empty where nothing is), then the reasons."""
        counts = [self._plain, *(count_of(reason) for reason in self._reasons)]
        total = sum(counts)
        if not total:
            return []
        shown = [count for count in counts if count]
        room = self.width() - GAP * (len(shown) - 1)
        widths = _shares(counts, room)
        found, x = [], 0.0
        for count, wide in zip(counts, widths, strict=True):
            found.append(QRectF(x, (HEIGHT - THICK) / 2, wide, THICK))
            x += wide + (GAP if count else 0)
        return found

    def _words(self, reason: Reason) -> str:
        return f"{in_words(reason.title)}: {grouped(count_of(reason))}, {in_words(reason.happens)}"

    def _part_at(self, at: QPoint) -> int:
        return next((n for n, rect in enumerate(self.parts()) if rect.left() <= at.x() <= rect.right()), -1)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event.position().toPoint())
        if part > 0:
            self.chosen.emit(part - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._part_at(event.position().toPoint()) > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._reasons:
            self.chosen.emit(min(max(self._current + step, 0), len(self._reasons) - 1))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self._part_at(event.pos())
            plain = self.tr("{0} as they are").format(grouped(self._plain))
            words = "" if part < 0 else self._words(self._reasons[part - 1]) if part else plain
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, rect in enumerate(self.parts()):
                if rect.width() > 0:
                    self._paint_part(painter, number, rect)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("ink"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_part(self, painter: QPainter, number: int, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        written = number == 0 or self._reasons[number - 1].written
        role = "same" if number == 0 else "boundary" if written else "label-difference"
        painter.setBrush(theme.colour(role))
        painter.drawRoundedRect(rect, 2, 2)
        if not written:  # so that it prints, and is told apart without colour
            painter.setBrush(QBrush(theme.colour("base"), Qt.BrushStyle.Dense6Pattern))
            painter.drawRoundedRect(rect, 2, 2)
        if number and number - 1 == self._current:
            painter.fillRect(QRectF(rect.left(), rect.bottom() + 3, rect.width(), 2), theme.colour("ink"))


def _shares(counts: Sequence[int], room: float) -> list[float]:
    """Return widths in proportion, none under LEAST, that fill the room; what is too small takes from the widest."""
    total = sum(counts)
    widths = [max(room * count / total, LEAST) if count else 0.0 for count in counts]
    widest = widths.index(max(widths))
    widths[widest] = max(widths[widest] - (sum(widths) - room), LEAST)
    return widths

"""The guideline of the label in hand: its definition, what belongs to it (+) and what does not (−)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.codebook import Label, Point
from annotator.ui import theme
from annotator.ui.components import Sides, key_cap_width, key_text, paint_key_cap
from annotator.ui.components.reach import Handles

SHORT = 2
"""Lines of each kind that are shown until all are asked for."""


class Guideline(QWidget):
    """Painted text at the width of the panel; its height follows. `G` or a click on the last line shows all."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self.full = False
        self._key = "G"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Guideline"))
        self._handles = Handles(self, lambda _part: self.toggled.emit())

    def set_label(self, label: Label | None) -> None:
        """Show the guideline of another label."""
        if label != self._label:
            self._label = label
            self.full = False
            self._tell()

    def set_key(self, keys: str) -> None:
        """Show another key beside "All rules", or none."""
        self._key = key_text(keys) if keys else ""
        self.update()

    def toggle(self) -> None:
        """Show all lines, or the first ones."""
        self.full = not self.full
        self._tell()

    def hidden_lines(self) -> int:
        """Return how many lines are not shown."""
        if self._label is None:
            return 0
        points = len(self._label.include) + len(self._label.exclude) + len(self._label.examples)
        return (
            points
            + bool(self._label.long)
            - (min(len(self._label.include), SHORT) + min(len(self._label.exclude), SHORT))
        )

    def _tell(self) -> None:
        label = self._label
        words = [label.name, label.definition] if label else []
        words += [f"{sign} {point.text} {point.example}" for sign, point in self._points()]
        self.setAccessibleDescription("\n".join(words))
        self._offer()
        self.updateGeometry()
        self.update()

    def _offer(self) -> None:
        """Let assistive technology find the last line, which shows all or less."""
        act = self.tr("Show less") if self.full else self.tr("Show the whole guideline")
        link = QRectF(0, self.height() - 34, self.width(), 34)
        self._handles.show([(act, link)] if self.hidden_lines() or self.full else [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer()

    def _points(self) -> list[tuple[str, Point]]:
        if self._label is None:
            return []
        most = None if self.full else SHORT
        found = [("+", point) for point in self._label.include[:most]]
        found += [("−", point) for point in self._label.exclude[:most]]
        if self.full:
            for example in self._label.examples:
                passage = f"{example.before}{example.span}{example.after}".strip()
                found.append(("+" if example.good else "−", Point(f"{example.note} ", passage)))
        return found

    # -- layout: the same walk measures and paints

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._walk(None, float(width)))

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._walk(painter, float(self.width()))

    def _walk(self, painter: QPainter | None, width: float) -> float:
        if self._label is None:
            return 0.0
        left, right, top = 16.0, width - 16.0, 12.0
        top = (
            self._text(
                painter, self._label.name, QPointF(left, top), right - left, theme.font("ui-strong"), "text"
            )
            + 2
        )
        if self._label.definition:
            top = (
                self._text(
                    painter,
                    self._label.definition,
                    QPointF(left, top),
                    right - left,
                    theme.font("ui"),
                    "text-2",
                )
                + 6
            )
        if self.full and self._label.long:
            top = (
                self._text(
                    painter, self._label.long, QPointF(left, top), right - left, theme.font("ui"), "text-2"
                )
                + 6
            )
        for sign, point in self._points():
            sides = Sides.of(self)
            self._text(painter, sign, sides.point(QPointF(left + 1, top), 16), 16, theme.font("ui"), "text-2")
            wide = right - left - 24
            top = self._point(painter, point, sides.point(QPointF(left + 24, top), wide), wide) + 5
        if self.hidden_lines():
            top = self._more(painter, left, top + 2)
        return top + 8

    def _more(self, painter: QPainter | None, left: float, top: float) -> float:
        words = self.tr("Fewer lines") if self.full else self.tr("All rules and examples")
        font = theme.font("small")
        sides = Sides.of(self)
        bottom = self._text(painter, words, sides.point(QPointF(left, top), 200), 200, font, "text-2")
        if painter and self._key:
            from PySide6.QtGui import QFontMetricsF

            wide = QFontMetricsF(font).horizontalAdvance(words)
            at = QPointF(left + wide + 6, round(top + (bottom - top - 16) / 2))
            paint_key_cap(painter, sides.point(at, key_cap_width(self._key)), self._key)
        return bottom

    def _point(self, painter: QPainter | None, point: Point, at: QPointF, width: float) -> float:
        """Lay out a rule in the UI font with its example in italic serif."""
        text = f"{point.text.rstrip()} {point.example}".rstrip()
        first = QTextCharFormat()
        first.setFont(theme.font("ui"))
        quoted = QTextCharFormat()
        quoted.setFont(theme.font("quote"))
        begin = len((point.text.rstrip() + " ").encode("utf-16-le")) // 2
        length = len(point.example.encode("utf-16-le")) // 2
        formats = []
        for start, count, form in ((0, begin, first), (begin, length, quoted)):
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, count, form
            formats.append(piece)
        return self._text(painter, text, at, width, theme.font("ui"), "text", formats)

    def _text(
        self,
        painter: QPainter | None,
        text: str,
        at: QPointF,
        width: float,
        font: QFont,
        ink: str,
        formats: list[QTextLayout.FormatRange] | None = None,
    ) -> float:
        """Lay out plain text at `at`, draw it where there is a painter, and return the bottom."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if formats:
            layout.setFormats(formats)
        high = float(theme.line_height("ui")) + 1
        below = 0.0
        layout.beginLayout()
        line: QTextLine = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 20.0))
            line.setPosition(QPointF(0, below + high * 0.76 - line.ascent()))
            below += high
            line = layout.createLine()
        layout.endLayout()
        if painter:
            painter.setPen(theme.colour(ink))
            layout.draw(painter, at)
        return at.y() + below

    def mousePressEvent(self, event: QMouseEvent) -> None:
        link = QRectF(0, self.height() - 34, self.width(), 34)
        if (
            self.hidden_lines()
            and event.button() == Qt.MouseButton.LeftButton
            and link.contains(event.position())
        ):
            self.toggled.emit()

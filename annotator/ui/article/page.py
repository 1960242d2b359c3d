"""The text as a laid-out page: where an offset is, and what lies at a point.

Offsets are code points of the stored text, points are document coordinates. No marks and no events here.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextDocument,
    QTextLine,
)

from annotator.domain.late import late
from annotator.domain.span import Span
from annotator.ui.article.sections import Section
from annotator.ui.article.sheet import Sheet, has_wide_script

_BIDI = late("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
RTL = Qt.LayoutDirection.RightToLeft


class Line(NamedTuple):
    """One visual line: its code points `[start, end)`, its baseline and its edges in document coordinates."""

    block: QTextBlock
    number: int
    start: int
    end: int
    baseline: float
    left: float
    right: float
    title: bool


class Page(Sheet):
    """A sheet that knows where its letters are."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._near = 0
        self._bidi = False

    def fill(self, text: str, title: Span | None, section: Section | None = None) -> None:
        """Take another text; nothing is laid out yet, so looking around starts at the top."""
        super().fill(text, title, section)
        self._near = 0
        self._bidi = has_wide_script(self.shown()) and bool(_BIDI.search(text, *self.section))

    def left(self) -> float:
        """Return the left edge of the reading column."""
        return self.document.rootFrame().frameFormat().leftMargin()

    def width(self) -> float:
        """Return the width of the reading column, which a narrow window makes smaller."""
        shape = self.document.rootFrame().frameFormat()
        return max(self.document.textWidth() - shape.leftMargin() - shape.rightMargin(), 0.0)

    def rightward(self, offset: int) -> int:
        """Return the step through the text that goes right on screen: 1, or -1 in a paragraph that runs from right to left."""
        return -1 if self._bidi and self.block_at(offset).textDirection() == RTL else 1

    def lines(self, block: QTextBlock) -> list[Line]:
        """Return the visual lines of a paragraph; lays the document out as far as needed."""
        corner = self.document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        title = self.is_title(block)
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = block.position() + line.textStart()
            shown = line.naturalTextRect()
            found.append(
                Line(
                    block,
                    number,
                    self.offsets.to_cp(first),
                    self.offsets.to_cp(min(first + line.textLength(), block.position() + block.length() - 1)),
                    corner.y() + line.y() + line.ascent(),
                    corner.x() + shown.left(),
                    corner.x() + shown.right(),
                    title,
                )
            )
        return found

    def extents(self, line: Line, start: int, end: int) -> list[tuple[float, float]]:
        """Return the left and right edges that `[start, end)` takes in a line, one pair for each visual run."""
        block = line.block
        first = self.offsets.to16(start) - block.position()
        last = self.offsets.to16(end) - block.position()
        row: QTextLine = block.layout().lineAt(line.number)
        origin = block.layout().position().x()
        if self._bidi and (block.textDirection() == RTL or _BIDI.search(self.text, line.start, line.end)):
            rects = [run.boundingRect() for run in row.glyphRuns(first, last - first)]
            return _merged(
                [(origin + rect.left(), origin + rect.right()) for rect in rects if rect.width() > 0]
            )
        return [(origin + _across(row, first), origin + _across(row, last))]

    def trimmed(self, line: Line, start: int, end: int) -> tuple[int, int]:
        """Return the part of `[start, end)` in a line, without blanks at a line break."""
        first, last = max(start, line.start), min(end, line.end)
        if end > last:
            while last > first and self.text[last - 1].isspace():
                last -= 1
        if start < first:
            while first < last and self.text[first].isspace():
                first += 1
        return first, last

    def rects(self, span: Span) -> list[QRectF]:
        """Return the rectangles of a span's text, from the top of its tint to the bottom, line by line."""
        found = []
        for block in self.blocks(span):
            for line in self.lines(block):
                first, last = self.trimmed(line, span.start, span.end)
                if first < last:
                    found += [self.tint(line, *pair) for pair in self.extents(line, first, last)]
        return found

    def tint(self, line: Line, left: float, right: float) -> QRectF:
        """Return the rectangle of a tint between two edges."""
        size = self.measures.size(title=line.title)
        return QRectF(left - 1, line.baseline - 0.80 * size, right - left + 2, 1.07 * size)

    def line_of(self, offset: int) -> Line | None:
        """Return the visual line that holds a code point."""
        lines = self.lines(self.block_at(offset))
        return next((line for line in lines if line.start <= offset < line.end), lines[-1] if lines else None)

    def next_line(self, line: Line, step: int) -> Line | None:
        """Return the line with letters below (`step` 1) or above (-1)."""
        lines = self.lines(line.block)
        if 0 <= line.number + step < len(lines):
            return lines[line.number + step]
        block = _beside(line.block, step)
        found = self.lines(block) if block is not None else []
        return found[0 if step > 0 else -1] if found else None

    def block_near(self, height: float) -> QTextBlock:
        """Return the paragraph at a height of the document.

        Qt's hit test finds nothing between the lines of a fixed pitch. This one looks around the last answer,
        in growing steps, so that no more is laid out than needed.
        """
        last = self.document.blockCount() - 1
        low = high = min(self._near, last)
        step = 1
        while low > 0 and self._top(low) > height:
            low, step = max(low - step, 0), step * 2
        step = 1
        while high < last and self._top(high) <= height:
            high, step = min(high + step, last), step * 2
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._top(middle) <= height else (low, middle - 1)
        self._near = low
        return self.document.findBlockByNumber(low)

    def _top(self, number: int) -> float:
        block = self.document.findBlockByNumber(number)
        return self.document.documentLayout().blockBoundingRect(block).top()

    def line_at(self, at: QPointF) -> Line | None:
        """Return the line whose letters are nearest to a point's height."""
        block = self.block_near(at.y())
        candidates = [*self.lines(block)] if block.isValid() else []
        for neighbour in (_beside(block, -1), _beside(block, 1)):
            if neighbour is not None:
                candidates += self.lines(neighbour)
        candidates = [line for line in candidates if line.end > line.start] or candidates
        return min(
            candidates,
            key=lambda line: abs(line.baseline - 0.3 * self.measures.pixels - at.y()),
            default=None,
        )

    def edge_at(self, at: QPointF) -> int:
        """Return the offset between two letters nearest to a point, for dragging."""
        return self._offset(at, QTextLine.CursorPosition.CursorBetweenCharacters)

    def letter_at(self, at: QPointF) -> int:
        """Return the offset of the letter under a point, or -1 beside the text."""
        line = self.line_at(at)
        if line is None or not line.left - 1 <= at.x() <= line.right + 1:
            return -1
        size = self.measures.size(title=line.title)
        if not -0.95 * size <= at.y() - line.baseline <= 0.35 * size:
            return -1
        return min(
            self._offset(at, QTextLine.CursorPosition.CursorOnCharacter), max(line.end - 1, line.start)
        )

    def nearest_letter(self, at: QPointF) -> int:
        """Return the offset of the letter nearest to a point."""
        return self._offset(at, QTextLine.CursorPosition.CursorOnCharacter)

    def _offset(self, at: QPointF, where: QTextLine.CursorPosition) -> int:
        line = self.line_at(at)
        return 0 if line is None else self._offset_in(line, at.x(), where)

    def letter_in(self, line: Line, across: float) -> int:
        """Return the offset of the letter of a line that is nearest to a distance from the left."""
        return self._offset_in(line, across, QTextLine.CursorPosition.CursorOnCharacter)

    def _offset_in(self, line: Line, across: float, where: QTextLine.CursorPosition) -> int:
        row = line.block.layout().lineAt(line.number)
        unit = row.xToCursor(across - line.block.layout().position().x(), where)
        return min(max(self.offsets.to_cp(line.block.position() + unit), line.start), line.end)


def _across(row: QTextLine, unit: int) -> float:
    across: Any = row.cursorToX(unit)  # a pair in PySide6, whatever the stub says
    return float(across[0])


def _merged(pairs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted(pairs):
        if merged and left <= merged[-1][1] + 1.5:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _beside(block: QTextBlock, step: int) -> QTextBlock | None:
    """Return the next paragraph with letters in it, one way or the other."""
    block = block.next() if step > 0 else block.previous()
    while block.isValid() and not block.text().strip():
        block = block.next() if step > 0 else block.previous()
    return block if block.isValid() else None

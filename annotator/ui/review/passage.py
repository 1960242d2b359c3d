"""A passage of the list: up to three lines, what each annotator marked underlined, the first solid, the others dotted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from annotator.app.review.index import Entry
from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.article.offsets import OffsetMap

BESIDE = 30
"""Code points of context that are shown at each side."""

LINES = 3
PITCH = 22
LONGEST = 120


@frozen
class Shown:
    """The words as they are shown, and the marks in them: who, start, end, label."""

    words: str
    marks: tuple[tuple[int, int, int, int], ...]


def shown(entry: Entry) -> Shown:
    """Return the words of an entry cut to what the list has room for."""
    first = _word_start(entry.words, entry.lead - BESIDE) if entry.lead > BESIDE else 0
    end = entry.lead + len(entry.span)
    last = _word_end(entry.words, end + BESIDE) if len(entry.words) - end > BESIDE else len(entry.words)
    words, cut = entry.words[first:last], []
    if len(entry.span) > LONGEST:
        cut = [(entry.lead - first + 60, end - first - 50)]
    head = "… " if first or entry.lead >= BESIDE else ""
    tail = " …" if last < len(entry.words) or len(entry.words) - end >= BESIDE else ""

    def at(offset: int) -> int:
        place = offset - first
        for start, stop in cut:
            place -= min(max(place - start, 0), stop - start - 1)
        return place + len(head)

    for start, stop in cut:
        words = f"{words[:start]}…{words[stop:]}"
    marks = tuple((part.who, at(part.start), at(part.end), part.label) for part in entry.parts)
    return Shown(head + words + tail, marks)


def _word_start(words: str, offset: int) -> int:
    found = re.search(r"\s\S", words[max(offset, 0) :])
    return max(offset, 0) + found.start() + 1 if found and found.start() < BESIDE - 6 else max(offset, 0)


def _word_end(words: str, offset: int) -> int:
    space = words.rfind(" ", 0, offset)
    return space if space > offset - BESIDE + 6 else offset


class Passages:
    """Lays out and paints passages; layouts are kept for a width."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], tuple[Shown, QTextLayout, int]] = {}
        self._width = 0

    def clear(self) -> None:
        """Forget every layout: another theme or size."""
        self._kept.clear()

    def height(self, entry: Entry, width: int) -> int:
        """Return the height of a passage in logical pixels."""
        return self._layout(entry, width)[2] * self.pitch()

    @staticmethod
    def pitch() -> int:
        """Return the distance of two lines."""
        return round(PITCH * theme.interface_scale())

    def paint(
        self,
        painter: QPainter,
        at: QPointF,
        width: int,
        entry: Entry,
        colours: Mapping[int, int],
        *,
        quiet: bool = False,
    ) -> None:
        """Draw the passage of an entry with its left top corner at `at`; `colours` has each label's palette number."""
        found, layout, count = self._layout(entry, width)
        offsets = OffsetMap(found.words)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("text-3" if quiet else "text"))
        layout.draw(painter, at)
        first = found.marks[0] if found.marks else None
        for nth, (who, start, end, label) in enumerate(found.marks):
            pieces = [(start, end)]
            lane = 0
            if nth and first:
                same = first[3] == label
                pieces = _outside(start, end, first[1], first[2]) if same else pieces
                lane = 0 if same else 1
            colour = QColor(theme.label_colour(colours.get(label, 1)).line)
            for piece_start, piece_end in pieces:
                self._underline(
                    painter,
                    layout,
                    at,
                    offsets,
                    (piece_start, piece_end),
                    colour,
                    lane,
                    dotted=who > 0,
                    count=count,
                )
        painter.restore()

    @staticmethod
    def _underline(
        painter: QPainter,
        layout: QTextLayout,
        at: QPointF,
        offsets: OffsetMap,
        piece: tuple[int, int],
        colour: QColor,
        lane: int,
        *,
        dotted: bool,
        count: int,
    ) -> None:
        first, last = offsets.to16(piece[0]), offsets.to16(piece[1])
        for number in range(min(layout.lineCount(), count)):
            line = layout.lineAt(number)
            start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if start >= end:
                continue
            edges = sorted((_x(line.cursorToX(start)), _x(line.cursorToX(end))))
            y = at.y() + line.y() + line.ascent() + 5 + 3.5 * lane
            pen = QPen(colour, 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if dotted:
                pen.setDashPattern([1, 1])
            painter.setPen(pen)
            painter.drawLine(QPointF(at.x() + edges[0], y), QPointF(at.x() + edges[1], y))

    def _layout(self, entry: Entry, width: int) -> tuple[Shown, QTextLayout, int]:
        if width != self._width:
            self._kept.clear()
            self._width = width
        key = (entry.id, entry.words)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) > 4_000:
                self._kept.clear()
            found = shown(entry)
            layout = QTextLayout(found.words, theme.font("passage"))
            layout.beginLayout()
            count = 0
            while count < LINES:
                line = layout.createLine()
                if not line.isValid():
                    break
                line.setLineWidth(max(width, 60))
                line.setPosition(QPointF(0, count * self.pitch()))
                count += 1
            layout.endLayout()
            known = self._kept[key] = (found, layout, max(count, 1))
        return known


def _outside(start: int, end: int, first: int, last: int) -> list[tuple[int, int]]:
    """Return what of [start, end) lies outside [first, last); the whole of it where they are equal, to show both."""
    pieces = [(start, min(end, first)), (max(start, last), end)]
    return [piece for piece in pieces if piece[0] < piece[1]]


def _x(found: object) -> float:
    return float(found[0]) if isinstance(found, tuple | list) else float(str(found))

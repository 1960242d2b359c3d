"""A passage on one line: context, the span with its tint and underline as in the article, context."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from annotator.app.transfer.planning import Passage
from annotator.ui import theme

LEAD = 0.42
"""So much of the room the context before the span may take."""
_CUT = 30
"""Context of so many code points was cut somewhere, and begins or ends at a word again."""


def one_line(text: str) -> str:
    """Return `text` with every blank and control character as a blank; the length stays."""
    return "".join(character if character.isprintable() else " " for character in text)


def around(passage: Passage) -> tuple[str, str, str]:
    """Return context, span and context as a list shows them: cut at words, dots where something is left out."""
    before, after = (re.sub(" +", " ", one_line(text)) for text in (passage.before, passage.after))
    if len(before) >= _CUT and " " in before:
        before = "… " + before.partition(" ")[2]
    if len(after) >= _CUT and " " in after:
        after = after.rpartition(" ")[0].rstrip() + " …"
    return before, one_line(passage.text), after


def glued(passage: Passage) -> tuple[str, str, str]:
    """Return only what touches the span without a blank, as an example of an edge inside a word."""
    before, after = one_line(passage.before), one_line(passage.after)
    head = "" if before.endswith(" ") else before.rpartition(" ")[2]
    tail = "" if after.startswith(" ") else after.partition(" ")[0]
    return head, one_line(passage.text), tail


def paint_passage(
    painter: QPainter,
    rect: QRectF,
    parts: tuple[str, str, str],
    colour: int,
    *,
    context: str = "text-2",
    whole_words: bool = False,
) -> None:
    """Draw a passage into one line.

    Args:
        painter: where to draw.
        rect: the room; the passage stands in its middle, at the left.
        parts: context before, the span, context after; without line breaks.
        colour: palette number of the label.
        context: colour role of the context.
        whole_words: draw what touches the span without a blank like the span, to show the word around an edge.
    """
    before, text, after = _shortened(parts, rect.width())
    font = theme.font("passage")
    layout = QTextLayout(before + text + after, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    first, length = _units(before), _units(text)
    head, tail = _touching(before, after) if whole_words else (0, 0)
    ink = (first - head, head + length + tail)
    layout.setFormats(
        [
            _format(0, ink[0], context),
            _format(*ink, "text"),
            _format(sum(ink), _units(before + text + after) - sum(ink), context),
        ]
    )
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    at = QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2 - 1)
    if (
        layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        or line.naturalTextRect().x() > 0
    ):
        at.setX(rect.left() - line.naturalTextRect().x())
    edges = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(first + length))))
    baseline = at.y() + line.ascent()
    pixels = (
        QFontMetricsF(font).ascent() / 1.036
    )  # the height of the letters' square, as the article measures it
    ground = QRectF(at.x() + edges[0] - 1, baseline - 0.8 * pixels, edges[1] - edges[0] + 2, 1.07 * pixels)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(colour))
    painter.drawRoundedRect(ground, 2, 2)
    layout.draw(painter, at)
    line_colour = QColor(theme.label_colour(colour).line)
    painter.fillRect(QRectF(ground.left(), ground.bottom() + 1, ground.width(), 2), line_colour)
    painter.restore()


def _shortened(parts: tuple[str, str, str], width: float) -> tuple[str, str, str]:
    metrics = QFontMetricsF(theme.font("passage"))
    before = metrics.elidedText(parts[0], Qt.TextElideMode.ElideLeft, width * LEAD)
    room = width - metrics.horizontalAdvance(before) - 4
    text = metrics.elidedText(parts[1], Qt.TextElideMode.ElideRight, room)
    room -= metrics.horizontalAdvance(text)
    return before, text, metrics.elidedText(parts[2], Qt.TextElideMode.ElideRight, room) if room > 12 else ""


def _touching(before: str, after: str) -> tuple[int, int]:
    """Return how many of Qt's units before and after the span touch it without a blank."""
    head = "" if before.endswith(" ") else before.rpartition(" ")[2]
    tail = "" if after.startswith(" ") else after.partition(" ")[0]
    return _units(head), _units(tail)


def _format(start: int, length: int, ink: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setForeground(theme.colour(ink))
    made.format = look
    return made


def _units(text: str) -> int:
    """Return the length in Qt's units, UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)


def _x(found: object) -> float:
    return float(found[0]) if isinstance(found, tuple | list) else float(str(found))

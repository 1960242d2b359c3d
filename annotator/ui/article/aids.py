"""Aids to reading, painted with the page: passages that were found, bookmarks, and the veil around one sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article.page import Page

if TYPE_CHECKING:
    from annotator.ui.article.reader import Reader

VEIL = 0.66
"""Opacity of the ground over everything but the sentence in hand."""


class ReadingAids:
    """The aids of one article view."""

    def __init__(self, view: Reader) -> None:
        self._view = view
        self._one_sentence = False

    def set_found(self, found: Sequence[Span]) -> None:
        """Paint a box round passages that were found."""
        scene = self._view.scene
        if scene.found != tuple(found):
            scene.found = tuple(found)
            self._view.viewport().update()
            self._view.overview.refresh()

    def set_bookmarks(self, bookmarks: Sequence[int]) -> None:
        """Paint a ribbon in the margin of the lines with these offsets (code points)."""
        scene = self._view.scene
        if scene.bookmarks != tuple(bookmarks):
            scene.bookmarks = tuple(bookmarks)
            self._view.strips.clear()
            self._view.viewport().update()

    def set_one_sentence(self, on: bool) -> None:
        """Veil everything but the sentence in hand, or nothing."""
        self._one_sentence = on
        self.follow()

    def follow(self) -> None:
        """Let the veil follow to the sentence of the selection, the focused mark or the cursor."""
        view = self._view
        span = view.target() if self._one_sentence and len(view.walk.tokens) else None
        sentence = view.walk.tokens.sentence(span.start) if span is not None else None
        if sentence != view.scene.sentence:
            view.scene.sentence = sentence
            view.viewport().update()


def under(painter: QPainter, page: Page, exposed: QRectF, found: Sequence[Span], hand: Span | None) -> None:
    """Paint a thin box round each passage that was found, a stronger one round `hand`; `exposed` in document coordinates."""
    if not found:
        return
    painter.setBrush(theme.colour("hover"))
    for span in _within(page, exposed, found):
        painter.setPen(QPen(theme.colour("ink" if span == hand else "field"), 1.5 if span == hand else 1))
        for rect in page.rects(span):
            painter.drawRoundedRect(rect.adjusted(-1.5, -2.5, 1.5, 2.5), 3, 3)


def over(
    painter: QPainter, page: Page, exposed: QRectF, bookmarks: Sequence[int], sentence: Span | None
) -> None:
    """Paint bookmarks in the left margin, and a veil over everything but `sentence`."""
    if sentence is not None:
        _veil(painter, page, exposed, sentence)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text-2"))
    if not bookmarks:
        return
    first = page.start(page.block_near(exposed.top() - 40))
    last = page.end(page.block_near(exposed.bottom() + 40))
    for offset in bookmarks:
        line = page.line_of(offset) if first <= offset <= last else None
        if line is not None:
            ribbon(painter, QPointF(page.left() - 42, line.baseline - 12))


def ribbon(painter: QPainter, at: QPointF) -> None:
    """Paint a bookmark of 8×13 px: a ribbon with a notch; told by its shape."""
    corners = [(0, 0), (8, 0), (8, 13), (4, 9.5), (0, 13)]
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def _veil(painter: QPainter, page: Page, exposed: QRectF, sentence: Span) -> None:
    path = QPainterPath()
    path.addRect(exposed)
    for rect in page.rects(sentence):
        hole = QPainterPath()
        hole.addRect(rect.adjusted(-3, -4, 3, 16))
        path = path.subtracted(hole)
    colour = theme.colour("base")
    colour.setAlphaF(VEIL)
    painter.fillPath(path, colour)


def _within(page: Page, exposed: QRectF, found: Sequence[Span]) -> Iterator[Span]:
    """Go through those passages that can be in sight."""
    first = page.start(page.block_near(exposed.top() - 40))
    last = page.end(page.block_near(exposed.bottom() + 40))
    place = max(bisect_left([span.start for span in found], first) - 1, 0)
    for span in found[place:]:
        if span.start > last:
            return
        if span.end >= first:
            yield span

"""The training view, painted with the page: the words that a model sees, and a wave under what it would not see."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui import theme
from annotator.ui.article.page import Page

if TYPE_CHECKING:
    from annotator.ui.article.reader import Reader

LENGTH, HEIGHT = 4.0, 1.6
"""Pixels of one wave, and how far it swings to each side."""


class TrainingAids:
    """The training view of one article view."""

    def __init__(self, view: Reader) -> None:
        self._view = view

    def show(self, tokens: Tokens | None, waves: Sequence[Span]) -> None:
        """Paint the edges of `tokens`, None for no training view, and waves under passages in text order."""
        scene = self._view.scene
        if scene.cut is tokens and scene.waves == tuple(waves):
            return
        scene.cut, scene.waves = tokens, tuple(waves)
        self._view.strips.clear()
        self._view.viewport().update()


def under(painter: QPainter, page: Page, exposed: QRectF, tokens: Tokens | None) -> None:
    """Paint a thin box round each word that a model sees; blanks at line ends are words too and have none."""
    if tokens is None:
        return
    first, last = _in_sight(page, exposed)
    painter.setPen(QPen(theme.colour("line-2"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number in range(bisect_right(tokens.ends, first), bisect_left(tokens.starts, last)):
        span = tokens.span(number)
        if "\n" in span.of(page.text):
            continue
        for rect in page.rects(span):
            painter.drawRoundedRect(rect.adjusted(0.5, -0.5, -0.5, 0.5), 2, 2)


def over(painter: QPainter, page: Page, exposed: QRectF, waves: Sequence[Span]) -> None:
    """Paint the waves."""
    if not waves:
        return
    first, last = _in_sight(page, exposed)
    pen = QPen(theme.colour("caution"), 1.3)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for span in waves:
        if span.end > first and span.start < last:
            for rect in page.rects(span):
                painter.drawPath(_wave(rect.left() + 1, rect.right() - 1, rect.bottom() - 1.0))


def _wave(left: float, right: float, middle: float) -> QPainterPath:
    """Return a wave between two edges, at least one swing wide."""
    path = QPainterPath(QPointF(left, middle))
    x, sign = left, -1
    while x < max(right, left + 2 * LENGTH) - 0.1:
        path.quadTo(QPointF(x + LENGTH / 2, middle + 2 * sign * HEIGHT), QPointF(x + LENGTH, middle))
        x, sign = x + LENGTH, -sign
    return path


def _in_sight(page: Page, exposed: QRectF) -> tuple[int, int]:
    """Return the code points between which everything lies that can be in sight."""
    return page.start(page.block_near(exposed.top() - 40)), page.end(page.block_near(exposed.bottom() + 40))

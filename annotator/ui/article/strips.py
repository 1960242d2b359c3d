"""The page drawn ahead of time, in strips: while nobody does anything, the next screen and the one before are made ready.

A strip shows text and marks as they are at rest. What a gesture puts on the page (selection, focus, hover) is painted
anew where it lies, and the token cursor goes over everything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPixmap

from annotator.ui import theme
from annotator.ui.article.page import Page
from annotator.ui.article.painter import Painter, Scene

HIGH = 128
"""Height of a strip in logical pixels."""
MARGIN = 40
"""What a strip shows beside the reading column: the signs stand there."""
ROOM = 24 * 2**20
"""Bytes that all strips together may take; those far from the screen go first."""

Part = tuple[float, float]
"""A range of heights of the document, from and to."""


class Strips:
    """Strips of one page by number, strip n from n * `HIGH` on."""

    def __init__(self, page: Page, painter: Painter) -> None:
        self._page = page
        self._painter = painter
        self._kept: dict[int, QPixmap] = {}
        self._ratio = 1.0

    def clear(self) -> None:
        """Forget everything: another text, size, width or theme."""
        self._kept.clear()

    def forget(self, top: float, bottom: float) -> None:
        """Forget what shows anything between two heights."""
        for number in _numbers(top, bottom):
            self._kept.pop(number, None)

    def __len__(self) -> int:
        """Return how many strips are ready."""
        return len(self._kept)

    def show(self, painter: QPainter, part: QRectF, ratio: float, busy: Sequence[Part]) -> list[QRectF]:
        """Paint the strips that are ready, in document coordinates; return what is left to paint, from the top down.

        Args:
            painter: paints on the view.
            part: what is to be painted.
            ratio: device pixels for one logical pixel.
            busy: heights where something lies that strips do not show.
        """
        if ratio != self._ratio:
            self._kept.clear()
            self._ratio = ratio
        if not self._kept or not (painter.worldTransform().dy() * ratio).is_integer():
            return [part]
        left: list[QRectF] = []
        for number in _numbers(part.top(), part.bottom()):
            top, bottom = float(number * HIGH), float((number + 1) * HIGH)
            ready = self._kept.get(number)
            if ready is not None and not any(high < bottom and low > top for high, low in busy):
                painter.drawPixmap(QPointF(self._left(), top), ready)
                continue
            rest = QRectF(part.left(), max(top, part.top()), part.width(), 0)
            rest.setBottom(min(bottom, part.bottom()))
            if left and left[-1].bottom() == rest.top():
                left[-1].setBottom(rest.bottom())
            else:
                left.append(rest)
        return left

    def missing(self, top: float, high: float) -> int | None:
        """Return the strip that is wanted next: of this screen, the next one, the one before; None where all are there."""
        bottom = self._page.document.size().height()
        most = max(ROOM // (HIGH * self._width() * 4 * max(ceil(self._ratio**2), 1)), 1)
        here = _numbers(top, min(top + high, bottom))
        after = _numbers(top + high, min(top + 2 * high, bottom))
        before = _numbers(max(top - high, 0), top)
        wanted = list(dict.fromkeys((*here, *after, *reversed(before))))[:most]
        if len(self._kept) >= most:
            for number in [number for number in self._kept if number not in wanted]:
                del self._kept[number]
        return next((number for number in wanted if number not in self._kept), None)

    def make(self, number: int, palette: QPalette, scene: Scene) -> None:
        """Draw a strip, letters and marks, with what `scene` has besides."""
        part = QRectF(self._left(), number * HIGH, self._width(), HIGH)
        strip = QPixmap(ceil(part.width() * self._ratio), ceil(HIGH * self._ratio))
        strip.setDevicePixelRatio(self._ratio)
        strip.fill(theme.colour("base"))
        letters = QAbstractTextDocumentLayout.PaintContext()
        letters.palette = palette
        letters.clip = part
        layout = self._page.document.documentLayout()
        steps: tuple[Callable[[QPainter], None], ...] = (
            lambda painter: self._painter.under(painter, part, scene),
            lambda painter: layout.draw(painter, letters),
            lambda painter: self._painter.over(painter, part, scene),
        )
        for draw in steps:
            with QPainter(strip) as painter:
                painter.translate(-part.topLeft())
                painter.setClipRect(part)
                draw(painter)
        self._kept[number] = strip

    def _left(self) -> int:
        return floor(self._page.left() - MARGIN)

    def _width(self) -> int:
        return ceil(self._page.width() + 2 * MARGIN + 1)


def _numbers(top: float, bottom: float) -> range:
    return range(floor(max(top, 0) / HIGH), ceil(bottom / HIGH))

"""Painting the page: grounds and outlines under the letters, underlines and names over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import RegionKind
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import marks, measures
from annotator.ui.article.page import Page
from annotator.ui.article.pictures import Name, Picture, Pictures, Piece


@dataclass(slots=True)
class Scene:
    """What besides the marks is on the page right now."""

    selection: Span | None = None
    focused: int = 0
    hovered: int = 0
    cursor: Span | None = None
    typed: str = ""
    hidden: bool = False
    names: bool = True


class Painter:
    """Paints one page of one widget. Holds no state of its own but the page and its pictures."""

    def __init__(self, page: Page, pictures: Pictures) -> None:
        self._page = page
        self._pictures = pictures

    def under(self, target: QWidget, exposed: QRectF, scroll: QPointF, scene: Scene) -> None:
        """Paint what lies behind the letters, into the exposed part (viewport coordinates)."""
        with QPainter(target) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-scroll)
            if scene.selection is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("text-selection"))
                for rect in self._page.rects(scene.selection):
                    painter.drawRoundedRect(rect.adjusted(0, -2, 0, 2), 2, 2)
            for block, picture in self._visible(exposed.translated(scroll), scene):
                self._at(painter, block)
                for piece in picture.pieces:
                    self._ground(painter, piece)
                painter.translate(-block.layout().position())

    def over(self, target: QWidget, exposed: QRectF, scroll: QPointF, scene: Scene) -> None:
        """Paint what lies over the letters."""
        with QPainter(target) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-scroll)
            for block, picture in self._visible(exposed.translated(scroll), scene):
                self._at(painter, block)
                self._block(painter, picture, scene)
                painter.translate(-block.layout().position())
            self._captions(painter, exposed.translated(scroll))
            self._cursor(painter, scene)

    def _visible(self, exposed: QRectF, scene: Scene) -> Iterator[tuple[QTextBlock, Picture]]:
        if scene.hidden:
            return
        top, bottom = exposed.top() - measures.BELOW, exposed.bottom() + measures.BELOW
        for block in self.blocks(top, bottom):
            picture = self._pictures.of(block)
            if picture.pieces:
                yield block, picture

    def blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Go through the paragraphs between two heights of the document."""
        layout = self._page.document.documentLayout()
        block = self._page.block_near(top)
        before = block.previous()
        block = before if before.isValid() else block
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    @staticmethod
    def _at(painter: QPainter, block: QTextBlock) -> None:
        painter.translate(block.layout().position())

    def _ground(self, painter: QPainter, piece: Piece) -> None:
        kind = piece.mark.kind
        if kind == marks.AGREED:
            return
        rect = self._rect(piece)
        colour = QColor(theme.label_colour(piece.mark.colour).line)
        if kind == marks.SUGGESTION:
            pen = QPen(QColor(theme.label_colour(piece.mark.colour).text), 1, Qt.PenStyle.DashLine)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1, -0.5, 1, 0.5), 3, 3)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if kind == marks.OTHER:
            colour.setAlphaF(0.24)
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(theme.tint(piece.mark.colour))
        painter.drawRoundedRect(rect, 2, 2)

    def _block(self, painter: QPainter, picture: Picture, scene: Scene) -> None:
        for piece in picture.pieces:
            if piece.lane >= 0:
                self._underline(painter, piece)
        for name in picture.names:
            if scene.names or name.mark.id in {scene.focused, scene.hovered}:
                self._name(painter, name, filled=name.mark.id == scene.focused)
        for sign in picture.signs:
            painter.setPen(theme.colour("text-2"))
            painter.setFont(theme.font("small"))
            painter.drawText(QPointF(-18, sign.line.baseline), sign.words)
        for piece in picture.pieces:
            if piece.mark.id == scene.focused:
                self._outline(painter, piece)

    def _underline(self, painter: QPainter, piece: Piece) -> None:
        colour = QColor(theme.label_colour(piece.mark.colour).line)
        height = 2.0
        if piece.mark.kind == marks.AGREED:
            colour.setAlphaF(0.45)
            height = 1.0
        middle = piece.line.baseline + self._page.measures.lane(piece.lane, title=piece.line.title)
        left = piece.left - (1 if piece.first else 0)
        right = piece.right + (1 if piece.last else 0)
        if piece.mark.kind == marks.OTHER:
            pen = QPen(colour, height, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1, 1])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))
            return
        painter.fillRect(QRectF(left, middle - height / 2, right - left, height), colour)

    def _name(self, painter: QPainter, name: Name, *, filled: bool) -> None:
        suggested = name.mark.kind == marks.SUGGESTION
        pixels = self._page.measures.mark_pixels
        painter.setFont(theme.font("mark-suggested" if suggested else "mark", pixels))
        colour = QColor(theme.label_colour(name.mark.colour).text)
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            rect = QRectF(name.left - 3, name.baseline - 0.95 * pixels, name.width + 6, 1.25 * pixels)
            painter.drawRoundedRect(rect, 2, 2)
            painter.setPen(theme.colour("base"))
        else:
            painter.setPen(colour)
        painter.drawText(QPointF(name.left, name.baseline), name.words)

    def _outline(self, painter: QPainter, piece: Piece) -> None:
        painter.setPen(QPen(theme.colour("ink"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._rect(piece).adjusted(-2, -2, 2, 2), 4, 4)

    def _rect(self, piece: Piece) -> QRectF:
        rect = self._page.tint(piece.line, piece.left, piece.right)
        return rect.adjusted(0 if piece.first else 1, 0, 0 if piece.last else -1, 0)

    def _captions(self, painter: QPainter, exposed: QRectF) -> None:
        """Write why a greyed passage is greyed, small at the right end of its first line."""
        for region in self._page.regions:
            line = self._page.line_of(region.span.start)
            if line is None or not exposed.top() - 60 < line.baseline < exposed.bottom() + 60:
                continue
            words = self._caption(region.span, region.kind)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text-3"))
            width = QFontMetricsF(painter.font()).horizontalAdvance(words)
            right = self._page.left() + self._page.width()
            below = 15 if line.right + 16 > right - width else 0
            painter.drawText(QPointF(right - width, line.baseline + below), words)

    def _caption(self, span: Span, kind: RegionKind) -> str:
        if kind is RegionKind.NOT_READ:
            return QCoreApplication.translate("ArticleView", "not read")
        title = self._page.title
        words = " ".join(span.of(self._page.text).split()).casefold()
        if title is not None and words == " ".join(title.of(self._page.text).split()).casefold():
            return QCoreApplication.translate("ArticleView", "repeated title")
        return QCoreApplication.translate("ArticleView", "site footer")

    def _cursor(self, painter: QPainter, scene: Scene) -> None:
        if scene.cursor is None:
            return
        rects = self._page.rects(scene.cursor)
        painter.setPen(QPen(theme.colour("text-2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-0.5, -1.5, 0.5, 1.5), 3, 3)
        if scene.typed and rects:
            painter.setFont(theme.font("key"))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(scene.typed) + 8
            box = QRectF(rects[0].left(), rects[0].top() - 18, max(wide, 16), 16)
            painter.setPen(QPen(theme.colour("line-2"), 1))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(theme.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, scene.typed)

"""Painting the page: grounds and outlines under the letters, underlines and names over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock

from annotator.domain.annotation import RegionKind
from annotator.domain.boilerplate import why_furniture
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui import theme
from annotator.ui.article import aids, marks, measures, training
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
    found: tuple[Span, ...] = ()
    bookmarks: tuple[int, ...] = ()
    sentence: Span | None = None
    cut: Tokens | None = None
    waves: tuple[Span, ...] = ()

    def at_rest(self) -> bool:
        """Tell whether the page as a whole looks as usual: nothing is hidden, veiled or looked for."""
        return not (self.hidden or self.found or self.sentence)

    def resting(self) -> Scene:
        """Return the same without what comes and goes."""
        return Scene(names=self.names, bookmarks=self.bookmarks, cut=self.cut, waves=self.waves)


class Painter:
    """Paints one page of one widget. Holds no state of its own but the page and its pictures."""

    def __init__(self, page: Page, pictures: Pictures) -> None:
        self._page = page
        self._pictures = pictures

    def under(self, painter: QPainter, part: QRectF, scene: Scene) -> None:
        """Paint what lies behind the letters in a part of the document, whose coordinates `painter` has."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aids.under(painter, self._page, part, scene.found, scene.selection)
        training.under(painter, self._page, part, scene.cut)
        if scene.selection is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text-selection"))
            for rect in self._page.rects(scene.selection):
                painter.drawRoundedRect(rect.adjusted(0, -2, 0, 2), 2, 2)
        for block, picture in self._visible(part, scene):
            self._at(painter, block)
            self._grounds(painter, picture)
            painter.translate(-block.layout().position())

    def over(self, painter: QPainter, part: QRectF, scene: Scene) -> None:
        """Paint what lies over the letters."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, picture in self._visible(part, scene):
            self._at(painter, block)
            self._block(painter, picture, scene)
            painter.translate(-block.layout().position())
        training.over(painter, self._page, part, scene.waves)
        self._captions(painter, part)
        aids.over(painter, self._page, part, scene.bookmarks, scene.sentence)

    def _visible(self, part: QRectF, scene: Scene) -> Iterator[tuple[QTextBlock, Picture]]:
        if scene.hidden:
            return
        top, bottom = part.top() - measures.BELOW, part.bottom() + measures.BELOW
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

    @staticmethod
    def _grounds(painter: QPainter, picture: Picture) -> None:
        look = ""
        for kind, colour, rect in picture.grounds:
            now = f"{kind}{colour}"
            if kind == marks.SUGGESTION:
                if now != look:
                    painter.setPen(_pen(theme.current().name, kind, colour))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect, 3, 3)
            else:
                if now != look:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(_brush(theme.current().name, kind, colour))
                painter.drawRoundedRect(rect, 2, 2)
            look = now

    @staticmethod
    def _underlines(painter: QPainter, picture: Picture) -> None:
        name = theme.current().name
        for kind, colour, rect in picture.underlines:
            if kind == marks.OTHER:
                painter.setPen(_pen(name, kind, colour))
                middle = rect.center().y()
                painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
            else:
                painter.fillRect(rect, _line(name, kind, colour))

    def _block(self, painter: QPainter, picture: Picture, scene: Scene) -> None:
        self._underlines(painter, picture)
        self._names(painter, picture, scene)
        for sign in picture.signs:
            painter.setPen(theme.colour("text-2"))
            painter.setFont(theme.font("small"))
            painter.drawText(QPointF(picture.place_of(sign), sign.line.baseline), sign.words)
        if scene.focused:
            for piece in picture.pieces:
                if piece.mark.id == scene.focused:
                    self._outline(painter, piece)

    def _names(self, painter: QPainter, picture: Picture, scene: Scene) -> None:
        shown = {scene.focused, scene.hovered}
        dressed: tuple[bool, int] | None = None
        for name in picture.names:
            if name.mark.id == scene.focused:
                self._filled(painter, name)
                dressed = None
            elif scene.names or name.mark.id in shown:
                suggested = name.mark.kind == marks.SUGGESTION
                if dressed is None or dressed[0] != suggested:
                    painter.setFont(self._font(name))
                if dressed != (suggested, name.mark.colour):
                    painter.setPen(QColor(theme.label_colour(name.mark.colour).text))
                    dressed = (suggested, name.mark.colour)
                painter.drawText(QPointF(name.left, name.baseline), name.words)

    def _font(self, name: Name) -> QFont:
        role: theme.FontRole = "mark-suggested" if name.mark.kind == marks.SUGGESTION else "mark"
        return theme.font(role, self._page.measures.mark_pixels)

    def _filled(self, painter: QPainter, name: Name) -> None:
        pixels = self._page.measures.mark_pixels
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.label_colour(name.mark.colour).text))
        rect = QRectF(name.left - 3, name.baseline - 0.95 * pixels, name.width + 6, 1.25 * pixels)
        painter.drawRoundedRect(rect, 2, 2)
        painter.setFont(self._font(name))
        painter.setPen(theme.colour("base"))
        painter.drawText(QPointF(name.left, name.baseline), name.words)

    def _outline(self, painter: QPainter, piece: Piece) -> None:
        painter.setPen(QPen(theme.colour("ink"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._pictures.rect(piece).adjusted(-2, -2, 2, 2), 4, 4)

    def _captions(self, painter: QPainter, part: QRectF) -> None:
        """Write why a greyed passage is greyed, small at the right end of its first line."""
        if not self._page.regions:
            return
        # Asked for its line, a passage further down would have everything above it laid out.
        shown = list(self.blocks(part.top() - 60, part.bottom() + 60))
        first, last = self._page.start(shown[0]), self._page.end(shown[-1])
        for region in self._page.regions:
            line = self._page.line_of(region.span.start) if first <= region.span.start <= last else None
            if line is None:
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
        why = why_furniture(span.of(self._page.text))
        return QCoreApplication.translate("furniture", why or "boilerplate")

    def cursor(self, painter: QPainter, scene: Scene) -> None:
        """Paint the token cursor, and what was typed to jump."""
        if scene.cursor is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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


@lru_cache(maxsize=256)
def _brush(_theme: str, kind: str, number: int) -> QBrush:
    if kind == marks.OTHER:
        colour = QColor(theme.label_colour(number).line)
        colour.setAlphaF(0.24)
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)
    return QBrush(theme.tint(number))


@lru_cache(maxsize=256)
def _line(_theme: str, kind: str, number: int) -> QColor:
    colour = QColor(theme.label_colour(number).line)
    if kind == marks.AGREED:
        colour.setAlphaF(0.45)
    return colour


@lru_cache(maxsize=256)
def _pen(_theme: str, kind: str, number: int) -> QPen:
    if kind == marks.SUGGESTION:
        made = QPen(QColor(theme.label_colour(number).text), 1)
        made.setDashPattern([3, 2])
    else:
        made = QPen(QColor(theme.label_colour(number).line), 2)
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern([1, 1])
    return made

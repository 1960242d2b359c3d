"""What the marks look like on the page: pieces of spans, their lanes and names, prepared once for each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock

from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import lanes, marks
from annotator.ui.article.marks import Mark
from annotator.ui.article.page import Line, Page
from annotator.ui.article.spans import SpanIndex


class Piece(NamedTuple):
    """The part of a mark that lies in one visual run of one line. `first` and `last` say whether an end is real."""

    mark: Mark
    lane: int
    line: Line
    left: float
    right: float
    first: bool
    last: bool


class Name(NamedTuple):
    """A mark's name under the line: left edge, baseline, width."""

    mark: Mark
    left: float
    baseline: float
    width: float
    words: str


class Sign(NamedTuple):
    """A "?" or a dot in the left margin of a line."""

    line: Line
    words: str


class Shape(NamedTuple):
    """The rectangle of a ground or an underline, with what decides its look."""

    kind: str
    colour: int
    rect: QRectF


@dataclass(slots=True)
class Picture:
    """All that is painted over one paragraph, the longest marks first."""

    pieces: list[Piece] = field(default_factory=list)
    grounds: list[Shape] = field(default_factory=list)
    underlines: list[Shape] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)

    def sign(self, line: Line, words: str) -> None:
        """Put a sign before a line, each once; a dot stands further out where there is a "?"."""
        if all((sign.line, sign.words) != (line, words) for sign in self.signs):
            self.signs.append(Sign(line, words))

    def place_of(self, sign: Sign) -> float:
        """Return where a sign begins, in pixels from the left edge of the text."""
        doubtful = any(other.words == "?" and other.line == sign.line for other in self.signs)
        return -27.0 if sign.words != "?" and doubtful else -18.0


class Pictures:
    """Pictures by paragraph, kept until something in that paragraph changes."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._kept: dict[int, Picture] = {}
        self._widths: dict[tuple[str, bool], float] = {}
        self.index = SpanIndex()

    def clear(self) -> None:
        """Forget everything: another article, size, width or theme."""
        self._kept.clear()
        self._widths.clear()

    def forget(self, spans: Sequence[Span]) -> list[QTextBlock]:
        """Forget the paragraphs that these spans touch and return them."""
        touched = {block.blockNumber(): block for span in spans for block in self._page.blocks(span)}
        for number in touched:
            self._kept.pop(number, None)
        return list(touched.values())

    def of(self, block: QTextBlock) -> Picture:
        """Return the picture of a paragraph, in coordinates relative to its layout's position."""
        kept = self._kept.get(block.blockNumber())
        if kept is None:
            kept = self._kept[block.blockNumber()] = self._draw(block)
        return kept

    def lane_count(self, block: QTextBlock) -> int:
        """Return how many lanes the marks of a paragraph take."""
        found = self._marks(block)
        if len(found) < 3:
            return len(found)
        numbers = _lanes(found)
        return min(max(numbers.values(), default=-1), lanes.DEEPEST) + 1

    def mark_at(self, at: QPointF) -> Mark | None:
        """Return the mark whose underline or name lies at a point, below the letters."""
        block = self._page.block_near(at.y())
        for candidate in (block, block.previous(), block.previous().previous()):
            if candidate.isValid():
                found = self._hit(self.of(candidate), at - candidate.layout().position())
                if found is not None:
                    return found
        return None

    def _hit(self, picture: Picture, at: QPointF) -> Mark | None:
        for name in picture.names:
            if name.left <= at.x() <= name.left + name.width and -9 <= at.y() - name.baseline <= 3:
                return name.mark
        for piece in picture.pieces:
            middle = piece.line.baseline + self._page.measures.lane(piece.lane, title=piece.line.title)
            if piece.lane >= 0 and piece.left <= at.x() <= piece.right and abs(at.y() - middle) <= 1.8:
                return piece.mark
        return None

    def _marks(self, block: QTextBlock) -> list[Mark]:
        start, end = self._page.start(block), self._page.end(block)
        found = self.index.query(start, end) if end > start else []
        regions = self._page.regions
        if not regions:
            return found
        return [mark for mark in found if not any(region.span.overlaps(mark.span) for region in regions)]

    def _draw(self, block: QTextBlock) -> Picture:
        found = self._marks(block)
        if not found:
            return Picture()
        origin = block.layout().position()
        lines = [
            line._replace(
                baseline=line.baseline - origin.y(),
                left=line.left - origin.x(),
                right=line.right - origin.x(),
            )
            for line in self._page.lines(block)
        ]
        numbers = _lanes(found)
        picture = Picture()
        wishes: dict[int, list[Piece]] = {}
        for mark in sorted(found, key=lambda mark: (-len(mark.span), mark.span, mark.id)):
            pieces = self._pieces(mark, min(numbers.get(mark.id, -1), lanes.DEEPEST), lines, origin.x())
            picture.pieces += pieces
            if pieces and pieces[0].first and mark.kind != marks.AGREED:
                wishes.setdefault(pieces[0].line.number, []).append(pieces[0])
            if pieces and pieces[0].first and (mark.flag or mark.note):
                picture.sign(pieces[0].line, "?" if mark.flag else "•")
        deepest = {line.number: -1 for line in lines}
        for piece in picture.pieces:
            deepest[piece.line.number] = max(deepest[piece.line.number], piece.lane)
        self._shapes(picture)
        rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        for number, wanted in wishes.items():
            baseline = lines[number].baseline + self._page.measures.names(
                deepest[number], title=lines[number].title
            )
            picture.names += self._names(wanted, baseline, rtl=rtl)
        return picture

    def _pieces(self, mark: Mark, lane: int, lines: list[Line], shift: float) -> list[Piece]:
        pieces = []
        first_line = bisect_right(lines, mark.span.start, key=lambda line: line.end)
        last_line = bisect_left(lines, mark.span.end, key=lambda line: line.start)
        for line in lines[first_line:last_line]:
            first, last = self._page.trimmed(line, mark.span.start, mark.span.end)
            if first >= last:
                continue
            runs = self._page.extents(line, first, last)
            for number, (left, right) in enumerate(runs):
                real_first = first == mark.span.start and number == 0
                real_last = last == mark.span.end and number == len(runs) - 1
                pieces.append(Piece(mark, lane, line, left - shift, right - shift, real_first, real_last))
        return pieces

    def rect(self, piece: Piece) -> QRectF:
        """Return the rectangle of a piece's ground; it reaches beyond the text at a real end only."""
        rect = self._page.tint(piece.line, piece.left, piece.right)
        return rect.adjusted(0 if piece.first else 1, 0, 0 if piece.last else -1, 0)

    def _shapes(self, picture: Picture) -> None:
        """Work out grounds and underlines once, so that painting them again is cheap."""
        for piece in picture.pieces:
            kind, colour = piece.mark.kind, piece.mark.colour
            if kind != marks.AGREED:
                rect = (
                    self.rect(piece).adjusted(-1, -0.5, 1, 0.5)
                    if kind == marks.SUGGESTION
                    else self.rect(piece)
                )
                picture.grounds.append(Shape(kind, colour, rect))
            if piece.lane >= 0:
                thick = 1.0 if kind == marks.AGREED else 2.0
                middle = piece.line.baseline + self._page.measures.lane(piece.lane, title=piece.line.title)
                left, right = piece.left - (1 if piece.first else 0), piece.right + (1 if piece.last else 0)
                rect = QRectF(left, middle - thick / 2, right - left, thick)
                picture.underlines.append(Shape(kind, colour, rect))

    def _names(self, pieces: list[Piece], baseline: float, *, rtl: bool) -> list[Name]:
        limit = self._page.width()
        edges = {id(piece): (limit - piece.right if rtl else piece.left) for piece in pieces}
        pieces = sorted(pieces, key=lambda piece: (edges[id(piece)], -len(piece.mark.span)))
        wishes = [
            lanes.Wish(
                edges[id(piece)],
                self._width(piece.mark.title, piece.mark),
                self._width(piece.mark.initial, piece.mark),
            )
            for piece in pieces
        ]
        found = []
        for piece, wish, place in zip(pieces, wishes, lanes.place_names(wishes, limit), strict=True):
            width = wish.short if place.shortened else wish.full
            left = limit - place.left - width if rtl else place.left
            words = piece.mark.initial if place.shortened else piece.mark.title
            found.append(Name(piece.mark, left, baseline, width, words))
        return found

    def _width(self, words: str, mark: Mark) -> float:
        key = (words, mark.kind == marks.SUGGESTION)
        if key not in self._widths:
            role: theme.FontRole = "mark-suggested" if key[1] else "mark"
            metrics = QFontMetricsF(theme.font(role, self._page.measures.mark_pixels))
            self._widths[key] = metrics.horizontalAdvance(words)
        return self._widths[key]


def _lanes(found: list[Mark]) -> dict[int, int]:
    """Return a lane for each mark that has an underline; suggestions have none."""
    lined = [mark for mark in found if mark.kind != marks.SUGGESTION]
    numbers = lanes.assign_lanes([(mark.span.start, mark.span.end) for mark in lined])
    return {mark.id: number for mark, number in zip(lined, numbers, strict=True)}

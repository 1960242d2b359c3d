"""How one article stands in the list: status mark over number, title on two lines, doubt and count at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.annotation import Status
from annotator.domain.article import ArticleRow
from annotator.ui import theme
from annotator.ui.components import Sides, paint_status, rows
from annotator.ui.components.status import SIDE
from annotator.ui.language import grouped
from annotator.ui.panels.articles_model import ROW

_Index = QModelIndex | QPersistentModelIndex
TALL, LOW = 48, 28


class ArticleRowDelegate(QStyledItemDelegate):
    """Paints article rows, 48 high with the title on two lines, or 28 high and compact."""

    compact = False
    _sides = Sides(QRectF(), mirrored=False)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, round((LOW if self.compact else TALL) * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW)
        if isinstance(row, ArticleRow):
            painter.save()
            rect = QRectF(option.rect)
            self._sides = Sides.of_row(option)
            ground = rows.paint_ground(painter, option, plain="panel")
            self._content(painter, rect, row, ground, selected=rows.is_selected(option))
            painter.restore()

    def _content(
        self, painter: QPainter, rect: QRectF, row: ArticleRow, ground: str, *, selected: bool
    ) -> None:
        quiet = "text-2" if selected else "text-3"
        scale = theme.interface_scale()
        top = rect.top() + (7 if self.compact else 8) * scale
        reviewed = row.review == "reviewed" and row.status in {Status.FINISHED, Status.NEW}
        status = "reviewed" if reviewed else str(row.status)
        at = self._sides.point(QPointF(rect.left() + 13, top), SIDE)
        paint_status(painter, at, status, ink="text-2", ground=ground)
        right = self._counts(painter, rect, row, quiet)
        painter.setPen(theme.colour(quiet))
        painter.setFont(theme.font("small", 10.5 * scale))
        number = grouped(row.number)
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        left = rect.left() + 37
        if self.compact:
            wide = QFontMetricsF(painter.font()).horizontalAdvance(number) + 8
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            place = self._sides.rect(QRectF(left, rect.top(), wide, rect.height()))
            painter.drawText(place, middle, number)
            left += wide
        else:
            painter.drawText(
                self._sides.rect(QRectF(rect.left() + 2, rect.top() + 26 * scale, 36, 16 * scale)),
                centred,
                number,
            )
        skipped = row.status is Status.SKIPPED
        painter.setPen(theme.colour(quiet if skipped else "text"))
        painter.setFont(theme.font("ui-medium"))
        room = self._sides.rect(QRectF(left, rect.top(), right - left - 8, rect.height()))
        self._title(painter, room, row.title)

    def _counts(self, painter: QPainter, rect: QRectF, row: ArticleRow, quiet: str) -> float:
        """Paint doubt and count on the first line and return where they begin."""
        right = rect.right() - 12
        high = rect.height() if self.compact else 18 * theme.interface_scale()
        top = rect.top() if self.compact else rect.top() + 6 * theme.interface_scale()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if row.annotations:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour(quiet))
            count = grouped(row.annotations)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(count)
            painter.drawText(self._sides.rect(QRectF(right - wide - 1, top, wide + 1, high)), flags, count)
            right -= wide + 6
        if row.flag:
            painter.setFont(theme.font("ui-strong"))
            painter.setPen(theme.colour("text"))
            painter.drawText(self._sides.rect(QRectF(right - 12, top, 12, high)), flags, "?")
            right -= 14
        if row.cluster is not None:
            return min(right, self._cluster(painter, rect, quiet))
        return right

    def _cluster(self, painter: QPainter, rect: QRectF, quiet: str) -> float:
        """Paint the sign of an article that has near copies, under the count, and return where it begins."""
        left = rect.right() - 12 - 13 - (22 if self.compact else 0)
        top = rect.top() + (rect.height() - 13 if self.compact else 51 * theme.interface_scale()) / 2
        theme.paint_icon(painter, self._sides.rect(QRectF(left, top, 13, 13)), "layers", quiet)
        return left - 4

    def _title(self, painter: QPainter, room: QRectF, title: str) -> None:
        metrics = QFontMetricsF(painter.font())
        words = " ".join(title.split())
        near = self._sides.read(painter)
        if self.compact:
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, near | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            return
        high = float(theme.line_height("ui"))
        top = room.top() + (room.height() - 2 * high) / 2
        for number, line in enumerate(two_lines(words, painter, room.width())):
            place = QRectF(
                room.left() - 2 * self._sides.mirrored, top + number * high, room.width() + 2, high
            )
            painter.drawText(place, near | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


def two_lines(words: str, painter: QPainter, width: float) -> list[str]:
    """Break a title into at most two lines for that width; the second is elided."""
    layout = QTextLayout(words[:300], painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line: QTextLine = layout.createLine()
    if not line.isValid():
        return []
    line.setLineWidth(width)
    taken = line.textLength()
    layout.endLayout()
    # Qt counts UTF-16 units; the encoded form is cut, not the string.
    encoded = words[:300].encode("utf-16-le")
    first = encoded[: 2 * taken].decode("utf-16-le", "ignore").rstrip()
    rest = encoded[2 * taken :].decode("utf-16-le", "ignore").strip()
    metrics = QFontMetricsF(painter.font())
    if not rest:
        return [first]
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]

"""The column of matches: each hit on one line, the match at a fixed place, its left context ending there."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.search import Hit
from annotator.domain.codebook import Label
from annotator.ui import theme
from annotator.ui.article.position import digit
from annotator.ui.components import badge_letters, paint_badge, paint_status, rows
from annotator.ui.export.passage import one_line
from annotator.ui.search.hits import HitsModel

ROW = 31
MARGIN = 24
NUMBER = 100
LABEL = 84
MATCH = 0.42
"""Where the match begins, as a share of the width."""
_Index = QModelIndex | QPersistentModelIndex


def columns(width: int) -> tuple[int, int, int, int]:
    """Return where article, left context, match and label begin, and so where each ends, in pixels."""
    scale = theme.interface_scale()
    number, label = round(NUMBER * scale), round(LABEL * scale)
    if width < 900:
        number, label = round(72 * scale), round(56 * scale)
    left = MARGIN + number
    return MARGIN, left, max(round(width * MATCH), left + 120), width - label - MARGIN


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, round(ROW * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, HitsModel):
            return
        hit, rect = model.hits[index.row()], option.rect
        rows.paint_ground(painter, option)
        first, left, match, label = columns(rect.width())
        self._paint_article(painter, QRect(first, rect.top(), left - first - 8, rect.height()), hit, model)
        wide = self._paint_match(
            painter, QRect(match, rect.top(), label - match - 12, rect.height()), hit, model
        )
        before = QRect(left, rect.top() - 1, match - left - 7, rect.height())
        _paint_context(painter, before, hit.left, at_end=True)
        after = QRect(match + wide + 7, rect.top() - 1, label - match - wide - 31, rect.height())
        _paint_context(painter, after, hit.right, at_end=False)
        self._paint_labels(painter, QPointF(label, rect.top() + (rect.height() - 15) // 2), hit, model)

    def _paint_article(self, painter: QPainter, rect: QRect, hit: Hit, model: HitsModel) -> None:
        middle = rect.top() + (rect.height() - 14) // 2
        if model.is_ticked(hit):
            theme.paint_icon(painter, QRectF(rect.left() - 1, middle - 1, 16, 16), "check", "text")
        else:
            paint_status(painter, QPointF(rect.left(), middle), str(hit.row.status))
        number = rect.adjusted(24, 0, 0, 0)
        rows.paint_words(painter, number, f"{hit.row.number:,}", "ui", "text-2")

    def _paint_match(self, painter: QPainter, rect: QRect, hit: Hit, model: HitsModel) -> int:
        font = theme.font("passage")
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(one_line(hit.match), Qt.TextElideMode.ElideMiddle, rect.width())
        wide = metrics.horizontalAdvance(words)
        baseline = rect.top() + (rect.height() - metrics.height()) / 2 - 1 + metrics.ascent()
        pixels = metrics.ascent() / 1.036
        ground = QRectF(rect.left() - 2, baseline - 0.84 * pixels, wide + 4, 1.14 * pixels)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._colour(hit, model)
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint(colour))
            painter.drawRoundedRect(ground, 2, 2)
            line = QColor(theme.label_colour(colour).line)
            painter.fillRect(QRectF(ground.left(), ground.bottom() + 1, ground.width(), 2), line)
        else:
            painter.setPen(QPen(theme.colour("line-2"), 1))
            painter.setBrush(theme.colour("base") if not hit.boilerplate else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, 0.5), 3, 3)
        painter.restore()
        painter.setFont(font)
        painter.setPen(theme.colour("text-3" if hit.boilerplate else "text"))
        painter.drawText(QPointF(rect.left(), baseline), words)
        return round(wide)

    def _colour(self, hit: Hit, model: HitsModel) -> int:
        """Return the colour of the smallest annotation on the hit, 0 where there is none."""
        if not hit.annotations:
            return 0
        inner = min(hit.annotations, key=lambda one: (one.span != hit.span, len(one.span)))
        return next((label.colour for label in model.labels if label.id == inner.label), 1)

    def _paint_labels(self, painter: QPainter, at: QPointF, hit: Hit, model: HitsModel) -> None:
        names = [label.name for label in model.labels]
        shown = [label for label in model.labels if any(one.label == label.id for one in hit.annotations)]
        if not shown:
            painter.setFont(theme.font("ui"))
            painter.setPen(theme.colour("text-2"))
            words = self.tr("greyed") if hit.boilerplate else "–"
            painter.drawText(QPointF(at.x(), at.y() + 12), words)
        for label in shown[:3]:
            paint_badge(painter, at, badge_letters(label.name, names), label.colour)
            at += QPointF(19, 0)


def _paint_context(painter: QPainter, rect: QRect, text: str, *, at_end: bool) -> None:
    """Draw what stands before the match (ending at the right edge, shortened at its begin) or after it."""
    words = re.sub(" +", " ", one_line(text)).strip()
    painter.setFont(theme.font("passage"))
    painter.setPen(theme.colour("text-2"))
    cut = Qt.TextElideMode.ElideLeft if at_end else Qt.TextElideMode.ElideRight
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(words, cut, rect.width())
    if shown != words:  # no half words at the cut
        shown = "… " + shown.partition(" ")[2] if at_end else shown.rpartition(" ")[0] + " …"
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
    painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), shown)


class HitList(rows.RowList):
    """The hits. Enter opens, Space ticks, K asks for the article's near copies, digits label, Alt and an arrow sort by that neighbour."""

    opened = Signal(object)
    labelled = Signal(int)
    copiesAsked = Signal(object)
    sorted = Signal(str)
    upPressed = Signal()

    def __init__(self, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Hits"))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.hits[index.row()]))

    def current(self) -> Hit | None:
        """Return the hit of the current row."""
        row = self.currentIndex().row()
        return self._model.hits[row] if 0 <= row < len(self._model.hits) else None

    def choose(self, row: int) -> None:
        """Make a row the current one, or the last where there are fewer."""
        if self._model.hits:
            self.setCurrentIndex(self._model.index(min(max(row, 0), len(self._model.hits) - 1)))

    def labels_of(self, labels: tuple[Label, ...]) -> None:
        """Take the labels of the codebook, for badges and colours."""
        self._model.labels = labels
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.sorted.emit("left" if event.key() == Qt.Key.Key_Left else "right")
        elif rows.is_the_pages(event):
            event.ignore()
        elif rows.is_enter(event) and row >= 0:
            self.opened.emit(self._model.hits[row])
        elif event.key() == Qt.Key.Key_K and not event.modifiers() and row >= 0:
            self.copiesAsked.emit(self._model.hits[row])
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self._model.toggle(row)
            self.choose(row + 1)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.upPressed.emit()
        elif (
            position := digit(event)
        ) is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.labelled.emit(position)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)

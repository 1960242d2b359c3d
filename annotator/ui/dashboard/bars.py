"""A list of bars: painted rows that the keyboard and a screen reader walk, and the same rows for pictures."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.components import badge_letters, paint_badge, rows
from annotator.ui.components.rows import RowList
from annotator.ui.dashboard.figures import Bar, Part, Section

HIGH, THICK = 28, 10
FIGURE, BEFORE, GAP = 150, 12, 16
"""Widths in pixels: the figure at the right, the room before the words, the room between words, bar and figure."""
_TITLES = {"article": 360, "place": 440}
_USUAL = 220
"""Width of the words, by what a bar leads to: titles and passages need more."""
_Index = QModelIndex | QPersistentModelIndex


def paint_bar(painter: QPainter, rect: QRectF, bar: Bar, labels: tuple[str, ...]) -> None:
    """Draw one row: badge and words, the bar, the figure."""
    scale = theme.interface_scale()
    left = rect.left() + BEFORE
    title = (
        _TITLES.get(bar.kind, _USUAL) * scale
        if bar.parts
        else rect.width() - BEFORE - (FIGURE + 2 * GAP) * scale
    )
    if bar.label:
        letters = badge_letters(bar.name, labels)
        paint_badge(painter, QPointF(left, round(rect.center().y() - 7.5)), letters, bar.label)
        left += 25
    painter.setFont(theme.font("passage" if bar.passage else "ui"))
    painter.setPen(theme.colour("text"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    room = QRectF(left, rect.top(), rect.left() + BEFORE + title - left, rect.height())
    words = QFontMetricsF(painter.font()).elidedText(bar.title, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, flags, words)
    start = rect.left() + BEFORE + title + GAP
    end = rect.right() - BEFORE - FIGURE * scale - GAP
    _paint_parts(painter, QRectF(start, rect.center().y() - THICK / 2, max(end - start, 1), THICK), bar.parts)
    painter.setFont(theme.font("ui"))
    painter.setPen(theme.colour("text-2"))
    at_right = QRectF(rect.right() - BEFORE - FIGURE * scale, rect.top(), FIGURE * scale, rect.height())
    painter.drawText(at_right, flags | Qt.AlignmentFlag.AlignRight, bar.figure)


def _paint_parts(painter: QPainter, room: QRectF, parts: tuple[Part, ...]) -> None:
    left = room.left()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for part in parts:
        if part.share <= 0:
            continue
        wide = max(room.width() * part.share, 2.0)
        place = QRectF(left, room.top(), wide, room.height())
        colour = (
            theme.label_colour(part.colour).line
            if isinstance(part.colour, int)
            else theme.colour(part.colour)
        )
        painter.setBrush(QBrush(colour))
        painter.drawRoundedRect(place, 2, 2)
        if part.hatched:  # so that it prints, and is told apart without colour
            painter.setBrush(QBrush(theme.colour("base"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(place, 2, 2)
        left += wide + 1
    painter.restore()


class _Model(QAbstractListModel):
    def __init__(self, bars: tuple[Bar, ...], parent: QObject) -> None:
        super().__init__(parent)
        self.bars = bars

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.bars)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            named = f"{bar.name}, " if bar.name and bar.name != bar.title else ""
            return f"{named}{bar.title}: {bar.figure}"
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, labels: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._labels = labels

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(300, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        bar = model.bars[index.row()]
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        rows.paint_ground(painter, option, chosen=rows.is_selected(option) and focused, hovers=bool(bar.kind))
        paint_bar(painter, QRectF(option.rect), bar, self._labels)
        painter.restore()


class BarList(RowList):
    """The bars of one section, as high as they are many. A click or Enter leads to what a bar counts."""

    opened = Signal(object)

    def __init__(self, section: Section, labels: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.setModel(_Model(section.bars, self))
        self.setItemDelegate(_Row(labels, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(round(HIGH * theme.interface_scale()) * len(section.bars))
        self.setAccessibleName(section.title)
        self.setAccessibleDescription(section.about)
        self.setCurrentIndex(self.model().index(0, 0))
        self.clicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        bar = self.section.bars[index.row()]
        if bar.kind:
            self.opened.emit(bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

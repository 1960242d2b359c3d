"""The list of disagreements: passages in groups, the current one with an ink bar; arrows go over the groups' titles."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.review.index import Entry, Group
from annotator.ui import theme
from annotator.ui.components import key_cap_width, key_text, paint_key_cap
from annotator.ui.components import rows as look
from annotator.ui.language import grouped
from annotator.ui.review import words
from annotator.ui.review.passage import Passages
from annotator.ui.review.rows import Rows

_Index = QModelIndex | QPersistentModelIndex
HEAD, ABOUT, PAD = 34, 18, 9
SIDE = 16


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: DisagreementList) -> None:
        super().__init__(view)
        self._view = view
        self.passages = Passages()
        self.colours: Mapping[int, int] = {}
        self.key = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        scale = theme.interface_scale()
        row = self._row(index)
        if not isinstance(row, Entry):
            return QSize(100, round(HEAD * scale))
        width = self._view.viewport().width() - 2 * SIDE
        return QSize(100, self.passages.height(row, width) + round((ABOUT + 2 * PAD) * scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._row(index)
        if isinstance(row, Group):
            self._paint_group(painter, option.rect, row)
        elif isinstance(row, Entry):
            look.paint_ground(painter, option)
            self._paint_entry(painter, option.rect, row, selected=look.is_selected(option))
        painter.fillRect(
            option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.colour("line")
        )

    def decide_all(self, rect: QRect) -> QRect:
        """Return where "Decide all" stands in a group's row."""
        wide = QFontMetricsF(theme.font("small")).horizontalAdvance(words.tr("Decide all"))
        total = round(wide + 8 + key_cap_width(key_text(self.key)) + SIDE)
        return QRect(rect.right() - total, rect.top(), total, rect.height())

    def _row(self, index: _Index) -> object:
        model = index.model()
        return model.rows[index.row()] if isinstance(model, Rows) else None

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group) -> None:
        painter.fillRect(rect, theme.colour("panel"))
        place = rect.adjusted(SIDE, 0, -SIDE, 0)
        alike = group.pattern is not None
        if alike:
            place.setRight(self.decide_all(rect).left() - 8)
        title, number = words.group_title(group), words.group_number(group)
        metrics = QFontMetricsF(theme.font("ui-strong"))
        room = place.width() - QFontMetricsF(theme.font("ui")).horizontalAdvance(number) - 10
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        look.paint_words(painter, place, shown, "ui-strong", "text")
        place.setLeft(round(place.left() + metrics.horizontalAdvance(shown) + 9))
        look.paint_words(painter, place, number, "ui", "text-2")
        if alike:
            self._paint_decide_all(painter, self.decide_all(rect))

    def _paint_decide_all(self, painter: QPainter, rect: QRect) -> None:
        cap = key_text(self.key)
        wide = key_cap_width(cap)
        look.paint_words(
            painter,
            rect.adjusted(0, 0, round(-wide - 6 - SIDE), 0),
            words.tr("Decide all"),
            "small",
            "text-2",
            right=True,
        )
        at = QPointF(rect.right() - SIDE - wide, rect.center().y() - 7.5)
        paint_key_cap(painter, at, cap)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, *, selected: bool) -> None:
        scale = theme.interface_scale()
        decided = entry.state == "decided"
        at = QPointF(rect.left() + SIDE, rect.top() + round((PAD - 2) * scale))
        width = rect.width() - 2 * SIDE
        self.passages.paint(painter, at, width, entry, self.colours, quiet=decided and not selected)
        line = QRect(
            rect.left() + SIDE, rect.bottom() - round((ABOUT + PAD - 2) * scale), width, round(ABOUT * scale)
        )
        ink = "text-2" if selected or not decided else "text-3"
        number = words.tr("Article {0}").format(grouped(entry.number))
        look.paint_words(painter, line, number, "small", ink, right=True)
        state = words.ruling(entry)
        room = line.adjusted(
            0, 0, round(-QFontMetricsF(theme.font("small")).horizontalAdvance(number) - 12), 0
        )
        if state:
            look.paint_words(painter, room, state, "small", "text", right=True)
            wide = QFontMetricsF(theme.font("small")).horizontalAdvance(state)
            icon = "triangle-alert" if entry.state == "changed" else "check"
            ink_of = "caution" if entry.state == "changed" else "text"
            theme.paint_icon(
                painter, QRectF(room.right() - wide - 20, line.center().y() - 6.5, 14, 14), icon, ink_of
            )
            room.setRight(round(room.right() - wide - 28))
        look.paint_words(painter, room, words.about(entry), "small", ink)


class DisagreementList(QListView):
    """Disagreements to walk through. `decideAll` names an entry of the group whose words were clicked."""

    chosen = Signal(object)
    decideAll = Signal(object)

    def __init__(self, model: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = _Delegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Disagreements"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_labels(self, colours: Mapping[int, int]) -> None:
        """Paint labels in these palette numbers."""
        self._delegate.colours = colours
        self._delegate.passages.clear()
        self.viewport().update()

    def show_key(self, key: str) -> None:
        """Show the key that decides a whole group."""
        self._delegate.key = key
        self.viewport().update()

    def current(self) -> Entry | None:
        """Return the current entry."""
        return self._rows.entry(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Make a row the current one; a group's title means its first entry."""
        if self._rows.entry(row) is None and 0 <= row < len(self._rows.rows):
            row += 1
        if self._rows.entry(row) is not None:
            index = self._rows.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) entry; tell whether there was one."""
        row = self.currentIndex().row() + by
        while 0 <= row < len(self._rows.rows):
            if self._rows.entry(row) is not None:
                self.choose(row)
                return True
            row += by
        return False

    def next_open(self) -> bool:
        """Go to the next open entry, after the last from the top; tell whether there was one."""
        rows, here = self._rows.rows, self.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(max(here, 0))]
        for row in order:
            entry = self._rows.entry(row)
            if entry is not None and entry.state == "open":
                self.choose(row)
                return True
        return False

    def _on_current(self, index: _Index, _before: _Index) -> None:
        entry = self._rows.entry(index.row())
        if entry is not None:
            self.chosen.emit(entry)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if plain and event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        elif plain and event.key() in {
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        }:
            super().keyPressEvent(event)
            self.choose(self.currentIndex().row())
        else:
            event.ignore()  # the page knows what the keys mean

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._group_at(at) is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        group = self._group_at(event.position().toPoint())
        if group is not None and group.pattern is not None:
            self.decideAll.emit(group.entries[0])
            return
        super().mouseReleaseEvent(event)

    def _group_at(self, at: QPoint) -> Group | None:
        index = self.indexAt(at)
        row = self._rows.rows[index.row()] if index.isValid() else None
        if isinstance(row, Group):
            return row
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look.paint_ring(self)

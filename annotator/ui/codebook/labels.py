"""The list of labels: badge, name, how many annotations have it, key. Alt and the arrows move a label."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.codebook import Label
from annotator.ui import theme
from annotator.ui.codebook.words import tr
from annotator.ui.components import Sides, badge_letters, key_cap_width, paint_badge, paint_key_cap
from annotator.ui.components.badge import SIDE
from annotator.ui.components.rows import RowList, is_enter, paint_ground
from annotator.ui.language import grouped, plural

HIGH = 34
Index = QModelIndex | QPersistentModelIndex


class LabelsModel(QAbstractListModel):
    """The labels of a draft, with the number of annotations of each (row id of the label)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: tuple[Label, ...] = ()
        self.counts: Mapping[int, int] = {}

    def show_labels(self, labels: Sequence[Label], counts: Mapping[int, int]) -> None:
        """Show these labels."""
        self.beginResetModel()
        self.labels, self.counts = tuple(labels), counts
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the row of the label of that id, -1 for none."""
        return next((row for row, label in enumerate(self.labels) if label.uuid == key), -1)

    def words(self, row: int) -> str:
        """Return what a screen reader says of a row."""
        label = self.labels[row]
        parts = [label.name, plural("1 annotation", "{0} annotations", self.counts.get(label.id, 0))]
        if label.key:
            parts.append(tr("key {0}").format(label.key))
        if label.retired:
            parts.append(tr("retired"))
        return ", ".join(parts)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.labels[index.row()].name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index.row())
        return None


class LabelDelegate(QStyledItemDelegate):
    """Paints one label."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, LabelsModel):
            return
        label = model.labels[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        place, sides = QRectF(option.rect), Sides.of_row(option)
        middle, right = place.center().y(), place.right() - 16
        letters = badge_letters(label.name, [each.name for each in model.labels])
        paint_badge(
            painter, sides.point(QPointF(place.left() + 16, round(middle - 7.5)), SIDE), letters, label.colour
        )
        if label.key:
            wide = key_cap_width(label.key)
            right -= wide
            paint_key_cap(painter, sides.point(QPointF(right, round(middle - 8)), wide), label.key)
            right -= 8
        count = model.counts.get(label.id, 0)
        quiet = tr("retired") if label.retired else grouped(count) if count else ""
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.colour("text-2"))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(quiet)
        flags = sides.read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(
            sides.rect(QRectF(right - wide - 2, place.top(), wide + 2, place.height())), int(flags), quiet
        )
        room = QRectF(
            place.left() + 42, place.top(), max(right - wide - 8 - place.left() - 42, 10), place.height()
        )
        painter.setFont(theme.font("ui-medium"))
        painter.setPen(theme.colour("text-2" if label.retired else "text"))
        name = QFontMetricsF(painter.font()).elidedText(label.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(sides.rect(room), int(flags), name)
        painter.restore()


class LabelsList(RowList):
    """The labels. ↑ ↓ and letters go through them, Enter goes to the name, other keys are the page's."""

    chosen = Signal(str)
    entered = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="panel")
        self.setAccessibleName(tr("Labels of the codebook"))
        self.rows = LabelsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(LabelDelegate(self))
        self.handle_key: Callable[[QKeyEvent], bool] | None = None
        self.selectionModel().currentChanged.connect(lambda index, _before: self._tell(index))

    def show_labels(self, labels: Sequence[Label], counts: Mapping[int, int], current: str) -> None:
        """Show these labels, with that one (its id) as the current one; nobody is told."""
        self.selectionModel().blockSignals(True)
        self.rows.show_labels(labels, counts)
        self.setCurrentIndex(self.rows.index(max(self.rows.row_of(current), 0)))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.labels[index.row()].uuid)

    def sizeHint(self) -> QSize:
        return QSize(240, round(HIGH * theme.interface_scale()) * max(self.rows.rowCount(), 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if alt and step:
            self.moved.emit(step)
        elif is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif self.handle_key is None or not self.handle_key(event):
            super().keyPressEvent(event)

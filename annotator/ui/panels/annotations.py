"""The annotations of the open article as rows of 26 px, in step with the text both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Label
from annotator.ui import theme
from annotator.ui.components import Sides, badge_letters, paint_badge, rows
from annotator.ui.components.badge import SIDE

_Index = QModelIndex | QPersistentModelIndex
ANNOTATION = Qt.ItemDataRole.UserRole
HIGH = 26


class AnnotationsModel(QAbstractListModel):
    """The annotations of one article in text order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Annotation] = []
        self._places: dict[int, int] = {}
        self._text = ""
        self.labels: dict[int, Label] = {}

    def show(self, text: str, annotations: Iterable[Annotation], labels: Sequence[Label]) -> None:
        """Show other annotations; rows that stay are told apart from those that come or go."""
        rows = sorted(annotations, key=lambda a: (a.span.start, -a.span.end, a.id))
        self.labels = {label.id: label for label in labels}
        if text == self._text and self._changed_in_place(rows):
            return
        self.beginResetModel()
        self._text = text
        self._take(rows)
        self.endResetModel()

    def _changed_in_place(self, rows: list[Annotation]) -> bool:
        """Take rows of which at most one has come or gone; tell whether that was so."""
        before, after = [a.id for a in self._rows], [a.id for a in rows]
        first = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), -1)
        place = first if first >= 0 else min(len(before), len(after))
        if after == before:
            changed = [n for n, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
            self._take(rows)
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
        elif after[:place] + after[place + 1 :] == before:
            self.beginInsertRows(QModelIndex(), place, place)
            self._take(rows)
            self.endInsertRows()
        elif before[:place] + before[place + 1 :] == after:
            self.beginRemoveRows(QModelIndex(), place, place)
            self._take(rows)
            self.endRemoveRows()
        else:
            return False
        return True

    def _take(self, rows: list[Annotation]) -> None:
        self._rows = rows
        self._places = {annotation.id: place for place, annotation in enumerate(rows)}

    def place(self, annotation: int) -> int:
        """Return the row of an annotation, -1 where it is not in the list."""
        return self._places.get(annotation, -1)

    def passage(self, annotation: Annotation) -> str:
        """Return the covered text on one line."""
        return " ".join(annotation.span.of(self._text).split())

    def small(self, annotation: Annotation) -> str:
        """Return the value that stands at the right: of the first attribute with a closed list of values."""
        label = self.labels.get(annotation.label)
        closed = next((each.name for each in label.attributes if each.values), "") if label else ""
        return annotation.attributes.get(closed, "") if closed else ""

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        annotation = self._rows[index.row()]
        if role == ANNOTATION:
            return annotation
        if role == Qt.ItemDataRole.DisplayRole:
            return self.passage(annotation)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            words = [annotation.label_name, self.passage(annotation), self.small(annotation)]
            if annotation.flag:
                words.append(self.tr("doubtful"))
            return ", ".join([word for word in [*words, annotation.note] if word])
        return None


class _Row(QStyledItemDelegate):
    """Paints one annotation: badge, passage, attribute, note, doubt."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        annotation, model = index.data(ANNOTATION), index.model()
        if not isinstance(annotation, Annotation) or not isinstance(model, AnnotationsModel):
            return
        painter.save()
        rect, sides = QRectF(option.rect), Sides.of_row(option)
        selected = rows.is_selected(option)
        rows.paint_ground(painter, option)
        label = model.labels.get(annotation.label)
        letters = badge_letters(annotation.label_name, [each.name for each in model.labels.values()])
        at = QPointF(rect.left() + 16, round(rect.center().y() - 7.5))
        paint_badge(painter, sides.point(at, SIDE), letters, label.colour if label else 1)
        right = self._extras(
            painter, rect, sides, annotation, model.small(annotation), "text-2" if selected else "text-3"
        )
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.colour("text"))
        room = QRectF(rect.left() + 42, rect.top(), right - rect.left() - 48, rect.height())
        words = QFontMetricsF(painter.font()).elidedText(
            model.passage(annotation), Qt.TextElideMode.ElideRight, room.width()
        )
        flags = sides.read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(sides.rect(room), flags, words)
        painter.restore()

    def _extras(
        self,
        painter: QPainter,
        rect: QRectF,
        sides: Sides,
        annotation: Annotation,
        small: str,
        quiet: str,
    ) -> float:
        right = rect.right() - 16
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine
        if annotation.flag:
            painter.setFont(theme.font("ui-strong"))
            painter.setPen(theme.colour("text-2"))
            painter.drawText(sides.rect(QRectF(right - 12, rect.top(), 12, rect.height())), flags, "?")
            right -= 20
        if annotation.note:
            theme.paint_icon(
                painter,
                sides.rect(QRectF(right - 13, rect.center().y() - 6.5, 13, 13)),
                "message-square",
                quiet,
            )
            right -= 21
        if small:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour(quiet))
            metrics = QFontMetricsF(painter.font())
            shown = metrics.elidedText(small, Qt.TextElideMode.ElideRight, rect.width() * 0.4)
            wide = metrics.horizontalAdvance(shown) + 1
            painter.drawText(sides.rect(QRectF(right - wide, rect.top(), wide, rect.height())), flags, shown)
            right -= wide
        return right


class AnnotationList(rows.RowList):
    """The list. A click or the arrows focus the annotation in the text; several can be chosen."""

    focused = Signal(object)  # ids have 63 bits; Signal(int) holds 32
    opened = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="panel")
        self.shown = AnnotationsModel(self)
        self.handle_key: Callable[[QKeyEvent], bool] | None = None
        self._quiet = False
        self.setModel(self.shown)
        self.setItemDelegate(_Row(self))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Annotations"))
        self.activated.connect(lambda index: self.opened.emit(index.data(ANNOTATION).id))

    def show_annotations(self, text: str, annotations: Iterable[Annotation], labels: Sequence[Label]) -> None:
        """Show the annotations of an article; what was chosen stays chosen where it is still there."""
        chosen = self.chosen()
        self._quiet = True
        self.shown.show(text, annotations, labels)
        self._select(chosen)
        self._quiet = False

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the selected rows in text order."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(ANNOTATION).id for index in rows)

    def follow(self, annotation: int) -> None:
        """Select the row of the annotation that is focused in the text; 0 selects none."""
        if self.chosen() == ((annotation,) if annotation else ()):
            return
        if len(self.chosen()) > 1 and annotation in self.chosen():
            return
        self._quiet = True
        self._select((annotation,))
        self._quiet = False

    def _select(self, annotations: tuple[int, ...]) -> None:
        chosen = QItemSelection()
        places = [self.shown.place(number) for number in annotations]
        indexes = [self.shown.index(place) for place in places if place >= 0]
        for index in indexes:
            chosen.select(index, index)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[-1], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(indexes[-1])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = self.selectionModel().selectedIndexes()
        if self._quiet or not rows:
            return
        # A screen reader selects a row, beside others even, without making it the current one.
        new = selected.indexes()
        row = new[0] if len(new) == 1 else rows[0] if len(rows) == 1 else self.currentIndex()
        if row.isValid():
            self.focused.emit(row.data(ANNOTATION).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self.handle_key is None or not self.handle_key(event):
            super().keyPressEvent(event)

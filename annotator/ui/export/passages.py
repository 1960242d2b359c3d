"""The passages of one reason: article, label, the span in its context, and what it becomes."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.transfer.planning import Passage
from annotator.ui import theme
from annotator.ui.components import badge_letters, paint_badge, rows
from annotator.ui.export.passage import around, one_line, paint_passage
from annotator.ui.language import grouped

ROW = 31
_NUMBER, _BADGE = 52, 30
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.passages: tuple[Passage, ...] = ()
        self.labels: tuple[str, ...] = ()

    def set_passages(self, passages: tuple[Passage, ...], labels: tuple[str, ...]) -> None:
        self.beginResetModel()
        self.passages, self.labels = passages, labels
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.passages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        passage = self.passages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "".join(around(passage))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            becomes = self.tr(", becomes ‘{0}’").format(one_line(passage.becomes)) if passage.becomes else ""
            said = self.tr("Article {0}, {1} ‘{2}’").format(
                passage.number, passage.label, one_line(passage.text)
            )
            return f"{said}{becomes}: {''.join(around(passage))}"
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, round(ROW * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        passage = model.passages[index.row()]
        rect = option.rect
        rows.paint_ground(painter, option)
        number = QRect(rect.left(), rect.top(), _NUMBER - 12, rect.height())
        rows.paint_words(painter, number, grouped(passage.number), "ui", "text-2", right=True)
        letters = badge_letters(passage.label, model.labels)
        at = QPointF(rect.left() + _NUMBER, rect.top() + (rect.height() - 15) // 2)
        paint_badge(painter, at, letters, passage.colour)
        room = rect.adjusted(_NUMBER + _BADGE, 0, -12, 0)
        if passage.becomes:
            room.setRight(self._paint_becomes(painter, room, one_line(passage.becomes)) - 16)
        paint_passage(
            painter, QRectF(room), around(passage), passage.colour, whole_words=bool(passage.becomes)
        )

    def _paint_becomes(self, painter: QPainter, room: QRect, becomes: str) -> int:
        """Draw what the span becomes at the right, in a column of its own; return where that begins."""
        words = self.tr("becomes")
        wide = min(round(room.width() * 0.28), round(206 * theme.interface_scale()))
        said = QFontMetrics(theme.font("ui")).horizontalAdvance(words) + 6
        left = room.right() - wide
        rows.paint_words(painter, QRect(left, room.top(), said, room.height()), words, "ui", "text-2")
        rows.paint_words(
            painter,
            QRect(left + said, room.top() - 1, wide - said, room.height()),
            becomes,
            "passage",
            "text",
        )
        return left


class PassageList(rows.RowList):
    """The passages of the chosen reason; a click or Enter goes to the article."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setMinimumHeight(round(3 * ROW * theme.interface_scale()))
        self.setAccessibleName(self.tr("Passages"))
        self.clicked.connect(self._on_opened)

    def set_passages(self, passages: tuple[Passage, ...], labels: tuple[str, ...]) -> None:
        """Show these; `labels` are all labels of the codebook, for badges that share a letter."""
        self._model.set_passages(passages, labels)
        self.scrollToTop()

    def passages(self) -> tuple[Passage, ...]:
        """Return what is shown."""
        return self._model.passages

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.passages[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if rows.is_the_pages(event):
            event.ignore()
        elif rows.is_enter(event) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.passages:
            self.setCurrentIndex(self._model.index(0))

"""Examples and near misses as passages, each with its check or cross; what stands below acts on the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.domain.codebook import Example
from annotator.ui import theme
from annotator.ui.codebook.fields import Line
from annotator.ui.codebook.words import tr
from annotator.ui.components import Button, PlainLabel, Sides, key_text
from annotator.ui.components.rows import RowList, is_enter, paint_ground, paint_words

HIGH = 52
Index = QModelIndex | QPersistentModelIndex


class ExamplesModel(QAbstractListModel):
    """The passages of one label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.examples: tuple[Example, ...] = ()
        self.colour = 1

    def show_examples(self, examples: Sequence[Example], colour: int) -> None:
        """Show these, with the span in that colour of the palette."""
        self.beginResetModel()
        self.examples, self.colour = tuple(examples), colour
        self.endResetModel()

    def words(self, row: int) -> str:
        """Return what a screen reader says of a row."""
        one = self.examples[row]
        kind = tr("Example") if one.good else tr("Not meant")
        said = f"{kind}: {one.before}‘{one.span}’{one.after}"
        return f"{said}. {one.note}" if one.note else said

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.examples)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.examples[index.row()].span
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index.row())
        return None


class ExampleDelegate(QStyledItemDelegate):
    """Paints one passage: check or cross, the words around, the span on its tint; why it is one below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, ExamplesModel):
            return
        example = model.examples[index.row()]
        painter.save()
        paint_ground(painter, option)
        place, sides = option.rect, Sides.of_row(option)
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, theme.colour("line"))
        icon = QRectF(place.left() + 8, place.top() + 9, 16, 16)
        theme.paint_icon(painter, sides.rect(icon), "check" if example.good else "x", "text-2")
        scale = theme.interface_scale()
        left, wide = place.left() + 34, place.width() - 42
        line = QRect(left, place.top() + 4, wide, round(24 * scale))
        self._passage(painter, line, example, model.colour)
        if example.note:
            below = QRect(left, line.bottom(), wide, round(18 * scale))
            paint_words(painter, below, example.note, "small", "text-2")
        painter.restore()

    def _passage(self, painter: QPainter, line: QRect, example: Example, colour: int) -> None:
        painter.setFont(theme.font("passage"))
        metrics = QFontMetricsF(painter.font())
        before, span, after = (
            " ".join(part.split("\n")) for part in (example.before, example.span, example.after)
        )
        span = metrics.elidedText(span, Qt.TextElideMode.ElideMiddle, line.width() * 0.7)
        middle = metrics.horizontalAdvance(span)
        rest = line.width() - middle
        shown = metrics.elidedText(
            before, Qt.TextElideMode.ElideLeft, max(rest * 0.5, rest - metrics.horizontalAdvance(after))
        )
        at = float(line.left())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        for part, ink in ((shown, "text"), (span, "span"), (after, "text")):
            wide = metrics.horizontalAdvance(part)
            room = QRectF(at, line.top(), min(wide, line.right() - at) + 1, line.height())
            if ink == "span":
                ground = QRectF(at - 1, line.top() + 3, wide + 2, line.height() - 6)
                if example.good:
                    painter.fillRect(ground, theme.tint(colour))
                under = QRectF(ground.left(), ground.bottom(), ground.width(), 2 if example.good else 1)
                painter.fillRect(
                    under, theme.label_colour(colour).line if example.good else theme.colour("line-2")
                )
            painter.setPen(theme.colour("text"))
            painter.drawText(room, flags, metrics.elidedText(part, Qt.TextElideMode.ElideRight, room.width()))
            at += wide


class ExamplesList(RowList):
    """The passages. Enter opens the source, Space turns check and cross, Delete takes one out."""

    opened = Signal(int)
    turned = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Examples from the articles"))
        self.rows = ExamplesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ExampleDelegate(self))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row < 0:
            event.ignore()
        elif is_enter(event):
            self.opened.emit(row)
        elif plain and event.key() == Qt.Key.Key_Space:
            self.turned.emit(row)
        elif plain and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Examples(QWidget):
    """The list, what can be done with the current passage, and why it is one."""

    opened = Signal(int)
    turned = Signal(int)
    removed = Signal(int)
    noted = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locked = False
        self.empty = PlainLabel(ink="text-2", wrap=True)
        self.list = ExamplesList()
        self.open = Button(tr("Open its article"), keys="Return")
        self.turn = Button(tr("Example or not"), keys="Space")
        self.remove = Button(tr("Take it out"), keys="Del")
        self.note = Line(tr("Why it is an example, or not"), soon=True)
        self.note.setPlaceholderText(tr("Why it is an example, or not"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.open, self.turn, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addWidget(self.note)
        column.addLayout(buttons)
        for signal in (self.list.opened, self.list.turned, self.list.removed):
            signal.connect(lambda row, signal=signal: self._tell(signal, row))
        self.open.clicked.connect(lambda: self._tell(self.list.opened, self.current()))
        self.turn.clicked.connect(lambda: self._tell(self.list.turned, self.current()))
        self.remove.clicked.connect(lambda: self._tell(self.list.removed, self.current()))
        self.note.settled.connect(lambda words: self.noted.emit(self.current(), words))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())

    def _tell(self, signal: object, row: int) -> None:
        self.note.settle()
        if signal is self.list.opened:
            self.opened.emit(row)
        elif not self._locked:
            (self.turned if signal is self.list.turned else self.removed).emit(row)

    def current(self) -> int:
        """Return the row of the current passage."""
        return max(self.list.currentIndex().row(), 0)

    def show_examples(self, examples: Sequence[Example], colour: int, key: str) -> None:
        """Show the passages of a label; `key` is what adds one from an article."""
        model = self.list.rows
        if model.examples != tuple(examples) or model.colour != colour:
            row, same = self.current(), len(model.examples)
            model.show_examples(examples, colour)
            row = len(examples) - 1 if len(examples) > same > 0 else min(row, len(examples) - 1)
            self.list.setCurrentIndex(model.index(max(row, 0)))
        self.empty.setText(
            tr(
                "Choose an annotation in an article and press {0}: it becomes an example. A selection becomes a near miss."
            ).format(key_text(key))
        )
        there = bool(examples)
        for widget in (self.list, self.open, self.turn, self.remove, self.note):
            widget.setVisible(there)
        self.list.setFixedHeight(round(HIGH * theme.interface_scale()) * min(max(len(examples), 1), 6) + 2)
        self._show_current()

    def _show_current(self) -> None:
        examples, row = self.list.rows.examples, self.current()
        self.note.show_text(examples[row].note if row < len(examples) else "")

    def lock(self, locked: bool) -> None:
        """Let nothing be changed, or anything again; sources open anyway."""
        self._locked = locked
        self.note.setReadOnly(locked)
        for button in (self.turn, self.remove):
            button.setEnabled(not locked)

"""The panel under the article: what each annotator did, the rule that applies, and the acts with their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel, badge_letters, key_text, paint_badge, paint_key_cap
from annotator.ui.components.reach import Handles
from annotator.ui.review.words import letter

ROW = 34
WIDEST = 760
FIRST = ("review.union", "review.intersection", "review.neither")
LATER = ("review.edit", "review.comment", "review.next")
"""The acts in their order; where there is little room, the later ones take a second row."""


@frozen
class Candidate:
    """What one annotator did: name, the words, the label and its palette number; no words is nothing."""

    name: str
    words: str
    label: str
    colour: int
    taken: bool = False


class Candidates(QWidget):
    """One row an annotator; a click takes it."""

    taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Candidate, ...] = ()
        self._hover = -1
        self._names: Sequence[str] = ()
        self._handles = Handles(self, lambda row: self.taken.emit(row + 1))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_candidates(self, shown: Sequence[Candidate], labels: Sequence[str]) -> None:
        """Show other rows; `labels` are all names of the codebook."""
        self._shown, self._names = tuple(shown), labels
        parts = []
        for number, one in enumerate(self._shown):
            words = f"{one.words}, {one.label}" if one.words else self.tr("nothing marked")
            parts.append((f"{number + 1}: {one.name}: {words}", self._rect(number)))
        self._handles.show(parts)
        self.updateGeometry()
        self.update()

    def _high(self) -> int:
        return round(ROW * theme.interface_scale())

    def _rect(self, number: int) -> QRectF:
        return QRectF(0, number * self._high(), self.width(), self._high())

    def sizeHint(self) -> QSize:
        return QSize(300, self._high() * max(len(self._shown), 1))

    def _row(self, event: QMouseEvent) -> int:
        row = int(event.position().y() // self._high())
        return row if 0 <= row < len(self._shown) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._row(event)
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row(event)
        if row >= 0:
            self.taken.emit(row + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, one in enumerate(self._shown):
                self._paint(painter, number, one)

    def _paint(self, painter: QPainter, number: int, one: Candidate) -> None:
        rect = self._rect(number)
        if number == self._hover:
            painter.fillRect(rect, theme.colour("hover"))
        middle = rect.center().y()
        paint_key_cap(painter, QPointF(0, middle - 8), key_text(str((number + 1) % 10)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(theme.font("ui-strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(28, rect.top(), 20, rect.height()), flags, letter(number))
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.colour("text-2"))
        name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, 96)
        painter.drawText(QRectF(52, rect.top(), 100, rect.height()), flags, name)
        wide_label = QFontMetricsF(theme.font("ui-medium")).horizontalAdvance(one.label) + 26
        right = rect.right() - (22 if one.taken else 0)
        room = right - 160 - wide_label - 16
        self._paint_words(painter, QRectF(160, rect.top(), room, rect.height()), one, dotted=number > 0)
        if one.words:
            letters = badge_letters(one.label, self._names)
            paint_badge(painter, QPointF(right - wide_label, middle - 7.5), letters, one.colour)
            painter.setFont(theme.font("ui-medium"))
            painter.setPen(theme.colour("text"))
            painter.drawText(
                QRectF(right - wide_label + 22, rect.top(), wide_label, rect.height()), flags, one.label
            )
        if one.taken:
            theme.paint_icon(painter, QRectF(rect.right() - 16, middle - 8, 16, 16), "check", "text")

    def _paint_words(self, painter: QPainter, rect: QRectF, one: Candidate, *, dotted: bool) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if not one.words:
            painter.setFont(theme.font("ui"))
            painter.setPen(theme.colour("text-3"))
            painter.drawText(rect, flags, self.tr("nothing marked"))
            return
        painter.setFont(theme.font("passage"))
        painter.setPen(theme.colour("text"))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(one.words, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect.adjusted(0, -2, 0, -2), flags, words)
        pen = QPen(QColor(theme.label_colour(one.colour).line), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dotted:
            pen.setDashPattern([1, 1])
        painter.setPen(pen)
        y = rect.center().y() + 10
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + metrics.horizontalAdvance(words), y))


class _Rule(QWidget):
    """The rule that applies, with a book before it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = PlainLabel("", "ui", "text-2", elide=Qt.TextElideMode.ElideRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(self.words, 1)
        self.setFixedHeight(round(28 * theme.interface_scale()))
        self.icon = "book-open"

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme.paint_icon(painter, QRectF(0, self.height() / 2 - 8, 16, 16), self.icon, "text-2")


class Remark(QLineEdit):
    """Where a comment is written; Enter keeps it, Esc leaves it."""

    kept = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self.kept.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DecisionPanel(QWidget):
    """Says what is to be decided and asks for commands by id; it decides nothing itself."""

    asked = Signal(str)
    taken = Signal(int)
    remarked = Signal(str)
    resolved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", "ui-strong", "text", elide=Qt.TextElideMode.ElideRight)
        self.candidates = Candidates()
        self.rule = _Rule()
        self.talk = PlainLabel("", "ui", "text-2", wrap=True)
        self.resolve = Button(self.tr("Resolve"), "flat")
        self.remark = Remark()
        self.remark.setPlaceholderText(self.tr("Comment; @Name asks somebody to look"))
        self.remark.setAccessibleName(self.tr("Comment"))
        self.buttons: dict[str, Button] = {}
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._row.setSpacing(8)
        self._second.setSpacing(8)
        for name, text in (
            ("review.union", self.tr("Union")),
            ("review.intersection", self.tr("Common part")),
            ("review.neither", self.tr("Neither")),
            ("review.edit", self.tr("Edit")),
            ("review.comment", self.tr("Comment")),
        ):
            self._add(name, Button(text))
        self._row.addStretch(1)
        self._add("review.next", Button(self.tr("Next open"), "flat"))
        self._said = QHBoxLayout()
        self._said.setSpacing(8)
        self._said.addWidget(self.title, 1)
        for name, text in (("review.reopen", self.tr("Reopen")), ("review.example", self.tr("Example"))):
            self._add(name, Button(text, "flat"), self._said)
        self.remark.kept.connect(self.remarked)
        self.resolve.clicked.connect(self.resolved)
        self.candidates.taken.connect(self.taken)
        self._lay_out()

    def _add(self, name: str, button: Button, row: QHBoxLayout | None = None) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.asked.emit(name))
        self.buttons[name] = button
        (row or self._row).addWidget(button)

    def _lay_out(self) -> None:
        talking = QHBoxLayout()
        talking.setSpacing(8)
        talking.addWidget(self.talk, 1)
        talking.addWidget(self.resolve, 0, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 10, 0, 14)
        column.setSpacing(2)
        column.addLayout(self._said)
        column.addWidget(self.candidates)
        column.addWidget(self.rule)
        column.addLayout(talking)
        column.addWidget(self.remark)
        column.addSpacing(6)
        column.addLayout(self._row)
        column.addLayout(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_thread("")
        self.remark.hide()
        self.title.hide()

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Show the key of each act."""
        for name, button in self.buttons.items():
            button.set_keys(key_of(name))
        self._fit()

    def _fit(self) -> None:
        """Give the later acts a row of their own where one row is too narrow for all."""
        acts = [self.buttons[name] for name in (*FIRST, *LATER)]
        wide = sum(button.sizeHint().width() + 8 for button in acts)
        apart = wide > min(self.width() - 48, WIDEST)
        if apart == (self._second.count() > 0):
            return
        for row in (self._row, self._second):
            while row.count():
                row.takeAt(0)
        for name in FIRST:
            self._row.addWidget(self.buttons[name])
        row = self._second if apart else self._row
        for name in LATER[:-1]:
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        row.addWidget(self.buttons[LATER[-1]])
        if apart:
            self._row.addStretch(1)
            self._second.setContentsMargins(0, 6, 0, 0)
        else:
            self._second.setContentsMargins(0, 0, 0, 0)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_place(
        self,
        title: str,
        candidates: Sequence[Candidate],
        labels: Sequence[str],
        rule: str,
        *,
        decided: bool,
        icon: str = "book-open",
        no_common: str = "",
    ) -> None:
        """Show what is to be decided; `title` says what was, or how many at once, `no_common` why there is no common part."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.candidates.show_candidates(candidates, labels)
        self.rule.words.setText(rule)
        self.rule.icon = icon
        self.rule.setVisible(bool(rule))
        common = self.buttons["review.intersection"]
        common.setEnabled(not no_common)
        common.setToolTip(no_common)
        common.setAccessibleDescription(no_common)
        self.buttons["review.reopen"].setVisible(decided)
        self.buttons["review.example"].setVisible(decided)
        self.setAccessibleName(title or self.tr("Decision"))

    def show_thread(self, words: str) -> None:
        """Show the remarks on the place, nothing where there are none."""
        self.talk.setText(words)
        self.talk.setVisible(bool(words))
        self.resolve.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))

"""The row over the article under review: which one it is, how much is open in it, whose lines these are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.language import grouped, plural
from annotator.ui.review.words import letter

HIGH = 44


class Legend(QWidget):
    """Lines and names of the annotators: the first solid, the others dotted, agreed ones thin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.brevity = 0
        """What is left out because there is little room: 0 nothing, 1 all of the names but their letters, 2 “agreed” too."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def show_names(self, names: Sequence[str]) -> None:
        """Show other people."""
        self._names = [f"{letter(number)} {name}" for number, name in enumerate(names)]
        self.setAccessibleName(", ".join(self._names))
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, float]]:
        return self._measured(self.brevity)

    def _measured(self, brevity: int) -> list[tuple[str, float]]:
        metrics = QFontMetricsF(theme.font("small"))
        names = [name.split(" ", 1)[0] for name in self._names] if brevity else self._names
        texts = (*names, self.tr("agreed")) if brevity < 2 else tuple(names)
        return [(text, metrics.horizontalAdvance(text)) for text in texts]

    def wide(self, brevity: int) -> int:
        """Return the room that it takes at a brevity."""
        return round(sum(wide + 50 for _, wide in self._measured(brevity)))

    def sizeHint(self) -> QSize:
        return QSize(self.wide(self.brevity), HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(theme.font("small"))
            at, middle = 0.0, self.height() / 2
            parts = self._parts()
            for number, (text, wide) in enumerate(parts):
                agreed = number == len(self._names)
                pen = QPen(theme.colour("text-3" if agreed else "text-2"), 1 if agreed else 2)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if number and not agreed:
                    pen.setDashPattern([1, 1])
                painter.setPen(pen)
                painter.drawLine(QPointF(at, middle), QPointF(at + 22, middle))
                painter.setPen(theme.colour("text-2"))
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
                painter.drawText(QRectF(at + 28, 0, wide + 2, self.height()), flags, text)
                at += wide + 50


class ReviewHeader(QWidget):
    """Which article is under review."""

    stepped = Signal(int)
    arrangementAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(kind="flat", icon="chevron-up")
        self.on = Button(kind="flat", icon="chevron-down")
        self.where = PlainLabel(role="ui-medium", ink="text-2")
        self.open = PlainLabel(role="ui", ink="text-2", elide=Qt.TextElideMode.ElideRight)
        self.legend = Legend()
        self.arrangement = Button(icon="layers", keys="V")
        for button, words, step in (
            (self.back, self.tr("Previous disagreement"), -1),
            (self.on, self.tr("Next disagreement"), 1),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, step=step: self.stepped.emit(step))
        self.arrangement.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.arrangement.clicked.connect(self.arrangementAsked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 20, 0)
        row.setSpacing(0)
        row.addWidget(self.back)
        row.addWidget(self.on)
        row.addSpacing(12)
        row.addWidget(self.where)
        row.addSpacing(16)
        row.addWidget(self.open)
        row.addStretch(1)
        row.addWidget(self.legend)
        row.addWidget(self.arrangement)
        self.setFixedHeight(round(HIGH * theme.interface_scale()))
        self.show_apart(False)

    def show_article(
        self, number: int, total: int, still_open: int, names: Sequence[str], state: str
    ) -> None:
        """Say which article it is, how many disagreements are open in it, and whether it is reviewed."""
        self.where.setText(self.tr("Article {0} of {1}").format(grouped(number), grouped(total)))
        here = plural("1 open here", "{0} open here", still_open)
        self.open.setText(f"{here} · {state}" if state else here)
        self.legend.show_names(names)
        self._fit()

    def _fit(self) -> None:
        """Shorten the legend where there is little room, then leave out how many are open here."""
        others = (self.back, self.on, self.where, self.arrangement)
        room = self.width() - 80 - sum(widget.sizeHint().width() for widget in others)
        told = self.open.sizeHint().width()
        choices = [(0, True), (1, True), (1, False)]
        fits = (pair for pair in choices if self.legend.wide(pair[0]) + (told if pair[1] else 0) <= room)
        self.legend.brevity, shown = next(fits, (2, False))
        self.open.setVisible(shown)
        self.legend.updateGeometry()
        self.legend.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_chevrons(self, shown: bool) -> None:
        """Show the chevrons, or leave them to the row above."""
        self.back.setVisible(shown)
        self.on.setVisible(shown)

    def show_apart(self, apart: bool) -> None:
        """Say how annotators are shown."""
        self.arrangement.setText(self.tr("Side by side") if apart else self.tr("Overlaid"))
        self.arrangement.set_icon_name("columns-2" if apart else "layers")
        self.arrangement.setAccessibleName(self.arrangement.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

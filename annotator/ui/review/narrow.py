"""The list of disagreements as one row, 48 high, where the window is too narrow for it beside the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.app.review.index import Entry
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.language import grouped
from annotator.ui.review import words
from annotator.ui.review.passage import shown

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage

HIGH = 48
NARROW = 1110
"""Width of the page below which the list becomes this row, so that the passage has room."""


class NarrowRow(QWidget):
    """Where one is in the list, the passage in short, chevrons and the filters; a sentence where nothing is listed."""

    stepped = Signal(int)
    filtersAsked = Signal(QWidget)
    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(kind="flat", icon="chevron-left")
        self.on = Button(kind="flat", icon="chevron-right")
        self.place = PlainLabel(role="ui-strong")
        self.passage = PlainLabel(role="passage", elide=Qt.TextElideMode.ElideRight)
        self.about = PlainLabel(role="small", ink="text-2")
        self.act = Button("")
        self.more = Button(kind="flat", icon="list-filter")
        for button, name in (
            (self.back, self.tr("Previous disagreement")),
            (self.on, self.tr("Next disagreement")),
            (self.more, self.tr("More filters")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self.more.clicked.connect(lambda: self.filtersAsked.emit(self.more))
        self.act.clicked.connect(self.acted)
        self.passage.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 1)
        row.setSpacing(8)
        row.addWidget(self.place)
        row.addWidget(self.back)
        row.addWidget(self.on)
        row.addWidget(self.passage, 1)
        row.addWidget(self.about)
        row.addWidget(self.act)
        row.addWidget(self.more)
        self.setFixedHeight(round(HIGH * theme.interface_scale()))

    def show_entry(self, entry: Entry, at: int, of: int) -> None:
        """Show an entry of the list: the `at`-th of so many."""
        self.place.setText(words.tr("{0} of {1}").format(grouped(at), grouped(of)))
        self.passage.setText(" ".join(shown(entry).words.split()))
        state = words.ruling(entry)
        self.about.setText(f"{words.about(entry)} · {state}" if state else words.about(entry))
        self.back.setEnabled(at > 1)
        self.on.setEnabled(at < of)
        self._arrange(listed=True)

    def show_nothing(self, sentence: str, act: str) -> None:
        """Say why nothing is listed, with what can be done about it."""
        self.place.setText(sentence)
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.updateGeometry()
        self._arrange(listed=False)

    def _arrange(self, *, listed: bool) -> None:
        for widget in (self.back, self.on, self.about):
            widget.setVisible(listed)
        if not listed:
            self.passage.setText("")
        self.act.setVisible(not listed and bool(self.act.text()))

    def sizeHint(self) -> QSize:
        return QSize(300, round(HIGH * theme.interface_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


def fit(page: ReviewPage) -> None:
    """Show the list beside the passage, or the row over it where the page is narrow; the keyboard goes along."""
    wide = page.width() >= NARROW
    if wide == page.side.isVisibleTo(page):
        return
    had = page.side.list.hasFocus() or page.hasFocus()
    page.setFocusProxy(page.side.list if wide else None)  # type: ignore[arg-type]  # Qt takes None for "no proxy"
    page.side.setVisible(wide)
    page.row.setVisible(not wide)
    page.header.show_chevrons(wide)
    if had:
        (page.side.list if wide else page).setFocus()
    page.tell()

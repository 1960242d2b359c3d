"""Find in the article: a bar over it; every match gets a box, the one in hand is selected, so that a digit labels it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.finding import Finder
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import ArticleView
from annotator.ui.components import Button, PlainLabel
from annotator.ui.language import grouped
from annotator.ui.panels.field import FilterField

HIGH = 44


class FindBar(QWidget):
    """A field, how many matches there are, and the way to the next and the previous one."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._finder: tuple[str, Finder] | None = None
        self.found: list[Span] = []
        self.field = FilterField(self.tr("Find in this article"), "")
        self.field.setFixedWidth(round(280 * theme.interface_scale()))
        self.count = PlainLabel(role="ui", ink="text-2")
        self.previous = Button(kind="flat", icon="chevron-up")
        self.next = Button(kind="flat", icon="chevron-down")
        self.leave = Button(kind="flat", icon="x")
        self.setFixedHeight(round(HIGH * theme.interface_scale()))
        self.setAccessibleName(self.tr("Find in this article"))
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self._search(move=True))
        self.field.downPressed.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.leave.clicked.connect(self.close_bar)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self.count, 1)
        row.addWidget(self.leave)
        for button, words in (
            (self.previous, self.tr("Previous match  Shift F3")),
            (self.next, self.tr("Next match  F3")),
            (self.leave, self.tr("Close  Esc")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    # -- for the window

    def open_bar(self) -> None:
        """Show the bar; a selection within one line becomes what is looked for."""
        selection = self._view.selection
        words = selection.of(self._view.page.text) if selection else ""
        self.show()
        if words and "\n" not in words and len(words) <= 80:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search(move=False)

    def close_bar(self) -> None:
        """Hide the bar and the boxes; the match in hand stays selected."""
        self.hide()
        self._view.aids.set_found(())
        self._view.setFocus()

    def article_opened(self) -> None:
        """Look for the same words in another article."""
        if self.isVisible():
            self._search(move=False)

    def step(self, by: int) -> bool:
        """Select the next (1) or the previous (-1) match, after the last the first; tell whether there is one."""
        if not self.isVisible() or self._finder is None or self._finder[0] is not self._view.page.text:
            self._search(move=False)
        if not self.found:
            return False
        # What is selected or focused was seen already; a word that the cursor merely stands on may be the match.
        seen = self._view.selection is not None or bool(self._view.focused)
        target = self._view.target()
        starts = [span.start for span in self.found]
        at = bisect_left(starts, target.start if target else 0)
        if by > 0 and seen and target and at < len(starts) and starts[at] == target.start:
            at += 1
        elif by < 0:
            at -= 1
        self._take(at % len(self.found))
        return True

    # -- inside

    def _search(self, *, move: bool) -> None:
        text = self._view.page.text
        if self._finder is None or self._finder[0] is not text:
            self._finder = (text, Finder(text))
        self.found = self._finder[1].find(self.field.text())
        self._view.aids.set_found(self.found if self.isVisible() else ())
        if move and self.found:
            selection = self._view.selection
            target = selection or self._view.target()
            at = bisect_left([span.start for span in self.found], target.start if target else 0)
            self._take(at % len(self.found))
        self._count()

    def _take(self, number: int) -> None:
        span = self.found[number]
        self._view.select(span, "keyboard")
        self._view.reveal(span)
        self._count()

    def _count(self) -> None:
        total = len(self.found)
        if not self.field.text().strip():
            words = ""
        elif not total:
            words = self.tr("Not in this article")
        else:
            number = next((n for n, span in enumerate(self.found, 1) if span == self._view.selection), 0)
            every = grouped(total)
            words = (
                self.tr("{0} of {1}").format(grouped(number), every)
                if number
                else self.tr("1 match")
                if total == 1
                else self.tr("{0} matches").format(every)
            )
        self.count.setText(words)
        self.field.setAccessibleDescription(words)
        if words and self.field.hasFocus():
            self._view.announce(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

"""Which article's steps are shown: a field that completes titles and numbers, and a chip that takes the choice back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from annotator.app.session import Session
from annotator.ui.components import RemovableChip
from annotator.ui.language import grouped
from annotator.ui.panels.field import FilterField

MOST = 8
"""Articles that are offered at a time."""
LONGEST = 28
"""Characters of a title on the chip."""


class ArticleChoice(QWidget):
    """A field in which an article is named; once one is chosen, a chip with its name in its place.

    `chosen` carries the article (row id), 0 for all. Enter takes the first that is offered.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._offered: list[tuple[int, str]] = []
        self._names = QStringListModel(self)
        self.field = FilterField(self.tr("Of an article: number or title"), "")
        self.chip = RemovableChip()
        self.completer = QCompleter(self._names, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(MOST)
        self.field.setCompleter(self.completer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFixedHeight(self.field.sizeHint().height())
        self.field.textEdited.connect(self._offer)
        self.field.returnPressed.connect(lambda: self._take(0))
        self.completer.activated[QModelIndex].connect(  # type: ignore[index]
            lambda index: self._take(index.row())
        )
        self.chip.removed.connect(lambda: self.choose(0))

    def show_session(self, session: Session | None) -> None:
        """Complete the articles of another project; none is chosen."""
        if session is not self._session:
            self._session = session
            self._show(0)

    def choose(self, article: int) -> None:
        """Choose an article, or all, and tell everybody."""
        self._show(article)
        self.chosen.emit(article)
        if not article:
            self.field.setFocus()

    def _show(self, article: int) -> None:
        with QSignalBlocker(self.field):
            self.field.clear()
        self._offered = []
        there = self._session is not None and article and self._session.reading.has(article)
        if there and self._session is not None:
            found = self._session.reading.article(article)
            title = " ".join(found.title.split())
            short = title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"
            self.chip.show_words(f"{grouped(found.number)}  {short}")
        else:
            self.chip.show_words("")
        self.field.setVisible(not self.chip.text())

    def _offer(self, typed: str) -> None:
        found = self._session.reading.titled(typed, limit=MOST) if self._session and typed.strip() else []
        self._offered = [
            (article, f"{grouped(number)}  {' '.join(title.split())}") for article, number, title in found
        ]
        self._names.setStringList([name for _, name in self._offered])

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            self.choose(self._offered[row][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

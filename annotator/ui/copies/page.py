"""The difference page: an article as it stands, with what its near copy has instead struck out beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from annotator.app.copies import difference
from annotator.domain.article import Article, ArticleRow
from annotator.domain.passage import Passage
from annotator.ui import theme
from annotator.ui.components import Button, Page, PlainLabel, Select

if TYPE_CHECKING:
    from annotator.app.session import Session

WIDEST = 720


class DifferencePage(Page):
    """What two near copies have in common, in grey, and what only one of them has."""

    opened = Signal(int, object)
    allAsked = Signal()

    def __init__(
        self,
        session: Session,
        article: Article,
        others: Sequence[ArticleRow],
        chosen: ArticleRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._session, self._article = session, article
        self._rows = {row.id: row for row in others}
        self.which = Select(self.tr("Near copy"))
        self.which.setMaximumWidth(420)
        for row in others:
            self.which.addItem(f"{row.number}  {row.title}", row.id)
        if chosen is not None:
            self.which.choose(chosen.id)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Both texts"))
        self.text.setMaximumWidth(WIDEST)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.go = Button(self.tr("Open the near copy"))
        self.all = Button(self.tr("Show all its copies"))
        self._lay_out()
        self.which.currentIndexChanged.connect(lambda _row: self.compare())
        self.go.clicked.connect(lambda: self.opened.emit(self.which.currentData(), None))
        self.all.clicked.connect(self.allAsked)
        self.setFocusProxy(self.text)
        self.compare()

    def _lay_out(self) -> None:
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(PlainLabel(self.tr("Compared with"), ink="text-2"))
        row.addWidget(self.which, 1)
        row.addStretch(1)
        key = QHBoxLayout()
        key.setSpacing(20)
        self._only_here = PlainLabel(ink="text-2")
        self._only_there = PlainLabel(ink="text-2")
        key.addWidget(self._only_here)
        key.addWidget(self._only_there)
        key.addStretch(1)
        above.addLayout(row)
        above.addSpacing(12)
        above.addLayout(key)
        self.column.addSpacing(12)
        self.column.addWidget(self._above)
        self.column.addSpacing(16)
        self.column.addWidget(self.text, 1)
        self.column.addStretch(0)
        self.foot.add_button(self.go)
        self.foot.add_button(self.all)

    def compare(self) -> None:
        """Show the difference from the copy that is chosen."""
        there = self.which.currentData() is not None
        for part in (self._above, self.text, self.go, self.all):
            part.setVisible(there)
        if not there:
            self.say(self.tr("There is no near copy of this article in the project"))
            return
        other = self._session.reading.article(self.which.currentData())
        passages = difference(self._session, other.id, self._article.id)
        mine = sum(len(p.other.of(self._article.text).split()) for p in passages if p.other and not p.one)
        theirs = sum(len(p.one.of(other.text).split()) for p in passages if p.one and not p.other)
        if mine or theirs:
            sentence = self.tr("Article {0} has {1} words that article {2} lacks, and lacks {3} of its words").format(
                self._article.number, f"{mine:,}", other.number, f"{theirs:,}"
            )  # fmt: skip
        else:
            sentence = self.tr("Articles {0} and {1} have the same words").format(
                self._article.number, other.number
            )
        self.say(sentence)
        self._only_here.setText(self.tr("underlined: only in article {0}").format(self._article.number))
        self._only_there.setText(self.tr("struck out: only in article {0}").format(other.number))
        self._write(passages, self._article.text, other.text)

    def _write(self, passages: Sequence[Passage], mine: str, theirs: str) -> None:
        self.text.clear()
        self.text.document().setDefaultFont(theme.font("article", 16))
        self.text.document().setDocumentMargin(0)
        cursor = QTextCursor(self.text.document())
        lines = QTextBlockFormat()
        lines.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(lines)
        at = 0
        for passage in passages:
            if passage.other is None and passage.one is not None:
                blanks = len(mine) - at - len(mine[at:].lstrip())
                cursor.insertText(mine[at : at + blanks], _format("text-2"))
                at += blanks
                cursor.insertText(passage.one.of(theirs), _format("text-3", strike=True))
                cursor.insertText(" ", _format("text-2"))
                continue
            if passage.other is not None:
                cursor.insertText(mine[at : passage.other.start], _format("text-2"))
                only_here = passage.one is None
                look = _format("text" if only_here else "text-2", under=only_here)
                cursor.insertText(passage.other.of(mine), look)
                at = passage.other.end
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def _format(ink: str, *, under: bool = False, strike: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.colour(ink))
    look.setFontStrikeOut(strike)
    if under:
        look.setFontUnderline(True)
        ground = QColor(theme.colour("text-selection"))
        look.setBackground(ground)
    return look

"""The middle of the window: header, a row of labels where their panel is hidden, and the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.article import ArticleView
from annotator.ui.components import Button, PlainLabel
from annotator.ui.label.header import ArticleHeader
from annotator.ui.panels.labels import LabelList

if TYPE_CHECKING:
    from annotator.ui.label.find import FindBar


class Article(ArticleView):
    """The article view with signals that can carry an annotation's id: it has 63 bits, Qt's int has 32."""

    focusedChanged = Signal(object)
    activated = Signal(object)


class Empty(QWidget):
    """One sentence where the article would stand, and the act that helps."""

    asked = Signal()
    labelsAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel(role="ui", ink="text-2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = Button()
        self.labels = Button()
        self.button.clicked.connect(self.asked)
        self.labels.clicked.connect(self.labelsAsked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.labels)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addLayout(row)
        column.addStretch(2)

    def say(self, sentence: str, verb: str, keys: str) -> None:
        """Show another sentence and another act."""
        self.sentence.setText(sentence)
        self.button.setText(verb)
        self.button.set_keys(keys)
        self.button.setAccessibleName(verb)

    def offer_labels(self, verb: str, keys: str) -> None:
        """Show the second act: what leads to the labels."""
        self.labels.setText(verb)
        self.labels.set_keys(keys)
        self.labels.setAccessibleName(verb)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))


class LabelView(QWidget):
    """One article and everything that is needed to label it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ArticleHeader()
        self.labels = LabelList(across=True)
        self.article = Article()
        self.empty = Empty()
        self.handle_key: Callable[[QKeyEvent], bool] | None = None
        self._find: FindBar | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.labels)
        column.addWidget(self.article, 1)
        column.addWidget(self.empty, 1)
        self.labels.hide()
        self.empty.hide()
        self.setFocusProxy(self.article)

    def find_bar(self) -> FindBar:
        """Return the bar over the article in which one looks for words; it is made when it is wanted first."""
        if self._find is None:
            from annotator.ui.label.find import FindBar

            self._find = FindBar(self.article)
            self._find.hide()
            self._column.insertWidget(self._column.indexOf(self.article), self._find)
        return self._find

    def article_opened(self) -> None:
        """Go on looking for the same words in another article."""
        if self._find is not None:
            self._find.article_opened()

    def show_labels_across(self, shown: bool) -> None:
        """Show the labels as a row under the header, because their panel is hidden."""
        self.labels.setVisible(shown and not self.empty.isVisibleTo(self))

    def show_empty(self, empty: bool) -> None:
        """Show the sentence in place of the article."""
        self.article.setVisible(not empty)
        self.empty.setVisible(empty)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 240)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.handle_key is None or not self.handle_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

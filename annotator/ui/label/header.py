"""The row over the article, 44 high: chevrons, which article it is, Skip and Finish."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.app.reading import OpenArticle
from annotator.domain.annotation import Status
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel, key_text, paint_status
from annotator.ui.dates import long_date
from annotator.ui.language import grouped, plural

HIGH = 44


class _Mark(QWidget):
    """The status mark of the open article; hidden while it is new or in progress."""

    def __init__(self) -> None:
        super().__init__()
        self.status = "new"
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtCore import QPointF

        with QPainter(self) as painter:
            paint_status(painter, QPointF(0, 0), self.status, ground="base")


class ArticleHeader(QWidget):
    """Where one is, and the two acts that end an article."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(kind="flat", icon="chevron-up")
        self.on = Button(kind="flat", icon="chevron-down")
        self.where = PlainLabel(role="ui-medium", ink="text-2")
        self.about = PlainLabel(role="ui", ink="text-2", elide=Qt.TextElideMode.ElideRight)
        self.mark = _Mark()
        self.skip = Button(self.tr("Skip…"), "flat")
        self.finish = Button(self.tr("Finish"), keys="Ctrl+Return")
        self._tips: dict[QWidget, str] = {}
        self._words = (
            (self.back, self.tr("Previous article"), "go.previous"),
            (self.on, self.tr("Next article"), "go.next"),
            (self.skip, self.tr("Skip with a reason"), "annotation.skip"),
            (self.finish, self.tr("Finish, go to the next unfinished"), "annotation.finish"),
        )
        for button, words, command in self._words:
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, command=command: self.asked.emit(command))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.show_article(None, 0)

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Show the keys of the buttons in their tooltips; `key_of` returns the key of a command."""
        for button, words, command in self._words:
            key = key_of(command)
            self._tips[button] = f"{words}  {key_text(key)}" if key else words
            button.setToolTip(self._tips[button])
        self.finish.set_keys(key_of("annotation.finish"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 20, 0)
        row.setSpacing(0)
        row.addWidget(self.back)
        row.addWidget(self.on)
        row.addSpacing(12)
        row.addWidget(self.where)
        row.addSpacing(16)
        row.addWidget(self.mark)
        row.addSpacing(6)
        row.addWidget(self.about, 1)
        row.addSpacing(8)
        row.addWidget(self.skip)
        row.addSpacing(12)
        row.addWidget(self.finish)
        self.setFixedHeight(round(HIGH * theme.interface_scale()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_article(self, opened: OpenArticle | None, total: int) -> None:
        """Say which article it is."""
        for widget in (self.back, self.on, self.skip, self.finish, self.where, self.about):
            widget.setVisible(opened is not None)
        self.mark.setVisible(False)
        if opened is None:
            return
        article = opened.article
        self.where.setText(self.tr("Article {0} of {1}").format(grouped(article.number), grouped(total)))
        words = plural("1 word", "{0} words", opened.words)
        parts = [long_date(article.published), words]
        closed = opened.status in {Status.FINISHED, Status.SKIPPED}
        if opened.status is Status.SKIPPED:
            parts.insert(
                0, self.tr("Skipped: {0}").format(opened.reason) if opened.reason else self.tr("Skipped")
            )
        elif opened.status is Status.FINISHED:
            parts.insert(0, self.tr("Finished"))
        if opened.flag:
            parts.append(self.tr("Doubtful ?"))
        if opened.note:
            parts.append(self.tr("Note: {0}").format(opened.note))
        self.about.setText(" · ".join(part for part in parts if part))
        self.mark.status = str(opened.status)
        self.mark.setVisible(closed)
        self.mark.update()
        self.finish.setText(self.tr("Reopen") if closed else self.tr("Finish"))
        self.finish.updateGeometry()

    def set_writable(self, why_not: str) -> None:
        """Enable or disable what writes; `why_not` stands in the tooltips."""
        for button in (self.skip, self.finish):
            button.setEnabled(not why_not)
            words = (
                why_not.replace("&", "&amp;").replace("<", "&lt;") if why_not else self._tips.get(button, "")
            )
            button.setToolTip(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

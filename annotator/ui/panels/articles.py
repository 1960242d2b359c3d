"""The left panel: filter field, four views of the list, and the list itself."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.domain.annotation import Status
from annotator.domain.changes import Changes
from annotator.ui.components import Button, PlainLabel
from annotator.ui.components.rows import RowList
from annotator.ui.language import grouped
from annotator.ui.panels.article_row import ArticleRowDelegate
from annotator.ui.panels.articles_model import ArticlesModel
from annotator.ui.panels.field import FilterField
from annotator.ui.panels.tabs import Tabs

DEBOUNCE = 150
SETTLE = 400
"""Milliseconds after a label until articles are counted again: that reads the whole project."""
ALL, TO_DO, FINISHED, FLAGGED = range(4)


class ArticleList(RowList):
    """The list; Enter opens, the arrows move. Keyboard focus draws a ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="panel")
        self.setAccessibleName(self.tr("Articles"))


class ArticlesPanel(QWidget):
    """The articles of the project, filtered by words and by how far they are."""

    chosen = Signal(int)
    numbered = Signal(str)
    left = Signal()
    counted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._current = 0
        self.model = ArticlesModel()
        self._delegate = ArticleRowDelegate()
        self.field = FilterField(self.tr("Filter articles"), "Ctrl+L")
        self.tabs = Tabs([self.tr("All"), self.tr("To do"), self.tr("Finished"), self.tr("Flagged")])
        self.list = ArticleList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.empty = PlainLabel(role="ui", ink="text-2", wrap=True)
        self.show_all = Button(kind="raised")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.settle)
        self.counts: dict[str, int] = {}
        self._lay_out()
        self._timer.timeout.connect(self.filter_now)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.returnPressed.connect(self._on_return)
        self.field.downPressed.connect(self._focus_list)
        self.tabs.chosen.connect(lambda _tab: self.filter_now())
        self.list.clicked.connect(self._on_index)
        self.list.activated.connect(self._on_index)
        self.show_all.clicked.connect(self.clear_filter)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 6)
        head.setSpacing(6)
        head.addWidget(self.field)
        head.addWidget(self.tabs)
        nothing = QWidget()
        inside = QVBoxLayout(nothing)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.setSpacing(12)
        inside.addWidget(self.empty)
        row = QHBoxLayout()
        row.addWidget(self.show_all)
        row.addStretch(1)
        inside.addLayout(row)
        inside.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        self.setAccessibleName(self.tr("Articles"))
        self.setFocusProxy(self.list)

    # -- what is shown

    def set_session(self, session: Session | None) -> None:
        """Take a project, or none; its articles are shown by `filter_now`."""
        self._session = session
        self._settle.stop()
        self.counts = {}
        self._current = 0
        self.model.set_session(session)

    def set_compact(self, compact: bool) -> None:
        """Show titles on one line or on two."""
        if self._delegate.compact != compact:
            self._delegate.compact = compact
            self.list.scheduleDelayedItemsLayout()

    def set_current(self, article: int) -> None:
        """Mark the article that is open."""
        self._current = article
        place = self.model.place(article)
        if place < 0:
            self.list.selectionModel().clear()
            return
        index = self.model.index(place)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def take(self, changes: Changes) -> None:
        """Bring rows up to date at once; counts and filter too, or a moment after the last of many labels."""
        self.model.forget(None if changes.everything else changes.articles)
        if changes.annotations and not changes.everything:
            self._settle.start()
        else:
            self.settle()

    def settle(self) -> None:
        """Bring counts and filter up to date now."""
        self._settle.stop()
        filtered = self.tabs.current() != ALL or self.field.text().strip()
        if filtered or self._count() != len(self.model.ids()):
            self.filter_now()

    def filter_now(self) -> None:
        """Read the ids that fit the field and the tab."""
        self._timer.stop()
        if self._session is None:
            self.model.set_ids([])
            return
        tab, text = self.tabs.current(), self.field.text().strip()
        reading = self._session.reading
        if tab == FINISHED:
            ids = reading.ids(text=text, status=Status.FINISHED)
        else:
            ids = reading.ids(text=text, todo=tab == TO_DO, flagged=tab == FLAGGED)
        self.model.set_ids(ids)
        self._count()
        self._say_empty(text)
        self.set_current(self._current)

    def _count(self) -> int:
        """Show the counts of the tabs and return the number of all articles."""
        if self._session is None:
            self.counts = {}
            return 0
        counts = self._session.reading.counts()
        flagged = len(self._session.reading.ids(flagged=True))
        todo = counts["new"] + counts["in-progress"]
        self.tabs.set_counts([counts["all"], todo, counts["finished"], flagged])
        self.counts = counts
        self.counted.emit()
        return counts["all"]

    def _say_empty(self, text: str) -> None:
        self._stack.setCurrentIndex(0 if self.model.ids() else 1)
        total = self.counts.get("all", 0)
        words = [
            self.tr("article"),
            self.tr("unfinished article"),
            self.tr("finished article"),
            self.tr("doubtful article"),
        ]
        kind = words[self.tabs.current()]
        if not total:
            self.empty.setText(self.tr("No articles yet. Drop files or folders here."))
        elif text:
            self.empty.setText(self.tr("No {0} contains “{1}”.").format(kind, text))
        else:
            self.empty.setText(self.tr("There is no {0}.").format(kind))
        self.show_all.setText(self.tr("Show all {0}").format(grouped(total)))
        self.show_all.setVisible(bool(total))
        self.show_all.updateGeometry()

    # -- what is done

    def focus_field(self) -> None:
        """Put the cursor into the filter field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def clear_filter(self) -> None:
        """Show all articles."""
        self.field.clear()
        self.tabs.choose(ALL)
        self.filter_now()

    def _focus_list(self) -> None:
        self.filter_now()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid() and self.model.ids():
            self.list.setCurrentIndex(self.model.index(0))

    def _on_return(self) -> None:
        """Go to the article of that number, else to the first hit."""
        self.filter_now()
        text = self.field.text().strip()
        if text.isdigit():
            self.clear_filter()
            self.numbered.emit(text)
            self.left.emit()
            return
        if text and self.model.ids():
            self.chosen.emit(self.model.ids()[0])
        self.left.emit()

    def _on_index(self, index: QModelIndex) -> None:
        ids = self.model.ids()
        if 0 <= index.row() < len(ids):
            self.chosen.emit(ids[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.field.text():
                self.clear_filter()
            self.left.emit()
            return
        super().keyPressEvent(event)

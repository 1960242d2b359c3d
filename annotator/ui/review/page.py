"""The review view: the list, the article with everybody's marks, the panel with the acts. It changes nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.app.review.comparing import finished_counts
from annotator.app.review.index import Entry, Filter, ReviewIndex, refresh_index
from annotator.app.review.places import Place, places_of
from annotator.app.session import Session
from annotator.domain.changes import Changes
from annotator.ui import theme
from annotator.ui.article.position import digit
from annotator.ui.commands.keys import is_plain
from annotator.ui.language import plural
from annotator.ui.review.article import ArticleUnderReview
from annotator.ui.review.decision import DecisionPanel
from annotator.ui.review.editing import Editing
from annotator.ui.review.header import ReviewHeader
from annotator.ui.review.narrow import NarrowRow, fit
from annotator.ui.review.overview import Overview
from annotator.ui.review.reading import ReadingSide
from annotator.ui.review.side import Side
from annotator.ui.review.telling import tell


class ReviewPage(QWidget):
    """Where annotators differ. What is wanted is told by `asked` (a command's id) and `took` (an annotator's number)."""

    asked = Signal(str)
    took = Signal(int)
    remarked = Signal(str)
    readAsked = Signal()
    exportAsked = Signal()
    closed = Signal()
    counted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Review"))
        self.session = session
        self.index: ReviewIndex | None = None
        self.place: Place | None = None
        self.editing: Editing | None = None
        self.whole = False
        self.steps: list[int] = []
        self.handle_key: Callable[[QKeyEvent], bool] | None = None
        self._touched: set[int] = set()
        self._row = 0
        self.side = Side()
        self.row = NarrowRow()
        self.header = ReviewHeader()
        self.reading = ReadingSide()
        self.overview = Overview()
        self.panel = DecisionPanel()
        self.article = ArticleUnderReview(session)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.side.list)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        text = QHBoxLayout()
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(0)
        text.addWidget(self.reading, 1)
        text.addWidget(self.overview)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.row)
        right.addWidget(self.header)
        self.row.hide()
        right.addLayout(text, 1)
        right.addWidget(self.panel)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        side, panel = self.side, self.panel
        side.list.chosen.connect(self._on_chosen)
        side.list.decideAll.connect(self._on_decide_all)
        side.filtered.connect(self.show_list)
        side.namesHidden.connect(self.hide_names)
        side.act.clicked.connect(self.exportAsked)
        side.choices = self.choices
        self.row.stepped.connect(side.list.step)
        self.row.filtersAsked.connect(side.show_menu)
        self.row.acted.connect(self.exportAsked)
        self.header.stepped.connect(lambda step: side.list.step(step))
        self.header.arrangementAsked.connect(lambda: self.asked.emit("review.arrangement"))
        self.reading.picked.connect(self._on_picked)
        self.reading.taken.connect(self._on_taken)
        self.overview.picked.connect(lambda entry: self.go_to(entry.id))
        panel.asked.connect(self.asked)
        panel.taken.connect(self.took)
        panel.remarked.connect(self.remarked)
        panel.remark.left.connect(self.leave_remark)
        panel.resolved.connect(lambda: self.asked.emit("review.resolve"))

    # -- for the window

    def show_index(self, index: ReviewIndex) -> None:
        """Show the disagreements that were read beside the window; what changed meanwhile is read anew."""
        self.index = index
        if self._touched:
            refresh_index(self.session, index, self._touched)
            self._touched.clear()
        self.side.list.show_labels(self.article.colours())
        self.show_list()

    def take(self, changes: Changes) -> None:
        """Bring the list and the article up to date."""
        if changes.everything:
            self.index = None
            self.readAsked.emit()
        elif self.index is None:
            self._touched |= changes.articles
        elif changes.articles:
            refresh_index(self.session, self.index, changes.articles)
            self.show_list()

    def ready(self) -> bool:
        """Tell whether all disagreements were read."""
        return self.index is not None

    def panels(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return [self.side.list]

    def narrow(self, only: Filter) -> None:
        """Show what a number of the agreement view stands for."""
        self.side.narrow(only)

    # -- what is shown

    def show_list(self) -> None:
        """Show what the filter keeps; the current one stays, or the one that comes in its place."""
        if self.index is None:
            self.side.show_nothing(self.tr("Looking for disagreements…"))
            return
        current = self.place.disagreement.id if self.place else 0
        self._row = max(self.side.list.currentIndex().row(), 0) if self.side.rows.rows else 0
        counts = self.index.counts()
        self.side.show_counts(counts["open"], counts.total())
        self.counted.emit()
        self.side.rows.show(self.index, self.side.only)
        self._say_why_empty()
        row = self.side.rows.row_of(current)
        if row < 0:
            row = min(self._row, len(self.side.rows.rows) - 1)
            while row > 0 and self.side.rows.entry(row) is None and row == len(self.side.rows.rows) - 1:
                row -= 1
        self.side.list.choose(row)
        if not self.side.rows.entries:
            self._show_none()

    def decided(self) -> tuple[int, int] | None:
        """Return how many disagreements are decided, and how many there are; None while that is not known."""
        if self.index is None:
            return None
        counts = self.index.counts()
        return counts["decided"], counts.total()

    def _say_why_empty(self) -> None:
        assert self.index is not None
        shown, act, sentence = self.side.rows.entries, "", ""
        total = len(self.index.entries())
        if not total and not self.index.by_article:
            so_far = ", ".join(f"{name} {number}" for name, number in finished_counts(self.session).items())
            sentence = self.tr("Review needs an article that two people finished. So far: {0}.").format(
                so_far or self.tr("nobody")
            )
        elif not total:
            sentence = self.tr("The annotators agree everywhere.")
        elif not shown and self.side.only == Filter(state="open"):
            sentence = plural(
                "The only disagreement is decided.", "All {0} disagreements are decided.", total
            )
            act = self.tr("Export gold…")
        elif not shown:
            sentence = self.tr("No disagreement is among these.")
        if self.index.waiting and not shown:
            waiting = plural(
                "1 article waits until you have finished it.",
                "{0} articles wait until you have finished them.",
                self.index.waiting,
            )
            sentence = f"{sentence} {waiting}"
        self.side.show_nothing(sentence, act)
        if sentence:
            self.row.show_nothing(sentence, act)

    def _show_none(self) -> None:
        self.place = None
        self.reading.clear("")
        self.panel.setVisible(False)
        self.overview.show_entries((), 1)
        self.header.setVisible(False)

    def _on_chosen(self, entry: Entry) -> None:
        self.editing = None
        found = {place.disagreement.id: place for place in places_of(self.session, entry.article)}
        place = found.get(entry.id)
        if place is None or self.index is None:
            return
        self.place = place
        self.panel.setVisible(True)
        self.header.setVisible(True)
        self.article.show(entry.article, list(found.values()), self.reading)
        self.reading.show_place(place)
        self.reading.show_edited(None)
        self.overview.show_entries(self.index.by_article.get(entry.article, ()), self.article.length())
        self.tell()

    def tell(self) -> None:
        """Say in the panel and over the article what is to be decided."""
        tell(self)

    # -- walking

    def current(self) -> Entry | None:
        """Return the current entry."""
        return self.side.list.current()

    def go_to(self, entry: int) -> None:
        """Make an entry the current one; filters that hide it are taken off."""
        if self.side.rows.row_of(entry) < 0:
            self.side.narrow(Filter())
        self.side.list.choose(self.side.rows.row_of(entry))

    def after_deciding(self) -> None:
        """Remember the step for undo, and go on with the next open one."""
        self.steps += [step.id for step in self.session.history(limit=1)]
        self.editing, self.whole = None, False
        if self.side.only.pattern is not None:
            self.side.narrow(replace(self.side.only, pattern=None))
        entry = self.current()
        if entry is not None and entry.state != "open":
            self.side.list.next_open()
        self.tell()

    def to_decide(self) -> list[Entry]:
        """Return what the next choice decides: the current one, or all open ones of its pattern."""
        entry = self.current()
        if entry is None or self.index is None:
            return []
        if not self.whole:
            return [entry]
        return [one for one in self.index.entries() if one.pattern == entry.pattern and one.state == "open"]

    def _on_picked(self, annotation: int) -> None:
        for place in self.article.places:
            if any(member.id == annotation for member in place.disagreement.marked) and not place.agreed:
                self.go_to(place.disagreement.id)

    def _on_taken(self, annotation: int) -> None:
        self._on_picked(annotation)
        if self.place is None:
            return
        members = self.place.disagreement.members
        for number, member in enumerate(members, 1):
            if member is not None and member.id == annotation:
                self.took.emit(number)

    def _on_decide_all(self, entry: Entry) -> None:
        self.go_to(entry.id)
        self.asked.emit("review.pattern")

    # -- modes

    def decide_alike(self) -> bool:
        """Let the next choice decide all open ones of the current pattern; tell whether there are several."""
        entry = self.current()
        if entry is None or self.index is None:
            return False
        self.whole = True
        if len(self.to_decide()) < 2:
            self.whole = False
            return False
        self.side.narrow(replace(self.side.only, pattern=entry.pattern))
        self.tell()
        return True

    def edit(self) -> None:
        """Begin to choose other edges or another label."""
        if self.place is not None:
            self.editing = Editing(self.session, self.place)
            self.reading.show_edited(self.editing.span)
            self.tell()

    def begin_remark(self) -> None:
        """Begin to write a comment."""
        self.panel.remark.show()
        self.panel.remark.setFocus()

    def leave_remark(self) -> None:
        """Stop writing."""
        self.panel.remark.clear()
        self.panel.remark.hide()
        self.side.list.setFocus()

    def turn(self) -> None:
        """Show annotators overlaid or side by side."""
        self.reading.set_apart(not self.reading.apart)
        self.header.show_apart(self.reading.apart)
        if self.place is not None:
            self.reading.show_place(self.place)

    def hide_names(self, hidden: bool) -> None:
        """Show letters in place of names."""
        self.side.names_hidden = self.article.names_hidden = hidden
        entry = self.current()
        if entry is not None:
            self._on_chosen(entry)

    def step_back(self) -> bool:
        """Leave editing or deciding alike; tell whether there was anything to leave."""
        if self.editing is not None:
            self.editing = None
            self.reading.show_edited(None)
        elif self.whole or self.side.only.pattern is not None:
            self.whole = False
            self.side.narrow(replace(self.side.only, pattern=None))
        else:
            return False
        self.tell()
        return True

    def choices(self) -> tuple[list[str], list[tuple[int, str]], frozenset[int]]:
        """Return labels, people and the entries with a question for who works here, for the menu of filters."""
        return self.article.choices(self.index)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.asked.emit("review.undo")
            return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit(
                "review.reviewed"
            )  # in the article this key finishes, so it is the page's main act
            return
        if event.key() == Qt.Key.Key_Escape:
            if not self.step_back():
                self.closed.emit()
            return
        if self.editing is not None and self._edit_key(event):
            return
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        position = digit(event) if is_plain(event) else None
        if is_plain(event) and event.key() in steps:
            self.side.list.step(steps[Qt.Key(event.key())])
        elif position:
            self.took.emit(position)
        elif self.handle_key is None or not self.handle_key(event):
            super().keyPressEvent(event)

    def _edit_key(self, event: QKeyEvent) -> bool:
        """Move an edge, change the label, or keep what was edited."""
        assert self.editing is not None
        if is_plain(event) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit("review.keep_edit")
            return True
        if self.editing.press(event):
            self.reading.show_edited(self.editing.span)
            self.tell()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

"""The search page: field, filters, the column of matches, and what can be done with them at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.app.corpus import Wanted
from annotator.app.search import Concordance, Hit
from annotator.app.search import Filters as Narrowing
from annotator.domain.annotation import Status
from annotator.domain.changes import Changes
from annotator.domain.codebook import Label
from annotator.errors import BadValue
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.search.field import QueryField
from annotator.ui.search.filters import ALL, UNLABELLED, Filters
from annotator.ui.search.foot import Foot
from annotator.ui.search.gathering import MOST, Gathering
from annotator.ui.search.head import Head
from annotator.ui.search.hits import HitsModel, Order
from annotator.ui.search.list import HitList

if TYPE_CHECKING:
    from annotator.app.session import Session

PATIENCE = 160
"""Milliseconds after the last letter typed."""

CONTEXT = 160
"""Code points on each side; what does not fit is not drawn."""


class SearchPage(QWidget):
    """Finds words in all articles and labels what it found. It changes nothing itself: `labelAsked` tells what is wanted."""

    UNDOES = True
    opened = Signal(int, object)
    labelAsked = Signal(list, object)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search"))
        self._session = session
        self._all: list[Hit] = []
        self._found: Concordance | None = None
        self._kept: tuple[int, int] | None = None
        self._planned: Label | None = None
        self.field = QueryField()
        self.setFocusProxy(self.field)
        self.filters = Filters()
        self.head = Head()
        self.model = HitsModel(self)
        self.list = HitList(self.model)
        self.empty = PlainLabel(ink="text-2", wrap=True)
        self.show_all = Button(self.tr("Show all"))
        self.foot = Foot()
        self.gathering = Gathering(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._lay_out()
        self._connect()
        self.show_project()

    def _lay_out(self) -> None:
        self._top = QWidget()
        self._top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(24, 16, 24, 12)
        top.setSpacing(10)
        top.addWidget(self.field)
        top.addWidget(self.filters)
        nothing = QHBoxLayout()
        nothing.setContentsMargins(24, 14, 24, 0)
        nothing.setSpacing(12)
        nothing.addWidget(self.empty)
        nothing.addWidget(self.show_all)
        nothing.addStretch(1)
        self._nothing = QWidget()
        self._nothing.setLayout(nothing)
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setMinimumWidth(420)
        self.empty.setMaximumWidth(640)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.head)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._to_list)
        self.field.downPressed.connect(self._to_list)
        self._timer.timeout.connect(self.search)
        self.filters.chosen.connect(self._on_chosen)
        self.filters.narrowed.connect(self.search)
        self.head.sorted.connect(self._on_sorted)
        self.list.sorted.connect(self._on_sorted)
        self.list.upPressed.connect(self.field.setFocus)
        self.list.opened.connect(self._on_opened)
        self.list.labelled.connect(self._on_digit)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_foot())
        self.model.dataChanged.connect(lambda *_: self._show_foot())
        self.show_all.clicked.connect(lambda: self.filters.choose(ALL))
        self.gathering.came.connect(self._on_came)
        self.gathering.ended.connect(lambda _cut: self._show_state())
        self.list.copiesAsked.connect(self._show_its_copies)
        self.foot.copies.clicked.connect(self._show_copies_of_current)
        self.foot.open.clicked.connect(lambda: self._with_current(self.opened))
        self.foot.main.clicked.connect(self.label_all)
        self.foot.back.clicked.connect(self._leave_plan)

    # -- for the window

    def show_project(self) -> None:
        """Take labels, sources and years from the project."""
        labels = self._labels()
        self.list.labels_of(labels)
        self.filters.show_labels(labels)
        self.foot.show_labels(labels)
        reading, me = self._session.reading, self._session.annotator
        others = [person for person in self._session.annotators() if person.id != me.id]
        copies = bool(reading.corpus(Wanted(copies=True)))
        self.filters.show_choices(reading.sources(), reading.years(), others, copies=copies)
        self._show_state()

    def look_for(self, query: str, label: str = "") -> None:
        """Search for words at once; with a label's name, show what would get it."""
        self.field.setText(query)
        self.filters.show_every_cluster()
        self._timer.stop()
        self.filters.choose(UNLABELLED if label else ALL)
        self._planned = next((each for each in self._labels() if each.name == label), None)
        self.search()
        self.list.setFocus() if label else self.field.selectAll()

    def take(self, changes: Changes) -> None:
        """Look again where annotations or articles changed; the row stays."""
        if changes.everything:
            self.show_project()
        if self._found is not None and (changes.everything or changes.annotations or changes.articles):
            self._kept = (self.list.currentIndex().row(), self.list.verticalScrollBar().value())
            self.search()

    def panels(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return [self.field, self.list]

    def ready(self) -> bool:
        """Tell whether all hits have come."""
        return not self.gathering.running() and not self._timer.isActive()

    def _labels(self) -> tuple[Label, ...]:
        return tuple(label for label in self._session.codebook.labels if not label.retired)

    # -- searching

    def _on_typed(self) -> None:
        self._planned = None
        self._timer.start()

    def search(self) -> None:
        """Look for what stands in the field."""
        self._timer.stop()
        self.gathering.stop()
        self._all, self._found = [], None
        query = self.field.text().strip()
        trouble = ""
        if query:
            try:
                self._found = Concordance(
                    self._session, query, filters=self._narrowing(), context=CONTEXT, at_once=20
                )
            except BadValue as error:
                trouble = str(error)
        self.model.untick()
        self.model.show([])
        if self._found is not None:
            self.gathering.start(self._found)
        self._show_state(trouble)

    def _narrowing(self) -> Narrowing:
        status, year = self.filters.status.currentData(), self.filters.year.currentData() or ""
        me, name = self._session.annotator, self.filters.person.currentData()
        person = self._session.known_annotator(name) if name else me
        return Narrowing(
            annotator=person,
            finished_by=me if person != me and person.kind != "gold" else None,
            cluster=self.filters.cluster,
            once=self.filters.copies.currentData() == "once",
            status=Status(status) if status else None,
            origin=self.filters.source.currentData() or "",
            since=year,
            until=year,
        )

    def _on_came(self, hits: list[Hit]) -> None:
        self._all += hits
        chip = self.filters.current()
        if chip == ALL and self.model.order is Order.ARTICLE:
            self.model.add(hits)
        else:
            self.model.show(self.filters.of(chip, self._all))
        if self._kept and len(self.model.hits) > self._kept[0]:
            self.list.choose(self._kept[0])
            self.list.verticalScrollBar().setValue(self._kept[1])
            self._kept = None
        elif self.list.current() is None:
            self.list.choose(0)
        self._show_state()

    def _on_chosen(self) -> None:
        self.model.show(self.filters.of(self.filters.current(), self._all))
        self.list.choose(0)
        self._show_state()

    def _on_sorted(self, order: str) -> None:
        wanted = Order(order)
        self.model.sort_by(Order.ARTICLE if wanted is self.model.order else wanted)
        self.head.show_order(self.model.order)
        self.list.choose(0)

    # -- what is shown

    def _show_state(self, trouble: str = "") -> None:
        self.filters.show_counts(self._all)
        shown = len(self.model.hits)
        looking = self._found is not None and not self.gathering.running()
        words = trouble
        if not words and not self.field.text().strip():
            words = self.tr("Type a word. It is found in all articles, with what stands around it.")
        elif not words and looking and not self._all:
            none = self.tr("None of these near copies contains {0}.")
            none = self.tr("No article contains {0}.") if self.filters.cluster is None else none
            words = none.format(self.field.text().strip())
        elif not words and looking and not shown:
            words = self.tr("None of the {0} hits is among these.").format(f"{len(self._all):,}")
        self._nothing.setVisible(bool(words))
        self.empty.setText(words)
        self.show_all.setVisible(bool(self._all) and not shown)
        self.list.setVisible(not words)
        self.head.setVisible(not words)
        self._show_foot()

    def _show_foot(self) -> None:
        articles = len(self._found.articles) if self._found else 0
        total = self._session.reading.counts()["all"]
        more = self.tr("the first ") if len(self._all) >= MOST else ""
        self.foot.show_hits(more, len(self._all), articles, total)
        self.foot.show_target(len(self.targets()), bool(self.model.ticked()), self._planned)
        hit = self.list.current()
        copies = hit is not None and hit.row.cluster not in {None, self.filters.cluster}
        self.foot.set_usable(hit is not None, not self._session.read_only, copies=copies)

    # -- labelling

    def targets(self) -> list[Hit]:
        """Return the hits that the main button is about: the ticked ones, else all that are shown and unlabelled."""
        ticked = self.model.ticked()
        return ticked or [hit for hit in self.model.hits if not hit.annotations and not hit.boilerplate]

    def label_all(self) -> None:
        """Ask for the label that was planned, or say how to choose one."""
        if self._planned is not None and self.targets():
            self.labelAsked.emit(self.targets(), self._planned)
            self._planned = None
        elif self.targets():
            self.foot.ask_for_label(len(self.targets()))
            self.list.setFocus()

    def _on_digit(self, position: int) -> None:
        label = self._label_at(position)
        if label is None:
            return
        if self.foot.asking() or self._planned is not None:
            self._planned = label
            self._show_foot()
        else:
            hit = self.list.current()
            if hit is not None:
                self.labelAsked.emit([hit], label)

    def _on_opened(self, hit: Hit) -> None:
        """Open a hit; while a label is chosen for many, Enter says yes to that, and nothing before one is chosen."""
        if self._planned is not None:
            self.label_all()
        elif not self.foot.asking():
            self.opened.emit(hit.row.id, hit.span)

    def _label_at(self, position: int) -> Label | None:
        labels, key = self._labels(), str(position % 10)
        by_key = next((label for label in labels if label.key == key), None)
        if by_key or any(label.key for label in labels):
            return by_key
        return labels[position - 1] if position <= len(labels) else None

    def _leave_plan(self) -> None:
        self._planned = None
        self.foot.stop_asking()
        self._show_foot()

    def _with_current(self, signal: object) -> None:
        hit = self.list.current()
        if hit is not None:
            self.opened.emit(hit.row.id, hit.span)

    def _show_copies_of_current(self) -> None:
        self._show_its_copies(self.list.current())

    def _show_its_copies(self, hit: Hit | None) -> None:
        """Leave only the hits in the near copies of a hit's article."""
        if hit is not None and self.foot.copies.isVisibleTo(self):
            self.filters.show_copies(hit.row)
            self.list.setFocus()

    def _to_list(self) -> None:
        if self._timer.isActive():
            self.search()
        self.list.setFocus()
        self.list.choose(max(self.list.currentIndex().row(), 0))

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.label_all()
        elif event.key() == Qt.Key.Key_Escape and (self._planned or self.foot.asking()):
            self._leave_plan()
        elif event.key() == Qt.Key.Key_Escape and self.list.hasFocus():
            self.field.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))
            painter.fillRect(self._top.geometry(), theme.colour("panel"))
            painter.fillRect(0, self._top.geometry().bottom(), self.width(), 1, theme.colour("line"))

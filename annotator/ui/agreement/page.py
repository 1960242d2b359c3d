"""The agreement view: the figure, the sentence, and four tables that lead to the passages behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.app.review.comparing import finished_counts, refresh
from annotator.app.review.index import Filter
from annotator.app.review.listing import PairResult, Study, figure
from annotator.app.review.reporting import paper
from annotator.app.review.selecting import batches, versions_of
from annotator.app.review.trend import shown_trend
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.changes import Changes
from annotator.ui import theme
from annotator.ui.agreement import tables, words
from annotator.ui.agreement.chart import Chart
from annotator.ui.agreement.grid import Grid
from annotator.ui.agreement.patterns import Legend
from annotator.ui.components import Button, FilterChip, PlainLabel, Select

WIDEST, NARROW, MARGIN = 1360, 1080, 36


class AgreementPage(QWidget):
    """How far annotators agree. `opened` tells which passages are wanted."""

    opened = Signal(object)
    readAsked = Signal()
    copyAsked = Signal(str)
    saveAsked = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Agreement"))
        self.session = session
        self.study: Study | None = None
        self.people: Sequence[Annotator] = ()
        self.measure = words.MEASURES[0]
        self.pair: tuple[int, int] | None = None
        self._whole: Study | None = None
        self._touched: set[int] = set()
        self._narrow = False
        self.figure = PlainLabel("", "figure")
        self.name = PlainLabel("", "ui-medium", wrap=True)
        self.sentence = PlainLabel("", "ui", "text-2", wrap=True)
        self.disagreements = Button(self.tr("Disagreements"), icon="list-checks")
        self.copy = Button(self.tr("Copy for the paper"), icon="clipboard-copy")
        self.save = Button(self.tr("Save as CSV…"), "flat")
        self.chips: dict[str, FilterChip] = {}
        self.batch = Select(self.tr("Batch"))
        self.version = Select(self.tr("Codebook version"))
        self.matrix = Grid(self.tr("Annotators"), row=40, first=110)
        self.labels = Grid(self.tr("Labels"), row=41, first=130, wide_last=True)
        self.instead = Grid(self.tr("Which label instead"), row=34, first=150)
        self.chart = Chart()
        self.paper = PlainLabel("", "passage", wrap=True)
        self._lay_out()
        self._connect()
        self.show_state()

    # -- layout

    def _lay_out(self) -> None:
        self.sheet = QWidget()
        self.sheet.setMaximumWidth(WIDEST)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(MARGIN, 24, MARGIN, 24)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(20)
        column.addLayout(self._tools())
        column.addSpacing(20)
        self._pairs = [QHBoxLayout(), QHBoxLayout()]
        self._hints: dict[str, PlainLabel] = {}
        self._titles: dict[str, PlainLabel] = {}
        for row, blocks in zip(
            self._pairs,
            (
                (
                    ("annotators", self.tr("Annotators"), (self.matrix,)),
                    ("labels", self.tr("Labels"), (self.labels, Legend())),
                ),
                (
                    ("instead", self.tr("Which label instead"), (self.instead,)),
                    ("week", self.tr("By week"), (self.chart,)),
                ),
            ),
            strict=True,
        ):
            row.setSpacing(56)
            for place, (name, title, widgets) in enumerate(blocks):
                row.addLayout(self._block(name, title, widgets), 5 + 2 * place)
            column.addLayout(row)
            column.addSpacing(28)
        column.addLayout(self._for_the_paper())
        column.addStretch(1)
        self.nothing = PlainLabel("", "ui", "text-2", wrap=True)
        self.nothing.setContentsMargins(MARGIN, 32, MARGIN, 0)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sheet, 1)
        row.addStretch(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(holder)
        self._scroll.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.nothing)
        whole.addWidget(self._scroll, 1)
        whole.addStretch(0)
        self.setFocusProxy(self.matrix)

    def _head(self) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addStretch(1)
        told.addWidget(self.name)
        told.addWidget(self.sentence)
        told.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.figure)
        row.addLayout(told, 1)
        acts = QHBoxLayout()
        acts.setSpacing(16)
        for button in (self.save, self.disagreements, self.copy):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        acts.addStretch(1)
        self._top = QHBoxLayout()
        self._top.setSpacing(16)
        self._top.addLayout(row, 1)
        self._top.addLayout(acts)
        return self._top

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        group = QButtonGroup(self)
        for name in words.MEASURES:
            chip = FilterChip(words.measure(name))
            chip.setAccessibleName(words.measure(name))
            chip.setChecked(name == self.measure)
            chip.clicked.connect(lambda _checked=False, name=name: self.show_measure(name))
            group.addButton(chip)
            self.chips[name] = chip
            row.addWidget(chip)
        row.addStretch(1)
        for select in (self.batch, self.version):
            select.setFixedWidth(180)
            row.addWidget(select)
        return row

    def _block(self, name: str, title: str, widgets: Sequence[QWidget]) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(9)
        self._titles[name] = PlainLabel(title, "ui-strong")
        head.addWidget(self._titles[name])
        hint = PlainLabel("", "small", "text-2", elide=Qt.TextElideMode.ElideRight)
        self._hints[name] = hint
        head.addWidget(hint, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(head)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def _for_the_paper(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(PlainLabel(self.tr("For the paper"), "ui-strong"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.paper, 1)
        return row

    def _connect(self) -> None:
        self.matrix.activated.connect(self.choose)
        for grid in (self.labels, self.instead):
            grid.activated.connect(self._open)
        self.chart.activated.connect(
            lambda articles: self._open(Filter(articles=frozenset(articles), pair=self.pair))
        )
        self.disagreements.clicked.connect(lambda: self._open(Filter(pair=self.pair)))
        self.copy.clicked.connect(lambda: self.copyAsked.emit(self.paper.text()))
        self.save.clicked.connect(self.saveAsked)
        self.batch.currentIndexChanged.connect(lambda _row: self._restrict())
        self.version.currentIndexChanged.connect(lambda _row: self._restrict())

    # -- for the window

    def show_study(self, study: Study, people: Sequence[Annotator]) -> None:
        """Show a comparison that was made beside the window; what changed meanwhile is compared anew."""
        self._whole, self.people = study, people
        if self._touched:
            refresh(self.session, study, people, sorted(self._touched))
            self._touched.clear()
        self._fill_selects()
        self._restrict()

    def take(self, changes: Changes) -> None:
        """Bring the numbers up to date: one changed article costs one article."""
        if changes.everything:
            self._whole = self.study = None
            self.readAsked.emit()
        elif self._whole is None:
            self._touched |= changes.articles
        elif changes.articles:
            refresh(self.session, self._whole, self.people, sorted(changes.articles))
            self._restrict()

    def ready(self) -> bool:
        """Tell whether the comparison was made."""
        return self._whole is not None

    def panels(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return [self.matrix, self.labels, self.instead, self.chart]

    # -- what is shown

    def _fill_selects(self) -> None:
        for select, every, found in (
            (self.batch, self.tr("All batches"), batches(self.session)),
            (self.version, self.tr("All codebook versions"), versions_of(self.session)),
        ):
            blocked = select.blockSignals(True)
            select.clear()
            select.addItem(every, None)
            for name, articles in found:
                select.addItem(name, articles)
            select.setVisible(len(found) > 1)
            select.blockSignals(blocked)

    def _restrict(self) -> None:
        self.study = self._whole
        for select in (self.batch, self.version):
            articles = select.currentData()
            if articles is not None and self.study is not None:
                self.study = self.study.restricted(articles)
        self.show_state()

    def show_state(self) -> None:
        """Show everything anew."""
        compared = [pair for pair in self.study.pairs(intervals=False) if pair.articles] if self.study else []
        said = self.tr("Comparing…") if self._whole is None else ""
        if not said and not compared:
            said = words.nobody_yet(finished_counts(self.session))
        self.nothing.setText(said)
        self.nothing.setVisible(bool(said))
        self._scroll.setVisible(not said)
        if said or self.study is None:
            return
        known = {(pair.a, pair.b) for pair in compared}
        if self.pair not in known:
            most = max(compared, key=lambda pair: pair.articles)
            self.pair = (most.a, most.b)
        self._show_pair(self.study.pair(*self.pair), self.study)

    def _show_pair(self, pair: PairResult, study: Study) -> None:
        names = {person.id: person.name for person in self.people}
        a, b = names[pair.a], names[pair.b]
        self.figure.setText(figure(getattr(pair.measures, self.measure)))
        bounds = pair.intervals.get(self.measure)
        interval = (
            " · " + self.tr("95% interval {0} to {1}").format(figure(bounds[0]), figure(bounds[1]))
            if bounds
            else ""
        )
        self.name.setText(words.headline(self.measure, a, b) + interval)
        self.sentence.setText(words.where_most_is_lost(pair))
        results = {(one.a, one.b): one for one in study.pairs(intervals=False)}
        self.matrix.show_lines(*tables.matrix(results, self.people, self.measure, (pair.a, pair.b)))
        self.labels.show_lines(*tables.labels(pair, names, self.session.codebook))
        self.instead.show_lines(*tables.instead(pair, names, self.session.codebook))
        points, by = shown_trend(self.session, study, pair.a, pair.b)
        self.chart.show_points(points)
        self._titles["week"].setText(self.tr("By week") if by == "week" else self.tr("By 20 articles"))
        self._hints["annotators"].setText(
            self.tr("above: {0} · below: articles · annotations").format(words.measure(self.measure))
        )
        self._hints["labels"].setText(
            self.tr("{0} (A) and {1} (B); select a bar to read its passages").format(a, b)
        )
        self._hints["instead"].setText(self.tr("select a number to read its passages"))
        self._hints["week"].setText(self.tr("exact F1 of {0} and {1} with 95% interval").format(a, b))
        self.paper.setText(paper(self.session, study))

    def show_measure(self, name: str) -> None:
        """Show another measure."""
        self.measure = name
        self.show_state()

    def choose(self, pair: object) -> None:
        """Show another pair of annotators."""
        if isinstance(pair, tuple):
            self.pair = pair
            self.show_state()

    def _open(self, wanted: object) -> None:
        self.opened.emit(wanted)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            for row in (self._top, *self._pairs):
                row.setDirection(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

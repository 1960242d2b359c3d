"""The row of filters under the field: chips with counts for the hits at hand, selects that narrow the articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from annotator.app.search import Hit, labelled_differently
from annotator.domain.annotation import Annotator, Status
from annotator.domain.article import ArticleRow
from annotator.domain.codebook import Label
from annotator.ui.components import FilterChip, RemovableChip, Select, badge_letters, paint_badge
from annotator.ui.language import grouped

ALL, UNLABELLED, DIFFERENTLY = "", "unlabelled", "differently"


class LabelChip(FilterChip):
    """A chip with a label's badge in front of the count."""

    def __init__(self, label: Label, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("     ", 0, parent)
        self._label, self._names = label, names

    def set_count(self, count: int | None) -> None:
        super().set_count(count)
        self.setAccessibleName(f"{self._label.name} {count or 0:,}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            letters = badge_letters(self._label.name, self._names)
            paint_badge(painter, QPointF(9, (self.height() - 15) // 2), letters, self._label.colour)


class Filters(QWidget):
    """Which hits are shown. `chosen` is told when that changes, `narrowed` when articles must be asked for anew."""

    chosen = Signal()
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(lambda _chip: self.chosen.emit())
        self._whole = QHBoxLayout(self)
        self._row, self._selects = QHBoxLayout(), QHBoxLayout()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._row, 1)
        self._whole.addLayout(self._selects)
        for row in (self._whole, self._row, self._selects):
            row.setSpacing(8)
        self._row.addStretch(1)
        self.person = Select(self.tr("Whose labels"))
        self.copies = Select(self.tr("Near copies"))
        self.status = Select(self.tr("Status of the article"))
        self.source = Select(self.tr("Source of the article"))
        self.year = Select(self.tr("Date of the article"))
        self.cluster: int | None = None
        self.restriction = RemovableChip()
        self.restriction.removed.connect(self._show_every_cluster)
        self._selects.addWidget(self.restriction)
        wide = {self.person: 140, self.status: 130, self.source: 150, self.year: 116, self.copies: 140}
        for select, width in wide.items():
            select.setFixedWidth(width)
            select.currentIndexChanged.connect(lambda _row: self.narrowed.emit())
            self._selects.addWidget(select)
        self._selects.addStretch(1)

    def _fit(self) -> None:
        """Give the selects a row of their own where chips and selects do not fit into one."""
        chips = [chip.sizeHint().width() for chip in self._chips.values() if chip.isVisibleTo(self)]
        those = (self.person, self.status, self.source, self.year, self.copies)
        selects = [select.width() for select in those if select.isVisibleTo(self)]
        if self.restriction.isVisibleTo(self):
            selects.append(self.restriction.sizeHint().width())
        apart = sum(chips) + sum(selects) + 8 * (len(chips) + len(selects)) > self.width()
        way = QBoxLayout.Direction
        self._whole.setDirection(way.TopToBottom if apart else way.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Make a chip for each label that is in use."""
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.deleteLater()
        names = [label.name for label in labels]
        self._chips = {
            ALL: FilterChip(self.tr("All"), 0),
            UNLABELLED: FilterChip(self.tr("Unlabelled"), 0),
            **{str(label.id): LabelChip(label, names) for label in labels[:8]},
            DIFFERENTLY: FilterChip(self.tr("Labelled differently elsewhere"), 0),
        }
        for place, chip in enumerate(self._chips.values()):
            self._group.addButton(chip)
            self._row.insertWidget(place, chip)
        self._chips[ALL].setChecked(True)

    def show_choices(
        self,
        sources: Sequence[tuple[str, int]],
        years: Sequence[str],
        others: Sequence[Annotator] = (),
        *,
        copies: bool = False,
    ) -> None:
        """Offer what the project has; a select without a choice is hidden.

        Args:
            sources: names with their numbers of articles.
            years: in which articles appeared.
            others: annotators besides the one at work.
            copies: whether there are near copies.
        """
        _fill(self.person, [(self.tr("My labels"), ""), *((each.name, each.name) for each in others)])
        _fill(self.copies, [(self.tr("With near copies"), ""), (self.tr("One of each"), "once")])
        self.person.setVisible(bool(others))
        self.copies.setVisible(copies)
        statuses = [
            (self.tr("Any status"), ""), (self.tr("New"), Status.NEW), (self.tr("In progress"), Status.IN_PROGRESS),
            (self.tr("Finished"), Status.FINISHED), (self.tr("Skipped"), Status.SKIPPED),
        ]  # fmt: skip
        _fill(self.status, [(words, str(value)) for words, value in statuses])
        _fill(self.source, [(self.tr("Any source"), ""), *((f"{name}  {n:,}", name) for name, n in sources)])
        _fill(self.year, [(self.tr("Any date"), ""), *((year, year) for year in years)])
        self.source.setVisible(len(sources) > 1)
        self.year.setVisible(len(years) > 1)

    def show_copies(self, row: ArticleRow) -> None:
        """Leave only hits in the near copies of an article, itself included; a chip says so and takes it back."""
        self.cluster = row.cluster
        self.copies.choose("")
        self.restriction.show_words(self.tr("Near copies of article {0}").format(grouped(row.number)))
        self._fit()
        self.narrowed.emit()

    def show_every_cluster(self) -> None:
        """Look at all articles again; nobody is told."""
        self.cluster = None
        self.restriction.show_words("")

    def _show_every_cluster(self) -> None:
        self.cluster = None
        self._fit()
        self.narrowed.emit()

    def current(self) -> str:
        """Return which chip is chosen: "", "unlabelled", "differently" or a label's id."""
        return next((name for name, chip in self._chips.items() if chip.isChecked()), ALL)

    def choose(self, name: str) -> None:
        """Choose a chip; unknown names choose all."""
        self._chips.get(name, self._chips[ALL]).setChecked(True)
        self.chosen.emit()

    def show_counts(self, hits: Sequence[Hit]) -> None:
        """Show on every chip how many of these hits it leaves; a chip that would leave none cannot be chosen."""
        for name, chip in self._chips.items():
            count = len(self.of(name, hits))
            chip.set_count(count)
            chip.setVisible(bool(count) or name in {ALL, UNLABELLED} or chip.isChecked())
        self._fit()

    def of(self, name: str, hits: Sequence[Hit]) -> list[Hit]:
        """Return the hits that a chip leaves."""
        if name == UNLABELLED:
            return [hit for hit in hits if not hit.annotations and not hit.boilerplate]
        if name == DIFFERENTLY:
            return labelled_differently(hits)
        if name:
            return [hit for hit in hits if any(str(one.label) == name for one in hit.annotations)]
        return list(hits)


def _fill(select: Select, entries: Sequence[tuple[str, str]]) -> None:
    blocked = select.blockSignals(True)
    chosen = select.currentData()
    select.clear()
    for words, value in entries:
        select.addItem(words, value)
    select.choose(chosen)
    select.blockSignals(blocked)

"""The table of articles: every article of the project, to filter, order, describe, collect and remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QWidget

from annotator.app.corpus import Wanted
from annotator.app.session import Session
from annotator.domain.annotation import Status
from annotator.domain.article import CorpusRow
from annotator.domain.changes import Changes
from annotator.ui.components import Button
from annotator.ui.dates import long_date
from annotator.ui.language import grouped
from annotator.ui.tables.metadata import MetadataPanel
from annotator.ui.tables.model import Column, PagedModel
from annotator.ui.tables.page import Chips, TablePage
from annotator.ui.tables.saved import SavedFilter
from annotator.ui.tables.view import Table

MOST_DESCRIBED = 500
"""More articles than this are described at once only by what is typed; the form does not look at all of them."""


class ArticlesPage(TablePage):
    """All articles as a table. It reads; whatever changes something is asked of the window.

    `asked` carries the verb ("describe", "remove", "collect", "undo"), the ids, and what the verb needs.
    """

    goTo = Signal(object)
    asked = Signal(str, object, object)
    columnsChosen = Signal(tuple)
    filtersSaved = Signal(tuple)
    nameAsked = Signal(object, str, str, object)

    def __init__(
        self,
        session: Session,
        hidden: Sequence[str] = (),
        saved: Sequence[SavedFilter] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._session = session
        self._hidden = set(hidden)
        self._saved = list(saved)
        self._source = self._collection = ""
        self._cluster: int | None = None
        table = Table(PagedModel(self._columns()), self.tr("Articles"))
        chips = Chips(
            (
                ("all", self.tr("All")),
                ("new", self.tr("New")),
                ("in-progress", self.tr("In progress")),
                ("finished", self.tr("Finished")),
                ("skipped", self.tr("Skipped")),
                ("to-review", self.tr("To review")),
                ("reviewed", self.tr("Reviewed")),
                ("copies", self.tr("With near copies")),
            )
        )
        super().__init__(table, chips, self.tr("Filter articles"), parent)
        self.order: tuple[str, bool] = ("number", False)
        self.panel = MetadataPanel()
        self.beside.addWidget(self.panel)
        self.panel.hide()
        self.source_button = Button(kind="flat", icon="newspaper")
        self.collection_button = Button(kind="flat", icon="folder")
        self.saved_button = Button(self.tr("Saved filters"), "flat", icon="list-filter")
        self.columns_button = Button(self.tr("Columns"), "flat", icon="columns-2")
        for button in (self.source_button, self.collection_button, self.saved_button, self.columns_button):
            self.tools.addWidget(button)
        self._make_verbs()
        self._connect()
        self.refresh()
        table.choose()

    def _columns(self) -> tuple[Column, ...]:
        def status(row: CorpusRow) -> str:
            words = {
                Status.NEW: self.tr("New"), Status.IN_PROGRESS: self.tr("In progress"),
                Status.FINISHED: self.tr("Finished"), Status.SKIPPED: self.tr("Skipped"),
            }  # fmt: skip
            return words[row.row.status]

        def review(row: CorpusRow) -> str:
            words = {
                "to-review": self.tr("To review"), "in-review": self.tr("In review"), "reviewed": self.tr("Reviewed"),
            }  # fmt: skip
            return words.get(row.row.review, "")

        return (
            Column(self.tr("No."), lambda r: grouped(r.row.number), 64, "number", order="number"),
            Column(self.tr("Title"), lambda r: " ".join(r.row.title.split()), order="title"),
            Column(self.tr("Date"), lambda r: long_date(r.published), 156, "quiet", order="date", drop=2),
            Column(self.tr("Source"), lambda r: r.origin, 170, "quiet", order="source", drop=3),
            Column(self.tr("Status"), status, 104, "quiet", order="status", drop=1),
            Column(self.tr("Review"), review, 92, "quiet", order="review", drop=2),
            Column(self.tr("Labels"), lambda r: grouped(r.row.annotations), 70, "number", order="annotations"),
            Column(self.tr("Characters"), lambda r: grouped(r.row.characters), 92, "number", order="characters", drop=5),
            Column(self.tr("Language"), lambda r: r.lang, 84, "quiet", order="lang", drop=6),
            Column(self.tr("Copies"), self._copies, 74, "quiet", order="cluster", drop=4),
        )  # fmt: skip

    def _copies(self, row: CorpusRow) -> str:
        if row.row.cluster is None:
            return ""
        alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ"
        number = row.row.cluster
        return "".join(alphabet[number // len(alphabet) ** n % len(alphabet)] for n in range(3))

    def _make_verbs(self) -> None:
        self.go = self.add_verb(self.tr("Open"), keys="Return")
        self.describe = self.add_verb(self.tr("Metadata"), keys="M")
        self.collect = self.add_verb(self.tr("Collect…"), keys="C")
        self.copies = self.add_verb(self.tr("Near copies"), keys="K")
        self.remove = self.add_verb(self.tr("Remove"), keys="Del")

    def _connect(self) -> None:
        table = self.table
        self.connect_rows(self.refresh, self._on_chosen, self._key)
        table.opened.connect(self.goTo)
        table.sorted.connect(self.sort)
        self.source_button.clicked.connect(self._choose_source)
        self.collection_button.clicked.connect(self._choose_collection)
        self.saved_button.clicked.connect(self._choose_saved)
        self.columns_button.clicked.connect(self._choose_columns)
        self.go.clicked.connect(lambda: self.goTo.emit(table.current()) if table.current() else None)
        self.describe.clicked.connect(self.toggle_panel)
        self.collect.clicked.connect(self._choose_target)
        self.copies.clicked.connect(self._show_its_copies)
        self.remove.clicked.connect(lambda: self._ask("remove"))
        self.restriction.removed.connect(self._show_every_cluster)
        self.panel.kept.connect(lambda columns, entries: self._ask("describe", (columns, entries)))
        self.panel.left.connect(table.setFocus)

    # -- for the window

    def refresh(self) -> None:
        """Read the rows anew; what was chosen stays chosen, and where it is gone, its place."""
        chosen, row = self.table.chosen(), self.table.currentIndex().row()
        ids = self._session.reading.corpus(self.wanted())
        self.table.shown.show(ids, self._session.reading.corpus_rows)
        self.table.set_order(*self.order)
        self.table.set_needless(self._needless())
        self._say(len(ids))
        self.show_rows(self.tr("No article fits."))
        if ids:
            self.table.choose(*chosen, row=row)
        self._name_buttons()
        self._on_chosen()

    def wanted(self) -> Wanted:
        """Return what the filters say."""
        chip = self.chips.current if self.chips else "all"
        collection = next(
            (each.id for each in self._session.reading.collections() if each.name == self._collection), None
        )
        return Wanted(
            text=self.field.text(),
            status=Status(chip) if chip in set(Status) else None,
            review=chip if chip in {"to-review", "reviewed"} else "",
            source=self._source,
            collection=collection,
            copies=chip == "copies",
            cluster=self._cluster,
            order=self.order[0],
            descending=self.order[1],
        )

    def take(self, changes: Changes) -> None:
        """Show what a change made of the rows."""
        if changes.everything or changes.articles or changes.annotations:
            self.refresh()

    def sort(self, name: str, descending: bool) -> None:
        """Put the rows into another order."""
        self.order = (name, descending)
        self.refresh()

    def set_source(self, source: str) -> None:
        """Show the articles of one source, or of all."""
        self._source = source
        self.refresh()

    def set_collection(self, name: str) -> None:
        """Show the articles of one collection, or all."""
        self._collection = name
        self.refresh()

    def show_copies(self, article: int) -> None:
        """Show the near copies of an article, itself included, and nothing else; a chip says so and takes it back."""
        row = self._session.reading.rows([article])[0]
        self._clear()
        self._cluster = row.cluster
        self.restriction.show_words(self.tr("Near copies of article {0}").format(grouped(row.number)))
        self.refresh()
        self.table.choose(article)

    def toggle_panel(self) -> None:
        """Show or hide the metadata of the chosen articles."""
        self.panel.setVisible(self.panel.isHidden())
        self.table.fit()
        self._on_chosen()
        if not self.panel.isHidden():
            self.panel.begin()

    def use(self, saved: SavedFilter) -> None:
        """Show what a saved filter says."""
        self.order = (saved.order, saved.descending)
        self._clear(saved.text, saved.chip, saved.source, saved.collection)
        self.refresh()

    def save_filter(self, name: str) -> None:
        """Keep what is shown now under a name; the same name again replaces it."""
        chip = self.chips.current if self.chips else "all"
        made = SavedFilter(name, self.field.text(), chip, self._source, self._collection, *self.order)
        self._saved = [each for each in self._saved if each.name != name] + [made]
        self.filtersSaved.emit(tuple(each.written() for each in self._saved))

    def forget_filter(self, name: str) -> None:
        """Forget a saved filter."""
        self._saved = [each for each in self._saved if each.name != name]
        self.filtersSaved.emit(tuple(each.written() for each in self._saved))

    # -- inside

    def _clear(self, text: str = "", chip: str = "all", source: str = "", collection: str = "") -> None:
        """Put these filters in the place of all that are set; the rows are read by who calls this."""
        self._source, self._collection, self._cluster = source, collection, None
        self.restriction.show_words("")
        self.field.setText(text)
        self.pause.stop()
        if self.chips:
            self.chips.choose(chip)

    def _show_its_copies(self) -> None:
        number = self.table.current()
        if number is not None and self.copies.isEnabled():
            self.show_copies(number)

    def _show_every_cluster(self) -> None:
        self._cluster = None
        self.refresh()
        self.table.setFocus()

    def _say(self, number: int) -> None:
        total = self._session.reading.counts()["all"]
        everything = number == total
        words = self.tr("{0} articles") if everything else self.tr("{0} of {1} articles")
        self.sentence.setText(words.format(grouped(number), grouped(total)))

    def _on_chosen(self) -> None:
        chosen = self.table.chosen()
        for button in (self.go, self.describe, self.collect, self.remove):
            button.setEnabled(bool(chosen))
        self.copies.setEnabled(len(chosen) == 1 and self._session.reading.rows(chosen)[0].cluster is not None)
        several = f" {grouped(len(chosen))}" if len(chosen) > 1 else ""
        self.remove.setText(self.tr("Remove") + several)
        self.remove.updateGeometry()
        if not self.panel.isHidden():
            self.panel.show_articles([self._session.reading.article(n) for n in chosen[:MOST_DESCRIBED]])

    def _name_buttons(self) -> None:
        names = (
            (self.source_button, self._source[:24] or self.tr("All sources"), self.tr("Source: {0}")),
            (self.collection_button, self._collection[:24] or self.tr("All collections"), self.tr("Collection: {0}")),
        )  # fmt: skip
        for button, words, spoken in names:
            button.setText(words)
            button.setAccessibleName(spoken.format(words))
            button.updateGeometry()

    def _key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.asked.emit("undo", (), None)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        act = {
            Qt.Key.Key_Delete: self.remove.click,
            Qt.Key.Key_Backspace: self.remove.click,
            Qt.Key.Key_M: self.describe.click,
            Qt.Key.Key_C: self.collect.click,
            Qt.Key.Key_K: self.copies.click,
        }.get(Qt.Key(event.key()))
        if act is not None:
            act()
        return act is not None

    def _ask(self, verb: str, more: object = None) -> None:
        if self.table.chosen():
            self.asked.emit(verb, self.table.chosen(), more)

    def _choose_source(self) -> None:
        entries = [(self.tr("All sources"), partial(self.set_source, ""))]
        entries += [
            (f"{name}  {grouped(number)}", partial(self.set_source, name))
            for name, number in self._session.reading.sources()
        ]
        self.show_menu(self.source_button, entries)

    def _choose_collection(self) -> None:
        entries: list[tuple[str, Callable[[], object]]] = [
            (self.tr("All collections"), partial(self.set_collection, ""))
        ]
        for each in self._session.reading.collections():
            words = f"{each.name}  {grouped(len(each.articles))}"
            entries.append((words, partial(self.set_collection, each.name)))
        if self._collection:
            chosen = self._collection
            entries.append(("", lambda: None))
            entries.append(
                (self.tr("Rename this collection…"), partial(self._ask_name, "rename", self.tr("Name of the collection"), chosen))
            )  # fmt: skip
            entries.append(
                (self.tr("Remove this collection"), lambda: self.asked.emit("drop-collection", (), chosen))
            )
        self.show_menu(self.collection_button, entries)

    def _choose_target(self) -> None:
        chosen = set(self.table.chosen())
        entries: list[tuple[str, Callable[[], object]]] = []
        for each in self._session.reading.collections():
            if chosen <= each.articles:
                words = self.tr("Take out of {0}").format(each.name)
                entries.append((words, partial(self._ask, "collect", (each.name, False))))
            else:
                words = self.tr("Put into {0}").format(each.name)
                entries.append((words, partial(self._ask, "collect", (each.name, True))))
        new = partial(self._ask_name, "collect", self.tr("Name of the new collection"), "")
        self.show_menu(self.collect, [*entries, (self.tr("New collection…"), new)])

    def _choose_saved(self) -> None:
        entries: list[tuple[str, Callable[[], object]]] = [
            (each.name, partial(self.use, each)) for each in self._saved
        ]
        entries += [("", lambda: None)] if entries else []
        entries.append(
            (self.tr("Save this filter…"), partial(self._ask_name, "save", self.tr("Name of the filter"), ""))
        )
        entries += [
            (self.tr("Forget {0}").format(each.name), partial(self.forget_filter, each.name))
            for each in self._saved
        ]
        self.show_menu(self.saved_button, entries)

    def _choose_columns(self) -> None:
        menu = self.show_menu(self.columns_button, [])
        for column in self.table.shown.columns[2:]:
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.order not in self._hidden)
            action.toggled.connect(lambda on, name=column.order: self._show_column(name, on))
        menu.popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _needless(self) -> list[str]:
        review = set() if len(self._session.reading.finished_by()) > 1 else {"review"}  # nobody to compare
        hidden = self._hidden | review
        return [column.title for column in self.table.shown.columns if column.order in hidden]

    def _show_column(self, name: str, on: bool) -> None:
        self._hidden = self._hidden - {name} if on else self._hidden | {name}
        self.table.set_needless(self._needless())
        self.columnsChosen.emit(tuple(sorted(self._hidden)))

    def _ask_name(self, verb: str, words: str, name: str) -> None:
        under = {"save": self.saved_button, "rename": self.collection_button}.get(verb, self.collect)
        self.nameAsked.emit(under, words, name, partial(self._named, verb, name))

    def _named(self, verb: str, before: str, name: str) -> None:
        if not name:
            return
        if verb == "save":
            self.save_filter(name)
        elif verb == "rename":
            self.asked.emit("rename-collection", (), (before, name))
        else:
            self._ask("collect", (name, True))

"""The annotation table: every annotation of the article or of the project, to filter, order, relabel, remove and copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QWidget

from annotator.app.lists import RowsWanted, TableRow, as_csv, as_text
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.changes import Changes
from annotator.domain.codebook import Label
from annotator.ui.article.position import digit
from annotator.ui.components import Button, badge_letters
from annotator.ui.dates import moment
from annotator.ui.language import grouped
from annotator.ui.tables.model import Column, PagedModel
from annotator.ui.tables.page import Chips, TablePage
from annotator.ui.tables.view import Table


class AnnotationsPage(TablePage):
    """All annotations as a table. It reads; whatever changes something is asked of the window.

    `asked` carries the verb ("label", "remove", "doubt", "note", "details", "undo"), the ids, and what the verb needs.
    """

    goTo = Signal(object)
    asked = Signal(str, object, object)
    said = Signal(str)
    saveAsked = Signal(str)

    def __init__(self, session: Session, article: int, parent: QWidget | None = None) -> None:
        self._session = session
        self._article = article
        self._labels: tuple[Label, ...] = tuple(session.codebook.labels)
        self._only: Label | None = None
        self._person: Annotator | None = session.annotator
        model = PagedModel(self._columns())
        table = Table(model, self.tr("Annotations"))
        chips = Chips(
            (
                ("article", self.tr("This article")),
                ("all", self.tr("All articles")),
                ("doubtful", self.tr("Doubtful")),
                ("noted", self.tr("With a note")),
            )
        )
        super().__init__(table, chips, self.tr("Filter annotations"), parent)
        self.order: tuple[str, bool] = ("place", False)
        self.label_button = Button(self.tr("All labels"), "flat", icon="tag")
        self.person_button = Button(icon="user-round", kind="flat")
        self.sort_button = Button(kind="flat", icon="list-filter")
        for button in (self.label_button, self.person_button, self.sort_button):
            self.tools.addWidget(button)
        self._make_verbs()
        self._connect()
        if not article:
            chips.choose("all")
        self._name_buttons()
        self.refresh()
        table.choose()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Label"), lambda row: row.annotation.label_name, 140, badge=self._badge, order="label"),
            Column(self.tr("Passage"), lambda row: " ".join(row.passage.split()), look="passage", order="passage"),
            Column(self.tr("Article"), lambda row: f"{grouped(row.number)}  {row.title}", 210, "quiet", order="article", drop=1, spoken=lambda row: self.tr("article {0}, {1}").format(row.number, row.title)),
            Column(self.tr("Details"), lambda row: ", ".join(row.annotation.attributes.values()), 120, "quiet", drop=4),
            Column(self.tr("Note"), lambda row: row.annotation.note, 190, "quiet", order="note", drop=2),
            Column("?", lambda row: "?" if row.annotation.flag else "", 36, spoken=lambda row: self.tr("doubtful") if row.annotation.flag else ""),
            Column(self.tr("By"), lambda row: row.annotation.annotator_name, 110, "quiet", order="annotator", drop=3),
            Column(self.tr("When"), lambda row: moment(row.annotation.at), 120, "quiet", order="when", drop=5),
        )  # fmt: skip

    def _make_verbs(self) -> None:
        self.go = self.add_verb(self.tr("Go there"), keys="Return")
        self.relabel = self.add_verb(self.tr("Relabel…"), keys="1")
        self.remove = self.add_verb(self.tr("Remove"), keys="Del")
        self.copy_text = self.add_verb(self.tr("Copy"), keys="Ctrl+C")
        self.copy_csv = self.add_verb(self.tr("Copy as CSV"), kind="flat")
        self.save_csv = self.add_verb(self.tr("Save as CSV…"), kind="flat")

    def _connect(self) -> None:
        table = self.table
        self.connect_rows(self.refresh, self._on_chosen, self._key)
        table.opened.connect(self.goTo)
        table.sorted.connect(self.sort)
        self.label_button.clicked.connect(self._choose_label)
        self.person_button.clicked.connect(self._choose_person)
        self.sort_button.clicked.connect(self._choose_order)
        self.go.clicked.connect(lambda: self.goTo.emit(table.current()) if table.current() else None)
        self.relabel.clicked.connect(self._choose_new_label)
        self.remove.clicked.connect(lambda: self._ask("remove"))
        self.copy_text.clicked.connect(lambda: self.copy(as_text))
        self.copy_csv.clicked.connect(lambda: self.copy(as_csv))
        self.save_csv.clicked.connect(lambda: self.saveAsked.emit(as_csv(self.rows())))

    # -- for the window

    def refresh(self) -> None:
        """Read the rows anew; what was chosen stays chosen, and where it is gone, its place."""
        chosen, row = self.table.chosen(), self.table.currentIndex().row()
        scope = self.chips.current if self.chips else "all"
        wanted = RowsWanted(
            article=self._article if scope == "article" else None,
            annotator=self._person,
            labels=(self._only.id,) if self._only else (),
            text=self.field.text(),
            flagged=scope == "doubtful",
            noted=scope == "noted",
            order=self.order[0],
            descending=self.order[1],
        )
        ids = self._session.lists.annotation_ids(wanted)
        self.table.shown.show(ids, self._session.lists.annotation_rows)
        self.table.set_order(*self.order)
        needless = [self.tr("Article")] if scope == "article" else []
        self.table.set_needless([*needless, *([self.tr("By")] if self._person else [])])
        self._say(len(ids), scope)
        self.show_rows(
            self.tr("No annotation fits.")
            if self.field.text().strip() or self._only or scope not in {"article", "all"}
            else self.tr("There is no annotation yet. Double-click a word, then press 1, 2 or 3.")
        )
        if ids:
            self.table.choose(*chosen, row=row)
        self._on_chosen()

    def take(self, changes: Changes) -> None:
        """Show what a change made of the rows."""
        if changes.everything:
            self._labels = tuple(self._session.codebook.labels)
        if changes.everything or changes.annotations or changes.articles:
            self.refresh()

    def sort(self, name: str, descending: bool) -> None:
        """Put the rows into another order."""
        self.order = (name, descending)
        self.refresh()

    def set_label(self, label: Label | None) -> None:
        """Show annotations with one label only, or with any."""
        self._only = label
        self._name_buttons()
        self.refresh()

    def set_person(self, person: Annotator | None) -> None:
        """Show annotations of one person, or of everybody."""
        self._person = person
        self._name_buttons()
        self.refresh()

    def rows(self) -> list[TableRow]:
        """Return the chosen rows, or all rows where only one or none is chosen."""
        chosen = self.table.chosen()
        return self._session.lists.annotation_rows(chosen if len(chosen) > 1 else self.table.shown.ids())

    def copy(self, write: Callable[[Sequence[TableRow]], str]) -> None:
        """Put the chosen rows on the clipboard, or all of them where only one or none is chosen."""
        rows = self.rows()
        QGuiApplication.clipboard().setText(write(rows))
        number = grouped(len(rows))
        self.said.emit(
            self.tr("Copied 1 annotation.")
            if len(rows) == 1
            else self.tr("Copied {0} annotations.").format(number)
        )

    # -- inside

    def _say(self, number: int, scope: str) -> None:
        whose = self._person.name if self._person else self.tr("everybody")
        if scope == "article":
            sentence = self.tr("{0} annotations of {1} in this article")
        elif scope == "doubtful":
            sentence = self.tr("{0} doubtful annotations of {1}")
        elif scope == "noted":
            sentence = self.tr("{0} annotations of {1} with a note")
        else:
            sentence = self.tr("{0} annotations of {1}")
        words = sentence.format(grouped(number), whose)
        if self._only:
            words += self.tr(", {0} only").format(self._only.name)
        if self.field.text().strip():
            words += self.tr(", with “{0}”").format(" ".join(self.field.text().split()))
        self.sentence.setText(words)

    def _badge(self, row: TableRow) -> tuple[str, int]:
        label = next((each for each in self._labels if each.id == row.annotation.label), None)
        letters = badge_letters(row.annotation.label_name, [each.name for each in self._labels])
        return letters, label.colour if label else 1

    def _key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy(as_text)
            return True
        if event.matches(QKeySequence.StandardKey.Undo):
            self.asked.emit("undo", (), None)
            return True
        if not plain:
            return False
        position = digit(event)
        if position:
            self._ask("label", position)
            return True
        verb = {
            Qt.Key.Key_Delete: "remove",
            Qt.Key.Key_Backspace: "remove",
            Qt.Key.Key_Q: "doubt",
            Qt.Key.Key_N: "note",
            Qt.Key.Key_D: "details",
        }.get(Qt.Key(event.key()), "")
        if verb:
            self._ask(verb)
        return bool(verb)

    def _ask(self, verb: str, more: object = None) -> None:
        if self.table.chosen():
            self.asked.emit(verb, self.table.chosen(), more)

    def _on_chosen(self) -> None:
        number = len(self.table.chosen())
        for button in (self.go, self.relabel, self.remove):
            button.setEnabled(bool(number))
        several = f" {grouped(number)}" if number > 1 else ""
        for button, words in ((self.relabel, self.tr("Relabel…")), (self.remove, self.tr("Remove"))):
            text = words.replace("…", f"{several}…") if "…" in words else words + several
            if button.text() != text:
                button.setText(text)
                button.setAccessibleName(text)
                button.updateGeometry()

    def _name_buttons(self) -> None:
        self.label_button.setText(self._only.name if self._only else self.tr("All labels"))
        self.person_button.setText(self._person.name if self._person else self.tr("Everybody"))
        self.sort_button.setText(self.tr("Order"))
        for button, words in (
            (self.label_button, self.tr("Labels shown: {0}")),
            (self.person_button, self.tr("Annotations of: {0}")),
            (self.sort_button, self.tr("Order of the rows: {0}")),
        ):
            button.setAccessibleName(words.format(button.text()))
            button.updateGeometry()

    def _choose_label(self) -> None:
        entries = [(self.tr("All labels"), partial(self.set_label, None))]
        entries += [(label.name, partial(self.set_label, label)) for label in self._labels]
        self.show_menu(self.label_button, entries)

    def _choose_person(self) -> None:
        entries = [(self.tr("Everybody"), partial(self.set_person, None))]
        entries += [(p.name, partial(self.set_person, p)) for p in self._session.annotators()]
        self.show_menu(self.person_button, entries)

    def _choose_order(self) -> None:
        entries = [(self.tr("Place in the text"), partial(self.sort, "place", False))]
        for column in self.table.shown.columns:
            if column.order:
                down = self.tr("{0}, descending").format(column.title)
                entries.append((column.title, partial(self.sort, column.order, False)))
                entries.append((down, partial(self.sort, column.order, True)))
        self.show_menu(self.sort_button, entries)

    def _choose_new_label(self) -> None:
        labels = [label for label in self._labels if not label.retired]
        self.show_menu(
            self.relabel, [(label.name, partial(self._ask, "label", label.name)) for label in labels]
        )

"""The list of remarks: notes, doubts, bookmarks, and passages that do not belong to the work, over the whole project."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QWidget

from annotator.app.lists import Remark
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.changes import Changes
from annotator.domain.folding import fold
from annotator.ui.components import Button, badge_letters
from annotator.ui.tables.model import Column, PagedModel
from annotator.ui.tables.page import Chips, TablePage
from annotator.ui.tables.view import Table

_REGIONS = ("not-read", "boilerplate")


class RemarksPage(TablePage):
    """All remarks as a table. `asked` carries the verb ("remove", "note", "doubt", "undo") and the chosen remarks."""

    goTo = Signal(object)
    asked = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._session = session
        self._person: Annotator | None = session.annotator
        self._all: list[Remark] = []
        chips = Chips(
            (
                ("all", self.tr("All")),
                ("doubtful", self.tr("Doubtful")),
                ("notes", self.tr("Notes")),
                ("bookmark", self.tr("Bookmarks")),
                ("not-read", self.tr("Not read")),
                ("boilerplate", self.tr("Boilerplate")),
            )
        )
        table = Table(PagedModel(self._columns()), self.tr("Notes and doubts"))
        super().__init__(table, chips, self.tr("Filter remarks"), parent)
        self.person_button = Button(icon="user-round", kind="flat")
        self.tools.addWidget(self.person_button)
        self.go = self.add_verb(self.tr("Go there"), keys="Return")
        self.note = self.add_verb(self.tr("Note…"), keys="N")
        self.doubt = self.add_verb(self.tr("Doubtful"), keys="Q")
        self.remove = self.add_verb(self.tr("Unmark"), keys="Del")
        self.connect_rows(self.show_filtered, self._on_chosen, self._key)
        table.opened.connect(self.goTo)
        self.person_button.clicked.connect(self._choose_person)
        self.go.clicked.connect(lambda: self.goTo.emit(table.current()) if table.current() else None)
        for button, verb in ((self.note, "note"), (self.doubt, "doubt"), (self.remove, "remove")):
            button.clicked.connect(lambda _checked=False, verb=verb: self._ask(verb))
        self.refresh()
        table.choose()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("What"), self._what, 150, badge=self._badge),
            Column(self.tr("Passage"), lambda each: " ".join(each.passage.split()) if each.span else "", look="passage"),
            Column(self.tr("Note"), lambda each: each.note),
            Column("?", lambda each: "?" if each.flag else "", 36, spoken=lambda each: self.tr("doubtful") if each.flag else ""),
            Column(self.tr("Article"), lambda each: f"{each.number:,}  {each.title}", 250, "quiet", drop=1, spoken=lambda each: self.tr("article {0}, {1}").format(each.number, each.title)),
            Column(self.tr("By"), lambda each: each.annotator, 110, "quiet", drop=2),
        )  # fmt: skip

    def _what(self, each: Remark) -> str:
        label = next((label.name for label in self._session.codebook.labels if label.id == each.label), "")
        return label or {
            "article": self.tr("Article"),
            "bookmark": self.tr("Bookmark"),
            "not-read": self.tr("Not read"),
            "boilerplate": self.tr("Boilerplate"),
        }.get(each.kind, each.kind)

    def _badge(self, each: Remark) -> tuple[str, int] | None:
        labels = self._session.codebook.labels
        label = next((label for label in labels if label.id == each.label), None)
        if label is None:
            return None
        return badge_letters(label.name, [every.name for every in labels]), label.colour

    # -- for the window

    def refresh(self) -> None:
        """Read all remarks anew."""
        self._all = self._session.lists.remarks(self._person)
        self.person_button.setText(self._person.name if self._person else self.tr("Everybody"))
        self.person_button.setAccessibleName(self.tr("Remarks of: {0}").format(self.person_button.text()))
        self.person_button.updateGeometry()
        self.show_filtered()

    def take(self, _changes: Changes) -> None:
        """Show what a change made of the remarks."""
        self.refresh()

    def set_person(self, person: Annotator | None) -> None:
        """Show remarks of one person, or of everybody."""
        self._person = person
        self.refresh()

    def show_filtered(self) -> None:
        """Show the remarks that fit chip and words; what was chosen stays chosen."""
        assert self.chips is not None
        chosen, row = self.table.chosen(), self.table.currentIndex().row()
        words = fold(self.field.text()).split()
        fits = {name: [each for each in self._all if _is(each, name)] for name in self.chips.names()}
        self.chips.set_counts({name: len(rows) for name, rows in fits.items()})
        shown = [
            each
            for each in fits[self.chips.current]
            if all(word in fold(f"{each.passage} {each.note} {each.title}") for word in words)
        ]
        self.table.shown.show(shown, lambda rows: rows)
        self.table.set_needless([self.tr("By")] if self._person else [])
        doubtful, noted = len(fits["doubtful"]), len(fits["notes"])
        first = (
            self.tr("1 thing is doubtful")
            if doubtful == 1
            else self.tr("{0} things are doubtful").format(f"{doubtful:,}")
        )
        second = self.tr("1 has a note") if noted == 1 else self.tr("{0} have a note").format(f"{noted:,}")
        self.sentence.setText(f"{first}, {second}")
        self.show_rows(
            self.tr("No remark fits.")
            if self._all
            else self.tr("Nothing yet. In the article: N writes a note, Q doubts, Ctrl D sets a bookmark.")
        )
        if shown:
            keys = {(each.kind, each.id, each.article) for each in chosen}
            again = [each for each in shown if (each.kind, each.id, each.article) in keys]
            self.table.choose(*again, row=row)
        self._on_chosen()

    # -- inside

    def _key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.asked.emit("undo", ())
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        verb = {
            Qt.Key.Key_Delete: "remove",
            Qt.Key.Key_Backspace: "remove",
            Qt.Key.Key_Q: "doubt",
            Qt.Key.Key_N: "note",
        }.get(Qt.Key(event.key()), "")
        if verb:
            self._ask(verb)
        return bool(verb)

    def _ask(self, verb: str) -> None:
        if self.table.chosen():
            self.asked.emit(verb, self.table.chosen())

    def _on_chosen(self) -> None:
        chosen: Sequence[Remark] = self.table.chosen()
        marked = [each for each in chosen if each.kind in {*_REGIONS, "bookmark"}]
        noted = [each for each in chosen if each.kind in {"annotation", "article"}]
        self.go.setEnabled(len(chosen) == 1)
        self.note.setEnabled(len(chosen) == 1 and bool(noted))
        self.doubt.setEnabled(bool(noted))
        self.remove.setEnabled(bool(marked))
        text = self.tr("Unmark {0}").format(len(marked)) if len(marked) > 1 else self.tr("Unmark")
        if self.remove.text() != text:
            self.remove.setText(text)
            self.remove.setAccessibleName(text)
            self.remove.updateGeometry()

    def _choose_person(self) -> None:
        entries = [(self.tr("Everybody"), partial(self.set_person, None))]
        entries += [(p.name, partial(self.set_person, p)) for p in self._session.annotators()]
        self.show_menu(self.person_button, entries)


def _is(each: Remark, name: str) -> bool:
    """Tell whether a remark belongs to the filter of that name."""
    if name == "doubtful":
        return each.flag
    if name == "notes":
        return bool(each.note)
    if name == "all":
        return each.kind != "boilerplate"
    return each.kind == name

"""The annotators of a project: who works here now, names, pseudonyms, two made one, and a name forgotten."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app.people import Person
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.changes import Changes
from annotator.domain.folding import fold
from annotator.ui.dates import moment
from annotator.ui.label.remark import RemarkPopup
from annotator.ui.tables.model import Column, PagedModel
from annotator.ui.tables.page import TablePage
from annotator.ui.tables.view import Table


class PeoplePage(TablePage):
    """Everybody as a table. `asked` carries the verb, the person, and what the verb needs."""

    asked = Signal(str, object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._session = session
        self._people: dict[int, Person] = {}
        table = Table(PagedModel(self._columns()), self.tr("Annotators"))
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        super().__init__(table, None, self.tr("Filter names"), parent)
        self.work_as = self.add_verb(self.tr("Work as"), keys="Return")
        self.new = self.add_verb(self.tr("New name…"), keys="Ins")
        self.rename = self.add_verb(self.tr("Rename…"), keys="F2")
        self.merge = self.add_verb(self.tr("Merge into…"), keys="M")
        self.pseudonym = self.add_verb(self.tr("Pseudonym…"), keys="P")
        self.everybody = self.add_verb(self.tr("Pseudonyms for all"), kind="flat")
        self.forget = self.add_verb(self.tr("Forget…"), kind="flat", keys="Del")
        self.field.textChanged.connect(lambda _text: self.show_filtered())
        table.opened.connect(lambda _key: self._ask("work_as"))
        table.chosen_changed.connect(self._on_chosen)
        table.handle_key = self._key
        for button, verb in (
            (self.work_as, "work_as"),
            (self.new, "new"),
            (self.rename, "rename"),
            (self.merge, "merge"),
            (self.pseudonym, "pseudonym"),
            (self.everybody, "everybody"),
            (self.forget, "forget"),
        ):
            button.clicked.connect(lambda _checked=False, verb=verb: self._ask(verb))
        self.refresh()
        table.choose(session.annotator.id)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Name"), self._name),
            Column(self.tr("Pseudonym"), lambda p: p.pseudonym, 170),
            Column(self.tr("Annotations"), lambda p: f"{p.annotations:,}", 110, "number"),
            Column(self.tr("Finished"), lambda p: f"{p.finished:,}", 100, "number"),
            Column(self.tr("Last worked"), lambda p: moment(p.last), 190, "quiet", drop=1),
        )

    def _name(self, person: Person) -> str:
        words = [person.annotator.name]
        if person.annotator.id == self._session.annotator.id:
            words.append(self.tr("works here now"))
        if person.annotator.kind == "gold":
            words.append(self.tr("gold layer"))
        elif person.annotator.kind == "model":
            words.append(self.tr("model"))
        return " · ".join(words)

    # -- for the window

    def refresh(self) -> None:
        """Read everybody anew."""
        self._people = {person.annotator.id: person for person in self._session.people.all()}
        me = self._session.annotator.name
        number = len(self._people)
        self.sentence.setText(
            self.tr("1 annotator; {0} works here now").format(me)
            if number == 1
            else self.tr("{0} annotators; {1} works here now").format(f"{number:,}", me)
        )
        self.show_filtered()

    def take(self, _changes: Changes) -> None:
        """Show what a change made of the people."""
        self.refresh()

    def show_filtered(self) -> None:
        """Show those whose name or pseudonym holds what is typed."""
        chosen, row = self.table.chosen(), self.table.currentIndex().row()
        words = fold(self.field.text()).split()
        ids = [
            number
            for number, person in self._people.items()
            if all(word in fold(f"{person.annotator.name} {person.pseudonym}") for word in words)
        ]
        self.table.shown.show(ids, lambda keys: [self._people[key] for key in keys])
        self.show_rows(
            self.tr("Nobody has this name.")
            if self._people
            else self.tr("Nobody has labelled here yet. The name comes with the first label.")
        )
        if ids:
            self.table.choose(*chosen, row=row)
        self._on_chosen()

    def person(self) -> Person | None:
        """Return who is chosen."""
        return self._people.get(self.table.current()) if self.table.chosen() else None

    # -- inside

    def _key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.asked.emit("undo", None, None)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        verb = {
            Qt.Key.Key_F2: "rename",
            Qt.Key.Key_Insert: "new",
            Qt.Key.Key_M: "merge",
            Qt.Key.Key_P: "pseudonym",
            Qt.Key.Key_Delete: "forget",
        }.get(Qt.Key(event.key()), "")
        if verb:
            self._ask(verb)
        return bool(verb)

    def _ask(self, verb: str) -> None:
        person = self.person()
        if verb == "work_as" and not self.work_as.isEnabled():
            return
        if verb == "everybody":
            self.asked.emit(verb, None, None)
        elif verb == "new":
            self._type("", self.tr("Work under a new name"), partial(self._emit, "new", None))
        elif person is None or (verb == "merge" and not self.merge.isEnabled()):
            return
        elif verb == "rename":
            self._type(
                person.annotator.name,
                self.tr("New name of {0}").format(person.annotator.name),
                partial(self._emit, verb, person.annotator),
            )
        elif verb == "pseudonym":
            self._type(
                person.pseudonym,
                self.tr("Pseudonym of {0}").format(person.annotator.name),
                partial(self._emit, verb, person.annotator),
            )
        elif verb == "merge":
            self._choose_target(person.annotator)
        else:
            self.asked.emit(verb, person.annotator, None)

    def _emit(self, verb: str, person: Annotator | None, words: object, _checked: bool = False) -> None:
        self.asked.emit(verb, person, words)

    def _type(self, words: str, title: str, take: object) -> None:
        popup = RemarkPopup(words, self, title=title)
        popup.kept.connect(take)
        popup.show_under(self._place())

    def _choose_target(self, source: Annotator) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._people.values():
            if person.annotator.id != source.id and person.annotator.kind != "gold":
                words = self.tr("Everything of {0} becomes {1}’s").format(source.name, person.annotator.name)
                action = menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(partial(self._emit, "merge", source, person.annotator))
        if menu.isEmpty():
            menu.addAction(self.tr("There is nobody else.")).setEnabled(False)
        menu.popup(self._place())

    def _place(self) -> QPoint:
        place = self.table.visualRect(self.table.currentIndex())
        return self.table.viewport().mapToGlobal(QPoint(24, place.bottom() + 4))

    def _on_chosen(self) -> None:
        person = self.person()
        me = person is not None and person.annotator.id == self._session.annotator.id
        gold = person is not None and person.annotator.kind == "gold"
        self.work_as.setEnabled(person is not None and not me and not gold)
        self.rename.setEnabled(person is not None)
        self.pseudonym.setEnabled(person is not None)
        self.merge.setEnabled(person is not None and not gold and len(self._people) > 1)
        self.forget.setEnabled(person is not None and not me)

"""The history panel: filters, the list of steps, and what can be done with the chosen one. It reports and changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.changes import Step
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.components.rows import RowList
from annotator.ui.history.article import ArticleChoice
from annotator.ui.history.model import PAGE, STEP, HistoryModel, StepRow
from annotator.ui.panels.field import FilterField
from annotator.ui.panels.tabs import Tabs

PATIENCE = 150
"""Milliseconds after the last letter until the filter is used."""


class StepList(RowList):
    """The list. Enter goes to the place, Space shows the article as it was, Delete undoes, Esc leaves."""

    chosen = Signal()
    asked = Signal(str)

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="panel")
        self.setModel(model)
        self.setItemDelegate(StepRow(self))
        self.setAccessibleName(self.tr("Steps"))
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.asked.emit("go"))

    def step(self) -> Step | None:
        """Return the chosen step."""
        found = self.currentIndex().data(STEP)
        return found if isinstance(found, Step) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        asked = {
            Qt.Key.Key_Return: "go",
            Qt.Key.Key_Enter: "go",
            Qt.Key.Key_Space: "as_of",
            Qt.Key.Key_Delete: "undo",
            Qt.Key.Key_Backspace: "undo",
            Qt.Key.Key_Escape: "leave",
        }.get(key, "")
        if asked and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.asked.emit(asked)
        else:
            super().keyPressEvent(event)


class HistoryPanel(QWidget):
    """Who did what, when: of the open article, of any other or of the whole project, of everybody or of one person."""

    chosen = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._article = self._other = 0
        self._person: Annotator | None = None
        self.model = HistoryModel(self)
        self.list = StepList(self.model)
        self.tabs = Tabs([self.tr("This article"), self.tr("Whole project")])
        self.field = FilterField(self.tr("Filter steps"), "")
        self.of_article = ArticleChoice()
        self.who = Button(self.tr("Everybody"), "flat", icon="user-round")
        self.close_button = Button(kind="flat", icon="x")
        self.as_of = Button(self.tr("As it was"))
        self.undo = Button(self.tr("Undo"))
        self.go = Button(self.tr("Go there"), "flat")
        self.empty = PlainLabel(role="ui", ink="text-2", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("History"))
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.addWidget(PlainLabel(self.tr("History"), "ui-strong"))
        head.addStretch(1)
        head.addWidget(self.close_button)
        self.close_button.setToolTip(self.tr("Close  Ctrl Shift Y"))
        self.close_button.setAccessibleName(self.tr("Close the history"))
        filters = QVBoxLayout()
        filters.setContentsMargins(16, 0, 12, 8)
        filters.setSpacing(8)
        filters.addWidget(self.tabs)
        filters.addWidget(self.of_article)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.who)
        filters.addLayout(row)
        feet = QHBoxLayout()
        feet.setContentsMargins(14, 10, 8, 10)
        feet.setSpacing(4)
        for button in (self.as_of, self.undo, self.go):
            button.setAccessibleName(button.text())
            feet.addWidget(button)
        feet.addStretch(1)
        self.as_of.setToolTip(self.tr("Show the article as it was after this step  Space"))
        self.go.setToolTip(self.tr("Go to the place of this step  ↵"))
        self.empty.setContentsMargins(16, 8, 16, 8)
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(feet)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.of_article.chosen.connect(self._on_article)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.returnPressed.connect(self._to_list)
        self.field.downPressed.connect(self._to_list)
        self._timer.timeout.connect(self.read)
        self.who.clicked.connect(self._choose_person)
        self.list.chosen.connect(self._on_chosen)
        self.list.asked.connect(self.asked)
        for button, what in (
            (self.close_button, "close"),
            (self.as_of, "as_of"),
            (self.undo, "undo"),
            (self.go, "go"),
        ):
            button.clicked.connect(lambda _checked=False, what=what: self.asked.emit(what))

    # -- for the window

    def show_session(self, session: Session | None, article: int) -> None:
        """Show the steps of a project, with this article as the one that is open (0 for none)."""
        if session is not self._session:
            self._person = None
            self._name_person()
            self._other = 0
        self._session, self._article = session, article
        self.of_article.show_session(session)
        self._on_tab(self.tabs.current())

    def step(self) -> Step | None:
        """Return the chosen step."""
        return self.list.step()

    def read(self) -> None:
        """Read the steps anew; the chosen one stays chosen."""
        session = self._session
        chosen = self.step()
        if session is None:
            self.model.show(lambda _before: [])
            return
        text, person = self.field.text().strip(), self._person
        article = self._article if self.tabs.current() == 0 else self._other or None
        if article == 0:
            self.model.show(lambda _before: [])
        else:
            self.model.show(
                lambda before: session.reading.history(
                    article=article, annotator=person, text=text, before=before, limit=PAGE
                )
            )
        self.empty.setVisible(not self.model.rowCount())
        self.empty.setText(
            self.tr("No step has these words.") if text else self.tr("Nothing was done here yet.")
        )
        row = self.model.place(chosen.id) if chosen else -1
        if row >= 0:
            self.list.selectionModel().setCurrentIndex(
                self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._on_chosen()

    def choose_first(self) -> None:
        """Choose the newest step, where none is chosen."""
        if self.step() is None and self.model.rowCount():
            self.list.selectionModel().setCurrentIndex(
                self.model.index(0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def set_person(self, person: Annotator | None) -> None:
        """Show the steps of one person, or of everybody."""
        self._person = person
        self._name_person()
        self.read()

    def _on_tab(self, index: int) -> None:
        self.of_article.setVisible(index == 1)
        self.read()

    def _on_article(self, article: int) -> None:
        """Show the steps of any article, or of all."""
        self._other = article
        self.read()
        if article:
            self._to_list()

    def _name_person(self) -> None:
        self.who.setText(self._person.name[:14] if self._person else self.tr("Everybody"))
        name = self._person.name if self._person else self.tr("Everybody")
        self.who.setAccessibleName(self.tr("Steps of: {0}").format(name))
        self.who.updateGeometry()

    def _choose_person(self) -> None:
        if self._session is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        people: Sequence[Annotator | None] = [None, *self._session.annotators()]
        for person in people:
            action = menu.addAction(person.name.replace("&", "&&") if person else self.tr("Everybody"))
            action.triggered.connect(lambda _checked=False, person=person: self.set_person(person))
        menu.popup(self.who.mapToGlobal(self.who.rect().bottomLeft()))

    def _to_list(self) -> None:
        self.list.setFocus()
        self.choose_first()

    def _on_chosen(self) -> None:
        step = self.step()
        self.undo.setText(self.tr("Redo") if step and step.undone else self.tr("Undo"))
        self.undo.setAccessibleName(self.undo.text())
        self.undo.setToolTip(self.undo.text() + "  Del")
        self.undo.setEnabled(step is not None)
        self.as_of.setEnabled(step is not None)
        self.go.setEnabled(step is not None)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.asked.emit("leave")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))

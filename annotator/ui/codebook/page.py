"""The codebook page: labels at the left, one of them in the middle, what goes with it at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.app.label_use import Decision, Use, concerned, decisions
from annotator.domain.changes import Changes
from annotator.domain.codebook import Label
from annotator.errors import NothingToUndo
from annotator.ui import theme
from annotator.ui.codebook.left import Left
from annotator.ui.codebook.sheet import Sheet
from annotator.ui.codebook.side import Side
from annotator.ui.codebook.words import change_lines, tr
from annotator.ui.components import PlainLabel

if TYPE_CHECKING:
    from annotator.app.session import Session

WIDE = 1120
"""Pixels from which on the right column stands beside the label, not under its examples."""
COLUMN = 800
RIGHT = 292


class CodebookPage(QWidget):
    """The codebook as it is drafted. `acted` tells what is wanted, as a call; who runs it calls `refresh` afterwards.

    Args:
        session: the open project.
        locked: returns why nothing can be changed now, or "".
        key: returns the key of a command.
        parent: Qt parent.
    """

    acted = Signal(object, str)
    countAsked = Signal()
    asked = Signal(str)
    sourceAsked = Signal(object)
    closed = Signal()

    def __init__(
        self,
        session: Session,
        locked: Callable[[], str],
        key: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Codebook"))
        self._session, self._locked, self._key = session, locked, key
        self._drafting = session.drafting
        self._uses: dict[int, Use] = {}
        self._decided: tuple[int, dict[str, list[Decision]]] = (0, {})
        self._published: list[int] = []
        self._taken_back: list[int] = []
        self.current = self._drafting.labels[0].uuid
        self.handle_key: Callable[[QKeyEvent], bool] | None = None
        self.left, self.sheet, self.side = Left(), Sheet(), Side()
        self.locked = PlainLabel(ink="caution", wrap=True)
        self.setFocusProxy(self.left.list)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        middle = _scrolling(self.sheet)
        self.sheet.setMaximumWidth(round(COLUMN * theme.interface_scale()))
        middle.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.locked.setContentsMargins(36, 10, 36, 0)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self.locked)
        centre.addWidget(middle, 1)
        self._right = _Panel()
        self._beside = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addLayout(centre, 1)
        row.addWidget(self._right)
        self._right.area.setWidget(self.side)
        self.side.setAutoFillBackground(False)
        QWidget.setTabOrder(
            self.left.list, self.left.add
        )  # the page's focus goes to the list and would skip it

    def _connect(self) -> None:
        left, sheet, side = self.left, self.sheet, self.side
        left.list.chosen.connect(self.show_label)
        left.list.entered.connect(self.begin_name)
        left.list.moved.connect(self.move_label)
        left.list.handle_key = lambda event: self.handle_key is not None and self.handle_key(event)
        left.add.clicked.connect(lambda: self.asked.emit("codebook.new"))
        left.publish.clicked.connect(lambda: self.asked.emit("codebook.publish"))
        left.discard.clicked.connect(lambda: self.asked.emit("codebook.discard"))
        left.ruled.connect(lambda name, value: self._act(lambda: self._drafting.set_rule(name, value)))
        sheet.named.connect(self._on_named)
        sheet.described.connect(
            lambda parts: self._act(lambda: self._drafting.describe(self.current, **parts))
        )
        sheet.remove.clicked.connect(lambda: self.asked.emit("codebook.remove"))
        sheet.asking.retireAsked.connect(
            lambda: self._settle_label(lambda: self._drafting.retire(self.current))
        )
        sheet.asking.mergeAsked.connect(lambda into: self._settle_label(lambda: self._merge(into)))
        sheet.asking.left.connect(left.list.setFocus)
        examples, draft = sheet.examples, self._drafting
        examples.opened.connect(lambda row: self.sourceAsked.emit(draft.label(self.current).examples[row]))
        examples.turned.connect(lambda row: self._act(lambda: self._turn(row)))
        examples.removed.connect(lambda row: self._act(lambda: draft.remove_example(self.current, row)))
        examples.noted.connect(
            lambda row, words: self._act(lambda: draft.change_example(self.current, row, note=words))
        )
        side.keyed.connect(lambda key: self._act(lambda: draft.set_key(self.current, key), "key"))
        side.lettered.connect(lambda key: self._act(lambda: draft.set_letter(self.current, key), "key"))
        side.ownColoured.connect(
            lambda written: self._act(lambda: draft.set_own_colour(self.current, written), "key")
        )
        side.coloured.connect(lambda colour: self._act(lambda: draft.set_colour(self.current, colour)))

    def _act(self, act: Callable[[], object], where: str = "name") -> None:
        self.acted.emit(act, where)

    # -- for the window

    def take(self, changes: Changes) -> None:
        """Follow a change of the project."""
        if changes.everything or changes.annotations:
            self._count()
            self.refresh()

    def panels(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return [self.left.list, self.sheet.name, self.side.key]

    def settle(self) -> None:
        """Take over what was typed and not told yet."""
        self.sheet.settle()
        self.side.settle()

    def undo_title(self) -> str:
        """Return what Ctrl+Z takes back here: the newest act of the draft, else what was published here."""
        if self._locked():
            return ""
        return self._drafting.kept.undo_title() or (tr("Publish the codebook") if self._published else "")

    def redo_title(self) -> str:
        """Return what redo brings back here."""
        if self._locked():
            return ""
        return self._drafting.kept.redo_title() or (tr("Publish the codebook") if self._taken_back else "")

    def undo(self) -> str:
        """Take back what `undo_title` names and return its title."""
        if self._drafting.kept.undo_title():
            title = self._drafting.kept.undo()
        elif self._published:
            title = self._session.take_back(self._published[-1])
            self._taken_back.append(self._published.pop())
        else:
            raise NothingToUndo(tr("There is nothing to undo."))
        self.refresh()
        return title

    def redo(self) -> str:
        """Bring back what `redo_title` names and return its title."""
        if self._drafting.kept.redo_title():
            title = self._drafting.kept.redo()
        elif self._taken_back:
            title = self._session.bring_back(self._taken_back[-1])
            self._taken_back.pop()
        else:
            raise NothingToUndo(tr("There is nothing to redo."))
        self.refresh()
        return title

    # -- what is shown

    def refresh(self) -> None:
        """Show the draft as it is now."""
        drafting, session = self._drafting, self._session
        drafting.kept.refresh()
        labels, why = drafting.labels, self._locked()
        if drafting.draft.label(self.current) is None:
            self.current = labels[0].uuid
        counts = {label: use.annotations for label, use in self._uses.items()}
        self.left.list.show_labels(labels, counts, self.current)
        self.left.show_rules(drafting.draft.codebook.rules)
        changes = drafting.changes()
        touched = concerned(drafting.draft, self._uses)
        book = drafting.draft.codebook
        self.left.show_draft(book.title, session.codebook_number, change_lines(changes), touched)
        self.left.lock(bool(why), changed=bool(changes))
        self.sheet.lock(bool(why))
        self.side.lock(bool(why))
        self.locked.setText(why)
        self.locked.setVisible(bool(why))
        self._show_current()

    def show_label(self, key: str) -> None:
        """Show a label in the middle; what was typed about the one before is taken over."""
        if key != self.current:
            self.settle()
            if self._drafting.draft.label(key) is not None:
                self.current = key
            self._show_current()
            self.left.list.show_labels(
                self._drafting.labels, {n: use.annotations for n, use in self._uses.items()}, self.current
            )

    def _show_current(self) -> None:
        label = self._drafting.label(self.current)
        names = [each.name for each in self._drafting.labels]
        self.sheet.show_label(label, names, self._key("codebook.example"))
        self.side.show_label(label, self._use(label), self._session.codebook_number)
        self.side.show_decisions(self._decided[1].get(label.uuid, []))

    def _use(self, label: Label) -> Use:
        return self._uses.get(label.id, Use())

    def show_uses(self, used: dict[int, Use]) -> None:
        """Show how often each label (row id) is used, by whom."""
        self._uses = used
        if self.isVisible():
            self.refresh()

    def _count(self) -> None:
        self.countAsked.emit()
        if self._decided[0] != self._session.codebook_number:
            self._decided = (self._session.codebook_number, decisions(self._session))

    def show_problem(self, sentence: str, where: str) -> None:
        """Say beside the field why something was not taken."""
        (self.side if where == "key" else self.sheet).show_problem(sentence)

    # -- acts

    def begin_label(self) -> None:
        """Add a label and let its name be typed."""
        name, number = tr("NEW LABEL"), 2
        taken = {label.name for label in self._drafting.labels}
        while name in taken:
            name, number = f"{tr('NEW LABEL')} {number}", number + 1
        self.current = self._drafting.add(name).uuid
        self.refresh()
        self.begin_name()

    def begin_name(self) -> None:
        """Give the keyboard to the name, all of it selected."""
        self.sheet.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sheet.name.selectAll()

    def _on_named(self, name: str) -> None:
        def rename() -> None:
            self.current = self._drafting.rename(self.current, name).uuid

        self._act(rename)

    def move_label(self, by: int) -> None:
        """Move the current label up or down."""
        self._act(lambda: self._drafting.move(self.current, by))

    def remove_label(self) -> None:
        """Remove the current label; where annotations have it, ask what becomes of it. A retired one is brought back."""
        label = self._drafting.label(self.current)
        if label.retired:
            self._drafting.bring_back(label.uuid)
        elif self._drafting.in_use(label):
            others = [one for one in self._drafting.labels if one.uuid != label.uuid and not one.retired]
            self.sheet.asking.ask(label, self._use(label).annotations, others)
            return
        else:
            row = self.left.list.rows.row_of(label.uuid)
            self._drafting.remove(label.uuid)
            self.current = self._drafting.labels[min(row, len(self._drafting.labels) - 1)].uuid
        self.refresh()

    def _settle_label(self, act: Callable[[], object]) -> None:
        self.sheet.asking.hide()
        self._act(act)
        self.left.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _merge(self, into: str) -> None:
        self._drafting.merge(self.current, into)
        self.current = into

    def _turn(self, row: int) -> None:
        example = self._drafting.label(self.current).examples[row]
        self._drafting.change_example(self.current, row, good=not example.good)

    def publish(self) -> int:
        """Put the draft in force and return the version's number."""
        applied = self._drafting.publish(origin="codebook")
        self._published += [step.id for step in self._session.history(limit=1)]
        self._taken_back.clear()
        self._count()
        self.refresh()
        return applied.version

    def discard(self) -> None:
        """Throw the draft away."""
        self._drafting.discard()
        self.refresh()

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = theme.interface_scale()
        beside = self.width() >= WIDE * scale
        self.sheet.fold(self.width() < 900 * scale)
        if beside != self._beside:
            self._beside = beside
            if beside:
                self._right.area.setWidget(self.side)
            else:
                self._right.area.takeWidget()
                self.sheet.put_under(self.side)
            self.side.show()
        self._right.setVisible(beside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.settle()
            self.asked.emit("codebook.publish")
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_F2 and self.handle_key is not None:
            self.handle_key(event)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))


class _Panel(QWidget):
    """The ground of the right column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(round(RIGHT * theme.interface_scale()))
        self.area = _scrolling(None)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self.area)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))


def _scrolling(widget: QWidget | None) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    if widget is not None:
        scroll.setWidget(widget)
        widget.setAutoFillBackground(False)
    return scroll

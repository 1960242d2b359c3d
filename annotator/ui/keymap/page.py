"""The page of keys: every command with its keys; below, the one that is chosen, a field that takes a key, and the reset."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, KeyCap, Page, PlainLabel, key_text
from annotator.ui.components.ring import FocusRing
from annotator.ui.keymap.field import KeyField
from annotator.ui.keymap.rows import COMMAND, KEYS, MENU, KeyDelegate, KeyRow, KeyRows
from annotator.ui.language import grouped, plural
from annotator.ui.panels.field import FilterField

WIDEST = 860
Refusal = tuple[str, str]
"""Why a key cannot be given, and the id of the command that has it, or ""."""


class KeymapPage(Page):
    """Every command and its keys.

    Args:
        source: returns every command with the keys in force.
        refuse: returns why a command cannot have a key, two empty strings where it can.
        key_of_event: returns the portable sequence of a key event.
        parent: Qt parent.

    Signals:
        changed: a command's id and its keys from now on.
        reset: a command's id; "" for all.
    """

    changed = Signal(str, object)
    reset = Signal(str)

    def __init__(
        self,
        source: Callable[[], Sequence[KeyRow]],
        refuse: Callable[[str, str], Refusal],
        key_of_event: Callable[[QKeyEvent], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._source = source
        self._refuse = refuse
        self._holder = ""
        self.filter = FilterField(self.tr("Filter commands or keys"), "")
        self.rows = KeyRows(self)
        self.table = QTableView()
        FocusRing(self.table)
        self.nothing = PlainLabel(self.tr("No command has these words or this key."), ink="text-2")
        self.name = PlainLabel(role="ui-strong", elide=Qt.TextElideMode.ElideRight)
        self.field = KeyField(key_of_event)
        self.caps = QHBoxLayout()
        self.usual = Button(self.tr("As it was"), "flat")
        self.message = PlainLabel(ink="caution", elide=Qt.TextElideMode.ElideRight)
        self.there = Button(self.tr("Go there"), "flat")
        self.all_usual = Button(self.tr("Reset all keys"), "flat")
        self._lay_out()
        self._connect()
        self.show_rows(source())

    def _lay_out(self) -> None:
        scale = theme.interface_scale()
        self.column.setContentsMargins(32, 24, 32, 16)
        self.column.addSpacing(4)
        hint = self.tr(
            "Enter takes a new key, Delete takes the last one away. The digit row labels by position and stays."
        )
        self.column.addWidget(PlainLabel(hint, ink="text-2", wrap=True))
        self.column.addSpacing(16)
        self.filter.setMaximumWidth(round(420 * scale))
        self.column.addWidget(self.filter)
        self.column.addSpacing(8)
        self._dress_table()
        self.table.setMaximumWidth(round(WIDEST * scale))
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.nothing)
        self.column.addSpacing(12)
        self.field.setAccessibleName(self.tr("New key"))
        self.field.setPlaceholderText(self.tr("Press a new key"))
        self.field.setFixedWidth(round(180 * scale))
        self.caps.setSpacing(6)
        self.name.setMinimumWidth(round(120 * scale))
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self.name, self.caps, self.field, self.usual):
            row.addLayout(widget) if isinstance(widget, QHBoxLayout) else row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.message)
        said.addWidget(self.there)
        said.addStretch(1)
        box = QWidget()
        box.setLayout(said)
        box.setFixedHeight(round(34 * scale))
        said.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(box)
        self.foot.add_button(self.all_usual)
        self.there.hide()
        self.nothing.hide()

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setItemDelegate(KeyDelegate(table))
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(30 * theme.interface_scale()))
        head = table.horizontalHeader()
        head.setFont(theme.font("head"))
        head.setHighlightSections(False)
        head.setSectionResizeMode(COMMAND, QHeaderView.ResizeMode.Stretch)
        for column, wide in ((MENU, 130), (KEYS, 260)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, round(wide * theme.interface_scale()))
        table.installEventFilter(self)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.filter.downPressed.connect(self.table.setFocus)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.table.doubleClicked.connect(lambda _index: self.field.setFocus())
        self.field.pressed.connect(self._on_key)
        self.field.left.connect(self.table.setFocus)
        self.usual.clicked.connect(lambda: self._reset(self._id()))
        self.all_usual.clicked.connect(lambda: self.reset.emit(""))
        self.there.clicked.connect(lambda: self.go_to(self._holder))

    # -- for the window

    def show_rows(self, rows: Sequence[KeyRow]) -> None:
        """Show commands with the keys in force."""
        own = sum(row.own() for row in rows)
        if own == 0:
            self.say(self.tr("All {0} commands have their usual keys.").format(grouped(len(rows))))
        else:
            words = plural("1 command has keys of your own.", "{0} commands have keys of your own.", own)
            self.say(words)
        self.all_usual.setEnabled(own > 0)
        self.rows.set_rows(list(rows))
        if not self.table.currentIndex().isValid() and rows:
            self.table.selectRow(0)
        self._show_current()

    def take_settings(self, _settings: object) -> None:
        """Show the keys in force anew."""
        self.show_rows(self._source())

    def go_to(self, id_: str) -> None:
        """Choose a command, without a filter where it hides it."""
        if self.rows.number_of(id_) < 0:
            self.filter.clear()
        number = self.rows.number_of(id_)
        if number >= 0:
            self.table.selectRow(number)
            self.table.scrollTo(self.rows.index(number, 0))
            self.table.setFocus()

    def current(self) -> KeyRow | None:
        """Return the command that is chosen."""
        return self.rows.row(self.table.currentIndex().row())

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    # -- inside

    def _id(self) -> str:
        row = self.current()
        return row.id if row else ""

    def _on_filter(self, words: str) -> None:
        self.rows.set_filter(words)
        if self.rows.rowCount():
            self.table.selectRow(0)
        self.nothing.setVisible(not self.rows.rowCount())
        self._show_current()

    def _show_current(self) -> None:
        row = self.current()
        self._say("", "")
        while self.caps.count():
            entry = self.caps.takeAt(0)
            cap = entry.widget() if entry else None
            if cap is not None:
                cap.setParent(None)
                cap.deleteLater()
        self.name.setText(row.title if row else "")
        for key in dict.fromkeys(key_text(key) for key in row.keys) if row else ():
            self.caps.addWidget(KeyCap(key, self))
        self.field.setEnabled(row is not None and not row.fixed)
        self.usual.setVisible(row is not None and row.own())

    def _on_key(self, key: str) -> None:
        row = self.current()
        if row is None:
            return
        if key in row.keys:
            self._say(self.tr("It has this key."), "")
            return
        why, holder = self._refuse(row.id, key)
        if why:
            self._say(why, holder)
            return
        self.changed.emit(row.id, (*row.keys, key))
        self.table.setFocus()

    def _take_away(self) -> None:
        row = self.current()
        if row is not None and row.keys and not row.fixed:
            self.changed.emit(row.id, row.keys[:-1])

    def _reset(self, id_: str) -> None:
        if id_:
            self.reset.emit(id_)
            self.table.setFocus()

    def _say(self, words: str, holder: str) -> None:
        self._holder = holder
        self.message.setText(words)
        self.message.setAccessibleName(words)
        self.there.setVisible(bool(holder))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.table:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and not event.modifiers():
                self.field.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self._take_away()
                return True
        return super().eventFilter(watched, event)

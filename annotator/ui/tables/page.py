"""What the pages with a table share: a sentence, a row of tools, the table or one sentence in its place, a footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, FilterChip, PlainLabel, RemovableChip
from annotator.ui.panels.field import FilterField
from annotator.ui.tables.view import Table

FIELD = 240
"""Pixels of the filter field; half as many where there is little room."""
PATIENCE = 150
"""Milliseconds after the last letter until the filter is used."""


class _Footer(QWidget):
    """The row with the page's verbs, 56 high."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(round(56 * theme.interface_scale()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))


class Chips(QWidget):
    """Filters of which one is chosen. Left and right arrows choose while they have the focus."""

    chosen = Signal(str)

    def __init__(self, words: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, FilterChip] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, text in words:
            chip = FilterChip(text)
            chip.setAccessibleName(text)
            chip.clicked.connect(lambda _checked=False, name=name: self.choose(name))
            row.addWidget(chip)
            self._chips[name] = chip
        row.addStretch(1)
        self.current = words[0][0]
        self._chips[self.current].setChecked(True)

    def choose(self, name: str) -> None:
        """Choose a filter and tell everybody."""
        changed, self.current = name != self.current, name
        for each, chip in self._chips.items():
            chip.setChecked(each == name)
        if changed:
            self.chosen.emit(name)

    def names(self) -> tuple[str, ...]:
        """Return the names of all filters."""
        return tuple(self._chips)

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show how many rows each filter gives."""
        for name, chip in self._chips.items():
            if name in counts:
                chip.set_count(counts[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        names = list(self._chips)
        if step:
            name = names[(names.index(self.current) + step) % len(names)]
            self.choose(name)
            self._chips[name].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class TablePage(QWidget):
    """A page with one table.

    Attributes:
        sentence: the answer, before any table.
        field: filters by words while one types.
        tools: the row of chips and buttons under the sentence.
        restriction: a chip under the tools, shown while only what belongs to one thing is listed.
        table: the rows.
        beside: the row with the table; a panel can stand at its end.
        footer: the row of verbs; add buttons with `add_verb`.
        pause: runs from the last letter in the field until the filter is used.
    """

    UNDOES = True
    closed = Signal()

    def __init__(self, table: Table, chips: Chips | None, find: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.chips = chips
        self.sentence = PlainLabel(role="sentence", wrap=True)
        self.field = FilterField(find, "Ctrl+F")
        self.field.setFixedWidth(round(FIELD * theme.interface_scale()))
        self.empty = PlainLabel(role="ui", ink="text-2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(12, 16, 12, 0)
        self.body = QStackedWidget()
        self.body.addWidget(table)
        self.body.addWidget(self.empty)
        self.tools = QHBoxLayout()
        self.beside = QHBoxLayout()
        self.verbs = QHBoxLayout()
        self._second = QHBoxLayout()
        self.restriction = RemovableChip()
        self._buttons: list[Button] = []
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PATIENCE)
        self._more = Button(kind="flat", icon="ellipsis")
        self._more.setToolTip(self.tr("More"))
        self._more.setAccessibleName(self.tr("More"))
        self._more.clicked.connect(self._show_more)
        self._leave = Button(self.tr("Close"), "flat", keys="Esc")
        self._leave.setAccessibleName(self.tr("Close"))
        self._leave.clicked.connect(self.closed)
        self._lay_out()
        self.field.downPressed.connect(self._to_table)
        self.field.returnPressed.connect(self._to_table)
        table.left.connect(self.closed)
        self.setFocusProxy(table)

    def _lay_out(self) -> None:
        self.tools.setSpacing(12)
        self.tools.addWidget(self.field)
        if self.chips is not None:
            self.tools.addWidget(self.chips)
        self.tools.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(28, 24, 28, 12)
        head.setSpacing(16)
        head.addWidget(self.sentence)
        head.addLayout(self.tools)
        head.addLayout(self._second)
        head.addWidget(self.restriction)
        self.beside.setContentsMargins(16, 0, 16, 0)
        self.beside.addWidget(self.body, 1)
        footer = _Footer()
        self.verbs.setContentsMargins(28, 0, 28, 0)
        self.verbs.setSpacing(8)
        self.verbs.addWidget(self._more)
        self.verbs.addStretch(1)
        self.verbs.addWidget(self._leave)
        footer.setLayout(self.verbs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self.beside, 1)
        column.addWidget(footer)

    def add_verb(self, text: str, *, keys: str = "", kind: str = "raised") -> Button:
        """Add a button to the footer and return it."""
        button = Button(text, kind, keys=keys)  # type: ignore[arg-type]
        button.setAccessibleName(text)
        self.verbs.insertWidget(len(self._buttons), button)
        self._buttons.append(button)
        return button

    def connect_rows(
        self, read: Callable[[], object], chosen: Callable[[], object], key: Callable[[QKeyEvent], bool]
    ) -> None:
        """Read rows after a chip or a pause in typing; tell when others are chosen, and let `key` have a key first."""
        if self.chips is not None:
            self.chips.chosen.connect(lambda _name: read())
        self.field.textChanged.connect(lambda _text: self.pause.start())
        self.pause.timeout.connect(read)
        self.table.chosen_changed.connect(chosen)
        self.table.handle_key = key

    def show_menu(self, under: QWidget, entries: Sequence[tuple[str, Callable[[], object]]]) -> QMenu:
        """Open a menu of words and acts under a button and return it; an entry without words is a line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in entries:
            if not words:
                menu.addSeparator()
                continue
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, act=act: act())
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        return menu

    def show_rows(self, empty: str) -> None:
        """Show the table, or where it has no row that sentence."""
        self.empty.setText(empty)
        self.body.setCurrentIndex(0 if self.table.shown.rowCount() else 1)
        self.table.fit()

    def fit(self) -> None:
        """Give chips a row of their own, and put verbs behind “More”, where the window is narrow."""
        room = self.width() - 2 * 28
        shown = [self._leave, *self._buttons]
        wide = sum(button.sizeHint().width() + 8 for button in shown)
        hidden: list[Button] = []
        for button in reversed(self._buttons):
            if wide + (36 if hidden else 0) <= room:
                break
            hidden.insert(0, button)
            wide -= button.sizeHint().width() + 8
        for button in self._buttons:
            button.setVisible(button not in hidden)
        self._more.setVisible(bool(hidden))
        full = round(FIELD * theme.interface_scale())
        others = sum(
            max(widget.sizeHint().width(), widget.minimumWidth()) + 12
            for place in range(self.tools.count())
            if (widget := _widget(self.tools.itemAt(place))) is not None
            and widget not in (self.chips, self.field)
        )
        self.field.setFixedWidth(max(min(full, room - others - 12), full // 2))
        if self.chips is None:
            return
        beside = full + 12 + others
        apart = beside + self.chips.sizeHint().width() + 12 > room
        if apart and self._second.indexOf(self.chips) < 0:
            self.tools.removeWidget(self.chips)
            self._second.addWidget(self.chips)
        elif not apart and self._second.indexOf(self.chips) >= 0:
            self._second.removeWidget(self.chips)
            self.tools.insertWidget(1, self.chips)

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons:
            if not button.isVisibleTo(self):
                action = menu.addAction(button.text().replace("&", "&&"))
                action.setEnabled(button.isEnabled())
                action.triggered.connect(lambda _checked=False, button=button: button.click())
        menu.popup(self._more.mapToGlobal(self._more.rect().topLeft()))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 240)

    def focus_field(self) -> None:
        """Put the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _to_table(self) -> None:
        if self.table.shown.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.table.setFocus() if self.field.hasFocus() else self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))


def _widget(place: QLayoutItem | None) -> QWidget | None:
    return place.widget() if place is not None else None

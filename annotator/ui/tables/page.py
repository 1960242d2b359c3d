"""What the pages with a table share: a sentence, a row of tools, the table or one sentence in its place, a footer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, FilterChip, PlainLabel
from annotator.ui.panels.field import FilterField
from annotator.ui.tables.view import Table


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
        table: the rows.
        footer: the row of verbs; add buttons with `add_verb`.
    """

    closed = Signal()

    def __init__(self, table: Table, chips: Chips | None, find: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.chips = chips
        self.sentence = PlainLabel(role="sentence", wrap=True)
        self.field = FilterField(find, "Ctrl+F")
        self.field.setFixedWidth(round(240 * theme.interface_scale()))
        self.empty = PlainLabel(role="ui", ink="text-2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(12, 16, 12, 0)
        self.body = QStackedWidget()
        self.body.addWidget(table)
        self.body.addWidget(self.empty)
        self.tools = QHBoxLayout()
        self.verbs = QHBoxLayout()
        self._lay_out()
        self.field.downPressed.connect(self._to_table)
        self.field.returnPressed.connect(self._to_table)
        table.left.connect(self.closed)
        self.setFocusProxy(table)

    def _lay_out(self) -> None:
        self.tools.setSpacing(12)
        self.tools.addWidget(self.field)
        if self.chips is not None:
            self.tools.addWidget(self.chips, 1)
        else:
            self.tools.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(28, 24, 28, 12)
        head.setSpacing(16)
        head.addWidget(self.sentence)
        head.addLayout(self.tools)
        body = QHBoxLayout()
        body.setContentsMargins(16, 0, 16, 0)
        body.addWidget(self.body)
        footer = _Footer()
        self.verbs.setContentsMargins(28, 0, 28, 0)
        self.verbs.setSpacing(8)
        footer.setLayout(self.verbs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addWidget(footer)

    def add_verb(self, text: str, *, keys: str = "", kind: str = "raised") -> Button:
        """Add a button to the footer and return it."""
        button = Button(text, kind, keys=keys)  # type: ignore[arg-type]
        button.setAccessibleName(text)
        self.verbs.addWidget(button)
        return button

    def show_rows(self, empty: str) -> None:
        """Show the table, or where it has no row that sentence."""
        self.empty.setText(empty)
        self.body.setCurrentIndex(0 if self.table.shown.rowCount() else 1)
        self.table.fit()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

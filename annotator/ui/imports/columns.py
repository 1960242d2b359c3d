"""What the columns of a table are: one line a column with its name, some of its cells, and what it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import PlainLabel, Select, Tick
from annotator.ui.imports.wording import ENCODINGS, encoding_words, tr

MOST = 60
"""Columns that can be told apart here; the others become metadata."""
DELIMITERS = (",", ";", "\t", "|")


class ColumnForm(QScrollArea):
    """Shows the shape of a table. `changed` carries wishes: columns, and where told delimiter, header, encoding."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._kind = ""
        self._fields: dict[str, Select] = {}
        self.encoding = self.delimiter = Select("")
        self.header = Tick("")

    def fields(self) -> Mapping[str, Select]:
        """Return the choices by the names of their columns."""
        return self._fields

    def show_table(self, kind: str, table: Mapping[str, Any]) -> None:
        """Show how a table of that kind is read."""
        self._kind, self._fields = kind, {}
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 8, 12, 16)
        column.setSpacing(16)
        if kind == "csv":
            column.addLayout(self._dialect(table))
        column.addLayout(self._grid(table))
        column.addStretch(1)
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)  # setWidget turned it on

    def wishes(self) -> dict[str, Any]:
        """Return what is chosen."""
        columns = {
            str(field.currentData()): name for name, field in self._fields.items() if field.currentData()
        }
        found: dict[str, Any] = {"columns": columns}
        if self._kind == "csv":
            found |= {
                "delimiter": self.delimiter.currentData(),
                "header": self.header.isChecked(),
                "encoding": self.encoding.currentData(),
            }
        return found

    def _dialect(self, table: Mapping[str, Any]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        names = {",": tr("Comma"), ";": tr("Semicolon"), "\t": tr("Tab"), "|": tr("Bar"), "\x1f": tr("None")}
        self.delimiter, self.encoding = Select(tr("Between columns")), Select(tr("Encoding"))
        known = dict.fromkeys([*DELIMITERS, str(table["delimiter"])])
        for sign in known:
            self.delimiter.addItem(names.get(sign, sign), sign)
        for name in dict.fromkeys([str(table["encoding"]), *ENCODINGS]):
            self.encoding.addItem(encoding_words(name), name)
        self.delimiter.choose(table["delimiter"])
        self.header = Tick(tr("The first row names the columns"))
        self.header.setChecked(bool(table["header"]))
        for words, field in ((tr("Between columns"), self.delimiter), (tr("Encoding"), self.encoding)):
            box = QVBoxLayout()
            box.setSpacing(4)
            box.addWidget(PlainLabel(words, "small", "text-2"))
            box.addWidget(field)
            field.setFixedWidth(round(150 * theme.interface_scale()))
            row.addLayout(box)
            field.currentIndexChanged.connect(self._on_dialect)
        box = QVBoxLayout()
        box.addStretch(1)
        box.addWidget(self.header)
        row.addLayout(box)
        row.addStretch(1)
        self.header.toggled.connect(self._on_dialect)
        return row

    def _grid(self, table: Mapping[str, Any]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for place, head in enumerate((tr("Column"), tr("Becomes"), tr("For example"))):
            grid.addWidget(PlainLabel(head, "head", "text-2"), 0, place)
        becomes = {column: field for field, column in table["columns"].items()}
        for number, name in enumerate(list(table["names"])[:MOST], 1):
            field = Select(tr("What “{0}” becomes").format(name))
            for words, value in _choices():
                field.addItem(words, value)
            field.choose(becomes.get(name, ""))
            field.setFixedWidth(round(132 * theme.interface_scale()))
            field.currentIndexChanged.connect(lambda _row, name=name: self._on_column(name))
            cells = [str(row[number - 1]) for row in table["rows"] if number <= len(row)]
            example = " · ".join(" ".join(cell.split())[:80] for cell in cells[:3] if cell.strip())
            label = PlainLabel(name, "ui-medium", elide=Qt.TextElideMode.ElideRight)
            label.setFixedWidth(round(130 * theme.interface_scale()))
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1)
            grid.addWidget(
                PlainLabel(example, "passage", "text-2", elide=Qt.TextElideMode.ElideRight), number, 2
            )
            self._fields[name] = field
        return grid

    def _on_column(self, name: str) -> None:
        chosen = self._fields[name].currentData()
        for other, field in self._fields.items():
            if chosen and other != name and field.currentData() == chosen:
                field.choose("")
        self.changed.emit(self.wishes())

    def _on_dialect(self) -> None:
        """Ask anew; the columns are guessed again, because they are other ones now."""
        self.changed.emit({**self.wishes(), "columns": {}})


def _choices() -> list[tuple[str, str]]:
    return [
        (tr("Metadata"), ""), (tr("Text"), "text"), (tr("Title"), "title"), (tr("Date"), "date"), (tr("Source"), "source"),
        (tr("Id"), "id"), (tr("Language"), "lang"), (tr("Author"), "author"), (tr("Web address"), "url"),
    ]  # fmt: skip

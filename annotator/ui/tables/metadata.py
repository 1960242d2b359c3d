"""Metadata of the chosen articles: one form for one or many. Where several differ, a field says so and stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.article import Article
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel

WIDE = 300
FIELDS = ("title", "origin", "published", "lang")
MOST_ENTRIES = 40


class MetadataPanel(QWidget):
    """What is known about the chosen articles. `kept` carries the changed columns and entries; None removes an entry."""

    kept = Signal(dict, dict)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles: list[Article] = []
        self._fields: dict[str, QLineEdit] = {}
        self._entries: dict[str, QLineEdit] = {}
        self.head = PlainLabel(role="ui-strong", elide=Qt.TextElideMode.ElideRight)
        self.new_name = self._field(self.tr("Name of a new entry"))
        self.new_value = self._field(self.tr("Its value"))
        self.keep = Button(self.tr("Keep"), keys="Ctrl+Return")
        self.leave = Button(self.tr("Leave as it was"), "flat", keys="Esc")
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._leave)
        self._lay_out()
        self.setFixedWidth(round(WIDE * theme.interface_scale()))
        self.setAccessibleName(self.tr("Metadata"))

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        made.setMaxLength(2_000)
        made.setMinimumHeight(round(28 * theme.interface_scale()))
        return made

    def _lay_out(self) -> None:
        words = {
            "title": self.tr("Title"), "origin": self.tr("Source"), "published": self.tr("Date"),
            "lang": self.tr("Language"),
        }  # fmt: skip
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(16, 0, 12, 12)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        for row, name in enumerate(FIELDS):
            field = self._field(words[name])
            field.setPlaceholderText("")
            self._grid.addWidget(PlainLabel(words[name], "small", "text-2"), row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[name] = field
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        for each in (scroll.viewport(), inner):
            each.setAutoFillBackground(False)
        feet = QHBoxLayout()
        feet.setContentsMargins(16, 8, 12, 12)
        feet.setSpacing(8)
        feet.addWidget(self.keep)
        feet.addWidget(self.leave)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.addWidget(self.head)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(feet)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Show what is known about these articles."""
        self._articles = list(articles)
        count = len(self._articles)
        self.head.setText(
            self._articles[0].title if count == 1 else self.tr("{0} articles").format(f"{count:,}")
        )
        for name, field in self._fields.items():
            self._fill(field, [str(getattr(article, name)) for article in self._articles])
        self._fields["title"].setEnabled(count == 1)
        self._show_entries()
        for part in (self.keep, self.leave):
            part.setEnabled(bool(count))

    def begin(self) -> None:
        """Put the cursor into the first field that can be changed."""
        first = self._fields["title"] if self._fields["title"].isEnabled() else self._fields["origin"]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()

    def _fill(self, field: QLineEdit, values: Sequence[str]) -> None:
        same = len(set(values)) <= 1
        field.setText(values[0] if values and same else "")
        field.setPlaceholderText("" if same else self.tr("several"))
        field.setCursorPosition(0)
        field.setProperty("before", field.text())

    def _show_entries(self) -> None:
        for row in range(len(FIELDS), self._grid.rowCount()):
            for column in (0, 1):
                taken = self._grid.itemAtPosition(row, column)
                old = taken.widget() if taken else None
                if old is not None and old not in {self.new_name, self.new_value}:
                    self._grid.removeWidget(old)
                    old.deleteLater()
        self._entries = {}
        names = dict.fromkeys(
            name
            for article in self._articles
            for name, value in article.meta.items()
            if not _known(article, value)
        )
        row = len(FIELDS)
        for name in list(names)[:MOST_ENTRIES]:
            values = [article.meta.get(name, "") for article in self._articles]
            field = self._field(name)
            self._fill(field, [value if isinstance(value, str) else str(value) for value in values])
            field.setEnabled(all(isinstance(value, str) for value in values))
            label = PlainLabel(name, "small", "text-2", elide=Qt.TextElideMode.ElideRight)
            label.setMaximumWidth(90)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._entries[name] = field
            row += 1
        self._grid.addWidget(self.new_name, row, 0, 1, 2)
        self._grid.addWidget(self.new_value, row + 1, 0, 1, 2)
        self._grid.setRowStretch(row + 2, 1)
        self.new_name.clear()
        self.new_value.clear()

    def changed(self) -> tuple[dict[str, str], dict[str, str | None]]:
        """Return what was changed: columns, and entries of the free metadata."""
        columns = {
            name: field.text().strip()
            for name, field in self._fields.items()
            if field.isEnabled() and field.text() != field.property("before")
        }
        entries: dict[str, str | None] = {
            name: field.text().strip() or None
            for name, field in self._entries.items()
            if field.isEnabled() and field.text() != field.property("before")
        }
        if self.new_name.text().strip():
            entries[self.new_name.text().strip()] = self.new_value.text().strip()
        return columns, entries

    def _keep(self) -> None:
        columns, entries = self.changed()
        if columns or entries:
            self.kept.emit(columns, entries)
        else:
            self.left.emit()

    def _leave(self) -> None:
        self.show_articles(self._articles)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        field = isinstance(QApplication.focusWidget(), QLineEdit)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (control or field):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))


def _known(article: Article, value: object) -> bool:
    """Tell whether an entry only says again what one of the fields says."""
    return value in (article.title, article.origin, article.published, article.lang)

"""The right side: one source's articles one after the other, cleaned or original, or what its columns are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QDate, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.imports import wording
from annotator.ui.imports.columns import ColumnForm
from annotator.ui.imports.sample import SampleView
from annotator.ui.imports.sources import name_of
from annotator.ui.imports.wording import tr
from annotator.ui.language import plural


class _Tab(QAbstractButton):
    """A word that is underlined in ink while it is chosen."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        self.setFont(theme.font("ui-strong"))
        return QSize(
            self.fontMetrics().horizontalAdvance(self.text()) + 4, round(28 * theme.interface_scale())
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked()
        with QPainter(self) as painter:
            painter.setFont(theme.font("ui-strong" if on else "ui"))
            painter.setPen(theme.colour("text" if on else "text-2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if on:
                painter.fillRect(QRect(0, self.height() - 2, self.width(), 2), theme.colour("ink"))
            if self.hasFocus():
                painter.setPen(theme.colour("ink"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PreviewPane(QWidget):
    """Shows one source. `wished` carries its path and how a person wants it read."""

    wished = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Mapping[str, Any] | None = None
        self._at = 0
        self.name = PlainLabel(role="ui-medium", elide=Qt.TextElideMode.ElideMiddle)
        self.about = PlainLabel(ink="text-2", elide=Qt.TextElideMode.ElideRight)
        self.before, self.after = (
            Button(kind="flat", icon="chevron-left"),
            Button(kind="flat", icon="chevron-right"),
        )
        self.place = PlainLabel(ink="text-2")
        self.tabs = {
            name: _Tab(words)
            for name, words in (
                ("columns", tr("Columns")),
                ("cleaned", tr("Cleaned")),
                ("original", tr("Original")),
            )
        }
        self.sample, self.columns, self.stack = SampleView(), ColumnForm(), QStackedWidget()
        self._build()
        for name, tab in self.tabs.items():
            tab.clicked.connect(lambda _on=False, name=name: self._show(name))
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.columns.changed.connect(self._on_columns)

    def _build(self) -> None:
        self.before.setToolTip(tr("Previous article"))
        self.after.setToolTip(tr("Next article"))
        self.before.setAccessibleName(tr("Previous article"))
        self.after.setAccessibleName(tr("Next article"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.about, 1)
        for widget in (self.before, self.place, self.after, *self.tabs.values()):
            row.addWidget(widget)
        self.stack.addWidget(self.sample)
        self.stack.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 12, 32, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.stack, 1)

    def shown(self) -> str:
        """Return which tab is in front: columns, cleaned or original."""
        return next((name for name, tab in self.tabs.items() if tab.isChecked()), "cleaned")

    def show_source(self, source: Mapping[str, Any] | None) -> None:
        """Show a source, its first article first; the same source again stays where it is."""
        same = source is not None and self._source is not None and source["path"] == self._source["path"]
        tab = self.shown() if same else ""
        self._source, self._at = source, self._at if same else 0
        table = source.get("table") if source else None
        self.tabs["columns"].setVisible(bool(table))
        self.tabs["original"].setVisible(bool(source) and not table)
        if table and source:
            self.columns.show_table(str(source["kind"]), table)
        wanted = tab if tab and self.tabs[tab].isVisibleTo(self) else "columns" if table else "cleaned"
        self._show(wanted)

    def current(self) -> Mapping[str, Any] | None:
        """Return the article that is shown."""
        samples = self._source["samples"] if self._source else []
        return samples[min(self._at, len(samples) - 1)] if samples else None

    def _step(self, by: int) -> None:
        samples = self._source["samples"] if self._source else []
        self._at = max(0, min(len(samples) - 1, self._at + by))
        self._show(self.shown() if self.shown() != "columns" else "cleaned")

    def _show(self, name: str) -> None:
        self.tabs[name].setChecked(True)
        source, sample = self._source, self.current()
        samples = source["samples"] if source else []
        at = min(self._at, max(0, len(samples) - 1))
        several = len(samples) > 1 and name != "columns"
        for widget in (self.before, self.place, self.after):
            widget.setVisible(several)
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(samples) - 1)
        self.place.setText(tr("{0} of {1}").format(at + 1, len(samples)))
        self.name.setText(
            PurePath(str(sample["path"])).name
            if sample and name != "columns"
            else name_of(source)
            if source
            else ""
        )
        self.about.setText(
            about(sample) if sample and name != "columns" else wording.about_source(source) if source else ""
        )
        self.stack.setCurrentWidget(self.columns if name == "columns" else self.sample)
        if name != "columns":
            empty = tr("No article can be read here.") if source else ""
            self.sample.show_sample(sample, original=name == "original", empty=empty)

    def _on_columns(self, wish: dict[str, Any]) -> None:
        if self._source is not None:
            self.wished.emit(str(self._source["path"]), wish)


def day_words(published: str) -> str:
    """Return a date as people write it where it is one."""
    day = QDate.fromString(published[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else published[:40]


def about(sample: Mapping[str, Any]) -> str:
    """Return words, date, language and source of an article in one line."""
    parts = [plural("1 word", "{0} words", int(sample["words"]))]
    if sample["published"]:
        parts.append(day_words(str(sample["published"])))
    if sample["lang"]:
        locale = QLocale(str(sample["lang"]))
        known = locale.language() != QLocale.Language.C
        parts.append(QLocale.languageToString(locale.language()) if known else str(sample["lang"]))
    if sample["source"] and sample["source"] != PurePath(str(sample["path"])).name:
        parts.append(str(sample["source"]))
    if not sample["new"]:
        parts.append(tr("a copy, skipped"))
    return " · ".join(parts)

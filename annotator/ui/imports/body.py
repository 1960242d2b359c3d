"""The parts of the import page and where they stand: sentence, sources, ways in, preview, problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel, Select, Tick
from annotator.ui.components.grounds import Hairline
from annotator.ui.imports import wording
from annotator.ui.imports.preview import PreviewPane
from annotator.ui.imports.problems import ProblemTable, Trouble
from annotator.ui.imports.sources import SourceList, name_of
from annotator.ui.imports.wording import tr
from annotator.ui.language import grouped, plural

SIDE, NARROW = 396, 1000


class _Ground(QWidget):
    """An area with a hairline at its bottom, or at its far side."""

    def __init__(self, role: str, *, side: bool = False) -> None:
        super().__init__()
        self._role, self._side = role, side

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour(self._role))
            if self._side:
                painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))
            else:
                painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class Body(QWidget):
    """Shows a result. `wished` carries a path and how a person wants it read."""

    wished = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: Sequence[Mapping[str, Any]] = ()
        self.detail = PlainLabel(ink="text-2", wrap=True)
        self.sources = SourceList()
        self.narrow = Select(self.tr("Sources"))
        self.copies = PlainLabel("0", ink="text-2")
        self.copies_of = PlainLabel(role="small", ink="text-2", wrap=True)
        self.furniture, self.annotations = (
            Tick(tr("Grey out site furniture")),
            Tick(tr("Take annotations found in files")),
        )
        self.furniture.setChecked(True)
        self.annotations.setChecked(True)
        self.furnished, self.found = PlainLabel("0", ink="text-2"), PlainLabel("0", ink="text-2")
        self.preview = PreviewPane()
        self.problems = ProblemTable()
        self.trouble = PlainLabel(role="ui-strong")
        self.save = Button(tr("Save list…"), "flat")
        self.encoding = Select(tr("Read it as"))
        self._build()
        self.sources.chosen.connect(self._on_chosen)
        self.narrow.currentIndexChanged.connect(self.sources.choose)
        self.preview.wished.connect(self.wished)
        self.problems.current.connect(self._on_trouble)
        self.encoding.activated.connect(lambda _row: self._on_encoding())

    def _build(self) -> None:
        self._head = _Ground("base")
        head = QVBoxLayout(self._head)
        head.setContentsMargins(24, 20, 24, 16)
        head.setSpacing(4)
        head.addWidget(self.detail)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._left())
        middle.addWidget(self._right(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(middle, 1)

    def take_sentence(self, sentence: QWidget) -> None:
        """Put the page's sentence above the detail."""
        layout = self._head.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, sentence)

    def _left(self) -> QWidget:
        self._side = _Ground("panel", side=True)
        self._side.setFixedWidth(round(SIDE * theme.interface_scale()))
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        heads = _Ground("panel")
        row = QHBoxLayout(heads)
        row.setContentsMargins(18, 7, 18, 7)
        row.addWidget(PlainLabel(tr("Source"), "head", "text-2"))
        row.addStretch(1)
        row.addWidget(PlainLabel(tr("Articles"), "head", "text-2"))
        column.addWidget(heads)
        column.addWidget(self.sources, 1)
        ways = QVBoxLayout()
        ways.setContentsMargins(18, 14, 18, 16)
        ways.setSpacing(6)
        ways.addWidget(PlainLabel(tr("On the way in"), "head", "text-2"))
        for widget, number in (
            (PlainLabel(tr("Exact copies are skipped")), self.copies), (self.furniture, self.furnished), (self.annotations, self.found),
        ):  # fmt: skip
            line = QWidget()
            inner = QHBoxLayout(line)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(widget, 1)
            inner.addWidget(number)
            ways.addWidget(line)
            if number is self.copies:
                ways.addWidget(self.copies_of)
        self._found_line = line
        column.addWidget(Hairline())
        column.addLayout(ways)
        return self._side

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._narrow_row = QWidget()
        narrow = QHBoxLayout(self._narrow_row)
        narrow.setContentsMargins(24, 12, 24, 0)
        narrow.addWidget(self.narrow)
        column.addWidget(self._narrow_row)
        column.addWidget(self.preview, 3)
        self._rule = Hairline()
        column.addWidget(self._rule)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(32, 10, 32, 10)
        below.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_Icon("triangle-alert", "caution"))
        row.addWidget(self.trouble)
        self._rest = PlainLabel(
            tr("Everything else comes in without them."), ink="text-2", elide=Qt.TextElideMode.ElideRight
        )
        row.addWidget(self._rest, 1)
        self._ask = PlainLabel(tr("Read it as"), ink="text-2")
        for name in wording.ENCODINGS:
            self.encoding.addItem(wording.encoding_words(name), name)
        self.encoding.setFixedWidth(round(150 * theme.interface_scale()))
        row.addWidget(self._ask)
        row.addWidget(self.encoding)
        row.addWidget(self.save)
        below.addLayout(row)
        below.addWidget(self.problems, 1)
        column.addWidget(self._below, 2)
        self._on_trouble(None)
        return right

    # -- showing

    def show_result(self, result: Mapping[str, Any], troubles: Sequence[Trouble]) -> None:
        """Show what a dry run said."""
        self._sources = result["sources"]
        self.copies.setText(grouped(result["duplicates"]))
        self.copies_of.setText(wording.copies_of(result))
        self.copies_of.setVisible(bool(result["duplicates"]))
        self.furnished.setText(grouped(result["furnished"]))
        self.found.setText(grouped(result["annotations"]))
        self._found_line.setVisible(bool(result["annotations"]) or not self.annotations.isChecked())
        blocked = self.narrow.blockSignals(True)
        self.narrow.clear()
        for source in self._sources:
            self.narrow.addItem(f"{name_of(source)} · {source['articles']:,}")
        self.narrow.blockSignals(blocked)
        self.sources.set_sources(self._sources)
        self.trouble.setText(plural("1 problem", "{0} problems", len(troubles)))
        self.problems.set_troubles(troubles)
        self._below.setVisible(bool(troubles))
        self._rule.setVisible(bool(troubles))
        if not self._sources:
            self.preview.show_source(None)

    def arrange(self, width: int) -> None:
        """Put the sources above the preview where the window is narrow."""
        narrow = width < NARROW * theme.interface_scale()
        self._side.setVisible(not narrow)
        self._narrow_row.setVisible(narrow)
        self.problems.fit(width - (0 if narrow else self._side.width()) - 64)

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._sources):
            blocked = self.narrow.blockSignals(True)
            self.narrow.setCurrentIndex(row)
            self.narrow.blockSignals(blocked)
            self.preview.show_source(self._sources[row])

    def _on_trouble(self, trouble: Trouble | None) -> None:
        asked = trouble is not None and trouble.encoding
        self._ask.setVisible(asked)
        self.encoding.setVisible(asked)

    def _on_encoding(self) -> None:
        trouble = self.problems.trouble()
        if trouble is not None:
            self.wished.emit(trouble.path, {"encoding": self.encoding.currentData()})


class _Icon(QWidget):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role
        self.setFixedSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme.paint_icon(painter, QRectF(self.rect()), self._name, self._role)

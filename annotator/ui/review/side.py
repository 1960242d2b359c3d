"""The left side of the review view: how much is open, filters, and the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.app.review.index import Filter
from annotator.ui import theme
from annotator.ui.components import Button, FilterChip, PlainLabel
from annotator.ui.components.ring import FocusRing
from annotator.ui.language import grouped, plural
from annotator.ui.review.list import DisagreementList
from annotator.ui.review.rows import Rows

WIDE = 372
KINDS = {
    "boundary": frozenset({"boundary", "boundary+label"}),
    "label": frozenset({"label", "boundary+label"}),
    "only": frozenset({"only-a", "only-b"}),
}


class Side(QWidget):
    """What is open and where. `filtered` tells that another choice was made."""

    filtered = Signal()
    namesHidden = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows(self)
        self.list = DisagreementList(self.rows)
        self.open = PlainLabel("", "ui-strong")
        self.of = PlainLabel("", "ui", "text-2", elide=Qt.TextElideMode.ElideRight)
        self.more = Button(kind="flat", icon="list-filter")
        self.more.setAccessibleName(self.tr("More filters"))
        self.more.setToolTip(self.tr("More filters"))
        self.more.clicked.connect(lambda: self.show_menu(self.more))
        self.empty = PlainLabel("", "ui", "text-2", wrap=True)
        self.act = Button("")
        self.only = Filter(state="open")
        self.chips: dict[str, FilterChip] = {}
        self.choices: Callable[[], tuple[Sequence[str], Sequence[tuple[int, str]], frozenset[int]]] | None = (
            None
        )
        self.names_hidden = False
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedWidth(round(WIDE * theme.interface_scale()))
        self.setAccessibleName(self.tr("Disagreements"))
        FocusRing(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.open)
        head.addWidget(self.of, 1)
        chips = QHBoxLayout()
        chips.setContentsMargins(16, 8, 12, 10)
        chips.setSpacing(8)
        for name, text in (
            ("open", self.tr("Open", "not decided")),
            ("boundary", self.tr("Boundary")),
            ("label", self.tr("Label")),
            ("only", self.tr("Only one")),
        ):
            chip = FilterChip(text)
            chip.setAccessibleName(text)
            chip.setChecked(name == "open")
            chip.clicked.connect(lambda _checked=False, name=name: self._toggle(name))
            self.chips[name] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self.more)
        nothing = QVBoxLayout()
        nothing.setContentsMargins(16, 16, 16, 0)
        nothing.setSpacing(12)
        nothing.addWidget(self.empty)
        nothing.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        nothing.addStretch(1)
        self._nothing = QWidget()
        self._nothing.setLayout(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(chips)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.list, 1)

    def show_counts(self, still_open: int, total: int) -> None:
        """Say how many disagreements are open."""
        self.open.setText(self.tr("{0} open").format(grouped(still_open)))
        self.of.setText(plural("of 1 disagreement", "of {0} disagreements", total))

    def show_nothing(self, sentence: str, act: str = "") -> None:
        """Show a sentence in place of the list, an empty one shows the list."""
        had = self.list.hasFocus() or self.hasFocus()
        self._nothing.setVisible(bool(sentence))
        self.list.setVisible(not sentence)
        if had:  # a hidden list has no keyboard, and the keys of the page would be lost with it
            (self if sentence else self.list).setFocus()
        self.empty.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.act.setText(act)
        self.act.setVisible(bool(act))

    def narrow(self, only: Filter) -> None:
        """Show what another filter keeps."""
        self.only = only
        self._show_chips()
        self.filtered.emit()

    def _show_chips(self) -> None:
        self.chips["open"].setChecked(self.only.state == "open")
        for name, kinds in KINDS.items():
            self.chips[name].setChecked(self.only.kinds == kinds)
        more = self.only.label or self.only.annotator or self.only.article or self.only.ids
        self.more.setCheckable(True)
        self.more.setChecked(bool(more or self.only.state == "changed"))

    def _toggle(self, name: str) -> None:
        old = self.only
        if name == "open":
            self.narrow(self._with(state="" if old.state == "open" else "open"))
        else:
            kinds = KINDS[name]
            self.narrow(self._with(kinds=frozenset() if old.kinds == kinds else kinds))

    def _with(self, **changed: object) -> Filter:
        from dataclasses import replace

        return replace(self.only, **changed)  # type: ignore[arg-type]

    def show_menu(self, under: QWidget) -> None:
        """Offer more filters under a button."""
        labels, people, asked = self.choices() if self.choices else ((), (), frozenset())
        menu = QMenu(self)
        for text, changed in (
            (self.tr("All disagreements"), {"state": ""}),
            (self.tr("Decided"), {"state": "decided"}),
            (self.tr("Changed after the decision"), {"state": "changed"}),
        ):
            self._add(menu, text, self.only.state == changed["state"], changed)
        menu.addSeparator()
        self._add(menu, self.tr("Every label"), not self.only.label, {"label": ""})
        for name in labels:
            self._add(menu, name, self.only.label == name, {"label": name})
        menu.addSeparator()
        self._add(menu, self.tr("Everybody"), not self.only.annotator, {"annotator": 0})
        for number, name in people:
            self._add(menu, name, self.only.annotator == number, {"annotator": number})
        menu.addSeparator()
        ids = frozenset() if self.only.ids else asked
        words = self.tr("Questions for you ({0})").format(grouped(len(asked)))
        self._add(menu, words, bool(self.only.ids), {"ids": ids}, possible=bool(asked or self.only.ids))
        if self.only.article:
            self._add(menu, self.tr("All articles"), False, {"article": 0})
        menu.addSeparator()
        hide = QAction(self.tr("Hide names"), menu)
        hide.setCheckable(True)
        hide.setChecked(self.names_hidden)
        hide.triggered.connect(self.namesHidden)
        menu.addAction(hide)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 4)))

    def _add(
        self, menu: QMenu, text: str, on: bool, changed: Mapping[str, object], *, possible: bool = True
    ) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.setEnabled(possible)
        action.triggered.connect(lambda: self.narrow(self._with(**changed)))
        group = QActionGroup(menu)
        group.addAction(action)
        menu.addAction(action)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))

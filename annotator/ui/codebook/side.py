"""The right of the codebook view: a label's key and colour, who uses it, and which versions changed it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from annotator.app.label_use import Decision, Use
from annotator.domain.codebook import OWN, Label, own_colour, written_colour
from annotator.ui.codebook.colours import Colours
from annotator.ui.codebook.fields import Line
from annotator.ui.codebook.words import kind_words, tr
from annotator.ui.components import Button, PlainLabel
from annotator.ui.dates import long_date
from annotator.ui.language import grouped


class Side(QWidget):
    """What stands beside a label's text."""

    keyed = Signal(str)
    lettered = Signal(str)
    coloured = Signal(int)
    ownColoured = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = Line(tr("Digit that labels with it"))
        self.letter = Line(tr("Letter that labels with it"))
        self.colours = Colours()
        self.other = Button(tr("Other…"))
        self.own = Line(tr("Own colour, as #RRGGBB"))
        self.own.setPlaceholderText("#A05030")
        self.contrast = PlainLabel(role="small", ink="text-2", wrap=True)
        self.problem = PlainLabel(role="small", ink="caution", wrap=True)
        self.use = QGridLayout()
        self.decisions = QVBoxLayout()
        for field in (self.key, self.letter):
            field.setMaxLength(2)  # what is too long is said, and not cut off
            field.setFixedWidth(52)
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()
        self.key.settled.connect(self.keyed)
        self.letter.settled.connect(self.lettered)
        self.colours.picked.connect(self.coloured)
        self.own.settled.connect(self.ownColoured)
        self.own.textEdited.connect(self._on_typed)
        self.other.clicked.connect(self._begin_own)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for words, field in ((tr("Digit"), self.key), (tr("Letter"), self.letter)):
            head = PlainLabel(words, ink="text-2")
            head.setBuddy(field)
            keys.addWidget(head)
            keys.addWidget(field)
            keys.addSpacing(8)
        keys.addStretch(1)
        self.use.setContentsMargins(0, 0, 0, 0)
        self.use.setVerticalSpacing(6)
        self.use.setColumnStretch(0, 1)
        self.decisions.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(PlainLabel(tr("Key and colour"), "head", "text-2"))
        column.addLayout(keys)
        column.addWidget(self.problem)
        column.addWidget(self.colours)
        own = QHBoxLayout()
        own.setSpacing(8)
        own.addWidget(self.other)
        own.addWidget(self.own)
        own.addStretch(1)
        column.addLayout(own)
        column.addWidget(self.contrast)
        column.addSpacing(12)
        column.addWidget(PlainLabel(tr("In use"), "head", "text-2"))
        column.addLayout(self.use)
        column.addSpacing(12)
        self._decided = PlainLabel(tr("Decisions"), "head", "text-2")
        column.addWidget(self._decided)
        column.addLayout(self.decisions)
        column.addStretch(1)
        self.problem.hide()
        self.own.setFixedWidth(110)
        self.own.hide()

    def _begin_own(self) -> None:
        self.own.show()
        self.own.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.own.selectAll()

    def _on_typed(self, text: str) -> None:
        """Say how well a colour can be read while it is typed."""
        colour = own_colour(text.strip())
        self.contrast.setText(self.colours.words(colour or 0))

    def show_label(self, label: Label, use: Use, version: int) -> None:
        """Show a label and its use; `version` is the number of the one in force."""
        self.key.show_text(label.key)
        self.letter.show_text(label.letter.upper())
        self.show_problem("")
        self.colours.show_colour(label.colour)
        self.own.show_text(written_colour(label.colour) if label.colour >= OWN else "")
        self.own.setVisible(label.colour >= OWN or self.own.hasFocus())
        self.contrast.setText(self.colours.words())
        rows = [(tr("Annotations"), use.annotations), *use.people]
        if use.older:
            rows.append((tr("Made before version {0}").format(version), use.older))
        _clear(self.use)
        for row, (words, number) in enumerate(rows):
            self.use.addWidget(PlainLabel(words, ink="text-2", elide=Qt.TextElideMode.ElideRight), row, 0)
            self.use.addWidget(PlainLabel(grouped(number)), row, 1, Qt.AlignmentFlag.AlignRight)

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Show which versions changed the label."""
        _clear(self.decisions)
        self._decided.setVisible(bool(decisions))
        for one in decisions:
            kinds = ", ".join(map(kind_words, one.kinds))
            words = tr("Version {0}: {1}").format(one.version, kinds)
            who = ", ".join(part for part in (one.annotator, long_date(one.at)) if part)
            self.decisions.addWidget(PlainLabel(words, wrap=True))
            self.decisions.addWidget(PlainLabel(who, "small", "text-2", wrap=True))

    def show_problem(self, sentence: str) -> None:
        """Say why a key was not taken, or nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        for field in (self.key, self.letter):
            field.setAccessibleDescription(sentence)

    def settle(self) -> None:
        """Tell what was typed and not told yet."""
        self.key.settle()
        self.letter.settle()
        self.own.settle()

    def lock(self, locked: bool) -> None:
        """Let nothing be changed, or anything again."""
        self.key.setReadOnly(locked)
        self.letter.setReadOnly(locked)
        self.own.setReadOnly(locked)
        self.other.setEnabled(not locked)
        self.colours.locked = locked


def _clear(layout: QLayout) -> None:
    while layout.count():
        old = layout.takeAt(0)
        widget = old.widget() if old else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

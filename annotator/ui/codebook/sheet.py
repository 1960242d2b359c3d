"""The middle of the codebook view: one label's name and definition, its guideline, its examples. All edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.codebook import Label
from annotator.ui import theme
from annotator.ui.codebook.asking import Asking
from annotator.ui.codebook.examples import Examples
from annotator.ui.codebook.fields import Line, Words
from annotator.ui.codebook.words import rule_lines, rules_of, tr
from annotator.ui.components import Button, LabelBadge, PlainLabel


class Sheet(QWidget):
    """One label. It changes nothing itself: the signals say what is wanted."""

    named = Signal(str)
    described = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = LabelBadge()
        self.name = Line(tr("Name of the label"))
        self.name.setFont(theme.font("sentence"))
        self.remove = Button(tr("Remove…"), keys="Del")
        self.problem = PlainLabel(role="small", ink="caution", wrap=True)
        self.asking = Asking()
        self.definition = Line(tr("Definition in one sentence"), soon=True)
        self.include = Words(tr("Include: one rule a line, its example in quotes at the end"))
        self.exclude = Words(tr("Exclude: one rule a line, its example in quotes at the end"))
        self.long = Words(tr("What to mark"))
        self.examples = Examples()
        self._lay_out()
        self.name.settled.connect(self.named)
        self.definition.settled.connect(lambda words: self.described.emit({"definition": words}))
        self.long.settled.connect(lambda words: self.described.emit({"long": words}))
        self.include.settled.connect(lambda words: self.described.emit({"include": rules_of(words)}))
        self.exclude.settled.connect(lambda words: self.described.emit({"exclude": rules_of(words)}))
        self.name.textEdited.connect(lambda _text: self.show_problem(""))
        self._fields: tuple[Line | Words, ...] = (
            self.name,
            self.definition,
            self.include,
            self.exclude,
            self.long,
        )
        self._label = ""

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.badge)
        head.addWidget(self.name, 1)
        head.addWidget(self.remove)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.setSpacing(20)
        for title, field in ((tr("Include"), self.include), (tr("Exclude"), self.exclude)):
            half = QVBoxLayout()
            half.setSpacing(6)
            half.addWidget(_head(title, field))
            half.addWidget(field)
            half.addStretch(1)
            self.sides.addLayout(half, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 36, 24)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self.asking)
        column.addSpacing(12)
        column.addWidget(_head(tr("Definition in one sentence"), self.definition))
        column.addWidget(self.definition)
        column.addSpacing(12)
        column.addLayout(self.sides)
        column.addSpacing(12)
        column.addWidget(_head(tr("What to mark"), self.long))
        column.addWidget(self.long)
        column.addSpacing(12)
        column.addWidget(_head(tr("Examples from the articles"), self.examples.list))
        column.addWidget(self.examples)
        column.addStretch(1)
        self.problem.hide()
        self.asking.hide()
        self.badge.setFixedSize(15, 15)

    def show_label(self, label: Label, names: Sequence[str], key: str) -> None:
        """Show a label; `names` are those of all, `key` is what adds an example from an article."""
        if label.uuid != self._label:
            self.asking.hide()
            self.show_problem("")
        self._label = label.uuid
        self.badge.set_label(label.name, label.colour, names)
        self.name.show_text(label.name)
        self.definition.show_text(label.definition)
        for field, points in ((self.include, label.include), (self.exclude, label.exclude)):
            if rules_of(field.toPlainText()) != points:
                field.show_text(rule_lines(points))
            else:  # lines as they are typed, blank ones too
                field.show_text(field.toPlainText())
        self.long.show_text(label.long)
        self.examples.show_examples(label.examples, label.colour, key)
        self.remove.setText(tr("Bring it back") if label.retired else tr("Remove…"))
        self.remove.set_keys("" if label.retired else "Del")

    def show_problem(self, sentence: str) -> None:
        """Say under the name why something was not taken, or nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def settle(self) -> None:
        """Tell what was typed and not told yet."""
        for field in (*self._fields, self.examples.note):
            field.settle()

    def lock(self, locked: bool) -> None:
        """Let nothing be changed, or anything again."""
        for field in self._fields:
            field.setReadOnly(locked)
        self.remove.setEnabled(not locked)
        self.examples.lock(locked)

    def fold(self, narrow: bool) -> None:
        """Put what is to be excluded below what is to be included, where room is short."""
        directions = QBoxLayout.Direction
        self.sides.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def put_under(self, widget: QWidget) -> None:
        """Let a widget follow the examples."""
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignTop)


def _head(words: str, field: QWidget) -> PlainLabel:
    head = PlainLabel(words, "head", "text-2")
    head.setBuddy(field)
    return head

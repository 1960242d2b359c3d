"""The left of the codebook view: the labels, the rules for all of them, and what the draft would change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.codebook import Rules
from annotator.ui import theme
from annotator.ui.codebook.labels import LabelsList
from annotator.ui.codebook.words import tr
from annotator.ui.components import Button, PlainLabel, Tick
from annotator.ui.language import plural


class Left(QWidget):
    """Labels above, the draft at the foot."""

    ruled = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = Button(kind="flat", icon="plus")
        self.add.setToolTip(tr("New label  Ins"))
        self.add.setAccessibleName(tr("New label"))
        self.list = LabelsList()
        self.nesting = Tick(tr("Labels may lie inside each other"))
        self.crossing = Tick(tr("Labels may cross each other"))
        self.same = Tick(tr("A label may overlap itself"))
        self.title = PlainLabel(role="ui-strong", elide=Qt.TextElideMode.ElideRight)
        self.state = PlainLabel(role="small", ink="text-2", wrap=True)
        self.lines = PlainLabel(role="small", ink="text", wrap=True)
        self.publish = Button(tr("Publish"), "primary", keys="Ctrl+Return")
        self.discard = Button(tr("Discard"))
        self._lay_out()
        self.nesting.clicked.connect(lambda on: self.ruled.emit("nesting", on))
        self.crossing.clicked.connect(lambda on: self.ruled.emit("crossing", on))
        self.same.clicked.connect(
            lambda on: self.ruled.emit("same_label_overlap", "allow" if on else "refuse")
        )

    def _lay_out(self) -> None:
        self.setFixedWidth(round(252 * theme.interface_scale()))
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(PlainLabel(tr("Labels"), "head", "text-2"), 1)
        head.addWidget(self.add)
        rules = QVBoxLayout()
        rules.setContentsMargins(16, 12, 12, 12)
        rules.setSpacing(4)
        rules.addWidget(PlainLabel(tr("Rules for all labels"), "head", "text-2"))
        for tick in (self.nesting, self.crossing, self.same):
            rules.addWidget(tick)
        self._lines = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.lines)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.publish)
        buttons.addWidget(self.discard)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 14, 12, 14)
        foot.setSpacing(6)
        foot.addWidget(self.title)
        foot.addWidget(self.state)
        foot.addWidget(scroll)
        foot.addLayout(buttons)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(rules)
        column.addWidget(self._foot)

    def show_rules(self, rules: Rules) -> None:
        """Show the rules for all labels."""
        self.nesting.setChecked(rules.nesting)
        self.crossing.setChecked(rules.crossing)
        self.same.setChecked(rules.same_label_overlap == "allow")

    def show_draft(self, title: str, version: int, lines: list[str], concerned: int) -> None:
        """Show which version is in force, and what publishing would change in how many annotations."""
        self.title.setText(title)
        self.title.setToolTip(title)
        waiting = plural(
            "1 change is a draft; nobody else sees it yet.",
            "{0} changes are drafts; nobody else sees them yet.",
            len(lines),
        )
        said = [tr("Version {0} is in force.").format(version)]
        said.append(waiting if lines else tr("Nothing is a draft."))
        if concerned:
            said.append(
                plural("Publishing concerns 1 annotation.", "Publishing concerns {0} annotations.", concerned)
            )
        self.state.setText(" ".join(said))
        self.lines.setText("\n".join(lines))
        high = self.lines.fontMetrics().lineSpacing() * min(len(lines) + 1, 7)
        self._lines.setFixedHeight(high if lines else 0)
        self._lines.setVisible(bool(lines))
        self.publish.setAccessibleDescription("\n".join([*said, *lines]))

    def lock(self, locked: bool, *, changed: bool) -> None:
        """Let nothing be changed, or anything again; what is no draft cannot be published."""
        for widget in (self.add, self.nesting, self.crossing, self.same):
            widget.setEnabled(not locked)
        self.publish.setVisible(changed)
        self.discard.setVisible(changed)
        self.publish.setEnabled(not locked)
        self.discard.setEnabled(not locked)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))
            painter.fillRect(0, self._foot.y(), self.width(), 1, theme.colour("line"))

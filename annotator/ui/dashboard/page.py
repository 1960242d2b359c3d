"""The page of the overview: a sentence, sections of bars, and what can be taken along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.app.overview import Overview
from annotator.ui.components import Button, Page, PlainLabel
from annotator.ui.dashboard.bars import BEFORE, BarList
from annotator.ui.dashboard.figures import Bar, Section, sections, sentence

WIDEST = 1080


class DashboardPage(Page):
    """How far the project is. `opened` carries the bar that was chosen."""

    opened = Signal(object)
    csvAsked = Signal()
    pictureAsked = Signal()

    def __init__(self, me: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._me = me
        self.found: Overview | None = None
        self.shown: list[Section] = []
        self.lists: list[BarList] = []
        self.say(self.tr("Counting …"))
        self.sheet.setMaximumWidth(WIDEST)
        # Rows begin with room for the bar of the chosen one; words above them begin where theirs do.
        self.column.setContentsMargins(32 - BEFORE, 24, 32 - BEFORE, 24)
        self.sentence.setContentsMargins(BEFORE, 0, 0, 0)
        self.save_csv = Button(self.tr("Save as CSV…"))
        self.save_picture = Button(self.tr("Save as a picture…"))
        self.save_csv.clicked.connect(self.csvAsked)
        self.save_picture.clicked.connect(self.pictureAsked)
        for button in (self.save_csv, self.save_picture):
            button.setEnabled(False)
            self.foot.add_button(button)
        self.column.addStretch(1)

    def show_overview(self, found: Overview) -> None:
        """Show another state of the project; the section that had the focus keeps it."""
        focus = next((each.section.title for each in self.lists if each.hasFocus()), "")
        self.found, self.shown = found, sections(found)
        self.say(sentence(found, self._me))
        while self.column.count() > 1:
            taken = self.column.takeAt(1)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.deleteLater()
        self.lists = []
        labels = self.labels()
        for section in self.shown:
            self.column.addSpacing(26)
            title, about = (
                PlainLabel(section.title, "ui-strong"),
                PlainLabel(section.about, "small", "text-2", wrap=True),
            )
            for words in (title, about):
                words.setContentsMargins(BEFORE, 0, 0, 0)
                self.column.addWidget(words)
            self.column.addSpacing(6)
            bars = BarList(section, labels)
            bars.opened.connect(self.opened)
            self.column.addWidget(bars)
            self.lists.append(bars)
        self.column.addStretch(1)
        for button in (self.save_csv, self.save_picture):
            button.setEnabled(bool(self.shown))
        again = next((each for each in self.lists if each.section.title == focus), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.hasFocus():
            self.focus_first()

    def labels(self) -> tuple[str, ...]:
        """Return the names of all labels, for badges that share a letter."""
        return tuple(label.name for label in self.found.labels) if self.found else ()

    def ready(self) -> bool:
        """Tell whether the counts are there."""
        return self.found is not None

    def panels(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return list(self.lists)

    def focus_first(self) -> None:
        if self.lists:
            self.lists[0].setFocus(Qt.FocusReason.TabFocusReason)


__all__ = ["Bar", "DashboardPage"]

"""The right panel: labels, the guideline of the label in hand (or the details that are edited), annotations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import PlainLabel
from annotator.ui.components.grounds import Hairline
from annotator.ui.language import grouped
from annotator.ui.panels.annotation_filter import AnnotationFilter
from annotator.ui.panels.annotations import AnnotationList
from annotator.ui.panels.details import Details
from annotator.ui.panels.guideline import Guideline
from annotator.ui.panels.labels import LabelList


class _Scroll(QScrollArea):
    """The guideline, which scrolls where it is longer than its part of the panel."""

    def __init__(self, guideline: Guideline) -> None:
        super().__init__()
        self.setWidget(guideline)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Guideline"))
        self.viewport().setAutoFillBackground(False)
        guideline.setAutoFillBackground(False)


class RightPanel(QWidget):
    """Labels over guideline over annotations."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels = LabelList()
        self.guideline = Guideline()
        self.details = Details()
        self.annotations = AnnotationList()
        self.count = PlainLabel(role="head", ink="text-3")
        self.filter = AnnotationFilter()
        self.hint = PlainLabel(
            self.tr("Double-click a word, then press 1, 2 or 3."), "ui", "text-2", wrap=True, parent=self
        )
        self.hint.setContentsMargins(16, 6, 16, 6)
        self.hint.hide()
        self.middle = QStackedWidget()
        self._scroll = _Scroll(self.guideline)
        self._line = Hairline()
        self._lay_out()
        self.setAccessibleName(self.tr("Labels and annotations"))
        self.setFocusProxy(self.annotations)

    def _lay_out(self) -> None:
        self.middle.addWidget(self._scroll)
        self.middle.addWidget(self.details)
        self.middle.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        labels = PlainLabel(self.tr("Labels"), "head", "text-2")
        labels.setContentsMargins(16, 11, 16, 5)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 1)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Annotations"), "head", "text-2"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(labels)
        column.addWidget(self.labels)
        column.addSpacing(8)
        column.addWidget(Hairline())
        column.addWidget(self.middle)
        column.addWidget(self._line)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.annotations, 1)

    def show_details(self, shown: bool) -> None:
        """Show the form for one annotation in place of the guideline."""
        if not shown:
            self.details.forget()
        self.middle.setCurrentWidget(self.details if shown else self._scroll)
        self.fit()

    def editing(self) -> bool:
        """Tell whether the form is shown."""
        return self.middle.currentWidget() is self.details

    def fit(self) -> None:
        """Make the middle part as high as what it shows, at most half of the panel."""
        if self.editing():
            wanted = self.details.sizeHint().height()
        else:
            whole, room = self.guideline.heightForWidth(self.width()), max(self.height() // 2, 160)
            wanted = min(whole, room)
            policy = Qt.ScrollBarPolicy
            # Left to itself, a bar that was needed once takes width, and so stays needed.
            fits = whole <= room
            self._scroll.setVerticalScrollBarPolicy(
                policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
            )
        self.middle.setFixedHeight(wanted)
        self.middle.setVisible(wanted > 0)
        self._line.setVisible(wanted > 0)

    def show_count(self, number: int, *, first: bool, shown: int | None = None) -> None:
        """Say how many annotations the article has; where there are none and `first` is set, how to make one.

        `shown` says how many of them the list shows while a filter leaves others out.
        """
        some = "" if shown is None else self.tr("{0} of {1}").format(grouped(shown), grouped(number))
        self.count.setText(some or (grouped(number) if number else ""))
        self.hint.setVisible(first and not number)

    def resizeEvent(self, event: object) -> None:
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))

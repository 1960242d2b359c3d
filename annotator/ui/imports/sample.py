"""One article as it would come in: its paragraphs, the greyed ones with their reason; or what stood in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.components import PlainLabel
from annotator.ui.imports import wording
from annotator.ui.language import plural

COLUMN = 620
LEADING = 2
"""Paragraphs of the article that are shown before the rest is counted."""


@frozen
class Line:
    """A paragraph to show. `why` is empty where it is part of the article; `left` counts paragraphs left out instead."""

    words: str = ""
    why: str = ""
    title: bool = False
    left: int = 0


def lines_of(sample: Mapping[str, Any]) -> list[Line]:
    """Return a sample's paragraphs: the first of the article, all greyed ones, and counts of those between."""
    greyed = {(start, end): why for start, end, why in sample["furniture"]}
    shown: list[Line] = []
    skipped = read = 0
    for start, end, words in _paragraphs(str(sample["text"])):
        why = next((why for (a, b), why in greyed.items() if a <= start and end <= b), "")
        if not why:
            read += 1
            if read > LEADING + 1:
                skipped += 1
                continue
        elif skipped:
            shown.append(Line(left=skipped))
            skipped = 0
        title = read == 1 and not why and " ".join(words.split()) == sample["title"]
        shown.append(Line(words, wording.why_words(why) if why else "", title))
    rest = int(sample["characters"]) > len(str(sample["text"]))
    if skipped or rest:
        shown.append(Line(left=skipped or 1))
    return shown


def _paragraphs(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            at = start + len(line) - len(line.lstrip())
            yield at, at + len(words), words
        start += len(line) + 1


class SampleView(QScrollArea):
    """Shows one sample, cleaned or as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Preview"))
        self.show_sample(None)

    def show_sample(
        self, sample: Mapping[str, Any] | None, *, original: bool = False, empty: str = ""
    ) -> None:
        """Show a sample, or the words `empty` where there is none."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 4, 0, 16)
        column.setSpacing(8)
        if sample is None:
            column.addWidget(PlainLabel(empty, ink="text-2", wrap=True))
        elif original:
            words = PlainLabel(str(sample["original"])[:8_000], "passage", "text", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setMaximumWidth(round(COLUMN * theme.interface_scale()))
            column.addWidget(words)
        else:
            for line in lines_of(sample):
                column.addWidget(_Row(line))
        column.addStretch(1)
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)  # setWidget turned it on

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self.viewport()) as painter:
                painter.setPen(theme.colour("ink"))
                painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))


class _Title(PlainLabel):
    def _dress(self) -> None:
        super()._dress()
        self.setFont(theme.font("title", 17 * theme.interface_scale()))


class _Row(QWidget):
    """A paragraph with its reason at the far end."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        scale = theme.interface_scale()
        self.setMaximumWidth(round((COLUMN + 110) * scale))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        if line.left:
            many = plural("1 more paragraph", "{0} more paragraphs", line.left)
            row.addWidget(PlainLabel(many, ink="text-2"))
            row.addStretch(1)
            return
        made = _Title if line.title else PlainLabel
        words = made(line.words[:3_000], "passage", "text-3" if line.why else "text", wrap=True)
        words.setMaximumWidth(round(COLUMN * scale))
        row.addWidget(words, 1)
        why = PlainLabel(line.why, "small", "text-3")
        why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        why.setMinimumWidth(round(90 * scale))
        row.addWidget(why)

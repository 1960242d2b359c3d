"""The text as formatted paragraphs: filling the document at fixed pitch, and offsets to paragraphs and back.

Offsets are code points of the stored text. No geometry, no marks and no events here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from annotator.domain.annotation import Region
from annotator.domain.late import late
from annotator.domain.reflow import reflowed
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article.measures import Measures
from annotator.ui.article.offsets import OffsetMap, displayable
from annotator.ui.article.sections import Section

_FIRST_TALL = "\u2e80"
_TALL = late("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
SIDE, TOP, BOTTOM = 28.0, 20.0, 96.0


class Sheet:
    """A QTextDocument with one article in it, at fixed pitch."""

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.measures = Measures()
        self.text = ""
        self.section = Section(0, 0)
        self.offsets = OffsetMap("")
        self.title: Span | None = None
        self.regions: tuple[Region, ...] = ()
        document.setUndoRedoEnabled(False)

    # Filling

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Gather changes to the whole text; afterwards Qt lays out what is visible at once and the rest when idle."""
        self.document.setLayoutEnabled(False)
        try:
            yield
        finally:
            self.document.setLayoutEnabled(True)
            self.document.setDefaultTextOption(self.document.defaultTextOption())

    def fill(self, text: str, title: Span | None, section: Section | None = None) -> None:
        """Lay out `text`, or a section of it; the title's paragraphs are larger, blank lines become paragraph gaps."""
        self.text, self.title = text, title
        self.section = section or Section(0, len(text))
        self.offsets = OffsetMap(self.shown(), self.section.start)
        shown = self._broken()
        self.document.setDefaultFont(theme.font("article", self.measures.pixels, family=self.measures.family))
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._format(title=False))
        cursor.setCharFormat(QTextCharFormat())
        cursor.insertText(shown)
        self._format_gaps(cursor, shown)
        self._format_tall(cursor, shown)
        self._format_title(cursor)
        cursor.endEditBlock()

    def shown(self) -> str:
        """Return the part of the text that is laid out."""
        start, end = self.section
        return self.text if end - start == len(self.text) else self.text[start:end]

    def _broken(self) -> str:
        """Return what is laid out, with the line breaks that it has on screen; every code point keeps its place."""
        shown = displayable(self.shown())
        if not self.measures.reflow:
            return shown
        return reflowed(shown, max(self.title.end - self.section.start, 0) if self.title else 0)

    def centre(self, width: float) -> None:
        """Put the reading column into the middle of a viewport of that width."""
        side = max(SIDE, (width - self.measures.column) / 2)
        frame = self.document.rootFrame()
        shape = frame.frameFormat()
        if shape.leftMargin() == side and shape.topMargin() == TOP:
            return
        shape.setMargin(0)
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(TOP)
        shape.setBottomMargin(BOTTOM)
        frame.setFrameFormat(shape)

    def grey(self, regions: Sequence[Region]) -> None:
        """Draw the letters of these regions in text-3 and all others as before; nothing moves."""
        shade = QTextCharFormat()
        shade.setForeground(theme.colour("text-3"))
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for region in self.regions:
            for block in self.blocks(region.span):
                self._choose(cursor, block, *self.within(block, region.span))
                cursor.setCharFormat(self._letters(title=self.is_title(block)))
        self.regions = tuple(region for region in regions if region.span.end <= len(self.text))
        for region in self.regions:
            for block in self.blocks(region.span):
                self._choose(cursor, block, *self.within(block, region.span))
                cursor.mergeCharFormat(shade)
        cursor.endEditBlock()

    @staticmethod
    def _choose(cursor: QTextCursor, block: QTextBlock, first: int, last: int) -> None:
        cursor.setPosition(block.position() + first)
        cursor.setPosition(block.position() + max(first, last), QTextCursor.MoveMode.KeepAnchor)

    def _letters(self, *, title: bool) -> QTextCharFormat:
        letters = QTextCharFormat()
        if title:
            letters.setFont(theme.font("title", self.measures.title_pixels, family=self.measures.family))
        return letters

    def set_lanes(self, block: QTextBlock, lanes: int) -> bool:
        """Give a paragraph room for that many lanes; tell whether anything changed. Two are always there."""
        title = self.is_title(block)
        wanted = self._format(title=title, tall=not title and _is_tall(block.text()), lanes=lanes)
        if not block.text() or block.blockFormat().lineHeight() == wanted.lineHeight():
            return False
        QTextCursor(block).setBlockFormat(wanted)
        return True

    def _format(self, *, title: bool, tall: bool = False, lanes: int = 2) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(self._pitch(title=title, tall=tall, lanes=lanes), _FIXED)
        if lanes > 2:
            made.setBottomMargin(3.5 * (lanes - 2))
        return made

    def _pitch(self, *, title: bool, tall: bool, lanes: int = 2) -> float:
        return self.measures.pitch(title=title, lanes=lanes) + (
            round(0.28 * self.measures.pixels) if tall else 0
        )

    def _format_gaps(self, cursor: QTextCursor, shown: str) -> None:
        gap = QTextBlockFormat()
        gap.setLineHeight(self.measures.gap, _FIXED)
        for match in re.finditer(r"^[^\S\n]*$", shown, re.MULTILINE):
            cursor.setPosition(self.offsets.to16(self.section.start + match.start()))
            cursor.setBlockFormat(gap)

    def _format_tall(self, cursor: QTextCursor, shown: str) -> None:
        """Give paragraphs in a tall script (Han, Kana, Hangul) more pitch, whatever marks they carry."""
        if not has_wide_script(shown) or max(shown) < _FIRST_TALL or not _TALL.search(shown):
            return
        tall = QTextBlockFormat()
        tall.setLineHeight(self._pitch(title=False, tall=True), _FIXED)
        for match in re.finditer(r"[^\n]+", shown):
            if _is_tall(match.group()):
                cursor.setPosition(self.offsets.to16(self.section.start + match.start()))
                cursor.setBlockFormat(tall)

    def _format_title(self, cursor: QTextCursor) -> None:
        if self.title is None or self.title.end > len(self.text):
            return
        letters = self._letters(title=True)
        for block in self.blocks(self.title):
            if block.text().strip():
                cursor.setPosition(block.position())
                cursor.setBlockFormat(self._format(title=True))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(letters)

    # Offsets and blocks

    def block_at(self, offset: int) -> QTextBlock:
        """Return the paragraph that holds a code point."""
        return self.document.findBlock(self.offsets.to16(offset))

    def blocks(self, span: Span) -> Iterator[QTextBlock]:
        """Go through the paragraphs that a span touches, as far as they are laid out."""
        if span.end <= self.section.start or span.start >= self.section.end:
            return
        block = self.block_at(span.start)
        end = self.offsets.to16(span.end)
        while block.isValid() and block.position() < end:
            yield block
            block = block.next()

    def start(self, block: QTextBlock) -> int:
        """Return the code point at which a paragraph starts."""
        return self.offsets.to_cp(block.position())

    def end(self, block: QTextBlock) -> int:
        """Return the code point at which a paragraph ends, without its line break."""
        return self.offsets.to_cp(block.position() + block.length() - 1)

    def paragraph(self, span: Span) -> Span:
        """Return the paragraph on screen in which a span starts, without blanks at its ends."""
        block = self.block_at(span.start)
        start, end = self.start(block), self.end(block)
        words = self.text[start:end]
        return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))

    def within(self, block: QTextBlock, span: Span) -> tuple[int, int]:
        """Return a span's UTF-16 range inside a paragraph; empty or reversed where it lies outside."""
        first = max(self.offsets.to16(span.start) - block.position(), 0)
        last = min(self.offsets.to16(span.end) - block.position(), block.length() - 1)
        return first, last

    def is_title(self, block: QTextBlock) -> bool:
        """Tell whether a paragraph belongs to the title."""
        if self.title is None:
            return False
        return self.start(block) < self.title.end and self.end(block) > self.title.start


def has_wide_script(text: str) -> bool:
    """Tell whether a text may hold letters beyond those of Western Europe; quick, so that most texts need no more."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return True
    return False


def _is_tall(paragraph: str) -> bool:
    if not has_wide_script(paragraph) or max(paragraph) < _FIRST_TALL:
        return False
    return len(_TALL.findall(paragraph)) * 3 > len(paragraph)

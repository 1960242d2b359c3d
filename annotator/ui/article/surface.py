"""The painted page as a widget: layout, marks, scrolling, reading size and theme. No gestures here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.domain.annotation import Region
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article.marks import Mark
from annotator.ui.article.measures import BELOW, LARGEST, SMALLEST, USUAL
from annotator.ui.article.page import Page
from annotator.ui.article.painter import Painter, Scene
from annotator.ui.article.pictures import Pictures
from annotator.ui.article.safely import Drawn, SafeDrawing
from annotator.ui.article.sections import Section, section_of
from annotator.ui.article.sheet import TOP
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.strips import Strips
from annotator.ui.components.reach import announce

REST = 25
"""Milliseconds after a painting until the next screen is drawn ahead."""

ZOOMS = (14, 15, 16, 17, 18, 20, 22, 24, 26, 28)


class Surface(QTextEdit):
    """A read-only text at fixed pitch that paints marks under and over Qt's own letters."""

    zoomChanged = Signal(int)
    sectionShown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = ""
        self._sentence = ""
        self._safely = SafeDrawing()
        self._own = False
        self.page = Page(self.document())
        self.sections: tuple[Section, ...] = (Section(0, 0),)
        self.pictures = Pictures(self.page)
        self.scene = Scene()
        self._painter = Painter(self.page, self.pictures)
        self.strips = Strips(self.page, self._painter)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(0)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._dress()

    def fill(
        self,
        text: str,
        title: Span | None,
        regions: Sequence[Region],
        marks: Sequence[Mark],
        sections: tuple[Section, ...] = (),
    ) -> None:
        """Lay out another text, or the first of its sections, and show it from its top."""
        self._sentence = ""
        self.forget_pictures()
        self.pictures.index = SpanIndex(marks)
        self.sections = sections or (Section(0, len(text)),)
        self._lay_out(text, title, regions, self.sections[0])
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self.sectionShown.emit(0)

    def section(self) -> int:
        """Return the number (from 0) of the section that is shown."""
        return section_of(self.sections, self.page.section.start)

    def show_section(self, number: int) -> bool:
        """Show another section from its top; tell whether there is one of that number that was not shown."""
        if not 0 <= number < len(self.sections) or number == self.section():
            return False
        self.forget_pictures()
        self._lay_out(self.page.text, self.page.title, self.page.regions, self.sections[number])
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self.sectionShown.emit(number)
        return True

    @contextmanager
    def own_cursor(self) -> Iterator[None]:
        """Move Qt's cursor ourselves in this block; what moves it outside is assistive technology."""
        before, self._own = self._own, True
        try:
            yield
        finally:
            self._own = before

    def _lay_out(self, text: str, title: Span | None, regions: Sequence[Region], section: Section) -> None:
        with self.own_cursor():
            self._lay_out_anew(text, title, regions, section)

    def _lay_out_anew(
        self, text: str, title: Span | None, regions: Sequence[Region], section: Section
    ) -> None:
        self.page.regions = ()
        with self.page.at_once():
            self.page.fill(text, title, section)
            self.page.centre(self.viewport().width())
            self.page.grey(regions)
            self.make_room(self.pictures.index.crowded())
            # Qt's cursor was pushed to the end; taken home later, it would have Qt lay out all the way to it.
            self.setTextCursor(QTextCursor(self.document()))

    def _scroll_to(self, value: float) -> None:
        """Scroll at once, also to where Qt's idle layout has not extended the range yet."""
        bar = self.verticalScrollBar()
        if (
            value > bar.maximum()
            and self.document().size().height() - self.viewport().height() > bar.maximum()
        ):
            bar.setMaximum(round(self.document().size().height()) - self.viewport().height())
        bar.setValue(round(value))

    def say(self, sentence: str) -> None:
        """Write one sentence where the first line would be; only while there is no text."""
        self._sentence = sentence
        self.viewport().update()

    def refresh(self, spans: Sequence[Span]) -> None:
        """Prepare and paint anew the paragraphs that these spans touch."""
        self.pictures.forget(spans)
        self.make_room(spans)
        for rect in self._rooms(spans):
            self.strips.forget(rect.top(), rect.bottom())
        self.repaint_spans(spans)

    def forget_pictures(self) -> None:
        """Have everything drawn anew."""
        self.pictures.clear()
        self.strips.clear()

    def make_room(self, spans: Sequence[Span]) -> None:
        """Give paragraphs with three lanes or more their room, and take it back where it is not needed."""
        blocks = {block.blockNumber(): block for span in spans for block in self.page.blocks(span)}
        grown = [
            block for block in blocks.values() if self.page.set_lanes(block, self.pictures.lane_count(block))
        ]
        if grown:
            self.forget_pictures()
            self.viewport().update()

    def repaint_spans(self, spans: Sequence[Span]) -> None:
        """Ask for a repaint of the paragraphs that these spans touch and of nothing else."""
        scroll = self.scrolled()
        for rect in self._rooms(spans):
            self.viewport().update(rect.translated(-scroll).toAlignedRect())

    def _rooms(self, spans: Sequence[Span]) -> list[QRectF]:
        """Return where the paragraphs that these spans touch may paint, in document coordinates."""
        layout = self.document().documentLayout()
        wide = self.viewport().width()
        blocks = {block.blockNumber(): block for span in spans for block in self.page.blocks(span)}
        rects = [layout.blockBoundingRect(block) for block in blocks.values()]
        return [QRectF(0, rect.top() - BELOW, wide, rect.height() + 2 * BELOW) for rect in rects]

    def scrolled(self) -> QPointF:
        """Return how far the page is scrolled."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def to_page(self, at: QPointF) -> QPointF:
        """Return a viewport point in document coordinates."""
        return at + self.scrolled()

    def reveal(self, span: Span) -> None:
        """Scroll, at once, so that a passage stands between 25 % and 60 % of the height."""
        self.show_section(section_of(self.sections, span.start))
        line = self.page.line_of(span.start) if self.page.text else None
        if line is None:
            return
        bar, high = self.verticalScrollBar(), self.viewport().height()
        where = line.baseline - bar.value()
        if 0.25 * high <= where <= 0.60 * high:
            return
        jump = not 0 <= where <= high
        self._scroll_to(line.baseline - high * (0.35 if jump else 0.25 if where < 0.25 * high else 0.60))

    def hidden(self) -> bool:
        """Tell whether all marks are hidden."""
        return self.scene.hidden

    def set_hidden(self, hidden: bool) -> None:
        """Hide all marks, or show them again; the letters stay where they are."""
        if self.scene.hidden != hidden:
            self.scene.hidden = hidden
            self.viewport().update()

    def put_cursor(self, cursor: QTextCursor) -> None:
        """Set Qt's own cursor without scrolling."""
        bar = self.verticalScrollBar()
        value = bar.value()
        with self.own_cursor():
            self.setTextCursor(cursor)
        bar.setValue(value)

    def announce(self, text: str) -> None:
        """Let a screen reader say something."""
        announce(self, text)

    # Reading size, density, theme

    def set_density(self, density: str) -> None:
        """Show "names" under all marks, or "lines" only, at a smaller pitch."""
        self.scene.names = density == "names"
        self._measure(density=density)

    def reading(self) -> tuple[str, int]:
        """Return the reading font (empty for the program's own) and its size."""
        return self.page.measures.family, self.page.measures.pixels

    def set_reading(self, family: str, pixels: int) -> None:
        """Set the reading font (empty for the program's own) and its size, 14..28."""
        self._measure(family=family, pixels=min(max(pixels, SMALLEST), LARGEST))

    def zoom_in(self) -> None:
        """Take the next larger reading size."""
        self._measure(pixels=next((size for size in ZOOMS if size > self.page.measures.pixels), LARGEST))

    def zoom_out(self) -> None:
        """Take the next smaller reading size."""
        self._measure(
            pixels=next((size for size in reversed(ZOOMS) if size < self.page.measures.pixels), SMALLEST)
        )

    def zoom_reset(self) -> None:
        """Take the usual reading size."""
        self._measure(pixels=USUAL)

    def zoom(self) -> int:
        """Return the reading size in percent of the usual one."""
        return round(100 * self.page.measures.pixels / USUAL)

    def _break_lines(self, *, reflow: bool, hold: int) -> None:
        """Join lines that were wrapped at a width, or part them; the line of a code point in sight stays at its height."""
        line = self.page.line_of(hold) if self.page.text else None
        height = line.baseline - self.verticalScrollBar().value() if line is not None else -1.0
        in_sight = 0 <= height <= self.viewport().height()
        self._measure(reflow=reflow)
        line = self.page.line_of(hold) if in_sight else None
        if line is not None:
            self._scroll_to(line.baseline - height)

    def _measure(self, **changes: str | int) -> None:
        """Lay out anew with other measures; the line at the top stays at the top."""
        measures = replace(self.page.measures, **changes)  # type: ignore[arg-type]
        if measures == self.page.measures:
            return
        before, top = self.zoom(), self.page.nearest_letter(self.to_page(QPointF(0, TOP)))
        self.page.measures = measures
        self.forget_pictures()
        self._lay_out(self.page.text, self.page.title, self.page.regions, self.page.section)
        line = self.page.line_of(top) if self.page.text else None
        at_top = line is None or line.start == self.page.section.start
        self._scroll_to(0 if line is None or at_top else line.baseline - TOP)
        self.viewport().update()
        if self.zoom() != before:
            self.zoomChanged.emit(self.zoom())

    def _dress(self) -> None:
        """Take over the theme in force; Qt's own selection is invisible because ours is painted under the marks."""
        now = theme.current()
        role = QPalette.ColorRole
        wanted = {
            role.Base: QColor(now.base),
            role.Window: QColor(now.base),
            role.Text: QColor(now.text),
            role.Highlight: QColor(0, 0, 0, 0),
            role.HighlightedText: QColor(now.text),
        }
        colours = QPalette(self.palette())
        # A style sheet gives a widget its older palette back, so the palette itself is asked and not only the name.
        if any(colours.color(name) != colour for name, colour in wanted.items()):
            for name, colour in wanted.items():
                colours.setColor(name, colour)
            self.setPalette(colours)
        if self._theme != now.name:
            self._theme = now.name
            self.strips.clear()
            self.page.grey(self.page.regions)
            self.viewport().update()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange} and hasattr(self, "_painter"):
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self.page.width()
        self.page.centre(self.viewport().width())
        super().resizeEvent(event)
        self.strips.clear()
        if self.page.width() != before:
            self.pictures.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRectF(event.rect()).translated(self.scrolled())
        left = self._guarded(lambda painter: self._show_strips(painter, whole))
        for part in [whole] if left is None else left:
            self._guarded(partial(self._painter.under, part=part, scene=self.scene), part)
            super().paintEvent(QPaintEvent(part.translated(-self.scrolled()).toAlignedRect()))
            self._guarded(partial(self._painter.over, part=part, scene=self.scene), part)
        self._guarded(lambda painter: self._painter.cursor(painter, self.scene))
        if self._sentence:
            self._paint_sentence()
        elif not self._idle.isActive():
            self._idle.start(REST)

    def _show_strips(self, painter: QPainter, whole: QRectF) -> list[QRectF]:
        if not self.scene.at_rest():
            return [whole]
        ratio = painter.deviceTransform().m11()  # not the view's own: a picture of it may be finer
        return self.strips.show(painter, whole, ratio, self._busy())

    def _busy(self) -> list[tuple[float, float]]:
        """Return the heights at which something lies that comes and goes."""
        scene, by_id = self.scene, self.pictures.index.by_id
        marks = [by_id[number].span for number in (scene.focused, scene.hovered) if number in by_id]
        rects = self._rooms([*marks, scene.selection] if scene.selection is not None else marks)
        return [(rect.top(), rect.bottom()) for rect in rects]

    def _on_idle(self) -> None:
        """Draw one strip ahead, and go on while there is nothing else to do."""
        if not self.isVisible() or not self.page.text or not self.scene.at_rest():
            return
        number = self.strips.missing(self.scrolled().y(), self.viewport().height())
        if number is not None:
            self._safely(lambda: self.strips.make(number, self.palette(), self.scene.resting()))
            if not self._safely.broken:
                self._idle.start(0)

    def _guarded(self, paint: Callable[[QPainter], Drawn], part: QRectF | None = None) -> Drawn | None:
        """Paint in document coordinates, on the view."""

        def painted() -> Drawn:
            with QPainter(self.viewport()) as painter:
                painter.translate(-self.scrolled())
                if part is not None:
                    painter.setClipRect(part)
                return paint(painter)

        return self._safely(painted)

    def _paint_sentence(self) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setFont(theme.font("ui"))
            painter.setPen(theme.colour("text-2"))
            room = QRectF(self.page.left(), TOP + 8, self.page.width(), 200)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self._sentence)

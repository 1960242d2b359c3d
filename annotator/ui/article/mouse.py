"""What the mouse does in the article: clicks that focus, drags that select whole words, the label bar afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.ui.article.labelbar import DELAY, LabelBar
from annotator.ui.article.marks import Mark
from annotator.ui.article.reader import Reader

FAR = 4
"""Pixels that make a drag out of a click."""


class Mouse:
    """Mouse behaviour of one article view, with its label bar."""

    def __init__(self, view: Reader) -> None:
        self._view = view
        self._down: QPointF | None = None
        self._anchor = 0
        self._dragging = False
        self._free = False
        self._before = 0
        self._double_at: QPointF | None = None
        self._clicked = -1
        self._labels: tuple[Label, ...] = ()
        self.armed = False
        self.bar = LabelBar(view.viewport())
        self._bar_timer = QTimer(view)
        self._bar_timer.setSingleShot(True)
        self._bar_timer.setInterval(DELAY)
        self._bar_timer.timeout.connect(self._show_bar)
        self._triple_timer = QTimer(view)
        self._triple_timer.setSingleShot(True)
        self._scroll_timer = QTimer(view)
        self._scroll_timer.setInterval(40)
        self._scroll_timer.timeout.connect(self._on_scroll)

    @property
    def dragging(self) -> bool:
        """Tell whether a selection is being drawn right now."""
        return self._dragging

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels in the bar."""
        self._labels = tuple(labels)
        self.bar.set_labels(labels)

    def hide_bar(self) -> None:
        """Take the label bar away, also one that is about to come."""
        self._bar_timer.stop()
        self.bar.hide()

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag; a third press in a row takes the sentence."""
        self.hide_bar()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        near = self._double_at is not None and (at - self._double_at).manhattanLength() < 2 * FAR
        if self._triple_timer.isActive() and near:
            self._triple_timer.stop()
            offset = self._view.page.nearest_letter(self._view.to_page(at))
            self._chosen(self._view.walk.tokens.sentence(offset))
            return
        self._down = at
        self._before = self._view.focused
        self._dragging = False
        self._anchor = self._view.page.edge_at(self._view.to_page(at))

    def move(self, event: QMouseEvent) -> None:
        """Draw the selection while the button is down, by whole words unless Alt is held."""
        if self._down is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(event.position())
            return
        if not self._dragging and (event.position() - self._down).manhattanLength() < FAR:
            return
        self._dragging = True
        self._free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._draw(event.position())
        outside = not 0 <= event.position().y() < self._view.viewport().height()
        if outside and not self._scroll_timer.isActive():
            self._scroll_timer.start()
        elif not outside:
            self._scroll_timer.stop()

    def release(self, event: QMouseEvent) -> None:
        """End a drag with a selection, or a click with a focus."""
        self._scroll_timer.stop()
        if event.button() != Qt.MouseButton.LeftButton or self._down is None:
            return
        self._down = None
        if self._dragging:
            self._dragging = False
            self._free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._chosen(self._draw(event.position()))
        else:
            self._click(event.position())

    def double(self, event: QMouseEvent) -> None:
        """Take one token, or open the annotation that had the focus before."""
        self.hide_bar()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._double_at = event.position()
        self._triple_timer.start(QApplication.doubleClickInterval())
        offset = self._view.page.letter_at(self._view.to_page(event.position()))
        marks = self._view.pictures.index.at(offset) if offset >= 0 else []
        if self._before and self._before in {mark.id for mark in marks}:
            self._view.set_focused(self._before, scroll=False)
            self._view.activated.emit(self._before)
        elif offset >= 0:
            self._chosen(self._view.snapped(Span(offset, offset + 1)))

    def mark_at(self, at: QPointF) -> Mark | None:
        """Return the innermost mark at a point of the viewport: its letters, its underline or its name."""
        view = self._view
        if view.scene.hidden or not view.page.text:
            return None
        spot = view.to_page(at)
        offset = view.page.letter_at(spot)
        marks = view.pictures.index.at(offset) if offset >= 0 else []
        return marks[0] if marks else view.pictures.mark_at(spot)

    def _hover(self, at: QPointF) -> None:
        """Show the name of the mark under the pointer where names are not shown."""
        if self._view.scene.names:
            return
        mark = self.mark_at(at)
        now = mark.id if mark is not None else 0
        if now != self._view.scene.hovered:
            before = self._view.pictures.index.by_id.get(self._view.scene.hovered)
            self._view.scene.hovered = now
            self._view.repaint_spans([each.span for each in (before, mark) if each is not None])

    def _click(self, at: QPointF) -> None:
        view = self._view
        spot = view.to_page(at)
        offset = view.page.letter_at(spot)
        found = self.mark_at(at)
        marks = view.pictures.index.at(offset) if offset >= 0 and found is not None else []
        marks = marks or ([found] if found is not None else [])
        view.caret.put(view.page.nearest_letter(spot))
        self._clicked = offset
        if not marks:
            view.set_focused(0)
            return
        numbers = [mark.id for mark in marks]
        again = self._before in numbers and view.selection is None
        at_index = (numbers.index(self._before) + 1) % len(numbers) if again else 0
        view.set_focused(numbers[at_index], scroll=False)

    def cycle(self) -> None:
        """Focus the next outer mark at the last click, and from the outermost the innermost again."""
        numbers = (
            [mark.id for mark in self._view.pictures.index.at(self._clicked)] if self._clicked >= 0 else []
        )
        if numbers:
            now = self._view.focused
            after = (numbers.index(now) + 1) % len(numbers) if now in numbers else 0
            self._view.set_focused(numbers[after], scroll=False)

    def _draw(self, at: QPointF) -> Span | None:
        edge = self._view.page.edge_at(self._view.to_page(at))
        low, high = min(self._anchor, edge), max(self._anchor, edge)
        span = Span(low, high) if low < high else None
        if span is not None and not self._free and self._view.whole_words:
            span = self._view.snapped(span)
        self._view.show_selection(span)
        return span

    def _chosen(self, span: Span | None) -> None:
        if span is None:
            self._view.show_selection(None)
            return
        self._view.select(span, "mouse")
        if not self.armed:
            self._bar_timer.start()

    def _show_bar(self) -> None:
        selection = self._view.selection
        rects = self._view.page.rects(selection) if selection is not None else []
        if rects and self._labels:
            scroll = self._view.scrolled()
            left = self._view.page.left()
            column = (left - scroll.x(), left + self._view.page.width() - scroll.x())
            self.bar.show_over(rects[0].translated(-scroll), rects[-1].translated(-scroll), column)

    def _on_scroll(self) -> None:
        at: QPoint = self._view.viewport().mapFromGlobal(QCursor.pos())
        high = self._view.viewport().height()
        over = at.y() if at.y() < 0 else max(at.y() - high, 0)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + max(min(over, 60), -60) // 2)
        self._draw(QPointF(at.x(), min(max(at.y(), 0), high - 1)))

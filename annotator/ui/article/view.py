"""The article view: reading, selecting, walking and focusing. It reports gestures and changes no data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.annotation import Region
from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui.article import pointer
from annotator.ui.article.caret import Caret
from annotator.ui.article.cursor import Walk
from annotator.ui.article.keys import Keys
from annotator.ui.article.marks import Mark
from annotator.ui.article.mouse import Mouse
from annotator.ui.article.painter import Scene
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.surface import Surface


class ArticleView(Surface):
    """One article, its marks, a selection, a focused mark and a token cursor."""

    selectionChosen = Signal(object, str)
    labelKey = Signal(int, bool)
    labelPicked = Signal(int)
    focusedChanged = Signal(object)  # an annotation's id has 63 bits, Qt's int has 32
    cursorMoved = Signal(int)
    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: tuple[Label, ...] = ()
        self.armed: int | None = None
        self.walk = Walk("", Tokens((), ()))
        self.caret = Caret(self)
        self.keys = Keys(self)
        self.mouse = Mouse(self)
        self.mouse.bar.picked.connect(self.labelPicked)
        self.setAccessibleName(self.tr("Article"))
        self._describe()

    # The article

    def show_article(
        self,
        text: str,
        tokens: Tokens,
        *,
        title: Span | None = None,
        regions: Sequence[Region] = (),
        marks: Sequence[Mark] = (),
        small_words: frozenset[str] = frozenset(),
    ) -> None:
        """Show a text from its top, with the token cursor on its first word; nothing is selected or focused.

        Args:
            text: the stored text; it is never read back from the widget.
            tokens: its tokens and sentence starts.
            title: the passage that is set as the title.
            regions: passages that are greyed and show no marks.
            marks: what to paint.
            small_words: lower-case words that the arrow keys pass over.
        """
        self.mouse.hide_bar()
        self.keys.stop_seeking()
        self.scene = Scene(names=self.page.measures.density == "names")
        self.walk = Walk(text, tokens, small_words)
        self.caret.reset()
        self.fill(text, title, regions, marks)
        self._describe()

    def clear_article(self, sentence: str) -> None:
        """Show no article but one sentence that says why, or what to do."""
        self.show_article("", Tokens((), ()))
        self.say(sentence)
        self.setAccessibleDescription(sentence)

    def set_marks(self, marks: Sequence[Mark], touched: Span | None = None) -> None:
        """Paint other marks. Only paragraphs with a difference are painted anew; the text stays where it is.

        `touched` adds a passage to what is painted anew.
        """
        changed = self.pictures.index.changed(marks)
        if not changed and touched is None:
            return
        self.pictures.index = SpanIndex(marks)
        self.refresh([*changed, touched] if touched is not None else changed)
        if self.scene.focused and self.scene.focused not in self.pictures.index.by_id:
            self.set_focused(0)

    def set_regions(self, regions: Sequence[Region]) -> None:
        """Grey other passages."""
        self.page.grey(regions)
        self.pictures.clear()
        self.viewport().update()

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels in the label bar."""
        self.labels = tuple(labels)
        self.mouse.bar.set_labels(labels)

    def arm(self, label_index: int | None) -> None:
        """Take a label in hand, so that the next mouse selection gets it and no bar appears; None puts it down."""
        self.armed = label_index if label_index is not None and label_index < len(self.labels) else None
        self.mouse.hide_bar()
        self.viewport().setCursor(pointer.shape(None if self.armed is None else self.labels[self.armed]))

    # Selection, focus, token cursor

    @property
    def selection(self) -> Span | None:
        """Return the selected span."""
        return self.scene.selection

    @property
    def focused(self) -> int:
        """Return the id of the focused annotation, 0 for none."""
        return self.scene.focused

    @property
    def token(self) -> int:
        """Return the token that the cursor stands on."""
        return self.caret.token

    def target(self) -> Span | None:
        """Return what a label would go to: the selection, else the focused mark, else the word at the cursor."""
        if self.scene.selection is not None:
            return self.scene.selection
        mark = self.pictures.index.by_id.get(self.scene.focused)
        if mark is not None:
            return mark.span
        return self.walk.tokens.span(self.caret.token) if self.caret.token < len(self.walk.tokens) else None

    def select(self, span: Span, how: str = "keyboard") -> None:
        """Select a span and report it; `how` is "mouse" or "keyboard"."""
        self.set_focused(0)
        self.caret.take(span, keyboard=how == "keyboard")
        self.show_selection(span)
        self.selectionChosen.emit(span, how)

    def clear_selection(self, *, advance: bool = False) -> None:
        """Select nothing. The cursor stays on the selection's last token, or with `advance` on the next word."""
        if self.scene.selection is not None:
            self.caret.stand_on(self.scene.selection)
        self.mouse.hide_bar()
        self.show_selection(None)
        if advance:
            self.caret.token = self.walk.stop(self.caret.token, 1)
        self.caret.show()

    def set_focused(self, annotation: int, scroll: bool = True) -> None:
        """Focus a mark by its annotation's id, 0 for none; the cursor goes to its last token."""
        mark = self.pictures.index.by_id.get(annotation)
        before = self.pictures.index.by_id.get(self.scene.focused)
        now = mark.id if mark is not None else 0
        changed = now != self.scene.focused
        self.scene.focused = now
        if mark is not None:
            self.show_selection(None)
            self.caret.stand_on(mark.span)
            if scroll:
                self.reveal(mark.span)
        self.repaint_spans([each.span for each in (before, mark) if each is not None])
        self.caret.show()
        if changed:
            self.focusedChanged.emit(now)

    def next_mark(self, step: int) -> None:
        """Focus the next (1) or previous (-1) mark; after the last comes the first."""
        index = self.pictures.index
        if not len(index) or not len(self.walk.tokens):
            return
        start = self.walk.tokens.starts[self.caret.token]
        mark = index.beside(index.by_id.get(self.scene.focused), start, step)
        self.caret.keyboard = True
        self.set_focused((mark or index.marks[0 if step > 0 else -1]).id)

    def outer_mark(self) -> None:
        """Focus the next outer mark at the cursor, and from the outermost the innermost again."""
        focused = self.pictures.index.by_id.get(self.scene.focused)
        span = focused.span if focused is not None else self.target()
        if span is None:
            return
        inward = [mark for mark in self.pictures.index.at(span.start) if mark.span.contains(span)]
        numbers = [
            mark.id for mark in (inward if focused is not None else self.pictures.index.at(span.start))
        ]
        if focused is not None and numbers.index(focused.id) + 1 < len(numbers):
            self.set_focused(numbers[numbers.index(focused.id) + 1])
        elif focused is not None or numbers:
            inner = self.pictures.index.at(span.start)
            self.set_focused(inner[0].id)

    def cycle_at_point(self) -> None:
        """Focus the next outer mark where the mouse clicked last."""
        self.mouse.cycle()

    def select_sentence(self) -> None:
        """Select the sentence at the cursor."""
        sentence = (
            self.walk.tokens.sentence(self.walk.tokens.starts[self.caret.token])
            if len(self.walk.tokens)
            else None
        )
        span = self.snapped(sentence) if sentence is not None else None
        if span is not None:
            self.select(span)

    def activate(self) -> bool:
        """Report the focused mark as opened; tell whether there is one."""
        if not self.scene.focused:
            return False
        self.activated.emit(self.scene.focused)
        return True

    def can_step_back(self) -> bool:
        """Tell whether there is a selection or a focus to give up."""
        return self.scene.selection is not None or bool(self.scene.focused)

    def step_back(self) -> bool:
        """Give up the selection, else the focus; tell whether there was one."""
        if self.scene.selection is not None:
            self.clear_selection()
            return True
        if self.scene.focused:
            self.set_focused(0)
            return True
        return False

    # What the keys and the mouse use

    def snapped(self, span: Span) -> Span | None:
        """Return a span widened to whole tokens, without blank tokens at its edges; None over blanks only."""
        tokens, text = self.walk.tokens, self.page.text
        covered = [index for index in tokens.covering(span) if tokens.span(index).of(text).strip()]
        return self.walk.span(covered[0], covered[-1]) if covered else None

    def show_selection(self, span: Span | None) -> None:
        """Draw a selection without reporting it."""
        before, self.scene.selection = self.scene.selection, span
        if before == span:
            return
        self.repaint_spans([each for each in (before, span) if each is not None])
        self.caret.show()
        self.mirror()

    def show_typed(self, typed: str) -> None:
        """Show the letters of a jump over the cursor."""
        self.scene.typed = typed
        self.caret.keyboard = self.caret.keyboard or bool(typed)
        self.caret.show()

    def mirror(self) -> None:
        """Let Qt's own cursor follow, for screen readers; it is invisible and must not scroll."""
        span = self.target()
        if span is None or not self.page.text:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.page.offsets.to16(span.start))
        if self.scene.selection is not None:
            cursor.setPosition(self.page.offsets.to16(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.put_cursor(cursor)

    def _describe(self) -> None:
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys walk over the words, digits label the word or the selection, Tab goes through the marks."
            )
        )

    # Qt

    def copy(self) -> None:
        span = self.target()
        if span is not None:
            QGuiApplication.clipboard().setText(span.of(self.page.text))

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.scene.selection.of(self.page.text) if self.scene.selection is not None else "")
        return made

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self.keys.wants(event))
            return event.isAccepted()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mouse.mark_at(event.pos().toPointF())
            words = mark.tooltip if mark is not None else self.mouse.hint()
            QToolTip.showText(event.globalPos(), pointer.plain(words), self)
            return True
        return super().viewportEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.mouse.hide_bar()
        event.setAccepted(self.keys.press(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self.keys.release(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mouse.double(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in() if event.angleDelta().y() > 0 else self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, across: int, down: int) -> None:
        if down and hasattr(self, "mouse"):
            self.mouse.hide_bar()
        super().scrollContentsBy(across, down)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.caret.keyboard = True
        super().focusInEvent(event)
        self.caret.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_hidden(False)
        self.mouse.hide_bar()
        super().focusOutEvent(event)
        self.caret.show()

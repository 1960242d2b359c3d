"""Reading one article: the marks shown, the selection, the focused mark and the token cursor. No keys, no mouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Region
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui.article.aids import ReadingAids
from annotator.ui.article.caret import Caret
from annotator.ui.article.cursor import Walk
from annotator.ui.article.marks import Mark
from annotator.ui.article.overview import Overview
from annotator.ui.article.painter import Scene
from annotator.ui.article.sections import sections
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.surface import Surface
from annotator.ui.article.training import TrainingAids


class Reader(Surface):
    """A surface with one article, a selection, a focused mark and a token cursor."""

    selectionChosen = Signal(object, str)
    focusedChanged = Signal(object)  # an annotation's id has 63 bits, Qt's int has 32
    cursorMoved = Signal(int)
    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.walk = Walk("", Tokens((), ()))
        self.caret = Caret(self)
        self.cursorPositionChanged.connect(self._on_cursor_put)
        self.selectionChanged.connect(self._on_cursor_put)
        self.aids = ReadingAids(self)
        self.overview = Overview(self)
        self.training = TrainingAids(self)
        self.setAccessibleName(self.tr("Article"))
        self._describe()

    def quieten(self) -> None:
        """Take away what a gesture left on the screen; gestures are the business of the class below."""

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
        self.quieten()
        self.scene = Scene(names=self.page.measures.density == "names")
        self.walk = Walk(text, tokens, small_words)
        self.caret.reset()
        self.fill(text, title, regions, marks, sections(text, tokens))
        self.overview.set_points(())
        self.caret.show()
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
        self._show_changed([*changed, touched] if touched is not None else changed)

    def change_marks(self, gone: Iterable[int], come: Sequence[Mark], touched: Span | None = None) -> None:
        """Take marks away by their ids and paint others; for one act on an article with many."""
        changed = self.pictures.index.change(gone, come)
        self._show_changed([*changed, touched] if touched is not None else changed)

    def _show_changed(self, changed: Sequence[Span]) -> None:
        self.refresh(changed)
        self.overview.refresh()
        if self.scene.focused and self.scene.focused not in self.pictures.index.by_id:
            self.set_focused(0)

    def set_reflow(self, on: bool) -> None:
        """Join the lines of wrapped paragraphs so that they fill the column, or show them as they are in the text.

        The words in hand stay where they are on the screen; offsets, marks and cursor know nothing of it.
        """
        if on != self.page.measures.reflow:
            span = self.target()
            self._break_lines(reflow=on, hold=span.start if span is not None else 0)
            self.mirror()

    def set_regions(self, regions: Sequence[Region]) -> None:
        """Grey other passages."""
        self.page.grey(regions)
        self.forget_pictures()
        self.viewport().update()

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
        self.quieten()
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

    whole_words = True
    """Whether what the mouse selects is widened to words."""

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

    def _on_cursor_put(self) -> None:
        """Follow Qt's cursor where a screen reader has moved it: go to that word, or take that selection."""
        if self._own or not len(self.walk.tokens):
            return
        cursor = self.textCursor()
        start, end = (
            self.page.offsets.to_cp(place) for place in (cursor.selectionStart(), cursor.selectionEnd())
        )
        span = self.snapped(Span(start, end)) if start < end else None
        if span is not None and span != self.selection:
            self.select(span)
        elif span is None:
            self.caret.go(self.walk.nearest(max(self.walk.tokens.at(start), 0)))
            self.mirror()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys walk over the words, digits label the word or the selection, Tab goes through the marks."
            )
        )

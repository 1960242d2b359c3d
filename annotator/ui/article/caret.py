"""The token cursor of an article view: where it stands, and how a selection grows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.span import Span

if TYPE_CHECKING:
    from annotator.ui.article.reader import Reader


class Caret:
    """The token cursor of one article view.

    `keyboard` says whether it is drawn at all: from the start, until the mouse is used, and again from the next key on.
    """

    def __init__(self, view: Reader) -> None:
        self._view = view
        self._anchor: int | None = None
        self._reach = 0
        self.token = 0
        self._fresh = True
        self.keyboard = True

    def reset(self) -> None:
        """Stand on the first word of another text; it is drawn if it was drawn in the text before."""
        self._anchor, self._reach, self._fresh = None, 0, True
        self.token = self._view.walk.first()

    def appear(self) -> bool:
        """Draw a cursor that cannot be seen because the mouse was used last; tell whether that was so."""
        hidden = not self.keyboard and not self._view.can_step_back()
        if hidden:
            self.go(self.token)
        return hidden

    def arrive(self) -> bool:
        """Appear in an article that was just opened, where nobody has pointed at a word; tell whether that was so."""
        return self._fresh and self.appear()

    def reach(self) -> int:
        """Return the token up to which the selection reaches, or the cursor's own."""
        growing = self._anchor is not None and self._view.selection is not None
        return self._reach if growing else self.token

    def leaving(self, step: int) -> int:
        """Return the token from which a plain arrow goes on: the end of selection or focus on that side."""
        if self._view.selection is not None and self._anchor is not None:
            return max(self._anchor, self._reach) if step > 0 else min(self._anchor, self._reach)
        mark = self._view.pictures.index.by_id.get(self._view.focused)
        covered = self._view.walk.tokens.covering(mark.span) if mark is not None else range(0)
        return covered[0] if covered and step < 0 else self.token

    def go(self, token: int) -> None:
        """Stand on a token; selection and focus end."""
        view = self._view
        if not len(view.walk.tokens):
            return
        self._anchor = None
        self.token, self.keyboard, self._fresh = token, True, False
        view.show_selection(None)
        view.set_focused(0)
        self.show()
        view.reveal(view.walk.tokens.span(token))
        view.cursorMoved.emit(token)

    def extend(self, token: int) -> None:
        """Stretch or shrink the selection to a token; it is anchored at the cursor."""
        view = self._view
        if not len(view.walk.tokens):
            return
        if self._anchor is None or view.selection is None:
            self._anchor = self.token
        view.set_focused(0)
        self._reach, self.keyboard = token, True
        span = view.walk.span(self._anchor, token)
        view.show_selection(span)
        view.reveal(view.walk.tokens.span(token))
        view.selectionChosen.emit(span, "keyboard")

    def take(self, span: Span, *, keyboard: bool) -> None:
        """Let a selection that came from elsewhere grow from its first token on."""
        self.keyboard = keyboard
        covered = self._view.walk.tokens.covering(span)
        if covered:
            self._anchor, self._reach, self.token = covered[0], covered[-1], covered[0]

    def stand_on(self, span: Span) -> None:
        """Stand on the last token of a span, so that the next arrow goes on behind it."""
        self._anchor = None
        covered = self._view.walk.tokens.covering(span)
        self.token = covered[-1] if covered else self.token

    def put(self, offset: int) -> None:
        """Stand on the token at an offset, as a mouse click does; selection ends, nothing scrolls."""
        self.keyboard = self._fresh = False
        self._put(offset)

    def resume(self, offset: int, *, seen: bool = False) -> None:
        """Stand on the token at an offset without a key or a click; it is drawn if it was before, or with `seen`."""
        self.keyboard = self.keyboard or seen
        self._put(offset)

    def _put(self, offset: int) -> None:
        self._anchor = None
        token = self._view.walk.tokens.at(offset)
        self.token = max(token, 0)
        self._view.show_selection(None)
        self.show()
        if token >= 0:
            self._view.cursorMoved.emit(token)

    def middle(self, token: int) -> float:
        """Return the horizontal middle of a token in document coordinates."""
        page = self._view.page
        rects = page.rects(self._view.walk.tokens.span(token))
        return rects[0].center().x() if rects else page.left()

    def show(self) -> None:
        """Draw the cursor where it belongs: only with the keyboard, and not beside a selection or focus."""
        view = self._view
        shown = (
            self.keyboard
            and not view.can_step_back()
            and self.token < len(view.walk.tokens)
            and view.hasFocus()
        )
        view.aids.follow()
        cursor = view.walk.tokens.span(self.token) if shown else None
        before, view.scene.cursor = view.scene.cursor, cursor
        view.repaint_spans([each for each in (before, cursor) if each is not None])
        if before != cursor:
            view.mirror()

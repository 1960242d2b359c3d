"""What keys do in the article: walking, extending, jumping. Labelling itself is only reported."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.domain.span import Span
from annotator.ui.article.page import Line
from annotator.ui.article.reader import Reader

Key = Qt.Key
Modifier = Qt.KeyboardModifier
PATIENCE = 1_500
"""Milliseconds that a jump by letters waits for the next letter."""
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 10}


def digit(event: QKeyEvent) -> int | None:
    """Return 1..10 for a key of the digit row, by position, or of the number pad; None for any other key.

    A digit character counts whatever its script. Else the physical key decides, so that the digit row works
    unshifted on French or Czech keyboards and shifted on all others.
    """
    text = event.text()
    number = unicodedata.digit(text, None) if len(text) == 1 else None
    if number is None and Key.Key_0 <= event.key() <= Key.Key_9:
        number = event.key() - Key.Key_0
    if number is not None:
        return number or 10
    if event.modifiers() & Modifier.KeypadModifier:
        return None
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    first = 2 if sys.platform == "win32" else 10
    position = event.nativeScanCode() - first
    return position + 1 if 0 <= position <= 9 else None


class Keys:
    """Keyboard behaviour of one article view."""

    def __init__(self, view: Reader, label: Callable[[int, bool], None]) -> None:
        self._view = view
        self._label = label
        self._goal: float | None = None
        self._from = 0
        self.seeking = False
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.stop_seeking)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is needed here even if the window has a shortcut on it."""
        if self.seeking:
            return bool(event.text()) or event.key() == Key.Key_Escape
        return event.key() == Key.Key_Escape and self._view.can_step_back()

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; tell whether it was one of ours."""
        if self.seeking and self._letter(event):
            return True
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        shift = bool(modifiers & Modifier.ShiftModifier)
        rest = modifiers & ~Modifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
            return True
        if rest == Modifier.ControlModifier:
            return self._far(event.key(), shift=shift)
        if rest != Modifier.NoModifier:
            return False
        if self._move(event.key(), shift=shift):
            return True
        number = digit(event)
        if number is not None:
            self._label(number, shift)
            return True
        return self._act(event.key(), shift=shift, repeated=event.isAutoRepeat())

    def release(self, event: QKeyEvent) -> bool:
        """Act on a key that is let go."""
        if event.key() == Key.Key_H and not event.isAutoRepeat():
            self._view.set_hidden(False)
            return True
        return False

    def stop_seeking(self) -> None:
        """End a jump by letters where it stands."""
        self._timer.stop()
        self.seeking = False
        self._view.show_typed("")

    def _act(self, key: int, *, shift: bool, repeated: bool) -> bool:
        view = self._view
        if key in {Key.Key_Tab, Key.Key_Backtab}:
            view.next_mark(-1 if shift or key == Key.Key_Backtab else 1)
        elif shift:
            return False
        elif key == Key.Key_S:
            view.select_sentence()
        elif key == Key.Key_O:
            view.outer_mark()
        elif key == Key.Key_F:
            self.seeking, self._from = True, view.token
            view.show_typed("…")
            self._timer.start()
        elif key == Key.Key_H:
            if not repeated:
                view.set_hidden(True)
        elif key in {Key.Key_Return, Key.Key_Enter}:
            return view.activate()
        elif key == Key.Key_Escape:
            return view.step_back()
        else:
            return False
        return True

    def _move(self, key: int, *, shift: bool) -> bool:
        view, walk = self._view, self._view.walk
        goal = None
        if key in {Key.Key_Left, Key.Key_Right}:
            step = 1 if key == Key.Key_Right else -1
            if shift:
                view.caret.extend(walk.solid(view.caret.reach(), step))
            else:
                view.caret.go(walk.stop(view.caret.leaving(step), step))
        elif key in {Key.Key_Up, Key.Key_Down}:
            goal = self._line(1 if key == Key.Key_Down else -1, shift=shift)
        elif key in {Key.Key_Home, Key.Key_End}:
            self._edge(1 if key == Key.Key_End else -1, shift=shift)
        elif key in {Key.Key_PageDown, Key.Key_PageUp}:
            self._screen(1 if key == Key.Key_PageDown else -1, shift=shift)
        elif key == Key.Key_Space:
            self._screen(-1 if shift else 1, shift=False)
        else:
            return False
        self._goal = goal
        return True

    def _far(self, key: int, *, shift: bool) -> bool:
        view, walk = self._view, self._view.walk
        step = 1 if key in {Key.Key_Right, Key.Key_End} else -1
        if key in {Key.Key_Left, Key.Key_Right}:
            to = (
                walk.sentence_end(view.caret.reach(), step)
                if shift
                else walk.sentence(view.caret.leaving(step), step)
            )
        elif key in {Key.Key_Home, Key.Key_End}:
            to = walk.edge(step)
        else:
            return False
        self._goal = None
        view.caret.extend(to) if shift else view.caret.go(to)
        return True

    def _line(self, step: int, *, shift: bool) -> float | None:
        """Go a line up or down, keeping the distance from the left; return that distance."""
        view = self._view
        token = view.caret.reach() if shift else view.caret.leaving(step)
        here = view.page.line_of(view.walk.tokens.starts[token]) if len(view.walk.tokens) else None
        if here is None:
            return None
        goal = self._goal if self._goal is not None else view.caret.middle(token)
        there = view.page.next_line(here, step)
        if there is not None:
            self._go_to(there, goal, shift=shift)
        return goal

    def _go_to(self, line: Line, across: float, *, shift: bool) -> None:
        view = self._view
        offset = view.page.nearest_letter(QPointF(across, line.baseline - 0.3 * view.page.measures.pixels))
        token = view.walk.tokens.at(offset)
        stop = view.walk.nearest(token)
        if view.walk.tokens.starts[stop] >= line.end:
            stop = view.walk.stop(token, -1)
        view.caret.extend(token) if shift else view.caret.go(stop)

    def _edge(self, step: int, *, shift: bool) -> None:
        view, walk = self._view, self._view.walk
        if not len(walk.tokens):
            return
        line = view.page.line_of(
            walk.tokens.starts[view.caret.reach() if shift else view.caret.leaving(step)]
        )
        covered = walk.tokens.covering(Span(line.start, line.end)) if line is not None else range(0)
        if not covered:
            return
        if step > 0:
            token = walk.solid(covered[-1] + 1, -1) if shift else walk.stop(covered[-1] + 1, -1)
        else:
            token = walk.solid(covered[0] - 1, 1) if shift else walk.nearest(covered[0])
        view.caret.extend(token) if shift else view.caret.go(token)

    def _screen(self, step: int, *, shift: bool) -> None:
        view = self._view
        bar = view.verticalScrollBar()
        down = step * max(view.viewport().height() - 2 * view.page.measures.pitch(title=False), 40)
        if not len(view.walk.tokens):
            return
        token = view.caret.reach() if shift else view.caret.leaving(step)
        here = view.page.line_of(view.walk.tokens.starts[token])
        bar.setValue(bar.value() + round(down))
        if here is not None:
            there = view.page.line_at(QPointF(0, here.baseline + down))
            if there is not None:
                self._go_to(there, view.caret.middle(token), shift=shift)

    def _letter(self, event: QKeyEvent) -> bool:
        """Take one letter of a jump; tell whether the key was one."""
        if event.key() == Key.Key_Escape:
            self.stop_seeking()
            return True
        letter = event.text()
        if not letter.strip() or not letter.isprintable() or event.modifiers() & Modifier.ControlModifier:
            self.stop_seeking()
            return False
        typed = self._view.scene.typed.removesuffix("…") + letter
        token = self._view.walk.starting(typed, self._from)
        if token is not None:
            self._view.caret.go(token)
        self._view.show_typed(typed)
        self._timer.start()
        if len(typed) >= 2:
            self.stop_seeking()
        return True

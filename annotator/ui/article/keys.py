"""What keys do in the article: walking, extending, jumping. Labelling itself is only reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QKeyCombination, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.domain.span import Span
from annotator.ui.article.page import Line
from annotator.ui.article.position import code, digit
from annotator.ui.article.reader import Reader

Key = Qt.Key
Modifier = Qt.KeyboardModifier
PATIENCE = 1_500
"""Milliseconds that a jump by letters waits for the next letter."""

READING = {"sentence": ("S",), "outer": ("O",), "jump": ("F",), "hide": ("H",)}
"""What the view does itself at a key that can be changed, and the keys it has if nobody changed them."""


class Keys:
    """Keyboard behaviour of one article view."""

    def __init__(self, view: Reader, label: Callable[[int, bool], None]) -> None:
        self._view = view
        self._label = label
        self._goal: float | None = None
        self._from = 0
        self.seeking = False
        self._hiding = 0
        self._reading: dict[str, str] = {}
        self.set_reading(READING)
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.stop_seeking)

    def set_reading(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Take other keys for "sentence", "outer", "jump" and "hide"."""
        self._reading = {QKeySequence(key).toString(): act for act, each in keys.items() for key in each}

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
        act = self._reading.get(QKeySequence(QKeyCombination(modifiers, Key(code(event)))).toString())
        if act:
            self._read(act, event)
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
        return self._act(event.key(), shift=shift)

    def release(self, event: QKeyEvent) -> bool:
        """Act on a key that is let go."""
        if self._hiding and event.key() == self._hiding and not event.isAutoRepeat():
            self._hiding = 0
            self._view.set_hidden(False)
            return True
        return False

    def seek(self) -> None:
        """Begin a jump by letters."""
        self.seeking, self._from = True, self._view.token
        self._view.show_typed("…")
        self._timer.start()

    def stop_seeking(self) -> None:
        """End a jump by letters where it stands."""
        self._timer.stop()
        self.seeking = False
        self._view.show_typed("")

    def _read(self, act: str, event: QKeyEvent) -> None:
        """Do what the view does itself at a key."""
        if act == "sentence":
            self._view.select_sentence()
        elif act == "outer":
            self._view.outer_mark()
        elif act == "jump":
            self.seek()
        elif not event.isAutoRepeat():
            self._hiding = event.key()
            self._view.set_hidden(True)

    def _act(self, key: int, *, shift: bool) -> bool:
        view = self._view
        if key in {Key.Key_Tab, Key.Key_Backtab}:
            view.next_mark(-1 if shift or key == Key.Key_Backtab else 1)
        elif shift:
            return False
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
            step = self._across(key, shift=shift)
            if shift:
                view.caret.extend(walk.solid(view.caret.reach(), step))
            elif not view.caret.arrive():
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

    def _across(self, key: int, *, shift: bool) -> int:
        """Return the step through the tokens of an arrow to the left or right, as the paragraph runs."""
        view = self._view
        token = view.caret.reach() if shift else view.caret.token
        starts = view.walk.tokens.starts
        right = view.page.rightward(starts[token]) if token < len(view.walk.tokens) else 1
        return right if key == Key.Key_Right else -right

    def _far(self, key: int, *, shift: bool) -> bool:
        view, walk = self._view, self._view.walk
        step = 1 if key in {Key.Key_Right, Key.Key_End} else -1
        if key in {Key.Key_Left, Key.Key_Right}:
            step = self._across(key, shift=shift)
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
        if there is None and view.show_section(view.section() + step):
            section = view.page.section
            there = view.page.line_of(section.start if step > 0 else section.end - 1)
        if there is not None:
            self._go_to(there, goal, shift=shift)
        return goal

    def _go_to(self, line: Line, across: float, *, shift: bool) -> None:
        view = self._view
        token = view.walk.tokens.at(view.page.letter_in(line, across))
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
        before = bar.value()
        bar.setValue(before + round(down))
        if bar.value() == before and self.turn(step):
            return
        if here is not None:
            there = view.page.line_at(QPointF(0, here.baseline + down))
            if there is not None:
                self._go_to(there, view.caret.middle(token), shift=shift)

    def turn(self, step: int, *, to_end: bool = True) -> bool:
        """Go to the section after (1) or before (-1, with `to_end` to its end); tell whether there is one."""
        view = self._view
        if not view.show_section(view.section() + step):
            return False
        start, end = view.page.section
        walk, at = view.walk, view.walk.tokens.at
        view.caret.go(walk.nearest(at(start)) if step > 0 or not to_end else walk.stop(at(end), -1))
        return True

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

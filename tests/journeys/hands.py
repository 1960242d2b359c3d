"""Hands on a window: real mouse and key events, each counted as one input."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Hands:
    """One person at one window. `inputs` counts: a key, a click, a double click, a drag and a turn of the wheel are one each."""

    def __init__(self, qtbot, window):
        self.qtbot = qtbot
        self.window = window
        self.inputs = 0
        self.clicks = 0

    @property
    def view(self):
        return self.window.label.article

    @property
    def tokens(self):
        return self.view.walk.tokens

    # -- keys

    def press(self, key, modifiers=NONE):
        """Press a key where the focus is."""
        self.inputs += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self._see()

    def _see(self):
        """Let the window show what came of it; a person's next input comes long after."""
        QApplication.processEvents()
        self.window.later.now()

    def type(self, text):
        self.inputs += len(text)
        QTest.keyClicks(QApplication.focusWidget(), text)
        self._see()

    def walk_to(self, start):
        """Go to the word that begins at `start`: by arrows where it is near, by F and two letters where it is far."""
        wanted = self.tokens.at(start)
        for _ in range(400):
            at = self.view.caret.token
            if at == wanted:
                return
            if at < wanted and self._stops(at, wanted) > 3 and self._jumps(at, wanted):
                self.press(Qt.Key.Key_F)
                self.type(self.view.page.text[start : start + 2].lower())
                continue
            self.press(Qt.Key.Key_Right if at < wanted else Qt.Key.Key_Left)
        raise AssertionError(f"never came to {start}")

    def _stops(self, at, wanted):
        count = 0
        while at < wanted and count < 50:
            at, count = self.view.walk.stop(at, 1), count + 1
        return count

    def _jumps(self, at, wanted):
        """Tell whether F and the first two letters go exactly there."""
        letters = self.tokens.span(wanted).of(self.view.page.text)[:2].lower()
        return len(letters) == 2 and letters.isalpha() and self.view.walk.starting(letters, at) == wanted

    def extend_to(self, end):
        """Stretch the selection until it ends at the word that ends at or after `end`."""
        covered = self.tokens.covering(Span(end - 1, end))
        while self.view.caret.reach() < covered[-1]:
            self.press(Qt.Key.Key_Right, SHIFT)

    # -- mouse

    def place(self, start, end):
        """Return points (viewport) inside the first and the last letter of a span, after scrolling to it."""
        self.scroll_to(start, end)
        first = self.view.page.rects(Span(start, start + 1))[0]
        last = self.view.page.rects(Span(end - 1, end))[0]
        scroll = QPointF(self.view.scrolled())
        return (
            (first.center() - scroll - QPointF(first.width() / 3, 0)).toPoint(),
            (last.center() - scroll + QPointF(last.width() / 3, 0)).toPoint(),
        )

    def scroll_to(self, start, end):
        """Turn the wheel until a span can be seen; 250 px a turn."""
        viewport = self.view.viewport()
        for _ in range(200):
            rects = self.view.page.rects(Span(start, end))
            top = min(rect.top() for rect in rects) - self.view.scrolled().y()
            bottom = max(rect.bottom() for rect in rects) - self.view.scrolled().y()
            if top >= 0 and bottom <= viewport.height() - 4:
                return
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.value() + (250 if bottom > viewport.height() - 4 else -250))
            self.inputs += 1
        raise AssertionError("never scrolled there")

    def double(self, start, end):
        first, _ = self.place(start, end)
        viewport = self.view.viewport()
        self.inputs += 1
        self.clicks += 1
        QTest.mouseClick(viewport, LEFT, NONE, first)
        QTest.mouseDClick(viewport, LEFT, NONE, first)
        self._see()

    def drag(self, start, end):
        first, last = self.place(start, end)
        viewport = self.view.viewport()
        self.inputs += 1
        self.clicks += 1
        QTest.mousePress(viewport, LEFT, NONE, first)
        QTest.mouseMove(viewport, first + QPoint(2, 0))
        self._move(viewport, (first + last) / 2)
        self._move(viewport, last)
        QTest.mouseRelease(viewport, LEFT, NONE, last)
        self._see()

    def _move(self, widget, at):
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent

        spot = QPointF(at)
        event = QMouseEvent(QEvent.Type.MouseMove, spot, widget.mapToGlobal(spot), LEFT, LEFT, NONE)
        QApplication.sendEvent(widget, event)

    def click(self, widget, at=None):
        self.inputs += 1
        self.clicks += 1
        QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())
        self._see()


def annotations(window):
    """Return start, end and label of what the window's annotator has made in the open article."""
    return sorted((a.span.start, a.span.end, a.label_name) for a in window.labelling.annotations.values())

"""Hands that find their way over the text with real mouse and key events."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens


@cache
def _nlp():
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def tokenise(text):
    """Words, punctuation and blanks, as an import stores them."""
    doc = _nlp()(text)
    return Tokens(
        [token.idx + len(token) for token in doc],
        [int(bool(token.whitespace_)) for token in doc],
        [sentence.start for sentence in doc.sents],
    )


def span_of(view, words, nth=0):
    """The span of the nth occurrence of some words."""
    at = -1
    for _ in range(nth + 1):
        at = view.page.text.index(words, at + 1)
    return Span(at, at + len(words))


def point(view, offset, part=0.3):
    """A point of the viewport on the letter at an offset, `part` of the way into it."""
    rect = view.page.rects(Span(offset, offset + 1))[0].translated(-view.scrolled())
    return QPoint(round(rect.left() + 1 + part * (rect.width() - 2)), round(rect.center().y()))


def drag(view, start, end, modifier=Qt.KeyboardModifier.NoModifier):
    """Drag from the start of one letter to the end of the one before another offset."""
    here, there = point(view, start, 0.1), point(view, end - 1, 0.9)
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, modifier, here)
    QTest.mouseMove(port, here + QPoint(6, 0))
    send_move(port, there, modifier)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, there)


def send_move(port, at, modifier):
    left = Qt.MouseButton.LeftButton
    where = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, where, QPointF(port.mapToGlobal(at)), left, left, modifier)
    QCoreApplication.sendEvent(port, event)


def click(view, offset, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, point(view, offset))


def double_click(view, offset):
    """A whole double click: press, release, double press, release."""
    at, port, left = point(view, offset), view.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(port, left, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(port, left, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, at)


def press(view, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(view, key, modifier)

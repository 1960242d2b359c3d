"""Choosing edges and a label that nobody chose: the keys are those of the article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.app.edges import moved
from annotator.app.review.places import Place
from annotator.app.session import Session
from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.ui.article.position import digit
from annotator.ui.commands.keys import is_plain

_EDGES = {
    "]": ("end", 1),
    "[": ("end", -1),
    "}": ("start", 1),
    "{": ("start", -1),
}


class Editing:
    """What is being edited: `span` and `label`."""

    def __init__(self, session: Session, place: Place) -> None:
        """Begin with the widest annotation of the place."""
        self._session = session
        first = max(place.disagreement.marked, key=lambda member: len(member.span))
        self.span: Span = first.span
        self.label = first.label_name
        self._text = session.reading.article(place.disagreement.article)
        self._tokens = session.reading.tokens(self._text)

    @property
    def words(self) -> str:
        """The words that would be annotated."""
        return self.span.of(self._text.text)

    def labels(self) -> list[Label]:
        """Return the labels in use."""
        return [label for label in self._session.codebook.labels if not label.retired]

    def press(self, event: QKeyEvent) -> bool:
        """Move an edge by a token or take another label; tell whether the key did that."""
        edge = self._edge(event)
        if edge:
            span = moved(self._text.text, self._tokens, self.span, *edge)
            if span is not None:
                self.span = span
            return True
        position = digit(event) if is_plain(event) else None
        labels = self.labels()
        if position and position <= len(labels):
            self.label = labels[position - 1].name
            return True
        return False

    @staticmethod
    def _edge(event: QKeyEvent) -> tuple[str, int] | None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            edge = "start" if modifiers & Qt.KeyboardModifier.ShiftModifier else "end"
            return edge, steps[Qt.Key(event.key())]
        return _EDGES.get(event.text())

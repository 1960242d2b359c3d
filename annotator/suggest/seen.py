"""What one annotator has done with one article, as the suggesters read it."""

from __future__ import annotations

from annotator.domain.frozen import frozen
from annotator.domain.room import Room
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.suggest.forms import Words


@frozen
class Seen:
    """An article with one annotator's work on it.

    Args:
        words: of its text.
        tokens: of its text, for edges.
        room: what is labelled, turned down, and outside the work.
        finished: whether the annotator is done with it, so that what is not labelled is meant so.
    """

    words: Words
    tokens: Tokens
    room: Room
    finished: bool = False

    def has_room(self, span: Span, label: int) -> bool:
        """Tell whether a label may be suggested for a span; not where an edge lies inside a token."""
        return self.room.has(span, label) and self.tokens.aligned(span)

"""What one annotator has done with one article, as the suggesters read it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.suggest.forms import Words


@frozen
class Seen:
    """An article with one annotator's work on it.

    Args:
        words: of its text.
        tokens: of its text, for edges.
        labelled: spans with label ids, in code points.
        outside: passages outside the work.
        rejected: start, end and label of what was turned down.
        finished: whether the annotator is done with it, so that what is not labelled is meant so.
    """

    words: Words
    tokens: Tokens
    labelled: Sequence[tuple[Span, int]] = ()
    outside: Sequence[Span] = ()
    rejected: frozenset[tuple[int, int, int]] = frozenset()
    finished: bool = False

    def is_outside(self, span: Span) -> bool:
        """Tell whether a span touches a passage outside the work."""
        return any(passage.overlaps(span) for passage in self.outside)

    def has_room(self, span: Span, label: int) -> bool:
        """Tell whether a label may be suggested for a span.

        Not where that span has any label, where that label lies already, where it was turned down, outside the work,
        or where an edge lies inside a token.
        """
        return (
            self.tokens.aligned(span)
            and (span.start, span.end, label) not in self.rejected
            and not any(
                other == span or (known == label and other.overlaps(span)) for other, known in self.labelled
            )
            and not self.is_outside(span)
        )

"""Passages of two texts that are compared."""

from __future__ import annotations

from annotator.domain.frozen import frozen
from annotator.domain.span import Span


@frozen
class Passage:
    """A run of words of two texts. `one` and `other` are where it stands in code points; None where a text lacks it."""

    one: Span | None
    other: Span | None

    @property
    def same(self) -> bool:
        """Tell whether both texts have it."""
        return self.one is not None and self.other is not None

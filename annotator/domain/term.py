"""A term of a term list: words that usually have a label."""

from __future__ import annotations

from annotator.domain.frozen import frozen


@frozen
class Term:
    """Words, the name of their label, and the line (from 1) on which they stand in their list."""

    words: str
    label: str
    line: int = 0

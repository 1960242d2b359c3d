"""A suggestion: an annotation that nobody has accepted yet. It is never stored among the annotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from annotator.domain.frozen import frozen
from annotator.domain.span import Span


@frozen
class Suggestion:
    """A span with a label, who proposes it and why.

    Args:
        span: code points of the article's text.
        label: the label's row id.
        label_name: its name.
        source: what proposes it: "copy", "lexicon", "memory" or "model".
        reason: a few words for people, such as "article 12".
        attributes: values that come along.
        score: per mille, None where the source gives none.
    """

    span: Span
    label: int
    label_name: str
    source: str
    reason: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    score: int | None = None

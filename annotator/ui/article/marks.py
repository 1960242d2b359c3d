"""One thing to paint over the text. What it means and where it is stored is the window's business."""

from __future__ import annotations

from annotator.domain.frozen import frozen
from annotator.domain.span import Span

OWN, SUGGESTION, OTHER, AGREED = "own", "suggestion", "other", "agreed"


@frozen
class Mark:
    """A span with the look of its label.

    Args:
        id: the annotation's id; the view hands it back and never reads it.
        span: code points of the text.
        name: the label's name.
        colour: palette number 1..12.
        kind: "own", "suggestion", "other" (second annotator) or "agreed".
        layer: letter of a second annotator, such as "B".
        flag: doubtful; a "?" stands in the margin.
        note: has a note; a dot stands in the margin.
        tooltip: plain text.
    """

    id: int
    span: Span
    name: str
    colour: int
    kind: str = OWN
    layer: str = ""
    flag: bool = False
    note: bool = False
    tooltip: str = ""

    @property
    def title(self) -> str:
        """Return the name as it stands under the span."""
        if self.kind == SUGGESTION:
            return f"{self.name} ?"
        return f"{self.layer} {self.name}" if self.layer else self.name

    @property
    def initial(self) -> str:
        """Return the name shortened to the label's first letter."""
        letter = self.name[:1]
        if self.kind == SUGGESTION:
            return f"{letter} ?"
        return f"{self.layer} {letter}" if self.layer else letter

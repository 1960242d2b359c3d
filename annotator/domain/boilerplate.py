"""Finding page furniture by rule: a title repeated at the end and a trailing site footer. Works on text alone."""

from __future__ import annotations

import re

from annotator.domain.annotation import Region, RegionKind
from annotator.domain.span import Span

_FOOTER = re.compile(
    r"(?:scroll to (?:the )?top|back to (?:the )?top|return to top|nach oben|zum seitenanfang|retour en haut"
    r"|volver arriba|skip to (?:main )?content|advertisement|share this(?: article)?|read more|related articles?"
    r"|(?:©|\(c\)|copyright)\s.{0,120}|all rights reserved\.?|terms of (?:use|service)|privacy policy)",
    re.IGNORECASE,
)


def find_boilerplate(text: str, title: str) -> tuple[Region, ...]:
    """Return the regions of `text` that are page furniture, from the end upwards, in text order.

    Only whole lines count. Of a title that is repeated at the end, the second copy is the region.
    The first line is never a region, so that something always remains to read.
    """
    lines = _lines(text)
    regions: list[Region] = []
    wanted = _fold(title)
    for span in reversed(lines[1:]):
        line = span.of(text)
        repeated = bool(wanted) and _fold(line) == wanted and _fold(lines[0].of(text)) == wanted
        if not (repeated or _FOOTER.fullmatch(line)):
            break
        regions.append(Region(span, RegionKind.BOILERPLATE, "rule"))
    return tuple(reversed(regions))


def _lines(text: str) -> list[Span]:
    """Return the lines that are not blank, without the blanks at their edges."""
    spans, start = [], 0
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            first = start + len(line) - len(line.lstrip())
            spans.append(Span(first, first + len(inner)))
        start += len(line) + 1
    return spans


def _fold(line: str) -> str:
    return " ".join(line.split()).casefold()

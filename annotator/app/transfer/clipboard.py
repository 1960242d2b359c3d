"""What the clipboard holds, written into a file that an import reads like any other."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.domain.late import late
from annotator.errors import BadValue

_PAGE = late(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])", re.IGNORECASE)


def write_clipboard(folder: Path, text: str, html: str) -> Path:
    """Write the clipboard's text, or a whole page whose source was copied, into a file and return its path.

    Args:
        folder: where to.
        text: as plain text; it is what a person saw.
        html: as HTML; used where there is no text.

    Raises:
        BadValue: there is nothing to read.
    """
    if not text.strip() and not html.strip():
        raise BadValue("There is no text in the clipboard. Copy an article first.")
    source = text if text.strip() else html
    page = not text.strip() or bool(_PAGE.match(text))
    path = folder / f"Clipboard.{'html' if page else 'txt'}"
    path.write_bytes(source.encode("utf-8", "replace"))
    return path

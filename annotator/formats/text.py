"""Plain text and Markdown: one file, one article, the text as it stands in the file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.decode import check_length, decode, read_bytes, reason_of

_HEADING = re.compile(r"^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def read_text(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a text file, or the problem that kept it out.

    Raises:
        BadValue: the encoding's name is not known.
    """
    try:
        raw = read_bytes(path)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    yield text_draft(raw, path=str(path), encoding=encoding)


def text_draft(raw: bytes, *, path: str, encoding: str | None = None) -> Draft | Problem:
    """Return the article in the bytes of one text file. The title follows the house's rule, see `title_of`.

    Args:
        raw: the whole file.
        path: as the person named it; Markdown is known by its suffix.
        encoding: as the person named it; None looks at the bytes.
    """
    if not raw:
        return Problem(path, 0, "is empty")
    try:
        decoded, name = decode(raw, encoding)
        check_length(decoded)
        text = normalise(decoded)
    except ValueError as error:
        return Problem(path, 0, str(error))
    named = Path(path)
    heading = first_heading(text) if named.suffix.lower() in {".md", ".markdown"} else ""
    return Draft(
        text=text,
        title=title_of(text, heading, "" if path == "-" else named.stem),
        origin="" if path == "-" else named.name,
        path=path,
        original_sha=hashlib.sha256(raw).hexdigest(),
        encoding=name,
    )


def first_heading(text: str) -> str:
    """Return the first top-level heading of a Markdown text without its signs, or an empty string."""
    heading = _HEADING.search(_FENCE.sub("", text))
    return heading.group(1) if heading else ""

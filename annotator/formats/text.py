"""Plain text: one file, one article, the text as it stands in the file."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.decode import check_length, read_bytes, reason_of
from annotator.formats.encodings import decode_any


def read_text(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a text file, or the problem that kept it out; and what should be looked at.

    Raises:
        BadValue: the encoding's name is not known.
    """
    try:
        raw = read_bytes(path)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    yield from text_drafts(raw, path=str(path), encoding=encoding)


def text_drafts(raw: bytes, *, path: str, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article in the bytes of one text file, and a remark where its encoding was guessed.

    The title follows the house's rule, see `title_of`.

    Args:
        raw: the whole file.
        path: as the person named it, "-" for standard input.
        encoding: as the person named it; None looks at the bytes.
    """
    if not raw:
        yield Problem(path, 0, "is empty")
        return
    try:
        decoded = decode_any(raw, encoding)
        check_length(decoded.text)
        text = normalise(decoded.text)
    except ValueError as error:
        yield Problem(path, 0, str(error))
        return
    named = Path(path)
    yield Draft(
        text=text,
        title=title_of(text, "", "" if path == "-" else named.stem),
        origin="" if path == "-" else named.name,
        path=path,
        original_sha=hashlib.sha256(raw).hexdigest(),
        encoding=decoded.encoding,
        kind="text",
        original=b"" if text.encode() == raw else packed(raw),
    )
    if decoded.guessed:
        yield Problem(path, 0, decoded.remark(), remark=True)


def packed(raw: bytes) -> bytes:
    """Return a file's bytes as a draft keeps them."""
    return zlib.compress(raw, 1)  # a third of the time of the usual level, for a tenth more bytes

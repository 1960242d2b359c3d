"""Normalising a text once, at import, and naming it by its digest. Afterwards a text never changes."""

from __future__ import annotations

import hashlib
import re
import uuid

from annotator.domain.late import late

ARTICLES = uuid.UUID("5d2c0a0e-2f59-5c53-9f0e-0b7a3f6f5a11")
"""Name space of article uuids (version 5 of the text's SHA-256)."""

_BREAKS = late("\r\n?")
_REFUSED = late(
    "[\x00\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)


def normalise(raw: str) -> str:
    """Return `raw` with line breaks as LF and without a leading byte order mark; nothing else changes.

    Raises:
        ValueError: the text is empty, or holds NUL, a lone surrogate or a non-character; names it and its place.
    """
    text = raw.removeprefix("\ufeff")
    if "\r" in text:
        text = _BREAKS.sub("\n", text)
    refused = _REFUSED.search(text) if _suspicious(text) else None
    if refused:
        code = ord(refused.group())
        kind = "a NUL" if code == 0 else "a lone surrogate" if 0xD800 <= code < 0xE000 else "a non-character"
        raise ValueError(f"holds {kind} (U+{code:04X}) at character {refused.start()}")
    if not text.strip():
        raise ValueError("holds no text")
    return text


def _suspicious(text: str) -> bool:
    """Tell quickly whether the text may hold one of `_REFUSED`: all of them leave these bytes in UTF-8."""
    if text.isascii():
        return "\0" in text
    encoded = text.encode("utf-8", "surrogatepass")
    return any(sign in encoded for sign in (b"\0", b"\xed", b"\xef", b"\xbf\xbe", b"\xbf\xbf"))


def offset_shift(raw: str) -> list[int]:
    """Return the code-point indexes in `raw` that `normalise` drops (BOM and CR before LF), ascending.

    An offset `o` into `raw` becomes `o - (number of dropped indexes below o)`.
    """
    dropped = [match.start() for match in re.finditer("\r\n", raw)]
    return [0, *dropped] if raw.startswith("\ufeff") else dropped


def digest(text: str) -> str:
    """Return the SHA-256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def article_uuid(sha: str) -> str:
    """Return the article's uuid: version 5 of its text's SHA-256, so that projects made apart agree."""
    return str(uuid.uuid5(ARTICLES, sha))


def word_count(text: str) -> int:
    """Count the runs of characters between blanks, a lone dash included, as word processors do."""
    return len(text.split())


def title_of(text: str, metadata_title: str, file_stem: str) -> str:
    """Return the article's title: from metadata, else a short first line before a blank line, else the file's name."""
    if metadata_title.strip():
        return " ".join(metadata_title.split())
    first, _, rest = text.partition("\n")
    if first.strip() and len(first) <= 120 and rest.startswith("\n"):
        return " ".join(first.split())
    return file_stem.strip() or " ".join(text.split())[:60]

"""Bytes to text without guessing: byte order marks, strict UTF-8, UTF-16 by its NULs, else a refusal with a reason.

Reasons are raised as ValueError with a clause that the reader puts behind the file's name.
"""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path
from typing import BinaryIO

from annotator.errors import BadValue


class Unfit(ValueError):
    """What stands in a file cannot come in; the message is a clause without full stop, put behind its name."""


FILE_LIMIT = 20_000_000
"""Bytes a text file may have."""
ARTICLE_LIMIT = 12_000_000
"""Code points an article may have."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def check_encoding(name: str | None) -> str | None:
    """Return Python's name of an encoding, or None for None.

    Raises:
        BadValue: no text encoding has that name.
    """
    if name is None:
        return None
    try:
        found = codecs.lookup(name)
        "".encode(found.name)  # refuses "hex" and "zip", which are codecs too
    except (LookupError, UnicodeError, ValueError, TypeError) as error:
        raise BadValue(f"“{name}” is not a known encoding; try utf-8, utf-16, cp1252 or latin-1.") from error
    return found.name


def sniff_encoding(head: bytes) -> tuple[str, int]:
    """Return the encoding that the first bytes of a file speak for, and the length of its byte order mark.

    NULs in most other places mean UTF-16 without a mark; otherwise the answer is UTF-8, still to be proven.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    sample = head[: 4096 - 4096 % 2]
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > len(odd) // 2 and even.count(0) * 4 < odd.count(0):
        return "utf-16-le", 0
    if even.count(0) > len(even) // 2 and odd.count(0) * 4 < even.count(0):
        return "utf-16-be", 0
    return "utf-8", 0


def decode(raw: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of `raw`, without a byte order mark, and the encoding it was read in.

    Args:
        raw: the whole file, or a whole line of it.
        encoding: as the person named it; None looks at the bytes.

    Raises:
        BadValue: the encoding's name is not known.
        ValueError: the bytes do not fit; the clause says which byte and where.
    """
    named = check_encoding(encoding)
    name, mark = (named, 0) if named else sniff_encoding(raw)
    if not named and not mark and len(raw) % 2:
        name = "utf-8"  # half a UTF-16 unit is left over: the NULs are just NULs
    try:
        text = raw[mark:].decode(name)
    except UnicodeDecodeError as error:
        place = error.start + mark
        found = f"byte 0x{raw[place]:02X} at position {place}" if place < len(raw) else "its end"
        advice = (
            "name another encoding"
            if named
            else "name its encoding, for example --encoding cp1252 or latin-1"
        )
        raise ValueError(f"is not {name}: {found} does not fit; {advice}") from None
    return text.removeprefix("\ufeff"), name


def check_size(path: Path, limit: int = FILE_LIMIT) -> int:
    """Return the size of a regular file in bytes, before anything of it is read.

    Raises:
        ValueError: the path is no regular file, or it is larger than `limit`.
        OSError: the path cannot be looked at.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("is not a regular file")
    if found.st_size > limit:
        raise ValueError(_too_large(found.st_size, limit))
    return found.st_size


def read_bytes(path: Path, limit: int = FILE_LIMIT) -> bytes:
    """Return the bytes of a regular file of at most `limit` bytes; raises as `check_size` does."""
    check_size(path, limit)
    with path.open("rb") as file:
        return read_limited(file, limit)


def read_limited(stream: BinaryIO, limit: int = FILE_LIMIT) -> bytes:
    """Return what a stream still holds, never more than `limit` bytes.

    Raises:
        ValueError: it holds more.
    """
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise ValueError(_too_large(len(raw), limit))
    return raw


def check_length(text: str) -> None:
    """Refuse a text that is too long for one article with a ValueError."""
    if len(text) > ARTICLE_LIMIT:
        raise ValueError(
            f"holds {len(text):,} characters, more than the {ARTICLE_LIMIT:,} of an article; split it first"
        )


def reason_of(error: Exception) -> str:
    """Return the clause of an error that reading a file raised: ours as it is, the system's in its own words."""
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or os.strerror(error.errno or 0)})"
    return str(error)


def _too_large(size: int, limit: int) -> str:
    return f"has {size / 1e6:,.1f} MB or more; the limit is {limit // 1_000_000} MB: split it first"

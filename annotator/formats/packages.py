"""Looking through a zip before anyone trusts it: how many files, how large unpacked, how much larger than packed.

A header may lie about sizes, so what counts is what really unpacks. Word and Excel files are such zips, and no part of
them ever has a document type, which is where entity bombs and references to other files live.
"""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from annotator.formats.budgets import ENTRY_LIMIT, FREE, MEMBER_LIMIT, RATIO, TOTAL_LIMIT
from annotator.formats.decode import Unfit

PIECE = 1 << 18
_TYPES = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")) + tuple(
    "<!ENTITY".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")
)


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip whose number of files is within the budget.

    Raises:
        ValueError: it is none, is damaged, or holds too many files; a clause.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Unfit(f"is damaged or no archive ({_words(error)})") from None
    with archive:
        if len(archive.filelist) > ENTRY_LIMIT:
            raise Unfit(f"holds {len(archive.filelist):,} files; the limit is {ENTRY_LIMIT:,}")
        yield archive


def pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int = TOTAL_LIMIT) -> Iterator[bytes]:
    """Yield a member's bytes within the budgets of a member, of the `left` bytes of the archive, and of the ratio.

    Raises:
        ValueError: a budget is overdrawn, the member is locked or damaged; a clause.
    """
    if info.flag_bits & 1:
        raise Unfit("is locked with a password")
    try:
        with archive.open(info) as stream:
            yield from bounded(stream, info.compress_size, min(MEMBER_LIMIT, left))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise Unfit(f"is damaged in the archive ({_words(error)})") from None


def bounded(stream: IO[bytes] | gzip.GzipFile, size: int, limit: int) -> Iterator[bytes]:
    """Yield what a stream unpacks to, while it stays under `limit` bytes and under `RATIO` times its packed `size`.

    Raises:
        ValueError: it does not; a clause.
    """
    done = 0
    while piece := stream.read(PIECE):
        done += len(piece)
        if done > limit:
            raise Unfit(f"unpacks to more than {limit // 1_000_000:,} MB")
        if done > FREE and done > RATIO * max(1, size):
            raise Unfit(f"unpacks to more than {RATIO} times its size")
        yield piece


def check_office(path: Path, wanted: str, kind: str) -> None:
    """Refuse a Word or Excel file that is none, is locked, is a bomb, or brings a document type.

    Args:
        path: the file.
        wanted: a member that every such file has.
        kind: how a person calls it, as "Word file".

    Raises:
        ValueError: it is refused; a clause.
    """
    with path.open("rb") as file:
        if file.read(8) == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            raise Unfit(f"is an old or locked {kind}; save it without a password in today's format")
    with opened(path) as archive:
        if wanted not in archive.namelist():
            raise Unfit(f"is no {kind}")
        left = TOTAL_LIMIT
        for info in archive.infolist():
            left -= _look_through(archive, info, left)


def _look_through(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> int:
    markup = info.filename.lower().endswith((".xml", ".rels"))
    size, tail = 0, b""
    try:
        for piece in pieces(archive, info, left):
            size += len(piece)
            if markup and any(sign in tail + piece for sign in _TYPES):
                raise Unfit("brings a document type, which such a file never has")
            tail = piece[-40:]
    except ValueError as error:
        raise Unfit(f"has a part “{info.filename[:80]}” that {error}") from None
    return size


def _words(error: Exception) -> str:
    words = str(error) or type(error).__name__
    return words[:1].lower() + words[1:200]

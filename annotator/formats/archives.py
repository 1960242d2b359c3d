"""Archives, `.zip` and `.gz`: their files in a temporary folder while they are read.

A path that points elsewhere is refused by name, and what is unpacked gets names that every system can have. An archive
in an archive is not opened.
"""

from __future__ import annotations

import gzip
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.article import Problem
from annotator.domain.frozen import frozen
from annotator.formats.budgets import DEPTH, TABLE_LIMIT, TOTAL_LIMIT
from annotator.formats.decode import Unfit, check_size, reason_of
from annotator.formats.packages import bounded, opened, pieces

_DRIVE = re.compile(r"[A-Za-z]:")
_ODD = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f-\x9f\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)


@frozen
class Member:
    """A file of an archive: what people see as its path, and the temporary file that holds it."""

    shown: str
    path: Path


def unpacked(path: Path, shown: str, folder: Path) -> Iterator[Member | Problem]:
    """Yield the files of an archive in its own order, and a problem for each that is refused.

    Args:
        path: the archive.
        shown: how people call it.
        folder: an empty one in which the files are laid out as in the archive.
    """
    try:
        if not check_size(path, TABLE_LIMIT):
            raise Unfit("is empty")
        if path.suffix.lower() == ".gz":
            yield _gunzipped(path, shown, folder)
        else:
            with opened(path) as archive:
                yield from _members(archive, shown, folder)
    except (OSError, ValueError) as error:
        yield Problem(shown, 0, reason_of(error))


def _gunzipped(path: Path, shown: str, folder: Path) -> Member:
    if path.stem.lower().endswith(".tar"):
        raise Unfit("is a tar archive, which cannot be read; unpack it and import the folder")
    member = Member(f"{shown}/{path.stem}", _place(folder, [path.stem]))
    try:
        with gzip.open(path) as stream, member.path.open("wb") as file:
            for piece in bounded(stream, path.stat().st_size, TOTAL_LIMIT):
                file.write(piece)
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise Unfit(f"is damaged ({str(error)[:200]})") from None
    return member


def _members(archive: zipfile.ZipFile, shown: str, folder: Path) -> Iterator[Member | Problem]:
    left, seen = TOTAL_LIMIT, set[str]()
    for info in archive.infolist():
        if info.is_dir():
            continue
        name = info.filename.replace("\\", "/")
        try:
            _refuse_name(info, name, seen)
        except ValueError as error:
            yield Problem(shown, 0, f"“{_spelt(info.filename)}” {error}")
            continue
        seen.add(name.casefold())
        path = None
        try:
            path = _place(folder, name.split("/"))
            with path.open("wb") as file:
                for piece in pieces(archive, info, left):
                    left -= len(piece)
                    file.write(piece)
        except (OSError, ValueError) as error:
            if path is not None:
                path.unlink(missing_ok=True)
            yield Problem(f"{shown}/{_spelt(name)}", 0, reason_of(error))
            if left < 1_000_000:
                yield Problem(
                    shown, 0, f"unpacks to more than {TOTAL_LIMIT // 1_000_000:,} MB; the rest was left out"
                )
                return
            continue
        yield Member(f"{shown}/{_spelt(name)}", path)


def _refuse_name(info: zipfile.ZipInfo, name: str, seen: set[str]) -> None:
    parts = name.split("/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts:
        raise Unfit("points outside the archive")
    if len(parts) > DEPTH:
        raise Unfit(f"is nested deeper than {DEPTH} folders")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise Unfit("is a link")
    if name.casefold() in seen:
        raise Unfit("stands twice in the archive")
    if any(part.startswith(".") or part == "__MACOSX" for part in parts):
        raise Unfit("is a hidden file, which is not a format that can be read")
    if name.lower().endswith((".zip", ".gz", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz")):
        raise Unfit("is an archive in an archive; unpack it first")


def _place(folder: Path, parts: list[str]) -> Path:
    """Return a path for a file of that name in `folder`, as far as files can have such names, and make its folders."""
    for part in parts[:-1]:
        folder = folder / _plain(part)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / _plain(parts[-1])
    while path.exists():
        path = path.with_stem(f"{path.stem}_")
    return path


def _plain(name: str) -> str:
    plain = _ODD.sub("_", name).strip(". ") or "file"
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    stem, dot, suffix = plain.rpartition(".")
    return f"{stem[:60]}{dot}{suffix[:20]}" if dot else plain[:60]


def _spelt(name: str) -> str:
    """Return a member's name as it can be shown and stored: long ones shortened, odd characters spelt out."""
    spelt = re.sub(
        r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]",
        lambda m: f"⟨U+{ord(m.group()):04X}⟩",
        name,
    )
    return spelt if len(spelt) <= 200 else f"{spelt[:99]}…{spelt[-100:]}"

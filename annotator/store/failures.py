"""SQLite's and the system's failures in plain words: the only place that knows their codes."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import (
    AnnotatorError,
    DiskFull,
    NotAProject,
    ProjectBusy,
    ProjectDamaged,
    ProjectMissing,
    ProjectReadOnly,
)

SHARED_MEMORY = 65_536
"""Bytes that SQLite needs beside a project that is open (its -shm file, twice)."""
VALUE_LIMIT = 64_000_000
"""Bytes that one value of a project may have."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors about `path` into sentences for people."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = known(path, error)
        if sentence is None:
            raise
        raise sentence from error
    except OSError as error:
        if error.errno in {28, 122}:
            raise DiskFull(_FULL) from error
        raise


_FULL = (
    "The disk is full, so this was not saved. Everything before it is safe. Free some space and do it again."
)


def known(path: Path, error: sqlite3.Error) -> AnnotatorError | None:
    """Return the sentence for an error that the world is to blame for; None where it is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if not code and "Could not decode to UTF-8" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return ProjectBusy(
            f"Another process is writing to “{path.name}”. Nothing was changed; try again in a moment."
        )
    # SQLite says "disk I/O error" where the shared memory beside the project finds no room.
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path)):
        return DiskFull(_FULL)
    if code == sqlite3.SQLITE_READONLY:
        return ProjectReadOnly(f"“{path.name}” cannot be written. Nothing was changed.")
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProject(f"“{path.name}” is not a project.")
    if code == sqlite3.SQLITE_CORRUPT:
        return broken(path, error)
    if code == sqlite3.SQLITE_CANTOPEN:
        return ProjectMissing(f"“{path}” cannot be opened.")
    if code == sqlite3.SQLITE_IOERR:
        return ProjectDamaged(
            f"The disk did not answer while “{path.name}” was written or read ({error}). Not saved."
        )
    if code == sqlite3.SQLITE_TOOBIG:
        return ProjectDamaged(
            f"“{path.name}” holds or would hold a value of more than {VALUE_LIMIT // 1_000_000} megabytes. Nothing was changed."
        )
    return None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.absolute().parent).free < SHARED_MEMORY
    except OSError:
        return False


def sqlite_version() -> str:
    """Return the version of the SQLite library that this process uses."""
    return sqlite3.sqlite_version


def broken(path: Path, error: sqlite3.Error) -> ProjectDamaged:
    """Return the sentence for a damaged file."""
    return ProjectDamaged(f"“{path.name}” is damaged ({error}). Open the newest backup beside it as a copy.")

"""A project's files as the file system has them: which file it is, whether it can be written, copies of it.

Nothing here opens a file that this process has open as a project: POSIX locks are dropped on any close of the file.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from annotator.errors import ProjectBusy

_COPY_TRIES = 5


def identity(path: Path) -> object:
    """Return what names the file itself, whatever it is called (hard links, symbolic links, renaming)."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return os.path.realpath(str(path).replace("\0", ""))
    return found.st_dev, found.st_ino


def log_of(path: Path) -> tuple[int, int] | None:
    """Return what identifies the write-ahead log of a project, None where there is none."""
    try:
        found = os.stat(f"{path}-wal")
    except OSError:
        return None
    return found.st_dev, found.st_ino


def why_unwritable(path: Path) -> str:
    """Return a clause that says why a project cannot be written here, or an empty string."""
    if not os.access(path, os.W_OK):
        return "the file is write-protected"
    if not os.access(path.parent, os.W_OK):
        return "its folder is write-protected"
    return ""


def copied(path: Path) -> Path:
    """Return a copy, in a folder of its own, of a file that nobody has open here, with the part that is in its WAL.

    Raises:
        ProjectBusy: the file changes while it is copied, each time it is tried.
    """
    copy = Path(tempfile.mkdtemp(prefix="annotator-")) / path.name
    for _ in range(_COPY_TRIES):
        before = _sizes(path)
        for suffix in ("", "-wal"):
            if Path(f"{path}{suffix}").exists():
                shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
        if _sizes(path) == before:
            return copy
    shutil.rmtree(copy.parent, ignore_errors=True)
    raise ProjectBusy(f"Another process is writing to “{path.name}”. Try again in a moment.")


def remove_files(path: Path) -> None:
    """Remove a project file and what SQLite keeps beside it, as far as they are there."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def _sizes(path: Path) -> list[tuple[int, int] | None]:
    """Return size and time of change (nanoseconds) of the file and its WAL."""
    files = [Path(f"{path}{suffix}") for suffix in ("", "-wal")]
    return [(file.stat().st_size, file.stat().st_mtime_ns) if file.exists() else None for file in files]

"""One window a project: a small file beside it, locked while the window lives. A lock of a dead process is no lock."""

from __future__ import annotations

import getpass
import json
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from annotator.store.journal import now


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the project open in a window. `since` is UTC, ISO 8601."""

    host: str
    pid: int
    user: str
    since: str


class WindowLock:
    """The lock of one window. Falls with the process, however that ends."""

    def __init__(self, project: Path) -> None:
        """Name the lock file of `project`; nothing is touched yet."""
        self.file = project.with_name(f".{project.name}.lock")
        self._handle: IO[bytes] | None = None

    def take(self, annotator: str = "") -> Holder | None:
        """Take the lock; return None where it was had, else who holds it. A folder that cannot be written has no lock."""
        try:
            handle = self.file.open("a+b")
        except OSError:
            return None
        if not _lock(handle):
            handle.seek(0)
            holder = _holder(handle.read(2000))
            handle.close()
            return holder
        handle.truncate(0)
        note = {"host": platform.node(), "pid": os.getpid(), "user": annotator or _user(), "since": now()}
        handle.write(json.dumps(note).encode())
        handle.flush()
        self._handle = handle
        return None

    def release(self) -> None:
        """Give the lock back and remove its file. Releasing twice does nothing."""
        if self._handle:
            handle, self._handle = self._handle, None
            self.file.unlink(missing_ok=True)
            handle.close()


def _lock(handle: IO[bytes]) -> bool:
    try:
        if os.name == "nt":  # pragma: no cover
            import msvcrt

            handle.seek(1 << 20)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(raw: bytes) -> Holder:
    try:
        note = json.loads(raw)
        return Holder(str(note["host"]), int(note["pid"]), str(note["user"]), str(note["since"]))
    except (ValueError, KeyError, TypeError):
        return Holder("", 0, "somebody", "")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"

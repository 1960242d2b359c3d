"""One window a project: a small file beside it, locked while the window lives. A lock of a dead process is no lock."""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import IO

from annotator.domain.frozen import frozen
from annotator.store.journal import now


@frozen
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
        """Take the lock; return None where it was had, else who holds it.

        A folder that cannot be written, or a file system without locks, has no lock.
        """
        if self._handle:
            return None
        while True:
            try:
                handle = self.file.open("a+b")
            except OSError:
                return None
            held = _lock(handle)
            if held is None:
                handle.close()
                return None
            if not held:
                handle.seek(0)
                holder = _holder(handle.read(2000))
                handle.close()
                return holder
            if _is_still(handle, self.file):
                break
            handle.close()  # the holder removed the file between our opening and our locking it
        note = {"host": platform.node(), "pid": os.getpid(), "user": annotator or _user(), "since": now()}
        with suppress(OSError):  # on a full disk the lock holds all the same, only nobody learns whose it is
            handle.truncate(0)
            handle.write(json.dumps(note).encode())
            handle.flush()
        self._handle = handle
        return None

    def release(self) -> None:
        """Give the lock back and remove its file. Releasing twice does nothing."""
        if self._handle:
            handle, self._handle = self._handle, None
            if os.name == "nt":  # pragma: no cover - an open file cannot be removed there
                handle.close()
            with suppress(OSError):
                self.file.unlink()
            handle.close()


def _is_still(handle: IO[bytes], file: Path) -> bool:
    """Tell whether the opened file is the one that stands in the folder under that name."""
    try:
        return os.path.samestat(os.fstat(handle.fileno()), os.stat(file))
    except OSError:
        return False


def _lock(handle: IO[bytes]) -> bool | None:
    """Lock the file; return False where somebody else holds it, None where the file system has no locks."""
    try:
        if os.name == "nt":  # pragma: no cover
            import msvcrt

            handle.seek(1 << 20)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return False if error.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK} else None
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

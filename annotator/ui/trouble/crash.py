"""When the program itself falls: where it was, kept in a file of this run, and told at the next start.

Python's faulthandler writes the places of all threads, no values; so nothing of any article is in it.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from annotator.paths import log_folder

log = logging.getLogger(__name__)

_PATTERN = "fall-*.txt"


class CrashWatch:
    """Holds the file of this run."""

    def __init__(self) -> None:
        """Begin without a file."""
        self._file: IO[bytes] | None = None
        self._before = False
        self._path = log_folder() / f"fall-{os.getpid()}.txt"

    def begin(self) -> str:
        """Watch from now on; return what an earlier run that fell has left, "" where none did."""
        left = earlier(self._path.parent)
        self._before = faulthandler.is_enabled()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("wb")
            faulthandler.enable(self._file)
        except OSError as error:
            log.info("Falls cannot be watched: %s", error)
        return left

    def end(self) -> None:
        """Stop watching, because the program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            if self._before and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()


def earlier(folder: Path) -> str:
    """Return what runs that have ended left behind, newest first, and remove it; runs that go on are left alone."""
    found = []
    for file in sorted(folder.glob(_PATTERN), key=lambda each: each.name, reverse=True):
        number = file.stem.removeprefix("fall-")
        if not number.isdigit() or _runs(int(number)):
            continue
        try:
            found.append(file.read_text("utf-8", "replace").strip())
            file.unlink()
        except OSError as error:
            log.info("%s cannot be read: %s", file, error)
    return "\n\n".join(text for text in found if text)


def _runs(number: int) -> bool:
    """Tell whether a process of that number runs; where that cannot be told, that it does."""
    if number == os.getpid():
        return False
    if os.name == "nt":  # pragma: no cover - os.kill would end it there
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, number)  # type: ignore[attr-defined,unused-ignore]
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)  # type: ignore[attr-defined,unused-ignore]
        return bool(handle)
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True

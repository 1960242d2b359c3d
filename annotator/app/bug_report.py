"""What a person copies when something went wrong: versions, settings, traceback. No names, no paths, no article text."""

from __future__ import annotations

import platform
import re
import sys
import traceback
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from annotator import __version__
from annotator.app.settings import Settings
from annotator.store.failures import sqlite_version

_PERSONAL = {"name", "recent", "trusted_places", "bookmarks"}
_LIBRARIES = ("PySide6-Essentials", "spacy", "sqlite-utils", "numpy")
_SHORTEST = 4
"""A run of so many characters of an article is taken out of a report, where it ends at word borders."""


def about(settings: Settings, *, qt: str = "", platform_plugin: str = "") -> str:
    """Return versions and settings, one a line, without anything personal.

    Args:
        settings: the settings in force.
        qt: version of Qt at run time.
        platform_plugin: Qt's platform, such as "xcb" or "windows".
    """
    lines = [
        f"annotator {__version__}",
        f"Python {platform.python_version()} ({platform.python_implementation()}), SQLite {sqlite_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    if qt:
        lines.append(f"Qt {qt}" + (f" on {platform_plugin}" if platform_plugin else ""))
    lines.append(", ".join(f"{name} {_version(name)}" for name in _LIBRARIES))
    lines.append("bundled" if getattr(sys, "frozen", False) else "from source or a wheel")
    defaults = asdict(Settings())
    own = {name: value for name, value in asdict(settings).items() if value != defaults[name]}
    shown = [f"{name} = {value!r}" for name, value in own.items() if name not in _PERSONAL]
    lines.append("Settings: " + (", ".join(shown) if shown else "defaults"))
    return "\n".join(lines)


def bug_report(error: BaseException, settings: Settings, *, private: Sequence[str] = (), **seen: str) -> str:
    """Return the report of a bug: `about`, then the traceback with words from articles and home folders taken out.

    Args:
        error: what was raised.
        settings: the settings in force.
        private: texts of which nothing may stand in the report.
        seen: what `about` takes besides.
    """
    lines = traceback.format_exception(error)
    return f"{about(settings, **seen)}\n\n{without_private(''.join(lines), private)}"


def without_private(report: str, private: Sequence[str]) -> str:
    """Return a traceback whose messages quote nothing: no article, no title, no file of the person.

    Lines of the traceback itself ("  File …", code) are ours and stay; every quoted part of a message is replaced by its
    length, and so is every run of words that one of the private texts holds.
    """
    lines = []
    for line in report.splitlines():
        ours = (
            line.startswith(("  ", "Traceback", "Fatal Python error", "Thread 0x", "Current thread"))
            or not line.strip()
        )
        lines.append(_shortened(line) if ours else _censored(line, private))
    return "\n".join(lines) + "\n"


def _censored(line: str, private: Sequence[str]) -> str:
    kind, colon, message = line.partition(": ")
    if not colon:
        return line if re.fullmatch(r"[\w.]+", line) else _counted(line)
    message = re.sub(r"‘[^’]*’|“[^”]*”|'[^']*'|\"[^\"]*\"", lambda found: _counted(found[0]), message)
    for text in private:
        message = _without_runs(message, text)
    return f"{kind}: {_shortened(message)}"


def _without_runs(message: str, text: str) -> str:
    """Replace the longest runs of words that `text` holds too."""
    words = re.split(r"(\s+)", message)
    kept: list[str] = []
    first = 0
    while first < len(words):
        last = first
        while words[first].strip() and last < len(words) and "".join(words[first : last + 1]).strip() in text:
            last += 1
        run = "".join(words[first:last])
        if len(run.strip()) >= _SHORTEST and last - first >= 3:
            kept += [_counted(run.rstrip()), run[len(run.rstrip()) :]]
            first = last
        else:
            kept.append(words[first])
            first += 1
    return "".join(kept)


def _counted(words: str) -> str:
    return f"‹{len(words)} characters›"


def _shortened(line: str) -> str:
    home = str(Path.home())
    return line.replace(home, "~") if len(home) > 1 else line


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "?"

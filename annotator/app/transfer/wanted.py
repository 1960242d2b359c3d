"""What is said about how files are to be read, as the command line and the window say it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.app.transfer.preview import Preview
from annotator.errors import BadFile
from annotator.formats.wishes import Wanted, Wishes, parse_columns, parse_wishes

__all__ = ["each_of", "listed", "memory_of", "parse_columns", "preview_of"]


def each_of(file: str) -> Mapping[str, Wishes]:
    """Return what a JSON file says about single files: an object from their paths to objects, see `parse_wishes`.

    Raises:
        BadFile: it cannot be read, or is no such object.
        BadValue: something that it says means nothing.
    """
    try:
        value = json.loads(Path(file).read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadFile(file, f"cannot be read as JSON ({str(error)[:100]})") from error
    if not isinstance(value, dict):
        raise BadFile(file, "is not an object from paths to how they are read")
    return {path: parse_wishes(wishes) for path, wishes in value.items()}


def listed(file: str) -> list[str]:
    """Return the paths that stand in a JSON list.

    Raises:
        BadFile: it cannot be read, or is no list of paths.
    """
    try:
        value = json.loads(Path(file).read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadFile(file, f"cannot be read as JSON ({str(error)[:100]})") from error
    if not isinstance(value, list) or not all(isinstance(path, str) for path in value):
        raise BadFile(file, "is not a list of paths")
    return value


def memory_of(folder: str) -> Path | None:
    """Return the folder that remembers what was read, None where none is named.

    Raises:
        BadFile: it is no folder.
    """
    if folder and not Path(folder).is_dir():
        raise BadFile(folder, "is no folder")
    return Path(folder) if folder else None


def preview_of(paths: Sequence[str], file: str = "") -> Preview:
    """Return what watches a dry run over `paths`; `file` is that of `each_of`."""
    return Preview(paths, Wanted(each=each_of(file)) if file else None)

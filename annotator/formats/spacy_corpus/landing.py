"""A folder that appears whole or not at all: written as a hidden neighbour, then moved into place by renames."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import ExportRefused
from annotator.formats.replacing import sync_folder


def check_target(out: Path, *, force: bool) -> None:
    """Refuse a target that is a file, or a folder with something in it unless `force`.

    Raises:
        ExportRefused: names the target.
    """
    if out.exists() and not out.is_dir():
        raise ExportRefused(f"“{out}” is a file; this export makes a folder.")
    if out.is_dir() and not force and any(out.iterdir()):
        raise ExportRefused(
            f"“{out}” is not empty; choose another folder, or --force to replace the corpus in it."
        )


@contextmanager
def landing(out: Path, *, force: bool) -> Iterator[Path]:
    """Give an empty folder whose entries stand in `out` when the block ends well.

    With `force`, entries of the same names are replaced; others that stand in `out` stay.

    Raises:
        ExportRefused: as `check_target`.
        OSError: the disk is full or the folder cannot be written.
    """
    out = out.resolve()
    check_target(out, force=force)
    out.parent.mkdir(parents=True, exist_ok=True)
    token = secrets.token_hex(4)
    fresh = out.with_name(f".{out.name[:80]}.{token}.part")
    old = out.with_name(f".{out.name[:80]}.{token}.old")
    try:
        fresh.mkdir()
        yield fresh
        _sync(fresh)
        check_target(out, force=force)
        if out.is_dir() and any(out.iterdir()):
            old.mkdir()
            _replace_entries(fresh, out, old)
        else:
            if out.is_dir():
                out.rmdir()
            fresh.rename(out)
        sync_folder(out.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _replace_entries(fresh: Path, out: Path, old: Path) -> None:
    """Move each entry of `fresh` to `out`, what stood there to `old`; on any error put it back."""
    moved: list[str] = []
    try:
        for entry in sorted(fresh.iterdir()):
            target = out / entry.name
            moved.append(entry.name)
            if target.exists() or target.is_symlink():
                target.rename(old / entry.name)
            entry.rename(target)
    except BaseException:
        for name in reversed(moved):
            if (old / name).exists():
                if (out / name).exists():
                    (out / name).rename(fresh / name)
                (old / name).rename(out / name)
        raise


def _sync(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        else:
            sync_folder(path)
    sync_folder(folder)

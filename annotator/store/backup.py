"""Verified copies beside the project, made while it is open, thinned by age, never the last good one removed."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from annotator.errors import ProjectExists, ProjectReadOnly
from annotator.store.database import Database, translated
from annotator.store.journal import now

NEWEST, DAYS, WEEKS = 10, 7, 4
SIZE_CAP = 2_000_000_000
"""Bytes that all backups of a project may take; the newest good one always stays."""


def backup_folder(path: Path) -> Path:
    """Return the folder of a project's backups (not created)."""
    return path.with_name(f"{path.name}.backups")


def backups(path: Path) -> list[Path]:
    """Return a project's backups, newest first."""
    return sorted(backup_folder(path).glob(f"{path.stem}-????????-??????*.annot"), reverse=True)


def back_up(database: Database, out: Path | None = None, *, reason: str = "") -> Path:
    """Copy the project with VACUUM INTO, verify the copy, and move it into place.

    Args:
        database: an open project.
        out: the file to write; None puts it among the project's backups and thins those out.
        reason: a word for the file's name, for example "import".

    Raises:
        ProjectExists: `out` exists.
        ProjectReadOnly: the folder cannot be written, or the copy is not sound.
    """
    folder = out.parent if out else backup_folder(database.path)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = out or folder / f"{database.path.stem}-{stamp}{f'-{reason}' if reason else ''}.annot"
    if out and out.exists():
        raise ProjectExists(f"“{out}” exists already. Choose another name; nothing was changed.")
    scratch = folder / f".{target.name}.{os.getpid()}.part"
    try:
        if not out:
            folder.mkdir(exist_ok=True)
        with translated(database.path):
            database.connection.execute("VACUUM INTO ?", (str(scratch),))
        steps = verify(scratch)
        os.replace(scratch, target)
    except (OSError, sqlite3.DatabaseError) as error:
        raise ProjectReadOnly(f"No backup could be made in “{folder}”: {error}.") from error
    finally:
        scratch.unlink(missing_ok=True)
    if not database.read_only:
        with translated(database.path):
            database.connection.execute(
                "INSERT INTO backup VALUES (?, ?, ?, 1) ON CONFLICT (file) DO UPDATE SET at = excluded.at, sha = excluded.sha",
                (target.name, now(), str(steps)),
            )
    if not out:
        _thin(backups(database.path))
    return target


def verify(path: Path) -> int:
    """Return the id of the newest step in a copy that nobody has open.

    Raises:
        sqlite3.DatabaseError: the copy is not sound.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        result = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if result != "ok":
            raise sqlite3.DatabaseError(f"the copy is not sound ({result})")
        return int(connection.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])
    finally:
        connection.close()


def due(database: Database) -> bool:
    """Tell whether steps were made that no backup holds yet."""
    newest = int(database.value("SELECT coalesce(max(id), 0) FROM step"))
    kept = {path.name for path in backups(database.path)}
    held = [
        int(sha) for name, sha in database.query("SELECT file, sha FROM backup WHERE ok = 1") if name in kept
    ]
    return newest > max(held, default=0)


def _thin(files: list[Path]) -> None:
    keep: set[Path] = set(files[:NEWEST])
    days: dict[str, Path] = {}
    weeks: dict[str, Path] = {}
    for file in files:
        date = _date(file)
        days.setdefault(date.strftime("%Y%m%d"), file)
        weeks.setdefault(date.strftime("%G%V"), file)
    keep |= set(list(days.values())[:DAYS]) | set(list(weeks.values())[:WEEKS])
    size = 0
    for position, file in enumerate(files):
        size += file.stat().st_size
        if position and (file not in keep or size > SIZE_CAP):
            file.unlink(missing_ok=True)


def _date(file: Path) -> datetime:
    digits = (
        "".join(file.stem.split("-")[-2:])
        if file.stem[-1].isdigit()
        else "".join(file.stem.split("-")[-3:-1])
    )
    return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

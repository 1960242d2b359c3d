"""Verified copies beside the project, made while it is open, thinned by age, never the last good one removed."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from annotator.domain.late import late
from annotator.errors import ProjectExists, ProjectMissing, ProjectReadOnly
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import now

NEWEST, DAYS, WEEKS = 10, 7, 4
SIZE_CAP = 2_000_000_000
"""Bytes that all backups of a project may take; the newest good one always stays."""

_STAMP = late(r"(?<=-)\d{8}-\d{6}(?=-|$)")
_NAME = r"-(\d{8}-\d{6})(?:-.*)?\.annot"


def backup_folder(path: Path) -> Path:
    """Return the folder of a project's backups (not created)."""
    return path.with_name(f"{path.name}.backups")


def backups(path: Path) -> list[Path]:
    """Return a project's backups, newest first."""
    pattern = re.compile(re.escape(path.stem) + _NAME)
    folder = backup_folder(path)
    found = folder.iterdir() if folder.is_dir() else ()
    dated = [
        (match[1], file) for file in found if (match := pattern.fullmatch(file.name)) and _date(match[1])
    ]
    return [file for _, file in sorted(dated, reverse=True)]


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
    if database.connection.in_transaction:
        raise RuntimeError("a backup inside a step")
    folder = (out.parent if out else backup_folder(database.path)).absolute()
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = out or folder / f"{database.path.stem}-{stamp}{f'-{reason}' if reason else ''}.annot"
    if out and (out.exists() or out.is_symlink()):
        raise ProjectExists(f"“{out}” exists already. Choose another name; nothing was changed.")
    scratch = folder / f".{target.name}.{os.getpid()}.{threading.get_ident()}.part"
    try:
        if not out:
            folder.mkdir(exist_ok=True)
        steps = _copy(database, scratch)
        os.replace(scratch, target)
        _flush(folder)
    except (OSError, sqlite3.DatabaseError, ProjectMissing) as error:
        raise ProjectReadOnly(f"No backup could be made in “{folder}”: {str(error).rstrip('.')}.") from error
    finally:
        for suffix in ("", "-journal"):
            Path(f"{scratch}{suffix}").unlink(missing_ok=True)
    if not database.read_only:
        with translated(database.path):
            database.connection.execute(
                "INSERT INTO backup VALUES (?, ?, ?, 1) ON CONFLICT (file) DO UPDATE SET at = excluded.at, sha = excluded.sha",
                (target.name, now(), str(steps)),
            )
    if not out:
        _thin(backups(database.path))
    return target


def _copy(database: Database, scratch: Path) -> int:
    """Write the copy to `scratch`, see it on disk, and return the id of its newest step."""
    if not scratch.parent.is_dir():
        raise FileNotFoundError(f"There is no folder “{scratch.parent}”.")
    with translated(database.path):
        database.connection.execute("PRAGMA query_only = OFF")  # a reader writes nothing but the copy
        try:
            database.connection.execute("VACUUM INTO ?", (str(scratch),))
        finally:
            if database.read_only:
                database.connection.execute("PRAGMA query_only = ON")
    _flush(scratch)
    return verify(scratch)


def _flush(path: Path) -> None:
    """Wait until the file, or the names in the folder, are on disk."""
    if os.name == "nt" and path.is_dir():  # pragma: no cover - folders cannot be opened there
        return
    number = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def verify(path: Path) -> int:
    """Return the id of the newest step in a copy that nobody has open.

    Raises:
        sqlite3.DatabaseError: the copy is not sound.
    """
    connection = _look_into(path)
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


def newest_step(path: Path) -> tuple[int, str]:
    """Return id and uuid of the newest step in a copy; (0, "") where it has none.

    Raises:
        sqlite3.DatabaseError: the copy cannot be read.
    """
    connection = _look_into(path)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        row = connection.execute("SELECT id, uuid FROM step ORDER BY id DESC LIMIT 1").fetchone()
        return (int(row[0]), str(row[1])) if row else (0, "")
    finally:
        connection.close()


def _look_into(path: Path) -> sqlite3.Connection:
    """Open a copy such that nothing is left beside it, also where it has been opened for writing before."""
    alone = "" if Path(f"{path}-wal").exists() else "&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{alone}", uri=True)


def _thin(files: list[Path]) -> None:
    """Remove all of `files` (newest first, the first of them just verified) that no rule keeps."""
    keep: set[Path] = set(files[:NEWEST])
    days: dict[str, Path] = {}
    weeks: dict[str, Path] = {}
    for file in files:
        date = _date(_STAMP.findall(file.stem)[-1])
        if date:
            days.setdefault(date.strftime("%Y%m%d"), file)
            weeks.setdefault(date.strftime("%G%V"), file)
    keep |= set(list(days.values())[:DAYS]) | set(list(weeks.values())[:WEEKS])
    size = 0
    for position, file in enumerate(files):
        with suppress(OSError):
            size += file.stat().st_size if file in keep else 0
            if position and (file not in keep or size > SIZE_CAP):
                file.unlink()


def _date(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None

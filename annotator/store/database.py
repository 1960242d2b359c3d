"""Opening and closing one project file: header, pragmas, versions, read-only places; SQLite's errors in plain words.

The file itself is never read with `open()` while it is open here: POSIX locks are dropped on any close of the file.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
import uuid
from pathlib import Path
from typing import Any, Self

from annotator.errors import (
    NotAProject,
    ProjectExists,
    ProjectMissing,
    ProjectReadOnly,
    ProjectTooNew,
)
from annotator.store import files
from annotator.store.failures import VALUE_LIMIT, broken, known, translated
from annotator.store.header import check_header
from annotator.store.schema import APPLICATION_ID, SCHEMA_VERSION
from annotator.store.triggers import install_journal

BUSY_SECONDS = 5.0
CACHE_KIB = 4_096
LOG_LIMIT = 512 << 20
"""Bytes of the log above which no idle moment is waited for."""
_GONE = (
    "“{0}” is no longer where it was, so this was not saved. Everything before it is safe. Bring the file back to its "
    "place, or save a copy."
)
_REPLACED = (
    "Another file took the place of “{0}” while it was open, so this was not saved. Everything before it is safe: save a "
    "copy."
)
_OPEN: dict[object, int] = {}
_OPENING = threading.RLock()
"""Held from the look at a file's header until the file counts as open, and while it is closed."""


class Database:
    """One connection to one project file. Exactly one writing connection a process.

    Attributes:
        path: the project file as it was asked for.
        connection: the SQLite connection; autocommit outside `annotator.store.journal`.
        read_only: True where nothing can be written; `why_read_only` is a clause for people.
        writing: True while a transaction of `annotator.store.journal` is open.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, why_read_only: str = "") -> None:
        """Take over an opened and checked connection."""
        self.path = path
        self.connection = connection
        self.why_read_only = why_read_only
        self.writing = False
        self._copy: Path | None = None
        self._closed = False
        self._log = files.log_of(path)
        with _OPENING:
            self._identity = files.identity(path)
            _OPEN[self._identity] = _OPEN.get(self._identity, 0) + 1

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return bool(self.why_read_only)

    @classmethod
    def create(cls, path: Path, *, lang: str, tokenizer: str) -> Self:
        """Make a new project file with all tables.

        Raises:
            ProjectExists: something of that name is there already.
            ProjectReadOnly: the folder is absent or cannot be written.
        """
        from annotator.store.migrations import migrate

        if path.exists() or path.is_symlink():
            raise ProjectExists(f"“{path}” exists already. Choose another name; nothing was changed.")
        if not path.parent.is_dir():
            raise ProjectReadOnly(f"There is no folder “{path.parent}”.")
        if not os.access(path.parent, os.W_OK):
            raise ProjectReadOnly(f"“{path}” cannot be made: the folder is write-protected.")
        scratch = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            files.remove_files(scratch)
            with translated(path):
                connection = _connect(scratch, mode="rwc")
                try:
                    connection.execute("PRAGMA journal_mode = WAL")
                    migrate(connection)
                    rows = {"project": str(uuid.uuid4()), "replica": str(uuid.uuid4()), "lang": lang}
                    rows |= {"tokenizer": tokenizer, "schema": str(SCHEMA_VERSION), "hlc_max": "0"}
                    connection.executemany("INSERT INTO meta VALUES (?, ?)", rows.items())
                finally:
                    connection.close()
            try:
                os.link(scratch, path)
            except FileExistsError:
                raise
            except OSError:  # a file system without links
                os.close(os.open(path, os.O_CREAT | os.O_EXCL))
                os.replace(scratch, path)
        except FileExistsError:
            raise ProjectExists(
                f"“{path}” exists already. Choose another name; nothing was changed."
            ) from None
        except OSError as error:
            raise ProjectReadOnly(f"“{path}” cannot be made: {error.strerror}.") from error
        finally:
            files.remove_files(scratch)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: str = "") -> Self:
        """Open an existing project.

        Args:
            path: the project file.
            read_only: a clause that says why this opening shall not write ("Ben has it open since 10:12"), or "".

        Raises:
            ProjectMissing, NotAProject, ProjectTooNew, ProjectDamaged, ProjectBusy: see `annotator.errors`.
        """
        with _OPENING:
            open_here = files.identity(path) in _OPEN
            if not open_here:
                check_header(path)
            protected, copy = files.why_unwritable(path), None
            try:
                with translated(path):
                    if protected and not open_here and Path(f"{path}-wal").exists():
                        copy = files.copied(path)
                        connection = _connect(copy, mode="rw")
                    elif protected and not open_here:
                        connection = _connect(path, mode="ro", immutable=True)
                    else:
                        connection = _connect(path, mode="ro" if protected else "rw")
                    why = _prepare(path, connection, read_only or protected)
            except BaseException:
                if copy:
                    shutil.rmtree(copy.parent, ignore_errors=True)
                raise
            database = cls(path, connection, why_read_only=why)
            database._copy = copy
            return database

    def close(self) -> None:
        """Close the connection; the last one leaves a single file behind. Closing twice does nothing."""
        with _OPENING:
            if self._closed:
                return
            moved = self.whereabouts() != "here"
            if moved:
                self.settle()
            self._closed = True
            try:
                self.connection.close()
            finally:
                _OPEN[self._identity] -= 1
                if not _OPEN[self._identity]:
                    del _OPEN[self._identity]
                if self._copy:
                    shutil.rmtree(self._copy.parent, ignore_errors=True)

    def log_is_gone(self) -> bool:
        """Tell whether another process has removed the write-ahead log under this connection.

        It does so where it believes to be the last one, because something in this process has opened and closed the
        project file and so dropped the connection's locks. What is written then would be acknowledged and lost.
        """
        if self._copy or self._closed:
            return False
        now = files.log_of(self.path)
        if self._log is None:
            self._log = now
        return self._log != now

    def whereabouts(self) -> str:
        """Return "here", "gone" (moved, renamed, its disk taken away) or "replaced" (another file of that name).

        The open connection follows a file that is moved, but what it writes may no longer reach where others look.
        """
        if self._copy or self._closed:
            return "here"
        try:
            found = os.stat(self.path)
        except OSError:
            return "gone"
        return "here" if (found.st_dev, found.st_ino) == self._identity else "replaced"

    def settle(self) -> None:
        """Write what is in the log into the file that is open, wherever that is by now, and empty the log.

        SQLite does so at the last closing, but not where the file was moved: then the newest work would stay behind in a
        log that belongs to nothing, or that spoils the file that has taken the place.
        """
        with translated(self.path):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def rest(self, above: int = 0) -> None:
        """Take what is in the log over into the file, as far as no reader is in the way; waits for nobody.

        This happens when nothing else does, and at the last closing, because before 3.51.3 SQLite may lose a commit that
        meets the end of another connection's checkpoint (the WAL-reset bug). While work goes on the log just grows.

        Args:
            above: only where the log has more bytes.
        """
        if self.read_only or self.writing or self._log_size() <= above:
            return
        with translated(self.path):
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _log_size(self) -> int:
        try:
            return os.stat(f"{self.path}-wal").st_size
        except OSError:
            return 0

    def regain(self) -> bool:
        """Connect anew where the log is gone, with the file as it is; tell whether that was so. Not in a transaction.

        Raises:
            ProjectMissing: the file is not where it was; the connection stays, so that a copy can be saved.
        """
        if self.writing:
            return False
        where = self.whereabouts()
        if where != "here":
            raise ProjectMissing((_GONE if where == "gone" else _REPLACED).format(self.path.name))
        if not self.log_is_gone():
            return False
        with _OPENING, translated(self.path):
            self.connection.close()
            protected = files.why_unwritable(self.path)
            self.connection = _connect(self.path, mode="ro" if protected else "rw")
            self.why_read_only = _prepare(self.path, self.connection, self.why_read_only or protected)
            self._log = files.log_of(self.path)
        return True

    def __enter__(self) -> Self:
        """Return the database itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def query(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> list[Any]:
        """Return all rows of a reading statement."""
        with translated(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> Any:
        """Return the first row of a reading statement, or None."""
        with translated(self.path):
            return self.connection.execute(sql, parameters).fetchone()

    def value(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    def meta(self, key: str) -> str:
        """Return a value of the table `meta`, or an empty string."""
        return str(self.value("SELECT value FROM meta WHERE key = ?", (key,)) or "")

    def data_version(self) -> int:
        """Return SQLite's counter that changes when *another* connection has written."""
        return int(self.value("PRAGMA data_version"))


def _connect(path: Path, *, mode: str, immutable: bool = False) -> sqlite3.Connection:
    uri = path.absolute().as_uri() + f"?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "mmap_size = 0",
            "foreign_keys = ON",
            "synchronous = FULL",
            "recursive_triggers = ON",
            f"cache_size = -{CACHE_KIB}",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, VALUE_LIMIT)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(path: Path, connection: sqlite3.Connection, read_only: str) -> str:
    """Check and set up a fresh connection, or close it; return why it can only be read, or an empty string."""
    try:
        why = _check_version(path, connection)
        if read_only or why:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            install_journal(connection)
    except sqlite3.Error as error:
        connection.close()
        raise (known(path, error) or broken(path, error)) from error
    except BaseException:
        connection.close()
        raise
    return read_only or why


def _check_version(path: Path, connection: sqlite3.Connection) -> str:
    """Refuse or migrate other versions; return why the file can only be read, or an empty string."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAProject(f"“{path.name}” is a database of another program, not a project.")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    foreign = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
    ).fetchone()
    if foreign:
        raise NotAProject(f"“{path.name}” holds “{foreign[0]}”, which no project has. It was not opened.")
    if version > SCHEMA_VERSION:
        reader = connection.execute("SELECT value FROM meta WHERE key = 'min_reader'").fetchone()
        if not reader or not str(reader[0]).isdigit() or int(reader[0]) > SCHEMA_VERSION:
            raise ProjectTooNew(
                f"“{path.name}” was made with a newer version (format {version}; this program knows {SCHEMA_VERSION}). "
                "Update the program to open it; nothing was changed."
            )
        return f"it was made with a newer version (format {version})"
    if version < 1:
        raise NotAProject(f"“{path.name}” is not a project.")
    return ""

"""How long a connection waits for another process that is writing."""

from __future__ import annotations

from annotator.store import database as opening
from annotator.store.database import Database
from annotator.store.failures import translated


def patience(database: Database, seconds: float | None) -> None:
    """Wait at most so many seconds from now on, None for as long as usual."""
    wanted = opening.BUSY_SECONDS if seconds is None else seconds
    with translated(database.path):
        database.connection.execute(f"PRAGMA busy_timeout = {round(wanted * 1000)}")

"""The triggers that write the journal: temporary, so that a file holds none, and quiet while no step is open."""

from __future__ import annotations

import sqlite3

from annotator.store.schema import REGISTERS, row_key


def install_journal(connection: sqlite3.Connection) -> None:
    """Create the TEMP triggers that write the journal; they act only while `_now` holds a step."""
    connection.execute("CREATE TEMP TABLE _now (step INTEGER NOT NULL)")
    script = []
    for table in REGISTERS:
        columns = [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
        key = row_key(table)
        image = "json_object(" + ", ".join(f"'{name}', OLD.\"{name}\"" for name in columns) + ")"
        for event, row, before in (
            ("INSERT", "NEW", "NULL"),
            ("UPDATE", "OLD", image),
            ("DELETE", "OLD", image),
        ):
            script.append(
                f"CREATE TEMP TRIGGER j_{table}_{event.lower()} AFTER {event} ON main.{table} "
                "WHEN (SELECT step FROM _now) IS NOT NULL BEGIN INSERT INTO journal (step, tbl, row, before) "
                f"VALUES ((SELECT step FROM _now), '{table}', {row}.{key}, {before}); END"
            )
    for statement in script:
        connection.execute(statement)

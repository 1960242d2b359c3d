"""Creating and migrating project files with sqlite-utils. Imported only when a file is made or older than this program.

Migrations are append-only and named; an applied one is never edited.
"""

from __future__ import annotations

import sqlite3

from annotator.errors import ProjectDamaged
from annotator.store.schema import APPLICATION_ID, MIN_READER, SCHEMA, SCHEMA_VERSION


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file behind `connection` to `SCHEMA_VERSION` in one transaction, or leave it as it was.

    Raises:
        ProjectDamaged: the migrated file holds broken references.
    """
    from sqlite_utils import Database, Migrations

    migrations = Migrations("annotator")

    @migrations(name="0001_initial")
    def initial(db: Database) -> None:
        for statement in statements(SCHEMA):
            db.execute(statement)

    assert callable(initial)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        database = Database(connection, execute_plugins=False)
        migrations.apply(database)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ProjectDamaged(
                f"After the migration {len(broken)} references are broken; the backup is untouched."
            )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(
            "INSERT INTO meta VALUES ('min_reader', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (str(MIN_READER),),
        )
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def statements(script: str) -> list[str]:
    """Return the single statements of `script` (which holds no semicolon inside strings)."""
    return [statement.strip() for statement in script.split(";") if statement.strip()]

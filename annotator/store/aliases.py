"""Which label stands for which after merges of labels: chains are followed, and circles end at the smallest uuid."""

from __future__ import annotations

import sqlite3


def canonical_rows(connection: sqlite3.Connection) -> dict[int, int]:
    """Return for each label row the row that stands for it.

    Two projects may have merged two labels into each other before they met; both then take the same one.
    """
    target: dict[int, int | None] = {}
    uuids: dict[int, str] = {}
    for number, key, into in connection.execute("SELECT id, uuid, merged_into FROM label"):
        target[number], uuids[number] = into, key
    canonical = {}
    for number in target:
        path, here = [number], number
        while (into := target[here]) is not None and into in target:
            if into in path:
                here = min(path[path.index(into) :], key=uuids.__getitem__)
                break
            path.append(into)
            here = into
        canonical[number] = here
    return canonical


def canonical_sql(connection: sqlite3.Connection, column: str) -> str:
    """Return an SQL expression for the row that stands for the label in `column`."""
    merged = {number: target for number, target in canonical_rows(connection).items() if number != target}
    if not merged:
        return column
    cases = " ".join(f"WHEN {number} THEN {target}" for number, target in merged.items())
    return f"CASE {column} {cases} ELSE {column} END"

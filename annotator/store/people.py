"""Annotators: people, models and the gold layer. Found by name, whatever its case; made when first needed."""

from __future__ import annotations

import unicodedata
import uuid

from annotator.domain.annotation import Annotator
from annotator.errors import BadValue
from annotator.store.database import Database
from annotator.store.journal import OpenStep

ANNOTATORS = uuid.UUID("0d8b9f0a-6a8e-5d5a-8f7e-2f0a1c3f7b64")
"""Name space of annotator uuids (version 5 of the folded name)."""

_COLUMNS = "id, uuid, name, kind"
_NAMED, _FIRST = "(name = :name OR uuid = :uuid)", "ORDER BY name = :name DESC LIMIT 1"


def clean_name(name: str) -> str:
    """Return `name` with single blanks.

    Raises:
        BadValue: it is empty, longer than 200 characters, or holds control or direction characters.
    """
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > 200:
        raise BadValue("A name needs 1 to 200 characters.")
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"} for character in cleaned):
        raise BadValue(
            f"The name “{cleaned.encode('unicode_escape').decode()}” holds characters that cannot be shown."
        )
    return cleaned


def find_annotator(database: Database, name: str) -> Annotator | None:
    """Return the annotator of that name, or None."""
    name = " ".join(name.split())
    row = database.row(f"SELECT {_COLUMNS} FROM annotator WHERE {_NAMED} AND dead = 0 {_FIRST}", _names(name))
    return Annotator(*row) if row else None


def packet_for(database: Database) -> Annotator | None:
    """Return whom a packet was made for, under whatever name by now; None where the project is no packet."""
    row = database.row(
        f"SELECT {_COLUMNS} FROM annotator WHERE uuid = ? AND dead = 0", (database.meta("packet"),)
    )
    return Annotator(*row) if row else None


def annotators(database: Database) -> list[Annotator]:
    """Return all annotators in the order in which they came."""
    return [
        Annotator(*row)
        for row in database.query(f"SELECT {_COLUMNS} FROM annotator WHERE dead = 0 ORDER BY id")
    ]


def pseudonyms(database: Database) -> dict[int, str]:
    """Return what a corpus calls each annotator: the pseudonym that was given, else a number in the order of coming."""
    names, number = {}, 0
    for row, kind, given in database.query("SELECT id, kind, pseudonym FROM annotator ORDER BY id"):
        number += kind == "person"
        names[int(row)] = str(given) or (f"annotator-{number}" if kind == "person" else f"{kind}-{row}")
        if kind == "gold" and not given:
            names[int(row)] = "gold"
    return names


def ensure_annotator(step: OpenStep, name: str, *, kind: str = "person") -> Annotator:
    """Return the annotator of that name; make one inside the open step where there is none."""
    name = clean_name(name)
    row = step.database.row(f"SELECT {_COLUMNS}, dead FROM annotator WHERE {_NAMED} {_FIRST}", _names(name))
    if row:
        if row[4]:
            step.update("annotator", row[0], dead=0)
        return Annotator(*row[:4])
    key = _uuid(name)
    number = step.insert("annotator", uuid=key, name=name, kind=kind)
    return Annotator(number, key, name, kind)


def _names(name: str) -> dict[str, str]:
    """Return what `_NAMED` asks for: SQLite folds the case of A to Z only, the uuid that of every letter."""
    return {"name": name, "uuid": _uuid(name)}


def _uuid(name: str) -> str:
    return str(uuid.uuid5(ANNOTATORS, unicodedata.normalize("NFC", name).casefold()))

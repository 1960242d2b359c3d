"""Which keys are in force: those of the table, except where a person chose others. Pure but for Qt's key sequences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from annotator.ui.commands.command import Command

FIXED = ("annotation.label", "edit.back")
"""Commands whose keys stay: the digit row is known by position, and Esc is Esc everywhere."""

HELD_BY_VIEW = (
    "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Space", "Tab", "Return", "Enter", "Esc",
    *"1234567890",
)  # fmt: skip
"""Keys that move in the article and its lists; alone and with Shift they can be given to nothing else."""

OF_THE_SYSTEM = (
    "F10",
    "Ctrl+Space",
    "Alt+F4",
    "Ctrl+Tab",
    "Ctrl+Shift+Tab",
    "Ctrl+C",
    "Ctrl+V",
    "Ctrl+X",
    "Ctrl+A",
)
"""Keys that the system or every field of text has a meaning for."""


def normal(key: str) -> str:
    """Return a key sequence in its portable form, "" where it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def in_force(rows: Sequence[Command], chosen: Mapping[str, Sequence[str]]) -> tuple[Command, ...]:
    """Return the rows with the keys that are in force.

    A chosen key is taken away from the command that has it in the table, unless that one was chosen to have it too: then
    the first of them in the table keeps it, so that no file can bind a key twice.
    """
    if not chosen:
        return tuple(rows)  # no key stands twice in the table
    taken: dict[str, list[Command]] = {}
    mine: dict[str, tuple[str, ...]] = {}
    for own in (True, False):
        for row in rows:
            if (row.id in chosen and row.id not in FIXED) is own:
                wanted = [normal(key) for key in chosen[row.id]] if own else row.keys
                mine[row.id] = tuple(_free(row, wanted, taken))
    return tuple(replace(row, keys=mine[row.id]) for row in rows)


def _free(row: Command, wanted: Iterable[str], taken: dict[str, list[Command]]) -> Iterable[str]:
    for key in wanted:
        holders = taken.setdefault(normal(key), [])
        if key and not any(meet(row, other) for other in holders):
            holders.append(row)
            yield key


def meet(one: Command, other: Command) -> bool:
    """Tell whether two commands can be wanted in the same place, so that they cannot have the same key."""
    places = {"reading": "article"}
    first, second = places.get(one.scope, one.scope), places.get(other.scope, other.scope)
    return first == second or "window" in {first, second}


def holder(rows: Iterable[Command], row: Command, key: str) -> Command | None:
    """Return the other command that has `key` where `row` would work, or None."""
    wanted = normal(key)
    for other in rows:
        if other.id != row.id and meet(row, other) and wanted in {normal(each) for each in other.keys}:
            return other
    return None


def reserved(row: Command, key: str) -> bool:
    """Tell whether a key cannot be given to a command at all: it moves, or belongs to the system or to fields."""
    wanted = normal(key)
    if wanted in OF_THE_SYSTEM or wanted.startswith(("Ctrl+Alt+", "Meta+")):
        return True
    if wanted.removeprefix("Shift+") in HELD_BY_VIEW:
        return True
    far = wanted.removeprefix("Ctrl+").removeprefix("Shift+")
    return far in {"Left", "Right", "Home", "End"} and wanted.startswith("Ctrl+")


def needs_modifier(row: Command, key: str) -> bool:
    """Tell whether a key would write in fields: a bare character for a command of the whole window."""
    wanted = normal(key).removeprefix("Shift+")
    return row.scope == "window" and len(wanted) == 1

"""What the palette offers, and which of it fits what was typed. Pure: words in, entries in order out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import field

from annotator.domain.frozen import frozen

_WORD = re.compile(r"\w+")


@frozen
class Entry:
    """One line of the palette.

    Args:
        title: what it does, for people.
        place: where it belongs: a menu, "Article", "Label", "Settings".
        icon: name of its icon.
        act: does it.
        keys: the key that does the same, "" for none.
        why: why it cannot be done now, "" where it can.
        id: the command's id, by which the last ones are known again; "" for what is no command.
        more: words that also find it and are not shown.
        folded: title, place and more in the form that is searched.
    """

    title: str
    place: str
    icon: str
    act: Callable[[], object]
    keys: str = ""
    why: str = ""
    id: str = ""
    more: str = ""
    folded: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Fold once what is searched at every key."""
        object.__setattr__(self, "folded", f"{self.title}\n{self.place} {self.more}".casefold())


def fitting(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Return the entries that hold every typed word, the best first; all of them, as they are, where nothing is typed.

    Best is a title that begins with what was typed, then one in which every typed word begins a word, then the rest;
    what cannot be done now comes after what can. Within each, the order of `entries` stays.
    """
    wanted = typed.casefold().split()
    if not wanted:
        return list(entries)
    whole = " ".join(wanted)
    found = [
        (rank(entry.folded, whole, wanted), number)
        for number, entry in enumerate(entries)
        if all(word in entry.folded for word in wanted)
    ]
    return [
        entries[number] for (_, number) in sorted(found, key=lambda each: (bool(entries[each[1]].why), *each))
    ]


def rank(folded: str, whole: str, wanted: Sequence[str]) -> int:
    """Return how well an entry fits: 0 begins with it, 1 has each word at the beginning of one of its own, 2 holds it."""
    if folded.startswith(whole):
        return 0
    words = _WORD.findall(folded)
    return 1 if all(any(word.startswith(part) for word in words) for part in wanted) else 2

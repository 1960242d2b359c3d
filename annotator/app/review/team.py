"""Who is compared with whom, and the gold layer as one of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.errors import BadValue
from annotator.store.people import ensure_annotator, find_annotator
from annotator.store.review import finishers

GOLD = "Gold"


def reviewable(session: Session) -> list[Annotator]:
    """Return everybody who finished an article, in the order of their names: the same in every copy of a project."""
    found = {who for people in finishers(session.database).values() for who in people}
    return in_order(person for person in session.annotators() if person.id in found)


def in_order(people: Iterable[Annotator]) -> list[Annotator]:
    """Return annotators by name, the gold layer last."""
    return sorted(people, key=lambda person: (person.kind == "gold", _folded(person.name), person.uuid))


def chosen(session: Session, names: Sequence[str] = (), *, gold: bool = False) -> list[Annotator]:
    """Return who is to be compared: those named, in that order, else all who finished something.

    Raises:
        BadValue: a name is unknown or stands there twice, only one is given, or there is no gold layer yet.
    """
    people = [session.known_annotator(name) for name in names]
    if names and len({person.id for person in people}) < len(people):
        raise BadValue("An annotator is named twice; name two different ones.")
    if names and len(people) + gold < 2:
        raise BadValue(f"Comparing needs two annotators; only {people[0].name} is named.")
    if not names:
        people = reviewable(session)
    if gold:
        layer = gold_layer(session)
        if layer is None:
            raise BadValue("This project has no gold layer yet. Decide a disagreement or adjudicate first.")
        people = [*(person for person in people if person.id != layer.id), layer]
    return people


def gold_layer(session: Session) -> Annotator | None:
    """Return the gold layer, None where nothing was decided yet."""
    return next((person for person in session.annotators() if person.kind == "gold"), None)


def ensure_gold(session: Session) -> Annotator:
    """Return the gold layer; it is made, as people are, without a step. A person called Gold keeps the name."""
    found = gold_layer(session)
    if found:
        return found
    name = GOLD if find_annotator(session.database, GOLD) is None else f"{GOLD} layer"
    with session.journal.unlogged() as step:
        return ensure_annotator(step, name, kind="gold")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()

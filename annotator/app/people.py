"""The verbs of people: who works here under which name, two names made one, pseudonyms, and a name forgotten."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotator
from annotator.domain.frozen import frozen
from annotator.errors import BadValue
from annotator.store import people, persons
from annotator.store.backup import backups
from annotator.store.persons import Person

if TYPE_CHECKING:
    from annotator.app.session import Session

__all__ = ["Forgotten", "Merged", "People", "Person"]


@frozen
class Merged:
    """How many annotations came over, and how many were there already and stand once."""

    moved: int
    doubles: int


@frozen
class Forgotten:
    """What stands in place of the name, how many notes still mention it, and how many backups still hold it."""

    name: str
    mentions: int
    backups: int


class People:
    """Everybody who has worked in one project."""

    def __init__(self, session: Session) -> None:
        """Act on the session's project."""
        self._session = session

    def all(self) -> list[Person]:
        """Return everybody with what there is of them, in the order in which they came."""
        return persons.persons(self._session.database)

    def rename(self, person: Annotator, name: str, *, origin: str = "") -> None:
        """Give a person another name; every annotation carries it at once.

        Raises:
            BadValue: the name cannot be one, or somebody has it.
        """
        name = people.clean_name(name)
        holder = persons.holder_of(self._session.database, name)
        if holder is not None and holder.id != person.id:
            raise BadValue(f"{holder.name} has this name already. Merge the two, or choose another name.")
        if name == person.name:
            return
        with self._session.step(
            f"Rename {person.name} to {name}", annotator=self._session.me(), origin=origin
        ) as step:
            persons.rename(step, person.id, name)

    def set_pseudonym(self, person: Annotator, pseudonym: str, *, origin: str = "") -> None:
        """Give a person a pseudonym for reports and exports, or none.

        Raises:
            BadValue: it cannot be one, or somebody has it as pseudonym or name.
        """
        pseudonym = people.clean_name(pseudonym) if pseudonym.strip() else ""
        for column in ("pseudonym", "name"):
            holder = persons.holder_of(self._session.database, pseudonym, column=column)
            if pseudonym and holder is not None and holder.id != person.id:
                raise BadValue(f"“{pseudonym}” stands for {holder.name} already.")
        title = f"Pseudonym of {person.name}"
        with self._session.step(title, annotator=self._session.me(), origin=origin) as step:
            persons.set_pseudonym(step, person.id, pseudonym)

    def give_pseudonyms(self, *, origin: str = "") -> int:
        """Give everybody without a pseudonym one, in an order that tells nothing; return how many."""
        everybody = self.all()
        taken = {person.pseudonym.casefold() for person in everybody} | {
            person.annotator.name.casefold() for person in everybody
        }
        free = (f"Coder {number}" for number in range(1, 10_000))
        names = [name for name in free if name.casefold() not in taken]
        waiting = [p.annotator for p in everybody if not p.pseudonym and p.annotator.kind == "person"]
        secrets.SystemRandom().shuffle(waiting)
        with self._session.step("Pseudonyms", annotator=self._session.me(), origin=origin) as step:
            for person, name in zip(waiting, names, strict=False):
                persons.set_pseudonym(step, person.id, name)
        return len(waiting)

    def merge(self, source: Annotator, target: Annotator, *, origin: str = "") -> Merged:
        """Give everything that is `source`'s to `target`, as one step; `source` is nobody from then on.

        Raises:
            BadValue: they are the same, or one of them is no person.
        """
        if source.id == target.id:
            raise BadValue("Choose two different people.")
        if "gold" in {source.kind, target.kind}:
            raise BadValue("The gold layer belongs to no person, so it is merged with nobody.")
        title = f"Merge {source.name} into {target.name}"
        with self._session.step(title, annotator=self._session.me(), origin=origin) as step:
            moved, doubles = persons.merge_into(step, source.id, target.id)
        if self._session.annotator.id == source.id:
            self._session.switch_annotator(target.name)
        return Merged(moved, doubles)

    def what_stays(self, person: Annotator) -> Forgotten:
        """Return what a forgetting would leave behind: notes that mention the name, and backups that hold it."""
        number = persons.mentions(self._session.database, {person.name})
        return Forgotten("", number, len(backups(self._session.path)))

    def forget(self, person: Annotator) -> Forgotten:
        """Take a person's name out of the project for good; the work stays, under a number. No undo brings it back.

        Raises:
            BadValue: it is who works here now.
        """
        if person.id == self._session.annotator.id:
            raise BadValue("This is who works here now. Change to another name first.")
        stays = self.what_stays(person)
        name = persons.forget(self._session.journal, person)
        self._session.everything_changed("people")
        return Forgotten(name, stays.mentions, stays.backups)

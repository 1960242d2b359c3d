"""One open project: who works in it, its codebook, its steps, and everybody who wants to hear what changed.

The verbs are in `edits` and `transfer`, reading is in `reading`; this class only holds what they share.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app.edits import Edits
from annotator.app.lists import Lists
from annotator.app.people import People
from annotator.app.reading import Reading
from annotator.domain.annotation import Annotator
from annotator.domain.changes import Changes, Step
from annotator.domain.codebook import Codebook
from annotator.errors import AnnotatorError, BadValue, NotAProject
from annotator.formats.codebook_toml import parse_codebook
from annotator.store import backup, history, labels, people, undo, versions
from annotator.store.articles import find_article
from annotator.store.database import Database
from annotator.store.journal import Journal, OpenStep
from annotator.store.patience import patience

if TYPE_CHECKING:
    from annotator.app.drafting import Drafting

log = logging.getLogger(__name__)
Listener = Callable[[Changes], None]


class Session:
    """One open project.

    Attributes:
        path: the project file.
        annotator: who works here; `id` is 0 until the first act of a name that is new to the project.
        codebook: the newest version, with the project's own labels.
        reading: what lists, panels and pages show.
        edits: the verbs of labelling.
        people: who has worked here, and the verbs that change names.
        lists: annotations and remarks over the whole project.
    """

    def __init__(self, database: Database, annotator: str = "") -> None:
        """Take over an open database and read its codebook and its annotator."""
        self.database = database
        self.path: Path = database.path
        self.journal = Journal(database)
        self.codebook_number, self._toml = versions.codebook_text(database)
        self.codebook: Codebook = self._read_codebook()
        self.lang = database.meta("lang") or "en"
        own = None if annotator else people.packet_for(database)
        name = people.clean_name(annotator or database.meta("annotator") or "Annotator")
        self.annotator = own or people.find_annotator(database, name) or Annotator(0, "", name)
        self.reading = Reading(self)
        self.edits = Edits(self)
        self.lists = Lists(self)
        self.people = People(self)
        self._drafting: Drafting | None = None
        self._listeners: list[Listener] = []
        self._waiting = ""
        self._seen = self.journal.newest()
        self._data_version = database.data_version()

    # -- who

    def annotator_named(self, name: str, *, kind: str = "person") -> Annotator:
        """Return the annotator of that name; a new one is entered without a step, so that no undo removes people."""
        found = people.find_annotator(self.database, people.clean_name(name))
        if found:
            return found
        with self.journal.unlogged() as step:
            return people.ensure_annotator(step, name, kind=kind)

    def known_annotator(self, name: str) -> Annotator:
        """Return the annotator of that name.

        Raises:
            BadValue: nobody of that name has worked here; names those who have.
        """
        found = people.find_annotator(self.database, people.clean_name(name))
        if not found:
            names = ", ".join(person.name for person in self.annotators()) or "nobody"
            raise BadValue(f"There is no annotator “{name}” in this project (there is: {names}).")
        return found

    def annotators(self) -> list[Annotator]:
        """Return everybody, in the order in which they came."""
        return people.annotators(self.database)

    def is_gold(self, annotator: int) -> bool:
        """Tell whether that annotator is the gold layer."""
        return any(person.id == annotator and person.kind == "gold" for person in self.annotators())

    def me(self) -> Annotator:
        """Return the annotator of this session as a row that exists."""
        if not self.annotator.id:
            self.annotator = self.annotator_named(self.annotator.name)
        return self.annotator

    def switch_annotator(self, name: str) -> None:
        """Work on under another name; everybody is told to read anew."""
        self.annotator = people.find_annotator(self.database, people.clean_name(name)) or Annotator(
            0, "", people.clean_name(name)
        )
        self._tell(Changes(step=self._seen, everything=True, origin="annotator"))

    # -- steps

    @contextmanager
    def step(
        self,
        title: str,
        *,
        annotator: Annotator,
        article: int | None = None,
        kind: str = "act",
        origin: str = "",
    ) -> Iterator[OpenStep]:
        """Open one undoable act and tell everybody when it is on disk."""
        with self.journal.step(title, annotator=annotator.id, article=article, kind=kind) as step:
            yield step
        self._report(origin)

    @contextmanager
    def together(self, origin: str = "") -> Iterator[None]:
        """Keep all that the block writes, the people whom it enters and its steps, or nothing of it.

        Everybody is told when it is on disk; `origin` says who acts, where the steps do not.
        """
        if self.database.writing:
            yield
            return
        before = self.annotator
        try:
            with self.journal.transaction():
                yield
        except BaseException:
            self.annotator = before
            raise
        self._report(origin or self._waiting)

    @contextmanager
    def with_annotator(self, name: str) -> Iterator[Annotator]:
        """Give the block the annotator of that name; one who is new comes in with what the block writes, or not at all.

        Where the name is empty, it is the annotator of this session.
        """
        known = people.find_annotator(self.database, people.clean_name(name or self.annotator.name))
        if known:
            yield known
            return
        with self.together():
            yield self.annotator_named(name) if name else self.me()

    def undo(
        self,
        *,
        steps: int = 1,
        article: int | None = None,
        annotator: Annotator | None = None,
        origin: str = "undo",
    ) -> list[str]:
        """Take back the newest steps in that scope and return their titles; see `annotator.store.undo`."""
        titles = undo.undo(
            self.journal, steps=steps, article=article, annotator=annotator.id if annotator else None
        )
        self._report(origin)
        return titles

    def redo(
        self,
        *,
        steps: int = 1,
        article: int | None = None,
        annotator: Annotator | None = None,
        origin: str = "redo",
    ) -> list[str]:
        """Bring back the steps that were undone last and return their titles."""
        titles = undo.redo(
            self.journal, steps=steps, article=article, annotator=annotator.id if annotator else None
        )
        self._report(origin)
        return titles

    def take_back(self, step: int) -> str:
        """Take back one step of the history, whichever it is, and return its title."""
        with self.journal.transaction():
            title = undo.take_back(self.journal, step)
        self._report("undo")
        return title

    def bring_back(self, step: int) -> str:
        """Do a step of the history again that was undone, and return its title."""
        return self.take_back(history.newest_of(self.database, step))

    def undo_title(self, article: int | None = None) -> str:
        """Return the title of the step that Ctrl+Z takes back in this article, or an empty string."""
        found = undo.next_undo(self.journal, article=article, annotator=self.annotator.id)
        return found[1] if found else ""

    def redo_title(self, article: int | None = None) -> str:
        """Return the title of the step that redo brings back in this article, or an empty string."""
        found = undo.next_redo(self.journal, article=article, annotator=self.annotator.id)
        return found[1] if found else ""

    def history(self, *, article: int | None = None, limit: int | None = None) -> list[Step]:
        """Return steps, newest first."""
        return history.steps(self.database, article=article, limit=limit)

    def newest_step(self, kind: str) -> int:
        """Return the id of the newest step of a kind that was made here, 0 where there is none."""
        return history.newest_of_kind(self.database, kind)

    # -- listening

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after every step, whoever made it."""
        self._listeners.append(listener)

    def poll(self) -> bool:
        """Look for steps of other processes, tell everybody about them, and say whether there were any."""
        if self.whereabouts() != "here":
            return False
        regained = self.database.regain()
        version = self.database.data_version()
        if version == self._data_version and not regained:
            return False
        self._data_version = version
        return self._report("other process")

    def heard(self, origin: str) -> None:
        """Tell everybody what was written since, after a verb that wrote steps of its own."""
        self._report(origin)

    def _report(self, origin: str) -> bool:
        if self.database.writing:  # nothing is on disk yet
            self._waiting = origin
            return False
        changes = self.journal.changes(self._seen, origin)
        if changes.step == self._seen:
            return False
        self._seen = changes.step
        if changes.everything:
            self.reload_codebook()
            self._reload_annotator()
        self._tell(changes)
        return True

    def everything_changed(self, origin: str) -> None:
        """Tell everybody to read anew, after a change that is no step."""
        self._reload_annotator()
        self._tell(Changes(step=self._seen, everything=True, origin=origin))

    def _reload_annotator(self) -> None:
        """Take over another name of who works here."""
        found = next((each for each in self.annotators() if each.id == self.annotator.id), None)
        self.annotator = found or self.annotator

    def _tell(self, changes: Changes) -> None:
        self.reading.forget_prepared()
        for listener in list(self._listeners):
            listener(changes)

    # -- codebook and file

    @property
    def drafting(self) -> Drafting:
        """The draft of the codebook, and the verbs that change it."""
        if self._drafting is None:
            from annotator.app.drafting import Drafting

            self._drafting = Drafting(self)
        return self._drafting

    def reload_codebook(self) -> None:
        """Read the codebook anew after labels came or changed."""
        self.codebook_number, self._toml = versions.codebook_text(self.database)
        self.codebook = self._read_codebook()

    def _read_codebook(self) -> Codebook:
        if not self._toml:
            raise NotAProject(f"“{self.path.name}” holds no codebook.")
        return labels.with_rows(self.database, parse_codebook(self._toml, self.path.name))

    def article_named(self, name: str) -> int:
        """Return the row id of an article by its number or the start of its uuid."""
        return find_article(self.database, name)

    def back_up(self, out: Path | None = None, *, reason: str = "") -> Path:
        """Make a verified copy, beside the project or as `out`."""
        return backup.back_up(self.database, out, reason=reason)

    def back_up_if_due(self, reason: str = "") -> Path | None:
        """Make a backup where steps were made that none holds yet."""
        if self.database.read_only or not backup.due(self.database):
            return None
        return self.back_up(reason=reason)

    def be_patient(self, seconds: float | None = None) -> None:
        """Let acts wait so long for another process that writes, None for as long as usual.

        The window asks for it while its own import works beside it, whose last part may take longer than the usual five
        seconds: a label is then late, and not refused.
        """
        patience(self.database, seconds)

    def rest(self) -> None:
        """Do what is left to a quiet moment: take the log over into the file. Waits for nobody."""
        self.database.rest()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written; `why_read_only` says why."""
        return self.database.read_only

    @property
    def why_read_only(self) -> str:
        """A clause for people, empty where the project can be written."""
        return self.database.why_read_only

    def whereabouts(self) -> str:
        """Return "here", or where the file is not: "gone" or "replaced"; see `annotator.store.database`."""
        return self.database.whereabouts()

    def rescue(self) -> Path | None:
        """Where the file is not in its place, make sure that nothing is lost; return the copy that was made, or None.

        What is in the log goes into the file itself, wherever it is by now, and a copy goes among the backups of the
        place that it had, because the file may have been removed or replaced.
        """
        if self.read_only or self.whereabouts() == "here":
            return None
        try:
            copy = self.back_up_if_due(self.whereabouts())
            self.database.settle()
        except AnnotatorError as error:  # closing must not fail; the window has offered a copy
            log.warning("The work on %s could not be copied: %s", self.path, error)
            return None
        return copy

    def close(self) -> None:
        """Close the file; a single file is left behind."""
        self.rescue()
        self._listeners.clear()
        self.database.close()

    def __enter__(self) -> Session:
        """Return the session itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

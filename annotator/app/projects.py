"""Making and opening projects."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import Literal

from annotator.app.codebooks import codebook_text
from annotator.app.session import Session
from annotator.domain.frozen import frozen
from annotator.errors import AnnotatorError, BadValue, ProjectExists
from annotator.formats.codebook_toml import parse_codebook
from annotator.store.database import Database
from annotator.store.journal import Journal
from annotator.store.labels import save_codebook
from annotator.store.lock import Holder, WindowLock
from annotator.store.people import clean_name, ensure_annotator, find_annotator, packet_for

DEFAULT_CODEBOOK = "trade-news"
OWN_LABELS = "own-labels"
"""The codebook of somebody who begins with own labels: one, which is to be named."""
SUFFIX = ".annot"


def system_user() -> str:
    """Return the system user's full name where the system knows it, else the login, else "Annotator"."""
    try:
        import pwd

        full = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
        if full:
            return full
    except (ImportError, KeyError, OSError):
        pass
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"


def create_project(
    path: Path, *, codebook: str = DEFAULT_CODEBOOK, annotator: str = "", lang: str = "en"
) -> Session:
    """Make a project and open it.

    Args:
        path: the new file.
        codebook: name of a built-in codebook, a TOML file, or a REFI-QDA codebook (.qdc).
        annotator: who works in it; the system user by default.
        lang: language code; chooses the tokenizer.

    Raises:
        ProjectExists, ProjectReadOnly, BadFile, BadValue: see `annotator.errors`.
    """
    if path.exists():
        raise ProjectExists(f"“{path}” exists already. Choose another name; nothing was changed.")
    if not (lang.isalpha() and lang.islower() and len(lang) in {2, 3}):
        raise BadValue(f"“{lang}” is not a language code such as en, de or es.")
    _refuse_unknown_language(lang)
    toml = codebook_text(codebook)
    parsed = parse_codebook(toml, codebook)
    name = clean_name(annotator or system_user())
    database = Database.create(path, lang=lang, tokenizer="")
    try:
        with Journal(database).unlogged() as step:
            person = ensure_annotator(step, name)
            save_codebook(step, parsed, toml, annotator=person.id)
            database.connection.execute("INSERT INTO meta VALUES ('annotator', ?)", (name,))
        return Session(database)
    except BaseException:
        database.close()
        raise


def _refuse_unknown_language(lang: str) -> None:
    from importlib.util import find_spec
    from pkgutil import iter_modules

    spacy = find_spec("spacy")
    if spacy and spacy.submodule_search_locations:
        folder = Path(next(iter(spacy.submodule_search_locations))) / "lang"
        # Asked of the import system, because a bundled program has no folder for each language.
        known = {module.name for module in iter_modules([str(folder)])}
        if known and lang not in known:
            raise BadValue(
                f"There is no tokenizer for the language “{lang}”. Use a code such as en, de, es or xx."
            )


def open_project(path: Path, *, annotator: str = "", read_only: str = "") -> Session:
    """Open a project for commands; many may be open beside each other and beside a window."""
    return _session(Database.open(path, read_only=read_only), annotator)


def open_for_window(path: Path, *, annotator: str = "") -> tuple[Session, WindowLock, Holder | None]:
    """Open a project for a window: with the live lock, or for reading only where another window holds it.

    Returns:
        the session, this window's lock, and who holds the project where it is somebody else.
    """
    session = open_project(path, annotator=annotator)
    lock = WindowLock(path)
    if session.read_only:
        return session, lock, None
    holder = lock.take(session.annotator.name)
    if holder:
        session.close()
        who = holder.user or "somebody"
        return open_project(path, annotator=annotator, read_only=f"{who} has it open"), lock, holder
    return session, lock, None


def begin_as(session: Session, name: str) -> Literal["", "project", "packet"]:
    """Let the person of this computer work in a project just opened, where that cannot be a mistake.

    A packet is worked in by whom it was made for. Any other project goes on as its own annotator until `name` has
    worked in it or somebody asks for `name`: else the labels that are there would be nobody's, and hidden.

    Returns:
        why the project goes on as its own annotator, not as `name`; "" where it does not.
    """
    own, here = session.annotator, find_annotator(session.database, name)
    if not name.strip() or (here and here.id == own.id):
        return ""
    if packet_for(session.database):
        return "packet"
    if own.id and not (here and here.kind == "person"):
        return "project"
    session.switch_annotator(name)
    return ""


@frozen
class Glance:
    """How far a project is, without opening it for work. `changed` is a UNIX time in seconds, 0 where it is missing."""

    path: str
    finished: int = 0
    total: int = 0
    changed: float = 0.0


def glance(path: str) -> Glance:
    """Return how far the project's own annotator is; a file that is gone or no project has `changed` 0."""
    try:
        changed = Path(path).stat().st_mtime
        with open_project(Path(path), read_only="only looked at") as session:
            counts = session.reading.counts()
        return Glance(path, counts["finished"], counts["all"], changed)
    except (OSError, AnnotatorError):
        return Glance(path)


def _session(database: Database, annotator: str) -> Session:
    try:
        return Session(database, annotator)
    except BaseException:
        database.close()
        raise

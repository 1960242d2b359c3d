"""The codebook as a whole: read from a file, applied, adopted from a colleague, written. Each is one undoable step.

What a single label or example needs is with the verb that does it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app.edits.titles import shorten
from annotator.domain.codebook import Codebook, Label, Version
from annotator.domain.frozen import frozen
from annotator.errors import BadFile, BadValue
from annotator.formats.codebook_toml import label_lines, load_builtin, parse_codebook
from annotator.formats.codebook_writing import write_codebook
from annotator.formats.replacing import replacing
from annotator.paths import bundled
from annotator.store import labels, versions
from annotator.store.versions import publish

if TYPE_CHECKING:
    from annotator.app.session import Session
    from annotator.store.journal import OpenStep

QDC = ".qdc"


@frozen
class Applied:
    """What applying a codebook changes: the number of the version then in force, and names of labels.

    `retired` are labels that annotations have and the codebook does not; `removed` those that nobody used.
    """

    version: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    same: bool = False


def codebook_text(name: str) -> str:
    """Return the TOML text of a codebook: the name of a built-in one, a TOML file, or a REFI-QDA codebook (.qdc).

    Raises:
        BadFile: the file is absent or cannot be read.
        BadValue: no built-in codebook has the name.
    """
    if name.lower().endswith(QDC):
        from annotator.formats.exchange.qdc import codebook_of

        return write_codebook(codebook_of(Path(name)))
    if not name.endswith(".toml") and os.sep not in name:
        load_builtin(name)
        return bundled("resources", "codebooks", f"{name}.toml").read_text("utf-8")
    try:
        return Path(name).read_text("utf-8")
    except FileNotFoundError:
        raise BadFile(name, "there is no such codebook file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(name, f"this codebook cannot be read ({error})") from error


def apply_file(session: Session, path: str, *, origin: str = "") -> Applied:
    """Put the codebook of a file in force.

    Raises:
        BadFile: it cannot be read, or something in it is wrong; with the line if known.
    """
    toml = codebook_text(path)
    codebook = parse_codebook(toml, path)
    return _apply(session, toml, path, f"Apply codebook ‘{shorten(codebook.title)}’", origin=origin)


def others(session: Session) -> list[Version]:
    """Return colleagues' codebooks whose texts never were in force here: one of each colleague, what came last first."""
    return versions.unknown_versions(session.database)


def other_named(session: Session, key: str) -> Version:
    """Return the version of that id, or of the start of it.

    Raises:
        BadValue: there is none, or several begin so.
    """
    found = [
        version
        for version in versions.versions(session.database)
        if key and version.number <= 0 and version.uuid.startswith(key.lower())
    ]
    if not found:
        raise BadValue(
            f"No codebook of a colleague has the id “{key}”; merge brings them, codebook lists them."
        )
    if len(found) > 1:
        raise BadValue(f"Several codebooks of colleagues have ids that begin with “{key}”; give more of it.")
    return found[0]


def adopt(session: Session, version: Version, *, origin: str = "") -> Applied:
    """Put a colleague's codebook in force.

    Raises:
        BadFile: something in it is wrong.
    """
    return _apply(session, version.toml, name_of(version), title_of(version), origin=origin)


def what_adopting_does(session: Session, version: Version) -> Applied:
    """Return what adopting a colleague's codebook would change; changes nothing.

    Raises:
        BadFile: something in it is wrong.
    """
    return _Plan(session, version.toml, name_of(version)).applied


def title_of(version: Version) -> str:
    """Return what the step of adopting is called."""
    if not version.published:
        return (
            f"Adopt a codebook of {version.annotator}"
            if version.annotator
            else "Adopt a colleague’s codebook"
        )
    if not version.annotator:
        return f"Adopt version {version.published} of a colleague’s codebook"
    return f"Adopt version {version.published} of {version.annotator}’s codebook"


def name_of(version: Version) -> str:
    """Return what errors call a colleague's codebook."""
    number = f" version {version.published}" if version.published else ""
    return f"codebook{number} of {version.annotator or 'a colleague'}"


def write(session: Session, out: Path, *, force: bool = False) -> Path:
    """Write the codebook in force with the project's own labels, as TOML, or as a REFI-QDA codebook where `out` ends so.

    Raises:
        BadValue: the file is there already, and `force` is not set.
        BadFile: it cannot be written.
    """
    if out.exists() and not force:
        raise BadValue(f"“{out}” exists already. Use --force to replace it; nothing was written.")
    if out.suffix.lower() == QDC:
        from annotator.formats.exchange.qdc import codebook_xml

        text = codebook_xml(session.codebook)
    else:
        text = write_codebook(session.codebook)
    try:
        with replacing(out) as stream:
            stream.write(text.encode())
    except OSError as error:
        raise BadFile(str(out), f"this file cannot be written ({error.strerror or error})") from error
    return out


def planned(session: Session, toml: str, path: str) -> Codebook:
    """Return the codebook that a text would put in force: with the project's own labels, those in use that it lacks retired.

    Raises:
        BadFile: something in it is wrong.
    """
    return _Plan(session, toml, path).codebook


def put_in_force(
    session: Session,
    toml: str,
    title: str,
    *,
    merged: Mapping[str, str] | None = None,
    origin: str = "",
    beside: Callable[[OpenStep], None] | None = None,
) -> Applied:
    """Put a codebook in force as one step.

    Args:
        session: the open project.
        toml: the codebook.
        title: of the step.
        merged: ids of labels that the codebook does not have, each with that of the label that stands for it from then on.
        origin: who hears it.
        beside: what else is written in the step.

    Raises:
        BadFile: something in it is wrong.
    """
    return _apply(session, toml, "codebook", title, merged=merged, origin=origin, beside=beside)


def _apply(
    session: Session,
    toml: str,
    path: str,
    title: str,
    *,
    origin: str,
    merged: Mapping[str, str] | None = None,
    beside: Callable[[OpenStep], None] | None = None,
) -> Applied:
    plan = _Plan(session, toml, path, merged)
    if plan.applied.same:
        return plan.applied
    number = plan.applied.version
    with (
        session.with_annotator("") as person,
        session.step(title, annotator=person, origin=origin) as step,
    ):
        if plan.toml != versions.codebook_text(session.database)[1]:
            number = publish(step, plan.toml, annotator=person.id, note=title)
        rows = {
            label.uuid: labels.ensure_label(step, label, position=position)
            for position, label in enumerate(plan.codebook.labels)
        }
        for label in plan.removed:
            step.update("label", label.id, dead=1)
        for label, into in plan.merged:
            step.update("label", label.id, merged_into=rows[into])
        if beside:
            beside(step)
    session.reload_codebook()  # inside a transaction nobody is told yet
    return replace(plan.applied, version=number)


class _Plan:
    """What a text would put in force, held against the labels that the project has.

    A label is known by its id, else by its name. One that the text does not name is retired where annotations have it,
    and removed where none has, unless it is `merged` into one that the text has.
    """

    def __init__(
        self, session: Session, toml: str, path: str, merged: Mapping[str, str] | None = None
    ) -> None:
        wanted = parse_codebook(toml, path)
        here = session.codebook.labels
        partner = _partners(wanted.labels, here)
        taken = {label.id for label in partner.values()}
        used = labels.labels_in_use(session.database)
        gone = [label for label in here if label.id not in taken]
        targets = {
            key: partner[key].uuid if key in partner else key for key in (one.uuid for one in wanted.labels)
        }
        into = {key: targets[target] for key, target in (merged or {}).items() if target in targets}
        self.merged = [(label, into[label.uuid]) for label in gone if label.uuid in into]
        left = [label for label in gone if label.uuid not in into]
        retired = tuple(replace(label, retired=True, key="", letter="") for label in left if label.id in used)
        self.removed = [label for label in left if label.id not in used]
        self._refuse_names(wanted, retired, toml, path)
        known = tuple(
            replace(label, uuid=partner[label.uuid].uuid) if label.uuid in partner else label
            for label in wanted.labels
        )
        self.codebook: Codebook = replace(wanted, labels=(*known, *retired))
        plain = not retired and known == wanted.labels
        self.toml = toml if plain else write_codebook(self.codebook)
        before = {label.uuid: _bare(label) for label in here}
        self.applied = Applied(
            session.codebook_number,
            tuple(label.name for label in known if label.uuid not in before),
            tuple(
                label.name for label in known if label.uuid in before and _bare(label) != before[label.uuid]
            ),
            tuple(label.name for label in retired if not before[label.uuid].retired),
            tuple(label.name for label in self.removed),
            same=not self.merged and _bare_book(self.codebook) == _bare_book(session.codebook),
        )

    @staticmethod
    def _refuse_names(wanted: Codebook, retired: tuple[Label, ...], toml: str, path: str) -> None:
        names = {label.name for label in retired}
        lines = label_lines(toml)
        for number, label in enumerate(wanted.labels):
            if label.name in names:
                line = lines[number] if len(lines) == len(wanted.labels) else 0
                raise BadFile(
                    path,
                    f"the label {label.name} has another id than the label of that name that annotations have here, and "
                    "the id of another label",
                    line,
                )


def _partners(wanted: tuple[Label, ...], here: tuple[Label, ...]) -> dict[str, Label]:
    """Return for the id of each label of the text the project's label that it is."""
    by_uuid = {label.uuid: label for label in here}
    found = {label.uuid: by_uuid[label.uuid] for label in wanted if label.uuid in by_uuid}
    taken = {label.uuid for label in found.values()}
    by_name = {label.name: label for label in here if label.uuid not in taken}
    return found | {
        label.uuid: by_name[label.name]
        for label in wanted
        if label.uuid not in found and label.name in by_name
    }


def _bare(label: Label) -> Label:
    return replace(label, id=0)


def _bare_book(codebook: Codebook) -> Codebook:
    return replace(codebook, labels=tuple(map(_bare, codebook.labels)))

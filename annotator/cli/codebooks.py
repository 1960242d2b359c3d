"""`codebook`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from annotator.app.codebooks import Applied, adopt, apply_file, other_named, others, write
from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.cli.output import count, emit, table
from annotator.cli.window import Door
from annotator.domain.codebook import OWN, Label, Version, written_colour
from annotator.errors import BadValue


def run(options: Namespace, _window: Door | None) -> int:
    """Show the codebook; before that put one in force, after it write it, where the line says so."""
    if options.apply and options.adopt:
        raise BadValue("--apply and --adopt both put a codebook in force; name one of them.")
    with open_project(Path(options.project)) as session:
        out = Path(options.export).absolute() if options.export else None
        if out and out.exists() and not options.force:
            raise BadValue(f"“{out}” exists already. Use --force to replace it; nothing was changed.")
        applied = None
        if options.apply or options.adopt:
            with session.together():  # where the file cannot be written, nothing is put in force
                applied = (
                    apply_file(session, options.apply)
                    if options.apply
                    else adopt(session, other_named(session, options.adopt))
                )
                _write(session, out, options)
        else:
            _write(session, out, options)
        emit(options, _object(session, applied, out), _lines(session, applied, out))
    return 0


def _write(session: Session, out: Path | None, options: Namespace) -> None:
    if out:
        write(session, out, force=options.force)


def _object(session: Session, applied: Applied | None, out: Path | None) -> dict[str, Any]:
    book = session.codebook
    result: dict[str, Any] = {
        "name": book.name,
        "title": book.title,
        "version": session.codebook_number,
        "labels": [_label(label) for label in book.labels],
        "others": [version_object(version) for version in others(session)],
    }
    if applied:
        result |= {
            "added": list(applied.added),
            "changed": list(applied.changed),
            "retired": list(applied.retired),
            "removed": list(applied.removed),
        }
    return result | ({"file": str(out)} if out else {})


def _label(label: Label) -> dict[str, Any]:
    return {
        "name": label.name,
        "id": label.uuid,
        "key": label.key,
        "letter": label.letter,
        "colour": written_colour(label.colour) if label.colour >= OWN else label.colour,
        "definition": label.definition,
        "retired": label.retired,
    }


def version_object(version: Version) -> dict[str, Any]:
    """Return a colleague's codebook as `codebook` lists it."""
    return {
        "id": version.uuid,
        "version": version.published or None,
        "annotator": version.annotator or None,
        "at": version.at,
        "note": version.note,
    }


def _lines(session: Session, applied: Applied | None, out: Path | None) -> list[str]:
    lines = [] if applied is None else [_said(applied)]
    book = session.codebook
    lines.append(f"“{book.title}”, version {session.codebook_number}, {count(len(book.labels), 'label')}.")
    rows = [
        (f"{label.name} (retired)" if label.retired else label.name, label.key, label.definition)
        for label in book.labels
    ]
    lines += table(("label", "key", "definition"), rows)
    lines += [
        f"Not in force: version {version.published or '?'} of {version.annotator or 'a colleague'}, {version.at[:10]}. "
        f"--adopt {version.uuid[:8]} puts it in force."
        for version in others(session)
    ]
    return lines + ([f"Wrote “{out}”."] if out else [])


def _said(applied: Applied) -> str:
    if applied.same:
        return "Nothing changed: this codebook is in force already."
    parts = [
        f"{word} {', '.join(names)}"
        for word, names in (
            ("new", applied.added),
            ("changed", applied.changed),
            ("retired", applied.retired),
            ("removed", applied.removed),
        )
        if names
    ]
    return f"Applied: {'; '.join(parts) or 'no label differs'}."

"""`label`, `unlabel` and `finish`."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.cli.output import annotation_object, count, emit
from annotator.cli.parser import COMMANDS, CommandParser
from annotator.cli.values import is_new, status_word, whole
from annotator.cli.window import Door
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.errors import AnnotatorError, BadValue

_RANGES = re.compile(r"[0-9]{1,7}(?:(?:-|,)[0-9]{1,7})+")
"""Several numbers; the first part of an id, before its first dash, is eight digits long."""


def run(options: Namespace, _window: Door | None) -> int:
    """Label, unlabel, or set a status."""
    if options.command == "label" and (options.article == "-") != (options.label is None):
        return _unparsed("START, END and LABEL are needed")
    if options.command == "label" and options.article == "-" and options.start is not None:
        return _unparsed("with - there is no START, END or LABEL")
    with open_project(Path(options.project)) as session:
        return {"label": _label, "unlabel": _unlabel, "finish": _finish}[options.command](options, session)


def _unparsed(reason: str) -> int:
    try:
        CommandParser(COMMANDS["label"]).error(reason)
    except SystemExit as stop:
        return int(stop.code or 2)


def _label(options: Namespace, session: Session) -> int:
    if options.article == "-":
        return _label_lines(options, session)
    start = whole(options.start, "START")
    end = whole(options.end, "END")
    new = is_new(session, options.annotator)
    article, annotation = _add(options, session, options.article, start, end, options.label, options.note)
    text = session.reading.article(article).text
    covered = annotation.span.of(text)
    emit(
        options,
        {"annotation": annotation_object(annotation, text), **_newcomer(new)},
        f"Labelled ‘{covered}’ {annotation.label_name} ({annotation.span.start}–{annotation.span.end})."
        + _welcome(annotation, new),
    )
    return 0


def _add(
    options: Namespace, session: Session, name: str, start: int, end: int, label: str, note: str
) -> tuple[int, Annotation]:
    article = session.article_named(name)
    if not 0 <= start < end:
        raise BadValue(f"A span needs 0 <= START < END, not {start} and {end}.")
    session.edits.label_named(label)
    session.edits.check_inside(article, Span(start, end))
    session.edits.check_note(note)
    session.reading.tokens(
        session.reading.article(article)
    )  # nobody waits for a tokenizer inside the transaction
    with session.with_annotator(options.annotator) as person:
        return article, session.edits.add(
            article, Span(start, end), label, annotator=person, snap=not options.no_snap, note=note
        )


def _newcomer(new: bool) -> dict[str, Any]:
    return {"annotator_new": True} if new else {}


def _welcome(annotation: Annotation, new: bool) -> str:
    return f" {annotation.annotator_name} is new in this project." if new else ""


def _label_lines(options: Namespace, session: Session) -> int:
    """Answer each JSON line with one line as soon as it is on disk; the first one that is kept says where its annotator is new."""
    new = is_new(session, options.annotator)
    for number, raw in enumerate(sys.stdin.buffer, 1):
        if not raw.strip():
            continue
        try:
            row = _row(raw)
            article, annotation = _add(
                options,
                session,
                str(row["article"]),
                row["start"],
                row["end"],
                row["label"],
                row.get("note", ""),
            )
            text = session.reading.article(article).text
            answer: dict[str, Any] = {"annotation": annotation_object(annotation, text), **_newcomer(new)}
            words = f"{annotation.id} ‘{annotation.span.of(text)}’ {annotation.label_name}"
            words += "." + _welcome(annotation, new) if new else ""
            new = False
        except AnnotatorError as error:
            answer = {"error": str(error), "line": number}
            words = f"line {number}: {error}"
        emit(options, answer, " ".join(words.splitlines()))
    return 0


def _row(raw: bytes) -> dict[str, Any]:
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadValue(f"This is not a JSON object: {error}.") from None
    wanted = {"article": (int, str), "start": (int,), "end": (int,), "label": (str,)}
    if not isinstance(row, dict):
        raise BadValue("This is not a JSON object.")
    for key, kinds in wanted.items():
        if type(row.get(key)) not in kinds:
            raise BadValue(f"“{key}” is missing or of the wrong kind.")
    if not isinstance(row.get("note", ""), str):
        raise BadValue("“note” is of the wrong kind.")
    return row


def _unlabel(options: Namespace, session: Session) -> int:
    number = whole(options.annotation, "ANNOTATION-ID", most=2**63 - 1)
    person = session.known_annotator(options.annotator) if options.annotator else session.annotator
    removed = session.edits.remove([number], annotator=person)[0]
    text = session.reading.article(removed.article).text
    emit(
        options,
        {"removed": 1, "annotation": annotation_object(removed, text)},
        f"Removed ‘{removed.span.of(text)}’ {removed.label_name}.",
    )
    return 0


def _named(session: Session, name: str) -> list[int]:
    """Return the rows that a number, a range such as 2-7, or the start of an id means."""
    if _RANGES.fullmatch(name):
        from annotator.app.transfer.packets import numbered_articles

        return numbered_articles(session, name)
    return [session.article_named(name)]


def _finish(options: Namespace, session: Session) -> int:
    status = status_word(options.status)
    session.edits.check_note(options.reason)
    ids = (
        session.reading.ids(everybody=True)
        if options.articles == ["all"]
        else list(dict.fromkeys(row for name in options.articles for row in _named(session, name)))
    )
    with session.with_annotator(options.annotator) as person:
        changed = session.edits.set_status(ids, status, reason=options.reason, annotator=person)
    emit(options, {"changed": changed}, f"{changed:,} of {count(len(ids), 'article')} set to {status}.")
    return 0

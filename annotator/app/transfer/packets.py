"""Packets: what one annotator gets, and which articles these are."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.app.projects import SUFFIX
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.errors import BadValue
from annotator.store.packet import write_packet

_PART = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


def make_packet(session: Session, out: Path, annotator: Annotator, articles: list[int]) -> Path:
    """Make a project for one annotator with these articles (rows) and nobody else's work.

    Raises:
        BadValue: there is no article, or the name is no project's.
        ProjectExists, ProjectReadOnly: the file is there already, or cannot be made.
    """
    if out.suffix.lower() != SUFFIX:
        raise BadValue(f"“{out.name}” must end in {SUFFIX}.")
    if annotator.kind == "gold":
        raise BadValue("The gold layer gets no packet. Name a person.")
    if not articles:
        raise BadValue("There is no article, so there is nothing to give away.")
    for row in articles:
        session.reading.tokens(session.reading.article(row))
    write_packet(session.database, out, annotator, articles)
    return out


def chosen_articles(session: Session, numbers: str, annotator: Annotator) -> list[int]:
    """Return the rows of articles that a person named, as in "1-20,31"; else those assigned to the annotator, else all.

    Raises:
        BadValue: a part is no number or range, or there is no such article.
    """
    from annotator.store.assignments import assigned

    if not numbers.strip():
        return assigned(session.database, annotator.id) or session.reading.ids(everybody=True)
    return numbered_articles(session, numbers)


def numbered_articles(session: Session, numbers: str) -> list[int]:
    """Return the rows of articles by number, as in "1-20,31"; each once, in the order named.

    Raises:
        BadValue: a part is no number or range, or there is no such article.
    """
    found: dict[int, None] = {}
    rows = session.reading.rows(session.reading.ids(everybody=True), everybody=True)
    by_number = {row.number: row.id for row in rows}
    for part in numbers.split(","):
        match = _PART.fullmatch(part.strip())
        if not match or (match[2] and int(match[2]) < int(match[1])):
            raise BadValue(f"“{part.strip()}” is no article number and no range such as 1-20.")
        first, last = int(match[1]), int(match[2] or match[1])
        wanted = [number for number in by_number if first <= number <= last]
        for edge in {first, last}:
            if edge not in by_number:
                raise BadValue(f"There is no article “{edge}” in this project.")
        found.update(dict.fromkeys(by_number[number] for number in sorted(wanted)))
    return list(found)

"""Judging what stands on the line: numbers, status words, sizes. A refused value is a sentence that names it."""

from __future__ import annotations

import re

from annotator.app.session import Session
from annotator.domain.annotation import Status
from annotator.errors import BadValue


def whole(text: str, what: str, *, least: int = 0, most: int = 2**53) -> int:
    """Return `text` as a whole number between `least` and `most`."""
    if not re.fullmatch(r"[+-]?[0-9]+", text):
        raise BadValue(f"{what} must be a whole number, not “{text}”.")
    number = int(text[:60])
    if number < least:
        raise BadValue(f"{what} must be at least {least}, not {number}.")
    if number > most:
        raise BadValue(f"{what} must be at most {most}, not {number}.")
    return number


def status_word(text: str) -> Status:
    """Return the status of that word."""
    try:
        return Status(text)
    except ValueError:
        words = ", ".join(Status)
        raise BadValue(f"“{text}” is not a status; the words are {words}.") from None


def one_of(text: str, what: str, words: tuple[str, ...]) -> str:
    """Return `text` where it is one of `words`."""
    if text not in words:
        raise BadValue(f"“{text}” is not known for {what}; the words are {', '.join(words)}.")
    return text


def is_new(session: Session, name: str) -> bool:
    """Tell whether a name is given and nobody in the project has it yet."""
    if not name:
        return False
    try:
        session.known_annotator(name)
    except BadValue:
        return True
    return False

"""Titles of steps: what the menu says after “Undo” and what the history lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation

if TYPE_CHECKING:
    from annotator.app.session import Session

_SHOWN = 40


def shorten(text: str) -> str:
    """Return `text` on one line, cut after some forty characters, for titles of steps."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"


def bulk_title(session: Session, verb: str, annotations: Sequence[Annotation], label: str) -> str:
    """Return the title of an act on one or on several annotations."""
    if len(annotations) > 1:
        return f"{verb} {len(annotations):,} annotations {label}".rstrip()
    text = session.reading.article(annotations[0].article).text
    return f"{verb} ‘{shorten(annotations[0].span.of(text))}’ {label}".rstrip()

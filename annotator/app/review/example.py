"""A passage and its ruling as an example in the codebook, so that the next annotator reads what was decided.

It is one step: undo puts the codebook of before in force again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.app.edits import shorten
from annotator.app.review.places import Place
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.codebook import Example
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.formats.codebook_writing import write_codebook
from annotator.store.labels import save_codebook
from annotator.store.review import ruled

_AROUND = 60


def make_example(session: Session, place: Place, person: Annotator, *, origin: str = "") -> str:
    """Put a decided place into the codebook as a new version, and return the label that it stands under.

    What went into the gold layer becomes an example; after "neither", what was marked becomes a near miss.

    Raises:
        InvalidEdit: the place is open, or the example is there already.
    """
    if place.decision is None:
        raise InvalidEdit("Decide this first; then it can be an example.")
    article = session.reading.article(place.disagreement.article)
    gold = next((one for one in session.annotators() if one.kind == "gold"), None)
    found = ruled(session.database, article.id, gold.id).get(place.decision.id, ()) if gold else ()
    shown = found[0] if found else place.disagreement.marked[0]
    before, after = around(article.text, shown.span)
    example = Example(
        before, shown.span.of(article.text), after, good=bool(found), note=place.decision.comment
    )
    book = session.codebook
    label = next((one for one in book.labels if one.id == shown.label), None)
    if label is None:
        raise InvalidEdit(f"The label {shown.label_name} is no longer in the codebook.")
    if any((e.before, e.span, e.after) == (before, example.span, after) for e in label.examples):
        raise InvalidEdit("This is an example in the codebook already.")
    labels = tuple(
        replace(one, examples=(*one.examples, example)) if one.id == label.id else one for one in book.labels
    )
    changed = replace(book, labels=labels)
    title = f"Example ‘{shorten(example.span)}’ for {label.name}"
    with session.step(title, annotator=person, origin=origin) as step:
        save_codebook(step, changed, write_codebook(changed), annotator=person.id, note=title)
    return label.name


def around(text: str, span: Span) -> tuple[str, str]:
    """Return the rest of the paragraph at both sides of a span, cut at a word where it is long."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    before, after = text[start : span.start], text[span.end : len(text) if end < 0 else end]
    if len(before) > _AROUND:
        before = re.sub(r"^\S*\s", "", before[-_AROUND:])
    if len(after) > _AROUND:
        after = re.sub(r"\s\S*$", "", after[:_AROUND])
    return before, after

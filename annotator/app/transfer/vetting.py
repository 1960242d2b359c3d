"""What a file says and a project cannot hold: found before anything is written, so that one bad name stops no import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.domain.annotation import Annotation
from annotator.domain.article import Draft, Problem
from annotator.errors import BadValue
from annotator.store.journal import UNSTORABLE
from annotator.store.people import clean_name

_LARGEST_ID = 2**63 - 1


def vetted(entries: Iterable[Draft | Problem], *, names: bool = True) -> Iterator[Draft | Problem]:
    """Yield drafts that can be stored as they are, and a problem for each part that cannot.

    Args:
        entries: as a reader found them.
        names: whether the annotators' names in the file count; not so where one is named for all.
    """
    refused: dict[str, str] = {}
    for entry in entries:
        if isinstance(entry, Problem):
            yield replace(entry, reason=" ".join(entry.reason.split())) if "\n" in entry.reason else entry
            continue
        draft = _plain(entry)
        if names:
            draft, reasons = _named(draft, refused)
            yield draft
            yield from (Problem(draft.path, draft.line, reason) for reason in reasons)
        else:
            yield draft


def unlabelled(entries: Iterable[Draft | Problem]) -> Iterator[Draft | Problem]:
    """Yield drafts without the work that somebody did on them: annotations, states, notes, attachments."""
    for entry in entries:
        if isinstance(entry, Problem):
            yield entry
        else:
            yield replace(
                entry,
                annotations=(),
                annotator="",
                status=None,
                reason="",
                flag=False,
                note="",
                attachments=(),
            )


def _plain(draft: Draft) -> Draft:
    """Return the draft with what cannot be stored in its short texts shown as such, and usable ids."""
    return replace(
        draft,
        title=_storable(draft.title),
        origin=_storable(draft.origin),
        published=_storable(draft.published),
        lang=_storable(draft.lang),
        reason=_storable(draft.reason),
        note=_storable(draft.note),
        annotations=tuple(_numbered(annotation) for annotation in draft.annotations),
    )


def _storable(text: str) -> str:
    return UNSTORABLE.sub("\ufffd", text)


def _numbered(annotation: Annotation) -> Annotation:
    return annotation if 0 <= annotation.id <= _LARGEST_ID else replace(annotation, id=0)


def _named(draft: Draft, refused: dict[str, str]) -> tuple[Draft, list[str]]:
    """Return the draft without what belongs to names that no annotator can have, and why."""
    reasons = []
    refusals = {_refusal(region.annotator, refused) for region in draft.regions or ()} - {""}
    if refusals:
        reasons += [
            f"passages that one annotator did not read were left out: {one}" for one in sorted(refusals)
        ]
        kept_regions = (region for region in draft.regions or () if not _refusal(region.annotator, refused))
        draft = replace(draft, regions=tuple(kept_regions))
    if _refusal(draft.annotator, refused):
        reasons.append(f"the work of one annotator was left out: {_refusal(draft.annotator, refused)}")
        return replace(
            draft, annotations=(), annotator="", status=None, reason="", flag=False, note=""
        ), reasons
    kept = []
    for annotation in draft.annotations:
        refusal = _refusal(annotation.annotator_name, refused)
        if refusal:
            edges = f"{annotation.span.start}–{annotation.span.end} {annotation.label_name}"
            reasons.append(f"span ({edges}) was left out: {refusal}")
        else:
            kept.append(annotation)
    return (
        draft if len(kept) == len(draft.annotations) else replace(draft, annotations=tuple(kept))
    ), reasons


def _refusal(name: str, refused: dict[str, str]) -> str:
    if name not in refused:
        try:
            refused[name] = ""
            if name:
                clean_name(name)
        except BadValue as error:
            refused[name] = str(error)
    return refused[name]

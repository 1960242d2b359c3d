"""What an import has read, kept in a temporary file between its two passes, so that no file is parsed twice.

Records are marshalled tuples: they are written and read by the same process within minutes, never kept.
"""

from __future__ import annotations

import marshal
import tempfile
from collections.abc import Iterator
from typing import Any, Self

from annotator.domain.annotation import Annotation, Made, Region, RegionKind, Status
from annotator.domain.article import Attachment, Draft, Problem
from annotator.domain.span import Span


class Spool:
    """Drafts and problems in the order in which they were added; gone when it is closed."""

    def __init__(self) -> None:
        """Open an unnamed temporary file."""
        self._file = tempfile.TemporaryFile(prefix="annotator-")  # noqa: SIM115 - closed in __exit__
        self.drafts = 0

    def add(self, entry: Draft | Problem) -> None:
        """Keep one entry."""
        if isinstance(entry, Draft):
            self.drafts += 1
            marshal.dump(_draft_record(entry), self._file)
        else:
            marshal.dump((entry.path, entry.line, entry.reason, entry.remark), self._file)

    def __iter__(self) -> Iterator[Draft | Problem]:
        """Yield the entries again from the first on."""
        self._file.flush()
        self._file.seek(0)
        while True:
            try:
                record = marshal.load(self._file)
            except EOFError:
                return
            yield Problem(*record) if len(record) == 4 else _draft(record)

    def __enter__(self) -> Self:
        """Return the spool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the file."""
        self._file.close()


def _draft_record(draft: Draft) -> tuple[Any, ...]:
    regions = draft.regions
    return (
        draft.text,
        draft.title,
        draft.origin,
        draft.published,
        draft.lang,
        dict(draft.meta),
        [_annotation_record(annotation) for annotation in draft.annotations],
        draft.annotator,
        str(draft.status) if draft.status is not None else None,
        draft.reason,
        None if regions is None else [(r.span.start, r.span.end, str(r.kind), r.by) for r in regions],
        draft.path,
        draft.line,
        draft.original_sha,
        draft.encoding,
        draft.flag,
        draft.note,
        [(each.format, each.body, each.annotator) for each in draft.attachments],
    )


def _draft(record: tuple[Any, ...]) -> Draft:
    text, title, origin, published, lang, meta, annotations, annotator, status, reason, regions = record[:11]
    path, line, sha, encoding, flag, note, attachments = record[11:]
    return Draft(
        text,
        title,
        origin,
        published,
        lang,
        meta,
        tuple([_annotation(each) for each in annotations]),
        annotator,
        None if status is None else Status(status),
        reason,
        None if regions is None else tuple(Region(Span(a, b), RegionKind(k), by) for a, b, k, by in regions),
        path,
        line,
        sha,
        encoding,
        flag,
        note,
        tuple(Attachment(*each) for each in attachments),
    )


def _annotation_record(one: Annotation) -> tuple[Any, ...]:
    short = (one.span.start, one.span.end, one.label_name, one.annotator_name, one.id, str(one.made))
    if not (one.attributes or one.note or one.flag or one.origin or one.fragments):
        return short
    parts = [(part.start, part.end) for part in one.fragments]
    return (*short, dict(one.attributes), one.note, one.flag, one.origin, parts)


_MADE = {str(made): made for made in Made}


def _annotation(record: tuple[Any, ...]) -> Annotation:
    start, end, label, annotator, number, made = record[:6]
    if len(record) == 6:
        return Annotation(Span(start, end), label, annotator, number, made=_MADE[made])
    attributes, note, flag, origin, parts = record[6:]
    return Annotation(
        Span(start, end),
        label,
        annotator,
        number,
        attributes=attributes,
        note=note,
        flag=flag,
        made=_MADE[made],
        origin=origin,
        fragments=tuple(Span(*part) for part in parts),
    )

"""What an import has read, kept in temporary files between its two passes, so that no file is parsed twice.

Records are marshalled tuples: they are written and read by the same process within minutes, never kept.
"""

from __future__ import annotations

import marshal
import tempfile
from collections.abc import Iterator
from typing import Any, Self

from annotator.domain.annotation import Region, RegionKind, Status
from annotator.domain.article import Attachment, Draft, Problem
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.store.staging import Stage

IMPORTED = "imported"
"""Whose annotations are where nobody is named."""


@frozen
class Kept:
    """A draft of the spool. Its annotations are on the stage, under its number; `owners` names whose they are."""

    number: int
    draft: Draft
    owners: tuple[str, ...]


class Spool:
    """Drafts and problems in the order in which they were added; gone when it is closed.

    Attributes:
        drafts: how many drafts there are.
        stage: where the annotations are.
    """

    def __init__(self, annotator: str = "") -> None:
        """Open an unnamed temporary file; `annotator` is whose all annotations are, whatever the file says."""
        self._file = tempfile.TemporaryFile(prefix="annotator-")  # noqa: SIM115 - closed in __exit__
        self._annotator = annotator
        self.drafts = 0
        self.stage = Stage()

    def add(self, entry: Draft | Problem) -> None:
        """Keep one entry.

        Raises:
            BadValue: a note holds a character that cannot be stored.
        """
        if isinstance(entry, Draft):
            self.drafts += 1
            default = self._annotator or entry.annotator or IMPORTED
            owned = (
                (default if self._annotator else one.annotator_name or default, one)
                for one in entry.annotations
            )
            owners = self.stage.add(self.drafts, owned)
            marshal.dump((self.drafts, owners, *_draft_record(entry)), self._file)
        else:
            marshal.dump((entry.path, entry.line, entry.reason, entry.remark), self._file)

    def __iter__(self) -> Iterator[Kept | Problem]:
        """Yield the entries again from the first on."""
        self._file.flush()
        self._file.seek(0)
        while True:
            try:
                record = marshal.load(self._file)
            except EOFError:
                return
            if len(record) == 4:
                yield Problem(*record)
            else:
                yield Kept(record[0], _draft(record[2:]), tuple(record[1]))

    def __enter__(self) -> Self:
        """Return the spool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the files."""
        self._file.close()
        self.stage.__exit__()


def _draft_record(draft: Draft) -> tuple[Any, ...]:
    regions = draft.regions
    return (
        draft.text,
        draft.title,
        draft.origin,
        draft.published,
        draft.lang,
        dict(draft.meta),
        draft.annotator,
        str(draft.status) if draft.status is not None else None,
        draft.reason,
        None
        if regions is None
        else [(r.span.start, r.span.end, str(r.kind), r.by, r.annotator) for r in regions],
        draft.path,
        draft.line,
        draft.original_sha,
        draft.encoding,
        draft.flag,
        draft.note,
        [(each.format, each.body, each.annotator) for each in draft.attachments],
        draft.model,
    )


def _draft(record: tuple[Any, ...]) -> Draft:
    text, title, origin, published, lang, meta, annotator, status, reason, regions = record[:10]
    path, line, sha, encoding, flag, note, attachments, model = record[10:]
    return Draft(
        text,
        title,
        origin,
        published,
        lang,
        meta,
        (),
        annotator,
        None if status is None else Status(status),
        reason,
        None
        if regions is None
        else tuple(Region(Span(a, b), RegionKind(k), by, 0, who) for a, b, k, by, who in regions),
        path,
        line,
        sha,
        encoding,
        flag,
        note,
        tuple(Attachment(*each) for each in attachments),
        model=model,
    )

"""Lists over the whole project: the table of annotations with its copies as text and CSV, and the list of remarks."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotator
from annotator.errors import BadFile
from annotator.formats.cells import harmless
from annotator.formats.replacing import replacing
from annotator.store import remarks, table
from annotator.store.remarks import Remark
from annotator.store.table import RowsWanted, TableRow

if TYPE_CHECKING:
    from annotator.app.session import Session

__all__ = ["Lists", "Remark", "RowsWanted", "TableRow", "as_csv", "as_text"]
HEAD = (
    "article", "title", "label", "passage", "start", "end", "attributes", "note", "doubtful", "annotator", "made", "at",
)  # fmt: skip
_PAGE = 500


class Lists:
    """Reads the lists of one session."""

    def __init__(self, session: Session) -> None:
        """Read from the session's project."""
        self._session = session

    def annotation_ids(self, wanted: RowsWanted) -> list[int]:
        """Return the ids of annotations that fit, in order."""
        return table.annotation_ids(self._session.database, wanted)

    def annotation_rows(self, ids: Sequence[int]) -> list[TableRow]:
        """Return rows for ids, in pages of any size."""
        found: list[TableRow] = []
        for first in range(0, len(ids), _PAGE):
            found += table.table_rows(self._session.database, ids[first : first + _PAGE])
        return found

    def remarks(self, annotator: Annotator | None = None) -> list[Remark]:
        """Return notes, doubts, bookmarks and passages outside the work, of one annotator or of everybody."""
        return remarks.remarks(self._session.database, annotator.id if annotator else None)


def as_text(rows: Iterable[TableRow]) -> str:
    """Return annotations as lines of label, passage and note, with tabs between, for any document or sheet."""
    lines = []
    for row in rows:
        note = " ".join(row.annotation.note.split())
        parts = [row.annotation.label_name, " ".join(row.passage.split()), *([note] if note else [])]
        lines.append("\t".join(parts))
    return "\n".join(lines)


def as_csv(rows: Iterable[TableRow]) -> str:
    """Return annotations as CSV (RFC 4180) with a head; offsets in code points, end exclusive.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    import csv

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for row in rows:
        one = row.annotation
        attributes = "; ".join(f"{name}={value}" for name, value in sorted(one.attributes.items()))
        cells = (
            row.number, row.title, one.label_name, row.passage, one.span.start, one.span.end, attributes, one.note,
            "yes" if one.flag else "", one.annotator_name, str(one.made), one.at,
        )  # fmt: skip
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()


def save_text(path: Path, text: str) -> None:
    """Write a text file, UTF-8 with a mark at its start so that spreadsheets see the encoding; in one piece or not at all.

    Raises:
        BadFile: it cannot be written.
    """
    try:
        with replacing(path) as file:
            file.write(b"\xef\xbb\xbf" + text.encode("utf-8"))
    except OSError as error:
        raise BadFile(str(path), f"it cannot be written ({error.strerror or error})") from error

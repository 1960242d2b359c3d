"""What the first pass found, kept in temporary files: pieces for the second pass, and the lines of the account.

So annotations are read and placed once, and memory does not grow with the corpus.
"""

from __future__ import annotations

import json
import marshal
import shutil
import struct
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any, Self

from annotator.domain.accounting import Entries, Entry
from annotator.formats.spacy_corpus.options import CorpusArticle
from annotator.formats.spacy_corpus.placing import Piece, Placement, entry_of, written_as
from annotator.formats.spacy_corpus.reach import TOO_LONG

_LENGTH = struct.Struct("<I")
_TOKENS = b'"tokens": '
"""Stands in no text: quotes in texts are escaped."""


class Spool:
    """Placements in the order in which they came; gone when it is closed.

    Attributes:
        remarkable: entries of annotations that are not written, not among the flat entities, or moved.
        plain: written annotations of which nothing else is to be said, by label.
    """

    def __init__(self) -> None:
        """Open unnamed temporary files."""
        self._pieces = tempfile.TemporaryFile(prefix="annotator-")  # noqa: SIM115 - closed in __exit__
        self._lines = tempfile.TemporaryFile(prefix="annotator-")  # noqa: SIM115 - closed in __exit__
        self._labels: dict[str, str] = {}
        self.remarkable = Entries()
        self.plain: Counter[str] = Counter()
        self.first = True
        self._long = False

    def add(self, placement: Placement) -> None:
        """Keep where the annotations of an article stand, and write their lines."""
        flat = None if placement.ents is placement.spans else [tuple(piece) for piece in placement.ents]
        record = (
            placement.one.article.uuid,
            placement.too_long,
            [tuple(piece) for piece in placement.spans],
            flat,
            [tuple(piece) for piece in placement.missing],
        )
        packed = marshal.dumps(record)
        self._pieces.write(_LENGTH.pack(len(packed)) + packed)
        lines = list(self._account(placement))
        if lines:
            self._lines.write(((",\n" if not self.first else "\n") + ",\n".join(lines)).encode())
            self.first = False

    def _account(self, placement: Placement) -> Iterator[str]:
        """Yield the line of each annotation; the plain ones are written without a detour, for there are many."""
        one = placement.one
        number, text = one.article.number, one.article.text
        places = {piece.nth: piece for piece in placement.spans}
        flat = {piece.nth for piece in placement.ents}
        for index, annotation in enumerate(one.annotations):
            entry = entry_of(placement, index, places.get(index), in_ents=index in flat)
            if entry is not None:
                self.remarkable.append(entry)
                self._long |= entry.tokens > 0
                yield json.dumps(line_of(entry), ensure_ascii=False)
                continue
            label, span = annotation.label_name, annotation.span
            self.plain[label] += 1
            words = self._labels.get(label) or self._labels.setdefault(label, encode_basestring(label))
            written = _written(placement.component, index in flat)
            yield (
                f'{{"id": "{annotation.id}", "article": {number}, "start": {span.start}, "end": {span.end}, '
                f'"label": {words}, "text": {encode_basestring(text[span.start : span.end])}, "written": {written}}}'
            )

    def settle(self, reach: int) -> None:
        """Say of unusually long annotations whether a suggester that reaches so many tokens proposes them.

        Those that it proposes and of which nothing else is to be said are plain.
        """
        if not self._long:
            return
        kept = Entries()
        for entry in self.remarkable:
            settled = _settled(entry, reach)
            if settled.spans_reason or not entry.tokens or entry.ents_reason or entry.changed_to:
                kept.append(settled)
            else:
                self.plain[entry.label] += 1
        self.remarkable = kept
        before, self._lines = self._lines, tempfile.TemporaryFile(prefix="annotator-")  # noqa: SIM115 - closed in __exit__
        before.seek(0)
        self._lines.writelines(_settled_line(line, reach) if _TOKENS in line else line for line in before)
        before.close()

    def placed(self, articles: Iterator[CorpusArticle]) -> Iterator[Placement]:
        """Yield the placements again for the same articles, whose annotations need not be read once more."""
        self._pieces.seek(0)
        for one in articles:
            head = self._pieces.read(_LENGTH.size)
            record = (
                marshal.loads(self._pieces.read(_LENGTH.unpack(head)[0]))
                if head
                else ("", False, [], None, [])
            )
            uuid, too_long, spans, ents, missing = record
            if uuid != one.article.uuid:
                yield Placement(one, "", [])
                continue
            found = Placement(one, "", [])
            found.too_long = too_long
            found.spans = [Piece._make(piece) for piece in spans]
            found.ents = found.spans if ents is None else [Piece._make(piece) for piece in ents]
            found.missing = [Piece._make(piece) for piece in missing]
            yield found

    def write_account(self, path: Path, head: dict[str, Any]) -> None:
        """Write the account: its head, then one annotation a line."""
        self._lines.seek(0)
        with path.open("wb") as file:
            file.write((json.dumps(head, ensure_ascii=False)[:-1] + ', "entries": [').encode())
            shutil.copyfileobj(self._lines, file)
            file.write(b"\n]}\n")

    def __enter__(self) -> Self:
        """Return the spool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the files."""
        self._pieces.close()
        self._lines.close()


def _settled(entry: Entry, reach: int) -> Entry:
    if entry.tokens > reach:
        return replace(entry, spans_reason=TOO_LONG)
    return replace(entry, tokens=0) if entry.tokens else entry


def _settled_line(line: bytes, reach: int) -> bytes:
    """Return a line with an annotation's tokens as the account has it once the reach is known."""
    bare = line.rstrip(b",\n")
    row = json.loads(bare)
    tokens = row.pop("tokens")
    if tokens > reach:
        row |= {"spans_reason": TOO_LONG, "tokens": tokens}
    return json.dumps(row, ensure_ascii=False).encode() + line[len(bare) :]


@cache
def _written(component: str, in_ents: bool) -> str:
    return json.dumps(written_as(component, in_ents=in_ents))


def line_of(entry: Entry) -> dict[str, Any]:
    """Return an entry as the account writes it."""
    row: dict[str, Any] = {
        "id": str(entry.annotation),
        "article": entry.article,
        "start": entry.start,
        "end": entry.end,
        "label": entry.label,
        "text": entry.text,
        "written": entry.written,
    }
    if entry.reason:
        row["reason"] = entry.reason
    if entry.ents_reason:
        row["ents_reason"] = entry.ents_reason
    if entry.changed_to:
        row["changed_to"] = entry.changed_to
    if entry.spans_reason:
        row["spans_reason"] = entry.spans_reason
    if entry.tokens:
        row["tokens"] = entry.tokens
    return row

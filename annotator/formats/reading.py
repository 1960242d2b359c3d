"""The one door for reading: a file or a folder in, drafts and problems out, format and encoding as found or as named."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from annotator.domain.article import Draft, Problem
from annotator.domain.frozen import frozen
from annotator.errors import BadFile, BadValue
from annotator.formats.apart import Readers, Ticket
from annotator.formats.archives import unpacked
from annotator.formats.budgets import DEPTH
from annotator.formats.decode import check_encoding, read_limited, reason_of
from annotator.formats.detect import belongs_to_corpus
from annotator.formats.registry import Format, find_format, sniff, with_columns
from annotator.formats.remembering import Memory
from annotator.formats.wishes import Wanted, Wishes

_UNREADABLE = "is not a format that can be read"
_KNOWN = {
    ".doc": "is an old Word file; save it as .docx", ".xls": "is an old Excel file; save it as .xlsx", ".rtf": "is Rich Text; save it as .docx",
    ".odt": "is an OpenDocument text; save it as .docx", ".ods": "is an OpenDocument table; save it as .xlsx",
    ".pages": "is a Pages file; save it as .docx", ".epub": "is an electronic book; save its text",
    ".tar": "is an archive that cannot be read; unpack it", ".tgz": "is an archive that cannot be read; unpack it",
    ".7z": "is an archive that cannot be read; unpack it", ".rar": "is an archive that cannot be read; unpack it",
    ".bz2": "is an archive that cannot be read; unpack it", ".xz": "is an archive that cannot be read; unpack it",
    ".mht": "is a web archive; save the page as .html", ".mhtml": "is a web archive; save the page as .html",
    ".annot": "is a project; merge it", ".msg": "is a mail; save its text", ".eml": "is a mail; save its text",
}  # fmt: skip
"""What people often have, and how it comes in all the same."""
_AHEAD = 16
"""Files that are being read while the first of them is waited for."""


@frozen
class File:
    """A file that waits to be read: where it is, what people call it, in which format, and how."""

    path: Path
    shown: str
    form: Format
    wishes: Wishes


@frozen
class Spent:
    """The files of an archive, all of which were read by now."""

    folder: Path


def read_path(
    path: Path,
    format: str = "auto",  # noqa: A002
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    each: Mapping[str, Wishes] | None = None,
    memory: Path | None = None,
) -> Iterator[Draft | Problem]:
    """Return an iterator over the articles of a file, or of a folder and its folders in sorted order.

    Args:
        path: a file, an archive or a folder.
        format: a name of the registry, or "auto" for the file's suffix.
        encoding: as the person named it; None looks at the bytes.
        columns: of tables and of JSON, from a field (see `wishes`) to a column's name.
        each: what is wished for single files, by their paths.
        memory: a folder in which results of pages and documents are looked for and kept.

    Raises:
        BadValue: the format or the encoding is not known, or the format cannot be read.
        BadFile: there is no such file, or its suffix says nothing. Inside a folder these are problems.
    """
    form = _named(format)
    wanted = Wanted(Wishes(check_encoding(encoding), columns or {}), each or {})
    if not path.is_dir():
        if not path.exists():
            raise BadFile(str(path), "there is no such file")
        if form is None and sniff(path) is None:
            why = _KNOWN.get(path.suffix.lower(), f"{_UNREADABLE}; name one with --format")
            raise BadFile(str(path), why)
    return _read(path, form, wanted, Memory(memory))


def _read(path: Path, form: Format | None, wanted: Wanted, memory: Memory) -> Iterator[Draft | Problem]:
    with tempfile.TemporaryDirectory(prefix="annotator-") as place, Readers(memory=memory) as readers:
        walk = _Walk(form, Path(place), wanted)
        files = walk.folder(path, frozenset()) if path.is_dir() else walk.one(path, named=True)
        yield from _read_all(files, readers)


def _read_all(files: Iterable[File | Problem | Spent], readers: Readers) -> Iterator[Draft | Problem]:
    """Yield what the files hold in their order, while those that are read apart are some files ahead."""
    waiting: deque[tuple[File | Problem | Spent, Ticket | None]] = deque()
    for file in files:
        ticket = None
        if isinstance(file, File) and file.form.apart:
            ticket = readers.begin(file.path, file.form.name, file.wishes.encoding)
        waiting.append((file, ticket))
        while waiting and (waiting[0][1] is None or len(waiting) > _AHEAD):
            yield from _finish(*waiting.popleft(), readers)
    while waiting:
        yield from _finish(*waiting.popleft(), readers)


def _finish(
    file: File | Problem | Spent, ticket: Ticket | None, readers: Readers
) -> Iterator[Draft | Problem]:
    if isinstance(file, Problem):
        yield file
    elif isinstance(file, Spent):
        shutil.rmtree(file.folder, ignore_errors=True)
    elif str(file.path) == file.shown:
        yield from readers.wait(ticket) if ticket else _here(file)
    else:
        for entry in readers.wait(ticket) if ticket else _here(file):
            yield replace(entry, path=file.shown)


def _here(file: File) -> Iterable[Draft | Problem]:
    if file.form.read_columns is not None:
        return file.form.read_columns(file.path, file.wishes)
    return file.form.read(file.path, file.wishes.encoding) if file.form.read else ()


def read_standard_input(
    stream: BinaryIO,
    format: str = "auto",  # noqa: A002
    encoding: str | None = None,
) -> Iterator[Draft | Problem]:
    """Return an iterator over the articles of a binary stream, called "-".

    Under "auto", what begins with a brace or bracket is JSON and anything else one text.

    Raises:
        BadValue: the format or the encoding is not known, or cannot be read from a stream.
    """
    from annotator.formats.jsonl import read_stream, read_whole

    form = _named(format)
    check_encoding(encoding)
    if form is not None and form.name not in {"text", "jsonl"}:
        raise BadValue(f"“{form.name}” cannot be read from standard input; use a file.")
    if form is not None and form.name == "jsonl":
        return read_stream(stream, "-", encoding)
    if form is None:
        buffered = (
            stream
            if isinstance(stream, io.BufferedReader)
            else io.BufferedReader(cast("io.RawIOBase", stream))
        )
        stream = buffered
        head = buffered.peek(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
        if head.startswith(b"["):
            return read_whole(stream, "-", encoding)
        if head.startswith(b"{"):
            whole = head.startswith((b"{\n", b"{\r"))
            return read_whole(stream, "-", encoding) if whole else read_stream(stream, "-", encoding)
    return _read_one_text(stream, encoding)


def _read_one_text(stream: BinaryIO, encoding: str | None) -> Iterator[Draft | Problem]:
    from annotator.formats.text import text_drafts

    try:
        yield from text_drafts(read_limited(stream), path="-", encoding=encoding)
    except (OSError, ValueError) as error:
        yield Problem("-", 0, reason_of(error))


def _named(name: str) -> Format | None:
    if name == "auto":
        return None
    form = find_format(name)
    if not form.reads:
        raise BadValue(f"“{name}” can be written but not read.")
    return form


class _Walk:
    """Finds the files of folders and archives, each with the format that reads it."""

    def __init__(self, form: Format | None, place: Path, wanted: Wanted) -> None:
        """Take only files of `form`, where it is given; unpack archives below the folder `place`."""
        self._form = form
        self._place = place
        self._wanted = wanted
        self._shown: dict[Path, str] = {}

    def one(self, path: Path, *, named: bool = False) -> Iterator[File | Problem | Spent]:
        """Yield a file, those of an archive, or why there is none. A file that a person `named` is read in any format."""
        shown = self._shown.get(path, str(path))
        wishes = self._wanted.of(shown)
        if wishes.left_out:
            return
        suits = sniff(path)
        if wishes.columns and suits is not None and suits.read_columns is None:
            suits = (
                with_columns(path) or suits
            )  # who names the keys knows better than the look of the first row
        if suits is not None and suits.archive:
            yield from self._archive(path, shown, named=named)
            return
        if named:
            chosen = self._form if self._form and not self._form.archive else suits
        else:
            chosen = self._suiting(path, suits)
        if chosen is None or chosen.read is None:
            yield Problem(shown, 0, _KNOWN.get(path.suffix.lower(), _UNREADABLE))
        else:
            yield File(path, shown, chosen, wishes)

    def _archive(self, path: Path, shown: str, *, named: bool) -> Iterator[File | Problem | Spent]:
        root = Path(tempfile.mkdtemp(dir=self._place))
        alone = named and path.suffix.lower() == ".gz"
        for member in unpacked(path, shown, root):
            if isinstance(member, Problem):
                yield member
                continue
            self._shown[member.path] = member.shown
            if alone:
                yield from self.one(member.path, named=True)
        if not alone:
            yield from self.folder(root, frozenset())
        yield Spent(root)

    def _suiting(self, path: Path, suits: Format | None) -> Format | None:
        """Return the format that reads a file of a folder: the named one where the suffix is one of its own."""
        form = self._form
        if form is None or form.archive:
            return suits
        return form if path.suffix.lower() in form.suffixes else None

    def folder(self, folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[File | Problem | Spent]:
        """Yield what a folder holds. `above` names the folders on the way here, so that a link cannot go round."""
        try:
            found = folder.stat()
            entries = sorted(folder.iterdir())
        except OSError as error:
            yield Problem(str(folder), 0, reason_of(error))
            return
        here = (found.st_dev, found.st_ino)
        if len(above) > DEPTH:
            yield Problem(str(folder), 0, f"is nested deeper than {DEPTH} folders")
            return
        if here in above:
            yield Problem(str(folder), 0, "is a link to a folder that holds it")
            return
        for entry in entries:
            if entry.name.startswith("."):
                kind = "folder" if entry.is_dir() else "file"
                yield Problem(str(entry), 0, f"is a hidden {kind}, which {_UNREADABLE}")
            elif entry.is_dir():
                yield from self.folder(entry, above | {here})
            elif not belongs_to_corpus(entry):
                yield from self.one(entry)

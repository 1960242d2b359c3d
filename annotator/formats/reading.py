"""The one door for reading: a file or a folder in, drafts and problems out, format and encoding as found or as named."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from annotator.domain.article import Draft, Problem
from annotator.errors import BadFile, BadValue
from annotator.formats.decode import check_encoding, read_limited, reason_of
from annotator.formats.detect import belongs_to_corpus
from annotator.formats.registry import Format, find_format, sniff

_UNREADABLE = "is not a format that can be read"


def read_path(path: Path, format: str = "auto", encoding: str | None = None) -> Iterator[Draft | Problem]:  # noqa: A002
    """Return an iterator over the articles of a file, or of a folder and its folders in sorted order.

    Args:
        path: a file or a folder.
        format: a name of the registry, or "auto" for the file's suffix.
        encoding: as the person named it; None looks at the bytes.

    Raises:
        BadValue: the format or the encoding is not known, or the format cannot be read.
        BadFile: there is no such file, or its suffix says nothing. Inside a folder these are problems.
    """
    form = _named(format)
    check_encoding(encoding)
    if path.is_dir():
        return _read_folder(path, form, encoding, frozenset())
    if not path.exists():
        raise BadFile(str(path), "there is no such file")
    chosen = form or sniff(path)
    if chosen is None or chosen.read is None:
        raise BadFile(str(path), f"{_UNREADABLE}; name one with --format")
    return chosen.read(path, encoding)


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
    from annotator.formats.text import text_draft

    try:
        yield text_draft(read_limited(stream), path="-", encoding=encoding)
    except (OSError, ValueError) as error:
        yield Problem("-", 0, reason_of(error))


def _named(name: str) -> Format | None:
    if name == "auto":
        return None
    form = find_format(name)
    if not form.reads:
        raise BadValue(f"“{name}” can be written but not read.")
    return form


def _suiting(file: Path, form: Format | None) -> Format | None:
    """Return the format that reads a file of a folder: the named one where the suffix is one of its own."""
    if form is None:
        return sniff(file)
    return form if file.suffix.lower() in form.suffixes else None


def _read_folder(
    folder: Path, form: Format | None, encoding: str | None, above: frozenset[tuple[int, int]]
) -> Iterator[Draft | Problem]:
    """Yield what a folder holds. `above` names the folders on the way here, so that a link cannot go round."""
    try:
        found = folder.stat()
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Problem(str(folder), 0, reason_of(error))
        return
    here = (found.st_dev, found.st_ino)
    if here in above:
        yield Problem(str(folder), 0, "is a link to a folder that holds it")
        return
    for entry in entries:
        if entry.name.startswith("."):
            kind = "folder" if entry.is_dir() else "file"
            yield Problem(str(entry), 0, f"is a hidden {kind}, which {_UNREADABLE}")
        elif entry.is_dir():
            yield from _read_folder(entry, form, encoding, above | {here})
        else:
            chosen = _suiting(entry, form)
            if belongs_to_corpus(entry):
                continue
            if chosen is None or chosen.read is None:
                yield Problem(str(entry), 0, _UNREADABLE)
            else:
                yield from chosen.read(entry, encoding)

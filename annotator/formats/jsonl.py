"""JSON Lines and JSON: one object an article, read line by line, so that a large file never stands in memory whole.

What an object means is in `jsonl_article`; how ours are written is in `jsonl_rows`.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import (
    check_encoding,
    check_size,
    decode,
    read_limited,
    reason_of,
    sniff_encoding,
)
from annotator.formats.jsonl_article import Source, drafts_of
from annotator.formats.strict_json import ExtraText, parse_json
from annotator.formats.wishes import Wishes

LINE_LIMIT = 50_000_000
"""Bytes one line may have."""
WHOLE_LIMIT = 100_000_000
"""Bytes a file may have that can only be read whole: `.json`, and any file in UTF-16 or UTF-32."""

_WIDE = ("utf-16", "utf-32", "utf_16", "utf_32")


Make = Callable[[Any, Source], Iterator[Draft | Problem]]
"""Says what one value of a file means: a row, or a pair that begins with a text."""


def read_jsonl(
    path: Path,
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    make: Make = drafts_of,
) -> Iterator[Draft | Problem]:
    """Yield the articles of a `.jsonl`, `.ndjson` or `.json` file, and what did not come in.

    `columns` is from a field (see `wishes`) to the key that holds it, where the file has keys of its own.
    `make` says what a row means: that of another program's rows where it is not our own.

    Raises:
        BadValue: the encoding's name is not known.
    """
    check_encoding(encoding)
    whole = path.suffix.lower() == ".json"
    try:
        check_size(path, WHOLE_LIMIT if whole else 1 << 62)
        with path.open("rb") as stream:
            if whole:
                yield from read_whole(stream, str(path), encoding, columns, make)
            else:
                yield from read_stream(stream, str(path), encoding, columns, make)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


def read_keys(path: Path, wishes: Wishes) -> Iterator[Draft | Problem]:
    """Yield the articles of a file whose keys a person has told apart; see `read_jsonl`."""
    return read_jsonl(path, wishes.encoding, wishes.columns)


def read_stream(
    stream: BinaryIO,
    path: str = "-",
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    make: Make = drafts_of,
) -> Iterator[Draft | Problem]:
    """Yield the articles of a binary stream of JSON lines; lines end at LF only.

    Args:
        stream: positioned at its beginning.
        path: what problems and drafts call it.
        encoding: as the person named it; None looks at the first bytes.
        columns: from a field (see `wishes`) to the key that holds it.
        make: what a row means.

    Raises:
        BadValue: the encoding's name is not known.
    """
    named = check_encoding(encoding)
    empty = True
    for number, line in _lines(stream, named):
        if isinstance(line, ValueError):
            yield Problem(path, number, str(line))
            empty = False
        elif line.strip():
            empty = False
            yield from _one_line(line, Source(path, number, columns=columns), named, make)
    if empty:
        yield Problem(path, 0, "is empty")


def read_whole(
    stream: BinaryIO,
    path: str = "-",
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    make: Make = drafts_of,
) -> Iterator[Draft | Problem]:
    """Yield the articles of one JSON value: an object, a list of objects, or `{"articles": […]}`.

    JSON lines under the suffix `.json` are read as such.

    Raises:
        BadValue: the encoding's name is not known.
    """
    try:
        raw = read_limited(stream, WHOLE_LIMIT)
        text, name = decode(raw, encoding)
        if not text.strip():
            yield Problem(path, 0, "is empty")
            return
        value = parse_json(text)
    except ExtraText:
        yield from read_stream(io.BytesIO(raw), path, encoding, columns, make)
        return
    except ValueError as error:
        yield Problem(path, 0, str(error))
        return
    yield from _articles(value, Source(path, 0, "", hashlib.sha256(raw).hexdigest(), name, columns), make)


def _articles(value: Any, source: Source, make: Make) -> Iterator[Draft | Problem]:
    """Yield the articles of one object, of a list of objects, or of `{"articles": […]}`."""
    if isinstance(value, dict) and isinstance(value.get("articles"), list) and "text" not in value:
        value = value["articles"]
    if not isinstance(value, list) or (make is not drafts_of and value and isinstance(value[0], str)):
        yield from make(value, source)
        return
    if not value:
        yield source.problem("holds no article")
    for index, part in enumerate(value, 1):
        yield from make(part, replace(source, prefix=f"article {index}: ", sha=""))


def _one_line(line: bytes, source: Source, encoding: str | None, make: Make) -> Iterator[Draft | Problem]:
    try:
        text = line.decode(encoding) if encoding else decode(line, "utf-8")[0]
        value: Any = parse_json(text)
    except UnicodeDecodeError as error:
        yield Problem(source.path, source.line, f"is not {encoding}: byte {error.start} does not fit")
        return
    except ValueError as error:
        yield Problem(source.path, source.line, str(error))
        return
    sha = hashlib.sha256(line).hexdigest()
    yield from _articles(value, replace(source, sha=sha, encoding=encoding or "utf-8"), make)


def _lines(stream: BinaryIO, encoding: str | None) -> Iterator[tuple[int, bytes | ValueError]]:
    """Yield 1-based numbers and lines, without a byte order mark, in the named encoding or in UTF-8."""
    line = stream.readline(LINE_LIMIT + 1)
    name = encoding or sniff_encoding(line[:4096])[0]
    if name.startswith(_WIDE):
        whole = line + read_limited(stream, WHOLE_LIMIT)
        text = decode(whole, encoding)[0]
        for number, part in enumerate(text.split("\n"), 1):
            yield number, part.encode(encoding or "utf-8", "surrogatepass")
        return
    if encoding is None or encoding == "utf-8":
        line = line.removeprefix(codecs.BOM_UTF8)
    number = 1
    while line:
        if len(line) > LINE_LIMIT and not line.endswith(b"\n"):
            yield number, ValueError(f"is longer than {LINE_LIMIT // 1_000_000} MB")
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
        else:
            yield number, line
        line = stream.readline(LINE_LIMIT + 1)
        number += 1

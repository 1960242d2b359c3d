"""Reuters-21578: SGML files of a thousand stories each, read story by story.

The format is described in the collection's README (Distribution 1.0): Latin-1, `&lt;` for signs, `&#3;` at the end.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.budgets import FIELD_LIMIT, TABLE_LIMIT
from annotator.formats.decode import Unfit, check_encoding, check_length, check_size, reason_of

_STORY = re.compile(r"<REUTERS\b([^>]*)>(.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_LISTED = re.compile(r"<D>(.*?)</D>", re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:[0-8]|1[124-9]|2\\d|3[01]);")
_LISTS = ("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")
_MARK, _END = b"<REUTERS", b"</REUTERS>"


def read_reuters(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the stories of an SGML file; a story without text is a problem with its line.

    Raises:
        BadValue: the encoding's name is not known.
    """
    name = check_encoding(encoding) or "latin-1"
    try:
        check_size(path, TABLE_LIMIT)
        with path.open("rb") as stream:
            found = False
            for line, raw in _stories(stream):
                found = True
                try:
                    yield _draft(raw, name, path, line)
                except ValueError as error:
                    yield Problem(str(path), line, str(error))
            if not found:
                yield Problem(str(path), 0, "holds no Reuters story")
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


def _stories(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the line on which a story begins, and its bytes without the end tag."""
    story: list[bytes] = []
    begun, size, number = 0, 0, 0
    while line := stream.readline(FIELD_LIMIT + 1):
        number += 1
        if len(line) > FIELD_LIMIT:
            raise Unfit(f"has a line of more than {FIELD_LIMIT // 1_000_000} MB")
        if not begun and _MARK in line:
            begun, size, story = number, 0, []
        if begun:
            size += len(line)
            if size > FIELD_LIMIT:
                raise Unfit(f"has a story of more than {FIELD_LIMIT // 1_000_000} MB at line {begun}")
            story.append(line)
            if _END in line:
                yield begun, b"".join(story).partition(_END)[0]
                begun = 0
    if begun:
        raise Unfit(f"breaks off in the story of line {begun}")


def _draft(raw: bytes, encoding: str, path: Path, line: int) -> Draft:
    try:
        story = _STORY.search(raw.decode(encoding))
    except UnicodeDecodeError as error:
        raise Unfit(f"is not {encoding}: byte {error.start} of the story does not fit") from None
    if story is None:
        raise Unfit("is no Reuters story")
    head, inside = dict(_ATTRIBUTE.findall(story.group(1))), story.group(2)
    whole = _part(inside, "TEXT", keep=True)
    title = " ".join(_part(whole, "TITLE").split())
    body = _part(whole, "BODY") or _unmarked(whole)
    if not body.strip():
        raise Unfit("holds no text")
    text = normalise(f"{title}\n\n{body.strip()}" if title else body.strip())
    check_length(text)
    meta: dict[str, object] = {
        name.lower(): _LISTED.findall(_part(inside, name, keep=True)) for name in _LISTS
    }
    meta |= {
        "id": head.get("NEWID", ""),
        "dateline": _part(whole, "DATELINE").strip(),
        "split": head.get("LEWISSPLIT", ""),
    }
    return Draft(
        text=text,
        title=title_of(text, title, f"{path.stem} {head.get('NEWID', '')}".strip()),
        origin="Reuters",
        published=_date(_part(inside, "DATE")),
        lang="en",
        meta={key: value for key, value in meta.items() if value},
        path=str(path),
        line=line,
        original_sha=hashlib.sha256(raw).hexdigest(),
        encoding=encoding,
        kind="reuters",
    )


def _part(text: str, name: str, *, keep: bool = False) -> str:
    """Return what stands between the tags of that name, its entities resolved unless `keep` is set."""
    found = re.search(rf"<{name}\b[^>]*>(.*?)(?:</{name}>|\Z)", text, re.DOTALL)
    inner = found.group(1) if found else ""
    return inner if keep else html.unescape(_CONTROL.sub("", inner))


def _unmarked(whole: str) -> str:
    """Return the text of a story that has no body tag: what stands beside title, author and dateline."""
    rest = re.sub(r"<(TITLE|AUTHOR|DATELINE)\b[^>]*>.*?</\1>", "", whole, flags=re.DOTALL)
    return html.unescape(_CONTROL.sub("", rest))


def _date(words: str) -> str:
    try:
        return datetime.strptime(words.strip()[:11], "%d-%b-%Y").date().isoformat()
    except ValueError:
        return words.strip()

"""Reading columns with a tag a token: CoNLL-2003 and 2002, IOB1, IOB2 and BILUO (also called IOBES), spaCy's `.iob`.

https://www.clips.uantwerpen.be/conll2003/ner/. The text is made from the tokens: a blank between two, a line a sentence.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from annotator.domain.annotation import Status
from annotator.domain.article import Draft, Problem
from annotator.formats.decode import check_encoding, check_size, reason_of, sniff_encoding
from annotator.formats.exchange.found import Found, Mark, drafts_of

DOCSTART = "-DOCSTART-"
LINE_LIMIT = 1_000_000
"""Signs one line may have."""
FILE_LIMIT = 2_000_000_000
ARTICLE = 20_000
"""Code points after which, at the end of a sentence, an article ends in a file that marks no documents."""

SHOWN = 20
"""So many lines that are no columns are named one by one."""

_TAG = re.compile(r"O|-|[BIELSU]-\S+")
_PREFIXES = frozenset("BIELSU")
_NOTHING = frozenset({"O", "", "-", "_"})
_NAMED = re.compile(r"#\s*(?:newdoc(?: id)?|doc_id|document_id)\b\s*[=:]?\s*(.*)")


def read_conll(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of a file of columns, and what did not come in.

    Args:
        path: the file.
        encoding: as the person named it (the files of 2002 are latin-1); None looks at the first bytes.

    Raises:
        BadValue: the encoding's name is not known.
    """
    named = check_encoding(encoding)
    try:
        if not check_size(path, FILE_LIMIT):
            yield Problem(str(path), 0, "is empty")
            return
        with path.open("rb") as stream:
            yield from _articles(stream, path, named)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


@dataclass(slots=True)
class _Article:
    """One document while its lines go by. `next` is where the next token begins, in code points."""

    line: int = 1
    title: str = ""
    sentences: list[list[str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    next: int = 0
    label: str = ""
    closed: bool = True
    fresh: bool = True

    @property
    def length(self) -> int:
        """How long the text is by now."""
        return max(self.next - 1, 0)

    def sentence(self) -> list[str]:
        """Return the tokens of the open sentence, a new one where the last has ended."""
        if self.fresh:
            self.fresh = False
            self.sentences.append([])
        return self.sentences[-1]

    def add(self, token: str, tag: str) -> None:
        """Add a token with its tag."""
        self.sentence().append(token)
        start, end = self.next, self.next + len(token)
        self.next = end + 1
        if tag in _NOTHING:
            self.closed = True
            return
        prefix, dash, label = tag.partition("-")
        if not dash or prefix not in _PREFIXES:
            prefix, label = "I", tag
        goes_on = prefix in "IEL" and not self.closed and label == self.label
        if goes_on:
            self.marks[-1].end = end
        else:
            self.marks.append(Mark(start, end, label))
        self.label = label
        self.closed = prefix in "ELSU"

    def end_sentence(self) -> None:
        """End a sentence and what is open in it."""
        self.fresh = self.closed = True

    def text(self) -> str:
        """Return the text: a blank between two tokens, a line a sentence."""
        return "\n".join(map(" ".join, self.sentences))


@dataclass(slots=True)
class _Reader:
    """The lines of one file go by; documents, and what is no line of columns, come out. `place` is that of the last line."""

    path: Path
    encoding: str
    article: _Article = field(default_factory=_Article)
    number: int = 1
    marked: bool = False
    bad: int = 0
    place: int = 0

    def plain(self, lines: Iterator[str]) -> str:
        """Take lines that are plainly a token with its tag or blank, as nearly all are; return the first other one.

        There are hundreds of them an article, so this is one loop. At the end of the lines it returns an empty string.
        """
        article, place, limit, nothing = self.article, self.place, LINE_LIMIT, _NOTHING
        sentence = None if article.fresh else article.sentence()
        start, outside = article.next, False
        try:
            for line in lines:
                place += 1
                if "\t" in line:
                    columns = line.split("\t")
                    token, tag = columns[0].strip(), columns[-1].strip()
                elif columns := line.split():
                    token, tag = columns[0], columns[-1]
                elif len(line) == limit or (start > ARTICLE + 1 and not self.marked):
                    return line
                else:
                    article.end_sentence()
                    sentence = None
                    continue
                if not token or len(columns) < 2 or "|" in line or len(line) == limit:
                    return line
                if line[0] in "#-" and (line[0] == "#" or line.startswith(DOCSTART)):
                    return line
                if sentence is None:
                    sentence = article.sentence()
                if tag in nothing:
                    sentence.append(token)
                    start += len(token) + 1
                    outside = True
                    continue
                article.next = start
                article.closed = article.closed or outside
                article.add(token, tag)
                start, outside = article.next, False
            return ""
        finally:
            self.place, article.next = place, start
            article.closed = article.closed or outside

    def take(self, line: str, place: int) -> Iterator[Draft | Problem]:
        """Take a line without its end."""
        title = _mark_of(line)
        if not line.strip():
            self.article.end_sentence()
            if not self.marked and self.article.length > ARTICLE:
                yield from self._next(_Article(place + 1))
        elif title is not None:
            self.marked = True
            yield from self._next(_Article(place + 1, title))
        elif not _take(line, self.article):
            self.bad += 1
            if self.bad <= SHOWN:
                yield self.problem(f"is no line of columns with a tag at the end: “{line[:60]}”", place)

    def end(self) -> Iterator[Draft | Problem]:
        """Give what is left."""
        if self.article.sentences:
            yield from _finished(self.article, self.path, self.number, self.encoding)
        elif self.number == 1:
            yield self.problem("holds no article")
        if self.bad > SHOWN:
            yield self.problem(f"has {self.bad - SHOWN:,} more lines that are no columns")
        if self.number > 1 and not self.marked:
            reason = (
                f"marks no documents, so it became {self.number:,} articles of about {ARTICLE:,} characters"
            )
            yield Problem(str(self.path), 0, reason, remark=True)

    def problem(self, reason: str, place: int = 0) -> Problem:
        """Return a problem of this file."""
        return Problem(str(self.path), place, reason)

    def _next(self, article: _Article) -> Iterator[Draft | Problem]:
        if self.article.sentences:
            yield from _finished(self.article, self.path, self.number, self.encoding)
            self.number += 1
        self.article = article


def _articles(stream: BinaryIO, path: Path, encoding: str | None) -> Iterator[Draft | Problem]:
    head = stream.read(4096)
    stream.seek(0)
    name, mark = (encoding, 0) if encoding else sniff_encoding(head)
    reader = _Reader(path, name)
    if name.startswith(("utf-16", "utf-32")):
        yield reader.problem(f"is in {name}, which columns are not read in; save it as UTF-8")
        return
    stream.seek(mark)
    lines = io.TextIOWrapper(stream, name, newline="\n")
    parts = iter(partial(lines.readline, LINE_LIMIT), "")
    try:
        while line := reader.plain(parts):
            if len(line) == LINE_LIMIT:
                reason = f"is longer than {LINE_LIMIT:,} signs, so these are no columns"
                yield reader.problem(reason, reader.place)
                return
            yield from reader.take(line.rstrip("\r\n"), reader.place)
    except UnicodeDecodeError:
        after = f" after line {reader.place:,}" if reader.place else ""
        reason = f"is not {name}{after}; name its encoding, for example --encoding latin-1"
        yield reader.problem(reason)
        return
    finally:
        lines.detach()
    yield from reader.end()


def _mark_of(line: str) -> str | None:
    """Return the title of the document that begins here, empty where it has none; None where none begins."""
    if line.startswith(DOCSTART):
        return ""
    if line.startswith("#"):
        named = _NAMED.match(line)
        if named:
            return named[1].strip()
    return None


def _take(line: str, article: _Article) -> bool:
    """Add what a line says; tell whether it is one of this format. Comments say nothing."""
    columns = line.split("\t") if "\t" in line else line.split()
    tag = columns[-1].strip()
    if line.startswith("# ") and not _TAG.fullmatch(tag):
        return True
    if "|" in line and all("|" in column and _TAG.fullmatch(column.rpartition("|")[2]) for column in columns):
        for column in columns:
            parts = column.split("|")
            article.add(
                column[: -len(parts[-1]) - 1] if len(parts) == 2 else "|".join(parts[:-2]) or "|", parts[-1]
            )
        article.end_sentence()
        return True
    token = columns[0].strip()
    if len(columns) < 2 or not token:
        return False
    article.add(token, tag)
    return True


def _finished(article: _Article, path: Path, number: int, encoding: str) -> Iterator[Draft | Problem]:
    yield from drafts_of(
        Found(
            article.text(),
            article.marks,
            str(path),
            article.line,
            title=article.title,
            origin=path.name,
            status=Status.FINISHED,
            encoding=encoding,
            stem=path.stem if number == 1 else f"{path.stem} {number}",
        )
    )

"""Markdown: headings, paragraphs and lists as plain text, without the signs; a YAML head gives the metadata.

Written for prose (https://spec.commonmark.org/0.31.2/): what an article holds, not what a parser of Markdown can.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.decode import check_length, read_bytes, reason_of
from annotator.formats.encodings import decode_any
from annotator.formats.text import packed

_HEAD = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z][\w -]{0,60}):[ \t]*(.*)$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDER = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_POINT = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+.*$")
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])"), ""),
    (re.compile(r"\[\^[^\]\n]{1,100}\]"), ""),
    (re.compile(r"\[([^\]\n]{1,1000})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,1000})\]\[[^\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>\n]{0,500}>"), ""),
    (re.compile(r"(?<![\\\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\\\w_])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]{1,2000}?)~~"), r"\1"),
    (re.compile(r"(`+)([^`\n]{1,2000}?)\1"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read_markdown(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a Markdown file, or the problem that kept it out.

    Raises:
        BadValue: the encoding's name is not known.
    """
    try:
        raw = read_bytes(path)
        if not raw:
            yield Problem(str(path), 0, "is empty")
            return
        decoded = decode_any(raw, encoding)
        check_length(decoded.text)
        source = normalise(decoded.text)
        meta, heading, plain = plain_markdown(source)
        text = normalise(plain)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    title = str(meta.pop("title", "")) or heading
    yield Draft(
        text=text,
        title=title_of(text, title, path.stem),
        origin=path.name,
        published=str(meta.pop("date", "")),
        lang=str(meta.pop("lang", "")),
        meta=meta,
        path=str(path),
        original_sha=hashlib.sha256(raw).hexdigest(),
        encoding=decoded.encoding,
        kind="markdown",
        original=b"" if text.encode() == raw else packed(raw),
    )
    if decoded.guessed:
        yield Problem(str(path), 0, decoded.remark(), remark=True)


def plain_markdown(source: str) -> tuple[dict[str, Any], str, str]:
    """Return the metadata of the head, the first top-level heading, and the plain text of a Markdown source."""
    meta: dict[str, Any] = {}
    head = _HEAD.match(source)
    if head:
        pairs = [_PAIR.match(line) for line in head.group(1).split("\n")]
        if any(pairs):
            meta = {m.group(1).strip().casefold(): m.group(2).strip().strip("\"'") for m in pairs if m}
            meta = {key: value for key, value in meta.items() if value}
            source = source[head.end() :]
    blocks = _Blocks()
    for line in re.sub(r"<!--.{0,20000}?-->", "", source, flags=re.DOTALL).split("\n"):
        blocks.take(line)
    blocks.end()
    return meta, blocks.heading, "\n\n".join(blocks.done)


class _Blocks:
    """Gathers lines into paragraphs, lists and code."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.heading = ""
        self._lines: list[str] = []
        self._points = False
        self._fence = ""

    def take(self, line: str) -> None:
        fence = _FENCE.match(line)
        if self._fence:
            closes = fence and fence.group(1).startswith(self._fence)
            self.end(plain=False) if closes else self._lines.append(line)
            self._fence = "" if closes else self._fence
        elif fence:
            self.end()
            self._fence = fence.group(1)
        elif not line.strip() or _DEFINITION.match(line):
            self.end()
        elif not self._heading(line) and not _RULE.match(line):
            self._add(line)

    def _heading(self, line: str) -> bool:
        found, under = _HEADING.match(line), _UNDER.match(line)
        if found:
            self.end()
            self._head(found.group(2) or "", len(found.group(1)))
            return True
        if under and self._lines and not self._points:
            words, self._lines = " ".join(self._lines), []
            self._head(words, 1 if "=" in under.group(1) else 2)
            return True
        return False

    def _head(self, words: str, level: int) -> None:
        words = _inline(words)
        if words:
            self.done.append(words)
        if level == 1 and not self.heading:
            self.heading = words

    def _add(self, line: str) -> None:
        line = _QUOTE.sub("", line)
        if _POINT.match(line):
            if self._lines and not self._points:
                self.end()
            self._points = True
            self._lines.append(line.strip())
        elif self._points:
            self._lines[-1] += f" {line.strip()}"
        else:
            self._lines.append(line.strip())

    def end(self, *, plain: bool = True) -> None:
        """End the paragraph, list or (with `plain` False) code."""
        if self._fence and plain:  # the file ends inside
            plain = False
        if not plain or self._points:
            text = "\n".join(_inline(line) if plain else line for line in self._lines)
        else:
            text = _inline(" ".join(self._lines))
        if text.strip():
            self.done.append(text)
        self._lines, self._points = [], False


def _inline(words: str) -> str:
    for pattern, plain in _INLINE:
        words = pattern.sub(plain, words)
    return html.unescape(words).strip()

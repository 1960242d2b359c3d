"""Web pages: main text, title, date, author and source by trafilatura; what surrounds the article stays out.

The encoding is found as browsers find it: byte order mark, `<meta charset>`, UTF-8, and a guess at last
(https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
"""

from __future__ import annotations

import codecs
import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.budgets import PAGE_LIMIT
from annotator.formats.decode import Unfit, check_length, read_bytes, reason_of, sniff_encoding
from annotator.formats.encodings import Decoded, decode_any
from annotator.formats.text import packed

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_LANG = re.compile(r"""<html[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z]{2,3}(?:-[\w-]{1,20})?)""", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_NAMED = re.compile(r"&(?:zwj|zwnj|lrm|rlm|#820[4-7]|#[xX]200[c-fC-F]);")
_JOINER = re.compile("[\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\U000e0020-\U000e007f]")
_SIGNS = tuple(
    map(chr, (*range(0x200C, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xE007F))
)
"""What tells quickly that there is a joiner; flags end with the last of them."""
_FACTS = ("title", "author", "url", "sitename", "hostname", "date")
_CONFIG: list[Any] = []
SHORTEST = 60
"""Characters that an article has at least; trafilatura's own 250 are too many for Chinese and for short notices."""
_NUL = re.compile("\x00")
_WIDER = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
    "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip
"""What pages call by one name and browsers read by a larger one."""


def read_html(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a web page, or the problem that kept it out.

    Raises:
        BadValue: the encoding's name is not known.
    """
    try:
        raw = read_bytes(path, PAGE_LIMIT)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    yield from html_drafts(raw, path=str(path), encoding=encoding)


def html_drafts(raw: bytes, *, path: str, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article in the bytes of one web page, and a remark where its encoding was guessed.

    The headline stands as the first paragraph of the text.
    """
    try:
        if not raw.strip():
            raise Unfit("is empty")
        decoded = decode_html(raw, encoding)
        draft = _draft(raw, decoded, path)
    except ValueError as error:
        yield Problem(path, 0, str(error))
        return
    yield draft
    if decoded.guessed:
        yield Problem(path, 0, decoded.remark(), remark=True)


def decode_html(raw: bytes, encoding: str | None = None) -> Decoded:
    """Return the source of a page as text.

    Raises:
        BadValue: the encoding's name is not known.
        ValueError: the bytes fit nothing; a clause.
    """
    named = _CHARSET.search(raw[:4096])
    if encoding is None and named and not sniff_encoding(raw)[1]:
        try:
            name = codecs.lookup(named.group(1).decode("ascii", "replace")).name
            return Decoded(raw.decode(_WIDER.get(name, name)), _WIDER.get(name, name))
        except (LookupError, UnicodeError, ValueError):
            pass  # the page does not know its own encoding; look at the bytes
    return decode_any(raw, encoding)


def _draft(raw: bytes, decoded: Decoded, path: str) -> Draft:
    source = _DECLARATION.sub("", decoded.text)
    if _NUL.search(source):
        raise Unfit(f"holds a NUL (U+0000) at character {source.index(chr(0))}")
    source, signs = _joined(source)
    found = _extracted(source)
    body = (found.text or "").strip() if found else _bare(source)
    if not body:
        raise Unfit("holds no article: nothing is left after cleaning")
    known = {key: str(getattr(found, key, None) or "").translate(signs) for key in _FACTS}
    title = " ".join(known["title"].split())
    text = normalise(_with_headline(_paragraphs(body.translate(signs)), title))
    check_length(text)
    meta = {
        "author": known["author"],
        "url": known["url"],
        "site": known["sitename"],
        "file": Path(path).name,
    }
    lang = _LANG.search(source[:20_000])
    return Draft(
        text=text,
        title=title_of(text, title, Path(path).stem),
        origin=known["hostname"] or known["sitename"] or Path(path).name,
        published=known["date"],
        lang=lang.group(1) if lang else "",
        meta={key: value for key, value in meta.items() if value},
        path=path,
        original_sha=hashlib.sha256(raw).hexdigest(),
        encoding=decoded.encoding,
        kind="html",
        original=packed(raw),
    )


def _joined(source: str) -> tuple[str, dict[int, int]]:
    """Return the source with letters that it does not use in place of joiners and marks of direction, and the way back.

    trafilatura drops them as control characters, and with them families of emoji, Persian spelling and flags.
    """
    source = _NAMED.sub(lambda name: html.unescape(name.group()), source)
    if source.isascii() or not any(sign in source for sign in _SIGNS):
        return source, {}
    used = set(source)
    kinds = sorted(sign for sign in used if _JOINER.match(sign))
    free = (code for code in range(0x16A0, 0x16EB) if chr(code) not in used)
    there = dict(zip(map(ord, kinds), free, strict=False))
    return source.translate(there) if there else source, {code: sign for sign, code in there.items()}


def _extracted(source: str) -> Any:
    from copy import deepcopy

    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    if not _CONFIG:
        config = deepcopy(DEFAULT_CONFIG)
        for name in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
            config.set("DEFAULT", name, str(SHORTEST))
        _CONFIG.append(config)
    return bare_extraction(source, include_comments=False, with_metadata=True, config=_CONFIG[0])


def _bare(source: str) -> str:
    """Return the paragraphs of a page in which no article was found: a short note, or a page that somebody wrote by hand."""
    from lxml import etree
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(source)
    except (etree.ParserError, ValueError):
        return ""
    around = "ancestor::nav or ancestor::footer or ancestor::aside or ancestor::header or ancestor::form"
    lines = [" ".join(str(part.text_content()).split()) for part in tree.xpath(f"//p[not({around})]")]
    return "\n".join(line for line in lines if line)


def _paragraphs(body: str) -> str:
    """Return trafilatura's lines with an empty line between paragraphs; the points of a list stay together."""
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    text = ""
    for before, line in zip(["", *lines], lines, strict=False):
        together = line.startswith("- ") and before.startswith("- ")
        text += ("" if not text else "\n" if together else "\n\n") + line
    return text


def _with_headline(text: str, title: str) -> str:
    first = " ".join(text.partition("\n")[0].split()).casefold()
    if not title or first == title.casefold():
        return text
    return f"{title}\n\n{text}"


def page_text(source: str) -> str:
    """Return all words of a page, furniture included, for comparing with what came in."""
    from trafilatura import html2txt

    return str(html2txt(_DECLARATION.sub("", source)))

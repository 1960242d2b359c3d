"""Word files: the words of the body in their order, tables included; deleted text, headers and footers stay out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.budgets import DOCUMENT_LIMIT
from annotator.formats.decode import Unfit, check_length, read_bytes, reason_of
from annotator.formats.packages import check_office
from annotator.formats.text import packed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OUT = {_W + "del", _W + "moveFrom", _W + "pPr", _W + "rPr", _W + "sectPr", _FALLBACK}
"""Parts that hold no words of the text as it stands."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def read_docx(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a Word file, or the problem that kept it out. The file knows its own encoding."""
    del encoding
    try:
        raw = read_bytes(path, DOCUMENT_LIMIT)
        if not raw:
            raise Unfit("is empty")
        check_office(path, "word/document.xml", "Word file")
        yield _draft(raw, path)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


def _draft(raw: bytes, path: Path) -> Draft:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(str(path))
        known = document.core_properties
        facts = (known.title, known.author, known.created, known.language)
        blocks = list(_blocks(document.element.body))
    except (PackageNotFoundError, KeyError, XMLSyntaxError, AttributeError) as error:
        raise Unfit(f"is damaged ({str(error)[:200]})") from None
    title, author, created, lang = facts
    written = created.date().isoformat() if created else ""
    text = normalise("\n\n".join(blocks))
    check_length(text)
    return Draft(
        text=text,
        title=title_of(text, title or _headline(document), path.stem),
        origin=path.name,
        lang=lang or "",
        meta={key: value for key, value in (("author", author), ("written", written)) if value},
        path=str(path),
        original_sha=hashlib.sha256(raw).hexdigest(),
        kind="docx",
        original=packed(raw),
    )


def _headline(document: Any) -> str:
    """Return the first paragraph if it is set as a title or heading."""
    for paragraph in document.paragraphs[:5]:
        if paragraph.text.strip():
            style = (paragraph.style.style_id or "") if paragraph.style is not None else ""
            return str(paragraph.text) if style.startswith(("Title", "Heading1")) else ""
    return ""


def _blocks(body: Any) -> Iterator[str]:
    """Yield paragraphs and the rows of tables, cells apart by tabs; consecutive points and rows are one block."""
    together: list[str] = []
    for child in body:
        row_or_point = child.tag == _W + "tbl" or child.find(f"{_W}pPr/{_W}numPr") is not None
        lines = _rows(child) if child.tag == _W + "tbl" else [_words(child)]
        lines = [line for line in lines if line.strip()]
        if row_or_point:
            together += lines
            continue
        if together:
            yield "\n".join(together)
            together = []
        yield from lines
    if together:
        yield "\n".join(together)


def _rows(table: Any) -> list[str]:
    rows = []
    for row in table.iterchildren(_W + "tr"):
        cells = [" ".join(_words(cell).split()) for cell in row.iterchildren(_W + "tc")]
        rows.append("\t".join(cells))
    return rows


def _words(element: Any) -> str:
    """Return the words in an element. Walks without recursion, because a file may be nested as deep as it likes."""
    parts: list[str] = []
    stack = [iter((element,))]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            continue
        if not isinstance(node.tag, str) or node.tag in _OUT:
            continue
        name = node.tag.removeprefix(_W)
        if name == "t":
            parts.append(node.text or "")
        elif name in _SIGNS:
            parts.append(_SIGNS[name])
        elif name == "p" and parts and not parts[-1].endswith("\n"):
            parts.append("\n")
        stack.append(iter(node))
    return "".join(parts).strip()

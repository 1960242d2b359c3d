"""PDF: the text of the pages as paragraphs; running heads, page numbers and hyphens at line ends are taken out."""

from __future__ import annotations

import hashlib
import io
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.text import normalise, title_of
from annotator.formats.budgets import DOCUMENT_LIMIT, PAGES
from annotator.formats.decode import Unfit, check_length, read_bytes, reason_of
from annotator.formats.text import packed

_NUMBER = re.compile(r"(?:page|seite|p\.|s\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—|]?(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?", re.I)  # fmt: skip
_DIGITS = re.compile(r"\d+")
_HYPHEN = re.compile(r"(\w)[-\u00ad\u2010]$")
_END = re.compile("[.!?:…。！？][\"'”’»)]*$")
_JUNK_TITLE = re.compile(r"(?:microsoft word|untitled|\S+\.(?:docx?|pdf|indd|qxd|rtf|odt)$)", re.IGNORECASE)
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_pdf(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a PDF, or the problem that kept it out: a scan without text, a password, damage."""
    del encoding
    try:
        raw = read_bytes(path, DOCUMENT_LIMIT)
        if not raw:
            raise Unfit("is empty")
        yield from _drafts(raw, path)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


def _drafts(raw: bytes, path: Path) -> Iterator[Draft | Problem]:
    known, pages, bare = _opened(raw)
    if not any(page.strip() for page in pages):
        where = "its page has" if len(pages) == 1 else f"its {len(pages):,} pages have"
        raise Unfit(f"is a scan: {where} no text; use text recognition (OCR) first")
    text = normalise(join_pages(pages))
    check_length(text)
    title = "" if _JUNK_TITLE.match(known.get("title", "")) else known.get("title", "")
    yield Draft(
        text=text,
        title=title_of(text, title, path.stem),
        origin=path.name,
        meta={key: known[key] for key in ("author", "written") if known.get(key)},
        path=str(path),
        original_sha=hashlib.sha256(raw).hexdigest(),
        kind="pdf",
        original=packed(raw),
    )
    if bare:
        shown = ", ".join(str(number) for number in bare[:10]) + (" …" if len(bare) > 10 else "")
        which = f"page {shown} holds" if len(bare) == 1 else f"pages {shown} hold"
        yield Problem(str(path), 0, f"its {which} pictures and no text", remark=True)


def _opened(raw: bytes) -> tuple[dict[str, str], list[str], list[int]]:
    """Return what the file says about itself, the text of its pages, and the numbers of pages that are pictures."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(raw))
        _refuse(reader)
        pages = [_page(page) for page in reader.pages]
        known = _known(reader.metadata)
    except Unfit:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError) as error:
        raise Unfit(f"is damaged or no PDF ({str(error)[:200] or type(error).__name__})") from None
    except (NotImplementedError, ImportError):
        raise Unfit("is locked in a way that cannot be opened here") from None
    except RecursionError:
        raise Unfit("is nested too deeply") from None
    if not pages:
        raise Unfit("has no pages")
    return known, pages, [number for number, page in enumerate(pages, 1) if not page.strip()]


def _refuse(reader: Any) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unfit("is locked with a password")
    count = len(reader.pages)
    if count > PAGES:
        raise Unfit(f"has {count:,} pages; the limit is {PAGES:,}")


def _page(page: Any) -> str:
    return str(page.extract_text()).replace("\x00", "")


def raw_text(raw: bytes) -> str:
    """Return the lines of the first pages as they stand there, for comparing.

    Raises:
        ValueError: the file cannot be read; a clause.
    """
    return "\n\n".join(_opened(raw)[1][:20])


def _known(facts: Any) -> dict[str, str]:
    known: dict[str, str] = {}
    for key, name in (("/Title", "title"), ("/Author", "author"), ("/CreationDate", "created")):
        value = facts.get(key) if facts else None
        if isinstance(value, str) and value.strip() and value.isprintable():
            known[name] = " ".join(value.split())
    date = _DATE.match(known.get("created", ""))
    if date:
        known["written"] = "-".join(date.groups())
    return known


def join_pages(pages: Sequence[str]) -> str:
    """Return pages of lines as paragraphs, without running heads and page numbers.

    A line at the head or foot of a page is a running head where it stands, numbers apart, on half of the pages (of three
    or more). A paragraph ends at an empty line, and after a line that ends a sentence and is shorter than most.
    """
    sheets = [[line.strip() for line in page.replace("\r", "\n").split("\n")] for page in pages]
    running = _running(sheets)
    lines: list[str] = []
    for sheet in sheets:
        kept = _inside(sheet, running)
        if kept and lines and lines[-1] and _END.search(lines[-1]) and not kept[0][:1].islower():
            lines.append("")
        lines += kept
    return _paragraphs(lines)


def _running(sheets: Sequence[Sequence[str]]) -> set[str]:
    if len(sheets) < 3:
        return set()
    found: Counter[str] = Counter()
    for sheet in sheets:
        full = [line for line in sheet if line]
        found.update({_DIGITS.sub("#", line) for line in [*full[:3], *full[-3:]]})
    return {line for line, times in found.items() if times >= max(2, len(sheets) / 2)}


def _inside(sheet: Sequence[str], running: set[str]) -> list[str]:
    """Return the lines of a page between its head and its foot."""

    def outside(line: str) -> bool:
        return not line or _DIGITS.sub("#", line) in running or bool(_NUMBER.fullmatch(line))

    first, last = 0, len(sheet)
    while first < last and outside(sheet[first]):
        first += 1
    while last > first and outside(sheet[last - 1]):
        last -= 1
    return list(sheet[first:last])


def _paragraphs(lines: Sequence[str]) -> str:
    lengths = [len(line) for line in lines if line]
    usual = statistics.quantiles(lengths, n=4)[2] if len(lengths) > 1 else 0
    done: list[str] = []
    open_ = ""
    for line in lines:
        if not line:
            done.append(open_)
            open_ = ""
            continue
        hyphen = _HYPHEN.search(open_)
        if hyphen and line[:1].islower():
            open_ = open_[:-1] + line
        else:
            open_ = f"{open_} {line}" if open_ and not hyphen else open_ + line
        if len(line) < 0.75 * usual and _END.search(line):
            done.append(open_)
            open_ = ""
    return "\n\n".join(part for part in [*done, open_] if part)

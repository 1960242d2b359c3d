"""Which column or key is the text, the title, the date …: guessed by name and length, or as a person said."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from annotator.domain.article import Draft
from annotator.domain.text import normalise, title_of
from annotator.formats.decode import Unfit, check_length

KNOWN: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "article", "fulltext", "articletext", "articlebody", "bodytext", "maintext", "story", "storytext",
        "newstext", "document", "volltext", "artikel", "artikeltext", "inhalt", "texte", "contenu", "texto", "contenido", "testo", "正文", "内容",
    ),
    "title": ("title", "headline", "heading", "articletitle", "titel", "schlagzeile", "überschrift", "titre", "título", "titulo", "titolo", "标题"),
    "date": (
        "date", "published", "publicationdate", "pubdate", "publishdate", "publishedat", "datepublished", "datum", "fecha", "data", "日期",
    ),
    "source": ("source", "publication", "outlet", "newspaper", "medium", "publisher", "sourcename", "quelle", "zeitung", "fuente", "来源"),
    "id": ("id", "docid", "documentid", "articleid", "uid", "nr"),
    "lang": ("lang", "language", "sprache", "langue", "idioma"),
    "author": ("author", "authors", "byline", "autor", "auteur", "autore", "作者"),
    "url": ("url", "link", "uri", "weburl", "permalink"),
}  # fmt: skip
"""Names of columns that say what they are, folded by `_folded`, the surest first."""
LONG = 40
"""Characters that the cells of an unnamed text column have on average, at least."""


def guess_columns(
    names: Sequence[str], rows: Sequence[Sequence[str]], taken: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return from field to column name, as far as names tell; the text may also be the column with the longest cells.

    Args:
        names: of the columns, in their order.
        rows: some rows of cells.
        taken: columns that are something else already.
    """
    folded: dict[str, str] = {}
    for name in (name for name in names if name not in taken):
        folded.setdefault(_folded(name), name)
    found: dict[str, str] = {}
    for field, known in KNOWN.items():
        name = next((folded[word] for word in known if word in folded), "")
        if name and name not in found.values():
            found[field] = name
    if "text" not in found:
        longest = _longest(names, rows, {*found.values(), *taken})
        if longest:
            found = {"text": longest, **found}
    return found


def _longest(names: Sequence[str], rows: Sequence[Sequence[str]], taken: set[str]) -> str:
    best, name = 0.0, ""
    for place, each in enumerate(names):
        lengths = [len(row[place]) for row in rows if place < len(row)]
        mean = sum(lengths) / len(lengths) if lengths else 0.0
        if each not in taken and mean > best:
            best, name = mean, each
    return name if best >= LONG or len(names) == 1 else ""


def settled(
    names: Sequence[str], rows: Sequence[Sequence[str]], wanted: Mapping[str, str], *, strict: bool = True
) -> dict[str, str]:
    """Return the mapping of a table: what a person said, and guesses for the rest; without `strict` maybe no text.

    Raises:
        ValueError: a column that was named is not there, or no column can be the text; a clause.
    """
    exact = {name: name for name in reversed(names)}
    loose = {_folded(name): name for name in reversed(names)}
    said: dict[str, str] = {}
    for field, column in wanted.items():
        name = exact.get(column) or loose.get(_folded(column), "")
        if not name and strict:
            raise Unfit(f"has no column “{column}”; its columns are {_listed(names)}")
        if name:
            said[field] = name
    found = {**guess_columns(names, rows, frozenset(said.values())), **said}
    if strict and "text" not in found:
        raise Unfit(f"has no column that looks like a text; name one of {_listed(names)} as text")
    return found


def row_draft(
    cells: Sequence[str], names: Sequence[str], columns: Mapping[str, str], *, path: str, line: int, stem: str
) -> Draft:
    """Return the article of one row; columns without a meaning become metadata under their names.

    Raises:
        ValueError: the row has no text, or one that cannot come in; a clause.
    """
    values = {
        name: cell for name, cell in zip(_all_names(names, len(cells)), cells, strict=False) if cell.strip()
    }
    given = {field: values.pop(column, "") for field, column in columns.items()}
    if not given["text"].strip():
        raise Unfit(f"has no text in column “{columns['text']}”")
    try:
        text = normalise(given["text"])
        check_length(text)
    except ValueError as error:
        raise Unfit(f"its text {error}") from None
    meta: dict[str, Any] = {key: given[key].strip() for key in ("id", "author", "url") if given.get(key)}
    for name, value in values.items():
        meta.setdefault(name, value)
    return Draft(
        text=text,
        title=title_of(text, given.get("title", ""), stem),
        origin=given.get("source", "").strip() or host_of(given.get("url", "")) or "",
        published=given.get("date", "").strip(),
        lang=given.get("lang", "").strip(),
        meta=meta,
        path=path,
        line=line,
        original_sha=hashlib.sha256("\x1f".join(cells).encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _all_names(names: Sequence[str], count: int) -> list[str]:
    return [*names, *(f"column {n}" for n in range(len(names) + 1, count + 1))]


def host_of(url: str) -> str:
    """Return the host of an address without "www.", or an empty string."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def renamed(value: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """Return a JSON object with its keys named as an article's row names them.

    Args:
        value: an object with any keys.
        columns: from field to key, or to keys with dots between where the value lies deeper; guesses fill what is missing.

    Raises:
        ValueError: a key that was named is not there; a clause.
    """
    found = dict(value)
    if not columns.get("text") and not isinstance(value.get("text"), str):
        names = [key for key, part in value.items() if isinstance(part, str)]
        guess = guess_columns(names, ())
        columns = {**guess, **columns} if "text" in guess else columns
    parts: dict[str, Any] = {}
    for field, key in columns.items():
        parts[_ROW_KEYS.get(field, field)] = _taken(found, key)
        if field == "text" and parts["text"] is None:
            raise Unfit(f"has no “{key}”")
    for key, part in parts.items():
        if part is not None:
            found[key] = part
    return found


_ROW_KEYS = {"date": "published", "source": "origin"}


def _taken(found: dict[str, Any], key: str) -> Any:
    if key in found:
        return found.pop(key)
    part: Any = found
    for name in key.split("."):
        part = part.get(name) if isinstance(part, dict) else None
    return part


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name[:60]}”" for name in names[:12])
    return f"{shown} …" if len(names) > 12 else shown

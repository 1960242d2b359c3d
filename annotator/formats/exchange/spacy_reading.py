"""Reading spaCy's corpora: DocBin files (`.spacy`), and the pairs `[text, {"entities": [[start, end, label]]}]` of version 2.

https://spacy.io/api/docbin, https://spacy.io/usage/v2. spaCy is imported when a DocBin is read, not before.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Status
from annotator.domain.article import Draft, Problem
from annotator.formats.decode import Unfit, read_bytes, reason_of
from annotator.formats.exchange.found import Found, Mark, drafts_of
from annotator.formats.jsonl import read_jsonl
from annotator.formats.jsonl_article import Source

LIMIT = 500_000_000
"""Bytes a file may have."""
UNPACKED, SWELLING = 100_000_000, 200
"""Above so many bytes unpacked, a file may be at most so many times its packed size."""
_OURS = frozenset({"article_id", "annotator", "split"})


def read_spacy(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of a DocBin or of a file of pairs, and what did not come in.

    Args:
        path: a `.spacy` file, or JSON.
        encoding: of JSON; a DocBin has none.
    """
    if path.suffix.lower() != ".spacy":
        return read_jsonl(path, encoding, make=_pairs)
    return _docs(path)


def _docs(path: Path) -> Iterator[Draft | Problem]:
    try:
        raw = read_bytes(path, LIMIT)
        _check_unpacked(raw)
        docs = _unpacked(raw)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    sha = hashlib.sha256(raw).hexdigest()
    number = 0
    while True:
        number += 1
        try:
            doc = next(docs)
        except StopIteration:
            break
        except (ValueError, KeyError, IndexError, TypeError) as error:
            yield Problem(str(path), number, f"is a document that spaCy cannot read ({str(error)[:120]})")
            return
        yield from drafts_of(_found(doc, path, number, sha))
    if number == 1:
        yield Problem(str(path), 0, "holds no document")


def _check_unpacked(raw: bytes) -> None:
    """Refuse what is no packed file, or one that would be endless when it is unpacked."""
    unpacker = zlib.decompressobj()
    size, rest = 0, raw
    try:
        while rest:
            size += len(unpacker.decompress(rest, 50_000_000))
            if size > max(UNPACKED, SWELLING * len(raw)):
                raise Unfit("would be endless when it is unpacked, so it is no corpus")
            rest = unpacker.unconsumed_tail
    except zlib.error:
        raise Unfit("is no DocBin: it cannot be unpacked") from None
    if not unpacker.eof:
        raise Unfit("is broken off: its end is missing")


def _unpacked(raw: bytes) -> Iterator[Any]:
    import spacy
    from spacy.tokens import DocBin

    try:
        found = DocBin(store_user_data=True).from_bytes(raw)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise Unfit(f"is no DocBin that spaCy can read ({str(error)[:120]})") from None
    return iter(found.get_docs(spacy.blank("xx").vocab))


def _found(doc: Any, path: Path, number: int, sha: str) -> Found:
    told = {
        key: value
        for key, value in doc.user_data.items()
        if isinstance(key, str) and isinstance(value, str | int | float | bool)
    }
    marks: dict[tuple[int, int, str], Mark] = {}
    for spans in [doc.ents, *doc.spans.values()]:
        for span in spans:
            key = (span.start_char, span.end_char, span.label_)
            said = {name: value for name, value in (("kb_id", span.kb_id_), ("id", span.id_)) if value}
            if key not in marks or said:
                marks[key] = Mark(*key, attributes=said)
    judged = bool(marks) or doc.has_annotation("ENT_IOB") or bool(doc.spans)
    missing = sum(token.ent_iob == 0 for token in doc) if doc.has_annotation("ENT_IOB") else 0
    meta: dict[str, Any] = {key: value for key, value in told.items() if key not in (*_OURS, "title")}
    if doc.cats:
        meta["cats"] = {str(name): float(score) for name, score in doc.cats.items()}
    return Found(
        doc.text,
        [*marks.values()],
        str(path),
        number,
        str(told.get("annotator", "")),
        str(told.get("title", "")),
        origin=path.name,
        meta=meta,
        status=Status.FINISHED if judged else None,
        sha=sha,
        stem=path.stem if number == 1 else f"{path.stem} {number}",
        remarks=[f"has {missing:,} words without a verdict, which come in as not labelled"]
        if missing
        else [],
    )


def _pairs(value: Any, source: Source) -> Iterator[Draft | Problem]:
    if isinstance(value, dict) and "paragraphs" in value:
        yield source.problem("is spaCy 2’s training format; make it a DocBin with `python -m spacy convert`")
        return
    if isinstance(value, dict) and isinstance(value.get("annotations"), list) and "text" not in value:
        for number, part in enumerate(value["annotations"], 1):
            if part is not None:
                yield from _pairs(
                    part, Source(source.path, source.line, f"article {number}: ", "", source.encoding)
                )
        return
    pair = value
    if isinstance(value, dict):
        pair = [value.get("text"), value]
    fits = (
        isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and isinstance(pair[1], dict)
    )
    if not fits:
        yield source.problem("is no pair of a text and its entities")
        return
    problems: list[str] = []
    text, said = pair
    yield from drafts_of(
        Found(
            text,
            list(_marks(said, problems)),
            source.path,
            source.line,
            meta={key: part for key, part in said.items() if key in ("cats", "meta")},
            status=Status.FINISHED if "entities" in said or "spans" in said else None,
            sha=source.sha,
            encoding=source.encoding,
            prefix=source.prefix,
            problems=problems,
        )
    )


def _marks(said: Mapping[str, Any], problems: list[str]) -> Iterator[Mark]:
    rows = [("entities", said.get("entities") or [])]
    groups = said.get("spans")
    rows += list(groups.items()) if isinstance(groups, dict) else []
    seen: set[tuple[int, int, str]] = set()
    for name, found in rows:
        for number, row in enumerate(found if isinstance(found, list) else [], 1):
            parts = [row.get(key) for key in ("start", "end", "label")] if isinstance(row, dict) else row
            plain = isinstance(parts, list) and len(parts) in (3, 4)
            if (
                not plain
                or type(parts[0]) is not int
                or type(parts[1]) is not int
                or not isinstance(parts[2], str)
            ):
                problems.append(f"entry {number} of “{name}” is no triple of start, end and label")
                continue
            key = (parts[0], parts[1], parts[2])
            if key not in seen:
                seen.add(key)
                kb_id = parts[3] if len(parts) == 4 and isinstance(parts[3], str) else ""
                yield Mark(*key, attributes={"kb_id": kb_id} if kb_id else {})

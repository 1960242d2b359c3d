"""The table of formats: what can be read and written, and what each one loses. Imports a format only when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.errors import BadValue

Reader = Callable[[Path, str | None], Iterator[Draft | Problem]]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    Args:
        name: as people type it.
        reads: whether articles can be read from it.
        writes: whether an export can write it.
        suffixes: lower case, with the dot; by these a file is recognised.
        loses: what an export in this format cannot carry, as a clause; empty where it carries everything.
        read: yields drafts and problems of one file; takes the path and an encoding or None.
        write: the format's own writer; what it takes is said there.
    """

    name: str
    reads: bool
    writes: bool
    suffixes: tuple[str, ...]
    loses: str
    read: Reader | None = None
    write: Callable[..., Any] | None = None


def find_format(name: str) -> Format:
    """Return the format of that name.

    Raises:
        BadValue: there is none; the sentence names those there are.
    """
    for form in FORMATS:
        if form.name == name:
            return form
    known = ", ".join(form.name for form in FORMATS)
    raise BadValue(f"“{name}” is not a known format; known are {known}.")


def sniff(path: Path) -> Format | None:
    """Return the format that reads files with the suffix of `path`, or None."""
    suffix = path.suffix.lower()
    return next((form for form in FORMATS if form.reads and suffix in form.suffixes), None)


def _read_text(path: Path, encoding: str | None) -> Iterator[Draft | Problem]:
    from annotator.formats.text import read_text

    return read_text(path, encoding)


def _read_jsonl(path: Path, encoding: str | None) -> Iterator[Draft | Problem]:
    from annotator.formats.jsonl import read_jsonl

    return read_jsonl(path, encoding)


def _write_jsonl(*args: Any, **options: Any) -> Any:
    from annotator.formats.jsonl_rows import write_jsonl

    return write_jsonl(*args, **options)


def _write_spacy(*args: Any, **options: Any) -> Any:
    from annotator.formats.spacy_corpus import write_corpus

    return write_corpus(*args, **options)


FORMATS: tuple[Format, ...] = (
    Format("text", True, False, (".txt", ".md", ".markdown"), "annotations and metadata", _read_text),
    Format("jsonl", True, True, (".jsonl", ".ndjson", ".json"), "", _read_jsonl, _write_jsonl),
    Format(
        "spacy",
        False,
        True,
        (".spacy",),
        "attributes, notes, ids and misaligned edges; overlaps in the NER layer",
        None,
        _write_spacy,
    ),
)
"""Every format, in the order in which it is shown."""

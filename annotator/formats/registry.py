"""The table of formats: what can be read and written, and what each one loses. Imports a format only when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
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
        suffixes: lower case, with the dot; by these a file is recognised. Where two formats share one, `detect` looks inside.
        loses: what an export in this format cannot carry, as a clause; empty where it carries everything.
        read: yields drafts and problems of one file; takes the path and an encoding or None.
        write: the format's own writer. That of another program's format takes carried pages, a target and a `Setting`.
        carry: what of a page another program's format carries; None for the program's own formats.
        folder: whether an export makes a folder.
        everybody: whether one export has room for several annotators.
    """

    name: str
    reads: bool
    writes: bool
    suffixes: tuple[str, ...]
    loses: str
    read: Reader | None = None
    write: Callable[..., Any] | None = None
    carry: Callable[..., Any] | None = None
    folder: bool = False
    everybody: bool = False


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
    """Return the format that reads a file, by its suffix and, where several share that, by how it begins; or None."""
    suffix = path.suffix.lower()
    able = [form for form in FORMATS if form.reads and suffix in form.suffixes]
    if len(able) < 2:
        return able[0] if able else None
    from annotator.formats.detect import kind_of

    kind = kind_of(path)
    return next((form for form in able if form.name == kind), able[0])


def _later(module: str, function: str) -> Callable[..., Any]:
    """Return a function that imports its module when it is called for the first time."""

    def call(*args: Any, **options: Any) -> Any:
        return getattr(import_module(f"annotator.formats.{module}"), function)(*args, **options)

    return call


def _peer(
    name: str,
    suffixes: tuple[str, ...],
    loses: str,
    *,
    read: str = "",
    write: str = "",
    folder: bool = False,
    everybody: bool = False,
) -> Format:
    """Return the row of another program's format: its modules `exchange.{name}_reading` and `exchange.{name}_writing`.

    Each name in `read` and `write` is a module and a function in it.
    """
    reads = _later(*read.split(":")) if read else None
    writes = _later(*write.split(":")) if write else None
    carry = _later(write.partition(":")[0], f"carry_{write.partition(':write_')[2]}") if write else None
    return Format(name, bool(read), bool(write), suffixes, loses, reads, writes, carry, folder, everybody)


FORMATS: tuple[Format, ...] = (
    Format(
        "text",
        True,
        False,
        (".txt", ".md", ".markdown"),
        "annotations and metadata",
        _later("text", "read_text"),
    ),
    Format(
        "jsonl",
        True,
        True,
        (".jsonl", ".ndjson", ".json"),
        "",
        _later("jsonl", "read_jsonl"),
        _later("jsonl_rows", "write_jsonl"),
        everybody=True,
    ),
    Format(
        "spacy",
        False,
        True,
        (".spacy",),
        "attributes, notes, ids and misaligned edges; overlaps in the NER layer",
        None,
        _later("spacy_corpus", "write_corpus"),
        folder=True,
    ),
)
"""Every format, in the order in which it is shown."""

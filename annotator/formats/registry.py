"""The table of formats: what can be read and written, and what each one loses. Imports a format only when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.frozen import frozen
from annotator.errors import BadValue
from annotator.formats.wishes import Wishes

Reader = Callable[[Path, str | None], Iterator[Draft | Problem]]
ColumnReader = Callable[[Path, Wishes], Iterator[Draft | Problem]]


@frozen
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
        read_columns: reads it as `read` does, by what a person said about its columns; None where there are none.
        apart: whether it is read in a process of its own, because its library is slow or can be led astray.
        archive: whether it holds files of other formats.
        dataset: whether an export is a dataset to train on: articles are dealt out into parts, which the project keeps, and
            annotators stand in it under pseudonyms.
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
    read_columns: ColumnReader | None = None
    apart: bool = False
    archive: bool = False
    dataset: bool = False


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


def with_columns(path: Path) -> Format | None:
    """Return the format of that suffix whose columns or keys a person can name, or None."""
    suffix = path.suffix.lower()
    return next((form for form in FORMATS if form.read_columns and suffix in form.suffixes), None)


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
    dataset: bool = False,
) -> Format:
    """Return the row of another program's format; `read` and `write` are a module and a function in it.

    Beside a function `write_x` stands one, `carry_x`, that says what of a page goes out.
    """
    reads = _later(*read.split(":")) if read else None
    writes = _later(*write.split(":")) if write else None
    carry = _later(write.partition(":")[0], f"carry_{write.partition(':write_')[2]}") if write else None
    return Format(
        name,
        bool(read),
        bool(write),
        suffixes,
        loses,
        reads,
        writes,
        carry,
        folder,
        everybody,
        dataset=dataset,
    )


def _source(
    name: str, suffixes: tuple[str, ...], loses: str, read: str, *, columns: str = "", apart: bool = False
) -> Format:
    """Return the row of a format that articles come in; `read` and `columns` are a module and a function in it."""
    return Format(
        name,
        True,
        False,
        suffixes,
        loses,
        _later(*read.split(":")),
        read_columns=_later(*columns.split(":")) if columns else None,
        apart=apart,
    )


FORMATS: tuple[Format, ...] = (
    _source("text", (".txt", ".text"), "annotations and metadata", "text:read_text"),
    _source("markdown", (".md", ".markdown"), "annotations and markup", "markdown:read_markdown"),
    _source(
        "html",
        (".html", ".htm", ".xhtml"),
        "annotations, and what surrounds an article",
        "html:read_html",
        apart=True,
    ),
    _source("pdf", (".pdf",), "annotations, running heads and layout", "pdf:read_pdf", apart=True),
    _source("docx", (".docx",), "annotations, headers, footers and layout", "docx:read_docx", apart=True),
    _source("csv", (".csv", ".tsv"), "annotations", "tables:read_csv", columns="tables:read_table"),
    _source(
        "xlsx",
        (".xlsx", ".xlsm"),
        "annotations and the look of cells",
        "xlsx:read_xlsx",
        columns="xlsx:read_workbook",
    ),
    Format("zip", True, False, (".zip", ".gz"), "what the formats inside it lose", archive=True),
    _source("reuters", (".sgm", ".sgml"), "annotations", "reuters:read_reuters"),
    Format(
        "jsonl",
        True,
        True,
        (".jsonl", ".ndjson", ".json"),
        "",
        _later("jsonl", "read_jsonl"),
        _later("jsonl_rows", "write_jsonl"),
        everybody=True,
        read_columns=_later("jsonl", "read_keys"),
    ),
    _peer(
        "brat",
        (".ann", ".txt"),
        "tabs and line breaks of notes, ids, who and when",
        read="exchange.brat_reading:read_brat",
        write="exchange.brat_writing:write_brat",
        folder=True,
        everybody=True,
    ),
    _peer(
        "prodigy",
        (".jsonl", ".ndjson", ".json"),
        "greyed passages and annotations in them, annotations of skipped articles, hashes (db-in makes them)",
        read="jsonl:read_jsonl",
        write="exchange.prodigy:write_prodigy",
        everybody=True,
    ),
    _peer(
        "doccano",
        (".jsonl", ".ndjson", ".json"),
        "attributes, notes, doubts, pieces, greyed passages, whether an article is finished",
        read="exchange.doccano:read_doccano",
        write="exchange.doccano:write_doccano",
        everybody=True,
    ),
    _peer(
        "conll",
        (".conll", ".iob", ".iob2", ".bio", ".bilou", ".biluo", ".txt", ".tsv"),
        "white space and metadata; attributes and notes; edges inside a token; overlaps of one label",
        read="exchange.conll_reading:read_conll",
        write="exchange.conll_writing:write_conll",
    ),
    _peer(
        "label-studio",
        (".json", ".jsonl"),
        "doubts, pieces, greyed passages",
        read="exchange.label_studio_reading:read_label_studio",
        write="exchange.label_studio_writing:write_label_studio",
        everybody=True,
    ),
    _peer(
        "xmi",
        (".xmi",),
        "doubts, pieces, greyed passages, metadata; attributes whose names UIMA does not allow, signs that XML cannot hold",
        read="exchange.xmi_reading:read_xmi",
        write="exchange.xmi_writing:write_xmi",
        folder=True,
        everybody=True,
    ),
    _peer(
        "webanno",
        (".tsv",),
        "notes, pieces, white space at edges, greyed passages, metadata; attributes and links that came from no layer",
        read="exchange.webanno_reading:read_webanno",
        write="exchange.webanno_writing:write_webanno",
        folder=True,
        everybody=True,
    ),
    _peer(
        "huggingface",
        (".jsonl", ".ndjson", ".json", ".parquet"),
        "names of annotators, doubts, pieces, greyed passages; overlaps and misaligned edges in the token form",
        read="exchange.huggingface_reading:read_huggingface",
        write="exchange.huggingface_writing:write_huggingface",
        folder=True,
        dataset=True,
    ),
    Format(
        "qdc",
        True,
        True,
        (".qdc",),
        "articles and annotations: it is the codebook alone, without keys, attributes and rules",
        _later("exchange.qdc", "read_qdc"),
        _later("exchange.qdc", "write_qdc"),
    ),
    _peer(
        "tables",
        (".csv", ".xlsx"),
        "texts of articles, links, greyed passages",
        write="exchange.tables:write_tables",
        folder=True,
        everybody=True,
    ),
    Format(
        "spacy",
        True,
        True,
        (".spacy", ".json", ".jsonl", ".ndjson"),
        "attributes, notes, ids and misaligned edges; overlaps in the NER layer",
        _later("exchange.spacy_reading", "read_spacy"),
        _later("spacy_corpus", "write_corpus"),
        folder=True,
    ),
)
"""Every format, in the order in which it is shown."""

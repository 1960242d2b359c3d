"""What a reader has found in a file, before its offsets are trusted, and how it becomes drafts and problems."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from annotator.domain.annotation import Annotation, Made, Status
from annotator.domain.article import Attachment, Draft, Problem
from annotator.domain.span import Span
from annotator.domain.text import normalise, title_of
from annotator.formats.decode import Unfit, check_length
from annotator.formats.exchange.anchoring import (
    CODE_POINTS,
    Quoted,
    Reading,
    misfit,
    read_offsets,
    same_words,
)
from annotator.formats.exchange.layers import NAMED_ENTITY, kept_layer
from annotator.formats.exchange.page import LAYER, SHARED, Key
from annotator.formats.jsonl_spans import Offsets, checked_label
from annotator.formats.strict_json import check_depth

Refs = dict[str, Key]
SEPARATORS = "\t\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""Signs at which some program ends a line or a column."""


@dataclass(slots=True)
class Mark:
    """A labelled range as a file gives it, in the file's own counting of offsets.

    Args:
        start, end: half-open.
        label: as the file names it.
        quote: the text that the file says is there; None where it does not say.
        ref: how the file names the mark, for relations.
        parts: the pieces of a mark that is not in one piece, half-open; empty otherwise. The quote is then theirs, with a
            blank between them.
        layer: the layer that it stands in, where a format has layers; with the feature that its label was `named` by.
        lines: whether pieces with nothing but line ends and white space between them are one piece.
    """

    start: int
    end: int
    label: str
    quote: str | None = None
    ref: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    flag: bool = False
    parts: Sequence[tuple[int, int]] = ()
    lines: bool = False
    line: int = 0
    layer: str = ""
    named: str = ""


@dataclass(slots=True)
class Link:
    """A relation between two marks, by their refs. `more` is what else is kept of it; see `layers.relations`."""

    label: str
    source: str
    target: str
    more: Mapping[str, Any] = field(default_factory=dict)
    line: int = 0


@dataclass(slots=True)
class Found:
    """One annotator's work on one text, as found in a file. `unit` is how the format counts offsets.

    `in_lines` are problems with a line of their own.

    `model` says that it is a program's. `declared` are the features of each layer, where a file of the format has to declare them.
    """

    text: str
    marks: Sequence[Mark] = ()
    path: str = ""
    line: int = 0
    annotator: str = ""
    title: str = ""
    origin: str = ""
    published: str = ""
    lang: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    status: Status | None = None
    reason: str = ""
    flag: bool = False
    note: str = ""
    links: Sequence[Link] = ()
    kept: Sequence[tuple[str, Any]] = ()
    unit: str = CODE_POINTS
    sha: str = ""
    encoding: str = "utf-8"
    stem: str = ""
    prefix: str = ""
    declared: Mapping[str, Sequence[str]] | None = None
    model: bool = False
    problems: list[str] = field(default_factory=list)
    in_lines: list[tuple[str, int]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def drafts_of(found: Found) -> Iterator[Draft | Problem]:
    """Yield the draft of what was found, and a problem for each part of it that does not come in.

    Where offsets fit the file's own quotes in an unusual way of counting only, a remark says so.
    """

    def problem(reason: str, line: int = 0, *, remark: bool = False) -> Problem:
        return Problem(found.path, line or found.line, found.prefix + reason, remark)

    try:
        check_length(found.text)
        text = normalise(found.text)
        check_depth(dict(found.meta))
    except ValueError as error:
        yield problem(f"its text {error}" if str(error).startswith("holds") else str(error))
        return
    annotations, refs, trouble, remark = _anchored(found, text)
    links = []
    for link in found.links:
        ends = refs.get(link.source), refs.get(link.target)
        if None in ends:
            trouble.append((f"the link “{link.label[:40]}” names what is not there", link.line))
            continue
        body = {"label": link.label, "from": ends[0], "to": ends[1], **link.more}
        links.append(Attachment(SHARED, dumped(body), found.annotator))
    kept = [*found.kept, *((LAYER, body) for body in _layers(found, refs))]
    attached = [Attachment(name, dumped(body), found.annotator) for name, body in kept]
    stem = found.stem or ("" if found.path == "-" else PurePath(found.path).stem)
    yield Draft(
        text=text,
        title=title_of(text, found.title, stem),
        origin=found.origin,
        published=found.published,
        lang=found.lang,
        meta=found.meta,
        annotations=tuple(annotations),
        annotator=found.annotator,
        status=found.status,
        reason=found.reason,
        path=found.path,
        line=found.line,
        original_sha=found.sha,
        encoding=found.encoding,
        flag=found.flag,
        note=found.note,
        attachments=(*links, *attached),
        model=found.model,
    )
    for reason, line in trouble:
        yield problem(reason, line)
    for reason, line in [*((one, 0) for one in found.problems), *found.in_lines]:
        yield problem(reason, line)
    for reason in [*found.remarks, *([remark] if remark else [])]:
        yield problem(reason, remark=True)


def _layers(found: Found, refs: Refs) -> Iterator[dict[str, Any]]:
    """Yield what is kept of layers: nothing of that of named entities, unless it has more features than it always has."""
    seen: dict[tuple[str, str], set[str]] = {}
    marks: dict[tuple[str, str], set[Key]] = {}
    for mark in found.marks:
        if mark.layer and mark.ref in refs:
            layer = mark.layer, mark.named
            seen.setdefault(layer, set()).update(mark.attributes)
            marks.setdefault(layer, set()).add(refs[mark.ref])
    for layer, own in marks.items():
        usual = layer == (NAMED_ENTITY, "value")
        others = set().union(*(keys for other, keys in marks.items() if other != layer))
        shown = own & others if usual else own
        features = seen[layer]
        if found.declared is not None and (features or not usual):
            features = set(found.declared.get(layer[0], ())) - {layer[1]}
        elif usual and not shown:
            features = set()
        if shown or features:
            yield kept_layer(*layer, tuple(features), shown)


def dumped(body: Any) -> str:
    """Return JSON that is the same for the same thing."""
    return json.dumps(body, ensure_ascii=True, sort_keys=True)


def _anchored(found: Found, text: str) -> tuple[list[Annotation], Refs, list[tuple[str, int]], str]:
    """Return annotations, what refs stand for, what does not fit (with its line), and how offsets were understood."""
    marks, remark = found.marks, ""
    if not marks:
        return [], {}, [], ""
    offsets = Offsets(found.text, text)
    reading = _read(found)
    pieces = iter(reading.ranges[len(marks) :])
    if not reading.usual:
        remark = f"offsets were read as {reading.name}, because only so all its quotes fit"
    annotations: list[Annotation] = []
    refs: Refs = {}
    at: dict[Key, int] = {}
    trouble: list[tuple[str, int]] = []
    for mark, place in zip(marks, reading.ranges, strict=False):
        parts = [next(pieces) for _ in mark.parts] if mark.parts else []
        try:
            if place is None:
                raise Unfit(misfit(found.text, Quoted(mark.start, mark.end, mark.quote), found.unit))
            one = _annotation(mark, offsets.span(*place), _pieces(mark, parts, found.text), offsets, found)
        except ValueError as error:
            label = f" {mark.label[:40]}" if mark.label.isprintable() else ""
            trouble.append((f"the annotation {mark.start}–{mark.end}{label} {error}", mark.line))
            continue
        key = one.span.start, one.span.end, one.label_name
        if key not in at:
            at[key] = len(annotations)
            annotations.append(one)
        else:
            before = annotations[at[key]]
            annotations[at[key]] = both = _both(before, one)
            if {**before.attributes, **one.attributes} != both.attributes:
                reason = f"the annotation {mark.start}–{mark.end} {mark.label[:40]} stands there twice and says different things"
                trouble.append((f"{reason}; the first was taken", mark.line))
        if mark.ref:
            refs[mark.ref] = key
    return annotations, refs, trouble, remark


def _both(first: Annotation, second: Annotation) -> Annotation:
    """Return one annotation of two with the same span and label, as they stand in two layers; the first one wins."""
    notes = dict.fromkeys(note for note in (first.note, second.note) if note)
    return replace(
        first,
        attributes={**second.attributes, **first.attributes},
        note="\n".join(notes),
        flag=first.flag or second.flag,
        fragments=first.fragments or second.fragments,
    )


def _read(found: Found) -> Reading:
    """Return how the offsets of marks, and of their pieces after them, are understood."""
    marks, size = found.marks, len(found.text)
    if found.unit == CODE_POINTS and all(
        mark.quote is None and not mark.parts and 0 <= mark.start < mark.end <= size for mark in marks
    ):
        return Reading(CODE_POINTS, tuple((mark.start, mark.end) for mark in marks), len(marks), usual=True)
    quoted = [Quoted(m.start, m.end, None if m.parts else m.quote) for m in marks]
    quoted += [Quoted(*part) for mark in marks for part in mark.parts]
    return read_offsets(found.text, quoted, found.unit)


def _annotation(
    mark: Mark, span: Span, pieces: list[tuple[int, int]], offsets: Offsets, found: Found
) -> Annotation:
    label = checked_label(mark.label)
    if not (mark.attributes or mark.note or mark.flag or pieces):
        return Annotation(span, label, found.annotator, made=Made.IMPORTED)
    for words in (mark.note, *mark.attributes, *mark.attributes.values()):
        if "\x00" in words:
            raise Unfit("has a NUL in its note or attributes")
    return Annotation(
        span,
        label,
        found.annotator,
        attributes=dict(mark.attributes),
        note=mark.note,
        flag=mark.flag,
        made=Made.IMPORTED,
        fragments=tuple(offsets.span(*piece) for piece in pieces) if len(pieces) > 1 else (),
    )


def _pieces(mark: Mark, places: Sequence[tuple[int, int] | None], text: str) -> list[tuple[int, int]]:
    """Return the pieces of a mark in code points; pieces that only a line end parts are one.

    Raises:
        ValueError: they are not where the text is, or it says something else there; a clause.
    """
    if not places:
        return []
    pieces = [place for place in places if place is not None]
    if len(pieces) < len(places):
        raise Unfit("has a piece that lies beyond the text, or is empty or reversed")
    said = " ".join(text[start:end] for start, end in pieces)
    if mark.quote is not None and not same_words(mark.quote, said):
        raise Unfit(f"says “{mark.quote[:40]}” where the text has “{said[:40]}”")
    return joined_lines(text, pieces) if mark.lines else pieces


def joined_lines(text: str, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return pieces where those are one that follow each other with white space between them that ends a line."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        between = text[joined[-1][1] : start] if joined else ""
        if between and between.isspace() and any(sign in SEPARATORS for sign in between):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def named_beside(path: Path) -> str:
    """Return the annotator that a folder stands for: its name, where a folder beside it has a file of the same name.

    So corpora lie on disk whose annotators have a folder each; a folder that is only a part of a corpus has other files.
    INCEpTION has it the other way round: a folder with the document's name, in it a file an annotator.
    """
    if re.fullmatch(r".+\.(txt|pdf|html?|xmi|xml|tsv|conllu?|docx)", path.parent.name):
        return path.stem
    try:
        beside = [folder for folder in path.parent.parent.iterdir() if folder != path.parent]
    except OSError:
        return ""
    twins = any((folder / path.name).is_file() for folder in beside[:50])
    return path.parent.name if twins else ""

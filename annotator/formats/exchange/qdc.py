"""REFI-QDA's codebook exchange, `.qdc` (https://www.qdasoftware.org, codebook 1.0): labels with colour and description.

NVivo, MAXQDA, ATLAS.ti and QualCoder read and write it. Codes below others come in with their path as the name.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from annotator.domain.article import Problem
from annotator.domain.codebook import Codebook, Label, label_uuid
from annotator.errors import BadFile
from annotator.formats.decode import Unfit, read_bytes, reason_of
from annotator.formats.exchange.page import COLOURS, Pages, Setting, colour_of
from annotator.formats.exchange.xmi_reading import parse_xml
from annotator.formats.jsonl_spans import check_label
from annotator.formats.replacing import replacing

NAMESPACE = "urn:QDA-XML:codebook:1.0"
_LIMIT = 20_000_000
_CODES = 2_000
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_qdc(path: Path, _encoding: str | None = None) -> Iterator[Problem]:
    """Say that a codebook holds no articles; `read_labels` reads it."""
    yield Problem(str(path), 0, "is a codebook and holds no article; import it by itself to take its labels")


def read_labels(path: Path) -> tuple[Label, ...]:
    """Return the labels of a codebook file in its order, with definition and the nearest colour of ours.

    Raises:
        BadFile: it cannot be read, or is no codebook.
    """
    try:
        root = parse_xml(read_bytes(path, _LIMIT))
        if root.tag not in (f"{{{NAMESPACE}}}CodeBook", "CodeBook"):
            raise Unfit("is no REFI-QDA codebook")
        space = root.tag.removesuffix("CodeBook")
        codes = root.find(f"{space}Codes")
        found = list(_labels(codes, space, "")) if codes is not None else []
    except (OSError, ValueError, RecursionError) as error:
        raise BadFile(
            str(path), reason_of(error) if not isinstance(error, RecursionError) else "is nested too deep"
        ) from None
    if not found:
        raise BadFile(str(path), "holds no code that can be used as a label")
    if len(found) > _CODES:
        raise BadFile(str(path), f"holds {len(found):,} codes; the limit is {_CODES:,}")
    unique = {label.name: label for label in reversed(found)}
    return tuple(label for label in found if unique[label.name] is label)


def codebook_of(path: Path) -> Codebook:
    """Return a codebook file as a codebook of ours; its labels get the digits as keys in their order.

    Raises:
        BadFile: it cannot be read, or is no codebook.
    """
    labels: list[Label] = []
    for label in read_labels(path):
        labels.append(replace(label, key=free_key(labels)))
    return Codebook(path.stem, path.stem, tuple(labels))


def free_key(labels: Sequence[Label]) -> str:
    """Return the first digit that no label has as its key, empty where all are taken."""
    taken = {label.key for label in labels}
    return next((key for key in "1234567890" if key not in taken), "")


def _labels(parent: object, space: str, path: str) -> Iterator[Label]:
    for code in parent.findall(f"{space}Code"):  # type: ignore[attr-defined]
        name = check_label(" ".join((code.get("name") or "").split()))
        whole = f"{path}{name}"
        if code.get("isCodable", "true") in ("true", "1"):
            said = code.find(f"{space}Description")
            words = (said.text or "").strip() if said is not None else ""
            yield Label(
                _guid(code.get("guid", ""), whole),
                whole,
                colour=_palette(code.get("color", "")),
                definition=words,
            )
        yield from _labels(code, space, f"{whole}/")


def _guid(words: str, name: str) -> str:
    """Return the file's own identifier, so that a code is the same label whatever it is called; else that of the name."""
    try:
        return str(uuid.UUID(words))
    except ValueError:
        return label_uuid(name)


def _palette(colour: str) -> int:
    """Return the number of our colour that is nearest."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        return 1
    wanted = _rgb(colour)
    distances = [sum((a - b) ** 2 for a, b in zip(wanted, _rgb(ours), strict=True)) for ours in COLOURS]
    return distances.index(min(distances)) + 1


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def write_qdc(_pages: Pages, out: Path, setting: Setting) -> list[Path]:
    """Write the labels of the project's codebook.

    Raises:
        OSError: the file cannot be written or the disk is full.
    """
    with replacing(out) as stream:
        stream.write(codebook_xml(setting.codebook).encode())
    return [out]


def codebook_xml(codebook: Codebook) -> str:
    """Return the file's text; retired labels are codes that cannot be used."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<CodeBook xmlns="{NAMESPACE}" origin="annotator">',
        "  <Codes>",
    ]
    for label in codebook.labels:
        usable = "false" if label.retired else "true"
        head = f'    <Code guid="{label.uuid}" name={quoteattr(_fit(label.name))} isCodable="{usable}" color="{colour_of(label.colour)}"'
        words = _description(label)
        lines.append(f"{head}><Description>{escape(words)}</Description></Code>" if words else f"{head}/>")
    return "\n".join([*lines, "  </Codes>", "</CodeBook>", ""])


def _description(label: Label) -> str:
    parts = [label.definition]
    parts += [f"+ {point.text}" + (f" ({point.example})" if point.example else "") for point in label.include]
    parts += [f"− {point.text}" + (f" ({point.example})" if point.example else "") for point in label.exclude]
    return _fit("\n".join(part for part in parts if part))


def _fit(words: str) -> str:
    return _UNFIT.sub("\ufffd", words)

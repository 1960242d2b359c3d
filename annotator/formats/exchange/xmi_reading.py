"""Reading UIMA CAS in XMI, as INCEpTION and WebAnno export it (https://docs.oasis-open.org/uima/v1.0/uima-v1.0.html).

Offsets are UTF-16 units. Every annotation with a label (`value`, `label`, `PosValue` …) comes in; tokens, sentences and
what describes the file do not. Layers whose elements have two ends are relations. Own reader on the standard library's
parser: a file that declares entities is refused before it is parsed.
"""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import read_bytes, reason_of
from annotator.formats.exchange.anchoring import UTF16
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of, named_beside

XMI = "http://www.omg.org/XMI"
CAS = "http:///uima/cas.ecore"
LIMIT = 200_000_000
"""Bytes that one file may have."""

_ID = f"{{{XMI}}}id"
_LABELS = (
    "value",
    "label",
    "Label",
    "category",
    "identifier",
    "PosValue",
    "SemanticRole",
    "relation",
    "DependencyType",
)
_FURNITURE = frozenset(
    {"DocumentAnnotation", "DocumentMetaData", "TagsetDescription", "Sentence", "Token", "Paragraph", "Div", "Heading",
     "LayerDefinition", "FeatureDefinition", "CASMetadata"}
)  # fmt: skip
_GRAMMAR = re.compile(r"POS(_\w+)?|Lemma|Stem|Morpheme|MorphologicalFeatures|SurfaceForm|Dependency|ROOT")
"""Layers about the words themselves: passed over with a remark, or each word would come in as an annotation."""
_OWN = frozenset({_ID, "sofa", "begin", "end"})


def read_xmi(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a file, and what did not come in.

    Args:
        path: the `.xmi` file; the type system beside it is not needed.
        encoding: without meaning here, the file itself says it.
    """
    try:
        raw = read_bytes(path, LIMIT)
        root = parse_xml(raw)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    sofa = _sofa(root)
    if sofa is None:
        yield Problem(str(path), 0, "holds no text: it has no sofa with a sofaString")
        return
    found = Found(sofa.get("sofaString", ""), path=str(path), unit=UTF16, sha=hashlib.sha256(raw).hexdigest())
    found.annotator = named_beside(path)
    found.origin = path.name
    _fill(root, sofa.get(_ID, ""), found)
    yield from drafts_of(found)


def parse_xml(raw: bytes) -> ET.Element:
    """Return the root of an XML file that declares no entities.

    Raises:
        ValueError: it declares some, or is no XML; a clause.
    """
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or b"<\x00!\x00D" in raw or b"\x00<\x00!\x00D" in raw:
        raise ValueError("declares a document type, which is refused: it could make a small file endless")
    try:
        return ET.fromstring(raw)
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ValueError(f"is not XML: {str(error)[:120]}") from None


def _sofa(root: ET.Element) -> ET.Element | None:
    """Return the initial view's sofa, or the first one with a text."""
    sofas = [one for one in root.iter(f"{{{CAS}}}Sofa") if one.get("sofaString")]
    return next((one for one in sofas if one.get("sofaID") == "_InitialView"), sofas[0] if sofas else None)


def _fill(root: ET.Element, sofa: str, found: Found) -> None:
    marks: list[Mark] = []
    links: list[tuple[ET.Element, str]] = []
    refs: set[str] = set()
    passed: Counter[str] = Counter()
    for element in root:
        space, _, name = element.tag.rpartition("}")
        if space == f"{{{CAS}" or element.get("sofa") != sofa:
            continue
        if name == "DocumentMetaData":
            found.title = element.get("documentTitle", "")
            found.annotator = element.get("documentId", "") or found.annotator
        if name == "DocumentAnnotation":
            lang = element.get("language", "")
            found.lang = "" if lang == "x-unspecified" else lang
        if name in _FURNITURE or _GRAMMAR.fullmatch(name):
            passed[name] += name not in _FURNITURE
            continue
        if element.get("Governor") and element.get("Dependent"):
            links.append((element, name))
            continue
        mark = _mark(element, name, found)
        if mark is not None:
            marks.append(mark)
            refs.add(mark.ref)
    found.marks = marks
    found.remarks += grammar_remarks(passed)
    found.links = [
        Link(_label(element.attrib) or name, element.get("Governor", ""), element.get("Dependent", ""))
        for element, name in links
        if element.get("Governor") in refs and element.get("Dependent") in refs
    ]


def grammar_remarks(passed: Counter[str]) -> list[str]:
    """Return what is said about layers that were passed over."""
    return [
        f"the layer {name} with {count:,} entries is about words and grammar and was passed over"
        for name, count in sorted(passed.items())
        if count
    ]


def _mark(element: ET.Element, name: str, found: Found) -> Mark | None:
    try:
        start, end = int(element.get("begin", "")), int(element.get("end", ""))
    except ValueError:
        return None
    label = _label(element.attrib)
    if start == end:
        found.problems.append(f"the {name} at {start} is empty")
        return None
    others = {key: part for key, part in element.attrib.items() if key not in _OWN and part}
    used = next((key for key in _LABELS if others.get(key)), "")
    others.pop(used, None)
    return Mark(start, end, label or name, ref=element.get(_ID, ""), attributes=others)


def _label(attributes: Mapping[str, str]) -> str:
    return next((attributes[key] for key in _LABELS if attributes.get(key)), "")

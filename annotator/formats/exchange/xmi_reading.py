"""Reading UIMA CAS in XMI, as INCEpTION and WebAnno export it (https://docs.oasis-open.org/uima/v1.0/uima-v1.0.html).

Offsets are UTF-16 units. Every annotation comes in, with its layer; tokens, sentences and what describes the file do not.
Layers whose elements have two ends are relations, and so are the links in a slot. What else stands there is named. Own
reader on the standard library's parser: a file that declares entities is refused before it is parsed.
"""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import read_bytes, reason_of
from annotator.formats.exchange.anchoring import UTF16
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of, named_beside
from annotator.formats.exchange.layers import NOTE, RELATION, label_in

XMI = "http://www.omg.org/XMI"
CAS = "http:///uima/cas.ecore"
LIMIT = 200_000_000
"""Bytes that one file may have."""

SPACE, NO_PACKAGE = "http:///", "uima.noNamespace"
_ID = f"{{{XMI}}}id"
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
    if not raw.strip():
        raise ValueError("is empty")
    try:
        return ET.fromstring(raw)
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ValueError(f"is not XML: {str(error)[:120]}") from None


def _sofa(root: ET.Element) -> ET.Element | None:
    """Return the initial view's sofa, or the first one with a text."""
    sofas = [one for one in root.iter(f"{{{CAS}}}Sofa") if one.get("sofaString")]
    return next((one for one in sofas if one.get("sofaID") == "_InitialView"), sofas[0] if sofas else None)


@dataclass
class _Content:
    """The elements of a file by what they are."""

    marks: dict[str, Mark] = field(default_factory=dict)
    relations: list[ET.Element] = field(default_factory=list)
    links: dict[str, ET.Element] = field(default_factory=dict)
    arrays: dict[str, list[str]] = field(default_factory=dict)
    passed: Counter[str] = field(default_factory=Counter)
    strange: Counter[str] = field(default_factory=Counter)
    elsewhere: Counter[str] = field(default_factory=Counter)


def _fill(root: ET.Element, sofa: str, found: Found) -> None:
    content = _Content()
    for element in root:
        _sort(element, sofa, found, content)
    found.links = [*_slots(content), *_relations(content, found)]
    found.marks = list(content.marks.values())
    found.remarks += grammar_remarks(content.passed)
    found.problems += [
        f"the {name} without a place in the text, {count:,} of them, did not come in"
        for name, count in sorted(
            [*Counter(_name(one) for one in content.links.values()).items(), *content.strange.items()]
        )
    ]
    found.problems += [
        f"another view of the document, with {count:,} entries, did not come in"
        for _, count in sorted(content.elsewhere.items())
    ]


def _sort(element: ET.Element, sofa: str, found: Found, content: _Content) -> None:
    space, _, name = element.tag.rpartition("}")
    ref = element.get(_ID, "")
    if space == f"{{{CAS}":
        if name == "FSArray":
            content.arrays[ref] = element.get("elements", "").split()
        return
    if name in _FURNITURE or _GRAMMAR.fullmatch(name):
        content.passed[name] += name not in _FURNITURE
        if element.get("sofa") == sofa:
            _describe(element, name, found)
    elif element.get("sofa") is None and element.get("target"):
        content.links[ref] = element
    elif element.get("sofa") is None:
        content.strange[name] += 1
    elif element.get("sofa") != sofa:
        content.elsewhere[element.get("sofa", "")] += 1
    elif element.get("Governor") and element.get("Dependent"):
        content.relations.append(element)
    else:
        _add(_mark(element, name, found), name, found, content)


def _add(mark: Mark | None, name: str, found: Found, content: _Content) -> None:
    if mark is not None and mark.ref in content.marks:
        found.problems.append(
            f"the {name} has the id {mark.ref}, which another one has too, and did not come in"
        )
    elif mark is not None:
        content.marks[mark.ref] = mark


def _describe(element: ET.Element, name: str, found: Found) -> None:
    if name == "DocumentMetaData":
        found.title = element.get("documentTitle", "")
        found.annotator = element.get("documentId", "") or found.annotator
    if name == "DocumentAnnotation":
        lang = element.get("language", "")
        found.lang = "" if lang == "x-unspecified" else lang


def _slots(content: _Content) -> Iterator[Link]:
    """Yield the links in slots: a slot is a feature whose value is a list of links. They are taken out of `content`."""
    for ref, mark in content.marks.items():
        for feature, value in list(mark.attributes.items()):
            wanted = [inner for one in value.split() for inner in content.arrays.get(one, [one])]
            links = [content.links.get(one) for one in wanted]
            if not wanted or not all(
                link is not None and link.get("target") in content.marks for link in links
            ):
                continue
            mark.attributes = {name: said for name, said in mark.attributes.items() if name != feature}
            for one, link in zip(wanted, links, strict=True):
                if link is not None:
                    named = "role" if link.get("role") else ""
                    more = _more(link, named, "target") | {"slot": feature}
                    yield Link(link.get("role") or feature, ref, link.get("target", ""), more)
                    content.links.pop(one, None)


def _relations(content: _Content, found: Found) -> Iterator[Link]:
    for element in content.relations:
        named = label_in(element.attrib)
        ends = element.get("Governor", ""), element.get("Dependent", "")
        label = element.get(named) or _name(element)
        if not content.marks.keys() >= set(ends):
            found.problems.append(f"the link “{label[:40]}” begins or ends at what is no annotation")
            continue
        more = _more(element, named, "Governor", "Dependent")
        yield Link(label, ends[0], ends[1], {} if more == {"layer": RELATION, "named": "label"} else more)


def _more(element: ET.Element, named: str, *ends: str) -> dict[str, Any]:
    """Return what is kept of a relation besides its label and ends: its layer and further features."""
    rest = {*_OWN, named, *ends}
    said = {name: value for name, value in element.attrib.items() if name not in rest and value}
    return {"layer": _layer(element), "named": named, **({"features": said} if said else {})}


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
        found.problems.append(f"the {name} without whole numbers as begin and end did not come in")
        return None
    named = label_in(element.attrib)
    label = element.get(named) or name
    if start == end:
        found.problems.append(f"the {name} at {start} is empty")
        return None
    others = {key: part for key, part in element.attrib.items() if key not in (*_OWN, named, NOTE) and part}
    ref, note = element.get(_ID, ""), element.get(NOTE, "")
    return Mark(start, end, label, ref=ref, attributes=others, note=note, layer=_layer(element), named=named)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _layer(element: ET.Element) -> str:
    """Return the name of an element's type: that of its namespace, `http:///a/b.ecore`, and its own."""
    space, _, name = element.tag.rpartition("}")
    package = space.removeprefix("{").removeprefix(SPACE).removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}" if package and package != NO_PACKAGE else name

"""Writing UIMA CAS in XMI with its type system, as INCEpTION imports it: sentences, tokens, and annotations as named entities.

A folder an annotator. Offsets are UTF-16 units. Signs that XML cannot hold become blanks, one for one, as INCEpTION itself does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

from annotator.formats.exchange.anchoring import utf16_places
from annotator.formats.exchange.flat import words_of
from annotator.formats.exchange.page import Carried, Page, Pages, Setting, Sieve
from annotator.formats.exchange.shelves import Shelves, file_stem
from annotator.formats.exchange.xmi_reading import CAS, XMI

TYPES = "TypeSystem.xml"
_KEEPS: frozenset[str] = frozenset()
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api"


def carry_xmi(page: Page) -> Carried:
    """Return what of a page goes into a CAS."""
    sieve = Sieve(page, _KEEPS)
    text = _UNFIT.sub(" ", page.article.text)
    if not text.strip():
        for one in sieve.kept:
            sieve.drop("text", one)
        sieve.lose("text")
        return sieve.carried(())
    article = page.article
    if text != article.text:
        sieve.lose("text")
        article = replace(article, text=text)
    for index, one in enumerate(sieve.kept):
        name = _UNFIT.sub(" ", one.label_name)
        if name != one.label_name:
            sieve.lose("label-name", one)
            sieve.kept[index] = replace(one, label_name=name)
    return sieve.carried(article=article)


def write_xmi(pages: Pages, folder: Path, setting: Setting) -> list[Path]:
    """Write a folder an annotator, in each the type system and a file an article.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    files: list[Path] = []
    shelves = Shelves(folder)
    for carried in pages():
        page = carried.page
        if not shelves.has(page.annotator):
            types = shelves.of(page.annotator) / TYPES
            types.write_bytes(_types().encode())
            files.append(types)
        file = shelves.of(page.annotator) / f"{file_stem(page.article)}.xmi"
        file.write_bytes("".join(_lines(page, setting)).encode())
        files.append(file)
    return files


def _lines(page: Page, setting: Setting) -> Iterator[str]:
    text = page.article.text
    place = utf16_places(text)
    whole = place(len(text))
    number = 1
    members: list[int] = []

    def element(name: str, start: int, end: int, **features: str) -> str:
        nonlocal number
        number += 1
        members.append(number)
        more = "".join(f" {key}={_quoted(part)}" for key, part in features.items())
        return f'  <{name} xmi:id="{number}" sofa="1" begin="{start}" end="{end}"{more}/>\n'

    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xmi:XMI xmlns:xmi="{XMI}" xmlns:cas="{CAS}" xmlns:tcas="http:///uima/tcas.ecore" '
        f'xmlns:meta="{_DKPRO}/metadata/type.ecore" xmlns:seg="{_DKPRO}/segmentation/type.ecore" '
        f'xmlns:ner="{_DKPRO}/ner/type.ecore" xmi:version="2.0">\n'
        '  <cas:NULL xmi:id="0"/>\n'
    )
    lang = page.article.lang or setting.lang
    yield element(
        "meta:DocumentMetaData",
        0,
        whole,
        language=lang,
        documentTitle=page.article.title,
        documentId=page.annotator,
        isLastSegment="false",
    )
    words = words_of(text, page.tokens)
    for first, last in _sentences(words.sentences, len(words.ends)):
        yield element("seg:Sentence", place(words.starts[first]), place(words.ends[last - 1]))
    for start, end in zip(words.starts, words.ends, strict=True):
        yield element("seg:Token", place(start), place(end))
    for one in page.annotations:
        yield element("ner:NamedEntity", place(one.span.start), place(one.span.end), value=one.label_name)
    yield f'  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString={_quoted(text)}/>\n'
    yield f'  <cas:View sofa="1" members="{" ".join(map(str, members))}"/>\n</xmi:XMI>\n'


def _sentences(starts: frozenset[int], count: int) -> list[tuple[int, int]]:
    firsts = sorted(starts)
    return list(zip(firsts, [*firsts[1:], count], strict=True))


def _quoted(words: str) -> str:
    """Return an attribute's value; tabs, line ends and what other programs take for such are references."""
    words = _UNFIT.sub(" ", words)
    quoted = quoteattr(
        words, {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;", "\x85": "&#133;", "\u2028": "&#8232;"}
    )
    return str(quoted)


def _types() -> str:
    segmentation = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
    kinds = [
        (f"{segmentation}.Sentence", "uima.tcas.Annotation", [("id", "uima.cas.String")]),
        (f"{segmentation}.Token", "uima.tcas.Annotation", [("id", "uima.cas.String")]),
        (
            "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
            "uima.tcas.Annotation",
            [("value", "uima.cas.String"), ("identifier", "uima.cas.String")],
        ),
        (
            "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
            "uima.tcas.DocumentAnnotation",
            [
                ("documentTitle", "uima.cas.String"),
                ("documentId", "uima.cas.String"),
                ("documentUri", "uima.cas.String"),
                ("collectionId", "uima.cas.String"),
                ("documentBaseUri", "uima.cas.String"),
                ("isLastSegment", "uima.cas.Boolean"),
            ],
        ),
    ]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">')
    lines.append("  <types>")
    for name, super_name, features in kinds:
        lines += ["    <typeDescription>", f"      <name>{name}</name>", "      <description/>"]
        lines += [f"      <supertypeName>{super_name}</supertypeName>", "      <features>"]
        for feature, kind in features:
            lines.append(
                f"        <featureDescription><name>{feature}</name><description/>"
                f"<rangeTypeName>{kind}</rangeTypeName></featureDescription>"
            )
        lines += ["      </features>", "    </typeDescription>"]
    return "\n".join([*lines, "  </types>", "</typeSystemDescription>", ""])

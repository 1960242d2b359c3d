"""Writing UIMA CAS in XMI with its type system, as INCEpTION imports it: sentences, tokens, annotations and relations.

Annotations go into the layer that they came from, others into that of named entities; attributes and notes are features.
A folder an annotator. Offsets are UTF-16 units. Signs that XML cannot hold become blanks, one for one, as INCEpTION itself does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

from annotator.domain.annotation import Annotation
from annotator.domain.article import Attachment
from annotator.formats.exchange.anchoring import utf16_places
from annotator.formats.exchange.flat import words_of
from annotator.formats.exchange.layers import (
    LABELS,
    NAMED_ENTITY,
    NOTE,
    Layer,
    layers_of,
    place,
    relations,
)
from annotator.formats.exchange.page import LAYER, Carried, Key, Page, Pages, Setting
from annotator.formats.exchange.shelves import Shelves, file_stem
from annotator.formats.exchange.sieve import Sieve, without
from annotator.formats.exchange.xmi_reading import CAS, NO_PACKAGE, SPACE, XMI
from annotator.formats.exchange.xmi_types import TYPES, Types

_KEEPS = frozenset({"attributes", "note", "relations", LAYER})
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api"
_API = "de.tudarmstadt.ukp.dkpro.core.api"
_PREFIXES = {"metadata": "meta", "segmentation": "seg", "ner": "ner"}
_FEATURE = re.compile("[A-Za-z][A-Za-z0-9_]*")
"""Names that UIMA allows for features."""
_TYPE = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*")
_TAKEN = frozenset({"begin", "end", "sofa", "id", "Governor", "Dependent", "target"})


def carry_xmi(page: Page) -> Carried:
    """Return what of a page goes into a CAS."""
    sieve = Sieve(page, _KEEPS)
    text = _UNFIT.sub(" ", page.article.text)
    if not text.strip():
        for one in sieve.kept:
            sieve.drop("text", one)
        sieve.lose("text")
        return sieve.carried(())
    article, layers = page.article, layers_of(page.attachments)
    if text != article.text:
        sieve.lose("text")
        article = replace(article, text=text)
    for index, one in enumerate(sieve.kept):
        name = _UNFIT.sub(" ", one.label_name)
        if name != one.label_name:
            sieve.lose("label-name", one)
            one = sieve.kept[index] = replace(one, label_name=name)
        if one.attributes or one.note:
            sieve.kept[index] = _fitting(one, sieve, layers)
    return without(sieve.carried(article=article), _is_writable)


def _fitting(one: Annotation, sieve: Sieve, layers: Sequence[Layer]) -> Annotation:
    """Return an annotation with those attributes that can be features, and its note where XML can hold it."""
    key = one.span.start, one.span.end, one.label_name
    own = [layer for layer in layers if key in layer.marks] or [Layer(NAMED_ENTITY)]
    kept = {
        name: value
        for name, value in one.attributes.items()
        if value
        and _FEATURE.fullmatch(name)
        and name not in _TAKEN
        and all(layer.takes(name) for layer in own)
        and not _UNFIT.search(value)
    }
    if len(kept) < len(one.attributes):
        sieve.lose("attributes", one)
    if _UNFIT.search(one.note):
        sieve.lose("note", one)
        return replace(one, attributes=kept, note="")
    return replace(one, attributes=kept)


def _is_writable(each: Attachment) -> bool:
    """Tell whether the names in an attachment are some that UIMA allows, and a label is where a reader looks for it."""
    names: list[str] = []
    values: list[str] = []
    types, named = [one.name for one in layers_of([each])], [one.label for one in layers_of([each])]
    for link in relations([each]):
        types.append(link.layer)
        named.append("" if link.slot else link.named)
        names += [*link.features, *([link.slot, link.named or "x"] if link.slot else [])]
        values += [link.label, *link.features.values()]
        if any(
            name in LABELS[: LABELS.index(link.named) if link.named in LABELS else None]
            for name in link.features
        ):
            return False
    fits = all(not name or name in LABELS for name in named) and all(
        _FEATURE.fullmatch(name) and name not in _TAKEN for name in names
    )
    return fits and all(map(_TYPE.fullmatch, types)) and not any(map(_UNFIT.search, values))


def write_xmi(pages: Pages, folder: Path, setting: Setting) -> list[Path]:
    """Write a folder an annotator, in each a file an article and the type system.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    files: list[Path] = []
    shelves = Shelves(folder)
    types: dict[str, Types] = {}
    for carried in pages():
        page = carried.page
        known = types.setdefault(page.annotator, Types())
        file = shelves.of(page.annotator) / f"{file_stem(page.article)}.xmi"
        file.write_bytes("".join(_Sheet(page, setting, known).lines()).encode())
        files.append(file)
    for annotator, known in types.items():
        files.append(shelves.of(annotator) / TYPES)
        files[-1].write_bytes(known.description().encode())
    return files


class _Sheet:
    """One file while it is written: ids, namespaces, and what the view holds."""

    def __init__(self, page: Page, setting: Setting, types: Types) -> None:
        self.page, self.setting, self.types = page, setting, types
        self.place = utf16_places(page.article.text)
        self.number = 1
        self.members: list[int] = []
        self.spaces = {f"{_DKPRO}/{part}/type.ecore": name for part, name in _PREFIXES.items()}

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""
        page, text = self.page, self.page.article.text
        words = words_of(text, page.tokens)
        body = [
            self._element(
                f"{_API}.metadata.type.DocumentMetaData",
                0,
                len(text),
                language=page.article.lang or self.setting.lang,
                documentTitle=page.article.title,
                documentId=page.annotator,
                isLastSegment="false",
            )
        ]
        for first, last in _sentences(words.sentences, len(words.ends)):
            body.append(
                self._element(f"{_API}.segmentation.type.Sentence", words.starts[first], words.ends[last - 1])
            )
        for start, end in zip(words.starts, words.ends, strict=True):
            body.append(self._element(f"{_API}.segmentation.type.Token", start, end))
        body += self._annotations()
        spaces = "".join(f' xmlns:{prefix}="{space}"' for space, prefix in self.spaces.items())
        yield (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<xmi:XMI xmlns:xmi="{XMI}" xmlns:cas="{CAS}" xmlns:tcas="http:///uima/tcas.ecore"{spaces} xmi:version="2.0">\n'
            '  <cas:NULL xmi:id="0"/>\n'
        )
        yield from body
        yield f'  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString={_quoted(text)}/>\n'
        yield f'  <cas:View sofa="1" members="{" ".join(map(str, self.members))}"/>\n</xmi:XMI>\n'

    def _annotations(self) -> list[str]:
        """Return the lines of annotations, of links in their slots, and of relations."""
        placed = place(self.page)
        ids: dict[Key, int] = {}
        first = self.number + 1
        for number, one in enumerate(placed, first):
            span = one.annotation.span
            ids.setdefault((span.start, span.end, one.annotation.label_name), number)
        self.number += len(placed)
        slots: dict[int, dict[str, list[int]]] = {}
        lines: list[str] = []
        others: list[str] = []
        for link in relations(self.page.attachments):
            said = {link.named: link.label, **link.features} if link.named else link.features
            source, target = ids[link.source], ids[link.target]
            if link.slot:
                self.number += 1
                slots.setdefault(source, {}).setdefault(link.slot, []).append(self.number)
                self.types.link(link.layer, said)
                ends = {"target": str(target)}
                others.append(
                    f'  <{self._tag(link.layer)} xmi:id="{self.number}"{_features(said | ends)}/>\n'
                )
                continue
            self.types.relation(link.layer, said)
            ends = {"Governor": str(source), "Dependent": str(target)}
            others.append(self._element(link.layer, link.target[0], link.target[1], **(said | ends)))
        for number, one in enumerate(placed, first):
            said = dict(one.features)
            if one.annotation.note:
                said[NOTE] = one.annotation.note
            own = slots.get(number, {})
            self.types.span(one.layer.name, said, own)
            said |= {slot: " ".join(map(str, inside)) for slot, inside in own.items()}
            span = one.annotation.span
            lines.append(self._element(one.layer.name, span.start, span.end, number, **said))
        return lines + others

    def _element(self, kind: str, start: int, end: int, number: int = 0, /, **features: str) -> str:
        """Return the line of an annotation that the view holds; `number` where its id is given already."""
        if not number:
            self.number += 1
            number = self.number
        self.members.append(number)
        edges = f'begin="{self.place(start)}" end="{self.place(end)}"'
        return f'  <{self._tag(kind)} xmi:id="{number}" sofa="1" {edges}{_features(features)}/>\n'

    def _tag(self, kind: str) -> str:
        package, _, name = kind.rpartition(".")
        space = f"{SPACE}{(package or NO_PACKAGE).replace('.', '/')}.ecore"
        return f"{self.spaces.setdefault(space, f'type{len(self.spaces)}')}:{name}"


def _features(said: Mapping[str, str]) -> str:
    return "".join(f" {name}={_quoted(value)}" for name, value in said.items())


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

"""The type system of XMI files: which layers there are and which features each of them has.

Its form is that of https://uima.apache.org/d/uimaj-current/ref.html, chapter 2. All values are strings, as in what INCEpTION
makes of a layer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

TYPES = "TypeSystem.xml"
_API = "de.tudarmstadt.ukp.dkpro.core.api"
_STRING, _SPAN, _DOCUMENT, _TOP = (
    "uima.cas.String",
    "uima.tcas.Annotation",
    "uima.tcas.DocumentAnnotation",
    "uima.cas.TOP",
)
_DOCUMENT_STRINGS = ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri")


class _Feature(NamedTuple):
    """The type of a feature; `inner` is that of the elements of a list."""

    kind: str = _STRING
    inner: str = ""


class Types:
    """What a folder's files need: sentences, tokens, named entities, and what is added while they are written."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[str, dict[str, _Feature]]] = {}
        for name in ("Sentence", "Token"):
            self._add(f"{_API}.segmentation.type.{name}", _SPAN, ("id",))
        self._add(f"{_API}.ner.type.NamedEntity", _SPAN, ("value", "identifier"))
        self._add(f"{_API}.metadata.type.DocumentMetaData", _DOCUMENT, _DOCUMENT_STRINGS)
        self._add(
            f"{_API}.metadata.type.DocumentMetaData", _DOCUMENT, isLastSegment=_Feature("uima.cas.Boolean")
        )

    def span(self, name: str, features: Iterable[str], slots: Iterable[str] = ()) -> None:
        """Add a layer of annotations; a slot is a feature that is a list of links."""
        lists = {slot: _Feature("uima.cas.FSArray", _TOP) for slot in slots}
        self._add(name, _SPAN, features, **lists)

    def relation(self, name: str, features: Iterable[str]) -> None:
        """Add a layer of relations."""
        self._add(name, _SPAN, features, Governor=_Feature(_SPAN), Dependent=_Feature(_SPAN))

    def link(self, name: str, features: Iterable[str]) -> None:
        """Add a type of links in slots."""
        self._add(name, _TOP, features, target=_Feature(_SPAN))

    def _add(self, name: str, above: str, features: Iterable[str] = (), **others: _Feature) -> None:
        known = self._of.setdefault(name, (above, {}))[1]
        for feature in features:
            known.setdefault(feature, _Feature())
        known |= others

    def description(self) -> str:
        """Return the file's text."""
        lines = ['<?xml version="1.0" encoding="UTF-8"?>']
        lines.append('<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">')
        lines.append("  <types>")
        for name, (above, features) in self._of.items():
            lines += ["    <typeDescription>", f"      <name>{name}</name>", "      <description/>"]
            lines += [f"      <supertypeName>{above}</supertypeName>", "      <features>"]
            for feature, (kind, inner) in features.items():
                more = f"<elementType>{inner}</elementType>" if inner else ""
                lines.append(
                    f"        <featureDescription><name>{feature}</name><description/>"
                    f"<rangeTypeName>{kind}</rangeTypeName>{more}</featureDescription>"
                )
            lines += ["      </features>", "    </typeDescription>"]
        return "\n".join([*lines, "  </types>", "</typeSystemDescription>", ""])

"""Layers: how UIMA's programs (INCEpTION, WebAnno) sort annotations and relations. What layer something came from is kept.

An annotation that came from no layer stands in that of named entities, which every project of INCEpTION has; a relation
in a layer of relations that a project can have. Kept are attachments of the kind `LAYER`, one a layer:
`{"name", "label", "features", "marks"}`, where `label` is the feature that the label was taken from, empty where the layer's
own name is it, and a mark is `[start, end, label]`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.article import Attachment
from annotator.formats.exchange.attached import ends_of, is_whole
from annotator.formats.exchange.page import LAYER, SHARED, Key, Page

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
RELATION = "webanno.custom.Relation"
LABELS = (
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
"""Features that hold a label, the first one that says something."""
NOTE = "note"
"""The feature that holds a note."""


@dataclass(slots=True)
class Layer:
    """A layer of annotations. `features` are those it has besides that of the label."""

    name: str
    label: str = "value"
    features: tuple[str, ...] = ()
    marks: frozenset[Key] = frozenset()

    def takes(self, attribute: str) -> bool:
        """Tell whether an attribute of that name can stand beside the label, and would not be read as the label again."""
        first = LABELS.index(self.label) if self.label in LABELS else len(LABELS)
        return attribute not in (self.label, NOTE) and attribute not in LABELS[: first + 1]


@dataclass(slots=True)
class Placed:
    """An annotation in one of its layers, with the values of features that stand there."""

    annotation: Annotation
    layer: Layer
    features: dict[str, str]


@dataclass(slots=True)
class Related:
    """A relation: its layer, the feature that its label is taken from ("" where the layer's name is it), ends, further features.

    A slot is a feature of the annotation that it comes from: then the layer is that of the links in it. `declared` says that
    a file named the layer.
    """

    label: str
    source: Key
    target: Key
    layer: str = RELATION
    named: str = "label"
    features: dict[str, str] = field(default_factory=dict)
    slot: str = ""
    declared: bool = False


def short(name: str) -> str:
    """Return a layer's name without the package in front."""
    return name.rpartition(".")[2]


def layers_of(attachments: Iterable[Attachment]) -> list[Layer]:
    """Return the layers that are kept with a page."""
    bodies = [json.loads(each.body) for each in attachments if each.format == LAYER and is_whole(each)]
    return [
        Layer(
            body["name"],
            body["label"],
            tuple(body["features"]),
            frozenset((start, end, label) for start, end, label in body["marks"]),
        )
        for body in bodies
    ]


def place(page: Page) -> list[Placed]:
    """Return the annotations of a page, each once for each of its layers."""
    layers = layers_of(page.attachments)
    usual = next(
        (one for one in layers if (one.name, one.label) == (NAMED_ENTITY, "value")), Layer(NAMED_ENTITY)
    )
    of: dict[Key, list[Layer]] = {}
    for layer in layers:
        for mark in layer.marks:
            of.setdefault(mark, []).append(layer)
    found = []
    for one in page.annotations:
        own = of.get((one.span.start, one.span.end, one.label_name)) or [usual]
        known = {name for layer in own for name in layer.features}
        for layer in own:
            values = {
                name: value
                for name, value in one.attributes.items()
                if name in layer.features or (layer is own[-1] and name not in known)
            }
            if layer.label:
                values = {layer.label: one.label_name, **values}
            found.append(Placed(one, layer, values))
    return found


def relations(attachments: Iterable[Attachment]) -> list[Related]:
    """Return the relations that are kept with a page, with what is kept of their layers."""
    found = []
    for each in attachments:
        body: Any = json.loads(each.body) if each.format == SHARED else {}
        ends = ends_of(body)
        if not ends:
            continue
        one = Related(body["label"], ends[0], ends[1])
        if isinstance(body.get("layer"), str) and body["layer"]:
            one.layer, one.named, one.declared = body["layer"], str(body.get("named", "")), True
        said = body.get("features")
        if isinstance(said, dict):
            one.features = {name: value for name, value in said.items() if isinstance(value, str)}
        one.slot = str(body.get("slot", ""))
        found.append(one)
    return found


def kept_layer(name: str, label: str, features: Sequence[str], marks: Iterable[Key]) -> dict[str, Any]:
    """Return the body of the attachment for a layer."""
    return {"name": name, "label": label, "features": sorted(features), "marks": sorted(map(list, marks))}


def label_in(features: Mapping[str, str]) -> str:
    """Return the name of the feature that holds the label; empty where none does."""
    return next((name for name in LABELS if features.get(name)), "")

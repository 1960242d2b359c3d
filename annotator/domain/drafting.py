"""A codebook that somebody is changing: what it was, what it shall be, and what is different. Not in force yet."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import field, fields, replace
from typing import TypeVar

from annotator.domain.codebook import Codebook, Label
from annotator.domain.frozen import frozen

_T = TypeVar("_T")


@frozen
class Draft:
    """`codebook` as it shall be, made of `base`; `merged` says by ids which label goes into which."""

    base: Codebook
    codebook: Codebook
    merged: Mapping[str, str] = field(default_factory=dict)

    def label(self, key: str) -> Label | None:
        """Return the label of that id, or None."""
        return label_of(self.codebook, key)


@frozen
class Change:
    """One thing that publishing would change.

    `kind` is "added", "removed", "merged", "retired", "brought back", "renamed", "order", "rules", "codebook", or what of
    a label is different: "definition", "guideline", "examples", "key", "colour", "attributes". `label` is the id of the
    label, "" where it is about all; `before` and `after` are names.
    """

    kind: str
    label: str = ""
    before: str = ""
    after: str = ""


def label_of(codebook: Codebook, key: str) -> Label | None:
    """Return the label of that id, or None."""
    return next((label for label in codebook.labels if label.uuid == key), None)


def with_label(codebook: Codebook, label: Label) -> Codebook:
    """Return the codebook with a label in place of the one of the same id."""
    return replace(
        codebook, labels=tuple(label if one.uuid == label.uuid else one for one in codebook.labels)
    )


def rebased(draft: Draft, now: Codebook) -> Draft:
    """Return the draft over the codebook that is in force by now: what only one of the two changed is taken.

    Where both changed the same thing, the draft's stands. Examples of both stay. A label that came meanwhile comes last.
    """
    before = {label.uuid: label for label in draft.base.labels}
    here = {label.uuid: label for label in now.labels}
    labels = []
    for mine in draft.codebook.labels:
        old, new = before.get(mine.uuid), here.get(mine.uuid)
        if new is None:
            if old is None or mine != old:
                labels.append(replace(mine, id=0))
        else:
            labels.append(_together(old or new, mine, new))
    known = before.keys() | {label.uuid for label in labels}
    labels += [label for label in now.labels if label.uuid not in known]
    left = {label.uuid for label in labels} & before.keys() & here.keys()
    was = _order(draft.base, left)
    if was == _order(draft.codebook, left) and was != _order(now, left):
        place = {label.uuid: number for number, label in enumerate(now.labels)}
        labels.sort(key=lambda label: place.get(label.uuid, len(place)))
    merged = {
        key: into
        for key, into in draft.merged.items()
        if key in here and any(label.uuid == into for label in labels)
    }
    whole = _fields(draft.base, draft.codebook, now, {"labels"})
    return Draft(now, replace(whole, labels=tuple(labels)), merged)


def _together(old: Label, mine: Label, new: Label) -> Label:
    made = _fields(old, mine, new, {"id", "uuid", "examples"})
    examples = mine.examples + tuple(
        one for one in new.examples if one not in old.examples and one not in mine.examples
    )
    return replace(made, id=new.id, examples=new.examples if mine.examples == old.examples else examples)


def _fields(old: _T, mine: _T, new: _T, without: set[str]) -> _T:
    """Return `mine` with every field that only `new` has changed."""
    taken = {
        each.name: getattr(new, each.name)
        for each in fields(mine)  # type: ignore[arg-type]
        if each.name not in without and getattr(mine, each.name) == getattr(old, each.name)
    }
    return replace(mine, **taken)  # type: ignore[type-var]


_PARTS = (
    ("definition", ("definition",)),
    ("guideline", ("long", "include", "exclude")),
    ("examples", ("examples",)),
    ("key", ("key", "letter")),
    ("colour", ("colour",)),
    ("attributes", ("attributes",)),
)


def changes(draft: Draft) -> list[Change]:
    """Return what publishing the draft would change, label by label in its order, then what is about all."""
    before = {label.uuid: label for label in draft.base.labels}
    found: list[Change] = []
    for label in draft.codebook.labels:
        old = before.get(label.uuid)
        if old is None:
            found.append(Change("added", label.uuid, after=label.name))
            continue
        if label.name != old.name:
            found.append(Change("renamed", label.uuid, old.name, label.name))
        if label.retired != old.retired:
            found.append(
                Change("retired" if label.retired else "brought back", label.uuid, old.name, label.name)
            )
        for kind, parts in _PARTS:
            if any(getattr(label, part) != getattr(old, part) for part in parts):
                found.append(Change(kind, label.uuid, old.name, label.name))
    found += _gone(draft)
    if _order(draft.codebook, before) != _order(draft.base, {one.uuid for one in draft.codebook.labels}):
        found.append(Change("order"))
    if draft.codebook.rules != draft.base.rules:
        found.append(Change("rules"))
    bare = replace(draft.codebook, labels=draft.base.labels, rules=draft.base.rules)
    if bare != draft.base:
        found.append(Change("codebook"))
    return found


def _order(codebook: Codebook, those: Container[str]) -> list[str]:
    return [label.uuid for label in codebook.labels if label.uuid in those]


def _gone(draft: Draft) -> list[Change]:
    found = []
    for label in draft.base.labels:
        if draft.label(label.uuid):
            continue
        into = draft.label(draft.merged.get(label.uuid, ""))
        found.append(
            Change("merged", label.uuid, label.name, into.name)
            if into
            else Change("removed", label.uuid, label.name)
        )
    return found

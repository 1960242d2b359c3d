"""The codebook: labels with their guideline, and the rules for edges and overlaps. Parsing is in `formats`."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import field

from annotator.domain.frozen import frozen
from annotator.domain.span import Span

LABELS = uuid.UUID("c7f0d7a8-5f1c-5d0e-8a53-6f0b8a2b9d42")
"""Name space of label uuids that an import makes (version 5 of the name)."""


OWN = 0x1000000
"""From here on a label's colour is a person's own: this and its red, green and blue, a byte each."""


@frozen
class Point:
    """One line of a guideline: a rule and the words it is about."""

    text: str
    example: str = ""


@frozen
class Example:
    """A passage with the span marked; `good` is False for a near miss."""

    before: str
    span: str
    after: str
    good: bool = True
    note: str = ""


@frozen
class Attribute:
    """An optional value of an annotation: free text, one of `values`, or a flag."""

    name: str
    title: str
    kind: str = "text"
    values: tuple[str, ...] = ()


@frozen
class Label:
    """A label. `id` is the project's row number (0 outside a project), `uuid` the same in every project.

    `key` is a digit of the digit row, `letter` an optional letter, `colour` a palette number 1..12 or an own one
    (`own_colour`).
    """

    uuid: str
    name: str
    key: str = ""
    letter: str = ""
    colour: int = 1
    id: int = 0
    definition: str = ""
    long: str = ""
    include: tuple[Point, ...] = ()
    exclude: tuple[Point, ...] = ()
    examples: tuple[Example, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    retired: bool = False


@frozen
class Rules:
    """How edges are trimmed and which overlaps are allowed."""

    trim_whitespace: bool = True
    trim_quotes: bool = True
    trim_punctuation: bool = True
    trim_possessive: bool = True
    trim_article: bool = True
    articles: tuple[str, ...] = ("the", "a", "an", "this", "that", "these", "those")
    same_label_overlap: str = "refuse"
    nesting: bool = True
    crossing: bool = True


@frozen
class Codebook:
    """Labels in their order, general rules in sentences, edge rules, and the small words per language."""

    name: str
    title: str
    labels: tuple[Label, ...]
    version: str = "1"
    language: str = "en"
    description: str = ""
    general: tuple[str, ...] = ()
    rules: Rules = field(default_factory=Rules)
    small_words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def label(self, name: str) -> Label | None:
        """Return the label of that name, or None."""
        return next((label for label in self.labels if label.name == name), None)


@frozen
class Version:
    """A codebook's text as it was published once.

    `number` is its row here, 0 or less where a colleague's project published it; `published` the number that it had
    there, 0 where that is unknown. `at` is UTC, ISO 8601; `annotator` is empty where a packet kept the name away.
    """

    uuid: str
    number: int
    published: int
    toml: str
    at: str
    annotator: str = ""
    note: str = ""


def own_colour(written: str) -> int | None:
    """Return the colour that "#RRGGBB" writes, as a label has it; None where it is none."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", written):
        return None
    return OWN + int(written[1:], 16)


def written_colour(colour: int) -> str:
    """Return an own colour as "#RRGGBB", that of the palette as its number."""
    return f"#{colour - OWN:06X}" if colour >= OWN else str(colour)


def label_uuid(name: str) -> str:
    """Return the uuid of a label that an import makes: version 5 of its name."""
    return str(uuid.uuid5(LABELS, name))


def overlap_problem(
    rules: Rules, span: Span, label: Label, others: list[tuple[Span, str]], *, same_span_ok: bool = True
) -> str:
    """Return a sentence that says why `span` may not stand beside `others`, or an empty string.

    Args:
        rules: of the codebook.
        span: the new span.
        label: its label.
        others: spans with label names of the same annotator in the same article.
        same_span_ok: whether two labels on one span are allowed.
    """
    for other, name in others:
        if not span.overlaps(other):
            continue
        if name == label.name and rules.same_label_overlap == "refuse":
            if span == other:
                return f"This is already labelled {name}."
            return f"{name} inside {name} is not allowed by the codebook."
        if span == other:
            if not same_span_ok:
                return f"This span already has the label {name}."
        elif span.crosses(other):
            if not rules.crossing:
                return f"{label.name} would cross {name}, which the codebook does not allow."
        elif not rules.nesting:
            return f"{label.name} and {name} would lie inside each other, which the codebook does not allow."
    return ""

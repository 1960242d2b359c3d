"""What an annotator has labelled before in this project: which forms, how often, and where they stand unlabelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.domain.span import Span
from annotator.suggest.forms import Form, Tree, says_something
from annotator.suggest.seen import Seen

FLOOR = 500
"""Per mille of a form's mentions that must have had a label; below it, a suggestion is more often wrong than right."""


@dataclass(frozen=True)
class Found:
    """A place that may be labelled.

    Args:
        span: in code points.
        label: its row id.
        labelled: how many earlier mentions of the form have the label.
        mentions: how many there are.
    """

    span: Span
    label: int
    labelled: int
    mentions: int

    @property
    def score(self) -> int | None:
        """The share of earlier mentions with that label, per mille; None where there were none."""
        return self.labelled * 1000 // self.mentions if self.mentions else None


@dataclass
class Memory:
    """Forms with the number of their mentions and, of these, how many had each label."""

    tree: Tree
    mentions: Counter[Form] = field(default_factory=Counter)
    labelled: dict[Form, Counter[int]] = field(default_factory=dict)

    def take(self, seen: Seen) -> None:
        """Count the mentions of the forms in an article.

        A mention counts where it is labelled or was turned down; in a finished article every other one counts too,
        because it was left out on purpose.
        """
        words = seen.words
        places: dict[tuple[int, int], Form] = {}
        if seen.finished:
            places = {(first, after): form for first, after, form in self.tree.hits(words)}
        spans = [span for span, _ in seen.room.labelled] + [
            Span(start, end) for start, end, _ in seen.room.rejected
        ]
        for span in spans:
            place = words.range_of(span)
            form = self.tree.form_at(words, *place) if place else None
            if place and form:
                places[place] = form
        labels: dict[Span, set[int]] = {}
        for span, label in seen.room.labelled:
            labels.setdefault(span, set()).add(label)
        for (first, after), form in places.items():
            span = words.span(first, after)
            if not seen.room.is_outside(span):
                self.mentions[form] += 1
                self.labelled.setdefault(form, Counter()).update(labels.get(span, ()))

    def propose(self, seen: Seen) -> Iterator[Found]:
        """Yield what an article has room for, in the order of the text: for each form the label that it had most often."""
        for first, after, form in self.tree.hits(seen.words):
            counts = self.labelled.get(form)
            if not counts:
                continue
            label, often = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
            found = Found(seen.words.span(first, after), label, often, self.mentions[form])
            if often * 1000 >= FLOOR * found.mentions and seen.has_room(found.span, label):
                yield found


def labelled_forms(articles: Iterable[Seen]) -> set[Form]:
    """Return the forms that are labelled; one that only ever begins a sentence is the one in small letters, if that is known."""
    inside: set[Form] = set()
    beginning: set[Form] = set()
    for seen in articles:
        for span, _ in seen.room.labelled:
            place = seen.words.range_of(span)
            if place is None or seen.room.is_outside(span):
                continue
            form = tuple(seen.words.texts[place[0] : place[1]])
            if "" not in form and says_something(form):
                (beginning if place[0] in seen.words.fresh else inside).add(form)
    return inside | {form for form in beginning if (form[0].lower(), *form[1:]) not in inside}


@dataclass
class Known:
    """A term list over what was labelled before: a term whose mentions mostly had no such label is not suggested."""

    memory: Memory
    labels: Mapping[Form, int]

    @classmethod
    def of(cls, labels: Mapping[Form, int]) -> Known:
        """Return a term list of which nothing was counted yet."""
        return cls(Memory(Tree(labels)), labels)

    def take(self, seen: Seen) -> None:
        """Count the mentions of the terms in an article, as `Memory.take` does."""
        self.memory.take(seen)

    def propose(self, seen: Seen) -> Iterator[Found]:
        """Yield what an article has room for, in the order of the text."""
        for first, after, form in self.memory.tree.hits(seen.words):
            label, mentions = self.labels[form], self.memory.mentions[form]
            often = self.memory.labelled.get(form, Counter())[label]
            found = Found(seen.words.span(first, after), label, often, mentions)
            if often * 1000 >= FLOOR * mentions and seen.has_room(found.span, label):
                yield found

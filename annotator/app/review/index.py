"""All disagreements of a project as a list needs them: small rows, grouped by pattern, filtered in memory.

Reading fifty thousand of them from the articles takes a while and is done beside the window; afterwards a change costs
the articles that it touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from annotator.agreement.disagreements import Pattern, pattern_of
from annotator.app.review.places import Place, places_of
from annotator.app.session import Session
from annotator.domain.annotation import Annotator, Status
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.store.annotations import status_of
from annotator.store.review import finishers

CONTEXT = 60
"""Code points before and after, of which a list shows what has room."""

LEAST = 2
"""So many alike make a group."""


@frozen
class Part:
    """One annotator's span in the words of an entry, and its label; `who` counts from 0 in the entry's order."""

    who: int
    start: int
    end: int
    label: int
    name: str = ""


def kind_between(one: Part | None, other: Part | None) -> str:
    """Return how two annotators differ about a place, an empty string where neither marked it."""
    if one is None or other is None:
        return "only-a" if one else "only-b" if other else ""
    edges, label = (one.start, one.end) == (other.start, other.end), one.name == other.name
    return "same" if edges and label else "label" if edges else "boundary" if label else "boundary+label"


@frozen
class Entry:
    """One disagreement in the list.

    Attributes:
        id: of the place.
        article: row of the article.
        number: the article's number.
        kind: how they differ.
        span: the place, in code points of the article.
        words: context, the place, context.
        lead: code points of the context before.
        parts: who marked what, in offsets of `words`.
        annotators: who finished the article, in order.
        labels: names of the labels.
        pattern: what it has in common with others.
        state: open, decided or changed (decided, and somebody changed something since).
        taken: those whose annotation was taken, as places in `annotators`; empty for other rulings.
        ruling: the word of the decision, empty while it is open.
    """

    id: int
    article: int
    number: int
    kind: str
    span: Span
    words: str
    lead: int
    parts: tuple[Part, ...]
    annotators: tuple[int, ...]
    labels: tuple[str, ...]
    pattern: Pattern
    state: str
    taken: tuple[int, ...] = ()
    ruling: str = ""

    def part_of(self, annotator: int) -> Part | None:
        """Return what an annotator marked there, None for nothing."""
        return next((part for part in self.parts if self.annotators[part.who] == annotator), None)


@frozen
class Filter:
    """What the list shows; empty values show everything.

    With `pair`, kinds and labels are those between these two annotators; `confused` are the labels that the first and
    the second gave, an empty name for nothing.
    """

    state: str = ""
    kinds: frozenset[str] = frozenset()
    label: str = ""
    annotator: int = 0
    article: int = 0
    pattern: Pattern | None = None
    ids: frozenset[int] = frozenset()
    articles: frozenset[int] = frozenset()
    pair: tuple[int, int] | None = None
    confused: tuple[str, str] | None = None

    def keeps(self, entry: Entry) -> bool:
        """Tell whether an entry is shown."""
        if (self.ids and entry.id not in self.ids) or (self.articles and entry.article not in self.articles):
            return False
        if self.pair is not None:
            return self._state(entry) and self._between(entry)
        return (
            self._state(entry)
            and (not self.kinds or entry.kind in self.kinds)
            and (not self.label or self.label in entry.labels)
            and (not self.annotator or self.annotator in entry.annotators)
            and (not self.article or self.article == entry.article)
            and (self.pattern is None or self.pattern == entry.pattern)
        )

    def _state(self, entry: Entry) -> bool:
        if self.state == "open":
            return entry.state == "open"
        return self.state not in {"decided", "changed"} or entry.state in {self.state, "changed"}

    def _between(self, entry: Entry) -> bool:
        """Tell whether the two of the pair differ there in the way that is asked for."""
        assert self.pair is not None
        if not set(self.pair) <= set(entry.annotators):
            return False
        one, other = (entry.part_of(who) for who in self.pair)
        kind = kind_between(one, other)
        labels = tuple(part.name if part else "" for part in (one, other))
        return (
            kind not in {"", "same"}
            and (not self.kinds or kind in self.kinds)
            and (not self.label or self.label in labels)
            and (self.confused is None or self.confused == labels)
        )


@frozen
class Group:
    """Entries that can be decided alike; `pattern` is None for single cases. `total` counts those out of sight too."""

    pattern: Pattern | None
    entries: tuple[Entry, ...]
    total: int


@dataclass(slots=True)
class ReviewIndex:
    """All entries by article, in the order of the articles' numbers."""

    by_article: dict[int, tuple[Entry, ...]] = field(default_factory=dict)
    waiting: int = 0
    _seen: dict[int, tuple[int, Pattern]] = field(default_factory=dict, repr=False, compare=False)
    _number: dict[Pattern, int] = field(default_factory=dict, repr=False, compare=False)
    _patterns: list[Pattern] = field(default_factory=list, repr=False, compare=False)

    def entries(self) -> list[Entry]:
        """Return all entries."""
        return [entry for found in self.by_article.values() for entry in found]

    def counts(self) -> Counter[str]:
        """Return how many are open, decided, and changed after the decision."""
        return Counter(entry.state for entry in self.entries())

    def groups(self, wanted: Filter) -> list[Group]:
        """Return what is shown, the most frequent pattern first and single cases last."""
        everything = self.entries()
        numbers = self._numbered(everything)
        totals = Counter(numbers)
        shown: dict[int, list[Entry]] = {}
        keeps = wanted.keeps if wanted != _EVERYTHING else None
        for entry, number in zip(everything, numbers, strict=True):
            if keeps is None or keeps(entry):
                shown.setdefault(number if totals[number] >= LEAST else -1, []).append(entry)
        singles = sum(number for number in totals.values() if number < LEAST)
        groups = [
            Group(self._patterns[number], tuple(found), totals[number])
            if number >= 0
            else Group(None, tuple(found), singles)
            for number, found in shown.items()
        ]
        return sorted(groups, key=lambda group: (group.pattern is None, -group.total, group.pattern or _NONE))

    def _numbered(self, entries: Sequence[Entry]) -> list[int]:
        """Return a number for each entry's pattern, the same for equal ones.

        Comparing patterns costs ten times as much as looking up the object, so each object is compared once; it is kept,
        or another one could come to have its identity.
        """
        for entry in entries:
            if id(entry.pattern) not in self._seen:
                number = self._number.setdefault(entry.pattern, len(self._number))
                self._seen[id(entry.pattern)] = number, entry.pattern
                if number == len(self._patterns):
                    self._patterns.append(entry.pattern)
        return [self._seen[id(entry.pattern)][0] for entry in entries]

    def open_in(self, article: int) -> int:
        """Return how many are open in an article."""
        return sum(entry.state == "open" for entry in self.by_article.get(article, ()))


_NONE = Pattern("", "", "", ())
_EVERYTHING = Filter()


def build_index(
    session: Session,
    *,
    people: Sequence[Annotator] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ReviewIndex:
    """Read all disagreements of the project.

    An article that the session's own annotator is still at work on is left out: nobody sees others' labels before
    their own are finished. `waiting` counts such articles.
    """
    index = ReviewIndex()
    rows = [row for row, who in finishers(session.database).items() if len(who) > 1]
    for done, row in enumerate(rows, 1):
        if hidden(session, row):
            index.waiting += 1
        else:
            index.by_article[row] = tuple(entries_of(session, row, people))
        if progress:
            progress(done, len(rows))
    return index


def refresh_index(
    session: Session,
    index: ReviewIndex,
    articles: Iterable[int],
    *,
    people: Sequence[Annotator] | None = None,
) -> None:
    """Bring the entries of these articles up to date."""
    finished = finishers(session.database)
    for row in articles:
        if len(finished.get(row, ())) > 1 and not hidden(session, row):
            index.by_article[row] = tuple(entries_of(session, row, people))
        else:
            index.by_article.pop(row, None)
    order = {row: place for place, row in enumerate(finished)}
    if list(index.by_article) != sorted(index.by_article, key=lambda row: order.get(row, 0)):
        index.by_article = dict(sorted(index.by_article.items(), key=lambda found: order.get(found[0], 0)))


def hidden(session: Session, article: int) -> bool:
    """Tell whether the session's annotator is at work on an article and shall not see what others did there."""
    if not session.annotator.id:
        return False
    return status_of(session.database, article, session.annotator.id)[0] is Status.IN_PROGRESS


def entries_of(session: Session, article: int, people: Sequence[Annotator] | None = None) -> list[Entry]:
    """Return the disagreements of one article in text order."""
    found = [place for place in places_of(session, article, people) if not place.agreed]
    if not found:
        return []
    whole = session.reading.article(article)
    return [_entry(place, whole.number, whole.text) for place in found]


def _entry(place: Place, number: int, text: str) -> Entry:
    one, decision = place.disagreement, place.decision
    span = one.span
    first, last = max(span.start - CONTEXT, 0), min(span.end + CONTEXT, len(text))
    parts = tuple(
        Part(who, member.span.start - first, member.span.end - first, member.label, member.label_name)
        for who, member in enumerate(one.members)
        if member
    )
    taken = set(decision.taken) if decision and decision.ruling in {"a", "b", "policy"} else set()
    return Entry(
        one.id,
        one.article,
        number,
        str(one.kind),
        span,
        "".join(letter if letter.isprintable() else " " for letter in text[first:last]),
        span.start - first,
        parts,
        one.annotators,
        tuple(dict.fromkeys(member.label_name for member in one.marked)),
        pattern_of(one, text),
        "open" if decision is None else "changed" if place.changed else "decided",
        tuple(who for who, member in enumerate(one.members) if member and member.id in taken),
        decision.ruling if decision else "",
    )

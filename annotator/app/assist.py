"""Suggestions from the annotator's own labels and from term lists: computed, kept in the project, read, accepted.

They are kept apart from the annotations, for one annotator at a time. Where two people label the same article so that
their agreement can be told, nothing is suggested: both would agree with the list rather than with each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.app.waiting import fitting, room_of
from annotator.domain.annotation import Annotation, Annotator, Status
from annotator.domain.frozen import frozen
from annotator.domain.suggestion import Suggestion
from annotator.domain.term import Term
from annotator.errors import BadValue, InvalidEdit
from annotator.formats.terms import read_terms, shipped_terms
from annotator.store import suggestions
from annotator.store.assignments import doubled
from annotator.suggest import lexicon
from annotator.suggest.forms import Tree, words_of
from annotator.suggest.memory import Found, Known, Memory, labelled_forms
from annotator.suggest.seen import Seen

if TYPE_CHECKING:
    from annotator.app.session import Session

SOURCES = ("lexicon", "memory")
"""What can be asked for suggestions."""
CLOSED = (Status.FINISHED, Status.SKIPPED)
Each = TypeVar("Each")
Progress = Callable[[int, int], None]
"""Takes how many articles were read and how many there are."""


class Stopped(InvalidEdit):
    """Somebody has stopped the search for suggestions."""


@frozen
class Made:
    """What was computed: how much by source, in how many articles, and how many are labelled by two and were left out."""

    counts: dict[str, int]
    articles: int
    left_out: int


def suggest(
    session: Session,
    sources: Sequence[str] = SOURCES,
    *,
    articles: Sequence[int] | None = None,
    annotator: Annotator | None = None,
    learn_from: Annotator | None = None,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Made:
    """Compute suggestions and keep them in place of those of the same sources in the same articles.

    Args:
        session: the project.
        sources: of `SOURCES`.
        articles: rows; by default all that the annotator has neither finished nor skipped.
        annotator: who shall get the suggestions; the session's by default.
        learn_from: whose labels are remembered, such as the gold layer's; those of `annotator` by default.
        progress: is told how far it is.
        stopped: is asked after each article whether to stop.

    Raises:
        BadValue: an article that was asked for is labelled by two people, as the plan says.
        Stopped: `stopped` said so; nothing was changed.
    """
    person = annotator or session.me()
    twice = doubled(session.database)
    wanted, left_out = _wanted(session, person, articles, twice)
    teacher = learn_from or person
    learnt = _worked(session, teacher)
    worked = [row for row in session.reading.ids(everybody=True) if row in learnt]
    passes = len(wanted) + len(worked) * (2 if "memory" in sources else 1)
    steps = _Steps(passes, progress, stopped)

    def seen() -> Iterator[Seen]:
        return (_seen(session, row, teacher) for row in steps.over(worked))

    names = {label.id: label.name for label in session.codebook.labels if not label.retired}
    engines: dict[str, Memory | Known] = {}
    if "memory" in sources:
        engines["memory"] = Memory(Tree(labelled_forms(seen())))
    if "lexicon" in sources:
        ids = {name: number for number, name in names.items()}
        engines["lexicon"] = Known.of(lexicon.forms(terms(session)[0], ids))
    for each in seen():
        for engine in engines.values():
            engine.take(each)
    whose = "" if teacher.id == person.id else teacher.name
    found: dict[str, list[tuple[int, Suggestion]]] = {source: [] for source in sources}
    for row in steps.over(wanted):
        here = _seen(session, row, person)
        for source, engine in engines.items():
            found[source] += [
                (row, _suggestion(place, source, names[place.label], whose))
                for place in engine.propose(here)
                if place.label in names
            ]
    with session.journal.transaction():
        for source, made in found.items():
            suggestions.keep_suggestions(session.database, source, made, articles=wanted, annotator=person.id)
    return Made(
        {source: len(made) for source, made in found.items()},
        len({row for made in found.values() for row, _ in made}),
        left_out,
    )


def accept(
    session: Session,
    annotator: Annotator,
    *,
    source: str = "",
    least: int = 0,
    articles: Sequence[int] | None = None,
) -> list[Annotation]:
    """Turn what is suggested into an annotator's annotations, as one step.

    Suggestions that were computed for somebody else are taken too, and say for whom.

    Args:
        session: the project.
        annotator: whose annotations they become.
        source: only of this source.
        least: only of this score and above, per mille; what has no score counts as 0.
        articles: rows; by default all that the annotator has neither finished nor skipped.

    Raises:
        InvalidEdit: there is none, or the codebook allows none of them beside what is there.
    """
    rows = suggestions.suggested_articles(session.database)
    if articles is not None:
        there = set(rows)
        rows = [row for row in dict.fromkeys(articles) if row in there]
    else:
        rows = [row for row in rows if session.reading.status(row, annotator)[0] not in CLOSED]
    others = {
        name: person.name for name, person in computed_for(session).items() if person.id != annotator.id
    }
    chosen = {}
    for row in rows:
        kept = [
            replace(each, reason=", ".join(filter(None, (each.reason, f"for {others[each.source]}"))))
            if each.source in others
            else each
            for each in suggestions.suggestions_of(session.database, row)
            if source in {"", each.source} and (each.score or 0) >= least
        ]
        those = fitting(session, row, annotator, kept)
        if those:
            chosen[row] = those
    if not chosen:
        raise InvalidEdit("There is no suggestion that fits.")
    return session.edits.accept_many(chosen, annotator=annotator, origin="suggestions")


def computed_for(session: Session) -> dict[str, Annotator]:
    """Return whom each source's suggestions were computed for."""
    people = {person.id: person for person in session.annotators()}
    return {
        source: people[number]
        for source, number in suggestions.computed_for(session.database).items()
        if number in people
    }


def labellers(session: Session) -> list[Annotator]:
    """Return the people who have labelled something, without the gold layer."""
    return [
        person
        for person in session.annotators()
        if person.kind != "gold" and suggestions.labelled_articles(session.database, person.id)
    ]


def terms(session: Session) -> tuple[Sequence[Term], bool]:
    """Return the term list in force and whether it is the project's own."""
    own = suggestions.load_terms(session.database)
    return (shipped_terms(), False) if own is None else (own, True)


def use_terms(session: Session, file: Path | None) -> int:
    """Take a term list for the project, or the one that comes with the program; return how many terms it has.

    Raises:
        BadFile: the file is no term list.
        BadValue: the codebook lacks one of its labels; names file and line.
    """
    if file is None:
        with session.journal.transaction():
            suggestions.save_terms(session.database, None)
        return len(shipped_terms())
    found = read_terms(file)
    names = {label.name for label in session.codebook.labels if not label.retired}
    for term in found:
        if term.label not in names:
            place = f"“{file}”, line {term.line}" if term.line else f"“{file}”"
            raise BadValue(
                f"{place}: there is no label “{term.label}” in the codebook (there is: {', '.join(sorted(names))})."
            )
    with session.journal.transaction():
        suggestions.save_terms(session.database, found)
    return len(found)


class _Steps:
    """Counts articles as they are read, and stops where somebody asks for it."""

    def __init__(self, total: int, progress: Progress | None, stopped: Callable[[], bool] | None) -> None:
        self._done, self._total = 0, total
        self._progress, self._stopped = progress, stopped

    def over(self, each: Iterable[Each]) -> Iterator[Each]:
        for one in each:
            if self._stopped and self._stopped():
                raise Stopped("The search for suggestions was stopped. Nothing was changed.")
            yield one
            self._done += 1
            if self._progress:
                self._progress(self._done, self._total)


def _wanted(
    session: Session, person: Annotator, articles: Sequence[int] | None, twice: set[int]
) -> tuple[list[int], int]:
    if articles is not None:
        refused = [row for row in articles if row in twice]
        if refused:
            number = session.reading.article(refused[0]).number
            raise BadValue(
                f"Article {number} is labelled by two people, so that their agreement can be told. Nothing is suggested in it."
            )
        return list(dict.fromkeys(articles)), 0
    open_ = session.reading.ids(annotator=person, todo=True)
    return [row for row in open_ if row not in twice], sum(row in twice for row in open_)


def _worked(session: Session, person: Annotator) -> set[int]:
    """Return the articles from which something can be learnt: with labels of the annotator, or finished."""
    labelled = suggestions.labelled_articles(session.database, person.id)
    return labelled | set(session.reading.ids(annotator=person, status=Status.FINISHED))


def _seen(session: Session, row: int, person: Annotator) -> Seen:
    article = session.reading.article(row)
    tokens = session.reading.tokens(article)
    return Seen(
        words_of(article.text, tokens),
        tokens,
        room_of(session, row, person),
        session.reading.status(row, person)[0] is Status.FINISHED,
    )


def _suggestion(found: Found, source: str, name: str, whose: str) -> Suggestion:
    by = f" by {whose}" if whose else ""
    counted = f"labelled {name} {found.labelled:,} of {found.mentions:,} times{by}"
    if source == "memory":
        reason = counted
    else:
        reason = f"in the term list, {counted}" if found.mentions else "in the term list"
    return Suggestion(found.span, found.label, name, source, reason, score=found.score)

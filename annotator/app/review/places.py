"""Where annotators differ, with what was decided about it: one article at a time, or the whole project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.agreement.disagreements import Pattern, pattern_of, places
from annotator.app.session import Session
from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.disagreement import Decision, Disagreement, Kind, fingerprint_of
from annotator.domain.frozen import frozen
from annotator.errors import BadValue
from annotator.store.articles import find_article
from annotator.store.people import annotators
from annotator.store.review import decisions_of, finishers, label_uuids, outside_of


@frozen
class Place:
    """A place of an article, whether its annotators agree there or not, and the decision about it."""

    disagreement: Disagreement
    decision: Decision | None

    @property
    def agreed(self) -> bool:
        """Whether all annotators did the same."""
        return self.disagreement.kind is Kind.SAME

    @property
    def open(self) -> bool:
        """Whether somebody has to decide."""
        return not self.agreed and self.decision is None

    @property
    def changed(self) -> bool:
        """Whether an annotator changed something after the decision."""
        return self.decision is not None and self.decision.stale


def places_of(session: Session, article: int, people: Sequence[Annotator] | None = None) -> list[Place]:
    """Return the places of an article in text order, agreed ones included; empty where not two finished it.

    Args:
        session: the open project.
        article: row.
        people: only these annotators, in this order; by default all who finished the article, by name.
    """
    database = session.database
    finished = finishers(database, article).get(article, ())
    if people is None:
        from annotator.app.review.team import in_order

        people = in_order(person for person in annotators(database) if person.id in finished)
    who = [person.id for person in people if person.id in finished]
    if len(who) < 2:
        return []
    own: dict[int, list[Annotation]] = {one: [] for one in who}
    everything = {}
    for annotation in session.reading.annotations(article):
        everything[annotation.id] = annotation
        if annotation.annotator in own:
            own[annotation.annotator].append(annotation)
    labels = label_uuids(database)
    found = places(article, own, labels, outside_of(database, article).get(article))
    return _decided(found, decisions_of(database, article), everything, labels)


def _decided(
    found: list[Disagreement],
    decisions: Sequence[Decision],
    everything: dict[int, Annotation],
    labels: dict[int, str],
) -> list[Place]:
    """Join places and decisions: by id, else by a member that both name; then something changed since."""
    by_id = {decision.id: decision for decision in decisions}
    by_member = {member: decision for decision in decisions for member in decision.members}
    result = []
    for one in found:
        members = {member.id for member in one.marked}
        decision = by_id.get(one.id) or next((by_member[m] for m in members if m in by_member), None)
        if decision:
            there = [everything[m] for m in decision.members if m in everything]
            stale = not members <= set(decision.members) or (
                fingerprint_of(there, labels) != decision.fingerprint
            )
            decision = _with_stale(decision, stale)
        result.append(Place(one, decision))
    return result


def _with_stale(decision: Decision, stale: bool) -> Decision:
    return replace(decision, stale=stale) if stale else decision


def all_places(
    session: Session, people: Sequence[Annotator] | None = None, articles: Iterable[int] | None = None
) -> Iterator[Place]:
    """Yield the places of all articles that two annotators finished, by the article's number."""
    for article in articles if articles is not None else finishers(session.database):
        yield from places_of(session, article, people)


def settled_articles(session: Session) -> list[int]:
    """Return the articles whose gold layer is complete: two finished, nothing is open, what all agree on is in it."""
    decided = {decision.article for decision in decisions_of(session.database)}
    settled = []
    for article, who in finishers(session.database).items():
        if len(who) < 2:
            continue
        found = places_of(session, article)
        if not found or (article in decided and all(place.decision for place in found)):
            settled.append(article)
    return settled


def decided_articles(session: Session) -> list[int]:
    """Return the articles in which something was decided, by number."""
    decided = {decision.article for decision in decisions_of(session.database)}
    return [article for article in session.reading.ids(everybody=True) if article in decided]


def reference(session: Session, place: Place) -> str:
    """Return the name of a place for people and scripts: the start of its article's uuid and its id."""
    return f"{session.reading.rows([place.disagreement.article])[0].uuid[:8]}-{place.disagreement.id}"


def find_place(session: Session, name: str, people: Sequence[Annotator] | None = None) -> Place:
    """Return the place of that name, as `reference` makes it.

    Raises:
        BadValue: there is none; it may have gone since it was listed.
    """
    start, _, number = name.rpartition("-")
    if number.isdecimal():
        try:
            articles = [find_article(session.database, start)] if start else None
        except BadValue:
            articles = []
        for place in all_places(session, people, articles):
            if str(place.disagreement.id) == number:
                return place
    raise BadValue(f"There is no disagreement “{name}” (any more). `annotator disagreements` lists them.")


def pattern(session: Session, place: Place) -> Pattern:
    """Return what the place has in common with others that can be decided alike."""
    return pattern_of(place.disagreement, session.reading.article(place.disagreement.article).text)

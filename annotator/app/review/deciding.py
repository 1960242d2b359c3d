"""Deciding: one place, a whole pattern, or everything that a policy decides. Fills the gold layer, never an annotator's.

What all agree on in an article goes into the gold layer with the first decision there, so that gold is never half a
layer. A person's decision is never replaced by a policy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from annotator.agreement.policies import Policy, verdict
from annotator.app.edits import shorten
from annotator.app.edits.checks import Checks
from annotator.app.review.gold import GoldWriter
from annotator.app.review.places import Place, all_places, places_of
from annotator.app.review.rulings import Ruling, by_policy
from annotator.app.review.team import ensure_gold, gold_layer
from annotator.app.session import Session
from annotator.domain.annotation import Annotator, Status
from annotator.domain.frozen import frozen
from annotator.errors import InvalidEdit
from annotator.store.journal import OpenStep
from annotator.store.review import remove_decision, remove_ruled, set_reviewed


@frozen
class Outcome:
    """What a policy does: places decided anew, still open, and left to the person who decided them; by kind."""

    decided: int
    open: int
    kept: int
    by_kind: dict[str, int]


def decide(
    session: Session,
    rulings: Sequence[tuple[Place, Ruling]],
    reviewer: Annotator,
    *,
    comment: str = "",
    title: str = "",
    origin: str = "",
) -> None:
    """Decide places as one step, and bring what all agree on in their articles into the gold layer.

    Raises:
        InvalidEdit: the codebook does not allow the annotation beside what is in the gold layer; nothing is changed.
    """
    if not rulings:
        raise InvalidEdit("Nothing is chosen.")
    Checks(session).note(comment)
    articles = {place.disagreement.article for place, _ in rulings}
    one = articles.copy().pop() if len(articles) == 1 else None
    with _writing(
        session, title or _title(session, rulings), reviewer=reviewer, article=one, origin=origin
    ) as (step, gold):
        for article in sorted(articles):
            writer = GoldWriter(session, step, gold, article, reviewer)
            writer.fill_agreed(places_of(session, article))
            for place, ruling in rulings:
                if place.disagreement.article == article:
                    problem = writer.write(place, ruling, comment)
                    if problem:
                        raise InvalidEdit(problem)
            writer.begin()


def reopen(session: Session, places: Sequence[Place], reviewer: Annotator, *, origin: str = "") -> None:
    """Take decisions back: what they put into the gold layer goes, and the places are open again."""
    decided = [place for place in places if place.decision]
    if not decided:
        raise InvalidEdit("This is open already.")
    articles = {place.disagreement.article for place in decided}
    one = articles.copy().pop() if len(articles) == 1 else None
    words = _words(session, decided[0])
    title = f"Reopen ‘{words}’" if len(decided) == 1 else f"Reopen {len(decided):,} disagreements"
    with _writing(session, title, reviewer=reviewer, article=one, origin=origin) as (step, gold):
        for place in decided:
            assert place.decision
            remove_ruled(step, place.disagreement.article, gold.id, place.decision.id)
            remove_decision(step, place.decision.id)


def adjudicate(
    session: Session,
    policy: Policy,
    reviewer: Annotator,
    *,
    articles: Iterable[int] | None = None,
    dry_run: bool = False,
    origin: str = "",
) -> Outcome:
    """Decide as one step everything that the policy decides; a person's decision stays.

    Args:
        session: the open project.
        policy: the rule.
        reviewer: who runs it.
        articles: only these rows; by default all that two annotators finished.
        dry_run: whether only to count.
        origin: who asks, for listeners.
    """
    by_article: dict[int, list[Place]] = {}
    for place in all_places(session, articles=articles):
        by_article.setdefault(place.disagreement.article, []).append(place)
    if dry_run or not by_article:
        return _run(session, by_article, policy, reviewer, None)
    with _writing(session, f"Adjudicate: {policy.name}", reviewer=reviewer, origin=origin) as writing:
        return _run(session, by_article, policy, reviewer, writing)


def _run(
    session: Session,
    by_article: dict[int, list[Place]],
    policy: Policy,
    reviewer: Annotator,
    writing: tuple[OpenStep, Annotator] | None,
) -> Outcome:
    kinds: Counter[str] = Counter()
    still_open = kept = 0
    layer = writing[1] if writing else gold_layer(session)
    for article, found in by_article.items():
        writer = GoldWriter(session, writing[0] if writing else None, layer, article, reviewer)
        for place in found:
            if place.decision and place.decision.by_person:
                kept += 1
                continue
            said = verdict(place.disagreement, policy)
            if said is None or writer.stands(place, said):
                still_open += said is None and place.open
                continue
            if writer.write(place, by_policy(said, policy), ""):
                still_open += place.open
            else:
                kinds[str(place.disagreement.kind)] += 1
    return Outcome(kinds.total(), still_open, kept, dict(kinds))


def set_review_status(
    session: Session, article: int, reviewer: Annotator, status: Status, *, origin: str = ""
) -> bool:
    """Set how far the reviewer is with an article; finishing brings what all agree on into the gold layer.

    Raises:
        InvalidEdit: something is still open there.
    """
    found = places_of(session, article)
    if status is Status.FINISHED and any(place.open for place in found):
        number = sum(place.open for place in found)
        raise InvalidEdit(f"{number} of the disagreements in this article are still open. Decide them first.")
    words = "Reviewed" if status is Status.FINISHED else "Review again"
    title = f"{words} ‘{shorten(session.reading.rows([article])[0].title)}’"
    with _writing(session, title, reviewer=reviewer, article=article, origin=origin) as (step, gold):
        if status is Status.FINISHED:
            GoldWriter(session, step, gold, article, reviewer).fill_agreed(found)
        return set_reviewed(step, article, reviewer.id, status)


@contextmanager
def _writing(
    session: Session, title: str, *, reviewer: Annotator, article: int | None = None, origin: str = ""
) -> Iterator[tuple[OpenStep, Annotator]]:
    """Open a reviewer's step, with the gold layer; a layer that is new stays only if the step does."""
    with session.together():
        gold = ensure_gold(session)
        with session.step(title, annotator=reviewer, article=article, origin=origin) as step:
            yield step, gold


def _title(session: Session, rulings: Sequence[tuple[Place, Ruling]]) -> str:
    if len(rulings) > 1:
        return f"Decide {len(rulings):,} disagreements alike"
    place, ruling = rulings[0]
    return f"Decide ‘{_words(session, place)}’: {_NAMES.get(ruling.word, 'take one')}"


_NAMES = {
    "union": "union",
    "intersection": "common part",
    "neither": "neither",
    "edited": "edited",
}


def _words(session: Session, place: Place) -> str:
    text = session.reading.article(place.disagreement.article).text
    return shorten(place.disagreement.span.of(text))

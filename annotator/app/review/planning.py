"""The plan of a lab: who labels which article, how much of it twice, in which batches; and how far everybody is.

What is labelled twice is drawn from every source and month alike, so that agreement speaks for the whole corpus.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from urllib.parse import urlsplit

from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.frozen import frozen
from annotator.errors import BadValue
from annotator.store.assignments import assign, assignments, unassign
from annotator.store.review import strata_of


@frozen
class Plan:
    """Who gets which article: (article, annotators, batch) by the article's number; `seed` draws it again."""

    articles: tuple[tuple[int, tuple[int, ...], str], ...]
    seed: int

    @property
    def doubled(self) -> int:
        """How many articles two annotators get."""
        return sum(len(who) > 1 for _, who, _ in self.articles)

    def load(self) -> dict[int, int]:
        """Return how many articles each annotator gets."""
        return dict(Counter(one for _, who, _ in self.articles for one in who))


@frozen
class Progress:
    """How far one annotator is with one batch; numbers of articles."""

    annotator: int
    batch: str
    assigned: int
    finished: int
    in_progress: int
    skipped: int


def draw_plan(
    session: Session,
    people: Sequence[Annotator],
    *,
    share: float,
    batch: int = 20,
    seed: int = 0,
    articles: Sequence[int] | None = None,
) -> Plan:
    """Draw a plan; nothing is written.

    Args:
        session: the open project.
        people: who labels.
        share: part of the articles that two of them label, 0 to 1.
        batch: articles of a batch.
        seed: draws the same plan from the same project again.
        articles: rows; all by default.

    Raises:
        BadValue: nobody is named, a person is named twice, or a number is out of range.
    """
    ids = [person.id for person in people]
    if not ids or len(set(ids)) < len(ids):
        raise BadValue("Name every annotator once; at least one.")
    if not 0 <= share <= 1 or batch < 1:
        raise BadValue("The share lies between 0 and 1, and a batch has at least one article.")
    if share and len(ids) < 2:
        raise BadValue("Work that is done twice needs two annotators.")
    rows = list(articles) if articles is not None else session.reading.ids(everybody=True)
    chance = random.Random(seed)
    twice = _drawn(session, rows, share, chance)
    return Plan(tuple(_shared_out(rows, twice, ids, batch, chance)), seed)


def _drawn(session: Session, rows: Sequence[int], share: float, chance: random.Random) -> set[int]:
    """Draw the articles that are labelled twice, from each source and month as many as its share."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    strata = strata_of(session.database)
    for row in rows:
        origin, published = strata.get(row, ("", ""))
        groups[urlsplit(origin).netloc or "", published[:7]].append(row)
    wanted = round(share * len(rows))
    quotas = {key: share * len(group) for key, group in groups.items()}
    counts = {key: int(quota) for key, quota in quotas.items()}
    rest = sorted(groups, key=lambda key: (counts[key] - quotas[key], key))
    for key in rest[: wanted - sum(counts.values())]:
        counts[key] += 1
    return {row for key, group in sorted(groups.items()) for row in chance.sample(group, counts[key])}


def _shared_out(
    rows: Sequence[int], twice: set[int], ids: list[int], batch: int, chance: random.Random
) -> list[tuple[int, tuple[int, ...], str]]:
    """Give articles to those who have least so far; pairs change, and work done twice is spread over the batches."""
    load = dict.fromkeys(ids, 0)
    together = dict.fromkeys(combinations(ids, 2), 0)
    order = list(rows)
    chance.shuffle(order)
    given: dict[int, tuple[tuple[int, ...], str]] = {}
    for row in order:
        if row in twice:
            pair = min(together, key=lambda two: (together[two], load[two[0]] + load[two[1]]))
            together[pair] += 1
            who: tuple[int, ...] = pair
        else:
            who = (min(ids, key=lambda one: load[one]),)
        name = str(max(load[one] for one in who) // batch + 1)
        for one in who:
            load[one] += 1
        given[row] = (who, name)
    return [(row, *given[row]) for row in rows]


def keep_plan(session: Session, plan: Plan, *, origin: str = "") -> int:
    """Write the plan as one undoable step, in place of what was assigned in its articles; return what changed."""
    wanted = {(row, one): batch for row, who, batch in plan.articles for one in who}
    rows = {row for row, _, _ in plan.articles}
    before = [(row, who) for row, who, _, _ in assignments(session.database) if row in rows]
    with session.step(f"Plan {len(rows):,} articles", annotator=session.me(), origin=origin) as step:
        gone = unassign(step, [pair for pair in before if pair not in wanted])
        new = assign(step, [(row, who, batch) for (row, who), batch in wanted.items()], seed=plan.seed)
    return gone + new


def progress(session: Session) -> list[Progress]:
    """Return how far everybody is with what is assigned to them, by annotator and batch."""
    counts: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for _, who, batch, status in assignments(session.database):
        counts[who, batch][status] += 1
    return [
        Progress(who, batch, found.total(), found["finished"], found["in-progress"], found["skipped"])
        for (who, batch), found in sorted(counts.items(), key=lambda item: (item[0][0], _natural(item[0][1])))
    ]


def _natural(batch: str) -> tuple[int, str]:
    return (int(batch), "") if batch.isdecimal() else (1 << 30, batch)

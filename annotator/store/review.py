"""What review reads in bulk (who finished what, their marks, passages left out) and the decisions that it writes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from annotator.domain.annotation import Annotation, Status
from annotator.domain.disagreement import Decision
from annotator.store.annotations import annotations_of
from annotator.store.database import Database
from annotator.store.journal import OpenStep, packed
from annotator.store.labels import canonical_labels

Range = tuple[int, int]
Mark = tuple[int, int, str]
_PAGE = 500


def finishers(database: Database, article: int | None = None) -> dict[int, tuple[int, ...]]:
    """Return for each article, by number, the annotators who finished it; of one article or of all."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, who in database.query(
        "SELECT w.article, w.annotator FROM work w JOIN article a ON a.id = w.article JOIN annotator p ON p.id = w.annotator "
        "WHERE w.role = 'annotator' AND w.status = 'finished' AND w.dead = 0 AND a.dead = 0 AND p.dead = 0 "
        "AND p.kind <> 'gold' AND (:article IS NULL OR w.article = :article) ORDER BY a.number, w.annotator",
        {"article": article},
    ):
        found[number].append(who)
    return {number: tuple(people) for number, people in found.items()}


def marks_of(database: Database, articles: Sequence[int]) -> dict[int, dict[int, tuple[Mark, ...]]]:
    """Return for each article and annotator the (start, end, label name), duplicates folded, in text order."""
    names = {row: name for row, (_, name) in canonical_labels(database).items()}
    found: dict[int, dict[int, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    for first in range(0, len(articles), _PAGE):
        page = articles[first : first + _PAGE]
        for article, who, start, end, label in database.query(
            'SELECT article, annotator, start, "end", label FROM annotation WHERE dead = 0 AND '
            f'article IN ({", ".join("?" * len(page))}) ORDER BY article, annotator, start, "end"',
            tuple(page),
        ):
            found[article][who].append((start, end, names.get(label, "?")))
    return {
        article: {who: tuple(dict.fromkeys(marks)) for who, marks in people.items()}
        for article, people in found.items()
    }


def texts_of(database: Database, articles: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield row and text of articles."""
    for first in range(0, len(articles), _PAGE):
        page = articles[first : first + _PAGE]
        yield from database.query(
            f"SELECT a.id, t.body FROM article a JOIN text t ON t.sha = a.text_sha WHERE a.id IN ({', '.join('?' * len(page))})",
            tuple(page),
        )


def outside_of(database: Database, article: int | None = None) -> dict[int, dict[int, tuple[Range, ...]]]:
    """Return for each article what does not count: under 0 for everybody, else for that annotator."""
    found: dict[int, dict[int, list[Range]]] = defaultdict(lambda: defaultdict(list))
    for number, who, start, end in database.query(
        'SELECT article, coalesce(annotator, 0), start, "end" FROM region WHERE dead = 0 '
        "AND (:article IS NULL OR article = :article) ORDER BY article, start",
        {"article": article},
    ):
        found[number][who].append((start, end))
    return {
        number: {who: tuple(ranges) for who, ranges in people.items()} for number, people in found.items()
    }


def label_uuids(database: Database) -> dict[int, str]:
    """Return for each label row the uuid of the label that stands for it."""
    uuids = dict(database.query("SELECT id, uuid FROM label"))
    return {row: str(uuids[target]) for row, (target, _) in canonical_labels(database).items()}


# -- decisions

_DECISION = (
    "SELECT d.id, d.article, d.members, d.fingerprint, d.kind, d.ruling, coalesce(d.policy, ''), coalesce(p.name, ''), "
    "d.comment, coalesce(s.at, '') FROM decision d LEFT JOIN annotator p ON p.id = d.author LEFT JOIN step s ON s.id = d.step "
    "WHERE d.dead = 0"
)


def decisions_of(database: Database, article: int | None = None) -> list[Decision]:
    """Return the decisions about one article, or all, the oldest first."""
    return [
        _decision(row)
        for row in database.query(
            f"{_DECISION} AND (:article IS NULL OR d.article = :article) ORDER BY d.hlc, d.id",
            {"article": article},
        )
    ]


def _decision(row: Any) -> Decision:
    members = json.loads(row[2])
    ids, taken = (tuple(int(number) for number in members.get(key, ())) for key in ("ids", "taken"))
    number, article, _, fingerprint, kind, ruling, policy, author, comment, at = row
    return Decision(number, article, ids, fingerprint, kind, ruling, taken, policy, author, comment, at)


def save_decision(step: OpenStep, decision: Decision, author: int | None) -> None:
    """Write a decision, new or anew; its id follows from its members."""
    columns = {
        "article": decision.article,
        "members": packed(
            {"ids": [str(n) for n in decision.members], "taken": [str(n) for n in decision.taken]}
        ),
        "fingerprint": decision.fingerprint,
        "kind": decision.kind,
        "ruling": decision.ruling,
        "policy": decision.policy or None,
        "author": author,
        "comment": decision.comment,
    }
    if step.database.row("SELECT 1 FROM decision WHERE id = ?", (decision.id,)):
        step.update("decision", decision.id, dead=0, **columns)
    else:
        step.insert("decision", id=decision.id, **columns)


def remove_decision(step: OpenStep, decision: int) -> None:
    """Take a decision away; what it put into the gold layer is removed by `remove_ruled`."""
    step.update("decision", decision, dead=1)


def ruled(database: Database, article: int, gold: int) -> dict[int, tuple[Annotation, ...]]:
    """Return the gold layer's annotations of an article by the decision that put them there; 0 where none did."""
    decisions = dict(
        database.query(
            "SELECT id, coalesce(decision, 0) FROM annotation WHERE article = ? AND annotator = ? AND dead = 0",
            (article, gold),
        )
    )
    found: dict[int, list[Annotation]] = defaultdict(list)
    for annotation in annotations_of(database, article, gold):
        found[decisions[annotation.id]].append(annotation)
    return {decision: tuple(annotations) for decision, annotations in found.items()}


def remove_ruled(step: OpenStep, article: int, gold: int, decision: int) -> None:
    """Remove what a decision put into the gold layer."""
    for (number,) in step.database.query(
        "SELECT id FROM annotation WHERE article = ? AND annotator = ? AND decision = ? AND dead = 0",
        (article, gold, decision),
    ):
        step.update("annotation", number, dead=1)


def name_decision(step: OpenStep, annotations: Iterable[int], decision: int) -> None:
    """Say which decision put these annotations into the gold layer."""
    for number in annotations:
        step.update("annotation", number, decision=decision)


# -- the reviewer's own status


def reviewed(database: Database) -> dict[int, tuple[int, Status]]:
    """Return for each article who reviews it last and how far they are."""
    return {
        article: (who, Status(status))
        for article, who, status in database.query(
            "SELECT article, annotator, status FROM work WHERE role = 'reviewer' AND dead = 0 ORDER BY hlc"
        )
    }


def set_reviewed(step: OpenStep, article: int, reviewer: int, status: Status) -> bool:
    """Set a reviewer's status on an article; tell whether anything changed."""
    row = step.database.row(
        "SELECT id, status, dead FROM work WHERE article = ? AND annotator = ? AND role = 'reviewer'",
        (article, reviewer),
    )
    finished = step.hlc if status is Status.FINISHED else None
    if row is None:
        if status is Status.NEW:
            return False
        step.insert(
            "work",
            article=article,
            annotator=reviewer,
            role="reviewer",
            status=str(status),
            finished_hlc=finished,
        )
        return True
    if (row[1], row[2]) == (str(status), 0):
        return False
    step.update("work", row[0], status=str(status), dead=0, finished_hlc=finished)
    return True


def begin_review(step: OpenStep, article: int, reviewer: int) -> None:
    """Note that a reviewer has begun with an article, where nothing is noted yet."""
    if step.database.row(
        "SELECT 1 FROM work WHERE article = ? AND annotator = ? AND role = 'reviewer' AND dead = 0",
        (article, reviewer),
    ):
        return
    set_reviewed(step, article, reviewer, Status.IN_PROGRESS)


# -- time


def finished_at(database: Database, annotators: Sequence[int]) -> dict[int, int]:
    """Return for each article when the last of these annotators finished it, in milliseconds since 1970."""
    marks = ", ".join("?" * len(annotators))
    return dict(
        database.query(
            "SELECT article, max(coalesce(finished_hlc, hlc)) >> 16 FROM work WHERE role = 'annotator' AND dead = 0 "
            f"AND status = 'finished' AND annotator IN ({marks}) GROUP BY article",
            tuple(annotators),
        )
    )


def versions(database: Database) -> list[tuple[int, str]]:
    """Return when each codebook version was published (milliseconds since 1970), and its name, oldest first."""
    found = []
    for number, at in database.query(
        "SELECT number, at FROM codebook_version WHERE number > 0 ORDER BY number"
    ):
        try:
            moment = datetime.fromisoformat(str(at))
        except ValueError:
            continue
        found.append((int(moment.timestamp() * 1000), f"v{number}"))
    return found


def strata_of(database: Database) -> dict[int, tuple[str, str]]:
    """Return origin and date of each article."""
    return {
        article: (str(origin), str(published))
        for article, origin, published in database.query(
            "SELECT id, origin, published FROM article WHERE dead = 0"
        )
    }

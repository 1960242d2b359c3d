"""Comparing another project with this one: what is newer there, what is new, what is refused. Writes nothing.

The rule is that of registers: the greater (hlc, uuid of the step) wins, so that the order of merges does not matter and
merging twice is merging once. Rows without a step (people, the first codebook) go by clock, then by content.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.merging import MergeReport, OtherCodebook
from annotator.domain.text import digest
from annotator.store.database import Database
from annotator.store.merging.columns import Register
from annotator.store.merging.incoming import Incoming, Row
from annotator.store.merging.registers import ANNOTATIONS, ANNOTATORS, ARTICLES, LABELS, TRAVELLING, WORK
from annotator.store.merging.stranger import Header, Stranger
from annotator.store.schema import row_key
from annotator.store.versions import number_given

_CHUNK = 400
_DAY = 86_400_000


@dataclass(slots=True)
class Mine:
    """A row of this project as far as the comparison needs it."""

    number: int
    dead: int
    hlc: int
    step: str
    values: tuple[Any, ...]


@dataclass(slots=True)
class Taken:
    """A row that wins. `number` is its row here, negative where it is new and gets its number when it is written."""

    number: int
    new: bool
    row: Row


@dataclass(slots=True)
class MergePlan:
    """Everything that a merge would write, and what it says about itself."""

    stranger: Stranger
    report: MergeReport = field(default_factory=MergeReport)
    taken: dict[str, list[Taken]] = field(default_factory=dict)
    headers: dict[str, Header] = field(default_factory=dict)
    codebooks: list[tuple[int, str, str, str, str, str, int | None]] = field(default_factory=list)
    ours: dict[str, dict[int, int]] = field(default_factory=dict)
    texts: dict[int, tuple[str, int]] = field(default_factory=dict)
    newest: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not any(self.taken.values())


def plan_merge(
    database: Database,
    stranger: Stranger,
    *,
    without_labels: Iterable[str] = (),
    told: Callable[[int], None] = lambda _rows: None,
) -> MergePlan:
    """Compare a stranger with this project.

    Args:
        database: this project.
        stranger: the checked file.
        without_labels: names of labels that only they have and that shall not come in; their annotations are refused.
        told: called now and then with how many rows were compared since.
    """
    plan = MergePlan(stranger)
    plan.report.files.append(stranger.path.name)
    incoming = Incoming(database, stranger, frozenset(without_labels), told)
    _codebooks(database, incoming, plan)
    counting = _Counting(database, plan.report)
    uuids = {header.uuid: header for header in incoming.headers.values()}
    for register in TRAVELLING:
        for taken, mine in _taken(database, incoming, register):
            plan.taken.setdefault(register.name, []).append(taken)
            plan.newest = max(plan.newest, taken.row.hlc)
            if taken.row.step:
                plan.headers[taken.row.step] = uuids[taken.row.step]
            counting.count(register, taken, mine)
    plan.report.refused += incoming.refusals()
    plan.ours, plan.texts = incoming.ours, incoming.texts
    now = int(time.time() * 1000)
    if (plan.newest >> 16) > now + _DAY:
        plan.report.ahead = (plan.newest >> 16) - now
    return plan


def _codebooks(database: Database, incoming: Incoming, plan: MergePlan) -> None:
    """Take the versions that are not here; say which one is in force there where its text never was here."""
    ours = dict(database.query("SELECT uuid, number FROM codebook_version"))
    versions = [version for version in incoming.stranger.codebooks() if digest(version[2]) == version[3]]
    for version in versions:
        number, uuid, *_ = version
        if uuid in ours:
            incoming.ours["codebook"][number] = ours[uuid]
        else:
            incoming.ours["codebook"][number] = temporary = incoming.temporary()
            plan.codebooks.append((temporary, *version[1:]))
    plan.report.others["codebook"] += len(plan.codebooks)
    if not versions:
        return
    number, uuid, _, sha, at, note, who = versions[-1]
    known = database.row(
        "SELECT 1 FROM codebook_version WHERE number > 0 AND (uuid = ? OR sha = ?)", (uuid, sha)
    )
    if number > 0 and not known:
        name = _name_of(incoming, who)
        found = OtherCodebook(plan.stranger.path.name, uuid, number_given(uuid, sha), name, at, note)
        plan.report.codebooks.append(found)


def _name_of(incoming: Incoming, annotator: int | None) -> str:
    place = ANNOTATORS.place("name")
    return next(
        (
            str(values[place])
            for number, _, _, _, *values in incoming.stranger.rows(ANNOTATORS)
            if number == annotator and ANNOTATORS.columns[place].check(values[place])
        ),
        "",
    )


def _taken(database: Database, incoming: Incoming, register: Register) -> Iterable[tuple[Taken, Mine | None]]:
    """Yield the rows of a register that win over ours, or are new."""
    rows = list(incoming.rows(register))
    mine = _ours(database, register, rows)
    if register.born:
        _renumber(database, incoming, register, rows, mine)
    key_places = [register.place(name) for name in register.key]
    of_register, by_uuid = incoming.ours[register.name], register.key == ("uuid",)
    seen: set[Any] = set()
    for row in rows:
        values = row.values
        key = (values[0],) if register.by_id else tuple([values[place] for place in key_places])
        if key in seen:
            incoming.refuse(None, f"{register.name}: the same row twice")
            continue
        seen.add(key)
        own = mine.get(key)
        number = own.number if own else _new_number(incoming, register, row)
        of_register[row.number] = number
        if by_uuid:
            incoming.uuids[register.name, number] = row.values[0]
        if own is None or _wins(register, row, own):
            yield Taken(number, own is None, row), own


def _new_number(incoming: Incoming, register: Register, row: Row) -> int:
    if register.by_id or register.name == "split":
        return int(row.values[0])
    return incoming.ours["label"][row.number] if register is LABELS else incoming.temporary()


def _wins(register: Register, row: Row, own: Mine) -> bool:
    theirs, ours = (row.hlc, row.step), (own.hlc, own.step)
    if theirs != ours or row.step:
        return theirs > ours
    places = [place for place, name in enumerate(register.names) if name not in register.kept]
    pictures = [
        repr((dead, *(values[place] for place in places)))
        for dead, values in ((row.dead, row.values), (own.dead, own.values))
    ]
    return pictures[0] > pictures[1]


def _ours(database: Database, register: Register, rows: Sequence[Row]) -> dict[tuple[Any, ...], Mine]:
    """Return our rows that the stranger's may meet, by key."""
    first = register.place(register.key[0])
    wanted = list(dict.fromkeys(row.values[first] for row in rows))
    if register.key[0] in {"article", "frame", "collection"}:
        wanted = [number for number in wanted if number > 0]
    return _load(database, register, wanted)


def _load(database: Database, register: Register, wanted: Sequence[Any]) -> dict[tuple[Any, ...], Mine]:
    names = ", ".join(f'x."{name}"' for name in register.names)
    places = [register.place(name) for name in register.key]
    found = {}
    for first in range(0, len(wanted), _CHUNK):
        page = wanted[first : first + _CHUNK]
        marks = ", ".join("?" * len(page))
        for number, dead, hlc, step, *values in database.query(
            f"SELECT x.{row_key(register.name)}, x.dead, x.hlc, coalesce(s.uuid, ''), {names} FROM {register.name} x "
            f'LEFT JOIN step s ON s.id = x.step WHERE x."{register.key[0]}" IN ({marks})',
            tuple(page),
        ):
            found[tuple([values[place] for place in places])] = Mine(number, dead, hlc, step, tuple(values))
    return found


def _renumber(
    database: Database,
    incoming: Incoming,
    register: Register,
    rows: Sequence[Row],
    mine: dict[tuple[Any, ...], Mine],
) -> None:
    """Give rows another number whose number was given to something else here; always the same one."""
    born = [register.place(name) for name in register.born]
    moved = []
    for row in rows:
        own = mine.get((row.values[0],))
        if own and [row.values[place] for place in born] != [own.values[place] for place in born]:
            uuids = [
                incoming.uuids.get((register.columns[place].names, row.values[place] or 0), "")
                for place in born
            ]
            name = f"{register.name} {row.values[0]} {' '.join(uuids)}"
            row.values[0] = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") >> 1 or 1
            moved.append(row.values[0])
    mine.update(_load(database, register, moved))


class _Counting:
    """Counts what a plan brings, by person and by kind."""

    def __init__(self, database: Database, report: MergeReport) -> None:
        self.report = report
        self.names: dict[int, str] = dict(database.query("SELECT id, name FROM annotator"))
        self.dead = {row[0] for row in database.query("SELECT id FROM article WHERE dead = 1")}
        self.status, self.article, self.annotator = (
            WORK.place("status"),
            ANNOTATIONS.place("article"),
            ANNOTATIONS.place("annotator"),
        )

    def count(self, register: Register, taken: Taken, mine: Mine | None) -> None:
        """Count one row that is taken."""
        row, report = taken.row, self.report
        if register is ANNOTATIONS:
            self._annotation(row, mine)
        elif register is ANNOTATORS:
            self.names[taken.number] = row.values[1]
        elif register is ARTICLES:
            report.articles_added += mine is None and not row.dead
            report.others["articles"] += mine is not None
            (self.dead.add if row.dead else self.dead.discard)(taken.number)
        elif register is LABELS and mine is None:
            report.labels_added += [row.values[1]] * (not row.dead)
            report.others["labels"] += 1
        elif register is WORK:
            self._work(row, mine)
        else:
            report.others[register.name] += 1

    def _annotation(self, row: Row, mine: Mine | None) -> None:
        before, now = mine is not None and not mine.dead, not row.dead
        if not before and not now:
            self.report.others["annotation"] += 1
            return
        what = "changed" if before and now else "added" if now else "removed"
        name = self.names.get(row.values[self.annotator], "?")
        person = self.report.people.get(name)
        if person is None:
            person = self.report.people[name] = Counter()
        person[what] += 1
        self.report.annotations_added += what == "added"
        self.report.annotations_changed += what == "changed"
        self.report.annotations_removed += what == "removed"
        self.report.on_removed_articles += now and row.values[self.article] in self.dead

    def _work(self, row: Row, mine: Mine | None) -> None:
        name = self.names.get(row.values[WORK.place("annotator")], "?")
        finished = row.values[self.status] == "finished" and not row.dead
        if finished and (mine is None or mine.dead or mine.values[self.status] != "finished"):
            self.report.people.setdefault(name, Counter())["finished"] += 1
        self.report.others["work"] += 1

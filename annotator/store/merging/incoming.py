"""A stranger's rows, checked and with this project's row numbers; what cannot be taken is refused with its reason.

A reference to a row that comes in with the same merge is a negative number, which the writing turns into a real one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from annotator.domain.merging import Refusal, text_difference
from annotator.domain.text import article_uuid, digest, normalise
from annotator.store.database import Database
from annotator.store.merging.columns import FLAG, Column, Register, whole
from annotator.store.merging.registers import ANNOTATIONS, ARTICLES, LABELS, TRAVELLING
from annotator.store.merging.stranger import Stranger

_HLC = whole(0, (4_102_444_800_000 << 16) - 1)
"""Until 1 January 2100: a later stamp would stop the clock of every project that it reaches."""


READ = 1_000
"""After so many rows somebody is told how far the reading is."""


@dataclass(slots=True)
class Row:
    """A checked row: its number in the stranger's file, its stamp, and its values in the register's columns."""

    number: int
    dead: int
    hlc: int
    step: str
    values: list[Any]


class Incoming:
    """Reads the registers of a stranger in their order, and remembers which of its rows are which of ours."""

    def __init__(
        self,
        database: Database,
        stranger: Stranger,
        without_labels: frozenset[str],
        told: Callable[[int], None] = lambda _rows: None,
    ) -> None:
        """Read from a checked file; labels of the names in `without_labels` that only they have stay out.

        `told` is called now and then with how many rows were read since.
        """
        self._told = told
        self.database, self.stranger, self.without_labels = database, stranger, without_labels
        self.headers = stranger.headers()
        names = [*(register.name for register in TRAVELLING), "codebook"]
        self.ours: dict[str, dict[int, int]] = {name: {} for name in names}
        self.texts: dict[int, tuple[str, int]] = {}
        self.uuids: dict[tuple[str, int], str] = {}
        self._temporary = 0
        self._numbers: dict[int, int] = {}
        self._refused: dict[tuple[int | None, str], int] = {}
        self._changed: dict[int, Refusal] = {}
        self._hanging: Counter[int] = Counter()

    def temporary(self) -> int:
        """Return the next negative number."""
        self._temporary -= 1
        return self._temporary

    def refusals(self) -> list[Refusal]:
        """Return everything that was refused so far, articles with a changed text first."""
        file = self.stranger.path.name
        found = []
        for row, refusal in self._changed.items():
            rows = self._hanging[row]
            also = f", so its {rows:,} annotations were not taken" if rows else ""
            found.append(Refusal(file, refusal.article, refusal.reason + also, rows, refusal.difference))
        return found + [Refusal(file, *what, rows) for what, rows in self._refused.items()]

    def refuse(self, article: int | None, reason: str) -> None:
        """Refuse a row; `article` is the stranger's row of its article."""
        what = (self._numbers.get(article) if article is not None else None, reason)
        self._refused[what] = self._refused.get(what, 0) + 1

    # -- rows

    def rows(self, register: Register) -> Iterator[Row]:
        """Yield the rows of a register that are in order."""
        if register is LABELS:
            self._expect_labels()
        article = register.place("article")
        edges = (register.place("start"), register.place("end")) if register.place("start") >= 0 else None
        references = [(nth, column) for nth, column in enumerate(register.columns) if column.names]
        before: list[Any] | None = None
        for place, (number, dead, hlc, step, *values) in enumerate(self.stranger.rows(register), 1):
            if place % READ == 0:
                self._told(READ)
            theirs = values[article] if article >= 0 else None
            if not (type(number) is int and FLAG(dead) and _HLC(hlc)) or not _in_order(
                register, values, before
            ):
                self.refuse(
                    theirs if type(theirs) is int else None, f"{register.name}: values that no project writes"
                )
                continue
            before = values.copy()
            if (
                (register is ARTICLES and not self._sound(number, values))
                or (register is LABELS and number not in self.ours["label"])
                or (edges and not self._inside(theirs, values, edges))
            ):
                continue
            if self._resolve(register, references, theirs, values):
                header = self.headers.get(step) if step else None
                yield Row(number, dead, hlc, header.uuid if header else "", values)

    def _resolve(
        self,
        register: Register,
        references: list[tuple[int, Column]],
        theirs: int | None,
        values: list[Any],
    ) -> bool:
        """Put this project's row numbers in place of the stranger's; refuse the row where one was not taken."""
        for place, column in references:
            value = values[place]
            if value is None:
                continue
            here = self.ours[column.names].get(value)
            if here is None and column.names == "article":
                self._hang(register, value)
                return False
            if here is None and not column.nullable:
                self.refuse(theirs, f"{register.name}: its {column.names} was not taken")
                return False
            values[place] = value if here is None and column.soft else here
        return True

    def _hang(self, register: Register, article: int) -> None:
        if article in self._changed:
            self._hanging[article] += register is ANNOTATIONS
        else:
            self.refuse(None, f"{register.name}: its article is not in the file")

    def _inside(self, article: int | None, values: list[Any], edges: tuple[int, int]) -> bool:
        start, end = values[edges[0]], values[edges[1]]
        if (start is None and end is None) or article not in self.texts:
            return True
        length = self.texts[article][1]
        if start is None or end is None or not start < end <= length:
            self.refuse(article, f"{start}–{end} lies outside the text of {length:,} characters")
            return False
        return True

    # -- labels and articles

    def _expect_labels(self) -> None:
        """Number all labels before one names another."""
        known = dict(self.database.query("SELECT uuid, id FROM label"))
        for number, _, _, _, *values in self.stranger.rows(LABELS):
            uuid, name = values[0], values[1]
            if type(number) is not int or not _in_order(LABELS, values):
                continue
            if uuid in known:
                self.ours["label"][number] = known[uuid]
            elif name not in self.without_labels:
                self.ours["label"][number] = self.temporary()

    def _sound(self, number: int, values: list[Any]) -> bool:
        """Tell whether an article's text is the one that its uuid says; else refuse it, with the difference to ours."""
        uuid, shown, sha = values[:3]
        body = self.stranger.text_of(sha)
        self._numbers[number] = shown
        if body is not None and digest(body) == sha and article_uuid(sha) == uuid and _normal(body):
            self.texts[number] = (sha, len(body))
            return True
        own = self.database.row(
            "SELECT a.number, t.body FROM article a JOIN text t ON t.sha = a.text_sha WHERE a.uuid = ?",
            (uuid,),
        )
        reason: str = "its text cannot be read"
        lines: tuple[str, ...] = ()
        if body is not None and own:
            count, lines = text_difference(own[1], body)
            reason = f"its text differs from yours (article {own[0]}) by {count:,} characters"
        elif body is not None:
            reason = "its text is not the one that was imported"
        self._changed[number] = Refusal("", shown, reason, 0, lines)
        return False


def _in_order(register: Register, values: list[Any], before: list[Any] | None = None) -> bool:
    """Tell whether every value may stand in its column; what the row `before` had there too was judged with it."""
    known = before if before is not None else [_NOTHING] * len(values)
    for column, value, same in zip(register.columns, values, known, strict=True):
        if value is None:
            if not column.nullable:
                return False
        elif (type(value) is not type(same) or value != same) and not column.check(value):
            return False
    return True


_NOTHING = object()


def _normal(body: str) -> bool:
    try:
        return normalise(body) == body
    except ValueError:
        return False

"""Every annotation once: what an export wrote it as, or why not. The law: in = written + not written."""

from __future__ import annotations

import marshal
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, field
from itertools import islice
from typing import Any, overload

from annotator.domain.frozen import frozen


@frozen
class Entry:
    """One annotation's fate. `written` names the places it stands in; `reason` is set where it was not written.

    `ents_reason` says why an annotation that was written does not stand among the flat entities, `spans_reason` why a model
    for spans will not find it. `tokens` is the length of an unusually long one, else 0.
    """

    annotation: int
    article: int
    start: int
    end: int
    label: str
    text: str
    written: tuple[str, ...] = ()
    reason: str = ""
    ents_reason: str = ""
    changed_to: tuple[int, int] | None = None
    spans_reason: str = ""
    tokens: int = 0


class Entries(Sequence[Entry]):
    """Entries in the order in which they came, kept packed: a tenth of the memory of a list, read from first to last."""

    _MANY = 2_000
    """Entries that are packed together."""

    def __init__(self) -> None:
        """Begin with none."""
        self._packed: list[bytes] = []
        self._last: list[tuple[Any, ...]] = []

    def append(self, entry: Entry) -> None:
        """Keep an entry."""
        self._last.append(astuple(entry))
        if len(self._last) == self._MANY:
            self._packed.append(zlib.compress(marshal.dumps(self._last), 1))
            self._last = []

    def __len__(self) -> int:
        return len(self._packed) * self._MANY + len(self._last)

    def __iter__(self) -> Iterator[Entry]:
        for packed in self._packed:
            yield from (Entry(*row) for row in marshal.loads(zlib.decompress(packed)))
        yield from (Entry(*row) for row in tuple(self._last))

    @overload
    def __getitem__(self, index: int) -> Entry: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...

    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return tuple(self)[index]
        place = range(len(self))[index]
        return next(islice(self, place, None))


@frozen
class Lost:
    """One kind of thing that an export does not carry: how often, and where.

    Args:
        what: a word for programs; `words` are for people, with the number among them.
        count: of such things.
        places: article number, start, end and label of each; start and end are 0 where the article as a whole is meant.
        written: whether the annotations concerned are written all the same.
    """

    what: str
    words: str
    count: int
    places: tuple[tuple[int, int, int, str], ...]
    written: bool = True


@frozen
class Account:
    """The whole account of one export.

    Args:
        articles: that were exported.
        entries: one for each annotation, or only for those of which something is to be said.
        files: absolute paths in the order written.
        lost: what a format of another program cannot carry.
        plain: written annotations that have no entry, by label.
        split: the part of each article by its uuid, where there are parts.
        facts: what a corpus says about itself for programs: of its split, of leaks, of its tokens.
    """

    articles: int
    entries: Sequence[Entry]
    files: tuple[str, ...] = field(default=())
    lost: tuple[Lost, ...] = field(default=())
    plain: Mapping[str, int] = field(default_factory=dict)
    split: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def annotations(self) -> int:
        """All annotations, written or not."""
        return len(self.entries) + sum(self.plain.values())

    @property
    def written(self) -> dict[str, int]:
        """Written annotations by label name."""
        found = Counter(entry.label for entry in self.entries if not entry.reason)
        found.update(self.plain)
        return dict(sorted(found.items()))

    @property
    def not_written(self) -> tuple[Entry, ...]:
        """Annotations that were left out, each with its reason."""
        return tuple(entry for entry in self.entries if entry.reason)

    @property
    def spans_only(self) -> int:
        """How many annotations stand in spans["sc"] but not in ents."""
        return sum(not entry.reason and bool(entry.ents_reason) for entry in self.entries)

    @property
    def ents_left_out(self) -> tuple[Entry, ...]:
        """Annotations that stand in spans["sc"] but not in ents."""
        return tuple(entry for entry in self.entries if not entry.reason and entry.ents_reason)

    @property
    def beyond_suggester(self) -> tuple[Entry, ...]:
        """Annotations that stand in spans["sc"] but are longer than what the suggester proposes."""
        return tuple(entry for entry in self.entries if entry.spans_reason)

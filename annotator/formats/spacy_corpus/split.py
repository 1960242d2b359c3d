"""Which article goes into which part: whole groups, every label in every part where that can be, nothing ever moves."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.frozen import frozen
from annotator.formats.spacy_corpus.options import PARTS


@frozen
class SplitArticle:
    """What the split has to know of an article.

    Args:
        uuid: of the article.
        group: the key of its text.
        labels: those of its written annotations.
        ties: further keys; articles that share one stay together (their cluster of near copies, their source).
        date: when it was published, ISO 8601, where the split goes by time.
    """

    uuid: str
    group: str
    labels: Collection[str] = frozenset()
    ties: tuple[str, ...] = ()
    date: str = ""


@dataclass(slots=True)
class _Group:
    key: str
    members: list[str]
    labels: frozenset[str]
    part: str = ""
    date: str = ""


def group_key(text: str, *, duplicates: bool = True) -> str:
    """Return the key that texts share which differ only in blanks and case; without `duplicates` in nothing."""
    folded = " ".join(text.split()).casefold() if duplicates else text
    return hashlib.sha256(folded.encode()).hexdigest()


def split_articles(
    articles: Iterable[SplitArticle],
    ratios: Sequence[int] = (80, 10, 10),
    seed: int = 0,
    frozen: Mapping[str, str] | None = None,
    *,
    by: str = "text",
) -> dict[str, str]:
    """Return the part ("train", "dev" or "test") of each article by its uuid, in the order given.

    Groups stay together and are taken in the order of SHA-256(seed, group key), the rarest label first, so that
    each label stands in each part where the number of groups allows it; the rest fills the parts up to `ratios`.

    Args:
        articles: those of this export.
        ratios: weights of train, dev and test; a part of 0 gets nothing new.
        seed: another one gives another split.
        frozen: parts of earlier exports by uuid: they never change, and the rest of such a group follows its first.
        by: "date" fills train with the oldest groups, then dev, then test; anything else goes by the seed.
    """
    articles = list(articles)
    frozen = frozen or {}
    state = _State(_targets(len(articles), len({article.group for article in articles}), ratios), frozen)
    groups = _groups(articles, seed)
    for group in groups:
        before = [frozen[uuid] for uuid in group.members if uuid in frozen]
        if before:
            state.give(group, before[0])
    if by == "date":
        state.fill_in_turn(sorted(groups, key=lambda group: group.date))
    else:
        state.cover(groups)
        state.fill(groups)
    return {article.uuid: state.parts[article.uuid] for article in articles}


class _State:
    """The parts while they are being filled."""

    def __init__(self, wanted: Mapping[str, int], frozen: Mapping[str, str]) -> None:
        self.wanted, self.frozen = wanted, frozen
        self.parts: dict[str, str] = {}
        self.have: Counter[str] = Counter()
        self.held: dict[str, set[str]] = {part: set() for part in PARTS}

    def give(self, group: _Group, part: str) -> None:
        """Put a group into a part; members with a frozen part keep theirs."""
        group.part = part
        for uuid in group.members:
            self.parts[uuid] = self.frozen.get(uuid, part)
            self.have[self.parts[uuid]] += 1
        self.held[part] |= group.labels

    def fits(self, group: _Group, part: str) -> bool:
        return self.have[part] + len(group.members) <= self.wanted[part]

    def cover(self, groups: Sequence[_Group]) -> None:
        """Give each part one group of each label, the rarest label first, train before dev before test."""
        by_label: defaultdict[str, list[_Group]] = defaultdict(list)
        for group in groups:
            for label in group.labels:
                by_label[label].append(group)
        for label in sorted(by_label, key=lambda name: (len(by_label[name]), name)):
            for part in PARTS:
                if label not in self.held[part]:
                    free = (group for group in by_label[label] if not group.part and self.fits(group, part))
                    found = next(free, None)
                    if found is not None:
                        self.give(found, part)

    def fill(self, groups: Sequence[_Group]) -> None:
        """Put what is left where most room is; what fits nowhere goes into the largest part."""
        largest = max(PARTS, key=lambda part: self.wanted[part])
        for group in groups:
            if not group.part:
                fitting = [part for part in PARTS if self.fits(group, part)]
                self.give(group, max(fitting, key=self._room) if fitting else largest)

    def fill_in_turn(self, groups: Sequence[_Group]) -> None:
        """Fill one part after the other, the oldest groups first; a date that is not known counts as old."""
        parts = [part for part in PARTS if self.wanted[part]]
        for group in groups:
            if not group.part:
                while len(parts) > 1 and self.have[parts[0]] >= self.wanted[parts[0]]:
                    parts.pop(0)
                self.give(group, parts[0])

    def _room(self, part: str) -> int:
        return self.wanted[part] - self.have[part]


def _groups(articles: Sequence[SplitArticle], seed: int) -> list[_Group]:
    """Return the groups in the order of the seed; whoever shares a text, a cluster or a source is in one."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while (over := above.get(key, key)) != key:
            key = over
        return key

    for article in articles:
        for tie in article.ties:
            one, other = sorted((top(article.group), top(tie)))
            if one != other:
                above[other] = one
    found: dict[str, _Group] = {}
    for article in articles:
        key = top(article.group)
        group = found.setdefault(key, _Group(article.group, [], frozenset(), date=article.date))
        group.key = min(group.key, article.group)
        group.date = max(group.date, article.date)
        group.members.append(article.uuid)
        group.labels = frozenset(article.labels) if not group.labels else group.labels.union(article.labels)
    return sorted(found.values(), key=lambda group: hashlib.sha256(f"{seed}\0{group.key}".encode()).digest())


@frozen
class Shape:
    """How many groups of articles stay together, how many the largest has, and how many stand in several parts."""

    groups: int = 0
    largest: int = 0
    torn: int = 0


def shape_of(articles: Sequence[SplitArticle], parts: Mapping[str, str]) -> Shape:
    """Return what there is to say of the groups of articles that were dealt out into `parts`, by uuid."""
    sizes = [0]
    torn = 0
    for group in _groups(articles, 0):
        sizes.append(len(group.members))
        torn += len({parts[uuid] for uuid in group.members}) > 1
    return Shape(len(sizes) - 1, max(sizes), torn)


def _targets(articles: int, groups: int, ratios: Sequence[int]) -> dict[str, int]:
    """Return how many articles each part should have: by largest remainder, at least one where groups suffice."""
    total = sum(ratios)
    exact = {part: articles * ratio / total for part, ratio in zip(PARTS, ratios, strict=True)}
    targets = {part: int(share) for part, share in exact.items()}
    rest = sorted(PARTS, key=lambda part: targets[part] - exact[part])
    for part in rest[: articles - sum(targets.values())]:
        targets[part] += 1
    open_parts = [part for part in PARTS if exact[part] > 0]
    for part in open_parts[:groups]:
        if targets[part] == 0:
            largest = max(PARTS, key=lambda other: targets[other])
            if targets[largest] > 1:
                targets[largest] -= 1
                targets[part] = 1
    return targets

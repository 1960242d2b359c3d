"""What is counted while a corpus is written: articles, tokens and labels by part, and the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.domain.accounting import Entry
from annotator.formats.spacy_corpus.leak import Leak
from annotator.formats.spacy_corpus.options import PARTS, CorpusArticle
from annotator.formats.spacy_corpus.placing import Placement


@dataclass(slots=True)
class Tally:
    """Counts of one export; `labels[part][label]` are written annotations, `lengths` their tokens."""

    articles: Counter[str] = field(default_factory=Counter)
    tokens: Counter[str] = field(default_factory=Counter)
    missing_tokens: Counter[str] = field(default_factory=Counter)
    labels: dict[str, Counter[str]] = field(default_factory=lambda: {part: Counter() for part in PARTS})
    ents_left_out: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    moved: int = 0
    lengths: Counter[int] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    retokenized: int = 0
    leak: Leak = field(default_factory=Leak)

    def count(self, one: CorpusArticle, placement: Placement, part: str) -> None:
        """Count one article that is written into `part`."""
        self.articles[part] += 1
        self.tokens[part] += len(one.tokens)
        self.missing_tokens[part] += sum(gap.last - gap.first for gap in placement.missing)
        self.annotators[one.annotator] += 1
        self.labels[part].update([piece.label for piece in placement.spans])
        self.lengths.update([piece.last - piece.first for piece in placement.spans])
        self.retokenized += one.retokenized
        self.leak.count(one, placement, part)

    def count_fates(self, entries: Iterable[Entry]) -> None:
        """Count why annotations were not written, not among the entities, or moved."""
        for entry in entries:
            if entry.reason:
                self.reasons[entry.reason] += 1
            elif entry.ents_reason:
                self.ents_left_out[entry.label] += 1
            self.moved += entry.changed_to is not None

    @property
    def all_labels(self) -> list[str]:
        """Labels in alphabetical order."""
        return sorted({label for counts in self.labels.values() for label in counts})

    @property
    def longest(self) -> int:
        """Tokens of the longest written span."""
        return max(self.lengths, default=0)

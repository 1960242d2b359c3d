"""What a test part shares with the training part: the same words under the same label, the same sources.

A model may have learned such mentions by heart, so scores on them say less about new ones. Copies of a text are kept
together by the split; what is counted here is what remains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.boilerplate import family_of
from annotator.formats.spacy_corpus.options import PARTS, CorpusArticle
from annotator.formats.spacy_corpus.placing import Placement

_BITS = {part: 1 << number for number, part in enumerate(PARTS)}


def forms_of(one: CorpusArticle, placement: Placement) -> Iterator[tuple[str, str]]:
    """Yield label and surface form of each written annotation of an article."""
    text, ends, spaces = one.article.text, one.tokens.ends, one.tokens.spaces
    for first, last, label, _ in placement.spans:
        start = ends[first - 1] + spaces[first - 1] if first else 0
        yield label, form_of(text[start : ends[last - 1]])


def form_of(words: str) -> str:
    """Return the surface form of an annotation's text: case folded, blanks single."""
    form = words.casefold()
    return form if form.isprintable() and "  " not in form else " ".join(form.split())


@dataclass(slots=True)
class Leak:
    """Surface forms (case folded, blanks single) by label with the parts they stand in, and sources by part."""

    forms: dict[str, dict[str, int]] = field(default_factory=dict)
    mentions: dict[str, Counter[str]] = field(default_factory=dict)
    sources: dict[str, Counter[str]] = field(default_factory=lambda: {part: Counter() for part in PARTS})

    def count(self, one: CorpusArticle, placement: Placement, part: str) -> None:
        """Count one article that is written into `part`."""
        self.count_forms(forms_of(one, placement), part)
        self.count_source(one.article.origin, part)

    def count_source(self, origin: str, part: str) -> None:
        """Count the source of one article that stands in `part`; an article that names none has none."""
        family = family_of(origin)
        if family:
            self.sources[part][family] += 1

    def count_forms(self, forms: Iterable[tuple[str, str]], part: str) -> None:
        """Count labels with surface forms that stand in `part`."""
        bit = _BITS[part]
        for label, form in forms:
            known = self.forms.setdefault(label, {})
            known[form] = known.get(form, 0) | bit
            if part == "test":
                self.mentions.setdefault(label, Counter())[form] += 1

    def by_label(self) -> dict[str, dict[str, Any]]:
        """Return for each label of the test part: forms, those seen in train, their share, and the same of mentions."""
        found = {}
        for label, mentions in sorted(self.mentions.items()):
            seen = {form for form in mentions if self.forms[label][form] & _BITS["train"]}
            total, again = sum(mentions.values()), sum(mentions[form] for form in seen)
            found[label] = {
                "test_forms": len(mentions),
                "seen_in_train": len(seen),
                "share": round(len(seen) / len(mentions), 4),
                "test_mentions": total,
                "mentions_seen": again,
                "mention_share": round(again / total, 4),
            }
        return found

    def facts(self, torn: int) -> dict[str, Any]:
        """Return what is shared, for programs and cards; `torn` groups of copies stand in several parts."""
        sources, articles = self.shared_sources()
        return {
            "labels": self.by_label(),
            "shared_clusters": torn,
            "shared_sources": sources,
            "test_articles_of_shared_sources": articles,
        }

    def shared_sources(self) -> tuple[int, int]:
        """Return how many sources stand in train and test, and how many test articles come from them."""
        both = self.sources["train"].keys() & self.sources["test"].keys()
        return len(both), sum(self.sources["test"][family] for family in both)

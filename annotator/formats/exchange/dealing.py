"""Dealing the articles of a dataset out into parts: the split that the spaCy corpus has too, and that the project keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.article import Article
from annotator.domain.boilerplate import family_of
from annotator.formats.spacy_corpus.split import Shape, SplitArticle, group_key, shape_of, split_articles


@dataclass
class Deal:
    """How articles are dealt out, and which part each one got.

    Args:
        ratios: weights of train, dev and test.
        seed: another one gives another split.
        group_duplicates: whether near copies, and texts that differ only in blanks and case, stay in one part.
        by: "text", "source" or "date", as `CorpusOptions` has it.
        clusters: the cluster of near copies of an article, by its row id; None where it stands alone.
        frozen: parts that earlier exports gave, by article uuid; they never change.
        parts: the part ("train", "dev" or "test") of each article by its uuid, once they are dealt out.
        shape: of the groups of articles that stay together, once they are dealt out.
        facts: what there is to say of the split, for programs; the same keys as for the spaCy corpus.
        leak: what the test part shares with the training part, once a writer has counted it; as `Leak.facts` gives it.
    """

    ratios: tuple[int, int, int] = (80, 10, 10)
    seed: int = 0
    group_duplicates: bool = True
    by: str = "text"
    clusters: Mapping[int, int | None] = field(default_factory=dict)
    frozen: Mapping[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    shape: Shape = field(default_factory=Shape)
    facts: dict[str, Any] = field(default_factory=dict)
    leak: dict[str, Any] = field(default_factory=dict)

    def key(self, article: Article, labels: Mapping[str, int]) -> SplitArticle:
        """Return what the split has to know of an article; `labels` counts its written annotations."""
        cluster = self.clusters.get(article.id) if self.group_duplicates else None
        family = family_of(article.origin) if self.by == "source" else ""
        ties = [f"cluster {cluster}"] if cluster is not None else []
        ties += [f"source {family}"] if family else []
        return SplitArticle(
            article.uuid,
            group_key(article.text, duplicates=self.group_duplicates),
            labels,
            tuple(ties),
            article.published if self.by == "date" else "",
        )

    def out(self, keys: Sequence[SplitArticle]) -> dict[str, str]:
        """Deal articles out and return the part of each by its uuid."""
        self.parts = split_articles(keys, self.ratios, self.seed, self.frozen, by=self.by)
        self.shape = shape_of(keys, self.parts)
        self.facts = {
            "ratios": list(self.ratios),
            "seed": self.seed,
            "by": self.by,
            "group_duplicates": self.group_duplicates,
            "groups": self.shape.groups,
            "largest_group": self.shape.largest,
            "kept": sum(key.uuid in self.frozen for key in keys),
        }
        return self.parts

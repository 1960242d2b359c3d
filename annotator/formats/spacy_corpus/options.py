"""What goes into a training corpus and how it is to be made: the values that every part of the export shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.tokens import Tokens
from annotator.errors import BadValue
from annotator.formats.spacy_corpus.reach import AUTO, check_reach

PARTS = ("train", "dev", "test")
_CHOICES = {
    "component": ("both", "shared", "ner", "spancat"),
    "misaligned": ("stop", "expand", "contract", "drop"),
    "split_by": ("text", "source", "date"),
}


@dataclass(frozen=True)
class CorpusArticle:
    """One article as the corpus takes it: its stored tokens and one annotator's annotations.

    Passages that are outside the work stand in `article.regions`. `annotator` is a name or a pseudonym; `cluster` the
    number of its near copies' cluster, None where there are none. `retokenized` says that the tokens are not the stored ones.
    """

    article: Article
    tokens: Tokens
    annotations: tuple[Annotation, ...]
    annotator: str
    cluster: int | None = None
    retokenized: bool = False


@dataclass(frozen=True)
class CorpusOptions:
    """How a corpus is made.

    Args:
        component: "both" (two models), "shared" (one model, both components on one tok2vec), "ner" or "spancat".
        misaligned: what happens to annotations whose edges are no token edges: "stop" refuses the export,
            "expand" and "contract" move the edges outwards or inwards, "drop" leaves them out.
        overlaps: which of several overlapping annotations stands among the flat entities:
            "longest", "shortest" or "priority:A,B,C" by label.
        split: weights of train, dev and test; a part of 0 gets no file.
        seed: of the split and of training.
        group_duplicates: whether near copies, and texts that differ only in blanks and case, stay in one part.
        split_by: "text" deals single texts out, "source" whole sources, "date" the oldest to train and the newest to test.
        lang: spaCy's language code.
        shard: articles that a file may hold; a part with more becomes a folder of files.
        created: when, UTC, ISO 8601; written as it is, so that the same call gives the same bytes.
        tokenizer: name, version and hash of the tokenizer that made the stored tokens.
        name: of the project, for the dataset card.
        definitions: of the labels, for the card.
        codebook: its name and version, for the card.
        agreement: sentences on how far annotators agreed, for the card.
        suggester: how long the spans are that spancat's suggester proposes: "auto", "longest" or a number of tokens
            (see `reach.reach_of`).
        foreign: whether the corpus's language could not be loaded and `xx` stands in; says which was wanted.

    Raises:
        BadValue: a value is not one of these.
    """

    component: str = "both"
    misaligned: str = "stop"
    overlaps: str = "longest"
    split: tuple[int, int, int] = (80, 10, 10)
    seed: int = 0
    group_duplicates: bool = True
    lang: str = "en"
    shard: int = 5000
    created: str = ""
    tokenizer: Mapping[str, str] = field(default_factory=dict)
    name: str = "corpus"
    split_by: str = "text"
    definitions: Mapping[str, str] = field(default_factory=dict)
    codebook: str = ""
    agreement: tuple[str, ...] = ()
    foreign: str = ""
    suggester: str = AUTO

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise BadValue(
                    f"“{getattr(self, name)}” is not a choice for {name}; choose {', '.join(choices)}."
                )
        if self.overlaps not in ("longest", "shortest") and not self.priority:
            raise BadValue(
                f"“{self.overlaps}” is not a rule for overlaps; choose longest, shortest or priority:A,B,C."
            )
        if len(self.split) != len(PARTS) or min(self.split) < 0 or sum(self.split) == 0:
            parts = "/".join(str(part) for part in self.split)
            raise BadValue(
                f"“{parts}” is not a split; give three numbers that are not negative, such as 80/10/10."
            )
        check_reach(self.suggester)
        if self.shard < 1:
            raise BadValue("A file of the corpus must be able to hold at least one article.")

    @property
    def priority(self) -> tuple[str, ...]:
        """Labels in the order in which they win overlaps; empty unless `overlaps` is "priority:…"."""
        kind, _, labels = self.overlaps.partition(":")
        return (
            tuple(label.strip() for label in labels.split(",") if label.strip()) if kind == "priority" else ()
        )

    @property
    def components(self) -> tuple[str, ...]:
        """The components that the corpus is to train."""
        return ("ner", "spancat") if self.component in ("both", "shared") else (self.component,)

    @property
    def models(self) -> dict[str, tuple[str, ...]]:
        """The models that are trained, by the name of their config, and the components of each."""
        if self.component == "shared":
            return {"shared": self.components}
        return {component: (component,) for component in self.components}

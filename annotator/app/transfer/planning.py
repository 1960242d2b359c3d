"""What an export would do, before anything is written: the sentence, the reasons and the passages of the export page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.app.edits.repairing import Repair
from annotator.app.session import Session
from annotator.app.transfer.corpus import corpus_articles, corpus_options
from annotator.app.transfer.exporting import ExportRequest, chosen_ids, whose
from annotator.domain.accounting import Entry
from annotator.domain.annotation import Annotator
from annotator.domain.span import Span
from annotator.errors import AnnotatorError
from annotator.formats.spacy_corpus.leak import Leak, forms_of
from annotator.formats.spacy_corpus.options import PARTS, CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import MISALIGNED, place, repaired
from annotator.formats.spacy_corpus.plan import count_lengths, split_article
from annotator.formats.spacy_corpus.reach import TOO_LONG, beyond, reach_of
from annotator.formats.spacy_corpus.split import SplitArticle, shape_of, split_articles
from annotator.formats.spacy_corpus.worth import doubts
from annotator.store.splits import frozen_split

CONTEXT = 40
COUNTED = 2_000
"""Articles up to which the page counts what test shares with train; the export itself always does."""
LONG = 5_000
"""So many unusually long annotations are looked at for that list."""
PASSAGES = 500
"""So many passages of a reason are kept for the list; all are counted."""


@dataclass(frozen=True)
class Passage:
    """One annotation in its context. `becomes` is its text where its edges are moved."""

    article: int
    number: int
    span: Span
    label: str
    colour: int
    before: str
    text: str
    after: str
    becomes: str = ""


@dataclass(frozen=True)
class Reason:
    """Annotations that are left out, moved, or stand in spans only, for one reason.

    `count` may exceed the passages. `repairs` are the better edges of all of them that have some.
    """

    key: str
    title: str
    happens: str
    passages: tuple[Passage, ...]
    written: bool
    count: int = 0
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True)
class ExportPlan:
    """What an export would do. `blocked` says why it cannot be, and what to do; empty where it can.

    `seen` gives for each label the share of the test part's surface forms that stand in train too; `torn` counts groups
    of near copies in several parts, `kept` articles that have the part of an earlier export. Empty where nobody counted.
    """

    articles: int = 0
    annotations: int = 0
    written: int = 0
    sentence: str = ""
    detail: str = ""
    reasons: tuple[Reason, ...] = ()
    parts: tuple[tuple[str, int, int], ...] = ()
    blocked: str = ""
    annotators: tuple[tuple[str, int], ...] = ()
    files: tuple[str, ...] = ()
    seen: tuple[tuple[str, float], ...] = ()
    torn: int = 0
    kept: int = 0

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why scores would say little, as `spacy_corpus.worth` names it; the worst first."""
        return doubts(
            {part: count for part, count, _ in self.parts}, {part: count for part, _, count in self.parts}
        )


_TITLES = {
    "edge-inside-token": (
        "Edge inside a word",
        {"expand": "Widened to the word", "contract": "Narrowed to whole words"},
    ),
    "whitespace": ("Blank at an edge", {"expand": "Trimmed", "contract": "Trimmed"}),
    "overlap": ("Overlaps another one", {}),
    "boilerplate": ("In a greyed passage", {}),
    "not-read": ("In a passage marked not read", {}),
    "duplicate": ("The same as another one", {}),
    "article-too-long": ("In an article that is too long for spaCy", {}),
    TOO_LONG: ("Too long for the suggester", {}),
    "moved": ("Edge inside a word", {"expand": "Widened to the word", "contract": "Narrowed to whole words"}),
}


def plan_in(session: Session, request: ExportRequest) -> ExportPlan:
    """Return what the export would do; an export that cannot be is a plan that says why."""
    people = tuple(session.reading.finished_by().items())
    try:
        person = whose(session, request)
        ids = chosen_ids(session, request, person)
        if request.format == "jsonl":
            return replace(_archive(session, ids, person), annotators=people)
        options = corpus_options(session, request)
        return replace(_corpus(session, request, options, person, ids), annotators=people)
    except AnnotatorError as error:
        return ExportPlan(sentence="Nothing can be exported yet.", blocked=str(error), annotators=people)


def written_words(written: int, total: int) -> str:
    """Return how many annotations will be written, as the beginning of a sentence."""
    if not total:
        return "There are no annotations to write"
    if written < total:
        return f"{written:,} of {_annotations(total)} will be written"
    return f"{'' if total == 1 else 'All '}{_annotations(total)} will be written"


def _annotations(count: int) -> str:
    return f"{count:,} {'annotation' if count == 1 else 'annotations'}"


def _archive(session: Session, ids: list[int], person: Annotator) -> ExportPlan:
    total = sum(len(session.reading.annotations(article, person)) for article in ids)
    return ExportPlan(
        articles=len(ids),
        annotations=total,
        written=total,
        sentence=written_words(total, total),
        detail="One line an article, without loss; the file can be imported again.",
    )


def _corpus(
    session: Session, request: ExportRequest, options: CorpusOptions, person: Annotator, ids: list[int]
) -> ExportPlan:
    gathered = _Gathered(session, request)
    for one in corpus_articles(session, request, person, ids):
        gathered.take(one, options)
    gathered.settle(options)
    frozen = {} if request.new_split else frozen_split(session.database)
    parts = split_articles(gathered.keys, options.split, options.seed, frozen, by=options.split_by)
    blocked = ""
    if request.misaligned == "stop" and gathered.misaligned:
        blocked = (
            "1 annotation has an edge that is no word’s edge. Repair it, or choose what shall happen to it under “Edge inside a word”."
            if gathered.misaligned == 1
            else f"{gathered.misaligned:,} annotations have an edge that is no word’s edge. Repair them, or choose what shall happen "
            "to them under “Edge inside a word”."
        )
    elif not gathered.written:
        blocked = "No annotation would be written, and spaCy cannot train on a corpus without any."
    by_part: Counter[str] = Counter(parts.values())
    spans: Counter[str] = Counter()
    for key, count in zip(gathered.keys, gathered.spans, strict=True):
        spans[parts[key.uuid]] += count
    return ExportPlan(
        articles=len(ids),
        annotations=gathered.total,
        written=gathered.written,
        sentence=gathered.sentence(),
        detail=gathered.detail(),
        reasons=gathered.reasons(),
        parts=tuple((part, by_part[part], spans[part]) for part in PARTS if by_part[part]),
        blocked=blocked,
        seen=gathered.seen(parts),
        torn=shape_of(gathered.keys, parts).torn,
        kept=sum(key.uuid in frozen for key in gathered.keys),
    )


class _Gathered:
    """Counts and passages while the articles go by."""

    def __init__(self, session: Session, request: ExportRequest) -> None:
        self.request = request
        self.colours = {label.name: label.colour for label in session.codebook.labels}
        self.keys: list[SplitArticle] = []
        self.spans: list[int] = []
        self.total = self.written = self.misaligned = self.flat = self.moved = 0
        self.counts: Counter[tuple[str, bool]] = Counter()
        self.passages: dict[tuple[str, bool], list[Passage]] = {}
        self.repairs: dict[tuple[str, bool], list[Repair]] = {}
        self.forms: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self.lengths: dict[str, Counter[int]] = {}
        self.long: list[tuple[int, Passage]] = []

    def take(self, one: CorpusArticle, options: CorpusOptions) -> None:
        placement = place(one, options)
        self.keys.append(split_article(one, placement, options))
        self.spans.append(len(placement.spans))
        if len(self.forms) < COUNTED:
            self.forms.append((one.article.uuid, tuple(forms_of(one, placement))))
        self.total += len(placement.entries)
        self.written += len(placement.spans)
        self.flat += len(placement.ents)
        count_lengths(self.lengths, placement)
        for entry in placement.entries:
            self.misaligned += entry.reason in MISALIGNED
            if entry.reason:
                self._keep(one, entry, entry.reason, written=False)
            elif entry.changed_to:
                self.moved += 1
                self._keep(one, entry, "moved", written=True)
            if not entry.reason and entry.ents_reason:
                self._keep(one, entry, entry.ents_reason, written=True)
            if entry.tokens and len(self.long) < LONG:
                self.long.append((entry.tokens, self._passage(one, entry, None)))

    def settle(self, options: CorpusOptions) -> None:
        """Tell which annotations are too long for spancat's suggester, once the lengths of all are known."""
        reach = reach_of(self.lengths, options.suggester)
        missed = sum(beyond(self.lengths, reach).values()) if "spancat" in options.components else 0
        if missed:
            self.counts[TOO_LONG, True] = missed
            found = [passage for tokens, passage in self.long if tokens > reach]
            self.passages[TOO_LONG, True] = found[:PASSAGES]

    def _keep(self, one: CorpusArticle, entry: Entry, reason: str, *, written: bool) -> None:
        self.counts[reason, written] += 1
        span, better = Span(entry.start, entry.end), None
        if entry.changed_to:
            better = Span(*entry.changed_to)
        elif reason in MISALIGNED:
            better = repaired(one.article.text, one.tokens, span)
        if better:
            self.repairs.setdefault((reason, written), []).append(Repair(entry.annotation, span, better))
        kept = self.passages.setdefault((reason, written), [])
        if len(kept) < PASSAGES:
            kept.append(self._passage(one, entry, better))

    def seen(self, parts: Mapping[str, str]) -> tuple[tuple[str, float], ...]:
        """Return for each label the share of test forms seen in train; nothing for a corpus that is too large to ask."""
        if len(self.forms) < len(self.keys):
            return ()
        leak = Leak()
        for uuid, forms in self.forms:
            if uuid in parts:
                leak.count_forms(forms, parts[uuid])
        return tuple((label, row["share"]) for label, row in leak.by_label().items())

    def _passage(self, one: CorpusArticle, entry: Entry, better: Span | None) -> Passage:
        text = one.article.text
        before = _line(text[max(entry.start - CONTEXT, 0) : entry.start])
        after = _line(text[entry.end : entry.end + CONTEXT])
        becomes = better.of(text) if better else ""
        return Passage(
            one.article.id,
            one.article.number,
            Span(entry.start, entry.end),
            entry.label,
            self.colours.get(entry.label, 1),
            before,
            _line(entry.text),
            after,
            _line(becomes),
        )

    def sentence(self) -> str:
        if self.request.component == "spancat":
            return written_words(self.written, self.total)
        if self.flat == self.written == self.total and self.total:
            return f"{written_words(self.written, self.total)} as ents and spans"
        spans = "" if self.request.component == "ner" else f", {self.written:,} as spans"
        return f"{self.flat:,} of {_annotations(self.total)} will be written as ents{spans}"

    def detail(self) -> str:
        left = self.total - self.written
        parts = []
        if left:
            parts.append(f"{left:,} {'is' if left == 1 else 'are'} left out")
        if self.moved:
            parts.append(f"{self.moved:,} {'gets' if self.moved == 1 else 'get'} other edges")
        only = self.written - self.flat if self.request.component == "both" else 0
        if only:
            parts.append(f"{only:,} {'goes' if only == 1 else 'go'} to spancat only")
        missed = self.counts[TOO_LONG, True]
        if missed:
            parts.append(f"{missed:,} {'is' if missed == 1 else 'are'} too long for spancat to find")
        said = ", ".join(parts) + ". " if parts else ""
        return f"{said}Each one is listed in accounting.json."

    def reasons(self) -> tuple[Reason, ...]:
        found = []
        for (key, written), passages in self.passages.items():
            title, happens = _TITLES.get(key, (key, {}))
            what = happens.get(self.request.misaligned, "")
            if not what:
                what = (
                    "Spancat cannot find it"
                    if key == TOO_LONG
                    else "In spancat only"
                    if written
                    else "Stops the export"
                    if self._stops(key)
                    else "Left out"
                )
            found.append(
                Reason(
                    key,
                    title,
                    what,
                    tuple(passages),
                    written,
                    self.counts[key, written],
                    tuple(self.repairs.get((key, written), ())),
                )
            )
        return tuple(sorted(found, key=lambda reason: (reason.written, -reason.count)))

    def _stops(self, key: str) -> bool:
        return key in MISALIGNED and self.request.misaligned == "stop"


def _line(text: str) -> str:
    return "".join(" " if c.isspace() else c for c in text)

"""The first pass over the articles: what would be written, before anything is. The window's export page shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from annotator.domain.accounting import Account, Entry
from annotator.domain.boilerplate import family_of
from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import LONGEST_ARTICLE, MISALIGNED, Placement, place
from annotator.formats.spacy_corpus.reach import Lengths, reach_of
from annotator.formats.spacy_corpus.split import SplitArticle, group_key

_SHOWN = 5


@dataclass(frozen=True)
class Plan:
    """What an export would do.

    Args:
        account: every annotation once; without files.
        keys: what `split_articles` needs, in the order of the articles.
        tokens: of all articles.
        lengths: how many spans of each label have so many tokens.
        reach: the longest span in tokens that spancat's suggester proposes.
        written: annotations that would be written.
        misaligned: how many annotations have edges that are no token edges and are not written for it.
        examples: the first of these.
        too_long: numbers of articles that spaCy would refuse for their length.
        annotators: articles by annotator.
    """

    account: Account
    keys: tuple[SplitArticle, ...]
    tokens: int
    lengths: Lengths
    reach: int
    written: int
    misaligned: int
    examples: tuple[Entry, ...]
    too_long: tuple[int, ...]
    annotators: dict[str, int]


def plan(
    articles: Iterable[CorpusArticle],
    options: CorpusOptions,
    *,
    entries: bool = True,
    keep: Callable[[Placement], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Plan:
    """Return what an export of these articles would do; nothing is written or refused.

    Args:
        articles: read once, one after the other.
        options: of the export.
        entries: whether the account lists every annotation; without, it is empty and memory stays flat.
        keep: takes each placement, for who needs it again.
        progress: called with the articles done and 0, as their number is not known yet.
    """
    account: list[Entry] = []
    keys: list[SplitArticle] = []
    examples: list[Entry] = []
    too_long: list[int] = []
    annotators: Counter[str] = Counter()
    lengths: dict[str, Counter[int]] = {}
    tokens = written = misaligned = 0
    for one in articles:
        placement = place(one, options)
        if keep:
            keep(placement)
        annotators[one.annotator] += 1
        if placement.too_long:
            too_long.append(one.article.number)
        else:
            keys.append(split_article(one, placement, options))
            tokens += len(one.tokens)
        written += len(placement.spans)
        count_lengths(lengths, placement)
        unfit = sum(reason in MISALIGNED for reason in placement.fates)
        misaligned += unfit
        if entries or (unfit and len(examples) < _SHOWN):
            account += placement.entries if entries else ()
            found = [entry for entry in placement.entries if entry.reason in MISALIGNED]
            examples += found[: _SHOWN - len(examples)]
        if progress:
            progress(sum(annotators.values()), 0)
    return Plan(
        account=Account(sum(annotators.values()), tuple(account)),
        keys=tuple(keys),
        tokens=tokens,
        lengths=lengths,
        reach=reach_of(lengths, options.suggester),
        written=written,
        misaligned=misaligned,
        examples=tuple(examples),
        too_long=tuple(too_long),
        annotators=dict(sorted(annotators.items())),
    )


def count_lengths(lengths: dict[str, Counter[int]], placement: Placement) -> None:
    """Count the tokens of an article's spans into `lengths`, by label."""
    for piece in placement.spans:
        counts = lengths.get(piece.label)
        if counts is None:
            counts = lengths[piece.label] = Counter()
        counts[piece.last - piece.first] += 1


def split_article(one: CorpusArticle, placement: Placement, options: CorpusOptions) -> SplitArticle:
    """Return what the split has to know of an article."""
    article, ties = one.article, []
    if options.group_duplicates and one.cluster is not None:
        ties.append(f"cluster {one.cluster}")
    family = family_of(article.origin) if options.split_by == "source" else ""
    if family:
        ties.append(f"source {family}")
    return SplitArticle(
        article.uuid,
        group_key(article.text, duplicates=options.group_duplicates),
        _same(frozenset(piece.label for piece in placement.spans)),
        tuple(ties),
        article.published if options.split_by == "date" else "",
    )


@lru_cache(maxsize=1024)
def _same(labels: frozenset[str]) -> frozenset[str]:
    """Return the first of equal sets: most articles have the same labels, and one set does for all of them."""
    return labels


def refuse_what_cannot_be(found: Plan, options: CorpusOptions) -> None:
    """Refuse an export that would be empty or, under `misaligned="stop"`, would leave annotations out.

    Raises:
        ExportRefused: says how many annotations it is about, the first of them, and what to choose.
    """
    if options.misaligned == "stop" and found.misaligned:
        shown = "; ".join(_named(entry) for entry in found.examples)
        more = ", among them" if found.misaligned > len(found.examples) else ""
        raise ExportRefused(
            f"{_count(found.misaligned, 'annotation begins or ends', 'annotations begin or end')} inside a token"
            f" or with a blank{more}: {shown}. Correct them, or choose --misaligned expand, contract or drop."
        )
    if not found.account.articles:
        raise ExportRefused("No article is there to export; finish one, or choose --only all.")
    if not found.keys:
        raise ExportRefused(
            f"Every article is longer than {LONGEST_ARTICLE:,} characters, which spaCy refuses."
        )
    if not found.written:
        raise ExportRefused("No annotation would be written, and spaCy cannot train on a corpus without any.")


def _named(entry: Entry) -> str:
    text = " ".join(entry.text.split())
    short = text if len(text) <= 40 else text[:39] + "…"
    return f"article {entry.article}, {entry.label} “{short}” ({entry.start}–{entry.end})"


def _count(number: int, one: str, many: str) -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {many}"

"""A training corpus out of the project: the articles with tokens and annotations, what the card says, and a split that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from annotator.app.session import Session
from annotator.app.transfer.report import Progress
from annotator.app.transfer.request import ExportRequest, chosen_ids, whose
from annotator.domain.accounting import Account
from annotator.domain.annotation import Annotator, RegionKind
from annotator.domain.article import Article
from annotator.domain.tokens import Tokens
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.store.articles import all_articles, regions_of
from annotator.store.clusters import clustered
from annotator.store.people import pseudonyms
from annotator.store.splits import forget_split, freeze_split, frozen_split

Cut = Callable[[str], Tokens]
FIRST = 0.6
"""The share of the time that reading and placing takes; writing takes the rest."""


def export_corpus(
    session: Session, out: Path, request: ExportRequest, progress: Progress | None = None
) -> Account:
    """Write the corpus, and keep the part of each article in the project.

    A rehearsal keeps nothing, and so does a project that is open for reading only.
    """
    from annotator.formats.spacy_corpus import write_corpus

    person = whose(session, request)
    ids = chosen_ids(session, request, person)
    options = corpus_options(session, request, card=True)
    account = write_corpus(
        lambda: corpus_articles(session, request, person, ids),
        out,
        options,
        force=request.force,
        progress=_over_both_passes(progress, len(ids)) if progress else None,
        frozen=parts_before(session, request),
        again=lambda: corpus_articles(session, request, person, ids, annotations=False),
    )
    keep_parts(session, request, account.split)
    return account


def parts_before(session: Session, request: ExportRequest) -> dict[str, str]:
    """Return the parts that articles have from earlier exports and keep, by uuid."""
    return {} if request.new_split else frozen_split(session.database)


def keep_parts(session: Session, request: ExportRequest, parts: Mapping[str, str]) -> None:
    """Keep the part of each article (by uuid) in the project, unless this is no real split or nothing can be written."""
    if request.dry_run or session.read_only or _is_no_split(request):
        return
    if request.new_split:
        forget_split(session.journal)
    freeze_split(session.journal, parts, request.seed)


def _over_both_passes(progress: Progress, articles: int) -> Progress:
    """Tell of the reading pass and the writing pass as of one way, so that what is left can be estimated."""

    def tell(done: int, total: int) -> None:
        way = FIRST * done if total == 0 else FIRST * total + (1 - FIRST) * done
        progress(round(way), articles)

    return tell


def _is_no_split(request: ExportRequest) -> bool:
    """Tell whether everything goes into one part: that is no split to keep."""
    return sum(weight > 0 for weight in request.split) < 2


def corpus_options(session: Session, request: ExportRequest, *, card: bool = False) -> CorpusOptions:
    """Return the corpus's own options, with what only its card needs where `card` is set.

    Raises:
        BadValue: a value is unknown.
    """
    name = session.database.meta("tokenizer")
    wanted = request.lang or session.lang
    other = wanted != session.lang
    if other:
        from annotator.app.tokenizer import tokenizer

        name = tokenizer(wanted).name
    parts = dict(zip(("library", "lang", "version", "rules"), name.split("-"), strict=False))
    # A language whose tokenizer needs a library that is not here was tokenized as xx, and so it must be trained.
    own = parts.get("lang") or wanted
    options = CorpusOptions(
        component=request.component,
        misaligned=request.misaligned,
        overlaps=request.overlaps,
        split=request.split,
        seed=request.seed,
        group_duplicates=request.group_duplicates,
        split_by=request.split_by,
        suggester=request.suggester,
        lang=own,
        created=changed_at(session),
        tokenizer=parts,
        name=session.path.stem,
        foreign=wanted if own != wanted else "",
    )
    if not card:
        return options
    codebook = session.codebook
    return replace(
        options,
        definitions={label.name: label.definition for label in codebook.labels},
        codebook=f"{codebook.title or codebook.name}, version {codebook.version}",
        agreement=agreement_of(session),
    )


def corpus_articles(
    session: Session,
    request: ExportRequest,
    person: Annotator,
    ids: list[int],
    *,
    annotations: bool = True,
) -> Iterator[CorpusArticle]:
    """Yield the articles with tokens and annotations, one at a time; without annotations where they are known already."""
    cut = _cutter(session, request)
    shown = pseudonyms(session.database).get(person.id, "annotator")
    clusters = clustered(session.database)
    for article in articles_for(session, ids, person):
        tokens = session.reading.tokens(article)
        changed = False
        if cut:
            fresh = cut(article.text)
            changed = list(fresh.ends) != list(tokens.ends)
            tokens = fresh
        found = session.reading.annotations(article.id, person) if annotations else ()
        yield CorpusArticle(article, tokens, found, shown, clusters.get(article.id), changed)


def articles_for(session: Session, ids: list[int], person: Annotator | None) -> Iterator[Article]:
    """Yield whole articles with the regions that count for an annotator: everybody's and the own."""
    for article in all_articles(session.database, ids):
        if person and any(region.kind is RegionKind.NOT_READ for region in article.regions):
            yield replace(article, regions=regions_of(session.database, article.id, person.id))
        else:
            yield article


def _cutter(session: Session, request: ExportRequest) -> Cut | None:
    """Return what cuts a text into words where the stored tokens are not those that a training will see, else None.

    That is so for another language, and where the installed spaCy has other rules than the one that made them.
    """
    stored = session.database.meta("tokenizer").split("-")
    other = request.lang not in {"", session.lang}
    if not other and (len(stored) < 4 or stored[2] == version("spacy")):
        return None
    from annotator.app.tokenizer import tokenizer

    maker = tokenizer(request.lang or session.lang)
    if not other and maker.name.split("-")[3] == stored[3]:
        return None
    return lambda text: next(iter(maker.tokenize([text])))


def changed_at(session: Session) -> str:
    """Return when the project last changed, UTC, ISO 8601: what is exported is of that time, however late it is written."""
    steps = session.history(limit=1)
    return steps[0].at if steps else ""


def agreement_of(session: Session) -> tuple[str, ...]:
    """Return a sentence on each pair of annotators who finished the same articles, by their pseudonyms."""
    from annotator.app.review.comparing import study_of
    from annotator.app.review.team import reviewable

    people = [person for person in reviewable(session) if person.kind != "gold"]
    if len(people) < 2:
        return ()
    names = pseudonyms(session.database)
    return tuple(
        f"{names[pair.a]} and {names[pair.b]}, {pair.articles:,} {'article' if pair.articles == 1 else 'articles'}: span F1 {pair.measures.exact_f1:.2f} exact"
        + (f", {pair.measures.overlap_f1:.2f} overlapping" if pair.measures.overlap_f1 is not None else "")
        + "."
        for pair in study_of(session, people).pairs()
        if pair.measures.exact_f1 is not None
    )

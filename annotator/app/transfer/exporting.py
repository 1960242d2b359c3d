"""Corpora and archives out of the project: whose annotations, which articles, and an account of every one of them."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.app.projects import SUFFIX
from annotator.app.session import Session
from annotator.app.transfer.report import Progress
from annotator.domain.accounting import Account, Entry
from annotator.domain.annotation import Annotation, Annotator, RegionKind, Status
from annotator.domain.article import Article
from annotator.errors import BadValue, DiskFull, ExportRefused
from annotator.formats.jsonl_rows import Work, article_row, write_jsonl
from annotator.formats.registry import find_format
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.store.annotations import work_of
from annotator.store.articles import all_articles, regions_of

ONLY = ("finished", "all")


@dataclass(frozen=True)
class ExportRequest:
    """What is asked for, as the command line and the export page say it. An empty `lang` is the project's language."""

    format: str = "spacy"
    annotator: str = ""
    gold: bool = False
    everybody: bool = False
    only: str = "finished"
    component: str = "both"
    misaligned: str = "stop"
    overlaps: str = "longest"
    split: tuple[int, int, int] = (80, 10, 10)
    seed: int = 0
    group_duplicates: bool = True
    lang: str = ""
    force: bool = False


def export(session: Session, out: Path, request: ExportRequest, progress: Progress | None = None) -> Account:
    """Write the corpus or archive that is asked for and account for every annotation.

    Raises:
        BadValue: a value is unknown.
        ExportRefused: the corpus would be empty or wrong, or the target holds something; nothing is written then.
    """
    form = find_format(request.format)
    if not form.writes:
        raise BadValue(f"“{request.format}” can be read but not written.")
    if request.only not in ONLY:
        raise BadValue(f"“{request.only}” is not known for --only; the words are finished, all.")
    if (bool(request.annotator), request.gold, request.everybody).count(True) > 1:
        raise BadValue("--annotator, --gold and --everybody exclude each other; choose one.")
    if request.everybody and request.format != "jsonl":
        raise BadValue("--everybody goes with --format jsonl only; choose one annotator for a corpus.")
    write = _export_jsonl if request.format == "jsonl" else _export_spacy
    try:
        return write(session, out, request, progress)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(
                f"The disk is full, so “{out}” was not written. What was there before is untouched."
            ) from error
        raise ExportRefused(f"“{out}” cannot be written: {error.strerror or error}.") from error


def whose(session: Session, request: ExportRequest) -> Annotator:
    """Return the annotator whose annotations are to be written.

    Raises:
        BadValue: the name is unknown.
        ExportRefused: nobody or several come into question; names them.
    """
    if request.gold:
        gold = next((person for person in session.annotators() if person.kind == "gold"), None)
        if gold is None:
            raise ExportRefused("This project has no gold layer yet. Name an annotator with --annotator.")
        return gold
    if request.annotator:
        return session.known_annotator(request.annotator)
    people = {person.name: person for person in session.annotators()}
    finished = session.reading.finished_by()
    if len(finished) > 1:
        names = ", ".join(f"{name} ({count})" for name, count in finished.items())
        raise ExportRefused(
            f"Several annotators have finished articles: {names}. Choose one with --annotator."
        )
    if finished:
        return people[next(iter(finished))]
    if request.only == "finished":
        raise ExportRefused(
            "No article is finished yet, so there is nothing to export. Finish one, or choose --only all."
        )
    labelled = session.reading.statistics().by_annotator
    if len(labelled) > 1:
        raise ExportRefused(
            f"Several annotators have labelled: {', '.join(labelled)}. Choose one with --annotator."
        )
    return people[next(iter(labelled))] if labelled else session.me()


def chosen_ids(session: Session, request: ExportRequest, person: Annotator) -> list[int]:
    """Return the row ids of the articles that go out, by number.

    Raises:
        ExportRefused: there is none.
    """
    ids = session.reading.ids(
        annotator=person, status=Status.FINISHED if request.only == "finished" else None
    )
    if not ids:
        what = (
            f"{person.name} has finished no article" if request.only == "finished" else "There is no article"
        )
        raise ExportRefused(f"{what}, so there is nothing to export.")
    return ids


def corpus_options(session: Session, request: ExportRequest) -> CorpusOptions:
    """Return the corpus's own options; raises BadValue for one that is unknown."""
    name = session.database.meta("tokenizer")
    steps = session.history(limit=1)
    tokenizer = dict(zip(("library", "lang", "version", "rules"), name.split("-"), strict=False))
    # A language whose tokenizer needs a library that is not here was tokenized as xx, and so it must be trained.
    own = tokenizer.get("lang") or session.lang
    return CorpusOptions(
        component=request.component,
        misaligned=request.misaligned,
        overlaps=request.overlaps,
        split=request.split,
        seed=request.seed,
        group_duplicates=request.group_duplicates,
        lang=own if request.lang in {"", session.lang} else request.lang,
        created=steps[0].at if steps else "",
        tokenizer=tokenizer,
        name=session.path.stem,
    )


def corpus_articles(
    session: Session, request: ExportRequest, person: Annotator, ids: list[int]
) -> Iterator[CorpusArticle]:
    """Yield the articles with tokens and annotations, one at a time."""
    retokenize = bool(request.lang) and request.lang != session.lang
    for article in _articles(session, ids, person):
        tokens = session.reading.tokens(article)
        if retokenize:
            from annotator.app.tokenizer import tokenizer

            tokens = next(iter(tokenizer(request.lang).tokenize([article.text])))
        yield CorpusArticle(article, tokens, session.reading.annotations(article.id, person), person.name)


def _articles(session: Session, ids: list[int], person: Annotator | None) -> Iterator[Article]:
    """Yield whole articles with the regions that count for an annotator: everybody's and the own."""
    for article in all_articles(session.database, ids):
        if person and any(region.kind is RegionKind.NOT_READ for region in article.regions):
            yield replace(article, regions=regions_of(session.database, article.id, person.id))
        else:
            yield article


def _export_spacy(session: Session, out: Path, request: ExportRequest, progress: Progress | None) -> Account:
    from annotator.formats.spacy_corpus import write_corpus

    person = whose(session, request)
    ids = chosen_ids(session, request, person)
    options = corpus_options(session, request)
    return write_corpus(
        lambda: corpus_articles(session, request, person, ids),
        out,
        options,
        force=request.force,
        progress=progress,
    )


def _export_jsonl(session: Session, out: Path, request: ExportRequest, progress: Progress | None) -> Account:
    if out.is_dir():
        raise ExportRefused(f"“{out}” is a folder; name the file to write.")
    if out.suffix.lower() == SUFFIX or (out.exists() and out.samefile(session.path)):
        raise ExportRefused(
            f"“{out}” is the name of a project; choose another one, such as “{out.stem}.jsonl”."
        )
    if out.exists() and out.stat().st_size and not request.force:
        raise ExportRefused(f"“{out}” is not empty. Use --force to replace it; nothing was written.")
    if not out.parent.is_dir():
        raise ExportRefused(f"There is no folder “{out.parent}”.")
    person = None if request.everybody else whose(session, request)
    ids = session.reading.ids(everybody=True) if person is None else chosen_ids(session, request, person)
    if not ids:
        raise ExportRefused("There is no article, so there is nothing to export.")
    entries: list[Entry] = []

    def rows() -> Iterator[dict[str, object]]:
        for done, article in enumerate(_articles(session, ids, person), 1):
            annotations = session.reading.annotations(article.id, person)
            entries.extend(_entry(article, annotation) for annotation in annotations)
            work = [
                Work(name, status, reason, flag, note)
                for name, status, reason, flag, note in work_of(
                    session.database, article.id, person.id if person else None
                )
            ]
            if progress:
                progress(done, len(ids))
            yield article_row(article, annotations, annotator=person.name if person else "", work=work)

    write_jsonl(out, rows())
    return Account(len(ids), tuple(entries), (str(out.absolute()),))


def _entry(article: Article, annotation: Annotation) -> Entry:
    span = annotation.span
    return Entry(
        annotation.id,
        article.number,
        span.start,
        span.end,
        annotation.label_name,
        span.of(article.text),
        ("jsonl",),
    )

"""Corpora and archives out of the project: whose annotations, which articles, and an account of every one of them."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

from annotator.app.session import Session
from annotator.app.transfer.corpus import articles_for, export_corpus
from annotator.app.transfer.exchanging import check_file, export_codebook, export_exchange, rehearse
from annotator.app.transfer.report import Progress
from annotator.app.transfer.request import ExportRequest, check_request, chosen_ids, whose
from annotator.domain.accounting import Account, Entry
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.errors import DiskFull, ExportRefused
from annotator.formats.jsonl_rows import Work, article_row, write_jsonl
from annotator.formats.registry import find_format
from annotator.store.annotations import work_of
from annotator.store.attachments import attachments_of

__all__ = ["ExportRequest", "chosen_ids", "export", "whose"]


def export(session: Session, out: Path, request: ExportRequest, progress: Progress | None = None) -> Account:
    """Write the corpus or archive that is asked for and account for every annotation.

    Raises:
        BadValue: a value is unknown.
        ExportRefused: the corpus would be empty or wrong, or the target holds something; nothing is written then.
    """
    check_request(request)
    form = find_format(request.format)

    def make(target: Path) -> Account:
        if request.format == "jsonl":
            return _export_jsonl(session, target, request, progress)
        if request.format == "qdc":
            return export_codebook(session, target, request, form)
        if request.format == "spacy":
            return export_corpus(session, target, request, progress)
        return export_exchange(session, target, request, form, progress)

    try:
        return rehearse(make, out) if request.dry_run else make(out)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(
                f"The disk is full, so “{out}” was not written. What was there before is untouched."
            ) from error
        raise ExportRefused(f"“{out}” cannot be written: {error.strerror or error}.") from error


def _export_jsonl(session: Session, out: Path, request: ExportRequest, progress: Progress | None) -> Account:
    check_file(session, out, find_format("jsonl"), force=request.force)
    person = None if request.everybody else whose(session, request)
    ids = session.reading.ids(everybody=True) if person is None else chosen_ids(session, request, person)
    if not ids:
        raise ExportRefused("There is no article, so there is nothing to export.")
    entries: list[Entry] = []

    def rows() -> Iterator[dict[str, object]]:
        for done, article in enumerate(articles_for(session, ids, person), 1):
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
            attached = attachments_of(session.database, article.id, person)
            yield article_row(
                article, annotations, annotator=person.name if person else "", work=work, attachments=attached
            )

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

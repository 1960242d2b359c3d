"""`articles` and `show`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.app.sources import write_original
from annotator.cli.output import annotation_object, emit, table
from annotator.cli.values import status_word, whole
from annotator.cli.window import Door
from annotator.errors import BadFile, BadValue


def run(options: Namespace, _window: Door | None) -> int:
    """List articles or show one."""
    with open_project(Path(options.project)) as session:
        (_show if options.command == "show" else _articles)(options, session)
    return 0


def _articles(options: Namespace, session: Session) -> None:
    person = session.known_annotator(options.annotator) if options.annotator else None
    ids = session.reading.ids(
        annotator=person,
        everybody=person is None,
        status=status_word(options.status) if options.status else None,
        text=options.search,
        limit=whole(options.limit, "--limit") if options.limit is not None else None,
    )
    rows = session.reading.rows(ids, person, everybody=person is None)
    result = [
        {
            "number": row.number,
            "id": row.uuid,
            "title": row.title,
            "characters": row.characters,
            "status": str(row.status),
            "annotations": row.annotations,
            "cluster": None if row.cluster is None else str(row.cluster),
            "review": row.review or None,
        }
        for row in rows
    ]
    head = ("number#", "status", "annotations#", "characters#", "title")
    lines = table(head, [(r.number, r.status, r.annotations, r.characters, r.title) for r in rows])
    emit(options, {"articles": result}, lines if rows else "No article fits.")


def _show(options: Namespace, session: Session) -> None:
    article = session.reading.article(session.article_named(options.article))
    if options.annotator and options.gold:
        raise BadValue("--annotator and --gold exclude each other; choose one.")
    person = session.known_annotator(options.annotator) if options.annotator else None
    gold = {someone.id for someone in session.annotators() if someone.kind == "gold"}
    found = [
        annotation
        for annotation in session.reading.annotations(article.id, person)
        if person or (annotation.annotator in gold) == options.gold
    ]
    result = {
        "number": article.number,
        "id": article.uuid,
        "title": article.title,
        "text": article.text,
        "annotations": [annotation_object(annotation, article.text) for annotation in found],
        "regions": [
            {"start": r.span.start, "end": r.span.end, "kind": str(r.kind), "by": r.by}
            for r in article.regions
        ],
        "origin": article.origin,
        "published": article.published,
        "meta": dict(article.meta),
    }
    if options.original:
        out = Path(options.original)
        try:
            result["original"] = str(write_original(session, article.id, out).absolute())
        except OSError as error:
            raise BadFile(options.original, f"cannot be written ({error.strerror})") from error
    noted = any(a.note for a in found)  # few have notes: the column is there only where it says something
    head = ("start#", "end#", "label", "text", "annotator", *(["note"] if noted else []), "id")
    rows = [
        (
            a.span.start,
            a.span.end,
            a.label_name,
            a.span.of(article.text),
            a.annotator_name,
            *([a.note] if noted else []),
            a.id,
        )
        for a in found
    ]
    lines = [f"{article.number}  {article.title}", "", article.text, ""]
    lines += table(head, rows) if rows else ["No annotations."]
    emit(options, result, lines)

"""`undo`, `redo` and `history`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.app.projects import open_project
from annotator.cli.output import emit, table
from annotator.cli.values import whole
from annotator.cli.window import Door


def run(options: Namespace, _window: Door | None) -> int:
    """Take steps back, bring them again, or list them."""
    with open_project(Path(options.project)) as session:
        article = session.article_named(options.article) if options.article else None
        if options.command == "history":
            limit = whole(options.limit, "--limit") if options.limit is not None else None
            steps = session.history(article=article, limit=limit)
            result = [
                {
                    "id": step.id,
                    "at": step.at,
                    "annotator": step.annotator,
                    "title": step.title,
                    "article": step.article,
                    "rows": step.rows,
                    "kind": step.kind,
                    "undone": step.undone,
                }
                for step in steps
            ]
            head = ("step#", "at", "annotator", "article#", "rows#", "what")
            rows = [(s.id, s.at, s.annotator, s.article or "", s.rows, _what(s.kind, s.title)) for s in steps]
            emit(options, {"steps": result}, table(head, rows) if rows else "Nothing was done yet.")
            return 0
        person = session.known_annotator(options.annotator) if options.annotator else None
        count = whole(options.steps, "--steps", least=1)
        verb = session.undo if options.command == "undo" else session.redo
        titles = verb(steps=count, article=article, annotator=person)
        key = "undone" if options.command == "undo" else "redone"
        emit(options, {key: titles}, [f"{key.capitalize()}: {title}" for title in titles])
    return 0


def _what(kind: str, title: str) -> str:
    return f"{kind}: {title}" if kind in {"undo", "redo"} else title

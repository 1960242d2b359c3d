"""`search`: the concordance on the command line."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path
from typing import Any

from annotator.app.projects import open_project
from annotator.app.search import Concordance, Filters, Hit
from annotator.app.session import Session
from annotator.cli.output import annotation_object, count, emit
from annotator.cli.values import whole
from annotator.cli.window import Door
from annotator.errors import BadValue


def run(options: Namespace, _window: Door | None) -> int:
    """Find words in all articles."""
    context = whole(options.context, "--context", most=100_000)
    limit = whole(options.limit, "--limit") if options.limit is not None else None
    with open_project(Path(options.project)) as session:
        found = Concordance(
            session,
            options.query,
            filters=_filters(options, session),
            context=context,
            substring=options.substring,
        )
        articles, shown, number = set[int](), list[Hit](), 0
        for number, hit in enumerate(found.hits(), 1):
            articles.add(hit.row.id)
            if limit is None or number <= limit:
                shown.append(hit)
        result = {"total": len(articles), "hits": [_object(hit) for hit in shown]}
        emit(options, result, _lines(shown, number, len(articles)))
    return 0


def _filters(options: Namespace, session: Session) -> Filters:
    label = None
    if options.label:
        label = session.edits.label_named(options.label).id
    if options.unlabelled and options.label:
        raise BadValue("--label and --unlabelled exclude each other; choose one.")
    person = session.known_annotator(options.annotator) if options.annotator else None
    return Filters(
        label=label,
        annotator=person,
        annotated=person is not None and not options.unlabelled,
        unlabelled=options.unlabelled,
    )


def _object(hit: Hit) -> dict[str, Any]:
    return {
        "article": hit.row.number,
        "start": hit.span.start,
        "end": hit.span.end,
        "left": hit.left,
        "match": hit.match,
        "right": hit.right,
        "annotations": [annotation_object(one, hit.text) for one in hit.annotations],
        "boilerplate": hit.boilerplate,
    }


def _lines(shown: list[Hit], hits: int, articles: int) -> list[str]:
    if not hits:
        return ["Nothing found."]
    lines = [f"{count(hits, 'hit')} in {count(articles, 'article')}"]
    digits = max((len(str(hit.row.number)) for hit in shown), default=1)
    for hit in shown:
        left, match, right = (re.sub(r"\s+", " ", part) for part in (hit.left, hit.match, hit.right))
        labels = ", ".join(sorted({one.label_name for one in hit.annotations}))
        marks = "  ".join(filter(None, (labels, "greyed" if hit.boilerplate else "")))
        line = f"{hit.row.number:>{digits}}  {left[-38:]:>38}[{match}]{right[:38]:<38}"
        lines.append(f"{line}  {marks}".rstrip())
    return lines

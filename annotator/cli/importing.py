"""`import`."""

from __future__ import annotations

import signal
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.app.clusters import find_copies_if_free
from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.app.transfer.importing import import_paths
from annotator.app.transfer.wanted import each_of, listed, memory_of, parse_columns, preview_of
from annotator.cli.output import Bar, count, emit
from annotator.cli.window import Door


def _copies(options: Namespace, session: Session) -> int:
    bar = Bar(options, "articles compared")
    try:
        return find_copies_if_free(session, bar)
    finally:
        bar.close()


@contextmanager
def stopped_by_terminating() -> Iterator[None]:
    """Let a request to end stop the import as Ctrl+C does, so that it cleans up; the window cancels in this way."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def run(options: Namespace, _window: Door | None) -> int:
    """Bring files in and say what came and what did not."""
    dry = options.dry_run or options.preview
    bar = Bar(options, "articles")
    paths = [*options.paths, *(listed(options.list) if options.list else ())]
    preview = preview_of(paths, options.each) if options.preview else None
    with stopped_by_terminating(), open_project(Path(options.project)) as session:
        try:
            report = import_paths(
                session,
                paths,
                format=options.format,
                annotator=options.annotator,
                encoding=options.encoding,
                columns=parse_columns(options.columns) if options.columns else None,
                each=each_of(options.each) if options.each else None,
                furniture=not options.no_boilerplate,
                annotations=not options.no_annotations,
                memory=memory_of(options.memory),
                preview=preview,
                dry_run=dry,
                progress=bar,
            )
            copies = 0 if dry else _copies(options, session)
        finally:
            bar.close()
    result = {
        "articles": report.articles,
        "annotations": report.annotations,
        "duplicates": report.duplicates,
        "skipped": [{"path": p.path, "line": p.line, "reason": p.reason} for p in report.skipped],
        "labels_added": list(report.labels_added),
        "remarks": [{"path": p.path, "line": p.line, "reason": p.reason} for p in report.remarks],
        "near_copies": copies,
        "dry_run": dry,
    }
    if preview:
        result |= {
            "sources": preview.as_json(),
            "furnished": preview.furnished,
            "copies": {"of_the_project": preview.of_the_project, "of_each_other": preview.of_each_other},
        }
    verb = "would come in" if dry else "came in"
    there = f"; {count(report.duplicates, 'text')} there already" if report.duplicates else ""
    trouble = f"; {count(len(report.skipped), 'problem')}" if report.skipped else ""
    lines = [
        f"{count(report.articles, 'article')} with {count(report.annotations, 'annotation')} {verb}{there}{trouble}."
    ]
    if copies:
        lines.append(f"{count(copies, 'article is a near copy', 'articles are near copies')} of another one.")
    if report.labels_added:
        lines.append(f"New labels: {', '.join(report.labels_added)}.")
    lines += [
        f"  {p.path}{f', line {p.line}' if p.line else ''}: {p.reason}"
        for p in (*report.remarks, *report.skipped)
    ]
    emit(options, result, lines)
    return 0

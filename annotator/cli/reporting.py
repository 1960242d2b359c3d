"""`report`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.app.projects import open_project
from annotator.app.review.reporting import write_report
from annotator.cli.output import emit
from annotator.cli.window import Door


def run(options: Namespace, _window: Door | None) -> int:
    """Write the report of a project."""
    with open_project(Path(options.project)) as session:
        out = write_report(session, Path(options.out).absolute(), force=options.force)
    emit(options, {"file": str(out)}, f"Wrote “{out}”.")
    return 0

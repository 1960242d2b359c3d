"""`new`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.app.projects import create_project
from annotator.cli.output import emit
from annotator.cli.window import Door


def run(options: Namespace, _window: Door | None) -> int:
    """Make a project."""
    path = Path(options.project).absolute()
    with create_project(
        path, codebook=options.codebook, annotator=options.annotator, lang=options.lang
    ) as session:
        labels = ", ".join(label.name for label in session.codebook.labels)
        result = {
            "project": str(path),
            "codebook": session.codebook.name,
            "annotator": session.annotator.name,
            "lang": session.lang,
        }
        emit(options, result, f"Made “{path}” for {session.annotator.name} with the labels {labels}.")
    return 0

"""The whole job without a screen: a labelled project, exported as a training corpus and as an archive."""

from __future__ import annotations

from pathlib import Path

from annotator.app.sample import make_sample
from annotator.app.transfer.exporting import ExportRequest, export
from annotator.domain.annotation import Status
from annotator.errors import ProjectExists

DEMO_PICTURES = (
    ("label-light.png", "label", "1", "light", 1.0),
    ("label-dark.png", "label", "1", "dark", 1.0),
    ("label-light-1.5x.png", "label", "1", "light", 1.5),
    ("export-light.png", "export", "1", "light", 1.0),
    ("start-light.png", "start", "1", "light", 1.0),
)
"""File, view, article, theme and scale of each picture of the demonstration."""

ANNOTATOR = "Sample annotator"


def make_demo(folder: Path) -> tuple[Path, list[Path]]:
    """Make the demonstration in an empty or new folder.

    Returns:
        the project, and the files that were written beside it.

    Raises:
        ProjectExists: the folder holds something.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ProjectExists(f"“{folder}” is not empty. Choose another folder; nothing was changed.")
    folder.mkdir(parents=True, exist_ok=True)
    project = folder / "demo.annot"
    with make_sample(project, ANNOTATOR) as session:
        session.edits.set_status(session.reading.ids(), Status.FINISHED)
        corpus = export(session, folder / "corpus", ExportRequest(format="spacy"))
        archive = export(session, folder / "demo.jsonl", ExportRequest(format="jsonl"))
    return project, [Path(file) for file in (*corpus.files, *archive.files)]

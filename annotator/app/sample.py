"""The sample project: the seed article with its gold annotation, and short stories written for this program."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from annotator.app.clusters import find_copies
from annotator.app.projects import create_project
from annotator.app.session import Session
from annotator.app.transfer.importing import import_paths
from annotator.domain.annotation import Status
from annotator.paths import bundled, data_folder

SAMPLE_FILE = "Sample.annot"
UNLABELLED = 10
"""So many of the stories stay without labels in the window's sample, for trying things out."""


def sample_file() -> Path:
    """Return where the window's sample project is (it may not exist yet)."""
    return data_folder() / SAMPLE_FILE


def ensure_sample(annotator: str) -> Path:
    """Return the window's sample project; make it where there is none.

    The seed article is labelled and in progress, most stories are labelled and finished, the last ones are bare.
    """
    path = sample_file()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with make_sample(path, annotator, bare=UNLABELLED) as session:
            ids = session.reading.ids()
            session.edits.set_status(ids[1 : len(ids) - UNLABELLED], Status.FINISHED)
    return path


def make_sample(path: Path, annotator: str, *, bare: int = 0) -> Session:
    """Make a project of the seed article and the sample stories and open it.

    Args:
        path: the new file.
        annotator: whose annotations they become.
        bare: so many stories at the end come in without annotations.
    """
    session = create_project(path, annotator=annotator)
    try:
        gold, stories = bundled("data", "seed-gold.jsonl"), bundled("data", "sample.jsonl")
        with tempfile.TemporaryDirectory(prefix="annotator-") as folder:
            some = Path(folder) / stories.name
            some.write_text(_without_spans(stories.read_text("utf-8"), last=bare), "utf-8")
            import_paths(session, [str(gold), str(some)], annotator=annotator)
        import_paths(
            session, [str(file) for file in sorted(bundled("seeds").glob("*.txt"))], annotator=annotator
        )
        find_copies(session)
    except BaseException:
        session.close()
        path.unlink(missing_ok=True)
        raise
    return session


def _without_spans(lines: str, *, last: int) -> str:
    """Return JSON lines of which the last ones lack their spans."""
    rows = [json.loads(line) for line in lines.splitlines()]
    for row in rows[len(rows) - last :]:
        row.pop("spans")
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

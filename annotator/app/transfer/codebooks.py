"""Labels out of other programs' codebook files into the project, as one undoable step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from annotator.app.session import Session
from annotator.domain.codebook import Label
from annotator.formats.codebook_writing import write_codebook
from annotator.formats.exchange.qdc import free_key, read_labels
from annotator.store.labels import save_codebook

SUFFIX = ".qdc"


def is_codebook(path: str, form: str) -> bool:
    """Tell whether a path that is to be imported is a codebook and holds no articles."""
    return path.lower().endswith(SUFFIX) if form == "auto" else form == "qdc"


def take_labels(session: Session, paths: Sequence[str], *, dry_run: bool = False) -> tuple[str, ...]:
    """Add the labels of codebook files that the project does not have yet, with definition and colour; return their names.

    A label is known by its identifier or by its name; what the project says about one that it has stays.

    Raises:
        BadFile: a file cannot be read, or is no codebook.
    """
    labels = list(session.codebook.labels)
    added: list[Label] = []
    for path in paths:
        for label in read_labels(Path(path)):
            if not any(label.name == one.name or label.uuid == one.uuid for one in labels):
                added.append(replace(label, key=free_key(labels)))
                labels.append(added[-1])
    if added and not dry_run:
        codebook = replace(session.codebook, labels=tuple(labels))
        title = f"Take {len(added)} labels from ‘{Path(paths[0]).name}’"
        with session.step(title, annotator=session.me(), kind="import", origin="import") as step:
            save_codebook(step, codebook, write_codebook(codebook), annotator=session.me().id, note=title)
    return tuple(label.name for label in added)

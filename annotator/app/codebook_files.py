"""The codebook of any file that has one: TOML, REFI-QDA, or another project."""

from __future__ import annotations

from pathlib import Path

from annotator.app.codebooks import codebook_text
from annotator.app.projects import SUFFIX, open_project
from annotator.formats.codebook_writing import write_codebook


def text_of(name: str) -> str:
    """Return the TOML text of the codebook in a file; of a project the one in force there.

    Raises:
        AnnotatorError: the file cannot be read.
    """
    path = Path(name)
    if path.suffix.lower() != SUFFIX:
        return codebook_text(name)
    with open_project(path, read_only="only its codebook is read") as other:
        return write_codebook(other.codebook)

"""What an import is given: standard input made readable twice, and what is refused before anything is read."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.app.projects import SUFFIX
from annotator.app.session import Session
from annotator.errors import BadFile
from annotator.formats.reading import read_path, read_standard_input


@contextmanager
def repeatable(paths: Sequence[str]) -> Iterator[list[tuple[str, Path | None]]]:
    """Give each path with the file that holds standard input where the path is "-", so that it can be read twice."""
    if "-" not in paths:
        yield [(path, None) for path in paths]
        return
    with tempfile.TemporaryDirectory(prefix="annotator-") as folder:
        kept = Path(folder) / "standard input"
        with kept.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield [(path, kept if path == "-" else None) for path in dict.fromkeys(paths)]


def refuse_what_is_wrong(
    session: Session,
    files: Sequence[tuple[str, Path | None]],
    format: str,  # noqa: A002
    encoding: str | None,
) -> None:
    """Refuse a path, format or encoding before anything is read; a project file is never opened as something else."""
    for path, kept in files:
        if kept:
            with kept.open("rb") as stream:
                read_standard_input(stream, format, encoding)
        elif Path(path).is_file() and (
            Path(path).suffix.lower() == SUFFIX or Path(path).samefile(session.path)
        ):
            raise BadFile(
                path,
                "is a project; bring its work in with merge",
            )
        else:
            read_path(Path(path), format, encoding)

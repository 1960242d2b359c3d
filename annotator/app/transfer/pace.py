"""How far an import is: articles read, of an estimated number where many files come, and then articles written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.app.transfer.report import Progress
from annotator.app.transfer.spool import Kept
from annotator.domain.article import Draft, Problem

MANY = 2_000
"""Articles from which on writing them takes long enough to be told about."""


class Pace:
    """Counts what passes and tells the progress."""

    def __init__(self, paths: Sequence[str], progress: Progress | None) -> None:
        """Report to `progress` on an import of `paths`."""
        self._progress = progress
        self._files = count_files(paths) if progress else 0
        self._read = 0

    def reading(self, entries: Iterable[Draft | Problem]) -> Iterator[Draft | Problem]:
        """Pass entries on and report articles; how many there will be follows from the files that are done."""
        if self._progress is None:
            yield from entries
            return
        files, path, line = 0, "", -1
        for entry in entries:
            if entry.path != path:
                files += 1
            if isinstance(entry, Draft) and (entry.path, entry.line) != (path, line):
                self._read += 1
                line = entry.line
                total = round(self._read * self._files / files) if self._files > 1 else 0
                self._progress(self._read, max(total, self._read) if total else 0)
            path = entry.path
            yield entry

    def writing(self, entries: Iterable[Kept | Problem]) -> Iterator[Kept | Problem]:
        """Pass entries on and report how many of the articles that were read are written."""
        if self._progress is None or self._read < MANY:
            yield from entries
            return
        done, place = 0, ("", -1)
        for entry in entries:
            if isinstance(entry, Kept) and (entry.draft.path, entry.draft.line) != place:
                place = (entry.draft.path, entry.draft.line)
                done += 1
                self._progress(min(done, self._read), self._read)
            yield entry


def count_files(paths: Sequence[str]) -> int:
    """Return how many files there are at and below the paths; archives count as one."""
    number = 0
    for path in paths:
        if Path(path).is_dir():
            number += sum(len(files) for _, _, files in os.walk(path))
        else:
            number += 1
    return number

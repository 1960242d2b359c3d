"""What an import or an export did, as values that the window and the command line show."""

from __future__ import annotations

from collections.abc import Callable

from annotator.domain.article import Problem
from annotator.domain.frozen import frozen

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is (0 where that is not known)."""


@frozen
class ImportReport:
    """What came in.

    `duplicates` counts texts that were in the project already; `annotations` what the files said and now stands.
    `remarks` say how files were understood; nothing was left out for them.
    """

    articles: int
    annotations: int
    duplicates: int
    skipped: tuple[Problem, ...]
    labels_added: tuple[str, ...]
    remarks: tuple[Problem, ...] = ()

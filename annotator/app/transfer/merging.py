"""Bringing colleagues' work in: looked at first, then one transaction, one undoable step for each file."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.app.session import Session
from annotator.domain.merging import MergeReport
from annotator.errors import BadValue
from annotator.store.merging import open_stranger, plan_merge, write_merge


class _TakenBack(Exception):
    """Ends a rehearsal: everything that it wrote is rolled back."""


def preview_merge(
    session: Session, files: Sequence[Path], *, without_labels: Iterable[str] = ()
) -> MergeReport:
    """Return what merging these files would bring, change and refuse; nothing is changed.

    Raises:
        AnnotatorError: one of them is no project, or is this very project.
    """
    if len(files) == 1:
        _refuse_itself(session, files[0])
        stranger = open_stranger(files[0])
        try:
            return plan_merge(session.database, stranger, without_labels=without_labels).report
        finally:
            stranger.close()
    report = MergeReport()
    try:
        with session.journal.transaction():
            _merge_all(session, files, report, without_labels, trust_clock=True)
            raise _TakenBack  # noqa: TRY301
    except _TakenBack:
        return report


def merge(
    session: Session,
    files: Sequence[Path],
    *,
    without_labels: Iterable[str] = (),
    trust_clock: bool = False,
) -> MergeReport:
    """Bring the work of these files in; all of them, or nothing.

    Args:
        session: the open project.
        files: packets or whole projects.
        without_labels: names of labels that only they have and that shall not come in.
        trust_clock: whether to take rows that were written more than a day from now.

    Raises:
        AnnotatorError: one of them is no project, or is this very project, or its clock is ahead; nothing is changed.
    """
    session.back_up_if_due("merge")
    session.me()
    report = MergeReport()
    with _without_collecting(), session.journal.transaction():
        _merge_all(session, files, report, without_labels, trust_clock=trust_clock)
    session.heard("merge")
    return report


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Look for no rubbish while a hundred thousand rows are compared, none of which is any: it would take half the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _merge_all(
    session: Session,
    files: Sequence[Path],
    report: MergeReport,
    without_labels: Iterable[str],
    *,
    trust_clock: bool,
) -> None:
    for file in files:
        _refuse_itself(session, file)
        stranger = open_stranger(file)
        try:
            plan = plan_merge(session.database, stranger, without_labels=without_labels)
            if plan.report.ahead and not trust_clock:
                hours = plan.report.ahead / 3_600_000
                raise BadValue(
                    f"“{file.name}” holds work from {hours:,.0f} hours in the future: a clock was wrong there. What it says "
                    "would win over everything you do until then. Use --trust-clock to take it; nothing was changed."
                )
            write_merge(
                session.journal, plan, title=f"Merge “{file.name}”", annotator=session.annotator.id or None
            )
            report.add(plan.report)
        finally:
            stranger.close()


def _refuse_itself(session: Session, file: Path) -> None:
    if file.exists() and file.samefile(session.path):
        raise BadValue(f"“{file.name}” is this project itself. Name the file of a colleague.")

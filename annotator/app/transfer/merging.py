"""Bringing colleagues' work in: looked at first, then one transaction, one undoable step for each file."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from annotator.app.session import Session
from annotator.app.transfer.report import Progress
from annotator.domain.merging import MergeReport
from annotator.errors import BadValue
from annotator.store.merging import Stranger, is_kin, open_stranger, plan_merge, write_merge


class _TakenBack(Exception):
    """Ends a rehearsal: everything that it wrote is rolled back."""


def preview_merge(
    session: Session,
    files: Sequence[Path],
    *,
    without_labels: Iterable[str] = (),
    progress: Progress | None = None,
) -> MergeReport:
    """Return what merging these files would bring, change and refuse; nothing is changed.

    Raises:
        AnnotatorError: one of them is no project, or is this very project.
    """
    report = MergeReport()
    with _strangers(session, files) as strangers:
        pace = _Pace(strangers, progress)
        if len(strangers) == 1:
            with _without_collecting():
                return plan_merge(
                    session.database, strangers[0], without_labels=without_labels, told=pace.told
                ).report
        try:
            with _without_collecting(), session.journal.transaction():
                _merge_all(session, strangers, report, without_labels, None, pace, trust_clock=True)
                raise _TakenBack  # noqa: TRY301
        except _TakenBack:
            return report


def merge(
    session: Session,
    files: Sequence[Path],
    *,
    without_labels: Iterable[str] = (),
    trust_clock: bool = False,
    progress: Progress | None = None,
) -> MergeReport:
    """Bring the work of these files in; all of them, or nothing.

    Args:
        session: the open project.
        files: packets or whole projects.
        without_labels: names of labels that only they have and that shall not come in.
        trust_clock: whether to take rows that were written more than a day from now.
        progress: told how many rows were compared or written, of how many.

    Raises:
        AnnotatorError: one of them is no project, or is this very project, or its clock is ahead; nothing is changed.
    """
    report = MergeReport()
    with _strangers(session, files) as strangers:
        session.back_up_if_due("merge")
        pace = _Pace(strangers, progress)
        with _without_collecting(), session.together("merge"):
            who = session.me().id
            _merge_all(session, strangers, report, without_labels, who, pace, trust_clock=trust_clock)
    return report


def is_related(session: Session, file: Path) -> bool:
    """Tell whether a file is a copy or a packet of this project, or holds one of its articles: a likely thing to merge.

    Raises:
        AnnotatorError: it is no project.
    """
    return is_kin(session.database, file)


class _Pace:
    """Counts the rows of several files: each is compared once, and at most written once."""

    def __init__(self, strangers: Sequence[Stranger], progress: Progress | None) -> None:
        self._progress, self._done = progress, 0
        self._total = 2 * sum(stranger.size() for stranger in strangers) if progress else 0

    def told(self, rows: int) -> None:
        """Take so many rows more."""
        self._done = min(self._done + rows, self._total)
        if self._progress:
            self._progress(self._done, self._total)


@contextmanager
def _strangers(session: Session, files: Sequence[Path]) -> Iterator[list[Stranger]]:
    """Open all files for reading and check them as a whole."""
    with ExitStack() as stack:
        opened = []
        for file in files:
            _refuse_itself(session, file)
            opened.append(open_stranger(file))
            stack.callback(opened[-1].close)
        yield opened


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
    strangers: Sequence[Stranger],
    report: MergeReport,
    without_labels: Iterable[str],
    annotator: int | None,
    pace: _Pace,
    *,
    trust_clock: bool,
) -> None:
    for stranger in strangers:
        name = stranger.path.name
        plan = plan_merge(session.database, stranger, without_labels=without_labels, told=pace.told)
        if plan.report.ahead and not trust_clock:
            hours = plan.report.ahead / 3_600_000
            raise BadValue(
                f"“{name}” holds work from {hours:,.0f} hours in the future: a clock was wrong there. What it says "
                "would win over everything you do until then. Use --trust-clock to take it; nothing was changed."
            )
        write_merge(session.journal, plan, title=f"Merge “{name}”", annotator=annotator, told=pace.told)
        report.add(plan.report)


def _refuse_itself(session: Session, file: Path) -> None:
    if file.exists() and file.samefile(session.path):
        raise BadValue(f"“{file.name}” is this project itself. Name the file of a colleague.")

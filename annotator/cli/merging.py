"""`packet` and `merge`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.app.transfer.merge_report import report_object
from annotator.app.transfer.merging import merge, preview_merge
from annotator.app.transfer.packets import chosen_articles, make_packet
from annotator.cli.output import Bar, count, emit, table
from annotator.cli.values import is_new
from annotator.cli.window import Door
from annotator.domain.merging import MergeReport


def run(options: Namespace, _window: Door | None) -> int:
    """Make a packet or merge files."""
    if options.command == "packet":
        with open_project(Path(options.project)) as session:
            _packet(options, session)
    else:
        with open_project(Path(options.project), annotator=options.annotator) as session:
            _merge(options, session)
    return 0


def _packet(options: Namespace, session: Session) -> None:
    new = " (new in this project)" if is_new(session, options.annotator) else ""
    with session.with_annotator(options.annotator) as person:
        articles = chosen_articles(session, options.articles, person)
        out = make_packet(session, Path(options.out).absolute(), person, articles)
    emit(
        options,
        {"articles": len(articles), "annotator": person.name, "file": str(out)},
        f"Made “{out}” for {person.name}{new} with {count(len(articles), 'article')} and the codebook; the "
        "files that the articles came from stay here.",
    )


def _merge(options: Namespace, session: Session) -> None:
    files = [Path(file) for file in options.files]
    bar = Bar(options, "rows")
    without = options.without_label
    try:
        if options.dry_run:
            report = preview_merge(session, files, without_labels=without, progress=bar)
        else:
            report = merge(
                session, files, without_labels=without, trust_clock=options.trust_clock, progress=bar
            )
    finally:
        bar.close()
    emit(
        options,
        report_object(report) | {"dry_run": options.dry_run},
        _lines(report, options.dry_run),
    )


def _lines(report: MergeReport, dry_run: bool) -> list[str]:
    verb = "would come in" if dry_run else "came in"
    if report.empty and not report.refused:
        return ["Nothing new: everything in it is here already.", *_codebooks(report)]
    lines = [
        f"{count(report.articles_added, 'article')} and {count(report.annotations_added, 'annotation')} {verb}; "
        f"{report.annotations_changed:,} changed, {report.annotations_removed:,} removed."
    ]
    if report.labels_added:
        lines.append(f"New labels: {', '.join(report.labels_added)}.")
    arrivals = report.arrivals()
    if arrivals:
        head = ("annotator", "added#", "changed#", "removed#", "finished articles#")
        lines += table(head, [(a.annotator, a.added, a.changed, a.removed, a.finished) for a in arrivals])
    if report.on_removed_articles:
        lines.append(
            f"{report.on_removed_articles:,} of the annotations belong to articles that were removed here."
        )
    lines += _codebooks(report)
    for refusal in report.refused:
        place = f"article {refusal.article}: " if refusal.article is not None else ""
        times = f" ({refusal.rows:,} times)" if refusal.rows > 1 and not refusal.difference else ""
        lines.append(f"Refused: {refusal.file}: {place}{refusal.reason}{times}.")
        lines += [f"    {line}" for line in refusal.difference[:12]]
    return lines


def _codebooks(report: MergeReport) -> list[str]:
    return [
        f"{one.file} has another codebook in force (version {one.version or '?'} of {one.annotator or 'a colleague'}): "
        f"`annotator codebook PROJECT --adopt {one.uuid[:8]}` takes it."
        for one in report.codebooks
    ]

"""`export`."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.app.projects import open_project
from annotator.app.transfer.exporting import ExportRequest, export
from annotator.cli.output import Bar, count, emit, table
from annotator.cli.values import whole
from annotator.cli.window import Door
from annotator.domain.accounting import Account, Lost
from annotator.errors import BadValue

_SHOWN = 20


def run(options: Namespace, _window: Door | None) -> int:
    """Write a corpus or an archive and account for every annotation."""
    request = ExportRequest(
        format=options.format,
        annotator=options.annotator,
        gold=options.gold,
        everybody=options.everybody,
        only=options.only,
        component=options.component,
        misaligned=options.misaligned,
        overlaps=options.overlaps,
        split=_split(options.split),
        seed=whole(options.seed, "--seed", most=2**31 - 1),
        group_duplicates=options.group_duplicates,
        split_by=options.split_by,
        suggester=options.suggester,
        new_split=options.new_split,
        lang=options.lang,
        force=options.force,
        dry_run=options.dry_run,
        parquet=options.parquet,
    )
    bar = Bar(options, "articles")
    with open_project(Path(options.project)) as session:
        try:
            account = export(session, Path(options.out).absolute(), request, bar)
        finally:
            bar.close()
    emit(options, _result(account) | {"dry_run": options.dry_run}, _lines(account, options.dry_run))
    return 0


def _split(text: str) -> tuple[int, int, int]:
    parts = text.split("/")
    if len(parts) != 3:
        raise BadValue(f"“{text}” is not a split such as 80/10/10.")
    train, dev, test = (whole(part, "A part of --split", most=1_000_000) for part in parts)
    return train, dev, test


def _result(account: Account) -> dict[str, Any]:
    return {
        "articles": account.articles,
        "annotations": account.annotations,
        "written": account.written,
        "not_written": [
            {
                "article": e.article,
                "start": e.start,
                "end": e.end,
                "label": e.label,
                "text": e.text,
                "reason": e.reason,
            }
            for e in account.entries
            if e.reason
        ],
        "ents_left_out": account.spans_only,
        "beyond_suggester": _beyond(account),
        "files": list(account.files),
        **account.facts,
        "lost": [
            {
                "what": lost.what,
                "count": lost.count,
                "written": lost.written,
                "where": [
                    {"article": article, "start": start, "end": end, "label": label}
                    if label
                    else {"article": article}
                    for article, start, end, label in lost.places
                ],
            }
            for lost in account.lost
        ],
    }


def _beyond(account: Account) -> int:
    """Return how many written annotations spancat's suggester does not propose."""
    suggester = account.facts.get("suggester")
    return sum(suggester["beyond"].values()) if suggester else 0


def _lines(account: Account, rehearsed: bool) -> list[str]:
    if not account.articles:
        return ["The codebook would be written." if rehearsed else "The codebook was written."] + [
            f"  {file}" for file in account.files
        ]
    written, spans_only = sum(account.written.values()), account.spans_only
    left = account.annotations - written
    lines = [
        f"{written:,} of {count(account.annotations, 'annotation')} in {count(account.articles, 'article')} {'would be written' if rehearsed else 'written'}."
    ]
    if spans_only:
        lines.append(f"{spans_only:,} overlap a longer one and stand in spans only, not in ents.")
    missed = _beyond(account)
    suggester = account.facts.get("suggester") or {}
    reach = suggester.get("max_size", 0)
    if suggester.get("memory_gb"):
        lines.append(
            f"The span suggester proposes up to {reach} tokens: about {suggester['memory_gb']:.1f} GB of memory for each 1,000 tokens that "
            "are trained at once; --suggester TOKENS proposes less."
        )
    if missed:
        lines.append(
            f"{count(missed, 'annotation')} {'is' if missed == 1 else 'are'} longer than the {reach} tokens that the span suggester proposes; --suggester longest "
            "proposes all, at the cost of memory and time."
        )
    if left:
        lines.append(f"{count(left, 'annotation')} left out:")
        first = islice((entry for entry in account.entries if entry.reason), _SHOWN)
        rows = [(e.article, e.start, e.end, e.label, e.text, e.reason) for e in first]
        lines += table(("article#", "start#", "end#", "label", "text", "reason"), rows)
    kept = [lost for lost in account.lost if lost.written]
    if kept:
        lines.append("This format cannot carry:")
        lines += [f"  {lost.words} (article {_numbers(lost)})" for lost in kept]
    return lines + _facts(account) + [f"  {file}" for file in account.files]


def _facts(account: Account) -> list[str]:
    """Say what a corpus's split and tokens are, in a line each."""
    facts, parts = account.facts, Counter(account.split.values())
    if not facts:
        return []
    kept = facts["split"]["kept"]
    split = ", ".join(f"{parts[part]:,} {part}" for part in ("train", "dev", "test") if parts[part])
    lines = [f"Articles: {split}{f'; {kept:,} keep the part of an earlier export' if kept else ''}."]
    lines += [remark["reason"] for remark in facts.get("remarks", ())]
    seen = [f"{label} {row['share']:.0%}" for label, row in facts["leak"]["labels"].items()]
    if seen:
        lines.append(f"Test names that stand in train too: {', '.join(seen)}.")
    if facts["leak"]["shared_clusters"]:
        lines.append(f"{count(facts['leak']['shared_clusters'], 'group')} of copies in several parts.")
    if facts.get("retokenized"):
        lines.append(f"{count(facts['retokenized'], 'article')} cut into words anew.")
    if facts.get("language_wanted") != facts.get("language"):
        lines.append(
            f"spaCy has no library for {facts['language_wanted']} here; {facts['language']} stands in."
        )
    return lines


def _numbers(lost: Lost) -> str:
    numbers = list(dict.fromkeys(place[0] for place in lost.places))
    return ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")

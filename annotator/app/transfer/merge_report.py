"""What a merge brings as the JSON object that `merge` prints, and read back from it: the window reads the command's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from annotator.domain.merging import MergeReport, OtherCodebook, Refusal


def report_object(report: MergeReport) -> dict[str, Any]:
    """Return a report as `docs/commands.md` describes it."""
    return {
        "files": list(report.files),
        "articles_added": report.articles_added,
        "annotations_added": report.annotations_added,
        "annotations_changed": report.annotations_changed,
        "annotations_removed": report.annotations_removed,
        "labels_added": list(report.labels_added),
        "people": [
            {
                "annotator": arrival.annotator,
                "added": arrival.added,
                "changed": arrival.changed,
                "removed": arrival.removed,
                "finished": arrival.finished,
            }
            for arrival in report.arrivals()
        ],
        "others": {name: number for name, number in sorted(report.others.items()) if number},
        "codebooks": [
            {
                "file": one.file,
                "id": one.uuid,
                "version": one.version or None,
                "annotator": one.annotator or None,
                "at": one.at,
                "note": one.note,
            }
            for one in report.codebooks
        ],
        "on_removed_articles": report.on_removed_articles,
        "milliseconds_ahead": report.ahead,
        "refused": [
            {
                "file": one.file,
                "article": one.article,
                "reason": one.reason,
                "rows": one.rows,
                "difference": list(one.difference),
            }
            for one in report.refused
        ],
    }


def report_of(found: Mapping[str, Any]) -> MergeReport:
    """Return the report that an object describes."""
    return MergeReport(
        files=list(found["files"]),
        articles_added=found["articles_added"],
        annotations_added=found["annotations_added"],
        annotations_changed=found["annotations_changed"],
        annotations_removed=found["annotations_removed"],
        others=Counter(found["others"]),
        people={
            row["annotator"]: Counter(
                {what: row[what] for what in ("added", "changed", "removed", "finished") if row[what]}
            )
            for row in found["people"]
        },
        labels_added=list(found["labels_added"]),
        codebooks=[
            OtherCodebook(
                row["file"], row["id"], row["version"] or 0, row["annotator"] or "", row["at"], row["note"]
            )
            for row in found["codebooks"]
        ],
        refused=[
            Refusal(row["file"], row["article"], row["reason"], row["rows"], tuple(row["difference"]))
            for row in found["refused"]
        ],
        on_removed_articles=found["on_removed_articles"],
        ahead=found["milliseconds_ahead"],
    )

"""corpus/accounting.json and corpus/manifest.json: every annotation once, and what the corpus was made of."""

from __future__ import annotations

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.domain.accounting import Account, Entry
from annotator.formats.spacy_corpus.options import PARTS, CorpusOptions
from annotator.formats.spacy_corpus.plan import Plan
from annotator.formats.spacy_corpus.tally import Tally


def write_accounting(path: Path, account: Account) -> None:
    """Write the account, one annotation a line."""
    head = {
        "articles": account.articles,
        "annotations": len(account.entries),
        "written": account.written,
        "not_written": len(account.not_written),
        "ents_left_out": len(account.ents_left_out),
    }
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "entries": [')
        for number, entry in enumerate(account.entries):
            file.write(("," if number else "") + "\n" + json.dumps(_entry(entry), ensure_ascii=False))
        file.write("\n]}\n")


def _entry(entry: Entry) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": str(entry.annotation),
        "article": entry.article,
        "start": entry.start,
        "end": entry.end,
        "label": entry.label,
        "text": entry.text,
        "written": entry.written,
    }
    if entry.reason:
        row["reason"] = entry.reason
    if entry.ents_reason:
        row["ents_reason"] = entry.ents_reason
    if entry.changed_to:
        row["changed_to"] = entry.changed_to
    return row


def write_manifest(
    path: Path,
    *,
    root: Path,
    files: Iterable[Path],
    options: CorpusOptions,
    found: Plan,
    split: Mapping[str, str],
    tally: Tally,
) -> None:
    """Write counts, split, tokenizer, versions and the SHA-256 of each file below `root`."""
    import spacy

    groups = Counter(key.group for key in found.keys)
    manifest = {
        "format": "annotator-spacy-corpus",
        "version": 1,
        "name": options.name,
        "created": options.created,
        "articles": found.account.articles,
        "articles_too_long": list(found.too_long),
        "annotations": sum(tally.lengths.values()) + sum(tally.reasons.values()),
        "written": sum(tally.lengths.values()),
        "not_written": dict(sorted(tally.reasons.items())),
        "ents_left_out": dict(sorted(tally.ents_left_out.items())),
        "edges_moved": tally.moved,
        "longest_span_tokens": tally.longest,
        "parts": {
            part: {
                "articles": tally.articles[part],
                "tokens": tally.tokens[part],
                "missing_tokens": tally.missing_tokens[part],
                "labels": {label: tally.labels[part][label] for label in tally.all_labels},
            }
            for part in PARTS
        },
        "split": {
            "ratios": list(options.split),
            "seed": options.seed,
            "group_duplicates": options.group_duplicates,
            "groups": len(groups),
            "largest_group": max(groups.values(), default=0),
            "assignments": {key.uuid: split[key.uuid] for key in found.keys},
        },
        "options": {
            "component": options.component,
            "misaligned": options.misaligned,
            "overlaps": options.overlaps,
            "shard": options.shard,
        },
        "language": options.lang,
        "tokenizer": dict(options.tokenizer),
        "annotators": dict(sorted(tally.annotators.items())),
        "versions": {
            "annotator": __version__,
            "spacy": spacy.__version__,
            "python": platform.python_version(),
        },
        "files": {file.relative_to(root).as_posix(): _sha256(file) for file in files},
    }
    path.write_bytes((json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

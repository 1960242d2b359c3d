"""corpus/accounting.json and corpus/manifest.json: every annotation once, and what the corpus was made of."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.domain.accounting import Account
from annotator.formats.spacy_corpus.options import PARTS, CorpusOptions
from annotator.formats.spacy_corpus.plan import Plan
from annotator.formats.spacy_corpus.reach import USUAL, beyond, memory_of
from annotator.formats.spacy_corpus.split import Shape
from annotator.formats.spacy_corpus.tally import Tally
from annotator.formats.spacy_corpus.worth import WORDS, doubts


def head_of(account: Account, tally: Tally) -> dict[str, Any]:
    """Return what stands at the head of the account; the fates are counted in `tally`."""
    beyond_of = (account.facts["suggester"] or {}).get("beyond", {})
    return {
        "articles": account.articles,
        "annotations": account.annotations,
        "written": account.written,
        "not_written": tally.reasons.total(),
        "ents_left_out": tally.ents_left_out.total(),
        "beyond_suggester": sum(beyond_of.values()),
    }


def facts_of(options: CorpusOptions, found: Plan, shape: Shape, kept: int, tally: Tally) -> dict[str, Any]:
    """Return what the corpus says of its split, of leaks between its parts, and of its tokens, for programs.

    Args:
        options: of the export.
        found: in the first pass.
        shape: of the groups that were dealt out.
        kept: articles that have the part of an earlier export.
        tally: what was counted.
    """
    return {
        "split": {
            "ratios": list(options.split),
            "seed": options.seed,
            "by": options.split_by,
            "group_duplicates": options.group_duplicates,
            "groups": shape.groups,
            "largest_group": shape.largest,
            "kept": kept,
        },
        "leak": tally.leak.facts(shape.torn),
        "suggester": _suggester(options, found),
        "remarks": [
            {"what": what, "reason": WORDS[what]}
            for what in doubts(tally.articles, {part: tally.labels[part].total() for part in PARTS})
        ],
        "retokenized": tally.retokenized,
        "language": options.lang,
        "language_wanted": options.foreign or options.lang,
    }


def _suggester(options: CorpusOptions, found: Plan) -> dict[str, Any] | None:
    """Return how far spancat's suggester reaches, and how many annotations of each label it does not; None without spancat."""
    if "spancat" not in options.components:
        return None
    return {
        "chosen": options.suggester,
        "max_size": found.reach,
        "beyond": beyond(found.lengths, found.reach),
        "memory_gb": round(memory_of(found.reach), 2) if found.reach > USUAL else None,
    }


def write_manifest(
    path: Path,
    *,
    root: Path,
    files: Iterable[Path],
    options: CorpusOptions,
    found: Plan,
    account: Account,
    tally: Tally,
) -> None:
    """Write counts, split, tokenizer, versions and the SHA-256 of each file below `root`."""
    import spacy

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
        "suggester": account.facts["suggester"],
        "parts": {
            part: {
                "articles": tally.articles[part],
                "tokens": tally.tokens[part],
                "missing_tokens": tally.missing_tokens[part],
                "labels": {label: tally.labels[part][label] for label in tally.all_labels},
            }
            for part in PARTS
        },
        "split": {**_without(account.facts["split"], "kept"), "assignments": account.split},
        "leak": account.facts["leak"],
        "options": {
            "component": options.component,
            "misaligned": options.misaligned,
            "overlaps": options.overlaps,
            "shard": options.shard,
        },
        "language": options.lang,
        "language_wanted": account.facts["language_wanted"],
        "tokenizer": dict(options.tokenizer),
        "articles_retokenized": tally.retokenized,
        "codebook": options.codebook,
        "annotators": dict(sorted(tally.annotators.items())),
        "versions": {
            "annotator": __version__,
            "spacy": spacy.__version__,
            "python": platform.python_version(),
        },
        "files": {file.relative_to(root).as_posix(): _sha256(file) for file in files},
    }
    with path.open("w", encoding="utf-8", newline="\n") as file:
        json.dump(manifest, file, ensure_ascii=False, indent=1)
        file.write("\n")


def _without(found: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Leave out what differs from the first export to the next, though the corpus is the same."""
    return {name: value for name, value in found.items() if name != key}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

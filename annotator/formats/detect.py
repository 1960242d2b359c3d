"""Which of several formats with one suffix a file is in, by how it begins. Reads at most a few kilobytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.formats.decode import sniff_encoding

HEAD, LONG_HEAD = 65_536, 4_000_000
"""Bytes that are looked at; the long one where the first row of a JSON file is longer than the short one."""
_TAG = re.compile(r"(?:O|[BIESLU]-\S+)")
_OWN_NAMES = {
    "annotation.conf": "brat",
    "visual.conf": "brat",
    "tools.conf": "brat",
    "kb_shortcuts.conf": "brat",
    ".stats_cache": "brat",
}


def kind_of(path: Path) -> str:
    """Return the name of the format that a file's beginning speaks for; empty where it says nothing."""
    suffix = path.suffix.lower()
    if suffix == ".txt" and path.with_suffix(".ann").is_file():
        return "brat"
    head = _head(path, HEAD)
    if head.startswith("#FORMAT=WebAnno TSV"):
        return "webanno"
    if head[:1] not in ("{", "["):
        return "conll" if _is_conll(head) else ""
    row = _first_value(head)
    if row is None and len(head) > HEAD // 4:
        head = _head(path, LONG_HEAD)
        row = _first_value(head)
    return _json_kind(_keys(head) if row is None else row)


def _head(path: Path, size: int) -> str:
    """Return how a file begins, without white space in front; empty where it cannot be read."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(size)
    except OSError:
        return ""
    encoding, mark = sniff_encoding(raw[:4096])
    return raw[mark:].decode(encoding, "ignore").lstrip()


def belongs_to_corpus(path: Path) -> bool:
    """Tell whether a file is part of another one's corpus and no article of its own: passed over without a word."""
    name = path.name
    if name in _OWN_NAMES:
        return any(entry.suffix == ".ann" for entry in _first(path.parent)) or name == "annotation.conf"
    if name.endswith(".ann"):
        return path.with_suffix(".txt").is_file()
    if name == "TypeSystem.xml":
        return any(entry.suffix == ".xmi" for entry in _first(path.parent))
    if name == "README.md":
        return _begins(path, "---\n") and any((path.parent / part).is_dir() for part in ("spans", "tokens"))
    if path.suffix in {".jsonl", ".parquet"} and path.parent.name == "tokens":
        return (path.parent.parent / "spans" / name).is_file()
    if name.endswith(".config.xml"):
        return path.with_name(name.removesuffix(".config.xml") + ".json").is_file()
    return False


def _first(folder: Path) -> list[Path]:
    try:
        return [entry for entry, _ in zip(folder.iterdir(), range(200), strict=False)]
    except OSError:
        return []


def _begins(path: Path, words: str) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(words)) == words.encode()
    except OSError:
        return False


def _is_conll(head: str) -> bool:
    """Tell whether the first lines are columns whose last one is a tag."""
    lines = [line for line in head.split("\n")[:40] if line.strip() and not line.startswith("# ")]
    lines = lines[:-1] if len(lines) > 30 else lines
    columns = [line.split() for line in lines]
    return len(columns) > 1 and all(len(row) >= 2 and _TAG.fullmatch(row[-1]) for row in columns)


def _json_kind(row: Any) -> str:
    if isinstance(row, list) and row and isinstance(row[0], str):
        return "spacy"  # one pair on a line: [text, {"entities": …}]
    if not isinstance(row, dict):
        return ""
    if {"classes", "annotations"} <= row.keys() or ("entities" in row and "text" not in row):
        return "spacy"
    if "data" in row and row.keys() & {"annotations", "predictions", "completions"}:
        return "label-studio"
    return _row_kind(row)


def _row_kind(row: Mapping[str, Any]) -> str:
    if "tokens" in row and row.keys() & {"ner_tags", "tags", "labels"} and "spans" not in row:
        return "huggingface"
    if "text" not in row:
        return ""
    if "meta_json" in row:
        return "huggingface"
    if (
        isinstance(row.get("label"), list)
        or isinstance(row.get("labels"), list)
        or _is_doccano(row.get("entities"))
    ):
        return "doccano"
    if row.keys() & {"answer", "_view_id", "_input_hash", "_task_hash", "_session_id"}:
        return "prodigy"
    return "jsonl"


def _is_doccano(entities: Any) -> bool:
    if not isinstance(entities, list):
        return False
    return not entities or (isinstance(entities[0], dict) and "start_offset" in entities[0])


def _first_value(head: str) -> Any:
    """Return the first value of JSON or JSON lines, of a list its first element unless that is a text; None if unfinished."""
    decoder = json.JSONDecoder()
    inner = head[1:].lstrip() if head[0] == "[" else head
    if head[0] == "[" and inner[:1] in ("{", "["):
        return _value(decoder, inner)
    return _value(decoder, head)


def _value(decoder: json.JSONDecoder, text: str) -> Any:
    try:
        return decoder.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _keys(text: str) -> Any:
    """Return what can be told of a first value that is longer than the part that was read."""
    if re.match(r'\[\s*"', text):
        return [""]
    names = dict.fromkeys(re.findall(r'"(\w+)"\s*:', text))
    found: dict[str, Any] = dict.fromkeys(names)
    if re.search(r'"labels?"\s*:\s*\[\s*\[', text):
        found["label"] = []
    if re.search(r'"start_offset"\s*:', text):
        found["entities"] = [{"start_offset": 0}]
    if "spans" in found:
        found["spans"] = []
    return found

"""Which of several formats with one suffix a file is in, by how it begins. Reads at most a few kilobytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.formats.decode import sniff_encoding

HEAD = 65_536
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
    try:
        with path.open("rb") as stream:
            raw = stream.read(HEAD)
    except OSError:
        return ""
    encoding, mark = sniff_encoding(raw[:4096])
    head = raw[mark:].decode(encoding, "ignore")
    if head.startswith("#FORMAT=WebAnno TSV"):
        return "webanno"
    if head.lstrip()[:1] in ("{", "["):
        return _json_kind(head.lstrip())
    return "conll" if _is_conll(head) else ""


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


def _json_kind(head: str) -> str:
    row = _first_value(head)
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
    spans = row.get("spans")
    if "text" not in row:
        return ""
    if (
        isinstance(row.get("label"), list)
        or isinstance(row.get("labels"), list)
        or _is_doccano(row.get("entities"))
    ):
        return "doccano"
    if row.keys() & {"answer", "_view_id", "_input_hash", "_task_hash", "_session_id"}:
        return "prodigy"
    if isinstance(spans, list) and "annotator" in row and "work" not in row and "status" not in row:
        return "huggingface"
    return "jsonl"


def _is_doccano(entities: Any) -> bool:
    if not isinstance(entities, list):
        return False
    return not entities or (isinstance(entities[0], dict) and "start_offset" in entities[0])


def _first_value(head: str) -> Any:
    """Return the first value of JSON or JSON lines; of a list its first element, unless that is a text."""
    decoder = json.JSONDecoder()
    inner = head[1:].lstrip() if head[0] == "[" else head
    if head[0] == "[" and inner[:1] in ("{", "["):
        return _value(decoder, inner)
    return _value(decoder, head)


def _value(decoder: json.JSONDecoder, text: str) -> Any:
    try:
        return decoder.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return _keys(text)


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

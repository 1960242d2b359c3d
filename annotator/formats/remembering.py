"""What was read from pages and documents, kept in a folder, so that an import need not read again what its preview has read.

A file is known by its bytes, its name, its format and its encoding; another version of it is another file. What is kept is
JSON: nothing in such a folder can make the program do anything.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem

_PLAIN = ("text", "title", "origin", "published", "lang", "meta", "line", "original_sha", "encoding", "kind")
LARGEST = 20_000_000
"""Bytes of a file above which it is read again: looking at it takes as long."""


class Memory:
    """Results by file. With no folder it remembers nothing."""

    def __init__(self, folder: Path | None) -> None:
        """Keep results in `folder`."""
        self._folder = folder

    def recall(self, path: Path, form: str, encoding: str | None) -> tuple[str, list[Draft | Problem] | None]:
        """Return the key of a file, "" where it is not to be kept, and what was found in it, None where that is not known."""
        key = self._key(path, form, encoding)
        if not key or self._folder is None:
            return "", None
        try:
            rows = json.loads((self._folder / key).read_text("utf-8"))
            return key, [_entry(row, str(path)) for row in rows]
        except (OSError, ValueError, TypeError, KeyError):
            return key, None

    def keep(self, key: str, found: list[Draft | Problem]) -> None:
        """Keep what was found under a key that `recall` gave."""
        if not key or self._folder is None or any(isinstance(e, Draft) and not _is_plain(e) for e in found):
            return
        scratch = self._folder / f"{key}.new"
        with contextlib.suppress(OSError):  # it is read again then
            scratch.write_text(json.dumps([_row(entry) for entry in found]), "utf-8")
            scratch.replace(self._folder / key)

    def _key(self, path: Path, form: str, encoding: str | None) -> str:
        if self._folder is None:
            return ""
        try:
            if path.stat().st_size > LARGEST:
                return ""
            sha = hashlib.sha256(path.read_bytes())
        except OSError:
            return ""
        sha.update(repr((path.name, form, encoding)).encode("utf-8", "surrogatepass"))
        return sha.hexdigest()


def _is_plain(draft: Draft) -> bool:
    return not (draft.annotations or draft.attachments or draft.annotator or draft.status or draft.regions)


def _row(entry: Draft | Problem) -> dict[str, Any]:
    if isinstance(entry, Problem):
        return {"problem": [entry.line, entry.reason, entry.remark]}
    row = {name: getattr(entry, name) for name in _PLAIN}
    return {**row, "meta": dict(entry.meta), "original": base64.b64encode(entry.original).decode()}


def _entry(row: dict[str, Any], path: str) -> Draft | Problem:
    if "problem" in row:
        line, reason, remark = row["problem"]
        return Problem(path, int(line), str(reason), remark=bool(remark))
    draft = Draft(str(row["text"]), str(row["title"]), path=path)
    plain = {name: row[name] for name in _PLAIN}
    return replace(draft, **plain, original=base64.b64decode(row["original"]))

"""What commands print: one JSON object or a short text; progress on standard error."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import Any

from annotator.domain.annotation import Annotation


def emit(options: Namespace, result: dict[str, Any], text: str | Iterable[str]) -> None:
    """Print `result` as one JSON object where --json was given, else `text` for people."""
    if options.json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write((text if isinstance(text, str) else "\n".join(text)).rstrip("\n") + "\n")
    sys.stdout.flush()


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 article" or "1,204 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return aligned lines; columns whose head ends in "#" are aligned right."""
    body = [[str(cell) for cell in row] for row in rows]
    titles = [title.rstrip("#") for title in head]
    widths = [max(len(row[n]) for row in [titles, *body]) for n in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = [
            c.rjust(w) if h.endswith("#") else c.ljust(w) for c, w, h in zip(row, widths, head, strict=True)
        ]
        return "  ".join(cells).rstrip()

    return [line(row) for row in [titles, *body]]


def annotation_object(annotation: Annotation, text: str) -> dict[str, Any]:
    """Return an annotation as `show` prints it. `text` is the article's."""
    return {
        "id": str(annotation.id),
        "start": annotation.span.start,
        "end": annotation.span.end,
        "label": annotation.label_name,
        "text": annotation.span.of(text),
        "annotator": annotation.annotator_name,
        "note": annotation.note,
        "attributes": dict(annotation.attributes),
        "source": str(annotation.made),
        "flag": annotation.flag,
    }


class Bar:
    """Progress on standard error: a bar on a terminal, a line every few seconds elsewhere, nothing with --quiet."""

    SECONDS = 3.0

    def __init__(self, options: Namespace, what: str) -> None:
        """Count `what` (a plural noun)."""
        self._quiet = options.quiet
        self._what = what
        self._terminal = sys.stderr.isatty()
        self._last = self._begin = time.monotonic()
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show how much is done; `total` is 0 where it is not known."""
        now = time.monotonic()
        if self._quiet or now - self._last < (0.1 if self._terminal else self.SECONDS):
            return
        self._last, self._shown = now, True
        left = f" · {(now - self._begin) / done * (total - done):.0f} s left" if total and done else ""
        line = f"{done:,} of {total:,} {self._what}{left}" if total else f"{done:,} {self._what}"
        sys.stderr.write(f"\r\x1b[K{line}" if self._terminal else f"{line}\n")
        sys.stderr.flush()

    def close(self) -> None:
        """Remove the bar from the terminal."""
        if self._terminal and self._shown:
            sys.stderr.write("\r\x1b[K")

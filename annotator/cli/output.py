"""What commands print: one JSON object or a short text; progress on standard error."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation import Annotation
from annotator.domain.late import late

if TYPE_CHECKING:
    from argparse import Namespace

_CONTROL = late("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What would steer a terminal; a text may hold it."""


def emit(options: Namespace, result: dict[str, Any], text: str | Iterable[str]) -> None:
    """Print `result` as one JSON object where --json was given, else `text` for people; one write, on its way at once."""
    if options.json:
        line = json.dumps(result, ensure_ascii=not _carried(json.dumps(result, ensure_ascii=False)))
    else:
        line = shown(text if isinstance(text, str) else "\n".join(text)).rstrip("\n")
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def complain(sentence: object) -> None:
    """Print one sentence on standard error."""
    sys.stderr.write(f"annotator: {shown(' '.join(str(sentence).splitlines()))}\n")


def shown(text: str) -> str:
    """Return `text` such that standard output can carry it and no terminal obeys it; such characters are spelt out."""
    spelt = _CONTROL.sub(lambda control: f"\\x{ord(control.group()):02x}", text)
    encoding = sys.stdout.encoding or "utf-8"
    return spelt if _carried(spelt) else spelt.encode(encoding, "backslashreplace").decode(encoding)


def _carried(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 article" or "1,204 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return aligned lines; columns whose head ends in "#" are aligned right."""
    body = [[" ".join(str(cell).splitlines()) for cell in row] for row in rows]
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

"""`formats`."""

from __future__ import annotations

from argparse import Namespace

from annotator.app.transfer.formats import known_formats
from annotator.cli.output import emit, table
from annotator.cli.window import Door


def run(options: Namespace, _window: Door | None) -> int:
    """List what can be read and written."""
    result = known_formats()
    head = ("format", "reads", "writes", "suffixes", "loses")
    rows = [
        (f["name"], _yes(f["reads"]), _yes(f["writes"]), " ".join(f["suffixes"]), f["loses"] or "nothing")
        for f in result
    ]
    emit(options, {"formats": result}, table(head, rows))
    return 0


def _yes(value: bool) -> str:
    return "yes" if value else "–"

"""What the command `formats` shows."""

from __future__ import annotations

from typing import Any

from annotator.formats.registry import FORMATS


def known_formats() -> list[dict[str, Any]]:
    """Return name, reads, writes, suffixes and loses of every format, and whether an export makes a folder and takes everybody."""
    return [
        {
            "name": form.name,
            "reads": form.reads,
            "writes": form.writes,
            "suffixes": list(form.suffixes),
            "loses": form.loses,
            "folder": form.folder,
            "everybody": form.everybody,
        }
        for form in FORMATS
    ]

"""What the command `formats` shows."""

from __future__ import annotations

from typing import Any

from annotator.formats.registry import FORMATS


def known_formats() -> list[dict[str, Any]]:
    """Return name, reads, writes, suffixes and loses of every format."""
    return [
        {
            "name": form.name,
            "reads": form.reads,
            "writes": form.writes,
            "suffixes": list(form.suffixes),
            "loses": form.loses,
        }
        for form in FORMATS
    ]

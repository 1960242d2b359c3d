"""Saved filters of the table of articles, as the settings keep them: a name and what is wanted, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from urllib.parse import parse_qsl, urlencode

from annotator.domain.frozen import frozen


@frozen
class SavedFilter:
    """What the table of articles was narrowed to. `collection` is a name, because numbers differ between projects."""

    name: str
    text: str = ""
    chip: str = "all"
    source: str = ""
    collection: str = ""
    order: str = "number"
    descending: bool = False

    def written(self) -> str:
        """Return the filter as one line."""
        values = {name: getattr(self, name) for name in _NAMES if name != "descending"}
        return urlencode({**values, "descending": "1" if self.descending else ""})


_NAMES = tuple(each.name for each in fields(SavedFilter))


def read_filters(lines: Sequence[str]) -> list[SavedFilter]:
    """Return the filters of the settings; what is no filter is left out."""
    found = []
    for line in lines:
        values = dict(parse_qsl(line))
        if values.get("name"):
            descending = bool(values.pop("descending", ""))
            known = {name: value for name, value in values.items() if name in _NAMES}
            found.append(SavedFilter(**known, descending=descending))
    return found

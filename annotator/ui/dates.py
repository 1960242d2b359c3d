"""Dates and times as people read them, in local time."""

from __future__ import annotations

from datetime import datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(published: str) -> str:
    """Return "2025-06-06" as "6 June 2025"; anything else as it is, an empty text as it is."""
    parts = published[:10].split("-")
    if len(parts) == 3 and all(part.isdigit() for part in parts) and 1 <= int(parts[1]) <= 12:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return published


def moment(stamp: str, now: datetime | None = None) -> str:
    """Return a UTC stamp (ISO 8601) as "10:42" of today, "6 June, 10:42" of this year, else with the year; "" for none."""
    try:
        when = datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return ""
    now = now or datetime.now().astimezone()
    clock = f"{when:%H:%M}"
    if when.date() == now.date():
        return clock
    day = f"{when.day} {MONTHS[when.month - 1]}"
    return f"{day}, {clock}" if when.year == now.year else f"{day} {when.year}, {clock}"

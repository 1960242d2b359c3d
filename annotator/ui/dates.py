"""Dates and times as people read them, in local time."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate

from annotator.ui.language import locale


def tr(text: str) -> str:
    """Translate the form of a date."""
    return QCoreApplication.translate("dates", text)


def day(when: date, *, year: bool = True) -> str:
    """Return a date in the language of the interface: 6 June 2025 in English, 6. Juni 2025 in German."""
    form = tr("d MMMM yyyy") if year else tr("d MMMM")
    return locale().toString(QDate(when.year, when.month, when.day), form)


def long_date(published: str) -> str:
    """Return "2025-06-06" as "6 June 2025"; anything else as it is, an empty text as it is."""
    try:
        return day(date.fromisoformat(published[:10]))
    except ValueError:
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
    return f"{day(when.date(), year=when.year != now.year)}, {clock}"


def time_of_day(stamp: str) -> str:
    """Return the local time of day of a UTC stamp (ISO 8601), an empty string where it is none."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%H:%M")
    except ValueError:
        return ""

"""What the overview shows, as sections of bars with their words. No widgets here: the page and the pictures share it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDate

from annotator.app.overview import Density, Overview, Pace, Place
from annotator.domain.frozen import frozen
from annotator.ui.language import grouped, locale, plural

Kind = Literal["person", "label", "article", "place", ""]


@frozen
class Part:
    """One piece of a bar: its share of the section's whole (0..1), and its colour: a role, or a label's number."""

    share: float
    colour: str | int
    hatched: bool = False


@frozen
class Bar:
    """One row: words at the left, a bar, a figure at the right.

    Args:
        title: the words.
        parts: what the bar is made of.
        figure: the words at the right.
        kind: what it leads to, with `target` (row id of an annotator or a label, an article, a place); "" leads nowhere.
        target: see `kind`.
        label: number of a label's colour, where a badge stands before the title.
        name: the label's name, for the badge.
        passage: whether the title is text of an article, set in the serif.
    """

    title: str
    parts: tuple[Part, ...]
    figure: str
    kind: Kind = ""
    target: object = None
    label: int = 0
    name: str = ""
    passage: bool = False


@frozen
class Section:
    """Bars under a title with a sentence that says how to read them; `private` ones are not saved."""

    title: str
    about: str
    bars: tuple[Bar, ...]
    private: bool = False


def tr(text: str) -> str:
    """Translate a word of the overview."""
    return QCoreApplication.translate("overview", text)


def sentence(found: Overview, me: str) -> str:
    """Return the page's first sentence: how far it is."""
    mine = next((person for person in found.people if person.name == me), None)
    if not found.articles:
        return tr("There are no articles yet.")
    whole = tr("You have finished {0} of {1} articles.").format(
        grouped(mine.finished if mine else 0), grouped(found.articles)
    )
    pace = found.pace
    if not pace.left:
        return tr("All {0} articles are finished or skipped.").format(grouped(found.articles))
    if not pace.days_left:
        return whole
    left = plural("one more day of work", "{0} more days of work", pace.days_left)
    return f"{whole} " + tr("At {0} a day, {1}.").format(_number(pace.a_day), left)


def sections(found: Overview) -> list[Section]:
    """Return every section that has something to show."""
    made = [
        Section(
            tr("Articles by person"),
            tr("Strong is finished, grey is begun, hatched is skipped."),
            tuple(_progress(found)),
        ),
        Section(tr("Labels"), tr("Annotations of everybody, boilerplate left out."), tuple(_labels(found))),
        Section(
            tr("Annotations by person"), tr("Each in the colours of the labels."), tuple(_annotations(found))
        ),
        Section(tr("Your pace"), tr("Only you see this. It is not saved."), tuple(_pace(found.pace)), True),
        Section(
            tr("Density"),
            tr(
                "Annotations per 1,000 characters by the busiest annotator: the fullest and the emptiest articles."
            ),
            tuple(_density(found)),
        ),
        Section(tr("Longest"), tr("Characters."), tuple(_longest(found))),
        Section(
            tr("Labelled differently elsewhere"),
            tr("These words carry another label far more often."),
            tuple(_odd(found)),
        ),
    ]
    return [section for section in made if section.bars]


def _progress(found: Overview) -> Iterable[Bar]:
    for person in found.people:
        whole = max(found.articles, 1)
        parts = (
            Part(person.finished / whole, "same"),
            Part(person.in_progress / whole, "boundary"),
            Part(person.skipped / whole, "boundary", hatched=True),
        )
        figure = tr("{0} of {1}").format(grouped(person.finished), grouped(found.articles))
        yield Bar(person.name, parts, figure, "person", person.id)


def _labels(found: Overview) -> Iterable[Bar]:
    most = max((label.count for label in found.labels), default=0) or 1
    total = sum(label.count for label in found.labels) or 1
    for label in sorted(found.labels, key=lambda one: -one.count):
        percent = f"{round(100 * label.count / total)} %"
        parts = (Part(label.count / most, label.colour),)
        figure = f"{grouped(label.count)}   {percent}"
        yield Bar(label.name, parts, figure, "label", label.id, label.colour, label.name)


def _annotations(found: Overview) -> Iterable[Bar]:
    most = max((person.annotations for person in found.people), default=0) or 1
    for person in found.people:
        parts = tuple(
            Part(person.by_label.get(label.id, 0) / most, label.colour)
            for label in found.labels
            if person.by_label.get(label.id)
        )
        if parts:
            yield Bar(person.name, parts, grouped(person.annotations), "person", person.id)


def _pace(pace: Pace) -> Iterable[Bar]:
    most = max((number for _, number in pace.days), default=0)
    for day, number in pace.days:
        shown = locale().toString(QDate(day.year, day.month, day.day), tr("ddd d MMMM"))
        yield Bar(shown, (Part(number / most, "same"),), grouped(number))
    if pace.seconds:
        minutes = pace.seconds / 60
        words = (
            tr("{0} minutes").format(_number(minutes))
            if minutes >= 1
            else tr("{0} seconds").format(pace.seconds)
        )
        yield Bar(tr("Median time of an article"), (), words)


def _density(found: Overview) -> Iterable[Bar]:
    shown: tuple[Density, ...] = tuple(dict.fromkeys((*found.dense, *found.sparse)))
    most = max((one.annotations / one.characters for one in shown), default=0) or 1
    for one in shown:
        dense = one.annotations / one.characters
        title = f"{grouped(one.number)}  {one.title}"
        yield Bar(title, (Part(dense / most, "same"),), _number(1000 * dense), "article", one.article)


def _longest(found: Overview) -> Iterable[Bar]:
    most = max((len(place.span) for place in found.longest), default=0) or 1
    for place in found.longest:
        yield _passage(found, place, len(place.span) / most, grouped(len(place.span)))


def _odd(found: Overview) -> Iterable[Bar]:
    for place, label, times in found.odd:
        other = found.label(label)
        figure = tr("{0} elsewhere {1}×").format(other.name if other else "?", grouped(times))
        yield _passage(found, place, 0.0, figure)


def _passage(found: Overview, place: Place, share: float, figure: str) -> Bar:
    label = found.label(place.label)
    parts = (Part(share, label.colour if label else "same"),) if share else ()
    words = " ".join(place.text.split())
    return Bar(
        words,
        parts,
        figure,
        "place",
        place,
        label.colour if label else 1,
        label.name if label else "?",
        passage=True,
    )


def _number(value: float) -> str:
    return locale().toString(round(value, 1), "f", 0 if value >= 10 or value == round(value) else 1)

"""What the panel and the row over the article say about the current disagreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.components.reach import announce
from annotator.ui.dates import time_of_day
from annotator.ui.language import grouped
from annotator.ui.review import words
from annotator.ui.review.decision import Candidate

if TYPE_CHECKING:
    from annotator.app.review.places import Place
    from annotator.ui.review.page import ReviewPage


def tell(page: ReviewPage) -> None:
    """Say what is to be decided, or what was."""
    place = page.place
    if place is None or page.index is None or page.article.opened is None:
        return
    session, article = page.session, page.article.opened.article
    people = page.article.people()
    reviewed = page.article.reviewed()
    state = words.tr("reviewed by {0}").format(reviewed) if reviewed else ""
    entries = page.side.rows.entries
    at = next((at for at, entry in enumerate(entries, 1) if entry.id == place.disagreement.id), 0)
    if at:
        page.row.show_entry(entries[at - 1], at, len(entries))
    total = session.reading.counts()["all"]
    names = [name for _, name in people]
    page.header.show_article(article.number, total, page.index.open_in(article.id), names, state)
    labels = [label.name for label in session.codebook.labels]
    rule, icon = words.rule(place, article.text, session.codebook), "book-open"
    if page.editing is not None:
        rule, icon = _edited(page), "pencil"
    page.panel.show_place(
        _title(page, place),
        _candidates(page, place),
        labels,
        rule,
        decided=place.decision is not None,
        icon=icon,
        no_common=words.no_common(place),
    )
    page.panel.show_thread(
        "\n".join(
            f"{remark.author or words.tr('Somebody')}: {remark.body}"
            for thread in page.article.talk(place)
            for remark in thread.remarks
        )
    )
    announce(page.side.list, page.panel.accessibleName())


def _title(page: ReviewPage, place: Place) -> str:
    if page.whole:
        number = len(page.to_decide())
        return words.tr("{0} alike: the next choice decides them all. Esc goes back.").format(grouped(number))
    people = dict(page.article.people())
    return words.decided(place, people, time_of_day)


def _edited(page: ReviewPage) -> str:
    assert page.editing is not None
    return words.tr(
        "‘{0}’ {1}. Alt ← → moves the end, with Shift the start; digits choose the label. Enter keeps."
    ).format(page.editing.words, page.editing.label)


def _candidates(page: ReviewPage, place: Place) -> list[Candidate]:
    assert page.article.opened is not None
    text, colours = page.article.opened.article.text, page.article.colours()
    names = dict(page.article.people())
    taken = (
        set(place.decision.taken)
        if place.decision and place.decision.ruling in {"a", "b", "policy"}
        else set()
    )
    found = []
    for who, member in zip(place.disagreement.annotators, place.disagreement.members, strict=True):
        name = names.get(who, "")
        if member is None:
            found.append(Candidate(name, "", "", 1))
        else:
            shown = " ".join(member.span.of(text).split())
            colour = colours.get(member.label, 1)
            found.append(Candidate(name, shown, member.label_name, colour, member.id in taken))
    return found

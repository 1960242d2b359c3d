"""How review says things: kinds, patterns, rulings, letters of annotators."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from annotator.app.review.index import Entry, Group
from annotator.app.review.places import Place
from annotator.domain.codebook import Codebook
from annotator.ui.language import grouped


def tr(text: str) -> str:
    """Translate a word of the review view."""
    return QCoreApplication.translate("review", text)


def letter(who: int) -> str:
    """Return A, B, C … for an annotator's place in the order of names."""
    return chr(ord("A") + who) if who < 26 else str(who + 1)


def kind(name: str, who: str = "") -> str:
    """Return what a kind of difference is called; `who` is the letter of the one who marked it alone."""
    words = {
        "same": tr("Same"),
        "boundary": tr("Boundary"),
        "label": tr("Label"),
        "boundary+label": tr("Boundary and label"),
        "only-a": tr("Only A"),
        "only-b": tr("Only B"),
    }
    if who and name in {"only-a", "only-b"}:
        return tr("Only {0}").format(who)
    return words.get(name, name)


def group_title(group: Group) -> str:
    """Return the title of a group: what its disagreements have in common."""
    pattern = group.pattern
    if pattern is None:
        return tr("Single cases")
    if pattern.kind == "label":
        return tr("{0} or {1}").format(pattern.a, pattern.b)
    if pattern.kind in {"only-a", "only-b"}:
        words = tr("‘{0}’ {1}").format(pattern.a or pattern.b, pattern.labels[0] if pattern.labels else "")
        return tr("Marked by one: {0}").format(words)
    if not pattern.a and not pattern.b:
        return tr("More than two readings")
    labels = "" if pattern.kind == "boundary" else f" · {' / '.join(pattern.labels)}"
    return tr("‘{0}’ or ‘{1}’").format(pattern.a, pattern.b) + labels


def group_number(group: Group) -> str:
    """Return how many disagreements of a group are shown, and of how many where some are out of sight."""
    shown = len(group.entries)
    return (
        grouped(shown)
        if shown == group.total
        else tr("{0} of {1}").format(grouped(shown), grouped(group.total))
    )


def about(entry: Entry) -> str:
    """Return the line under a passage: how they differ, and about which label."""
    there = [part.who for part in entry.parts]
    alone = "".join(letter(who) for who in there) if entry.kind in {"only-a", "only-b"} else ""
    if entry.kind in {"label", "boundary+label"}:
        return f"{kind(entry.kind)} · {', '.join(entry.labels)}"
    return f"{kind(entry.kind, alone)} · {', '.join(entry.labels)}"


def ruling(entry: Entry) -> str:
    """Return in a word what was decided, empty while it is open."""
    if entry.taken and entry.ruling in {"a", "b", "policy"}:
        return " ".join(letter(who) for who in entry.taken)
    return {
        "": "",
        "a": tr("nothing"),
        "b": tr("nothing"),
        "policy": tr("nothing"),
        "union": tr("union"),
        "intersection": tr("common part"),
        "edited": tr("edited"),
        "neither": tr("neither"),
    }.get(entry.ruling, entry.ruling)


def rule(place: Place, text: str, codebook: Codebook) -> str:
    """Return what the codebook says about a difference: a rule for edges, else the labels' definitions."""
    readings = [reading.annotation for reading in place.disagreement.readings if reading.annotation]
    if place.disagreement.kind == "boundary" and len(readings) > 1:
        one, other = readings[0].span, readings[1].span
        before = text[min(one.start, other.start) : max(one.start, other.start)].strip().lower()
        after = text[min(one.end, other.end) : max(one.end, other.end)].strip().lower()
        if before in codebook.rules.articles and codebook.rules.trim_article:
            return tr("The codebook leaves out a leading article or demonstrative.")
        if after in {"'s", "’s"} and codebook.rules.trim_possessive:
            return tr("The codebook leaves out a possessive ’s.")
    names = dict.fromkeys(member.label_name for member in place.disagreement.marked)
    labels = [codebook.label(name) for name in names]
    found = [f"{label.name}: {label.definition}" for label in labels if label and label.definition]
    return "   ".join(found)


def no_common(place: Place) -> str:
    """Return why the annotators have no part in common, empty where they may have one."""
    if not place.disagreement.one_sided:
        return ""
    return tr("Somebody marked nothing here, so there is no common part. Take one annotator's, or neither.")


def decided(place: Place, people: Mapping[int, str], clock: Callable[[str], str]) -> str:
    """Return who decided what and when, and whether somebody changed something since; empty while it is open."""
    decision = place.decision
    if decision is None:
        return ""
    taken = [
        letter(number)
        for number, who in enumerate(place.disagreement.annotators)
        if who in people and _took(place, who)
    ]
    names = {
        "union": tr("union"),
        "intersection": tr("common part"),
        "edited": tr("edited"),
        "neither": tr("neither"),
    }
    what = names.get(decision.ruling) or " ".join(taken) or tr("nothing")
    if decision.policy:
        sentence = tr("Decided by {0}: {1}.").format(decision.policy, what)
    else:
        sentence = tr("Decided by {0} at {1}: {2}.").format(decision.author, clock(decision.at), what)
    if decision.comment:
        sentence += f" “{decision.comment}”"
    if decision.stale:
        sentence += " " + tr("An annotator changed something since.")
    return sentence


def _took(place: Place, who: int) -> bool:
    decision = place.decision
    return decision is not None and any(
        member is not None and member.annotator == who and member.id in decision.taken
        for member in place.disagreement.members
    )

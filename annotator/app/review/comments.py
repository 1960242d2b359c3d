"""Talking about a place: threads, open or resolved, and who is asked to look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.app.edits import shorten
from annotator.app.edits.checks import Checks
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.comment import Comment
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit
from annotator.store.comments import comments_of, resolve_thread, save_comment

_MENTION = re.compile(r"@([^\s@,;:!?.]+)")


@frozen
class Thread:
    """A first remark and the answers to it, oldest first."""

    remarks: tuple[Comment, ...]

    @property
    def first(self) -> Comment:
        """The remark that began it."""
        return self.remarks[0]

    @property
    def resolved(self) -> bool:
        """Whether it is settled."""
        return self.first.resolved

    def asks(self, person: Annotator) -> bool:
        """Tell whether somebody else asks this person to look, and the last word is not theirs."""
        mentioned = any(person.uuid in remark.mentions for remark in self.remarks)
        return mentioned and self.remarks[-1].author != person.name


def threads(
    session: Session, article: int | None = None, *, open_for: Annotator | None = None
) -> list[Thread]:
    """Return the threads of an article, or all; with `open_for` only those that are open and ask this person."""
    found: dict[int, list[Comment]] = {}
    for comment in comments_of(session.database, article):
        found.setdefault(comment.thread, []).append(comment)
    made = [Thread(tuple(remarks)) for remarks in found.values()]
    return [one for one in made if open_for is None or (not one.resolved and one.asks(open_for))]


def comment(
    session: Session,
    article: int,
    body: str,
    *,
    span: Span | None = None,
    annotation: int | None = None,
    thread: int = 0,
    author: Annotator | None = None,
    origin: str = "",
) -> int:
    """Write a remark as one step and return its id; “@Ben” asks Ben to look, an answer asks who began the thread.

    Raises:
        BadValue: the remark is empty or cannot be stored.
    """
    words = body.strip()
    if not words:
        raise BadValue("A comment needs words.")
    Checks(session).note(words)
    person = author or session.me()
    started = [one for one in comments_of(session.database, article) if thread and one.thread == thread]
    mentions = _mentioned(session, words, [one.author for one in started if one.author != person.name])
    made = Comment(
        0,
        thread,
        article,
        annotation,
        span.start if span else None,
        span.end if span else None,
        body=words,
        mentions=mentions,
    )
    with session.step(
        f"Comment ‘{shorten(words)}’", annotator=person, article=article, origin=origin
    ) as step:
        return save_comment(step, made, person.id)


def resolve(session: Session, thread: Thread, *, resolved: bool = True, origin: str = "") -> None:
    """Close or open a thread as one step."""
    words = "Resolve" if resolved else "Open again"
    with session.step(
        f"{words} ‘{shorten(thread.first.body)}’",
        annotator=session.me(),
        article=thread.first.article,
        origin=origin,
    ) as step:
        if not resolve_thread(step, thread.first.id, resolved):
            raise InvalidEdit(
                "This thread is settled already." if resolved else "This thread is open already."
            )


def _mentioned(session: Session, words: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the uuids of those whose name or first name stands after an @, and of those in `names`."""
    asked = {name.casefold() for name in _MENTION.findall(words)}
    found = []
    for person in session.annotators():
        first = person.name.split()[0].casefold()
        if person.name in names or first in asked or person.name.replace(" ", "").casefold() in asked:
            found.append(person.uuid)
    return tuple(dict.fromkeys(found))

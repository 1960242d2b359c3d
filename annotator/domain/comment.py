"""A remark on a place or an article, as part of a thread."""

from __future__ import annotations

from annotator.domain.frozen import frozen


@frozen
class Comment:
    """One remark.

    `thread` is the id of the first remark; that one carries whether the thread is resolved. `annotation`, `start` and
    `end` (code points) are None where the article as a whole is meant. `mentions` are uuids of people asked to look.
    `author` is empty where a packet leaves the name out.
    """

    id: int
    thread: int
    article: int
    annotation: int | None = None
    start: int | None = None
    end: int | None = None
    author: str = ""
    body: str = ""
    mentions: tuple[str, ...] = ()
    resolved: bool = False
    at: str = ""

"""The verb of bookmarks: places that an annotator comes back to. They belong to the annotator and change no label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.app.edits.titles import shorten
from annotator.errors import BadValue
from annotator.store.work import bookmarks_of, set_bookmarks

if TYPE_CHECKING:
    from annotator.app.session import Session


class Bookmarks:
    """Set and remove the bookmarks of the session's annotator."""

    def __init__(self, session: Session) -> None:
        """Act on the session's project."""
        self._session = session

    def toggle(self, article: int, offset: int, *, origin: str = "") -> bool:
        """Set a bookmark at an offset (code points), or remove the one that is there; tell whether there is one now.

        Raises:
            BadValue: the offset lies outside the text.
        """
        text = self._session.reading.article(article)
        if not 0 <= offset < len(text.text):
            raise BadValue(f"Article {text.number} has {len(text.text):,} characters.")
        person = self._session.me()
        before = bookmarks_of(self._session.database, article, person.id)
        there = offset in before
        after = tuple(each for each in before if each != offset) if there else (*before, offset)
        words = shorten(text.text[offset : offset + 40])
        title = f"Remove the bookmark at ‘{words}’" if there else f"Bookmark at ‘{words}’"
        with self._session.step(title, annotator=person, article=article, origin=origin) as step:
            set_bookmarks(step, article, person.id, after)
        return not there

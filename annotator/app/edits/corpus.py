"""The verbs for the corpus: metadata of one or many articles, removing articles, and collections. Each is one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.app.edits.titles import shorten
from annotator.domain.late import late
from annotator.errors import BadValue, InvalidEdit
from annotator.store import corpus
from annotator.store.journal import UNSTORABLE

if TYPE_CHECKING:
    from annotator.app.session import Session

COLUMNS = ("title", "origin", "published", "lang")
"""What an article has besides its free metadata."""

_DATE = late(r"\d{4}(-\d{2}(-\d{2}([T ].*)?)?)?")
LONGEST = 2_000


class CorpusVerbs:
    """What can be done to articles as a whole, in one session."""

    def __init__(self, session: Session) -> None:
        """Act on the session's project."""
        self._session = session

    def describe(
        self,
        articles: Sequence[int],
        columns: Mapping[str, str],
        meta: Mapping[str, str | None] | None = None,
        *,
        origin: str = "",
    ) -> int:
        """Write metadata of articles, and return how many changed.

        Args:
            articles: row ids.
            columns: new values by name, of `COLUMNS`; the others stay. A date is ISO 8601: year, month and day as far as known.
            meta: entries of the free metadata by name; None removes one.
            origin: who asks.

        Raises:
            BadValue: a name or value cannot be kept; says which.
            InvalidEdit: nothing would change.
        """
        self._check(columns, meta or {})
        ids = self._there(articles)
        title = f"Metadata of {self._named(ids)}"
        with self._session.step(
            title, annotator=self._session.me(), article=ids[0] if len(ids) == 1 else None, origin=origin
        ) as step:
            changed = sum(corpus.describe_article(step, number, columns, meta or {}) for number in ids)
            if not changed:
                raise InvalidEdit("This stands so already.")
        return changed

    def remove(self, articles: Sequence[int], *, origin: str = "") -> int:
        """Take articles out of the project; undo brings them back with all their labels."""
        ids = self._there(articles)
        with self._session.step(
            f"Remove {self._named(ids)}", annotator=self._session.me(), article=None, origin=origin
        ) as step:
            for number in ids:
                corpus.remove_article(step, number)
        return len(ids)

    def collect(self, name: str, articles: Sequence[int], *, inside: bool = True, origin: str = "") -> int:
        """Put articles into the collection of that name, which is made where there is none, or take them out.

        Returns:
            how many articles changed.
        """
        clean = self._clean_name(name)
        ids = self._there(articles)
        verb = f"Put {self._named(ids)} into" if inside else f"Take {self._named(ids)} out of"
        with self._session.step(
            f"{verb} ‘{shorten(clean)}’", annotator=self._session.me(), article=None, origin=origin
        ) as step:
            number = self._collection(clean) or corpus.save_collection(step, clean)
            changed = sum(corpus.set_member(step, number, each, inside=inside) for each in ids)
            if not changed:
                raise InvalidEdit("This stands so already.")
        return changed

    def rename_collection(self, name: str, new: str, *, origin: str = "") -> None:
        """Give a collection another name."""
        clean, number = self._clean_name(new), self._known(name)
        other = self._collection(clean)
        if other and other != number:
            raise BadValue(f"There is a collection “{clean}” already.")
        with self._session.step(
            f"Rename the collection ‘{shorten(name)}’",
            annotator=self._session.me(),
            article=None,
            origin=origin,
        ) as step:
            corpus.rename_collection(step, number, clean)

    def remove_collection(self, name: str, *, origin: str = "") -> None:
        """Remove a collection; its articles stay in the project."""
        number = self._known(name)
        with self._session.step(
            f"Remove the collection ‘{shorten(name)}’",
            annotator=self._session.me(),
            article=None,
            origin=origin,
        ) as step:
            corpus.remove_collection(step, number)

    # -- checks

    def _there(self, articles: Sequence[int]) -> list[int]:
        ids = [number for number in dict.fromkeys(articles) if self._session.reading.has(number)]
        if not ids:
            raise InvalidEdit("No article is chosen.")
        return ids

    def _named(self, ids: Sequence[int]) -> str:
        if len(ids) > 1:
            return f"{len(ids):,} articles"
        return f"‘{shorten(self._session.reading.rows(ids)[0].title)}’"

    def _collection(self, name: str) -> int:
        folded = name.casefold()
        found = (
            each.id for each in corpus.collections(self._session.database) if each.name.casefold() == folded
        )
        return next(found, 0)

    def _known(self, name: str) -> int:
        number = self._collection(name)
        if not number:
            raise BadValue(f"There is no collection “{name}” in this project.")
        return number

    def _clean_name(self, name: str) -> str:
        clean = " ".join(name.split())
        if not clean or len(clean) > 200 or UNSTORABLE.search(clean):
            raise BadValue("A collection needs a name of 1 to 200 characters.")
        return clean

    def _check(self, columns: Mapping[str, str], meta: Mapping[str, str | None]) -> None:
        for name, value in columns.items():
            if name not in COLUMNS:
                raise BadValue(f"Articles have no “{name}”; they have {', '.join(COLUMNS)}.")
            if len(value) > LONGEST or UNSTORABLE.search(value):
                raise BadValue(f"This {name} is too long or holds a character that cannot be stored.")
        if "title" in columns and not columns["title"].strip():
            raise BadValue("An article needs a title.")
        date = columns.get("published", "")
        if date and not _DATE.fullmatch(date):
            raise BadValue(f"“{date}” is not a date such as 2025-06-06, 2025-06 or 2025.")
        for name, entry in meta.items():
            if not name.strip() or UNSTORABLE.search(name) or UNSTORABLE.search(entry or ""):
                raise BadValue(
                    "An entry needs a name, and neither may hold characters that cannot be stored."
                )

"""A draft that is kept in the project at every act, and its acts taken back and done again while the project is open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.domain.drafting import Draft, changes, rebased
from annotator.domain.frozen import frozen
from annotator.errors import BadFile, InvalidEdit, NothingToUndo
from annotator.formats.codebook_toml import SIZE_LIMIT, parse_codebook
from annotator.formats.codebook_writing import write_codebook
from annotator.store.drafts import draft_of, keep_draft

if TYPE_CHECKING:
    from annotator.app.session import Session


@frozen
class _Act:
    """What was done, and the draft before it. Acts `together` on the same thing are one."""

    title: str
    before: Draft
    together: tuple[object, ...] = ()


class KeptDraft:
    """The draft of the annotator who works in a session.

    Attributes:
        draft: as it is now; without changes it is the codebook in force.
    """

    def __init__(self, session: Session) -> None:
        """Take up what was left."""
        self._session = session
        self._past: list[_Act] = []
        self._undone: list[_Act] = []
        self.draft = self._read()

    def refresh(self) -> None:
        """Take over what others changed in the codebook in force, or the draft of another annotator who works here now."""
        kept = self._read()
        if kept != self.draft:
            self._past.clear()
            self._undone.clear()
            self.draft = kept

    def take(self, title: str, draft: Draft, *, together: tuple[object, ...] = ()) -> None:
        """Keep another draft in place of this one.

        Raises:
            InvalidEdit: the codebook would be too long.
            AnnotatorError: the project cannot be written.
        """
        if draft == self.draft:
            return
        self._write(draft)
        if not (together and self._past and self._past[-1].together == together):
            self._past.append(_Act(title, self.draft, together))
        self._undone.clear()
        self.draft = draft

    def undo_title(self) -> str:
        """Return what `undo` would take back, or an empty string."""
        return self._past[-1].title if self._past else ""

    def redo_title(self) -> str:
        """Return what `redo` would bring back, or an empty string."""
        return self._undone[-1].title if self._undone else ""

    def undo(self) -> str:
        """Take the newest act back and return its title.

        Raises:
            NothingToUndo: there is none.
        """
        return self._step(self._past, self._undone)

    def redo(self) -> str:
        """Do the act again that was undone last and return its title.

        Raises:
            NothingToUndo: there is none.
        """
        return self._step(self._undone, self._past)

    def _step(self, taken: list[_Act], left: list[_Act]) -> str:
        if not taken:
            raise NothingToUndo("There is nothing to undo.")
        act = taken[-1]
        self._write(act.before)
        taken.pop()
        left.append(_Act(act.title, self.draft))
        self.draft = act.before
        return act.title

    def _write(self, draft: Draft) -> None:
        """Write a draft into the project; one without changes is removed there."""
        text = ""
        if changes(draft):
            book = write_codebook(draft.codebook)
            if len(book) > SIZE_LIMIT:
                raise InvalidEdit(f"The codebook would have more than {SIZE_LIMIT:,} characters.")
            parts = {"base": write_codebook(draft.base), "draft": book, "merged": dict(draft.merged)}
            text = json.dumps(parts, ensure_ascii=False)
        if text or self._session.annotator.id:
            keep_draft(self._session.database, self._session.me().id, text)

    def _read(self) -> Draft:
        now = self._session.codebook
        text = draft_of(self._session.database, self._session.annotator.id)
        if not text:
            return Draft(now, now)
        try:
            parts = json.loads(text)
            base, book = (parse_codebook(parts[name], "draft") for name in ("base", "draft"))
            return rebased(Draft(base, book, {str(a): str(b) for a, b in parts["merged"].items()}), now)
        except (ValueError, KeyError, TypeError, AttributeError, BadFile):
            return Draft(now, now)  # what another program wrote there is no draft

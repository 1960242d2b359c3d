"""How far review is: who reviewed which article."""

from __future__ import annotations

from annotator.app.session import Session
from annotator.domain.annotation import Status
from annotator.store.review import reviewed


def reviewed_by(session: Session, article: int) -> str:
    """Return the name of who reviewed an article, an empty string where nobody has finished it."""
    found = reviewed(session.database).get(article)
    if found is None or found[1] is not Status.FINISHED:
        return ""
    return next((person.name for person in session.annotators() if person.id == found[0]), "")

"""What the status line says of the project in the window: saved, undo, zoom, how far it is, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.sentences import in_words

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def show_standing(window: MainWindow) -> None:
    """Say when it was saved, what can be undone, how large the article is and what waits in it."""
    session, work = window.session, window.labelling
    show_waiting(window)
    window.status.show_saved(window.projects.saved_words())
    article = work.opened.article.id if work and work.opened and window.page() is None else 0
    title = session.undo_title(article) if session and article and not session.read_only else ""
    window.status.show_undo(in_words(title))
    window.status.show_zoom(window.label.article.zoom() if session and window.page() is None else 0)
    window.status.setVisible(session is not None and not window.frame.article_only())


def show_progress(window: MainWindow) -> None:
    """Say how many articles are finished or, where disagreements are decided, how many of them are."""
    page = window.page()
    decided = page.decided() if page is not None and hasattr(page, "decided") else None
    if decided is not None:
        window.status.show_progress(*decided, decided=True)
    else:
        counts = window.articles.counts
        window.status.show_progress(counts.get("finished", 0), counts.get("all", 0))


def show_waiting(window: MainWindow) -> None:
    """Say how many suggestions wait in the article."""
    work = window.labelling
    here = work is not None and work.opened is not None and window.page() is None
    window.status.show_waiting(len(work.suggested.open) if work and here else 0)

"""Where one has been: articles and views in their order, for the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import InvalidEdit
from annotator.ui.commands.command import tr

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

LONGEST = 100
Place = tuple[str, int]
"""Id of a view, and the article (row id) in it, 0 in a page; the article remembers the position by itself."""


class Trail:
    """The places of one project, the last one last."""

    def __init__(self, window: MainWindow) -> None:
        """Follow `window`; nowhere has been visited yet."""
        self._window = window
        self._places: list[Place] = []

    def arrive(self) -> None:
        """Note where the window is now; pages that are no view are no places."""
        here = self._here()
        if here is not None and self._places[-1:] != [here]:
            self._places = [*self._places, here][-LONGEST:]

    def back(self) -> None:
        """Go to the place before this one; what is no longer in the project is passed over.

        Raises:
            InvalidEdit: there is none.
        """
        window = self._window
        if self._places[-1:] == [self._here()]:
            self._places.pop()
        while self._places:
            view, article = self._places.pop()
            if article and not (window.session and window.session.reading.has(article)):
                continue
            if window.labelling and article:
                window.labelling.go_to(article)
            window.frame.show_view(view)
            self.arrive()
            return
        self.arrive()
        raise InvalidEdit(tr("There is no place to go back to yet."))

    def forget(self) -> None:
        """Begin anew, because another project follows."""
        self._places.clear()

    def _here(self) -> Place | None:
        window = self._window
        work, view = window.labelling, window.view()
        if window.session is None or not view:
            return None
        if view != "label":
            return view, 0
        return (view, work.opened.article.id) if work and work.opened else None

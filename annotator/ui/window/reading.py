"""What helps reading and has no place of its own: the bar that finds words, the filter of annotations, the article's note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


class Reading:
    """The aids to reading as commands see them."""

    def __init__(self, window: MainWindow) -> None:
        """Act on `window`."""
        self._window = window

    def edit_article_note(self) -> None:
        """Ask for the note on the article."""
        from annotator.ui.label.remark import RemarkPopup

        window, work = self._window, self._window.labelling
        if work is None or work.opened is None:
            return
        popup = RemarkPopup(work.opened.note, window)
        popup.kept.connect(lambda note: window.commands.run("annotation.article_note", note=note))
        where = window.label.header.where
        popup.show_under(where.mapToGlobal(QPoint(0, where.height() + 8)))

    def filter_annotations(self) -> None:
        """Offer the filters of the list of annotations."""
        self._window.past.put_away()
        self._window.body.show_panel("right", True)
        self._window.side.filter.show_menu()

    def find(self) -> None:
        """Look for words in the article, or in the page in front."""
        page = self._window.page()
        if page is None:
            self._window.label.find_bar().open_bar()
        elif hasattr(page, "focus_field"):
            page.focus_field()

    def find_step(self, step: int) -> None:
        """Select the next (1) or previous (-1) match; where nothing was looked for yet, ask for what."""
        bar = self._window.label.find_bar()
        if not bar.step(step):
            bar.open_bar()

"""The form of one annotation in the right panel: whatever leaves it keeps what was typed, Esc alone does not.

What could not be written then, as on a full disk, becomes a draft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def connect(window: MainWindow) -> None:
    """Connect the form; a window that is gone is told nothing more."""
    details = window.side.details
    details.left.connect(lambda: leave(window))
    details.kept.connect(lambda number, note, values: _keep(window, number, note, values))
    details.walkedAway.connect(lambda: settle(window))


def leave(window: MainWindow) -> None:
    """Close the form: what was typed is written, or not wanted. The keyboard goes back to the article if it was in the form."""
    number = window.side.details.annotation()
    _close(window)
    if number:
        window.drafts.drop(number)


def abandon(window: MainWindow) -> None:
    """Close the form because its annotation is no longer in front; what could not be written is put by."""
    if window.side.editing():
        window.drafts.put_by()
        _close(window)


def _close(window: MainWindow) -> None:
    held = window.side.editing() and _holds_focus(window)
    window.side.show_details(False)
    if held:
        window.label.article.setFocus()


def settle(window: MainWindow) -> bool:
    """Keep what was typed into the form, if it is open, and close it.

    Returns:
        whether the form is closed now; it stays where what was typed could not be written.
    """
    if window.side.editing():
        window.side.details.keep()
    return not window.side.editing()


def _keep(window: MainWindow, number: int, note: str | None, values: dict[str, str] | None) -> None:
    if (note is None and values is None) or window.commands.run(
        "annotation.describe", number=number, note=note, attributes=values
    ):
        leave(window)


def _holds_focus(window: MainWindow) -> bool:
    focus: QWidget | None = QApplication.focusWidget()
    details = window.side.details
    return focus is None or focus is details or details.isAncestorOf(focus)

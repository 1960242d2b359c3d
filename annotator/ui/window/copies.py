"""What the window offers by itself when an article is opened: labels of a near copy. A strip, never more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.commands.command import tr
from annotator.ui.label import suggested

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def offer_copy(window: MainWindow) -> None:
    """Offer to carry labels over where the open article is a near copy of one that the annotator has labelled."""
    work = window.labelling
    found = suggested.offer(work) if work else None
    if work is None or found is None or work.suggested.of(suggested.COPY):
        window.messages.withdraw(suggested.OFFER)
        return
    sentence = tr("A near copy of article {0}, which you have labelled: {1} of its {2} annotations fit here.")
    run = window.commands.run
    window.messages.attend(
        suggested.OFFER,
        sentence.format(found.sibling.number, f"{len(found.suggestions):,}", f"{found.of:,}"),
        "info",
        (
            (tr("Carry over"), lambda: run("suggestion.carry_over")),
            (tr("Show the difference"), lambda: run("go.difference")),
        ),
    )

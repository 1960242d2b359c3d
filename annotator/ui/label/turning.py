"""Long articles in sections: which one is shown, and going to the next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.label.labelling import Labelling

NOTICE = "sections"
"""Key of the strip that says which section is shown."""


def tr(text: str) -> str:
    """Translate a sentence about sections."""
    return QCoreApplication.translate("sections", text)


def turn(work: Labelling, step: int) -> None:
    """Show the next section (1) or the one before (-1), with the cursor on its first word."""
    if not work.view.keys.turn(step, to_end=False):
        last = tr("This is the last section.") if step > 0 else tr("This is the first section.")
        work.messages.say(last)


def tell(work: Labelling) -> None:
    """Say which section is shown; nothing where the article is shown whole."""
    view, count = work.view, len(work.view.sections)
    if count < 2:
        work.messages.withdraw(NOTICE)
        return
    number = view.section()
    sentence = tr("This article is very long. This is section {0} of {1}.").format(
        f"{number + 1:,}", f"{count:,}"
    )
    forward = (tr("Next section"), lambda: turn(work, 1))
    back = (tr("Previous section"), lambda: turn(work, -1))
    buttons = ((back,) if number else ()) + ((forward,) if number + 1 < count else ())
    work.messages.attend(NOTICE, sentence, "info", buttons)

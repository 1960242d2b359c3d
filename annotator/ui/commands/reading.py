"""What the article view does itself at a key: it looks and selects, and changes nothing."""

from __future__ import annotations

from annotator.ui.commands.command import Command, Context, labelling, needs_article


def _hide(context: Context) -> None:
    view = labelling(context).view
    view.set_hidden(not view.hidden())


COMMANDS = (
    Command("reading.sentence", "Select the sentence", lambda c: labelling(c).view.select_sentence(), ("S",), "", 0, "reading", needs_article),
    Command("reading.outer", "Next outer annotation", lambda c: labelling(c).view.outer_mark(), ("O",), "", 0, "reading", needs_article),
    Command("reading.jump", "Jump to a word that begins with two letters", lambda c: labelling(c).view.keys.seek(), ("F",), "", 0, "reading", needs_article),
    Command("reading.hide", "Hold: hide all marks", _hide, ("H",), "", 0, "reading", needs_article),
)  # fmt: skip

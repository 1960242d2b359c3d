"""The commands that look for suggestions; those that answer them stand in `copies`."""

from __future__ import annotations

from annotator.app.waiting import why_not
from annotator.ui.commands.annotation import MENU
from annotator.ui.commands.command import (
    Command,
    Context,
    labelling,
    needs_open_for_writing,
    needs_writing,
    tr,
)
from annotator.ui.label import progress
from annotator.ui.sentences import in_words


def _here(context: Context) -> None:
    opened = labelling(context).opened
    if opened:
        context.frame.suggesting().begin([opened.article.id])


def _hidden(context: Context) -> str:
    if context.frame.setting("suggestions"):
        return tr("Suggestions are being looked for.") if context.frame.suggesting().running() else ""
    return tr("Suggestions are switched off in the settings.")


def _why_not_here(context: Context) -> str:
    missing = needs_open_for_writing(context) or _hidden(context)
    work = context.labelling
    if missing or work is None or work.opened is None:
        return missing
    if progress.is_closed(work):
        return tr("This article is finished or skipped. Reopen it first.")
    return in_words(why_not(work.session, work.opened.article.id))


def _why_not_everywhere(context: Context) -> str:
    return needs_writing(context) or _hidden(context)


def _why_not_stopped(context: Context) -> str:
    return "" if context.frame.suggesting().running() else tr("No suggestions are being looked for.")


COMMANDS = (
    Command("suggestion.here", "Suggest labels in this article", _here, ("Ctrl+G",), MENU, 6, "article", _why_not_here),
    Command("suggestion.everywhere", "Suggest labels in all unfinished articles", lambda c: c.frame.suggesting().begin(None), ("Ctrl+Shift+J",), MENU, 6, enabled=_why_not_everywhere),
    Command("suggestion.stop", "Stop looking for suggestions", lambda c: c.frame.suggesting().stop(), (), MENU, 6, enabled=_why_not_stopped),
    Command("suggestion.terms", "Take a term list for suggestions…", lambda c: c.frame.suggesting().choose_terms(), (), MENU, 6, enabled=needs_writing),
    Command("suggestion.shipped_terms", "Take the term list of the program again", lambda c: c.frame.suggesting().use_terms(None), (), MENU, 6, enabled=needs_writing),
)  # fmt: skip

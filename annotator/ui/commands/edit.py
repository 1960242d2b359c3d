"""Menu Edit: undo, redo, and who works here."""

from __future__ import annotations

from annotator.domain.changes import Step
from annotator.errors import NothingToUndo
from annotator.ui.commands.command import Command, Context, needs_article, needs_project, needs_writing, tr
from annotator.ui.sentences import in_words

MENU = "&Edit"


def _undo(context: Context) -> None:
    article = context.frame.undo_article()
    session, work = context.session, context.labelling
    acts = context.frame.page_acts()
    if session is None:
        return
    if acts:
        context.messages.say(tr("Undone: {0}").format(in_words(acts.undo())))
        return
    if work and _of_the_page(context):
        title = session.take_back(work.of_the_table.pop().id)
        context.messages.say(tr("Undone: {0}").format(in_words(title)))
        return
    titles = session.undo(article=article or None, annotator=session.annotator)
    if context.labelling and article:
        context.labelling.go_to(article)
    context.messages.say(tr("Undone: {0}").format(in_words(titles[0])))


def _redo(context: Context) -> None:
    session, work, acts = context.session, context.labelling, context.frame.page_acts()
    if session and acts:
        context.messages.say(tr("Redone: {0}").format(in_words(acts.redo())))
        return
    if session is None or work is None or work.opened is None:
        raise NothingToUndo(tr("There is nothing to redo."))
    article = work.opened.article.id
    titles = session.redo(article=article, annotator=session.annotator)
    context.messages.say(tr("Redone: {0}").format(in_words(titles[0])), undo=article)


def _of_the_page(context: Context) -> Step | None:
    """Return the newest step that was made in the page in front, where that is a table or the search."""
    work = context.labelling
    return work.of_the_table[-1] if work and work.of_the_table and context.frame.page_undoes() else None


def _undo_title(context: Context) -> str:
    acts = context.frame.page_acts()
    if acts:
        return acts.undo_title()
    made = _of_the_page(context)
    if made:
        return made.title
    article = context.frame.undo_article()
    return context.session.undo_title(article) if context.session and article else ""


def _redo_title(context: Context) -> str:
    acts = context.frame.page_acts()
    if acts:
        return acts.redo_title()
    work = context.labelling
    if context.session is None or work is None or work.opened is None:
        return ""
    return context.session.redo_title(work.opened.article.id)


def _why_no_undo(context: Context) -> str:
    return needs_writing(context) or ("" if _undo_title(context) else tr("There is nothing to undo."))


def _why_no_redo(context: Context) -> str:
    return needs_writing(context) or ("" if _redo_title(context) else tr("There is nothing to redo."))


def _undo_words(context: Context) -> str:
    title = _undo_title(context)
    return tr("Undo {0}").format(in_words(title)) if title else ""


def _redo_words(context: Context) -> str:
    title = _redo_title(context)
    return tr("Redo {0}").format(in_words(title)) if title else ""


def _newest(context: Context, kind: str) -> Step | None:
    steps = context.session.history(limit=50) if context.session else []
    return next((step for step in steps if step.kind == kind and step.rows and not step.undone), None)


def _take_back(context: Context, kind: str, why: str) -> None:
    step = _newest(context, kind)
    if step is None or context.session is None:
        raise NothingToUndo(why)
    context.messages.say(tr("Undone: {0}").format(in_words(context.session.take_back(step.id))))


def _undo_import(context: Context) -> None:
    _take_back(context, "import", tr("There is no import to undo."))


def _undo_merge(context: Context) -> None:
    _take_back(context, "merge", tr("There is no merge to undo."))


def _why_no_import(context: Context) -> str:
    return needs_writing(context) or ("" if _newest(context, "import") else tr("There is no import to undo."))


def _why_no_merge(context: Context) -> str:
    return needs_writing(context) or ("" if _newest(context, "merge") else tr("There is no merge to undo."))


def _name(context: Context, name: str = "") -> None:
    context.frame.use_name(name) if name else context.frame.edit_name()


COMMANDS = (
    Command("edit.undo", "Undo", _undo, ("Ctrl+Z",), MENU, 0, enabled=_why_no_undo, words=_undo_words),
    Command("edit.redo", "Redo", _redo, ("Ctrl+Shift+Z", "Ctrl+Y"), MENU, 0, enabled=_why_no_redo, words=_redo_words),
    Command("edit.undo_import", "Undo the last import", _undo_import, (), MENU, 0, enabled=_why_no_import),
    Command("edit.undo_merge", "Undo the last merge", _undo_merge, (), MENU, 0, enabled=_why_no_merge),
    Command("edit.name", "Change your name…", _name, ("Ctrl+Shift+U",), MENU, 1, enabled=needs_project),
    Command("edit.find", "Find in the article…", lambda c: c.frame.reading().find(), ("Ctrl+F",), MENU, 2, enabled=needs_project),
    Command("edit.find_next", "Find the next match", lambda c: c.frame.reading().find_step(1), ("F3",), MENU, 2, enabled=needs_article),
    Command("edit.find_previous", "Find the previous match", lambda c: c.frame.reading().find_step(-1), ("Shift+F3",), MENU, 2, enabled=needs_article),
    Command("edit.back", "Step back: clear the selection, disarm the label", lambda c: c.frame.step_back(), ("Esc",), "", 2),
)  # fmt: skip

"""What leaves the project for readers: rows of the menu File. There is no page for it, only the system's dialogs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.article import Article
from annotator.errors import BadFile
from annotator.ui.commands.command import Command, Context, labelling, needs_article, needs_project, tr
from annotator.ui.commands.file import MENU

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

GROUP = 1


def _about(context: Context) -> str:
    """Return source, date and whose highlights these are, as one line."""
    from annotator.ui.dates import long_date
    from annotator.ui.language import plural

    work = labelling(context)
    assert work.opened is not None
    article = work.opened.article
    count = plural("one annotation", "{0} annotations", len(work.annotations))
    parts = (article.origin, long_date(article.published), work.session.annotator.name, count)
    return " · ".join(part for part in parts if part)


def _document(context: Context) -> QTextDocument:
    from annotator.ui.share.document import document

    work = labelling(context)
    assert work.opened is not None
    return document(
        _article(context),
        list(work.annotations.values()),
        work.session.codebook.labels,
        _about(context),
        work.opened.title,
    )


def _article(context: Context) -> Article:
    """Return the open article with the passages that are greyed now."""
    work = labelling(context)
    assert work.opened is not None
    return replace(work.opened.article, regions=tuple(work.regions))


def _save_article(context: Context, path: Path | None = None) -> None:
    """Save the open article with its highlights as PDF or HTML, whichever the name's ending says."""
    work = labelling(context)
    assert work.opened is not None
    article = work.opened.article
    stem = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in article.title[:60])
    wanted = f"{article.number} {' '.join(stem.split())}.pdf"
    path = path or context.frame.paper.ask_file(
        tr("Save the article"), wanted, tr("PDF or web page (*.pdf *.html)")
    )
    if path is None:
        return
    if path.suffix.lower() == ".pdf":
        from annotator.ui.share.document import save_pdf

        save_pdf(path, _document(context), article.title)
    elif path.suffix.lower() in {".html", ".htm"}:
        from annotator.app.sharing import article_page, save_article
        from annotator.ui.share.document import colour_of

        heads = (tr("Label"), tr("Passage"), tr("Note"))
        marks = list(work.annotations.values())
        save_article(
            path,
            article_page(
                work.session,
                _article(context),
                marks,
                colour_of,
                _about(context),
                heads,
                titled=work.opened.title is not None,
            ),
        )
    else:
        raise BadFile(path.name, tr("the name must end in .pdf or .html"))
    context.messages.say(tr("Saved “{0}”.").format(path.name))


def _print(context: Context) -> None:
    context.frame.paper.print_document(_document(context))


def _save_excerpts(context: Context, path: Path | None = None) -> None:
    """Save every passage of the person at work by label."""
    from annotator.app.sharing import excerpts, save_excerpts
    from annotator.ui.language import plural
    from annotator.ui.share.document import colour_of

    session = context.session
    if session is None:
        return
    wanted = f"{session.path.stem}-excerpts.html"
    kinds = tr("Web page, table or text (*.html *.csv *.txt)")
    path = path or context.frame.paper.ask_file(tr("Save excerpts by label"), wanted, kinds)
    if path is None:
        return
    found = excerpts(session, colour_of)
    save_excerpts(path, found, tr("{0}: excerpts of {1}").format(session.path.stem, session.annotator.name))
    count = plural("one excerpt", "{0} excerpts", len(found))
    context.messages.say(tr("Saved {0} in “{1}”.").format(count, path.name))


def _save_copy(context: Context, path: Path | None = None) -> None:
    """Save a checked copy of the project and work on in this one."""
    session = context.session
    if session is None:
        return
    wanted = f"{session.path.stem} copy.annot"
    path = path or context.frame.paper.ask_file(tr("Save a copy"), wanted, tr("Projects (*.annot)"))
    if path is not None:
        path = path if path.suffix == ".annot" else path.with_name(f"{path.name}.annot")
        session.back_up(path)
        context.messages.say(
            tr("Saved and checked “{0}”. You work on in “{1}”.").format(path.name, session.path.name)
        )


def _show(context: Context) -> None:
    if context.session is not None:
        context.frame.paper.show_file(context.session.path)


COMMANDS = (
    Command("file.save_article", "Save article with highlights…", _save_article, (), MENU, GROUP, enabled=needs_article),
    Command("file.print", "Print article…", _print, ("Ctrl+P",), MENU, GROUP, enabled=needs_article),
    Command("file.save_excerpts", "Save excerpts by label…", _save_excerpts, (), MENU, GROUP, enabled=needs_project),
    Command("file.save_copy", "Save a copy…", _save_copy, (), MENU, 2, enabled=needs_project),
    Command("file.show", "Show in folder", _show, (), MENU, 2, enabled=needs_project),
)  # fmt: skip

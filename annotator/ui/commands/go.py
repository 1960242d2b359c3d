"""Menu Go: from article to article, and from panel to panel."""

from __future__ import annotations

from annotator.domain.span import Span
from annotator.ui.commands.command import (
    Command,
    Context,
    labelling,
    needs_article,
    needs_open_for_writing,
    needs_project,
    tr,
)
from annotator.ui.label import progress, reading, turning

MENU = "&Go"
VIEWS = 9
"""Group of the entries that show a view."""


def _article(context: Context, article: int, span: Span | None = None) -> None:
    labelling(context).go_to(article, span)


def _number(context: Context, number: str) -> None:
    work = labelling(context)
    work.go_to(work.session.article_named(number))


def _unfinished(context: Context) -> None:
    if not progress.next_unfinished(labelling(context)):
        context.messages.say(tr("Every article is finished or skipped."))


def needs_sections(context: Context) -> str:
    """Return why there is no other section to go to, or ""."""
    why = needs_article(context)
    if why or len(labelling(context).view.sections) > 1:
        return why
    return tr("This article is shown whole.")


COMMANDS = (
    Command("go.anything", "Any command, article or label…", lambda c: c.frame.show_palette(), ("Ctrl+K",), MENU, 0),
    Command("go.next", "Next article", lambda c: progress.neighbour(labelling(c), 1), ("Alt+Down",), MENU, 0, enabled=needs_article),
    Command("go.previous", "Previous article", lambda c: progress.neighbour(labelling(c), -1), ("Alt+Up",), MENU, 0, enabled=needs_article),
    Command("go.unfinished", "Next unfinished article", _unfinished, ("Ctrl+J",), MENU, 0, enabled=needs_project),
    Command("go.back", "Back where you were", lambda c: c.frame.go_back(), ("Ctrl+B",), MENU, 0, enabled=needs_project),
    Command("go.filter", "Filter articles, or go to a number", lambda c: c.frame.filter_articles(), ("Ctrl+L",), MENU, 1, enabled=needs_project),
    Command("go.next_section", "Next section of a long article", lambda c: turning.turn(labelling(c), 1), ("Ctrl+PgDown",), MENU, 0, enabled=needs_sections),
    Command("go.previous_section", "Previous section of a long article", lambda c: turning.turn(labelling(c), -1), ("Ctrl+PgUp",), MENU, 0, enabled=needs_sections),
    Command("go.bookmark", "Bookmark this line", lambda c: reading.toggle_bookmark(labelling(c)), ("Ctrl+D",), MENU, 1, enabled=needs_open_for_writing),
    Command("go.next_bookmark", "Next bookmark", lambda c: reading.go_to_bookmark(labelling(c), 1), ("F4",), MENU, 1, enabled=needs_article),
    Command("go.previous_bookmark", "Previous bookmark", lambda c: reading.go_to_bookmark(labelling(c), -1), ("Shift+F4",), MENU, 1, enabled=needs_article),
    Command("go.panel", "Next panel", lambda c: c.frame.next_panel(1), ("F6",), MENU, 2),
    Command("go.panel_back", "Previous panel", lambda c: c.frame.next_panel(-1), ("Shift+F6",), MENU, 2),
    Command("go.label", "Label", lambda c: c.frame.show_view("label"), ("Ctrl+1",), MENU, VIEWS, enabled=needs_project),
    Command("go.number", "Open the article of a number", _number, enabled=needs_project),
    Command("go.article", "Open an article", _article, enabled=needs_project),
)  # fmt: skip

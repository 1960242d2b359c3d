"""What the palette offers in this window: labels for what is selected, commands, settings, articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from annotator.ui.commands.command import Command, tr
from annotator.ui.language import grouped
from annotator.ui.palette.entries import Entry, fitting
from annotator.ui.panels.labels import key_of

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

LAST = 5
"""So many commands stand there while nothing is typed."""
ARTICLES = 9
LONGEST = 24
_ICONS = {
    "edit.undo": "undo-2", "edit.redo": "redo-2", "edit.name": "user-round", "file.import": "file-input",
    "file.export": "file-output", "file.open": "folder-open", "file.new": "plus", "annotation.note": "message-square",
    "annotation.remove": "trash-2", "annotation.trim": "scissors", "annotation.finish": "check",
    "annotation.guideline": "book-open", "go.settings": "settings", "go.keys": "keyboard", "help.keys": "keyboard",
    "view.left": "panel-left", "view.right": "panel-right", "go.filter": "list-filter", "go.history": "history",
    "annotation.link": "link-2", "go.review": "list-checks", "go.agreement": "table", "go.codebook": "book-open-text",
    "go.search": "search", "reading.hide": "eye-off", "project.merge": "git-merge", "project.packet": "package",
}  # fmt: skip
_OF_MENU = {
    "&File": "folder", "&Edit": "pencil", "&Go": "chevron-right", "&Annotation": "tag", "&Project": "file-archive",
    "&View": "eye", "&Help": "info",
}  # fmt: skip
_NO_OFFER = ("annotation.label", "edit.back", "go.anything")


class Offers:
    """Collects once what there is when the palette opens, and finds in it at every key."""

    def __init__(self, window: MainWindow) -> None:
        """Offer what `window` can do now."""
        self._window = window
        self._entries = [*self._labels(), *self._commands(), *self._settings()]

    def find(self, typed: str) -> list[Entry]:
        """Return what fits; the last commands where nothing is typed."""
        if not typed.strip():
            return self._last()
        found = fitting(self._entries, typed)
        return (
            [*found, *self._articles(typed)]
            if not typed.strip().isdecimal()
            else [*self._articles(typed), *found]
        )

    def _last(self) -> list[Entry]:
        by_id = {entry.id: entry for entry in self._entries if entry.id}
        known = [by_id[id_] for id_ in self._window.commands.last() if id_ in by_id]
        usual = [
            by_id[id_] for id_ in ("go.unfinished", "go.filter", "help.keys", "go.settings", "file.open")
        ]
        return list(dict.fromkeys([*known, *usual]))[:LAST]

    # -- what is selected

    def _quoted(self) -> str:
        """Return the words that a label would go to, "" where there are none."""
        work = self._window.labelling
        span = work.view.target() if work and work.opened and self._window.page() is None else None
        if work is None or work.opened is None or span is None:
            return ""
        words = " ".join(span.of(work.opened.article.text).split())
        return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"

    def _labels(self) -> list[Entry]:
        window, words = self._window, self._quoted()
        work = window.labelling
        if work is None:
            return []
        run, why = window.commands.run, window.commands.why("annotation.use")
        made = []
        for index, label in enumerate(work.labels):
            if words:
                title = tr("Label ‘{0}’ {1}").format(words, label.name)
                act: Callable[[], object] = partial(run, "annotation.use", index=index)
            else:
                title = tr("Take {0} in hand").format(label.name)
                act = partial(run, "annotation.arm", index=index)
            key = key_of(work.labels, index)
            made.append(Entry(title, tr("Annotation"), "tag", act, key, why, more=label.definition))
        return made

    # -- commands and settings

    def _commands(self) -> list[Entry]:
        commands = self._window.commands
        usual = {row.id for row in commands.table() if row.menu or row.keys}
        return [self._command(row) for row in commands.rows() if row.id in usual and row.id not in _NO_OFFER]

    def _command(self, row: Command) -> Entry:
        commands = self._window.commands
        why = commands.why(row.id)
        place = tr(row.menu).replace("&", "") if row.menu else tr("Go")
        icon = _ICONS.get(row.id) or _OF_MENU.get(row.menu, "chevron-right")
        title = (self._about(row.id) if not why else "") or row.title_now(self._window)
        act = partial(commands.run, row.id)
        return Entry(title, place, icon, act, commands.key(row.id), why, row.id, more=row.title)

    def _about(self, id_: str) -> str:
        """Return a title that names what is selected, or the annotation in focus."""
        work = self._window.labelling
        if id_ == "search.find" and work and work.view.selection is not None:
            return tr("Search all articles for ‘{0}’").format(self._quoted())
        words = self._quoted() if work and len(work.chosen()) == 1 and work.view.focused else ""
        if not words:
            return ""
        titles = {
            "annotation.note": tr("Note on ‘{0}’"),
            "annotation.remove": tr("Remove ‘{0}’"),
            "annotation.doubt": tr("‘{0}’ is doubtful, or is not"),
            "annotation.details": tr("Details of ‘{0}’"),
            "search.all_like_this": tr("Label all like ‘{0}’…"),
        }
        return titles[id_].format(words) if id_ in titles else ""

    def _settings(self) -> list[Entry]:
        from annotator.ui.settings.titles import titles

        return [
            Entry(title, tr("Settings"), "settings", partial(self._set, name), more=name.replace("_", " "))
            for name, title in titles().items()
        ]

    def _set(self, name: str) -> None:
        window = self._window
        window.commands.run("go.settings")
        page = window.page()
        if page is not None and hasattr(page, "go_to_place"):
            page.go_to_place(name)

    # -- articles

    def _articles(self, typed: str) -> list[Entry]:
        window = self._window
        if window.session is None:
            return []
        go = window.frame.show_article
        return [
            Entry(f"{grouped(number)}  {title}", tr("Article"), "newspaper", partial(go, article))
            for article, number, title in window.session.reading.titled(typed, limit=ARTICLES)
        ]

"""Bringing colleagues' work in: the command `merge` beside the window, and what came in as a strip."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.ui.language import grouped, plural
from annotator.ui.messages import NoticeKind
from annotator.ui.window.errand import Errand, Words


def tr(text: str) -> str:
    """Translate a sentence about merges."""
    return QCoreApplication.translate("merges", text)


class Merges(Errand):
    """At most one merge at a time."""

    KEY = "merge"

    def words(self) -> Words:
        """Return what a merge says."""
        return Words(
            tr("Merging …"),
            tr("Merging: {0}"),
            tr("A merge is at work. Wait for it, or cancel it."),
            tr("Stop the merge?"),
            tr("Nothing of it will come in; the files stay as they are."),
            tr("Go on merging"),
            tr("The merge was cancelled; nothing came in."),
            tr("Undo merge"),
        )

    def report(self, result: dict[str, Any]) -> None:
        """Say what came in, with its undo."""
        from annotator.app.transfer.merge_report import report_of

        found = report_of(result)
        parts = [plural("1 annotation came in", "{0} annotations came in", found.annotations_added)]
        if found.articles_added:
            parts.append(plural("1 new article", "{0} new articles", found.articles_added))
        if found.annotations_changed:
            parts.append(tr("{0} changed").format(grouped(found.annotations_changed)))
        if found.annotations_removed:
            parts.append(tr("{0} removed").format(grouped(found.annotations_removed)))
        if found.refused:
            parts.append(plural("1 refused", "{0} refused", len(found.refused)))
        kind: NoticeKind = "caution" if found.refused else "info"
        sentence, buttons = f"{'; '.join(parts)}.", [self.undo_button()]
        if found.codebooks:
            other = found.codebooks[0]
            who = other.annotator or other.file
            sentence += " " + tr("The codebook of {0} is another one.").format(who)
            words = (
                tr("Adopt version {0}").format(grouped(other.version)) if other.version else tr("Adopt it")
            )
            buttons.append((words, partial(self._adopt, other.uuid)))
        self._window.messages.attend("merge", sentence, kind, tuple(buttons))
        if self._window.labelling and self._window.labelling.opened is None:
            self._window.projects.open_first()

    def _adopt(self, key: str) -> None:
        self._window.messages.withdraw("merge")
        self._window.commands.run("merge.adopt", key=key)

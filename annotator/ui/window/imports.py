"""Bringing files in: the command `import` beside the window, and what came in as a strip."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.ui.language import plural
from annotator.ui.window.errand import Errand, Words


def tr(text: str) -> str:
    """Translate a sentence about imports."""
    return QCoreApplication.translate("imports", text)


class Imports(Errand):
    """At most one import at a time."""

    KEY = "import"

    def words(self) -> Words:
        """Return what an import says."""
        return Words(
            tr("Importing …"),
            tr("Importing: {0}"),
            tr("An import is at work. Wait for it, or cancel it."),
            tr("Stop the import?"),
            tr("Nothing of it will come in; the files stay as they are."),
            tr("Go on importing"),
            tr("The import was cancelled; nothing came in."),
            tr("Undo import"),
        )

    def report(self, result: dict[str, Any]) -> None:
        """Say what came in, with its undo."""
        window = self._window
        articles, skipped = int(result.get("articles", 0)), list(result.get("skipped", []))
        parts = [plural("1 article came in", "{0} articles came in", articles)]
        if result.get("annotations"):
            parts[0] += " " + plural("with 1 annotation", "with {0} annotations", int(result["annotations"]))
        if result.get("duplicates"):
            parts.append(plural("1 was there already", "{0} were there already", int(result["duplicates"])))
        if skipped:
            parts.append(plural("1 problem", "{0} problems", len(skipped)))
        buttons = (self.undo_button(),) if articles or result.get("annotations") else ()
        sentence = "; ".join(parts) + "."
        if skipped:
            first = skipped[0]
            sentence += f" {PurePath(str(first.get('path', ''))).name}: {first.get('reason', '')}."
        window.messages.attend("import", sentence, "caution" if skipped else "info", buttons)
        if window.labelling and window.labelling.opened is None:
            window.projects.open_first()

"""The foot of the export page: what to be warned of at the left, the buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.planning import ExportPlan
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.language import grouped

HEIGHT = 56
FEW = 20
"""Fewer test articles than this give scores that vary by several points."""


class Footer(QWidget):
    """Words, Close, and the page's main button; Cancel instead of both while something runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(ink="text-2", elide=Qt.TextElideMode.ElideRight)
        self.close_button = Button(self.tr("Close"), keys="Esc")
        self.again = Button(self.tr("Export again"))
        self.cancel = Button(self.tr("Cancel"), keys="Esc")
        self.main = Button(self.tr("Export to folder…"), "primary", keys="Ctrl+Return")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        for button in (self.again, self.close_button, self.cancel, self.main):
            row.addWidget(button)
        self.setFixedHeight(round(HEIGHT * theme.interface_scale()))
        self.show_buttons("plan")

    def say(self, words: str) -> None:
        """Show words at the left."""
        self.words.setText(words)
        self.words.setAccessibleName(words)

    def show_buttons(self, state: str) -> None:
        """Show the buttons of a state: "plan", "running" or "finished"."""
        self.close_button.setVisible(state != "running")
        self.main.setVisible(state == "plan")
        self.cancel.setVisible(state == "running")
        self.again.setVisible(state == "finished")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))


def warning(footer: QWidget, plan: ExportPlan, request: ExportRequest) -> str:
    """Return what somebody should know before an export that is possible, or an empty string."""
    if plan.blocked or request.format != "spacy":
        return ""
    if plan.doubts:
        words = {
            "one-article": footer.tr(
                "The only article is trained on and evaluated on: scores will say nothing."
            ),
            "no-train": footer.tr("No train articles: what is evaluated is trained on too."),
            "no-dev": footer.tr("No dev articles: training has nothing new to measure itself on."),
            "no-test": footer.tr("No test articles: nothing will measure the trained model."),
            "train-empty": footer.tr("No annotation is in train: there is nothing to learn from."),
            "dev-empty": footer.tr("No annotation is in dev: training has nothing to measure itself on."),
            "test-empty": footer.tr("No annotation is in test: nothing will measure the trained model."),
        }
        return words[plan.doubts[0]]
    articles = {part: count for part, count, _ in plan.parts}
    test = articles.get("test", 0)
    if test == 1:
        return footer.tr("1 test article: scores will vary by many points.")
    if test < FEW:
        return footer.tr("{0} test articles: scores will vary by several points.").format(grouped(test))
    return ""

"""After an export: what was written, where it is, and how to train with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.paths import training_commands
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.language import grouped, plural


class _Commands(QPlainTextEdit):
    """Lines to copy: can be selected and read, not changed; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(13 * theme.interface_scale()))
        self.setFont(font)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show lines, and be as high as they are."""
        self.setPlainText("\n".join(lines))
        self.setFixedHeight(len(lines) * self.fontMetrics().lineSpacing() + 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Finished(QWidget):
    """Sentence, place, and the commands that train, with buttons to see the folder and to copy the commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Path()
        self.sentence = PlainLabel(role="sentence", wrap=True)
        self.detail = PlainLabel(ink="text-2", wrap=True)
        self.place = PlainLabel(elide=Qt.TextElideMode.ElideMiddle)
        self.show_button = Button(self.tr("Show folder"), icon="folder")
        self.commands = _Commands()
        self.commands.setAccessibleName(self.tr("Commands that train"))
        self.copy = Button(self.tr("Copy"), icon="clipboard-copy")
        self.copy.setAccessibleName(self.tr("Copy the commands"))
        self._train = QWidget()
        self._build()
        self.show_button.clicked.connect(self._on_show)
        self.copy.clicked.connect(self._on_copy)

    def _build(self) -> None:
        train = QVBoxLayout(self._train)
        train.setContentsMargins(0, 28, 0, 0)
        train.setSpacing(8)
        train.addWidget(
            PlainLabel(self.tr("To train and evaluate, type these lines into a terminal"), "ui-medium")
        )
        train.addWidget(self.commands)
        row = QHBoxLayout()
        about = self.tr("Training takes some minutes; README.md in the folder says more.")
        row.addWidget(PlainLabel(about, "small", "text-2", wrap=True), 1)
        row.addWidget(self.copy)
        train.addLayout(row)
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(PlainLabel(self.tr("In"), ink="text-2"))
        place.addWidget(self.place, 1)
        place.addWidget(self.show_button)
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addWidget(self.sentence)
        inner.addSpacing(4)
        inner.addWidget(self.detail)
        inner.addSpacing(20)
        inner.addLayout(place)
        inner.addWidget(self._train)
        inner.addStretch(1)
        holder = QWidget()
        holder.setLayout(inner)
        holder.setMaximumWidth(round(640 * theme.interface_scale()))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(32, 22, 32, 20)
        whole.addWidget(holder, 1)
        whole.addStretch(0)

    def show_result(self, place: Path, result: Mapping[str, Any], *, train: bool) -> str:
        """Show what stands where, and return it as a sentence.

        Args:
            place: the folder or the file.
            result: the object that the command printed.
            train: whether spaCy can train with it.
        """
        written = sum(int(count) for count in dict(result.get("written", {})).values())
        total, articles = int(result.get("annotations", written)), int(result.get("articles", 0))
        many = plural("1 article", "{0} articles", articles)
        sentence = self.tr("{0} of {1} annotations in {2} were written").format(
            grouped(written), grouped(total), many
        )
        if total == 1:
            sentence = self.tr("{0} of 1 annotation in {1} was written").format(grouped(written), many)
        if not articles:
            sentence = self.tr("The codebook was written")
        detail = (
            self.tr("Each one is listed in corpus/accounting.json, with what became of it.") if train else ""
        )
        self._place = place
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.place.setText(str(place))
        self.place.setToolTip("")
        self.place.setAccessibleName(str(place))
        self.commands.show_lines(training_commands(place))
        self._train.setVisible(train)
        self.copy.setText(self.tr("Copy"))
        return sentence

    def _on_show(self) -> None:
        self.open_folder(self._place if self._place.is_dir() else self._place.parent)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.commands.toPlainText() + "\n")
        self.copy.setText(self.tr("Copied"))
        self.copy.updateGeometry()

    @classmethod
    def open_folder(cls, folder: Path) -> None:
        """Show a folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

"""Note and attributes of one annotation, edited in place of the guideline. Enter keeps, Esc leaves as it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Attribute, Label
from annotator.ui.components import Button, LabelBadge, PlainLabel, Select, Tick

_YES = "true"


class Details(QWidget):
    """A form for one annotation: its note, and one field for each attribute of its label.

    Signals:
        kept: the annotation's id, its note and its attributes, None for what was not changed.
        left: nothing of what was typed is wanted.
        walkedAway: the keyboard went to another part of the window.
    """

    kept = Signal(object, object, object)
    left = Signal()
    walkedAway = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotation: Annotation | None = None
        self._words = ""
        self._badge = LabelBadge()
        self._passage = PlainLabel(role="ui-strong", elide=Qt.TextElideMode.ElideRight)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setMaxLength(4_000)
        self._fields: dict[str, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(12)
        self._save = Button(self.tr("Keep"), keys="Return")
        self._leave = Button(self.tr("Leave as it was"), "flat", keys="Esc")
        self._save.clicked.connect(self.keep)
        self._leave.clicked.connect(self.left)
        self._lay_out()
        self.setAccessibleName(self.tr("Details"))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._badge)
        head.addWidget(self._passage, 1)
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(self._save)
        feet.addWidget(self._leave)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addLayout(self._grid)
        column.addLayout(feet)

    def edit(
        self,
        annotation: Annotation,
        label: Label,
        passage: str,
        names: list[str],
        *,
        first: str,
        note: str | None = None,
        attributes: Mapping[str, str] | None = None,
    ) -> None:
        """Show an annotation and put the cursor into its note (`first` is "note") or its first attribute.

        `note` and `attributes` are what was typed for it before and could not be written.
        """
        self._annotation = annotation
        self._badge.set_label(label.name, label.colour, names)
        self._words = " ".join(passage.split())
        self._passage.setText(self._words)
        self.note.setText(annotation.note if note is None else note)
        self._build(label, annotation.attributes if attributes is None else attributes)
        wanted = next(iter(self._fields.values()), self.note) if first == "attributes" else self.note
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(wanted, QLineEdit):
            wanted.selectAll()

    def _build(self, label: Label, values: Mapping[str, str]) -> None:
        while self._grid.count():
            taken = self._grid.takeAt(0)
            old = taken.widget() if taken else None
            if old:
                old.hide()
                old.deleteLater()
        self._fields = {}
        for row, attribute in enumerate(label.attributes):
            field = _field(attribute, values.get(attribute.name, ""))
            field.setAccessibleName(attribute.title or attribute.name)
            field.installEventFilter(self)
            self._fields[attribute.name] = field
            if isinstance(field, QCheckBox):
                self._grid.addWidget(field, row, 0, 1, 2)
                continue
            title = PlainLabel(attribute.title or attribute.name, "ui", "text-2")
            title.setBuddy(field)
            self._grid.addWidget(title, row, 0)
            self._grid.addWidget(field, row, 1)
        self._grid.setColumnStretch(1, 1)
        for place in range(self._grid.count()):  # a layout counts no widget that was never shown
            held = self._grid.itemAt(place)
            widget = held.widget() if held else None
            if widget:
                widget.show()

    def annotation(self) -> int:
        """Return the id of the annotation that is edited, 0 for none."""
        return self._annotation.id if self._annotation else 0

    def shown(self) -> Annotation | None:
        """Return the annotation that is edited, as it stood when the form was opened."""
        return self._annotation

    def passage(self) -> str:
        """Return the words of the annotation that is edited."""
        return self._words

    def changed(self) -> tuple[str | None, dict[str, str] | None]:
        """Return the note and the attributes as they stand in the fields, None for what is as it was."""
        if self._annotation is None:
            return None, None
        note, values = self.note.text().strip(), self.values()
        return (
            note if note != self._annotation.note else None,
            values if values != dict(self._annotation.attributes) else None,
        )

    def values(self) -> dict[str, str]:
        """Return the attributes as they stand in the fields, with those that the codebook does not name."""
        found = dict(self._annotation.attributes) if self._annotation else {}
        found.update({name: _value(field) for name, field in self._fields.items()})
        return {name: value for name, value in found.items() if value}

    def forget(self) -> None:
        """Be about no annotation, so that nothing more is handed over."""
        self._annotation = None

    def keep(self) -> None:
        """Hand over what was changed."""
        if self._annotation is None:
            return
        self.kept.emit(self._annotation.id, *self.changed())

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Tell when the keyboard goes elsewhere in this window; a list of choices or another program is not elsewhere."""
        if self._annotation is None or before is None or now is None or now.window() is not self.window():
            return
        if self.isAncestorOf(before) and now is not self and not self.isAncestorOf(now):
            self.walkedAway.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(watched, QComboBox) and cast("QKeyEvent", event).key() in enter:
            self.keep()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.keep()
        else:
            super().keyPressEvent(event)


def _field(attribute: Attribute, value: str) -> QWidget:
    if attribute.kind == "flag":
        box = Tick(attribute.title or attribute.name)
        box.setChecked(value.casefold() in {_YES, "yes", "1"})
        return box
    if attribute.values:
        choice = Select(attribute.title or attribute.name)
        options = ["", *attribute.values]
        if value not in options:
            options.append(value)
        choice.addItems(options)
        choice.setCurrentText(value)
        return choice
    return QLineEdit(value)


def _value(field: QWidget) -> str:
    if isinstance(field, QCheckBox):
        return _YES if field.isChecked() else ""
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text().strip() if isinstance(field, QLineEdit) else ""

"""The filter over the list of annotations: all, one label, the doubtful ones, those with a note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Label
from annotator.ui.components import Button

DOUBTFUL, NOTED = "doubtful", "noted"


class AnnotationFilter(Button):
    """An icon button whose menu chooses which annotations the list shows; it looks pressed while it leaves any out."""

    changed = Signal()
    tableAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="flat", icon="list-filter", parent=parent)
        self.labels: Sequence[Label] = ()
        self._only: int | str = ""
        self.setCheckable(True)
        self.clicked.connect(self.show_menu)
        self._name()

    def active(self) -> bool:
        """Tell whether any annotation may be left out."""
        return bool(self._only)

    def fits(self, annotation: Annotation) -> bool:
        """Tell whether the list shows an annotation."""
        if self._only == DOUBTFUL:
            return annotation.flag
        if self._only == NOTED:
            return bool(annotation.note)
        return not self._only or annotation.label == self._only

    def choose(self, only: int | str) -> None:
        """Show one label (its id), "doubtful" ones, those "noted", or all ("")."""
        changed, self._only = only != self._only, only
        self._name()
        if changed:
            self.changed.emit()

    def show_menu(self) -> None:
        """Offer the filters under the button."""
        self.setChecked(self.active())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[str, int | str]] = [(self.tr("All annotations"), "")]
        entries += [(label.name, label.id) for label in self.labels]
        entries += [(self.tr("Doubtful"), DOUBTFUL), (self.tr("With a note"), NOTED)]
        for words, only in entries:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(only == self._only)
            action.triggered.connect(partial(self._on_chosen, only))
        menu.addSeparator()
        menu.addAction(self.tr("Annotation table")).triggered.connect(lambda: self.tableAsked.emit())
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_chosen(self, only: int | str, _checked: bool = False) -> None:
        self.choose(only)

    def _name(self) -> None:
        self.setChecked(self.active())
        shown = {"": self.tr("All annotations"), DOUBTFUL: self.tr("Doubtful"), NOTED: self.tr("With a note")}
        named = {label.id: label.name for label in self.labels}
        words = shown.get(str(self._only)) or named.get(int(self._only or 0), "")
        self.setToolTip(self.tr("Filter the annotations  Ctrl Shift M"))
        self.setAccessibleName(self.tr("Filter the annotations: {0}").format(words))

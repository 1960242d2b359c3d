"""The menus, filled from the table of commands and, for labels, from the codebook."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.ui.commands import Commands, Context
from annotator.ui.commands.annotation import MENU as ANNOTATION
from annotator.ui.commands.command import tr
from annotator.ui.commands.table import MENUS
from annotator.ui.panels.labels import key_of


def plain(words: str) -> str:
    """Return words for a menu entry: an ampersand is shown, not taken for a mnemonic."""
    return words.replace("&", "&&")


def fill(bar: QMenuBar, commands: Commands, context: Context) -> None:
    """Make all menus. Each is brought up to date when it is about to be shown."""
    for title in MENUS:
        rows = commands.in_menu(title)
        if not rows:
            continue
        menu = bar.addMenu(tr(title))
        menu.setToolTipsVisible(False)
        labels = menu.addMenu(tr("Label")) if title == ANNOTATION else None
        group = None
        for command in rows:
            if group is not None and command.group != group:
                menu.addSeparator()
            group = command.group
            action = commands.action(command.id)
            menu.addAction(action if command.scope == "window" else _shown(action, commands, menu))
        ids = tuple(command.id for command in rows)
        menu.aboutToShow.connect(lambda ids=ids: commands.refresh(*ids))
        if labels is not None:
            labels.aboutToShow.connect(lambda menu=labels: fill_labels(menu, commands, context))
            fill_labels(labels, commands, context)


def fill_labels(menu: QMenu, commands: Commands, context: Context) -> None:
    """Fill the submenu of labels from the codebook."""
    menu.clear()
    work = context.labelling
    for index, label in enumerate(work.labels if work else ()):
        key = key_of(work.labels, index) if work else ""
        entry = menu.addAction(f"{plain(label.name)}\t{key}" if key else plain(label.name))
        entry.triggered.connect(
            lambda _checked=False, position=int(key or "0") or 10: commands.run(
                "annotation.label", position=position
            )
        )
        entry.setEnabled(bool(key))
    if not menu.actions():
        menu.addAction(tr("No labels")).setEnabled(False)


def _shown(action: QAction, commands: Commands, menu: QMenu) -> QAction:
    """Return an entry that shows its key without binding it: keys of the article work in the article only."""
    entry = QAction(action.text(), menu)
    entry.setObjectName(action.objectName())
    entry.triggered.connect(action.trigger)

    def follow() -> None:
        native = QKeySequence.SequenceFormat.NativeText
        key = commands.key(action.objectName())
        cap = f"\t{QKeySequence(key).toString(native)}" if key else ""
        entry.setText(f"{action.text()}{cap}")
        entry.setEnabled(action.isEnabled())
        entry.setStatusTip(action.statusTip())
        entry.setCheckable(action.isCheckable())
        entry.setChecked(action.isChecked())

    follow()
    action.changed.connect(follow)
    commands.keysChanged.connect(follow)
    return entry

"""The start page. It says what somebody wants; opening and making projects is the window's work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.app.projects import SUFFIX, system_user
from annotator.app.settings import Settings
from annotator.ui import dialogs, theme
from annotator.ui.start.choice import PADDING, Choice, Choices
from annotator.ui.start.keys import FirstKeys
from annotator.ui.start.name import NameBlock
from annotator.ui.start.new_project import NewProjectForm, documents_folder
from annotator.ui.start.paragraph import Paragraph, Rule
from annotator.ui.start.recent import RecentList, RecentProject
from annotator.ui.start.slot import Slot

LEFT, GAP, RIGHT = 528, 36, 364
NARROW = 980


class StartPage(QWidget):
    """What this is, who you are, three ways in, and the projects of before.

    Args:
        settings: name and paths of before; with such paths the page takes its shape for a second start.
        codebooks: built-in codebooks as (name, title); the default one where none are given.
        parent: Qt parent.
    """

    openSample = Signal()
    newProject = Signal(str, str, str)
    openProject = Signal(str)
    nameChanged = Signal(str)
    recentRemoved = Signal(str)
    formLeft = Signal()

    def __init__(
        self, settings: Settings, codebooks: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = NameBlock(settings.name, system_user())
        self.sample = Choice(
            self.tr("Open the sample project"),
            self.tr("Labelled by hand. Look around; everything can be undone."),
            "book-open-text",
        )
        self.new = Choice(
            self.tr("New project…"), self.tr("Choose a codebook and where to keep the file"), "plus", "Ctrl+N"
        )
        self.other = Choice(
            self.tr("Open a project…"),
            self.tr("A file ending in .annot, for example from your lead"),
            "folder-open",
            "Ctrl+O",
        )
        self.choices = Choices([self.sample, self.new, self.other])
        self.recent = RecentList()
        self.form = NewProjectForm(codebooks)
        self._build()
        self._connect()
        self.set_recent([RecentProject(path, Path(path).stem) for path in settings.recent])

    # -- what it shows

    def set_recent(self, projects: Sequence[RecentProject]) -> None:
        """Show the projects of before, the newest first, with the counts that the caller has read."""
        was_returning = self.is_returning()
        self.recent.set_projects(projects)
        if was_returning != self.is_returning() or not self._arranged:
            self._arrange()

    def is_returning(self) -> bool:
        """Tell whether the page has the shape of a second start."""
        return bool(self.recent.projects())

    def begin_new(self) -> None:
        """Show the form of a new project."""
        self._show_form(True)
        self.form.start()

    def ask_open(self) -> None:
        """Ask which project to open, and say it."""
        path = self.ask_project(self)
        if path:
            self._open(path)

    @classmethod
    def ask_project(cls, parent: QWidget) -> str:
        """Ask for a project file in the system's dialog; empty where nothing was chosen."""
        pattern = QCoreApplication.translate("StartPage", "Projects (*{0});;All files (*)").format(SUFFIX)
        return dialogs.open_file(
            parent,
            QCoreApplication.translate("StartPage", "Open a project"),
            str(documents_folder()),
            pattern,
        )

    # -- building

    def _build(self) -> None:
        self._title = Paragraph(self.tr("Annotator"), "title", 30, 42, "text")
        self._about = Paragraph(
            self.tr(
                "Read news articles, label who acts, what happens and what is traded, and export corpora that train. "
                "Everything stays in one file on this computer."
            ),
            "ui", 14, 21,
        )  # fmt: skip
        self._drop = Paragraph(
            self.tr("Or drop a project, an article or a folder anywhere on this window."), "small", 11.5, 16
        )
        self._recent_head = Rule(self.tr("Recent"))
        self._no_recent = Paragraph(
            self.tr("Projects you open will be listed here,\nwith how far you are."), "ui", 13, 20
        )
        self._other_head = Rule(self.tr("Another project"))
        self._keys_head = Rule(self.tr("Keys for the first hour"))
        self._keys = FirstKeys()
        self._slots: dict[QWidget, Slot] = {
            part: Slot(part)
            for part in (self._title, self._about, self.name, self._recent_head, self._no_recent, self.recent,
                         self._other_head, self.choices, self.form, self._drop, self._keys_head, self._keys)
        }  # fmt: skip
        self._arranged = False
        self._left, self._right = QWidget(), QWidget()
        self._left_column, self._right_column = QVBoxLayout(self._left), QVBoxLayout(self._right)
        for column in (self._left_column, self._right_column):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        sheet = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._left, 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        centred = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        centred.addStretch(1)
        centred.addLayout(self._columns)
        centred.addStretch(1)
        self._outer = QVBoxLayout(sheet)
        self._outer.addLayout(centred)
        self._outer.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        scroll.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _connect(self) -> None:
        self.sample.clicked.connect(self._on_sample)
        self.new.clicked.connect(self.begin_new)
        self.other.clicked.connect(self.ask_open)
        self.choices.left_upwards.connect(self._focus_first)
        self.name.arrow_down.connect(self.choices.enter)
        self.name.entered.connect(self._on_name_entered)
        self.name.changed.connect(self.nameChanged)
        self.recent.chosen.connect(self._open)
        self.recent.removed.connect(self._on_removed)
        self.form.cancelled.connect(self._on_form_left)
        self.form.created.connect(self._on_created)

    def _arrange(self) -> None:
        """Put the parts into their columns for a first or a later start."""
        self._arranged = True
        returning = self.is_returning()
        for column in (self._left_column, self._right_column):
            while taken := column.takeAt(0):
                if slot := taken.widget():
                    slot.hide()
        left: list[tuple[QWidget, int]]
        if returning:
            left = [(self._title, 0), (self.name, 4), (self._recent_head, 20), (self.recent, 4)]
            right = [(self._other_head, 0), (self.choices, 6)]
        else:
            left = [(self._title, 0), (self._about, 4), (self.name, 26), (self.choices, 22)]
            right = [(self._recent_head, 0), (self._no_recent, 10), (self._keys_head, 32), (self._keys, 8)]
        for widget, above in (*left, (self.form, 20), (self._drop, 20)):
            self._add(self._left_column, widget, above)
        for widget, above in right:
            self._add(self._right_column, widget, above)
        for choice in (self.sample, self.new, self.other):
            choice.set_compact(returning)
        self.choices.set_current(None if returning else self.sample)
        self.name.set_short(returning)
        self._show_form(False)
        self._fit()
        if self.isVisible():
            self._focus_first()

    def _add(self, column: QVBoxLayout, part: QWidget, above: int) -> None:
        indent = 0 if part in {self.choices, self.recent} else PADDING
        slot = self._slots[part]
        slot.set_room(round(above * theme.interface_scale()), indent)
        column.addWidget(slot)
        slot.show()

    def _fit(self) -> None:
        """Two columns beside each other where there is room, else one."""
        scale = theme.interface_scale()
        narrow = self.width() < NARROW * scale
        room = self.width() - 48
        self._left.setFixedWidth(min(round(LEFT * scale), room))
        self._right.setFixedWidth(min(round((LEFT if narrow else RIGHT) * scale), room))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else across)
        self._columns.setSpacing(round((28 if narrow else GAP - PADDING) * scale))
        top = 24 if narrow else max(24, round((self.height() - 450 * scale) * 0.26))
        self._outer.setContentsMargins(24, top, 24, 24)
        beside = 94 if self.is_returning() else 14  # level with "Recent" on the left, or with the title
        self._right_column.setContentsMargins(0, 0 if narrow else round(beside * scale), 0, 0)

    def _show_form(self, shown: bool) -> None:
        self._slots[self.form].setVisible(shown)
        self._slots[self._drop].setVisible(not shown)
        if self.is_returning():
            self._slots[self._recent_head].setVisible(not shown)
            self._slots[self.recent].setVisible(not shown)
            self.choices.set_current(self.new if shown else None)
        else:
            self._slots[self.choices].setVisible(not shown)

    # -- what happens

    def _focus_first(self) -> None:
        if self.form.isVisible():
            self.form.where.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_returning() and self.name.is_short():
            self.recent.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.name.field.selectAll()
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_name_entered(self) -> None:
        if self.is_returning():
            self.name.set_short(True)
            self._focus_first()
        elif not self.form.isVisible():
            (self.choices.current() or self.sample).click()

    def _on_sample(self) -> None:
        self.name.settle()
        self.openSample.emit()

    def _open(self, path: str) -> None:
        self.name.settle()
        self.openProject.emit(path)

    def _on_created(self, path: str, codebook: str, language: str) -> None:
        self.name.settle()
        self.newProject.emit(path, codebook, language)

    def _on_form_left(self) -> None:
        self._show_form(False)
        self._focus_first() if self.is_returning() else self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        self.formLeft.emit()

    def _on_removed(self, path: str) -> None:
        self.recentRemoved.emit(path)
        if not self.is_returning():
            self._arrange()

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_N:
            self.begin_new()
        elif control and event.key() == Qt.Key.Key_O:
            self.ask_open()
        elif self.form.isVisible() and control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.form.create_project()
        elif self.form.isVisible() and event.key() == Qt.Key.Key_Escape:
            self._on_form_left()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))

"""The form of a new project, on the page: where, which codebook, which language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.app.projects import DEFAULT_CODEBOOK, OWN_LABELS, SUFFIX
from annotator.ui import dialogs, theme
from annotator.ui.components import Button, PlainLabel, Select

_FROM_FILE = "\0file"
LANGUAGES = (
    ("ar", "Arabic"), ("bg", "Bulgarian"), ("ca", "Catalan"), ("cs", "Czech"), ("da", "Danish"), ("nl", "Dutch"),
    ("en", "English"), ("fi", "Finnish"), ("fr", "French"), ("de", "German"), ("el", "Greek"), ("he", "Hebrew"),
    ("hi", "Hindi"), ("hu", "Hungarian"), ("id", "Indonesian"), ("it", "Italian"), ("nb", "Norwegian"),
    ("fa", "Persian"), ("pl", "Polish"), ("pt", "Portuguese"), ("ro", "Romanian"), ("ru", "Russian"),
    ("es", "Spanish"), ("sv", "Swedish"), ("tr", "Turkish"), ("uk", "Ukrainian"), ("xx", "Several languages"),
)  # fmt: skip
"""Languages whose tokenizer comes with spaCy and needs nothing else."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewProjectForm", text)


class NewProjectForm(QWidget):
    """Three fields and Create. It checks what can be seen without opening anything, and says it at once."""

    created = Signal(str, str, str)
    cancelled = Signal()

    def __init__(self, codebooks: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_codebook = 0
        self.where = QLineEdit()
        self.where.setAccessibleName(self.tr("Where to keep it"))
        self.choose = Button(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose where to keep it"))
        self.problem = PlainLabel(role="small", ink="text-2", wrap=True)
        self.codebook = Select(self.tr("Codebook"))
        for name, title in codebooks or (
            (DEFAULT_CODEBOOK, self.tr("Trade news: ACTOR, EVENT, COMMODITY")),
            (OWN_LABELS, self.tr("Own labels…")),
        ):
            self.codebook.addItem(title, name)
        self.codebook.addItem(self.tr("From a file…"), _FROM_FILE)
        self.language = Select(self.tr("Language of the articles"))
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.choose("en")
        self.create_button = Button(self.tr("Create"), "primary", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Back"), keys="Esc")
        self._lay_out()
        self.where.textChanged.connect(self._check)
        self.where.returnPressed.connect(self.create_project)
        self.choose.clicked.connect(self._on_choose)
        self.codebook.activated.connect(self._on_codebook)
        self.create_button.clicked.connect(self.create_project)
        self.cancel.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        scale = theme.interface_scale()
        path = QHBoxLayout()
        path.setSpacing(8)
        path.addWidget(self.where, 1)
        path.addWidget(self.choose)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(0, round(80 * scale))
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Where"), self.where),
            (self.tr("Codebook"), self.codebook),
            (self.tr("Language"), self.language),
        )
        for row, (words, widget) in enumerate(rows):
            head = PlainLabel(words, ink="text-2")
            head.setBuddy(widget)
            grid.addWidget(head, 2 * row if row else 0, 0)
        grid.addLayout(path, 0, 1)
        grid.addWidget(self.problem, 1, 1)
        grid.addWidget(self.codebook, 2, 1)
        grid.addWidget(self.language, 4, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.create_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("New project"), "ui-strong"))
        column.addLayout(grid)
        column.addLayout(buttons)

    def start(self) -> None:
        """Begin anew: a free name in the documents folder, the keyboard in the first field, the name selected."""
        free = free_path(documents_folder(), self.tr("Project"))
        self.where.setText(str(free))
        self.where.setFocus(Qt.FocusReason.OtherFocusReason)
        self.where.setSelection(len(str(free.parent)) + 1, len(free.stem))
        self._check()

    def path(self) -> Path:
        """Return the file that would be made; the suffix is added where it is missing."""
        typed = Path(self.where.text().strip()).expanduser()
        return typed if typed.suffix == SUFFIX or not typed.name else typed.with_name(typed.name + SUFFIX)

    def create_project(self) -> None:
        """Ask for the project, where nothing speaks against it."""
        if self._check():
            codebook, language = self.codebook.currentData(), self.language.currentData()
            self.created.emit(str(self.path()), codebook, language)

    def _check(self) -> bool:
        path = self.path()
        words = ""
        if not path.name or not path.is_absolute():
            words = self.tr("Name a file and the folder it stands in.")
        elif not path.parent.is_dir():
            words = self.tr("There is no folder “{0}”.").format(path.parent)
        elif path.exists():
            words = self.tr("There is a file of that name already. Choose another name.")
        self.problem.setText(words or self.tr("One file holds everything. Keep it where it is backed up."))
        self.problem.set_ink("caution" if words else "text-2")
        self.where.setAccessibleDescription(self.problem.text())
        self.create_button.setEnabled(not words)
        return not words

    def _on_choose(self) -> None:
        chosen = self.ask_where(self, str(self.path()))
        if chosen:
            self.where.setText(chosen)
            self.where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_codebook(self, row: int) -> None:
        if self.codebook.itemData(row) != _FROM_FILE:
            self._last_codebook = row
            return
        chosen = self.ask_codebook(self)
        if not chosen:
            self.codebook.setCurrentIndex(self._last_codebook)
            return
        self._last_codebook = self.codebook.findData(chosen)
        if self._last_codebook < 0:
            self._last_codebook = self.codebook.count() - 1
            self.codebook.insertItem(self._last_codebook, Path(chosen).name, chosen)
        self.codebook.setCurrentIndex(self._last_codebook)

    @classmethod
    def ask_where(cls, parent: QWidget, path: str) -> str:
        """Ask for the file in the system's dialog; empty where nothing was chosen."""
        pattern = _tr("Projects (*{0})").format(SUFFIX)
        return dialogs.save_file(parent, _tr("New project"), path, pattern, confirm=False)

    @classmethod
    def ask_codebook(cls, parent: QWidget) -> str:
        """Ask for a codebook file in the system's dialog; empty where nothing was chosen."""
        folder = str(documents_folder())
        return dialogs.open_file(parent, _tr("Codebook"), folder, _tr("Codebooks (*.toml)"))


def documents_folder() -> Path:
    """Return the person's documents folder, or the home folder where there is none."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


def free_path(folder: Path, stem: str) -> Path:
    """Return a project file of that name in a folder, numbered where the name is taken."""
    path, number = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return path

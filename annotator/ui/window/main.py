"""The main window: it holds the parts, shows one project at a time, and is the context of every command."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QStatusTipEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.ui import views
from annotator.ui.commands import COMMANDS, Commands
from annotator.ui.commands.keys import ArticleKeys
from annotator.ui.components import ProgressLine, Strip
from annotator.ui.label.labelling import Labelling
from annotator.ui.label.view import LabelView
from annotator.ui.messages import Messages, Notice
from annotator.ui.panels.articles import ArticlesPanel
from annotator.ui.trouble.place import Place
from annotator.ui.window import applying, dropping, menus, remark, standing, wiring
from annotator.ui.window.body import Body
from annotator.ui.window.bringing import Bringing
from annotator.ui.window.drafts import Drafts
from annotator.ui.window.frame import WindowFrame
from annotator.ui.window.history import History
from annotator.ui.window.imports import Imports
from annotator.ui.window.later import Later
from annotator.ui.window.merges import Merges
from annotator.ui.window.pages import Pages
from annotator.ui.window.projects import Projects
from annotator.ui.window.ring import Ring
from annotator.ui.window.side import RightPanel
from annotator.ui.window.status import StatusLine
from annotator.ui.window.suggesting import Suggesting
from annotator.ui.window.top import TopRow
from annotator.ui.window.trail import Trail

LEAST = (760, 520)


class MainWindow(QMainWindow):
    """One window for one project.

    Signals:
        replacing: the settings ask for what only a new window has: another language, side or interface size.
    """

    replacing = Signal()

    def __init__(
        self, settings: Settings, *, keeps: bool = True, start: bool = True, safe: bool = False
    ) -> None:
        """Build everything and show the start page.

        Args:
            settings: the settings in force.
            keeps: whether shape, settings and reading position are kept; False for pictures.
            start: whether to show the start page; False where a project follows at once.
            safe: whether settings and shape are those of a new installation and nothing of the person's own is changed.
        """
        super().__init__()
        self.settings = settings
        self.keeps = keeps
        self.safe = safe
        self.messages = Messages(self)
        self.later = Later(self)
        self.session: Session | None = None
        self.labelling: Labelling | None = None
        self._view = "label"
        self.trail = Trail(self)
        self.drafts = Drafts(self)
        self.frame = WindowFrame(self)
        self.projects = Projects(self)
        self.place = Place(self)
        self.past = History(self)
        self.sheets = Pages(self)
        self.imports = Imports(self)
        self.merges = Merges(self)
        self.errands = (self.imports, self.merges)
        self.bringing = Bringing(self)
        self.suggesting = Suggesting(self)
        self.top = TopRow(self, self.sheets.in_the_row())
        self.strip = Strip()
        self.progress = ProgressLine()
        self.articles = ArticlesPanel()
        self.label = LabelView()
        self.side = RightPanel()
        self.right = QStackedWidget()
        self.body = Body(self.articles, self.label, self.right)
        self.pages = QStackedWidget()
        self.status = StatusLine()
        whole = self._lay_out()
        self.ring = Ring(self.pages)
        # Not in the window itself: Qt tells the owner of an action of its every change, and this one listens to events.
        self.commands = Commands(self, whole, (*COMMANDS, *views.COMMANDS))
        self.keys = ArticleKeys(self.commands, self, self)
        menus.fill(self.top.menus, self.commands, self)
        wiring.connect(self)
        self._restore()
        self.later.do("commands", self.commands.refresh)
        if start:
            self.sheets.show_start()

    def _lay_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.strip)
        column.addWidget(self.progress)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.progress.hide()
        self.pages.addWidget(self.body)
        self.right.addWidget(self.side)
        self.setCentralWidget(whole)
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("Annotator"))
        return whole

    # -- what it shows

    def show_page(self, page: QWidget | None, view: str = "") -> None:
        """Show a page in place of the article, or the article again; `view` names what the page is.

        A page that is left is thrown away, unless its view keeps it.
        """
        remark.settle(self)
        front = self.pages.currentWidget()
        self._view = "label" if page is None else view
        if page is None:
            self.pages.setCurrentWidget(self.body)
        else:
            self.pages.addWidget(page)
            self.pages.setCurrentWidget(page)
        if (
            front is not None
            and front is not self.body
            and front is not page
            and not self.sheets.keeps(front)
        ):
            self.pages.removeWidget(front)
            front.deleteLater()
        self.top.show_view(self._view, project=self.session is not None)
        wiring.show_state(self)
        self.later.once_painted("commands", self.commands.refresh)
        self.trail.arrive()

    def view(self) -> str:
        """Return the id of the view in front: "label", that of a page, "" for a page that is no view."""
        return self._view

    def page(self) -> QWidget | None:
        """Return the page that stands in place of the article, or None."""
        front = self.pages.currentWidget()
        return None if front is self.body else front

    def show_progress(self) -> None:
        """Show in the status line how far the work of the view in front is."""
        standing.show_progress(self)

    def show_notice(self, notice: Notice | None) -> None:
        """Show a strip, or none."""
        if notice is None:
            self.strip.hide()
        else:
            self.strip.show_sentence(notice.sentence, notice.kind, notice.buttons)

    def change_settings(self, settings: Settings) -> None:
        """Take other settings, keep them, and apply them at once."""
        before, self.settings = self.settings, settings
        if self.keeps and not self.safe:
            save_settings(settings)
        applying.apply_settings(self)
        self.commands.refresh()
        if built_with(settings) != built_with(before):
            self.replacing.emit()

    # -- geometry

    def _restore(self) -> None:
        self.resize(1280, 800)
        if not self.keeps or self.safe:
            return
        kept = geometry()
        shape = kept.value("geometry")
        if isinstance(shape, QByteArray):
            self.restoreGeometry(shape)
        for side in ("left", "right"):
            wide = kept.value(f"width/{side}")
            self.body.width_of[side] = int(str(wide)) if str(wide).isdigit() else self.body.width_of[side]
            self.body.wanted[side] = str(kept.value(f"shown/{side}", "true")) == "true"

    def keep_shape(self) -> None:
        kept = geometry()
        kept.setValue("geometry", self.saveGeometry())
        for side in ("left", "right"):
            kept.setValue(f"width/{side}", self.body.width_of[side])
            kept.setValue(f"shown/{side}", "true" if self.body.wanted[side] else "false")

    # -- Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.later.release()
        if event.type() == QEvent.Type.StatusTip and isinstance(event, QStatusTipEvent):
            self.status.hint(event.tip())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commands.run("edit.back")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.body.arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropping.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropping.dropped(event.mimeData())
        event.acceptProposedAction()
        dropping.take(self, paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(errand.may_close() for errand in self.errands):
            event.ignore()
            return
        if not remark.settle(self) or not self.drafts.may_close():
            event.ignore()
            return
        if self.keeps and not self.safe:
            self.keep_shape()
        self.projects.close()
        event.accept()


def built_with(settings: Settings) -> tuple[object, ...]:
    """Return the settings that a window takes when it is made and cannot change later."""
    return settings.interface_size, settings.language, settings.direction


def geometry() -> QSettings:
    """Return where the window's shape is kept: beside the settings, never in the project."""
    from annotator.app.settings import settings_file

    return QSettings(str(settings_file().with_name("window.ini")), QSettings.Format.IniFormat)

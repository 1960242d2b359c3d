"""The window's main: QApplication, theme, the net for bugs, and pictures of the real window."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QThread, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, load_settings
from annotator.errors import BadValue, NeedsWindow
from annotator.ui import language, starting, theme, views
from annotator.ui.trouble.crash import CrashWatch
from annotator.ui.trouble.net import Net
from annotator.ui.window import MainWindow
from annotator.ui.window.applying import chosen_theme
from annotator.ui.window.desktop import FileOpener
from annotator.ui.window.errand import why_busy

log = logging.getLogger(__name__)

OVERLAYS = {"palette": "go.anything", "key-sheet": "help.keys"}
"""What lies over a page and can be drawn like one, with the command that shows it."""

_NO_DISPLAY = "There is no display here, so the window cannot open. Type `annotator demo FOLDER` to see the program at work."


def run(paths: Sequence[str], *, sample: bool = False, safe: bool = False) -> int:
    """Open the window and return its exit code when it is closed.

    Args:
        paths: a project to open; none opens the project of last time, or the start page.
        sample: whether to open the sample project.
        safe: whether to start with the default settings and keys and without the project of last time.

    Raises:
        NeedsWindow: there is no display.
    """
    require_display()
    app = application()
    starting.keep_log()
    crash = CrashWatch()
    fell = crash.begin()
    settings = load_settings()
    if safe:
        settings = replace(Settings(), name=settings.name, recent=settings.recent)
    recent = [path for path in settings.recent[:1] if Path(path).is_file() and not safe]
    project = "" if sample else next(iter([*paths, *recent]), "")
    window = make_window(settings, start=not project, safe=safe)
    window.later.hold()
    seat = Seat(window)
    if project and not window.commands.run("file.open", path=project):
        window.sheets.show_start()
    if safe:
        window.messages.attend(
            "safe",
            window.tr(
                "Safe start: default settings and keys. Yours are kept and come back at the next start."
            ),
            "info",
        )
    if fell:
        seat.net.tell_of_fall(fell)
    window.later.do("icon", lambda: app.setWindowIcon(theme.icon("annotator", "text", 64)))
    window.show()
    if sample:
        window.projects.open_sample()
    QTimer.singleShot(starting.OVER, starting.collect_again)
    try:
        return app.exec()
    finally:
        seat.leave()
        crash.end()


class Seat:
    """Holds the window in use and its net for bugs, and puts a new window in its place where the settings ask for one."""

    def __init__(self, window: MainWindow) -> None:
        """Begin with `window`."""
        self._take(window)

    def _take(self, window: MainWindow) -> None:
        self.window = window
        self.net = Net(window)
        self.net.spread()
        if sys.platform == "darwin":  # pragma: no cover - elsewhere a filter of all events would only cost
            QApplication.instance().installEventFilter(
                FileOpener(window, lambda path: window.commands.run("file.open", path=path))
            )
        window.replacing.connect(lambda: QTimer.singleShot(0, window, self.renew))

    def leave(self) -> None:
        """Give Python its own last resorts back."""
        self.net.fold()

    def renew(self) -> None:
        """Make the window anew in the settings in force: same project, article, page and shape."""
        old = self.window
        busy = why_busy(old)
        if busy:
            old.messages.say(old.tr("It will be so at the next start. {0}").format(busy))
            return
        work, page, view = old.labelling, old.page(), old.view()
        path = str(old.session.path) if old.session else ""
        article = work.opened.article.id if work and work.opened else 0
        place = page.place() if page is not None and hasattr(page, "place") else ""
        old.projects.close()
        if old.keeps and not old.safe:
            old.keep_shape()
        new = make_window(old.settings, keeps=old.keeps, start=not path, safe=old.safe)
        new.setGeometry(old.geometry())
        if path and not new.commands.run("file.open", path=path):
            new.sheets.show_start()
        if new.labelling and article:
            new.labelling.go_to(article)
        self._take(new)
        new.setWindowState(old.windowState())
        new.show()
        old.hide()
        old.deleteLater()
        if view not in {"", "label"}:
            new.commands.run(f"go.{view}")
        after = new.page()
        if place and after is not None and hasattr(after, "go_to_place"):
            after.go_to_place(place)


def require_display() -> None:
    """Refuse in one sentence where no window can open.

    Raises:
        NeedsWindow: there is no display.
    """
    chosen = os.environ.get("QT_QPA_PLATFORM")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not chosen and not shown:
        raise NeedsWindow(_NO_DISPLAY)


def application() -> QApplication:
    """Return the QApplication of this process; make it, where there is none."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([sys.argv[0] if sys.argv else "annotator", *theme.STYLE])
    theme.begin(app)
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setDesktopFileName("annotator")
    return app


def make_window(
    settings: Settings | None = None,
    project: str = "",
    *,
    keeps: bool = True,
    start: bool = True,
    safe: bool = False,
) -> MainWindow:
    """Return a window in the look of the settings, not shown yet, with a project open where one is named.

    `keeps` says whether shape, settings and reading position are kept, `start` whether the start page comes first
    where no project is named, `safe` whether the person's own settings and shape are left alone.
    """
    settings = settings or load_settings()
    app = application()
    language.speak(app, settings.language, settings.direction)
    theme.set_interface_scale(settings.interface_size / 100)
    theme.apply(app, chosen_theme(settings.theme))
    window = MainWindow(settings, keeps=keeps, start=start and not project, safe=safe)
    if project:
        window.projects.open(project)
    return window


def render(
    project: Path,
    out: Path,
    *,
    view: str = "label",
    article: str = "1",
    theme: str = "light",
    size: tuple[int, int] = (1280, 800),
    scale: float = 1.0,
    query: str = "",
) -> None:
    """Draw the real window into a PNG file, without a display.

    Args:
        project: the project file; it is opened for reading and nothing is kept.
        out: the PNG file.
        view: "label", "export", "start", "palette", "key-sheet", or the id of a view.
        article: number of the article, or the start of its UUID.
        theme: "light" or "dark".
        size: width and height in logical pixels.
        scale: device pixels for one logical pixel.
        query: what the search view or the palette looks for.

    Raises:
        BadValue: view, theme or article are unknown.
    """
    _check_picture(view, theme)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    window = make_window(replace(Settings(), theme=theme), keeps=False)
    try:
        if view != "start":
            window.projects.show_for_picture(project, article)
        if view == "export":
            window.sheets.show_export()
        elif view not in {"label", "start", *OVERLAYS}:
            page = window.sheets.show_view(view)
            if page is not None and query and hasattr(page, "look_for"):
                page.look_for(query)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        window.projects.wait()
        _let_finish(app, window)
        if view in OVERLAYS:
            window.commands.run(OVERLAYS[view])
            window.sheets.type_into_palette(query)
            _let_finish(app, window)
        picture = QPixmap(round(size[0] * scale), round(size[1] * scale))
        picture.setDevicePixelRatio(scale)
        window.render(picture)
        if not picture.save(str(out), "PNG"):
            raise BadValue(f"“{out}” cannot be written.")
    finally:
        window.projects.close()
        window.hide()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _let_finish(app: QApplication, window: MainWindow) -> None:
    """Turn the event loop until what a page works out beside the window is there; at most 30 seconds."""
    waited = QElapsedTimer()
    waited.start()
    while waited.elapsed() < 30_000:
        app.processEvents()
        page = window.page()
        if page is None or not hasattr(page, "ready") or page.ready():
            break
        QThread.msleep(5)
    for _ in range(20):
        app.processEvents()
        window.later.now()


def _check_picture(view: str, theme: str) -> None:
    names = ("label", "export", "start", *OVERLAYS, *(each.id for each in views.VIEWS))
    themes = ("light", "dark")
    if view not in names:
        raise BadValue(f"There is no view “{view}” (there is: {', '.join(names)}).")
    if theme not in themes:
        raise BadValue(f"There is no theme “{theme}” (there is: {', '.join(themes)}).")

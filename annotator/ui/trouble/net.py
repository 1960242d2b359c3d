"""Catches what no command caught: a bug is logged and shown, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from annotator.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

log = logging.getLogger(__name__)


class Net(QObject):
    """Stands in for Python's last resorts while the window is open. Errors of other threads come over as a signal."""

    fell = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        """Show bugs in `window`."""
        super().__init__(window)
        self._window = window
        self.fell.connect(self._on_fell, Qt.ConnectionType.QueuedConnection)

    def spread(self) -> None:
        """Catch from now on what this thread and others raise and nobody catches."""
        sys.excepthook = self.caught
        threading.excepthook = self.caught_beside

    def fold(self) -> None:
        """Give Python its own last resorts back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def caught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None = None
    ) -> None:
        """Log an error and show it; stands in for `sys.excepthook`."""
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
            return
        if isinstance(error, AnnotatorError):
            self._window.commands.report(error)
            return
        log.error("Something went wrong:\n%s", "".join(traceback.format_exception(error)))
        window = self._window
        window.messages.attend(
            "bug",
            window.tr("Something went wrong; nothing was lost."),
            "danger",
            (
                (window.tr("Copy report"), lambda: self.copy(error)),
                (window.tr("Show the log"), lambda: window.commands.run("help.log")),
            ),
        )

    def caught_beside(self, found: threading.ExceptHookArgs) -> None:
        """Hand an error of another thread over to the window's; stands in for `threading.excepthook`."""
        if found.exc_value is not None:
            self.fell.emit(found.exc_value)

    def _on_fell(self, error: BaseException) -> None:
        self.caught(type(error), error)

    def tell_of_fall(self, places: str) -> None:
        """Say that the program fell when it ran last; `places` is where it was, without any values."""
        window = self._window
        log.error("The program fell when it ran last:\n%s", places)

        from annotator.app.bug_report import without_private  # nothing of it is needed before something fell

        def copy() -> None:
            QGuiApplication.clipboard().setText(f"{report_about(window)}\n\n{without_private(places, [])}")
            window.messages.say(window.tr("Copied. The report holds no names and no words of articles."))

        window.messages.attend(
            "fall",
            window.tr("The program ended by a mistake of its own last time; nothing was lost."),
            "danger",
            ((window.tr("Copy report"), copy),),
        )

    def copy(self, error: BaseException) -> None:
        """Put the report of a bug on the clipboard; words of the open article are left out of it."""
        window, work = self._window, self._window.labelling
        article = work.opened.article if work and work.opened else None
        private = [article.text, article.title] if article else []
        from annotator.app.bug_report import bug_report

        report = bug_report(error, window.settings, private=[text for text in private if text], **_qt())
        QGuiApplication.clipboard().setText(report)
        window.messages.say(window.tr("Copied. The report holds no names and no words of articles."))


def report_about(window: MainWindow) -> str:
    """Return versions and settings for a question to the makers."""
    from annotator.app.bug_report import about

    return about(window.settings, **_qt())


def _qt() -> dict[str, str]:
    return {"qt": qVersion(), "platform_plugin": QGuiApplication.platformName()}

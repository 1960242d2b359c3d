"""start: from the start of the process to the first painted window, against an empty window of Qt."""

from __future__ import annotations

import subprocess
import sys
import time

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, best_of


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the start."""
    articles, rounds = (1_000, 5) if quick else (10_000, 9)
    project = str(corpora.project(articles))
    # Once unmeasured: byte code is compiled, and the backup that is due is made.
    seconds_to_window("ours", project)
    seconds_to_window("bare")
    ours, bare = best_of(
        rounds, lambda: seconds_to_window("ours", project), lambda: seconds_to_window("bare")
    )
    note = f"project of {articles:,} articles, opened at its article; best of {rounds}"
    return [Figure("start", "process start to first painted window", ours, bare, "s", note)]


def seconds_to_window(which: str, *arguments: str) -> float:
    """Start a process and return the wall time until its window is painted."""
    begin = time.monotonic()
    process = subprocess.run(
        [sys.executable, "-m", __name__, which, *arguments],
        cwd=corpora.REPOSITORY,
        env=processes.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return float(process.stdout.decode().split()[-1]) - begin


def stop_when_painted() -> None:
    """Make the event loop that is started next end when the window has painted itself, and print when that was."""
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.stage import Painted

    def until_painted(*_: object) -> int:
        application = QApplication.instance()
        window = next(widget for widget in application.topLevelWidgets() if widget.isVisible())
        painted = Painted(window)
        application.processEvents()
        while not painted.seen:
            application.processEvents()
        print(time.monotonic(), flush=True)
        window.close()
        application.processEvents()
        return 0

    QApplication.exec = until_painted


def ours(project: str) -> None:
    """Run the program as a person starts it."""
    from annotator.__main__ import main

    stop_when_painted()
    main([project])


def bare() -> None:
    """Show a window with an empty list and an empty text."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QDockWidget, QListView, QMainWindow, QTextEdit

    application = QApplication([])
    window = QMainWindow()
    dock = QDockWidget()
    dock.setWidget(QListView())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.setCentralWidget(QTextEdit())
    window.resize(1280, 800)
    stop_when_painted()
    window.show()
    application.exec()


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        ours(sys.argv[2])
    else:
        bare()

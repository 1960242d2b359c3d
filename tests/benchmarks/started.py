"""The processes that `starting` measures; nothing is imported here that the program, or a bare window, does not need."""

import sys
import time


def stop_when_painted():
    """Make the event loop that is started next end when the window has painted itself, and print when that was."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Painted(QObject):
        seen = False

        def eventFilter(self, watched, event):
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    def until_painted(*_):
        application = QApplication.instance()
        window = next(widget for widget in application.topLevelWidgets() if widget.isVisible())
        painted = Painted()
        window.installEventFilter(painted)
        while not painted.seen:
            application.processEvents()
        print(time.monotonic(), flush=True)
        window.close()
        application.processEvents()
        return 0

    QApplication.exec = until_painted


def ours(project):
    """Run the program as a person starts it."""
    from annotator.__main__ import main

    stop_when_painted()
    return main([project])


def bare():
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
        sys.exit(ours(sys.argv[2]))
    bare()

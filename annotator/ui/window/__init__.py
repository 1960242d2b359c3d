"""The main window: top row, panels, status line, pages. It shows and connects; what it does are commands."""

from __future__ import annotations

from annotator.ui.window.main import MainWindow

__all__ = ["MainWindow"]

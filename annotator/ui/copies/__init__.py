"""How two near copies differ, as a page."""

from annotator.ui.copies.page import DifferencePage

__all__ = ["DifferencePage"]

"""The page on which keys are changed. It is given the table of commands and says what somebody wants; it keeps nothing."""

from __future__ import annotations

from annotator.ui.keymap.page import KeymapPage

__all__ = ["KeymapPage"]

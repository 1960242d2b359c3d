"""The export page: what will be written, what not and why, before anything is written."""

from __future__ import annotations

from annotator.ui.export.page import ExportPage

__all__ = ["ExportPage"]

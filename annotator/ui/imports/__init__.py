"""The import page: what would come in from files and folders, before anything is written."""

from __future__ import annotations

from annotator.ui.imports.page import ImportPage

__all__ = ["ImportPage"]

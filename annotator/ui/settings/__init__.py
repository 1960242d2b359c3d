"""The settings page. It shows a value and says which part of it somebody changes; it keeps and applies nothing."""

from __future__ import annotations

from annotator.ui.settings.page import SettingsPage

__all__ = ["SettingsPage"]

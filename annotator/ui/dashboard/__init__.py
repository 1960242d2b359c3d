"""The overview of a project: how far it is and what is in it, as quiet bars that lead to what they count."""

from __future__ import annotations

from annotator.ui.dashboard.page import DashboardPage

__all__ = ["DashboardPage"]

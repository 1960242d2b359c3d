"""The start page: who works here, the sample, a new project, the projects of before. It opens nothing by itself."""

from __future__ import annotations

from annotator.ui.start.page import StartPage
from annotator.ui.start.recent import RecentProject

__all__ = ["RecentProject", "StartPage"]

"""The article view: a text that is read, marked and walked through by mouse or keyboard. It changes nothing itself."""

from __future__ import annotations

from annotator.ui.article.marks import Mark
from annotator.ui.article.view import ArticleView

__all__ = ["ArticleView", "Mark"]

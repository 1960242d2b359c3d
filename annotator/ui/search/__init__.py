"""The search view: a concordance over all articles, from which hits are opened and labelled."""

from annotator.ui.search.page import SearchPage

__all__ = ["SearchPage"]

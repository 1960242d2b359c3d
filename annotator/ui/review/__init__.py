"""The review view: where annotators differ, one place after the other, decided by single keys."""

from annotator.ui.review.page import ReviewPage

__all__ = ["ReviewPage"]

"""The codebook view: the labels, what each means, and what is a draft until it is published."""

from annotator.ui.codebook.page import CodebookPage

__all__ = ["CodebookPage"]

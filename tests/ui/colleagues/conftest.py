"""The same small lab as the review view uses."""

from tests.ui.review.conftest import hands, lab, made_lab, open_window, own_settings, small_project

__all__ = ["hands", "lab", "made_lab", "open_window", "own_settings", "small_project"]

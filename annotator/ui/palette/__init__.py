"""The command palette: a field, and below it what fits. It is given what there is and runs what is chosen."""

from __future__ import annotations

from annotator.ui.palette.entries import Entry, fitting
from annotator.ui.palette.palette import Palette

__all__ = ["Entry", "Palette", "fitting"]

"""Small painted parts that every view uses. They know the theme and nothing of the project."""

from __future__ import annotations

from annotator.ui.components.badge import LabelBadge, badge_letters, paint_badge
from annotator.ui.components.button import Button, FilterChip
from annotator.ui.components.keycap import KeyCap, key_cap_width, key_text, paint_key_cap
from annotator.ui.components.page import Page, PageFoot
from annotator.ui.components.plain import PlainLabel
from annotator.ui.components.removable import RemovableChip
from annotator.ui.components.select import Select
from annotator.ui.components.sides import Sides
from annotator.ui.components.status import paint_status
from annotator.ui.components.strip import ProgressLine, Strip
from annotator.ui.components.tick import Tick

__all__ = [
    "Button", "FilterChip", "KeyCap", "LabelBadge", "Page", "PageFoot", "PlainLabel", "ProgressLine", "RemovableChip",
    "Select", "Sides", "Strip", "Tick", "badge_letters", "key_cap_width", "key_text", "paint_badge", "paint_key_cap", "paint_status",
]  # fmt: skip

"""A place for one part of the start page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Slot(QWidget):
    """Holds a part with room above it; when the place is hidden, the room goes too."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(part)

    def set_room(self, above: int, beside: int) -> None:
        """Set the room above the part and at both sides."""
        self._column.setContentsMargins(beside, above, beside, 0)

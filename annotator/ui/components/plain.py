"""Text that came from files, labels or people: shown as it is, never guessed to be rich text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui import theme
from annotator.ui.components.sides import Sides
from annotator.ui.theme import FontRole


class PlainLabel(QLabel):
    """A QLabel that is always plain text, in the font and colour of a role.

    Args:
        text: what it says.
        role: font role.
        ink: colour role.
        wrap: whether it breaks lines.
        elide: how one line is shortened where room is short; ElideNone leaves it to Qt to cut.
        parent: Qt parent.
    """

    def __init__(
        self,
        text: str = "",
        role: FontRole = "ui",
        ink: str = "text",
        *,
        wrap: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideNone,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._role: FontRole = role
        self._ink = ink
        self._elide = elide
        self._near = True
        self.setText(text)
        self._dress()
        self._turn()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        self._near = not alignment & (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignHCenter)
        super().setAlignment(alignment)
        self._turn()

    def _turn(self) -> None:
        """Begin at the near side of the window, whatever the direction of the words."""
        if self._near and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
            super().setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | upright)

    def set_ink(self, ink: str) -> None:
        """Take the colour of another role."""
        self._ink = ink
        self._dress()

    def _dress(self) -> None:
        made = theme.font(self._role)
        if self.font() != made:
            self.setFont(made)
        colours = self.palette()
        if colours.color(self.foregroundRole()) != theme.colour(self._ink):
            colours.setColor(self.foregroundRole(), theme.colour(self._ink))
            self.setPalette(colours)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(24, hint.height()) if self._elide != Qt.TextElideMode.ElideNone else hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.ApplicationPaletteChange} and hasattr(
            self, "_elide"
        ):
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._elide == Qt.TextElideMode.ElideNone:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.setPen(theme.colour(self._ink))
            room = self.contentsRect()
            words = self.fontMetrics().elidedText(self.text(), self._elide, room.width())
            side = Sides.of(self).read(painter) if self._near else self.alignment()
            painter.drawText(
                room, int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), words
            )

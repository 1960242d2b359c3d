"""Text of the start page in sizes of its own: the name of the program and the lines below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components import PlainLabel
from annotator.ui.theme import FontRole


class Paragraph(PlainLabel):
    """Plain text with a size and a distance of lines of its own; breaks where the room ends.

    Args:
        text: what it says.
        role: font role.
        pixels: size at 100 %.
        pitch: distance of two lines at 100 %.
        ink: colour role.
        parent: Qt parent.
    """

    def __init__(
        self,
        text: str,
        role: FontRole,
        pixels: float,
        pitch: float,
        ink: str = "text-2",
        parent: QWidget | None = None,
    ) -> None:
        self._pixels, self._pitch = pixels, pitch
        super().__init__(text, role, ink, wrap=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _drawn_with(self) -> QFont:
        return theme.font(self._role, self._pixels * theme.interface_scale())

    def _laid_out(self, width: float) -> tuple[QTextLayout, float]:
        pitch = self._pitch * theme.interface_scale()
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self._drawn_with())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
            y += pitch
        layout.endLayout()
        return layout, y

    def sizeHint(self) -> QSize:
        return QSize(120, round(self._laid_out(self.width())[1] + 0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, round(self._pitch))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(theme.colour(self._ink))
            self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))


class Rule(QWidget):
    """A head over a hairline, as above a list."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, theme.line_height("head") + 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(theme.font("head"))
            painter.setPen(theme.colour("text-2"))
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
            painter.drawText(self.rect(), flags, self._text)
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

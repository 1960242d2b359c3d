"""Key caps: the small framed key beside what it does. Text as the platform writes it ("Ctrl ↵", "⌘ ↵")."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme

HEIGHT = 16
_PADDING = 4.5
_SIGNS = {"Return": "↵", "Enter": "↵", "Del": "⌫", "Backspace": "⌫", "Left": "←", "Right": "→",
          "Up": "↑", "Down": "↓", "PgUp": "PgUp", "PgDown": "PgDn"}  # fmt: skip


def key_text(keys: str | QKeySequence) -> str:
    """Return a key sequence as a key cap shows it: "Ctrl+Return" becomes "Ctrl ↵"."""
    sequence = keys if isinstance(keys, QKeySequence) else QKeySequence(keys)
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText) or str(keys)
    written = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if not written:
        return str(keys)
    plus = written.endswith("++") or written == "+"
    parts = [part for part in written.split("+") if part]
    if len(parts) + plus > 2:
        parts = ["⇧" if part == "Shift" else part for part in parts]  # "Ctrl ⇧ F", but "Shift F6"
    return " ".join([*(_SIGNS.get(part) or named(part) for part in parts), *(["+"] if plus else [])])


def tr(text: str) -> str:
    """Translate the name of a key."""
    return QCoreApplication.translate("keys", text)


def named(part: str) -> str:
    """Return the name of a key as keyboards of the language of the interface have it."""
    names = {
        "Ctrl": tr("Ctrl"),
        "Shift": tr("Shift"),
        "Esc": tr("Esc"),
        "Space": tr("Space"),
        "Home": tr("Home"),
        "End": tr("End"),
    }
    return names.get(part, part)


def key_cap_width(text: str) -> float:
    """Return the width of a key cap in logical pixels; never narrower than high."""
    return max(QFontMetricsF(theme.font("key")).horizontalAdvance(text) + 2 * _PADDING, float(HEIGHT))


def paint_key_cap(
    painter: QPainter, at: QPointF, text: str, *, ink: str = "text-2", edge: str = "line-2"
) -> QRectF:
    """Draw a key cap with its left top corner at `at`; return its rectangle. `ink` and `edge` are colour roles."""
    rect = QRectF(at.x(), at.y(), key_cap_width(text), HEIGHT)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl ↵" is read so in every script
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(theme.colour(ink))
    painter.setFont(theme.font("key"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return rect


class KeyCap(QWidget):
    """A key cap as a widget, 16 high."""

    def __init__(self, keys: str | QKeySequence = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)

    def set_keys(self, keys: str | QKeySequence) -> None:
        """Show other keys; an empty sequence hides the cap."""
        self._text = key_text(keys) if keys else ""
        self.setAccessibleName(self._text)
        self.setVisible(bool(self._text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(key_cap_width(self._text) + 0.5), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_key_cap(painter, QPointF(0, 0), self._text)

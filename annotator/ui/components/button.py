"""Buttons that carry their key, and filter chips that carry their count."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from shiboken6 import isValid

from annotator.ui import theme
from annotator.ui.components import keycap
from annotator.ui.components.ring import OuterRing
from annotator.ui.components.sides import Sides
from annotator.ui.language import grouped

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
ButtonKind = Literal["primary", "raised", "flat"]


class _Painted(QAbstractButton):
    """What buttons and chips share: hover, and a focus ring only after the keyboard was used."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._ring: OuterRing | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()  # Qt itself takes Space alone
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._leave_ring()
        if event.reason() in _KEYBOARD:
            self._ring = OuterRing(self, self._radius())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._leave_ring()
        super().focusOutEvent(event)

    def _leave_ring(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):
            ring.leave()

    def _radius(self) -> float:
        """Return the radius of the corners, in pixels."""
        return 5.0

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
        super().changeEvent(event)


class Button(_Painted):
    """A button, 28 high: `primary` (ink, one a page at most), `raised` (edge) or `flat` (no edge).

    Args:
        text: the verb; may be empty if `icon` is given (then the button is 28 wide and needs a tooltip).
        kind: its look.
        keys: the key that does the same, shown in a cap inside on the right; the button does not bind it.
        icon: name of an icon in front of the text.
        parent: Qt parent.
    """

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = "raised",
        *,
        keys: str | QKeySequence = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind: ButtonKind = kind
        self._icon = icon
        self._keys = keycap.key_text(keys) if keys else ""

    def set_keys(self, keys: str | QKeySequence) -> None:
        """Show another key."""
        self._keys = keycap.key_text(keys) if keys else ""
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = round(28 * theme.interface_scale())
        if not self.text() and not self._keys:
            return QSize(high, high)
        return QSize(round(self._content_width() + 2 * self._padding() + 0.5), high)

    def _padding(self) -> float:
        return 8.0 if self._kind == "flat" else 12.0

    def _content_width(self) -> float:
        parts = [16.0] if self._icon else []
        if self.text():
            parts.append(QFontMetricsF(theme.font("ui-medium")).horizontalAdvance(self.text()))
        if self._keys:
            parts.append(keycap.key_cap_width(self._keys))
        return sum(parts) + 8 * max(len(parts) - 1, 0)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text-3"
        if self._kind == "primary":
            return "on-ink"
        return "text" if self._kind == "raised" or self.underMouse() or self.isChecked() else "text-2"

    def _ground(self) -> str:
        if self._kind == "primary" and self.isEnabled():
            return "ink"
        if self.isDown() or self.isChecked():
            return "selected"
        if self.underMouse() and self.isEnabled():
            return "hover"
        return "" if self._kind == "flat" else "raised"

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            ground = self._ground()
            edged = self._kind != "flat" and ground != "ink"
            painter.setPen(QPen(theme.colour("line-2"), 1) if edged else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 5, 5)
            self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        ink = self._ink()
        at = (self.width() - self._content_width()) / 2
        middle, sides = self.height() / 2, Sides.of(self)
        if self._icon:
            theme.paint_icon(painter, sides.rect(QRectF(at, middle - 8, 16, 16)), self._icon, ink)
            at += 24
        if self.text():
            painter.setFont(theme.font("ui-medium"))
            painter.setPen(theme.colour(ink))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(self.text())
            flags = sides.read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(sides.rect(QRectF(at, 0, wide + 2, self.height())), flags, self.text())
            at += wide + 8
        if self._keys:
            key_ink = ink if ink in {"on-ink", "text-3"} else "text-2"
            edge = "text-3" if ink == "on-ink" else "line-2"
            corner = QPointF(at, round(middle - keycap.HEIGHT / 2))
            paint_at = sides.point(corner, keycap.key_cap_width(self._keys))
            keycap.paint_key_cap(painter, paint_at, self._keys, ink=key_ink, edge=edge)


class FilterChip(_Painted):
    """A checkable filter, 24 high: outline, or `selected` ground and medium weight when active; carries a count."""

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._count = count
        self.setCheckable(True)

    def set_count(self, count: int | None) -> None:
        """Show another count, or none."""
        self._count = count
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {grouped(self._count)}"

    def _active(self) -> bool:
        """Tell whether the filter is in force."""
        return self.isChecked()

    def _radius(self) -> float:
        return self.height() / 2

    def _room(self) -> QRectF:
        """Return where the words stand in the middle, on a page that is read from the left."""
        return QRectF(self.rect())

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(theme.font("ui-medium")).horizontalAdvance(self._words())
        return QSize(round(wide + 20.5), round(24 * theme.interface_scale()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            active = self._active()
            ground = "selected" if active else "hover" if self.underMouse() else ""
            painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("line-2"), 1))
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            painter.setFont(theme.font("ui-medium" if active else "ui"))
            painter.setPen(theme.colour("text" if active else "text-2"))
            room, flags = self._room(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(Sides.of(self).rect(room), flags, self._words())

"""The field that takes a key: what is pressed in it is not done but told."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

Key = Qt.Key
Modifier = Qt.KeyboardModifier
_MODIFIERS = {
    Key.Key_Shift,
    Key.Key_Control,
    Key.Key_Alt,
    Key.Key_AltGr,
    Key.Key_Meta,
    Key.Key_CapsLock,
    Key.Key_NumLock,
}
_GRAPHIC = Modifier.ControlModifier | Modifier.AltModifier


class KeyField(QLineEdit):
    """Press a key in it. Esc, Tab and Enter alone leave it; they cannot be chosen."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self, key_of_event: object, parent: QWidget | None = None) -> None:
        """Begin empty; `key_of_event` returns the portable sequence of a key event."""
        super().__init__(parent)
        self._key_of = key_of_event
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # or the window would run the command of the key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Modifier.ShiftModifier | Modifier.KeypadModifier)
        if event.key() in _MODIFIERS or event.isAutoRepeat():
            return
        if plain and event.key() in {Key.Key_Escape, Key.Key_Return, Key.Key_Enter}:
            self.left.emit()
            return
        if plain and event.key() in {Key.Key_Tab, Key.Key_Backtab}:
            super().keyPressEvent(event)
            return
        key = self.written(event) or self._key_of(event)  # type: ignore[operator]
        if key:
            self.pressed.emit(key)

    @staticmethod
    def written(event: QKeyEvent) -> str:
        """Return the sign that a key writes, where it is no letter or digit: signs lie elsewhere on every keyboard."""
        text, held = event.text(), event.modifiers() & (_GRAPHIC | Modifier.MetaModifier)
        sign = len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace()
        return text if sign and held in {Modifier.NoModifier, _GRAPHIC} else ""

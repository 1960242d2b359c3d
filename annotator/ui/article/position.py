"""Keys by where they lie on the keyboard: the digit row on every layout, and letters where the layout has no Latin ones."""

from __future__ import annotations

import sys
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
_ROWS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_BRACKETS = ("[", "]", "{", "}")
_FIRST = (16, 30, 44)
"""Scan codes of Q, A and Z on a PC; X11 and Wayland count 8 more."""
_MAC_DIGITS = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 10}
_MAC_LETTERS = {
    12: "Q", 13: "W", 14: "E", 15: "R", 17: "T", 16: "Y", 32: "U", 34: "I", 31: "O", 35: "P", 0: "A", 1: "S", 2: "D",
    3: "F", 5: "G", 4: "H", 38: "J", 40: "K", 37: "L", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 45: "N", 46: "M",
}  # fmt: skip
_PC_LETTERS = {
    first + n: letter for first, row in zip(_FIRST, _ROWS, strict=True) for n, letter in enumerate(row)
}


def digit(event: QKeyEvent) -> int | None:
    """Return 1..10 for a key of the digit row, by position, or of the number pad; None for any other key.

    A digit character counts whatever its script. Else the physical key decides, so that the digit row works
    unshifted on French or Czech keyboards and shifted on all others. Brackets are no digits, although AltGr and a key of
    that row write them on German, French or Nordic keyboards: Linux does not say that AltGr was held.
    """
    text = event.text()
    if text in _BRACKETS:
        return None
    number = unicodedata.digit(text, None) if len(text) == 1 else None
    if number is None and Key.Key_0 <= event.key() <= Key.Key_9:
        number = event.key() - Key.Key_0
    if number is not None:
        return number or 10
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return None
    if sys.platform == "darwin":
        return _MAC_DIGITS.get(event.nativeVirtualKey())
    first = 2 if sys.platform == "win32" else 10
    position = event.nativeScanCode() - first
    return position + 1 if 0 <= position <= 9 else None


def letter(event: QKeyEvent) -> str:
    """Return the Latin capital of a key whose character is a letter of another script, by position; else "".

    On Russian, Greek, Arabic or Hebrew keyboards the keys of commands are so where an English keyboard has them.
    """
    code = event.key()
    if code < 0x80 or code >= Key.Key_Escape:
        return ""
    name = unicodedata.name(chr(code), "")
    if not chr(code).isalpha() or name.startswith("LATIN"):
        return ""
    if sys.platform == "darwin":
        return _MAC_LETTERS.get(event.nativeVirtualKey(), "")
    return _PC_LETTERS.get(event.nativeScanCode() - (0 if sys.platform == "win32" else 8), "")


def code(event: QKeyEvent) -> int:
    """Return the key code of an event, of the Latin letter of that place where the layout has another script."""
    latin = letter(event)
    return ord(latin) if latin else event.key()

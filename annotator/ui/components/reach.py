"""What painted widgets owe to those who cannot see them: parts that a screen reader can find and press, and spoken words.

Qt sees a painted list as one blank widget. A handle is an invisible button over one part of it: it paints nothing and takes
neither mouse nor focus, but it has a name, a place and a press action on every platform's accessibility bus.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


def listening() -> bool:
    """Tell whether a screen reader or another client of the accessibility bus is running."""
    from PySide6.QtGui import QAccessible  # 2 ms of the start

    return QAccessible.isActive()


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say something; where none is running nothing is done."""
    if not words or not listening():
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class Handle(QAbstractButton):
    """One part of a painted widget, for assistive technology only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


class Handles:
    """The handles of one painted widget, one for each part.

    Args:
        owner: the painted widget.
        press: does what a click on a part does; takes the part's index.
        exclusive: whether exactly one part is chosen, as among tabs.
    """

    def __init__(self, owner: QWidget, press: Callable[[int], None], *, exclusive: bool = False) -> None:
        """Begin without parts."""
        self._owner = owner
        self._press = press
        self._exclusive = exclusive
        self._made: list[Handle] = []

    def show(self, parts: Sequence[tuple[str, QRectF | QRect]], chosen: int = -1) -> None:
        """Say which parts there are: the words and the rectangle of each, and which one is chosen."""
        while len(self._made) > len(parts):
            self._made.pop().deleteLater()
        while len(self._made) < len(parts):
            self._made.append(self._make(len(self._made)))
        for index, (handle, (words, place)) in enumerate(zip(self._made, parts, strict=True)):
            if handle.accessibleName() != words:
                handle.setAccessibleName(words)
            handle.setGeometry(place.toAlignedRect() if isinstance(place, QRectF) else place)
            if self._exclusive:
                handle.setChecked(index == chosen)

    def tell_current(self, index: int) -> None:
        """Tell a screen reader that the keyboard has come to a part."""
        if 0 <= index < len(self._made) and listening():
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            QAccessible.updateAccessibility(QAccessibleEvent(self._made[index], QAccessible.Event.Focus))

    def _make(self, index: int) -> Handle:
        handle = Handle(self._owner)
        if self._exclusive:
            handle.setCheckable(True)
            handle.setAutoExclusive(True)
        handle.clicked.connect(lambda _checked=False: self._press(index))
        return handle

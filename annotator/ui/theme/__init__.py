"""The look of the program: one theme in force, its colours, fonts and icons. Widgets ask here and nowhere else."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from annotator.ui.theme import fonts, icons, palette
from annotator.ui.theme.fonts import FontRole, font, interface_scale, line_height, set_interface_scale
from annotator.ui.theme.tokens import DARK, LIGHT, LabelColour, Theme, contrast

__all__ = [
    "DARK", "LIGHT", "FontRole", "LabelColour", "Theme", "apply", "colour", "contrast", "current", "font", "icon",
    "icon_pixmap", "interface_scale", "label_colour", "line_height", "paint_icon", "set_interface_scale", "tint",
]  # fmt: skip

_current = LIGHT

_MOVING = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
"""What would slide or fade: nothing here does, so that there is nothing to reduce."""


STYLE = ("-style", "Fusion")
"""What a QApplication is made with to have our style from the beginning; see `begin`."""
_BEGUN = "annotator-begun-in-fusion"


def begin(app: QApplication) -> None:
    """Take over an application that was made with `STYLE`, so that nobody need ask for its style.

    To ask sets up `QStyle` with its 600 names, which takes 4 ms of a start.
    """
    app.setProperty(_BEGUN, True)
    _hold_still(app)


def _hold_still(app: QApplication) -> None:
    for effect in _MOVING:
        app.setEffectEnabled(effect, False)


def apply(app: QApplication, theme: Theme) -> None:
    """Put `theme` in force: Fusion, palette, style sheet, the UI font; every widget gets a PaletteChange."""
    global _current
    _current = theme
    if not app.property(_BEGUN) and app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
        _hold_still(app)
    fonts.register()
    app.setFont(font("ui"))
    app.setPalette(palette.palette(theme))
    sheet = palette.style_sheet(theme)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
    scheme = Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
    app.setPalette(palette.palette(theme))  # some platforms answer the scheme with a palette of their own


def current() -> Theme:
    """Return the theme in force; ask again in `changeEvent(PaletteChange)` or at every paint."""
    return _current


def colour(role: str) -> QColor:
    """Return the colour of a role ("text-2", "line", "ink" …) in the theme in force."""
    return QColor(_colour(_current.role(role)))


def label_colour(number: int) -> LabelColour:
    """Return line and text colour ("#RRGGBB") of palette number 1..12 in the theme in force."""
    return _current.label(number)


def tint(number: int) -> QColor:
    """Return the translucent ground of a span with that palette number."""
    made = QColor(_current.label(number).line)
    made.setAlphaF(_current.tint)
    return made


def icon(name: str, role: str = "text-2", pixels: int = 16) -> QIcon:
    """Return an icon in the colour of a role; make it anew when the palette changes."""
    return icons.make(name, _current.role(role), _current.role("line-2"), pixels)


def icon_pixmap(name: str, role: str = "text-2", pixels: int = 16, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap for one device ratio."""
    return icons.pixmap(name, _current.role(role), pixels, ratio)


def paint_icon(painter: QPainter, rect: QRectF, name: str, role: str = "text-2") -> None:
    """Draw an icon into a square, sharp on the painter's device."""
    ratio = painter.deviceTransform().m11()  # not the widget's own: a picture of it may be finer
    drawing = icons.pixmap(name, _current.role(role), round(rect.width()), ratio)
    painter.drawPixmap(rect.topLeft(), drawing)


@lru_cache(maxsize=128)
def _colour(value: str) -> QColor:
    return QColor(value)

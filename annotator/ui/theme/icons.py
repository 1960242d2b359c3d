"""Outline icons in the colour of a role, at the ratio of the screen. The drawings live in `resources/icons`."""

from __future__ import annotations

import logging
import sys
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from annotator import paths

log = logging.getLogger(__name__)

strict = "pytest" in sys.modules
"""Whether a missing drawing raises. Under test it does, in use nothing is drawn."""

RATIOS = (1.0, 1.5, 2.0, 3.0)


def pixmap(name: str, colour: str, pixels: int = 16, ratio: float = 1.0) -> QPixmap:
    """Return one drawing in one colour ("#RRGGBB"), `pixels` wide on a screen of that device ratio.

    Raises:
        FileNotFoundError: there is no such drawing, only while `strict`.
    """
    return _pixmap(name, colour, pixels, ratio)


def make(name: str, colour: str, disabled: str, pixels: int = 16) -> QIcon:
    """Return a QIcon that is sharp at the usual device ratios, with its look for disabled actions."""
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(_pixmap(name, colour, pixels, ratio), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, disabled, pixels, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    side = round(pixels * ratio)
    made = QPixmap(side, side)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    drawing = _source(name)
    if not drawing:
        return made
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
    return made


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    path = paths.bundled("resources", "icons", f"{name}.svg")
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        if strict:
            raise FileNotFoundError(f"there is no icon {name!r}") from error
        log.info("there is no icon %r", name)
        return ""

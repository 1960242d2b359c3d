"""One factory for every font: a role becomes a QFont with its size, weight axis and figures. No colours here.

Both families are variable fonts. Qt on Linux ignores `setWeight` on those, so weights are set as axes.
"""

from __future__ import annotations

import logging
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

log = logging.getLogger(__name__)

FontRole = Literal[
    "article", "title", "passage", "quote", "mark", "mark-suggested", "ui", "ui-medium", "ui-strong",
    "sentence", "figure", "small", "head", "key", "badge",
]  # fmt: skip

SERIF = "Source Serif 4"
SANS = "Inter"
SERIF_FALLBACKS = ("Charter", "Cambria", "Noto Serif", "DejaVu Serif", "serif")


class _Face(NamedTuple):
    serif: bool
    pixels: float
    weight: int
    italic: bool = False
    spacing: float = 0.0
    line: int = 0


_FACES: dict[str, _Face] = {
    "article": _Face(True, 18, 400, line=34),
    "title": _Face(True, 23, 600, line=39),
    "passage": _Face(True, 15, 400, line=22),
    "quote": _Face(True, 14.5, 400, italic=True, line=21),
    "mark": _Face(False, 8.5, 600, spacing=0.35, line=11),
    "mark-suggested": _Face(False, 8.5, 600, italic=True, spacing=0.35, line=11),
    "ui": _Face(False, 13, 400, line=18),
    "ui-medium": _Face(False, 13, 500, line=18),
    "ui-strong": _Face(False, 13, 600, line=18),
    "sentence": _Face(False, 20, 600, spacing=-0.2, line=26),
    "figure": _Face(False, 40, 600, spacing=-1, line=44),
    "small": _Face(False, 11.5, 400, line=16),
    "head": _Face(False, 11, 600, line=16),
    "key": _Face(False, 10.5, 500, line=14),
    "badge": _Face(False, 9.5, 600, line=12),
}
_READING = {"article", "title", "mark", "mark-suggested"}
_scale = 1.0


def font(role: FontRole, pixels: float | None = None, *, family: str = "") -> QFont:
    """Return the font of a role.

    Args:
        role: what the text is.
        pixels: size in logical pixels instead of the role's own; the reading size for "article".
        family: a family instead of the role's own, for the reading font that a person chose.
    """
    register()
    face = _FACES[role]
    size = pixels if pixels is not None else face.pixels * (1.0 if role in _READING else _scale)
    return QFont(_made(role, round(size, 2), family))


def line_height(role: FontRole) -> int:
    """Return the distance of two lines of that role in logical pixels."""
    return round(_FACES[role].line * (1.0 if role in _READING else _scale))


def set_interface_scale(scale: float) -> None:
    """Set the interface size, 0.9..1.5; the reading size has its own setting."""
    global _scale
    _scale = min(max(scale, 0.9), 1.5)


def interface_scale() -> float:
    """Return the interface size, 1.0 is 100 %."""
    return _scale


@cache
def register() -> tuple[str, ...]:
    """Load the two font families into Qt, once; return the families that came in."""
    if QGuiApplication.instance() is None:
        raise RuntimeError("fonts need a QGuiApplication first")
    found: list[str] = []
    for package in ("fontpkg_inter", "fontpkg_source_serif_4"):
        for path in _files(package):
            number = QFontDatabase.addApplicationFont(str(path))
            found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(found))


@cache
def _made(role: str, pixels: float, family: str) -> QFont:
    face = _FACES[role]
    made = QFont(_families(family, serif=face.serif))
    # setPixelSize takes whole pixels only; 11.5 and 8.5 go in as points.
    made.setPixelSize(round(pixels)) if pixels == round(pixels) else _set_fraction(made, pixels)
    made.setItalic(face.italic)
    made.setWeight(QFont.Weight(face.weight))
    first = made.families()[0]
    if first in {SERIF, SANS}:
        made.setWeight(QFont.Weight.Normal)  # or Qt paints a false bold over the axis
        made.setVariableAxis(QFont.Tag("wght"), face.weight)
        if first == SANS:  # the serif's own default is the cut that the column width was measured with
            made.setVariableAxis(QFont.Tag("opsz"), min(max(pixels, 14), 32))
    if not face.serif:
        made.setFeature(QFont.Tag("tnum"), 1)
    if face.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _set_fraction(made: QFont, pixels: float) -> None:
    made.setPointSizeF(pixels * 72.0 / QGuiApplication.primaryScreen().logicalDotsPerInchY())


def _families(family: str, *, serif: bool) -> list[str]:
    if family:
        return [family, *(SERIF_FALLBACKS if serif else ())]
    wanted = SERIF if serif else SANS
    rest = list(SERIF_FALLBACKS) if serif else [_system_family()]
    return [wanted, *rest] if wanted in register() else rest


@cache
def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _files(package: str) -> list[Path]:
    try:
        module = import_module(package)
    except ImportError:
        log.info("%s is not installed; the system's fonts are used", package)
        return []
    return sorted(Path(str(module.__file__)).parent.rglob("*.[ot]tf"))

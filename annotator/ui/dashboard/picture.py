"""The overview as a picture for a talk or a report: PNG at twice the size, or SVG. What is private is left out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from annotator.errors import BadFile
from annotator.ui import theme
from annotator.ui.dashboard.bars import HIGH, paint_bar
from annotator.ui.dashboard.figures import Section

WIDE, MARGIN, HEAD = 960, 32, 52
RATIO = 2.0


def height(sections: list[Section]) -> int:
    """Return the height of the picture in logical pixels."""
    return 2 * MARGIN + sum(HEAD + HIGH * len(section.bars) + 12 for section in sections)


def paint(painter: QPainter, sections: list[Section], labels: tuple[str, ...]) -> None:
    """Draw all sections below one another on a clear ground."""
    painter.fillRect(QRectF(0, 0, WIDE, height(sections)), theme.colour("base"))
    top = float(MARGIN)
    for section in sections:
        painter.setFont(theme.font("ui-strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QPointF(MARGIN, top + 14), section.title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text-2"))
        painter.drawText(QPointF(MARGIN, top + 32), section.about)
        top += HEAD - 8
        for bar in section.bars:
            paint_bar(painter, QRectF(MARGIN - 12, top, WIDE - 2 * MARGIN + 24, HIGH), bar, labels)
            top += HIGH
        top += 20


def save(path: Path, sections: list[Section], labels: tuple[str, ...]) -> None:
    """Write the picture; the kind is told by the name's ending.

    Raises:
        BadFile: it cannot be written.
    """
    shown = [section for section in sections if not section.private]
    size = QSize(WIDE, height(shown))
    if path.suffix.lower() == ".svg":
        _save_svg(path, size, shown, labels)
        return
    image = QImage(size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    with QPainter(image) as painter:
        paint(painter, shown, labels)
    if not image.save(str(path)):
        raise BadFile(str(path), "the picture cannot be written")


def _save_svg(path: Path, size: QSize, shown: list[Section], labels: tuple[str, ...]) -> None:
    from PySide6.QtSvg import QSvgGenerator

    if not path.parent.is_dir():
        raise BadFile(str(path), "the picture cannot be written")
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle("Annotator")
    with QPainter(generator) as painter:
        paint(painter, shown, labels)
    if not path.is_file():
        raise BadFile(str(path), "the picture cannot be written")

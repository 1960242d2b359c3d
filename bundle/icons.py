"""Make the icon files of three systems from our two drawings: PNG folders for Linux, .ico for Windows, .icns for macOS.

Formats: ICO as in Microsoft's "ICONDIR" with PNG images (Vista and later); ICNS as in Apple's "icns" container, a list of
a type, a length and a PNG image.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DRAWINGS = ("annotator", "annotator-project")
PIXELS = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic13": 256, b"ic09": 512, b"ic14": 512, b"ic10": 1024}  # fmt: skip


def drawn(svg: Path, pixels: int) -> bytes:
    """Return a drawing as a PNG image, `pixels` wide and high."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(str(svg)).render(painter)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """Return an .ico file of PNG images by size in pixels, 256 at most."""
    head = struct.pack("<HHH", 0, 1, len(images))
    at = len(head) + 16 * len(images)
    entries, body = b"", b""
    for pixels, png in sorted(images.items()):
        entries += struct.pack("<BBBBHHII", pixels % 256, pixels % 256, 0, 0, 1, 32, len(png), at + len(body))
        body += png
    return head + entries + body


def icns(images: dict[int, bytes]) -> bytes:
    """Return an .icns file of PNG images by size in pixels."""
    body = b"".join(
        kind + struct.pack(">I", len(images[pixels]) + 8) + images[pixels] for kind, pixels in _ICNS.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def make(folder: Path) -> None:
    """Write all icon files into `folder`: NAME.ico, NAME.icns and PIXELSxPIXELS/NAME.png."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name in DRAWINGS:
        images = {pixels: drawn(ROOT / "resources" / "icons" / f"{name}.svg", pixels) for pixels in PIXELS}
        (folder / f"{name}.ico").write_bytes(ico({pixels: images[pixels] for pixels in _ICO}))
        (folder / f"{name}.icns").write_bytes(icns(images))
        for pixels, png in images.items():
            place = folder / f"{pixels}x{pixels}"
            place.mkdir(exist_ok=True)
            (place / f"{name}.png").write_bytes(png)
    del app


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "icons")

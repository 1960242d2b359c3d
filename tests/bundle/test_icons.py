"""The icon files say what the systems read in them."""

import importlib.util
import struct

import pytest

from tests.conftest import REPOSITORY

pytestmark = pytest.mark.qt


@pytest.fixture(scope="module")
def icons(tmp_path_factory):
    pytest.importorskip("PySide6.QtSvg")
    spec = importlib.util.spec_from_file_location("bundle_icons", REPOSITORY / "bundle" / "icons.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("icons")
    module.make(folder)
    return folder


def size_of(png):
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("name", ["annotator", "annotator-project"])
def test_the_windows_file_lists_every_size(icons, qapp, name):
    raw = (icons / f"{name}.ico").read_bytes()
    zero, kind, count = struct.unpack("<HHH", raw[:6])
    assert (zero, kind, count) == (0, 1, 7)
    for number in range(count):
        wide, high, *_, length, at = struct.unpack("<BBBBHHII", raw[6 + 16 * number : 22 + 16 * number])
        assert size_of(raw[at : at + length]) == (wide or 256, high or 256)
    assert at + length == len(raw)


@pytest.mark.parametrize("name", ["annotator", "annotator-project"])
def test_the_macos_file_is_a_list_of_images(icons, qapp, name):
    raw = (icons / f"{name}.icns").read_bytes()
    assert raw[:4] == b"icns"
    assert struct.unpack(">I", raw[4:8])[0] == len(raw)
    at, kinds = 8, {}
    while at < len(raw):
        kind, length = raw[at : at + 4], struct.unpack(">I", raw[at + 4 : at + 8])[0]
        kinds[kind] = size_of(raw[at + 8 : at + length])
        at += length
    assert kinds[b"ic10"] == (1024, 1024)
    assert kinds[b"icp4"] == (16, 16)


def test_qt_reads_the_windows_file_and_it_is_not_empty(icons, qapp):
    from PySide6.QtGui import QImage

    image = QImage(str(icons / "256x256" / "annotator-project.png"))
    colours = {image.pixelColor(x, y).name() for x in range(0, 256, 8) for y in range(0, 256, 8)}
    assert len(colours) > 4

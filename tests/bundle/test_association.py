"""What lets .annot files open in the bundled program, in a home folder of the test."""

import os
import shutil
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from tests.conftest import REPOSITORY

LINUX = REPOSITORY / "bundle" / "linux"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop files are Linux's")


@pytest.fixture
def made(tmp_path):
    """A folder as `make bundle` lays it out, with a program that does nothing, in a place with a blank in its name."""
    folder = tmp_path / "my programs" / "annotator"
    (folder / "share" / "icons" / "64x64").mkdir(parents=True)
    for name in ("annotator.png", "annotator-project.png"):
        (folder / "share" / "icons" / "64x64" / name).write_bytes(b"png")
    for name in ("annotator.desktop", "annotator-project.xml"):
        shutil.copy(LINUX / name, folder / "share")
    shutil.copy(LINUX / "install.sh", folder)
    (folder / "annotator").write_text("#!/bin/sh\n")
    (folder / "annotator").chmod(0o755)
    return folder


def install(folder, home, *arguments):
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        ["sh", str(folder / "install.sh"), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_installing_and_removing_again(made, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    assert ".annot files open in it" in install(made, home)
    share = home / ".local" / "share"
    desktop = (share / "applications" / "annotator.desktop").read_text()
    assert f'Exec="{made}/annotator" open %f' in desktop
    assert (share / "mime" / "packages" / "annotator-project.xml").is_file()
    assert (share / "icons" / "hicolor" / "64x64" / "mimetypes" / "annotator-project.png").is_file()
    assert (home / ".local" / "bin" / "annotator").resolve() == made / "annotator"
    install(made, home, "--remove")
    assert [path for path in share.rglob("*annotator*") if path.is_file()] == []
    assert not (home / ".local" / "bin" / "annotator").exists()


def test_the_kind_of_file_is_named_alike_everywhere():
    root = ElementTree.parse(LINUX / "annotator-project.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = root.find("m:mime-type", space)
    assert kind.find("m:glob", space).get("pattern") == "*.annot"
    desktop = (LINUX / "annotator.desktop").read_text()
    assert f"MimeType={kind.get('type')};" in desktop
    assert kind.find("m:icon", space).get("name") == "annotator-project"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not here")
def test_the_desktop_file_is_valid():
    subprocess.run(["desktop-file-validate", str(LINUX / "annotator.desktop")], check=True)

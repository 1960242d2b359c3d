"""The bundled program without Python, where `make bundle` has built it: commands, the window, and a corpus."""

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY

PROGRAM = REPOSITORY / "dist" / "annotator" / ("annotator.exe" if sys.platform == "win32" else "annotator")
pytestmark = pytest.mark.skipif(not PROGRAM.is_file(), reason="`make bundle` has not built it")
TEXT = "Chile raises copper royalty\n\nChile raised the royalty on copper on Monday."


@pytest.fixture
def run(tmp_path):
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))},
        "HOME": str(tmp_path), "ANNOTATOR_CONFIG": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_STATE_HOME": str(tmp_path / "state"), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip

    def call(*arguments):
        done = subprocess.run(
            [str(PROGRAM), *map(str, arguments)], env=environment, capture_output=True, text=True, timeout=240
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return call


@pytest.fixture
def project(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    path = tmp_path / "study.annot"
    run("new", path, "--annotator", "Ana Ruiz")
    run("import", path, tmp_path / "a.txt", "--quiet")
    return path


def test_commands_pictures_and_a_corpus(run, project, tmp_path):
    run("label", project, "1", "0", "5", "ACTOR")
    run("finish", project, "1")
    assert json.loads(run("stats", project, "--json"))["by_label"]["ACTOR"] == 1
    run("render", project, tmp_path / "window.png")
    assert (tmp_path / "window.png").stat().st_size > 20_000
    run("export", project, tmp_path / "corpus", "--format", "spacy", "--split", "100/0/0")
    assert next((tmp_path / "corpus").rglob("*.spacy"), None)


def test_word_web_pages_and_old_encodings_are_read(run, project, tmp_path):
    from docx import Document

    folder = tmp_path / "more"
    folder.mkdir()
    word = Document()
    word.add_paragraph("Ghana agreed to buy more cocoa from its farmers on Monday.")
    word.save(folder / "word.docx")
    body = "Peru reopened the copper mine after talks with the union ended on Friday. " * 6
    (folder / "page.html").write_text(
        f"<html><body><article><h1>Peru</h1><p>{body}</p></article></body></html>", "utf-8"
    )
    (folder / "old.txt").write_bytes("Die Türkei kaufte Gas für Öfen.".encode("cp1252"))
    run("import", project, folder, "--quiet")
    assert json.loads(run("stats", project, "--json"))["articles"] == 4


def test_the_window_labels_an_article(project, tmp_path, run):
    """Start the bundled window on a virtual display and label through accessibility, as in tests/accessibility."""
    bus = pytest.importorskip("tests.accessibility.bus", reason="these tests need jeepney")
    if bus.missing():
        pytest.skip(bus.missing())
    own = {
        "ANNOTATOR_CONFIG": str(tmp_path / "config"), "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }  # fmt: skip
    reader = bus.Reader(tmp_path, [str(project)], own, [str(PROGRAM)])
    try:
        article = reader.find("Article", seconds=60)
        assert article.text() == TEXT
        article.set_caret(TEXT.index("copper royalty"))
        reader.find(lambda name: name.startswith("COMMODITY, "), bus.BUTTON).do()
        reader.announced("COMMODITY added: copper, 1 of 1")
    finally:
        reader.close()
    (found,) = json.loads(run("show", project, "1", "--json"))["annotations"]
    assert (found["text"], found["label"]) == ("copper", "COMMODITY")

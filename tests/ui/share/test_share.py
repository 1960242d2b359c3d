"""Saving and printing from the menu File: what is written is read back with another program's reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextFormat

from annotator.app.projects import open_project
from annotator.ui import dialogs
from annotator.ui.share.document import document
from annotator.ui.theme.tokens import LIGHT
from annotator.ui.window import desktop
from tests.journeys.hands import ALT

KEY = Qt.Key


@pytest.fixture
def hand(small_project, open_window, hands):
    """Hands on a window in which ‘Chile’ is an ACTOR and ‘raises copper’ an EVENT."""
    made = hands(open_window(small_project))
    made.press(KEY.Key_1)
    made.press(KEY.Key_Right)
    made.press(KEY.Key_2)
    made.press(KEY.Key_Right, ALT)
    return made


def choose(monkeypatch, path):
    asked = []
    monkeypatch.setattr(
        dialogs, "save_file", lambda _parent, _title, name, *_: asked.append(name) or str(path)
    )
    return asked


def test_a_pdf_holds_the_text_and_the_names_of_the_labels(hand, tmp_path, monkeypatch):
    from pypdf import PdfReader

    asked = choose(monkeypatch, tmp_path / "out.pdf")
    assert hand.window.commands.run("file.save_article")
    assert asked[0].endswith("1 Chile raises copper royalty.pdf")
    assert hand.window.status.said.text() == "Saved “out.pdf”."
    pdf = PdfReader(tmp_path / "out.pdf")
    words = " ".join("".join(page.extract_text() for page in pdf.pages).split())
    assert pdf.metadata.title == "Chile raises copper royalty"
    for expected in ("ACTOR", "EVENT", "royalty on copper on Monday", "Ana Ruiz", "2 annotations"):
        assert expected in words


def test_the_document_marks_what_is_labelled_and_nothing_else(hand):
    work = hand.window.labelling
    made = document(
        work.opened.article, list(work.annotations.values()), work.session.codebook.labels, "about"
    )
    inked = ""
    block = made.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            part = walk.fragment()
            if part.charFormat().hasProperty(QTextFormat.Property.BackgroundBrush.value):
                inked += f"[{part.text()}]"
                line = part.charFormat().underlineColor().name().upper()
                assert line in {LIGHT.label(label.colour).line for label in work.labels}
            walk += 1
        block = block.next()
    assert inked == "[Chile][raises copper]"


def test_html(hand, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "out.html")
    assert hand.window.commands.run("file.save_article")
    html = (tmp_path / "out.html").read_text("utf-8")
    assert 'raises copper</span><span class="n"' in html
    assert "<td>raises copper</td>" in html


def test_another_ending_is_refused(hand, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "out.docx")
    assert not hand.window.commands.run("file.save_article")
    assert "must end in .pdf or .html" in hand.window.strip.sentence()


def test_a_place_that_cannot_be_written_is_told(hand, tmp_path, monkeypatch):
    choose(monkeypatch, tmp_path / "absent" / "out.pdf")
    assert not hand.window.commands.run("file.save_article")
    assert "cannot be written" in hand.window.strip.sentence()


def test_excerpts(hand, tmp_path, monkeypatch):
    asked = choose(monkeypatch, tmp_path / "out.txt")
    assert hand.window.commands.run("file.save_excerpts")
    assert asked[0].endswith("small-excerpts.html")
    assert hand.window.status.said.text() == "Saved 2 excerpts in “out.txt”."
    assert "Chile [raises copper] royalty" in (tmp_path / "out.txt").read_text("utf-8")


def test_a_dialog_that_is_left_writes_nothing(hand, monkeypatch):
    monkeypatch.setattr(dialogs, "save_file", lambda *_: "")
    for id_ in ("file.save_article", "file.save_excerpts", "file.save_copy"):
        assert hand.window.commands.run(id_)
    assert not hand.window.status.said.text().startswith("Saved “")


def test_a_copy_is_sound_and_the_window_stays(hand, tmp_path, monkeypatch, small_project):
    choose(monkeypatch, tmp_path / "copy")
    assert hand.window.commands.run("file.save_copy")
    assert hand.window.session.path == small_project
    with open_project(tmp_path / "copy.annot") as copy:
        assert len(copy.reading.mine(copy.reading.ids()[0])) == 2


def test_show_in_folder(hand, monkeypatch, small_project):
    opened = []
    monkeypatch.setattr(desktop, "open_url", lambda url: opened.append(url.toLocalFile()) or True)
    assert hand.window.commands.run("file.show")
    assert opened == [str(small_project.parent)]


def test_printing_goes_to_the_printer_that_was_chosen(hand, tmp_path, monkeypatch):
    from pypdf import PdfReader
    from PySide6 import QtPrintSupport

    class Chosen(QtPrintSupport.QPrintDialog):
        """A person who prints into a file."""

        def __init__(self, printer, parent):
            super().__init__(printer, parent)
            self._printer = printer

        def exec(self):
            self._printer.setOutputFileName(str(tmp_path / "printed.pdf"))
            return QtPrintSupport.QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", Chosen)
    assert hand.window.commands.run("file.print")
    assert "Chile" in PdfReader(tmp_path / "printed.pdf").pages[0].extract_text()

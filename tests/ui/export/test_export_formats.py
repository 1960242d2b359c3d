"""The formats on the export page: offered by name, with what they cannot carry and with their own options only."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.formats import known_formats
from annotator.ui.export.formats import choices, loses_of, title_of
from annotator.ui.export.missing import MissingLibrary
from annotator.ui.export.options import OptionsPanel
from annotator.ui.export.target import arguments, file_name


@pytest.fixture
def panel(qtbot):
    panel = OptionsPanel(("ACTOR", "EVENT"))
    qtbot.addWidget(panel)
    panel.set_people((), (("Ana Ruiz", 3),), "Ana Ruiz", pick=True)
    panel.show()
    return panel


def test_everything_that_can_be_written_is_offered():
    writes = {form["name"] for form in known_formats() if form["writes"]}
    assert set(choices()) == writes
    assert len({title_of(name) for name in writes}) == len(writes)
    assert all(loses_of(name).endswith(".") for name in writes)


@pytest.mark.parametrize("name", list(choices()))
def test_a_format_shows_its_own_options_only(panel, name):
    panel.choose("format", name)
    keys = ("annotator", "only", "component", "split", "overlaps", "parquet")
    shown = {key for key in keys if panel.field(key).isVisible()}
    expected = {
        "spacy": {"annotator", "only", "component", "split", "overlaps"},
        "huggingface": {"annotator", "only", "split", "parquet"},
        "qdc": set(),
    }
    assert shown == expected.get(name, {"annotator", "only"})
    assert panel.request().format == name
    everybody = panel.field("annotator").findData("") >= 0
    assert everybody == choices()[name].everybody


def test_the_loss_stands_under_the_format(panel):
    panel.choose("format", "conll")
    words = [label.text() for label in panel.findChildren(type(panel._loses)) if label.isVisible()]
    assert loses_of("conll") in words


@pytest.mark.parametrize(
    ("name", "file"),
    [("jsonl", "news.jsonl"), ("prodigy", "news-prodigy.jsonl"), ("doccano", "news-doccano.jsonl"), ("label-studio", "news-label-studio.json"),
     ("conll", "news-conll.conll"), ("qdc", "news.qdc")],
)  # fmt: skip
def test_files_are_proposed_under_names_of_their_own(name, file):
    assert file_name(Path("/a/news.annot"), name) == Path("/a", file)


def test_a_dataset_takes_the_split_along():
    request = ExportRequest(format="huggingface", split=(70, 15, 15), split_by="source", new_split=True)
    line = arguments(Path("p.annot"), Path("out"), request)
    assert {"--split=70/15/15", "--split-by=source", "--new-split"} <= set(line)
    assert not any(
        part.startswith("--split") for part in arguments(Path("p"), Path("o"), ExportRequest(format="brat"))
    )


def test_parquet_is_for_datasets_alone(panel, monkeypatch):
    monkeypatch.setattr("annotator.ui.export.options.has_parquet", lambda: True)
    panel.choose("format", "huggingface")
    assert panel.field("parquet").isEnabled()
    assert not panel.library.isVisible()
    assert not panel.request().parquet
    panel.choose("parquet", True)
    assert "--parquet" in arguments(Path("p.annot"), Path("out"), panel.request())
    assert "Parquet" in panel.summary()
    panel.choose("format", "brat")
    assert not panel.request().parquet
    assert "--parquet" not in arguments(Path("p.annot"), Path("out"), panel.request())


def test_where_its_library_is_missing_parquet_cannot_be_chosen_and_the_command_can_be_copied(
    panel, qtbot, monkeypatch
):
    monkeypatch.setattr("annotator.ui.export.options.has_parquet", lambda: False)
    panel.choose("format", "huggingface")
    assert not panel.field("parquet").isEnabled()
    assert panel.library.words.text() == "Parquet needs the library pyarrow, which is not installed."
    assert panel.library.words.isVisible()
    qtbot.mouseClick(panel.library.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.endswith(" -m pip install pyarrow")
    assert sys.executable in copied
    assert panel.library.copy.text() == "Copied"


def test_the_bundled_program_has_nothing_to_install_into(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    missing = MissingLibrary("Parquet", "pyarrow")
    qtbot.addWidget(missing)
    missing.show()
    assert missing.words.text() == "Parquet needs the library pyarrow, which this program comes without."
    assert not missing.copy.isVisible()


def test_the_longest_span_is_chosen_for_spancat_only(panel):
    assert panel.request().suggester == "auto"
    panel.choose("suggester", "30")
    assert panel.request().suggester == "30"
    assert not panel.field("suggester").isHidden()
    panel.choose("component", "ner")
    assert not panel.field("suggester").isVisible()
    panel.choose("component", "shared")
    assert panel.field("suggester").isVisible()
    panel.choose("format", "brat")
    assert not panel.field("suggester").isVisible()

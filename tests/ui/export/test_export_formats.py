"""The formats on the export page: offered by name, with what they cannot carry and with their own options only."""

from pathlib import Path

import pytest

from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.formats import known_formats
from annotator.ui.export.formats import choices, loses_of, title_of
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
    shown = {
        key for key in ("annotator", "only", "component", "split", "overlaps") if panel.field(key).isVisible()
    }
    expected = {
        "spacy": {"annotator", "only", "component", "split", "overlaps"},
        "huggingface": {"annotator", "only", "split"},
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

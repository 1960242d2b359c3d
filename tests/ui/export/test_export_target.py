from pathlib import Path

from annotator.app.transfer.exporting import ExportRequest
from annotator.ui.export.target import arguments, target_folder


def test_an_empty_or_new_folder_is_the_target(tmp_path):
    assert target_folder(tmp_path, "x") == tmp_path
    assert target_folder(tmp_path / "new", "x") == tmp_path / "new"


def test_a_folder_that_holds_something_is_never_written_into(tmp_path):
    (tmp_path / "letter.txt").touch()
    assert target_folder(tmp_path, "x-spacy") == tmp_path / "x-spacy"
    (tmp_path / "x-spacy").mkdir()
    assert target_folder(tmp_path, "x-spacy") == tmp_path / "x-spacy"
    (tmp_path / "x-spacy" / "corpus").mkdir()
    assert target_folder(tmp_path, "x-spacy") == tmp_path / "x-spacy-2"
    (tmp_path / "x-spacy-2").touch()  # a file of that name
    assert target_folder(tmp_path, "x-spacy") == tmp_path / "x-spacy-3"


def test_every_option_is_on_the_line():
    request = ExportRequest(
        gold=True, only="all", component="ner", misaligned="drop", overlaps="priority:A,B", split=(90, 10, 0),
        suggester="12", seed=7, group_duplicates=False, split_by="source", new_split=True, lang="de", force=True,
    )  # fmt: skip
    assert arguments(Path("/p.annot"), Path("/out"), request) == [
        "export", "/p.annot", "/out", "--format=spacy", "--only=all", "--gold", "--component=ner",
        "--misaligned=drop", "--overlaps=priority:A,B", "--suggester=12", "--split=90/10/0", "--seed=7", "--no-group-duplicates",
        "--split-by=source", "--new-split",
        "--lang=de", "--force",
    ]  # fmt: skip


def test_a_name_that_looks_like_an_option_stays_a_name():
    assert "--annotator=-x" in arguments(Path("/p"), Path("/o"), ExportRequest(annotator="-x"))

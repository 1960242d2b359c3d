"""Making and opening projects: languages, codebooks, one window each."""

import pytest

from annotator.app.projects import create_project, open_for_window, open_project, system_user
from annotator.errors import BadFile, BadValue, NotAProject, ProjectExists, ProjectMissing
from annotator.store import database
from tests.app.conftest import span


def test_a_new_project(tmp_path):
    with create_project(tmp_path / "a.annot", annotator=" Ana  Ruiz ", lang="de") as session:
        assert (session.annotator.name, session.lang, session.codebook.name) == (
            "Ana Ruiz",
            "de",
            "trade-news",
        )
        assert [label.name for label in session.codebook.labels] == ["ACTOR", "EVENT", "COMMODITY"]
        assert all(label.id for label in session.codebook.labels)
        assert session.history() == []
        assert session.codebook_number == 1
    with open_project(tmp_path / "a.annot") as session:
        assert (session.annotator.name, session.lang) == ("Ana Ruiz", "de")


@pytest.mark.parametrize("lang", ["en", "de", "xx", "ja", "zh", "es"])
def test_languages(tmp_path, lang):
    create_project(tmp_path / "a.annot", lang=lang).close()


@pytest.mark.parametrize("lang", ["", "e", "EN", "qq", "engl", "é€", "../", "tokenizer_exceptions"])
def test_what_is_no_language_is_refused_and_no_file_made(tmp_path, lang):
    with pytest.raises(BadValue):
        create_project(tmp_path / "a.annot", lang=lang)
    assert list(tmp_path.iterdir()) == []


def test_a_codebook_file(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('name = "own"\nlanguage = "de"\n[[labels]]\nname = "Wer"\n', "utf-8")
    with create_project(tmp_path / "a.annot", codebook=str(file)) as session:
        assert session.codebook.name == "own"
        assert session.edits.label_named("Wer").id


@pytest.mark.parametrize(
    ("codebook", "error"), [("none", BadValue), ("none.toml", BadFile), ("a/b", BadFile), (".", BadValue)]
)
def test_a_codebook_that_is_not_there(tmp_path, codebook, error, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error):
        create_project(tmp_path / "a.annot", codebook=codebook)
    assert list(tmp_path.iterdir()) == []


def test_a_codebook_that_is_a_folder_or_no_text(tmp_path):
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    for name in ("folder.toml", "bytes.toml"):
        with pytest.raises(BadFile, match=name):
            create_project(tmp_path / "a.annot", codebook=str(tmp_path / name))


def test_nothing_is_overwritten(file):
    before = file.read_bytes()
    with pytest.raises(ProjectExists):
        create_project(file)
    assert file.read_bytes() == before


def test_what_is_no_project_is_refused(tmp_path):
    with pytest.raises(ProjectMissing):
        open_project(tmp_path / "absent.annot")
    (tmp_path / "a.annot").write_bytes(b"PK\x03\x04")
    with pytest.raises(NotAProject, match="zip"):
        open_project(tmp_path / "a.annot")


def test_a_name_that_cannot_be_leaves_the_file_closed(file):
    with pytest.raises(BadValue):
        open_project(file, annotator="a\x07")
    with open_project(file):
        pass
    assert not file.with_name("study.annot-wal").exists()


def test_a_second_window_reads_and_the_first_writes_on(file):
    before = sum(database._OPEN.values())
    first, lock, holder = open_for_window(file, annotator="Ana")
    assert holder is None
    second, other_lock, found = open_for_window(file, annotator="Ben")
    try:
        assert found.user == "Ana"
        assert second.read_only
        assert second.why_read_only == "Ana has it open"
        assert sum(database._OPEN.values()) == before + 2, "the first try to open it is closed"
        assert not first.read_only
        first.edits.add(1, span("China"), "ACTOR")
        assert second.poll()
        assert len(second.reading.annotations(1)) == 1
        with open_project(file) as command:
            assert not command.read_only
    finally:
        second.close()
        other_lock.release()
        first.close()
        lock.release()
    third, lock, holder = open_for_window(file)
    assert (holder, third.read_only) == (None, False)
    third.close()
    lock.release()
    assert [entry.name for entry in file.parent.iterdir()] == ["study.annot"]


def test_the_system_user_has_a_name(monkeypatch):
    assert system_user().strip()

    def nobody(*_):
        raise KeyError("nobody")

    monkeypatch.setattr("pwd.getpwuid", nobody)
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    assert system_user() == "Annotator"

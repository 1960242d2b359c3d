"""`new`."""

import getpass
import sqlite3

import pytest

from annotator.app.projects import system_user


def test_it_says_which_project_it_made(run, tmp_path):
    file = tmp_path / "a.annot"
    result = run.json("new", file, "--annotator", "Ana Ruiz")
    assert result["project"] == str(file)
    assert (result["annotator"], result["lang"], result["codebook"]) == ("Ana Ruiz", "en", "trade-news")
    assert file.read_bytes().startswith(b"SQLite format 3\x00")


def test_the_built_in_codebook_is_the_default(run, tmp_path):
    done = run("new", tmp_path / "a.annot")
    assert done.code == 0
    assert "ACTOR, EVENT, COMMODITY" in done.out
    assert done.err == ""


def test_the_annotator_is_the_system_user_by_default(run, tmp_path):
    assert run.json("new", tmp_path / "a.annot")["annotator"] == system_user()
    assert system_user()
    assert getpass.getuser()


def test_a_relative_name_is_made_here_and_reported_absolute(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run.json("new", "here.annot")["project"] == str(tmp_path / "here.annot")


def test_one_file_is_left_behind(run, tmp_path):
    run("new", tmp_path / "a.annot")
    assert [file.name for file in tmp_path.iterdir()] == ["a.annot"]


def test_an_existing_file_is_refused_and_untouched(run, tmp_path):
    file = tmp_path / "a.annot"
    file.write_bytes(b"something")
    run.refused("new", file, naming=file)
    assert file.read_bytes() == b"something"


def test_a_name_that_points_nowhere_is_refused(run, tmp_path):
    file = tmp_path / "a.annot"
    file.symlink_to(tmp_path / "nowhere")
    run.refused("new", file, naming=file)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("options", "naming"),
    [
        (["--codebook", "nothing"], "nothing"),
        (["--codebook", "absent.toml"], "absent.toml"),
        (["--lang", "klingon"], "klingon"),
        (["--lang", "EN"], "EN"),
        (["--lang", "qq"], "qq"),
        (["--lang", "../x"], "../x"),
        (["--annotator", "   "], "name"),
        (["--annotator", "a\x1bb"], "x1b"),
        (["--annotator", "x" * 201], "200"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_no_file_made(run, tmp_path, options, naming):
    run.refused("new", tmp_path / "a.annot", *options, naming=naming)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(run, tmp_path):
    run.refused("new", tmp_path / "absent" / "a.annot", naming=tmp_path / "absent")


def test_a_name_that_is_too_long_is_refused_in_a_sentence(run, tmp_path):
    run.refused("new", tmp_path / ("a" * 300 + ".annot"), naming="aaaa")


def test_a_codebook_file_gives_its_labels(run, tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(
        'name = "own"\n[[labels]]\nname = "Wer"\nkey = "1"\n[[labels]]\nname = "Was"\nkey = "2"\n'
    )
    assert "Wer, Was" in run("new", tmp_path / "a.annot", "--codebook", file).out


def test_a_codebook_with_a_mistake_is_refused_with_its_line(run, tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('name = "own"\n\n[[labels]]\nname = "Wer"\nkey = "x"\n')
    assert "line 3" in run.refused("new", tmp_path / "a.annot", "--codebook", file, naming=file)
    assert not (tmp_path / "a.annot").exists()


def test_the_language_is_stored(run, tmp_path):
    run("new", tmp_path / "a.annot", "--lang", "de")
    with sqlite3.connect(tmp_path / "a.annot") as connection:
        assert connection.execute("SELECT value FROM meta WHERE key = 'lang'").fetchone() == ("de",)
    connection.close()


def test_a_new_project_has_no_history(run, tmp_path):
    run("new", tmp_path / "a.annot")
    assert run.json("history", tmp_path / "a.annot") == {"steps": []}

"""What holds for every command: exit codes, where things are printed, foreign files, nothing changed by a refusal."""

import json
import sqlite3
import sys
import zipfile

import pytest

from annotator.cli.parser import COMMANDS
from tests.cli.conftest import contents

READING = [
    ("articles",),
    ("articles", "--search", "China", "--status", "new", "--limit", "1"),
    ("show", "1"),
    ("history",),
    ("stats",),
    ("check",),
]
WRITING = [
    ("import", "talks.txt"),
    ("label", "1", "0", "4", "ACTOR"),
    ("unlabel", "1"),
    ("finish", "1"),
    ("undo",),
    ("redo",),
    ("export", "out", "--format", "spacy"),
    ("backup",),
    ("render", "out.png"),
]


def line(command, project):
    return (command[0], project, *command[1:])


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_reading_changes_no_byte_of_the_project(run, labelled, command):
    before = labelled.read_bytes()
    assert run(*line(command, labelled)).code == 0
    assert labelled.read_bytes() == before
    assert sorted(file.name for file in labelled.parent.iterdir()) == ["study.annot"]


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_json_is_exactly_one_object_and_nothing_else(run, labelled, command):
    done = run(*line(command, labelled), "--json")
    assert (done.code, done.err) == (0, "")
    assert isinstance(done.json, dict)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_without_json_there_is_a_short_text(run, labelled, command):
    done = run(*line(command, labelled))
    assert done.out.strip()
    assert not done.out.startswith("{")
    assert done.err == ""


@pytest.mark.parametrize("command", READING + WRITING, ids=" ".join)
def test_an_absent_project_is_refused_and_not_made(run, tmp_path, command):
    file = tmp_path / "absent.annot"
    run.refused(*line(command, file), naming="absent.annot")
    assert list(tmp_path.iterdir()) == []


def foreign(folder, kind):
    file = folder / "foreign.annot"
    if kind == "zip":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("a", "b")
    elif kind == "web page":
        file.write_text("<!DOCTYPE html><html></html>")
    elif kind == "empty":
        file.touch()
    elif kind == "folder":
        file.mkdir()
    elif kind == "other database":
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE a (b)")
        connection.close()
    return file


@pytest.mark.parametrize("kind", ["zip", "web page", "empty", "folder", "other database"])
@pytest.mark.parametrize("command", [*READING, *WRITING], ids=" ".join)
def test_a_foreign_file_is_refused_and_untouched(run, tmp_path, command, kind):
    file = foreign(tmp_path, kind)
    before = file.is_file() and file.read_bytes()
    run.refused(*line(command, file), naming="foreign.annot")
    assert (file.is_file() and file.read_bytes()) == before
    assert [found.name for found in tmp_path.iterdir()] == ["foreign.annot"]


NEEDED = ("--format=text", "--annotator=Ana", "--take=a", "--policy=majority")
"""Options without which some command complains of them first."""


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_option_exits_with_2(run, command):
    assert "--nonsense" in run.unparsed(command, "a", "b", "c", *NEEDED, "--nonsense")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in {"formats", "open"}])
def test_a_missing_argument_exits_with_2(run, command):
    run.unparsed(command)


@pytest.mark.parametrize("command", ["import", "show", "unlabel", "finish", "export", "render"])
def test_a_missing_second_argument_exits_with_2(run, command, project):
    before = contents(project)
    run.unparsed(command, project)
    assert contents(project) == before


def test_export_needs_a_format(run, labelled, tmp_path):
    assert "--format" in run.unparsed("export", labelled, tmp_path / "out")


def test_options_are_not_guessed_from_their_beginning(run, labelled):
    run.unparsed("articles", labelled, "--stat", "new")


def test_an_unknown_command_exits_with_2_and_names_it(run):
    assert "bogus" in run.unparsed("bogus")


def test_too_many_arguments_exit_with_2(run, labelled):
    run.unparsed("show", labelled, "1", "2")


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_help_lists_every_command(run, words):
    done = run(*words)
    assert done.code == 0
    assert all(f"  {name} " in done.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(run, command):
    done = run(command, "--help")
    assert done.code == 0
    assert "--json" in done.out


def test_the_version_is_told(run):
    assert run("--version").out.startswith("annotator 0.")


def test_options_may_stand_between_arguments(run, project):
    done = run("label", "--annotator", "Ben", project, "1", "--json", "17", "34", "--note", "n", "ACTOR")
    assert done.json["annotation"]["annotator"] == "Ben"


def test_a_project_that_another_process_writes_to_is_refused_in_a_sentence(run, project, monkeypatch):
    monkeypatch.setattr("annotator.store.database.BUSY_SECONDS", 0.05)
    other = sqlite3.connect(project, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        done = run("label", project, "1", "17", "34", "ACTOR")
        assert (done.code, done.out) == (1, "")
        assert "Another process" in done.err
        assert run("show", project, "1").code == 0
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert run("label", project, "1", "17", "34", "ACTOR").code == 0


def test_ctrl_c_ends_with_130_and_a_sentence(run, project, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("annotator.app.reading.Reading.statistics", stop)
    done = run("stats", project)
    assert (done.code, done.out) == (130, "")
    assert "nothing is half-done" in done.err


def test_what_would_steer_a_terminal_is_spelt_out(run, project, lines):
    rows = lines({"text": "One \x1b]0;two\x07 three", "title": "t\x1b[2J"})
    assert run("import", project, rows).code == 0
    for command in (("articles", project), ("show", project, "4")):
        out = run(*command).out
        assert "\x1b" not in out
        assert "\\x1b" in out
    assert run.json("show", project, "4")["text"] == "One \x1b]0;two\x07 three"


class Ascii:
    """A standard output that can carry nothing but ASCII."""

    encoding = "ascii"

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text.encode("ascii").decode()

    def flush(self):
        pass


def test_a_narrow_output_gets_escapes_and_no_traceback(run, project, monkeypatch):
    narrow = Ascii()
    monkeypatch.setattr(sys, "stdout", narrow)
    assert run("show", project, "3", "--json").code == 0
    assert "🙂" in json.loads(narrow.text)["text"]
    narrow.text = ""
    assert run("show", project, "3").code == 0
    assert "\\U0001f642" in narrow.text


def test_a_name_that_the_system_refuses_is_a_sentence(run, project):
    run.refused("show", "a" * 300, "1", naming="aaa")
    run.refused("import", project, "b" * 300, naming="bbb", project=project)

"""The lines that train: typed into a terminal in which no environment is active."""

import shlex
import subprocess
import sys

import pytest

from annotator.paths import training_commands

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@POSIX
def test_the_lines_work_without_an_active_environment(tmp_path, monkeypatch):
    home = tmp_path / "my env’s $bin"
    home.mkdir()
    python = home / "python"
    python.symlink_to(sys.executable)
    corpus = tmp_path / "the corpus"
    corpus.mkdir()
    monkeypatch.setattr(sys, "executable", str(python))
    there, train = training_commands(corpus)
    assert shlex.split(train) == [str(python), "-m", "spacy", "project", "run", "all"]
    look = train.replace("-m spacy project run all", "-c 'import os; print(os.getcwd())'")
    done = subprocess.run(
        ["/bin/sh", "-c", f"{there} && {look}"], env={"PATH": ""}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(corpus)


@pytest.mark.parametrize(
    ("path", "typed"), [("C:\\env\\python.exe", "C:\\env\\python.exe"), ("C:\\my env\\p", '"C:\\my env\\p"')]
)
def test_the_command_prompt_of_windows_gets_its_own_quotes(tmp_path, monkeypatch, path, typed):
    monkeypatch.setattr("annotator.paths.os.name", "nt")
    monkeypatch.setattr(sys, "executable", path)
    lines = training_commands(tmp_path)
    monkeypatch.undo()
    assert lines[-1] == f"{typed} -m spacy project run all"


def test_the_bundled_program_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert training_commands(tmp_path)[1:] == [
        "python -m pip install -r requirements.txt",
        "python -m spacy project run all",
    ]

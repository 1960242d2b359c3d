"""A runner that calls `main` in this process, and a small project that each test gets a copy of."""

import io
import json
import shutil
import sqlite3
import sys
from dataclasses import dataclass

import pytest

from annotator.__main__ import main

TALKS = (
    "Talks in Geneva\n\nThe United States told China that tariffs on steel would stay.\n\n"
    "“We agree,” China’s ministry said.\n"
)
OIL = "Oil prices rose after OPEC cut output.\nTraders in London bought Brent crude.\n"
SOY = "🙂 Soy\n\nBrazil 🇧🇷 sold soybeans to China.\n"
TEXTS = {"talks.txt": TALKS, "oil.txt": OIL, "soy.txt": SOY}
"""Articles 1, 2 and 3 of the small project."""


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self):
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1, "exactly one line"
        return json.loads(self.out)


class Runner:
    """Runs a line and gives back exit code, standard output and standard error."""

    def __init__(self, capsys, monkeypatch):
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, *argv, stdin=None):
        if stdin is not None:
            raw = stdin if isinstance(stdin, bytes) else stdin.encode()
            self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        self._capsys.readouterr()
        code = main([str(part) for part in argv])
        out, err = self._capsys.readouterr()
        return Outcome(code, out, err)

    def json(self, *argv, code=0, stdin=None):
        """Run with --json and --quiet, and return the one object."""
        done = self(*argv, "--json", "--quiet", stdin=stdin)
        assert done.code == code, done.err
        assert done.err == ""
        return done.json

    def refused(self, *argv, naming="", project=None, stdin=None):
        """Run and expect exit 1, one sentence on standard error that names the culprit, and nothing changed."""
        before = contents(project) if project else None
        for extra in ((), ("--json",)):
            done = self(*argv, *extra, stdin=stdin)
            assert done.code == 1, done
            assert done.out == ""
            assert done.err.startswith("annotator: ")
            assert done.err.count("\n") == 1, done.err
            assert done.err.rstrip().endswith((".", ")", "?")), done.err
            assert str(naming) in done.err
        if project:
            assert contents(project) == before
        return done.err

    def unparsed(self, *argv):
        """Run and expect exit 2."""
        done = self(*argv)
        assert done.code == 2, done
        assert done.out == ""
        assert "Traceback" not in done.err
        assert done.err
        return done.err


@pytest.fixture
def run(capsys, monkeypatch):
    return Runner(capsys, monkeypatch)


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The small project and its texts, made once; copy it before use."""
    folder = tmp_path_factory.mktemp("small")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    project = folder / "small.annot"
    assert main(["new", str(project), "--annotator", "Ana Ruiz", "--quiet"]) == 0
    assert main(["import", str(project), *(str(folder / name) for name in TEXTS), "--quiet"]) == 0
    return project


@pytest.fixture
def project(small, tmp_path, capsys):
    """A project of Ana Ruiz with three bare articles."""
    copy = tmp_path / "study.annot"
    shutil.copyfile(small, copy)
    return copy


@pytest.fixture(scope="session")
def small_labelled(small, tmp_path_factory):
    project = tmp_path_factory.mktemp("labelled") / "labelled.annot"
    shutil.copyfile(small, project)
    rows = [(1, "United States", "ACTOR"), (1, "China", "ACTOR"), (1, "tariffs on steel", "EVENT")]
    rows += [(1, "steel", "COMMODITY"), (2, "OPEC", "ACTOR")]
    for number, words, label in rows:
        start, end = where(words, [TALKS, OIL][number - 1])
        assert main(["label", str(project), str(number), str(start), str(end), label]) == 0
    assert main(["finish", str(project), "1", "2"]) == 0
    return project


@pytest.fixture
def labelled(small_labelled, tmp_path, capsys):
    """The small project: Ana has labelled five spans in articles 1 and 2 and finished these two."""
    copy = tmp_path / "study.annot"
    shutil.copyfile(small_labelled, copy)
    return copy


def where(words, text=TALKS):
    """Return start and end of the first place of `words`."""
    start = text.index(words)
    return start, start + len(words)


def contents(project):
    """Return every row of every table that a project keeps, backups left out."""
    connection = sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)
    try:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            )
            if not name.startswith(("fts", "trigram", "sqlite_", "_sqlite", "backup"))
        ]
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in tables
        }
    finally:
        connection.close()


@pytest.fixture
def lines(tmp_path):
    """Write objects as JSON lines into a file and return it."""

    def write(*rows, name="rows.jsonl"):
        file = tmp_path / name
        text = "".join(
            (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows
        )
        file.write_text(text, encoding="utf-8")
        return file

    return write

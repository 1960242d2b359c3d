"""The house stands: arrows point down, start-up is light, modules stay small, SQL and Qt keep to their rooms."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "annotator"
MODULES = sorted(PACKAGE.rglob("*.py"))

HEAVY = {"PySide6", "shiboken6", "spacy", "thinc", "numpy", "sqlite_utils", "trafilatura"}
LONGEST_MODULE = 400
NAMES_WITHOUT_MEANING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def name_of(path):
    return path.relative_to(REPOSITORY).as_posix()


def modules_after(statements):
    """Run `statements` in a fresh interpreter and return the names of all modules that it has loaded."""
    probe = f"{statements}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def heavy_modules_after(statements):
    """Run `statements` in a fresh interpreter and return which heavy libraries it has loaded."""
    return HEAVY & modules_after(statements)


def imported_modules(path):
    """Yield (line, dotted name) of every import in a file, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def test_imports_keep_to_the_layers():
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "room", ["annotator", "annotator.domain", "annotator.app", "annotator.cli", "annotator.__main__"]
)
def test_importing_a_room_loads_nothing_heavy(room):
    assert heavy_modules_after(f"import {room}") == set()


@pytest.fixture(scope="module")
def current_project(tmp_path_factory):
    """A project in the newest format with an article and its tokens, made by another process."""
    folder = tmp_path_factory.mktemp("current")
    (folder / "story.txt").write_text("Chile sold copper to China.", encoding="utf-8")
    file = folder / "current.annot"
    heavy_modules_after(
        "from annotator.cli import main\n"
        f"assert main(['new', {str(file)!r}, '--quiet']) == 0\n"
        f"assert main(['import', {str(file)!r}, {str(folder / 'story.txt')!r}, '--quiet']) == 0"
    )
    return file


OPENING = """
from pathlib import Path
from annotator.app.projects import open_for_window
session, lock, holder = open_for_window(Path({file!r}))
"""
WORKING = """
from annotator.domain.annotation import Status
from annotator.domain.span import Span
opened = session.reading.open(session.reading.ids()[0])
assert len(opened.tokens) == 6
session.edits.add(opened.article.id, Span(0, 4), "ACTOR")
session.edits.set_status([opened.article.id], Status.FINISHED)
session.undo()
session.undo()
"""


@pytest.mark.parametrize("work", ["", WORKING], ids=["opening", "labelling"])
def test_a_current_project_needs_nothing_heavy(current_project, work):
    assert heavy_modules_after(OPENING.format(file=str(current_project)) + work) == set()


@pytest.mark.parametrize("command", ["articles", "stats", "history", "check"])
def test_quick_commands_need_nothing_heavy(current_project, command):
    line = f"assert main([{command!r}, {str(current_project)!r}, '--json']) == 0"
    assert heavy_modules_after(f"from annotator.cli import main\n{line}") == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_fits_in_one_head(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, "split it by concept into a folder of that name"


def test_names_say_what_lives_there():
    rooms = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert rooms.isdisjoint(NAMES_WITHOUT_MEANING)


@pytest.mark.parametrize(
    "path", [p for p in MODULES if "store" not in p.relative_to(PACKAGE).parts], ids=name_of
)
def test_only_the_store_speaks_to_the_project_file(path):
    strangers = [
        f"line {line}: {module}"
        for line, module in imported_modules(path)
        if module.split(".")[0] in {"sqlite3", "sqlite_utils", "apsw"} or "QtSql" in module
    ]
    assert strangers == []


@pytest.mark.parametrize(
    "path", [p for p in MODULES if "ui" not in p.relative_to(PACKAGE).parts], ids=name_of
)
def test_only_the_ui_knows_qt(path):
    strangers = [
        f"line {n}: {m}" for n, m in imported_modules(path) if m.split(".")[0] in {"PySide6", "shiboken6"}
    ]
    assert strangers == []


def test_there_is_code_to_look_at():
    assert len(MODULES) > 1


STARTING = """
import enum, sys
names = set()
usual = enum.EnumType.__new__
def noting(kind, name, *values, **named):
    names.add(name)
    return usual(kind, name, *values, **named)
enum.EnumType.__new__ = noting
from PySide6.QtWidgets import QApplication

def until_painted(*_):
    app = QApplication.instance()
    window = next(each for each in app.topLevelWidgets() if each.isVisible())
    while window.later._held:
        app.processEvents()
    print("painted with", window.label.article.page.text)
    assert "PixelMetric" not in names, "QStyle was set up"
    loaded = {{"csv", "difflib", "subprocess"}} & set(sys.modules)
    assert not loaded, loaded
    window.projects.wait()
    print("rows", len(window.articles.model.ids()), window.articles.counts["all"])
    window.close()
    return 0

QApplication.exec = until_painted
from annotator.__main__ import main
assert main([{file!r}]) == 0
"""


def test_the_window_shows_its_article_before_it_sets_up_what_only_lists_need(
    current_project, tmp_path, monkeypatch
):
    for name in ("ANNOTATOR_CONFIG", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "own"))
    done = subprocess.run(
        [sys.executable, "-c", STARTING.format(file=str(current_project))],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["painted with Chile sold copper to China.", "rows 1 1"]

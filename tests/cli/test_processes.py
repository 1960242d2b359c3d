"""The program as its own process: exit codes, pipes, Ctrl+C, without Qt, beside a process that holds the project."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import contents, where

PROGRAM = [sys.executable, "-m", "annotator"]


def program(*argv, **options):
    options = {"capture_output": True, "encoding": "utf-8", "timeout": 120, "check": False} | options
    return subprocess.run([*PROGRAM, *map(str, argv)], **options)


def test_exit_codes_and_streams(labelled):
    done = program("stats", labelled, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1
    assert json.loads(done.stdout)["articles"] == 3
    refused = program("show", labelled, "9", "--json")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == "annotator: There is no article “9” in this project.\n"
    unparsed = program("stats", labelled, "--nonsense")
    assert (unparsed.returncode, unparsed.stdout) == (2, "")
    assert "Traceback" not in refused.stderr + unparsed.stderr


WITHOUT_QT = """
import sys
import time

class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Nowhere())
from annotator.__main__ import main
codes = [main(line.split("|")) for line in sys.argv[1:]]
assert codes == [0] * len(codes), codes
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "annotator.ui"))]
"""


def test_every_other_command_runs_where_qt_is_not_installed(tmp_path, small):
    lines = [
        "new|p.annot|--annotator|Ana",
        f"import|p.annot|{small.with_name('talks.txt')}",
        "articles|p.annot",
        "show|p.annot|1",
        "label|p.annot|1|21|34|ACTOR",
        "finish|p.annot|all",
        "undo|p.annot",
        "redo|p.annot",
        "history|p.annot",
        "export|p.annot|out|--format|spacy",
        "export|p.annot|out.jsonl|--format|jsonl",
        "formats",
        "check|p.annot",
        "stats|p.annot",
        "backup|p.annot",
    ]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *lines],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr


HEEDING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests that run in the background ignore it
from annotator.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def holder(labelled):
    """A process that has the project open and labels what it is told, line by line."""
    process = subprocess.Popen(
        [sys.executable, "-c", HEEDING, "label", str(labelled), "-", "--json", "--annotator", "Ben"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    yield process
    process.kill()
    process.wait(30)
    for stream in (process.stdin, process.stdout, process.stderr):
        stream.close()


def tell(process, words, label="ACTOR"):
    start, end = where(words)
    process.stdin.write(json.dumps({"article": 1, "start": start, "end": end, "label": label}) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def test_commands_run_beside_a_process_that_holds_the_project(run, labelled, holder, tmp_path):
    assert tell(holder, "China")["annotation"]["annotator"] == "Ben"
    assert [a["text"] for a in run.json("show", labelled, "1", "--annotator", "Ben")["annotations"]] == [
        "China"
    ]
    assert run.json("label", labelled, "1", *where("We agree"), "EVENT")
    assert run.json("undo", labelled)["undone"] == ["Label ‘We agree’ EVENT"]
    assert run.json("backup", labelled, tmp_path / "copy.annot")
    assert run.json("export", labelled, tmp_path / "out.jsonl", "--format", "jsonl")["annotations"] == 5
    assert run.json("check", labelled)["ok"]
    assert tell(holder, "steel")["annotation"]["text"] == "steel"
    holder.stdin.close()
    assert holder.wait(30) == 0
    assert len(run.json("show", labelled, "1")["annotations"]) == 6
    assert run.json("check", tmp_path / "copy.annot")["ok"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT there")
def test_ctrl_c_leaves_what_was_acknowledged_and_nothing_half_done(run, labelled, holder):
    assert "annotation" in tell(holder, "China")
    holder.send_signal(signal.SIGINT)
    assert holder.wait(30) == 130
    assert holder.stderr.read() == "annotator: stopped; nothing is half-done.\n"
    assert len(run.json("show", labelled, "1", "--annotator", "Ben")["annotations"]) == 1
    assert run.json("check", labelled)["ok"]


@pytest.mark.skipif(os.name == "nt", reason="pipes differ there")
@pytest.mark.parametrize("buffered", [True, False])
@pytest.mark.parametrize(
    "argv", [("show", "PROJECT", "1"), ("--help",), ("export", "--help"), ("formats", "--json")]
)
def test_a_reader_who_goes_away_gets_no_traceback(labelled, argv, buffered):
    argv = [labelled if word == "PROJECT" else word for word in argv]
    before = contents(labelled)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        env |= {} if buffered else {"PYTHONUNBUFFERED": "1"}
        done = program(*argv, capture_output=False, stdout=writing, stderr=subprocess.PIPE, env=env)
    finally:
        os.close(writing)
    assert done.returncode in (0, 1)
    assert done.stderr == ""
    assert contents(labelled) == before


def test_an_import_that_is_terminated_cleans_up(tmp_path):
    """The window cancels by terminating: no text, no temporary file and no process is left."""
    project, folder, place = tmp_path / "study.annot", tmp_path / "in", tmp_path / "temporary"
    folder.mkdir()
    place.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"Story {number} about copper.\n" * 40, "utf-8")
    environment = {**os.environ, "TMPDIR": str(place), "TEMP": str(place), "TMP": str(place)}
    command = [sys.executable, "-m", "annotator"]
    subprocess.run([*command, "new", str(project), "--annotator", "Ana"], check=True, capture_output=True)
    with subprocess.Popen(
        [*command, "import", str(project), str(folder)], env=environment, stderr=subprocess.PIPE
    ) as running:
        while not list(place.iterdir()):
            time.sleep(0.01)
        time.sleep(0.2)  # not in the instant in which the folder is made
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=60)
    assert running.returncode == 130
    assert list(place.iterdir()) == []
    said = subprocess.run([*command, "check", str(project), "--json"], check=True, capture_output=True)
    assert json.loads(said.stdout)["ok"]

"""What was acknowledged is there after `kill -9`, and nothing is there by half."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.store.check import check_project
from annotator.store.database import Database
from annotator.store.journal import Journal
from annotator.store.undo import undo
from tests.strategies import make_project

REPOSITORY = Path(__file__).resolve().parents[2]


def start_writer(path, acts, name="Anna"):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", str(path), str(acts), name],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    )


def acknowledged(output):
    """The ids of complete lines; the kill may have cut the last one off."""
    whole = output[: output.rfind("\n") + 1]
    assert "failed" not in whole
    return [tuple(map(int, line.split())) for line in whole.splitlines()]


def kill_in_a_burst(path, seconds):
    """Let a process write, kill it after `seconds` of writing, and return what it had acknowledged."""
    process = start_writer(path, 1_000_000)
    first = process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    output = first + process.stdout.read()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return acknowledged(output)


def look_after(path, pairs):
    database = Database.open(path)
    try:
        there = {row[0] for row in database.query("SELECT id FROM annotation WHERE dead = 0")}
        assert {number for pair in pairs for number in pair} <= there
        assert len(there) % 2 == 0, "an act is half there"
        assert len(there) // 2 - len(pairs) in {0, 1}, (
            "at most the last act is there without having been acknowledged"
        )
        steps = database.value("SELECT count(*) FROM step WHERE kind = 'act'")
        assert steps == len(there) // 2
        assert [f for f in check_project(database) if f.level == "damage" or f.kind == "count"] == []
        assert undo(Journal(database)) == [f"Act {steps - 1}"]
    finally:
        database.close()


def kill_and_look(tmp_path, seed, times):
    chance = random.Random(seed)
    for number in range(times):
        project = make_project(tmp_path, name=f"news{number}.annot")
        project.database.close()
        pairs = kill_in_a_burst(project.path, chance.uniform(0.02, 0.25))
        assert pairs
        look_after(project.path, pairs)


def test_five_kills(tmp_path):
    kill_and_look(tmp_path, 1, 5)


@pytest.mark.soak
def test_twenty_five_kills(tmp_path):
    kill_and_look(tmp_path, 2, 25)


def test_two_processes_write_beside_each_other(tmp_path):
    project = make_project(tmp_path)
    processes = [start_writer(project.path, 150, name) for name in ("Anna", "Ben")]
    pairs = []
    for number in range(100):
        pairs.append((project.add(number % 50, number % 50 + 1, title="Window"),))
    for process in processes:
        output, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        pairs += acknowledged(output)
    there = {row[0] for row in project.database.query("SELECT id FROM annotation")}
    assert {number for pair in pairs for number in pair} == there
    assert len(pairs) == 400
    stamps = [row[0] for row in project.database.query("SELECT hlc FROM step ORDER BY id")]
    assert stamps == sorted(set(stamps))
    assert [f for f in check_project(project.database) if f.level == "damage" or f.kind == "count"] == []
    project.database.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["news.annot"]

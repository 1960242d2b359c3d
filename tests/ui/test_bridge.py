"""A command of the program in a process of its own: what it printed, or why it failed, comes over."""

import pytest
from PySide6.QtCore import QObject

from annotator.ui.bridge import Job


@pytest.fixture
def ended(qtbot):
    """Run a line and return the object and the problem that come over."""
    owner = QObject()

    def run(*line):
        job = Job(list(line), owner)
        with qtbot.waitSignal(job.finished, timeout=60_000) as caught:
            job.start()
        return tuple(caught.args)

    yield run
    owner.deleteLater()


def test_what_failed_is_a_sentence_without_the_name_of_the_program(ended, tmp_path):
    result, problem = ended("stats", str(tmp_path / "none.annot"), "--json")
    assert result == {}
    assert problem.endswith(".")
    assert "none.annot" in problem
    assert not problem.startswith("annotator")


def test_what_was_printed_comes_over(ended):
    result, problem = ended("formats", "--json")
    assert {form["name"] for form in result["formats"]} >= {"brat", "huggingface"}
    assert problem == ""

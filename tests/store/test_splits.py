"""The parts of articles are kept once, and a later split moves none of them."""

import pytest

from annotator.store import splits
from annotator.store.splits import forget_split, freeze_split, frozen_split
from tests.strategies import make_project


@pytest.fixture
def many(tmp_path, monkeypatch):
    """A project of seven articles, of which three are asked for at a time."""
    monkeypatch.setattr(splits, "_MANY", 3)
    made = make_project(tmp_path, articles=7)
    yield made
    made.database.close()


def uuids(project):
    return [row[0] for row in project.database.query("SELECT uuid FROM article ORDER BY id")]


def test_parts_are_kept_and_never_changed(many):
    first, *rest = uuids(many)
    assert freeze_split(many.journal, {first: "test", "of another project": "dev"}, 3) == 1
    assert freeze_split(many.journal, dict.fromkeys([first, *rest], "train"), 4) == 6
    assert frozen_split(many.database) == {first: "test"} | dict.fromkeys(rest, "train")
    assert dict(many.database.query("SELECT part, seed FROM split")) == {"test": 3, "train": 4}


def test_what_was_forgotten_is_dealt_out_anew(many):
    everything = uuids(many)
    freeze_split(many.journal, dict.fromkeys(everything, "train"), 0)
    forget_split(many.journal)
    assert frozen_split(many.database) == {}
    assert freeze_split(many.journal, dict.fromkeys(everything, "dev"), 1) == 7
    assert frozen_split(many.database) == dict.fromkeys(everything, "dev")
    assert many.database.value("SELECT count(*) FROM split") == 7


def test_where_nothing_is_new_nothing_is_written(many):
    parts = dict.fromkeys(uuids(many), "train")
    freeze_split(many.journal, parts, 0)
    begun = []
    many.database.connection.set_trace_callback(begun.append)
    assert freeze_split(many.journal, parts, 0) == 0
    many.database.connection.set_trace_callback(None)
    assert begun
    assert not any(statement.startswith(("BEGIN", "INSERT")) for statement in begun)

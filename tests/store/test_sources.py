"""Originals: kept once, as they were, and their damage is seen."""

import hashlib
import zlib

import pytest

from annotator.app.projects import create_project
from annotator.app.transfer.importing import import_paths
from annotator.errors import BadValue, ProjectDamaged
from annotator.store.articles import remove_unnamed_texts
from annotator.store.sources import source_of


@pytest.fixture
def session(tmp_path_factory):
    """A session on an empty project."""
    with create_project(tmp_path_factory.mktemp("project") / "study.annot", annotator="Ana") as opened:
        yield opened


@pytest.fixture
def imported(session, tmp_path):
    raw = b"\xef\xbb\xbfOne line.\r\nTwo lines.\r\n"
    (tmp_path / "a.txt").write_bytes(raw)
    (tmp_path / "b.txt").write_bytes(b"Plain text.\n")
    report = import_paths(session, [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert report.articles == 2
    return raw


def rows(session):
    return session.database.query("SELECT sha, kind, encoding, bytes FROM source")


def test_a_file_is_kept_where_the_text_is_not_the_file(session, imported):
    ((sha, kind, encoding, packed),) = rows(session)
    assert (sha, kind, encoding) == (hashlib.sha256(imported).hexdigest(), "text", "utf-8")
    assert zlib.decompress(packed) == imported
    first, second = session.reading.ids()
    assert source_of(session.database, first).raw == imported
    assert source_of(session.database, second).raw == b"Plain text.\n"
    assert source_of(session.database, second).name == "b.txt"


def test_undo_keeps_it_for_redo_and_repair_removes_what_nobody_names(session, imported):
    with session.journal.transaction():
        assert remove_unnamed_texts(session.database) == 0
    session.undo()
    with session.journal.transaction():
        remove_unnamed_texts(session.database)
    assert len(rows(session)) == 1
    with session.journal.transaction():
        session.database.connection.execute("INSERT INTO source VALUES ('x', 'html', 'utf-8', x'00')")
        remove_unnamed_texts(session.database)
    assert len(rows(session)) == 1


def test_another_file_with_a_known_text_is_not_kept(session, imported, tmp_path):
    for name in ("c.txt", "d.txt"):
        (tmp_path / name).write_bytes("One line.\nTwo lines.\n".encode("utf-16"))
    (tmp_path / "e.txt").write_bytes("New.".encode("utf-16"))
    (tmp_path / "f.txt").write_bytes(b"\xef\xbb\xbfNew.")
    report = import_paths(session, [str(tmp_path / f"{name}.txt") for name in "cdef"])
    assert (report.articles, report.duplicates) == (1, 3)
    assert len(rows(session)) == 2


def test_damage_is_seen(session, imported):
    with session.journal.transaction():
        session.database.connection.execute("UPDATE source SET bytes = ?", (zlib.compress(b"other"),))
    with pytest.raises(ProjectDamaged, match="original file"):
        source_of(session.database, session.reading.ids()[0])
    with pytest.raises(BadValue):
        source_of(session.database, 999)

"""A packet holds what its annotator needs and nobody else's traces: looked for in the bytes."""

import pytest

from annotator.domain.annotation import Region, RegionKind, Status
from annotator.domain.span import Span
from annotator.errors import ProjectExists
from annotator.store.annotations import annotations_of, save_annotations, set_status
from annotator.store.articles import save_region
from annotator.store.check import check_project
from annotator.store.database import Database
from annotator.store.packet import write_packet
from annotator.store.people import ensure_annotator
from tests.store.merging.conftest import merge, picture

SECRET = "MillicentGrantham"
WORDS = [
    "Anna",
    SECRET,
    "REMARKOFHERS",
    "WHYSKIPPED",
    "COMMENTTEXT",
    "Label by stealth",
    "SURFACEWORD",
    "ATTACHED",
    "imported-from",
]


@pytest.fixture
def busy(project):
    """Anna's project, in which somebody with a rare name has left every kind of trace."""
    with project.journal.unlogged() as step:
        other = ensure_annotator(step, SECRET)
    with project.journal.step("Label by stealth", annotator=other.id, article=1) as step:
        save_annotations(
            step, [project.annotation(0, 7, annotator=other, note="REMARKOFHERS")], codebook=None
        )
        set_status(step, 1, other.id, Status.SKIPPED, "WHYSKIPPED")
        save_region(step, 1, "u", Region(Span(2, 4), RegionKind.NOT_READ), other.id)
        step.insert("comment", id=1, article=1, author=other.id, body="COMMENTTEXT", mentions="[]")
        step.insert(
            "rejection", article=1, annotator=other.id, start=0, end=7, label=1, surface="SURFACEWORD"
        )
        step.insert("attachment", article=1, format="brat", body="ATTACHED")
        step.insert("assignment", article=1, annotator=other.id, batch="B1")
        step.insert(
            "decision",
            id=7,
            article=1,
            members="{}",
            fingerprint="",
            kind="same",
            ruling="a",
            author=other.id,
        )
    project.database.connection.execute(
        "INSERT INTO suggestion (article, start, end, label, source, reason) VALUES (1, 0, 7, 1, 'imported-from', 'x')"
    )
    project.add(8, 9, annotator=project.ben, note="my own")
    return project


def packet_of(project, tmp_path, articles=(1,)):
    out = tmp_path / "packet.annot"
    write_packet(project.database, out, project.ben, articles)
    return out


def test_nobody_else_is_in_the_bytes(busy, tmp_path):
    out = packet_of(busy, tmp_path)
    raw = out.read_bytes()
    assert b"Ben" in raw
    assert b"my own" in raw
    for word in WORDS:
        assert word.encode() not in raw, word
        assert word.encode("utf-16-le") not in raw, word
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("packet")] == ["packet.annot"]


def test_the_project_itself_holds_them_all(busy):
    """So that the test above would find them."""
    busy.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw = busy.path.read_bytes()
    assert all(word.encode() in raw for word in WORDS)


def test_articles_codebook_and_own_work_are_there(busy, tmp_path):
    with Database.open(packet_of(busy, tmp_path)) as packet:
        assert packet.query("SELECT id, number FROM article") == [(1, 1)]
        assert packet.value("SELECT count(*) FROM text") == 1
        assert [a.note for a in annotations_of(packet, 1)] == ["my own"]
        assert packet.value("SELECT count(*) FROM label") == 2
        assert packet.query("SELECT name FROM annotator") == [("Ben",)]
        assert packet.meta("annotator") == "Ben"
        assert packet.meta("project") == busy.database.meta("project")
        assert packet.meta("replica") != busy.database.meta("replica")
        assert packet.value("SELECT count(*) FROM step") == 0
        assert packet.query("SELECT rowid FROM fts WHERE fts MATCH 'trump'") == [(1,)]
        assert [f for f in check_project(packet) if f.level == "damage"] == []


def test_a_packet_merged_back_unchanged_brings_nothing(busy, tmp_path):
    before = picture(busy.database)
    report = merge(busy, packet_of(busy, tmp_path, (1, 2)))
    assert report.empty
    assert report.refused == []
    assert picture(busy.database) == before


def test_work_done_in_a_packet_comes_back(busy, tmp_path):
    from annotator.store.journal import Journal

    out = packet_of(busy, tmp_path)
    with Database.open(out) as packet, Journal(packet).step("Work", annotator=busy.ben.id, article=1) as step:
        save_annotations(step, [busy.annotation(10, 20, annotator=busy.ben)])
        set_status(step, 1, busy.ben.id, Status.FINISHED)
    report = merge(busy, out)
    assert (report.annotations_added, report.people["Ben"]["finished"]) == (1, 1)
    assert len(annotations_of(busy.database, 1, busy.ben.id)) == 2


def test_remarks_for_the_annotator_come_along_without_their_author(busy, tmp_path):
    with busy.journal.step("Comment", annotator=1, article=1) as step:
        step.insert(
            "comment",
            id=2,
            article=1,
            author=1,
            body="please look again",
            mentions=f'["{busy.ben.uuid}","other"]',
        )
    with Database.open(packet_of(busy, tmp_path)) as packet:
        assert packet.query("SELECT author, body, mentions FROM comment") == [
            (None, "please look again", f'["{busy.ben.uuid}"]')
        ]


def test_an_existing_file_is_never_replaced(busy, tmp_path):
    (tmp_path / "packet.annot").write_text("mine")
    with pytest.raises(ProjectExists):
        packet_of(busy, tmp_path)
    assert (tmp_path / "packet.annot").read_text() == "mine"

"""Every kind of damage is found and named, and a sound project has none."""

import shutil
import sqlite3

import pytest

from annotator.domain.annotation import Region
from annotator.domain.article import Draft
from annotator.domain.span import Span
from annotator.domain.text import digest
from annotator.domain.tokens import Tokens
from annotator.errors import ProjectReadOnly
from annotator.store.annotations import annotations_of
from annotator.store.articles import (
    load_article,
    regions_of,
    save_article,
    save_region,
    save_text,
    save_tokens,
)
from annotator.store.backup import back_up, backups
from annotator.store.check import check_project, repair
from annotator.store.database import Database
from annotator.store.history import steps
from annotator.store.journal import Journal
from annotator.store.listing import article_ids
from annotator.store.undo import redo, undo


@pytest.fixture
def worked(project):
    """A project with some work in it."""
    for start in range(0, 30, 3):
        project.add(start, start + 3)
    project.add(0, 7, article=project.articles[1], annotator=project.ben)
    undo(project.journal)
    return project


def found(project, level="damage"):
    return [(f.kind, f.where) for f in check_project(project.database) if f.level == level]


def spoil(project, *statements):
    project.database.close()
    connection = sqlite3.connect(project.path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    project.database = Database.open(project.path)
    project.journal = Journal(project.database)


def test_a_sound_project_only_lacks_a_backup(worked):
    assert found(worked) == []
    assert found(worked, "warning") == [("backup", "news.annot")]
    back_up(worked.database)
    assert check_project(worked.database) == []
    with Database.open(worked.path, read_only="look only") as reader:
        assert check_project(reader) == []


def test_a_damaged_page_is_found(worked):
    page = worked.database.value("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_label'")
    size = worked.database.value("PRAGMA page_size")
    worked.database.close()
    raw = bytearray(worked.path.read_bytes())
    raw[(page - 1) * size : page * size] = b"\x7f" * size
    worked.path.write_bytes(raw)
    worked.database = Database.open(worked.path)
    assert "page" in {kind for kind, _ in found(worked)} or "unreadable" in {
        kind for kind, _ in found(worked)
    }


def test_a_changed_text_is_found(worked):
    spoil(
        worked, "UPDATE text SET body = replace(body, 'Article 2', 'Article 3') WHERE body LIKE 'Article 2%'"
    )
    assert found(worked) == [("text", "article 2")]


def test_a_text_that_is_no_utf8_is_named_and_the_others_are_read(worked):
    spoil(
        worked,
        "UPDATE text SET body = CAST(x'ff41' AS TEXT) WHERE body LIKE 'Article 1%'",
        "UPDATE text SET characters = 5 WHERE body LIKE 'Article 2%'",
    )
    assert set(found(worked)) >= {("text", "article 1"), ("text", "article 2")}


def test_an_article_whose_text_was_exchanged_with_its_digest_is_found(worked):
    new = digest("Exchanged")
    spoil(
        worked,
        f"INSERT INTO text VALUES ('{new}', 'Exchanged', 9)",
        f"UPDATE article SET text_sha = '{new}' WHERE number = 2",
    )
    assert ("text", "article 2") in found(worked)


@pytest.mark.parametrize("edges", ["start = -1", '"end" = 5000', 'start = 9, "end" = 9'])
def test_a_range_out_of_bounds_is_found(worked, edges):
    spoil(worked, f"UPDATE annotation SET {edges} WHERE id = (SELECT min(id) FROM annotation)")
    assert "range" in {kind for kind, _ in found(worked)}


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("DELETE FROM article WHERE number = 1", "annotation"),
        ("DELETE FROM text WHERE body LIKE 'Article 2%'", "article 2"),
        ("DELETE FROM label WHERE name = 'ACTOR'", "annotation"),
    ],
)
def test_an_orphan_is_found(worked, statement, where):
    spoil(worked, "PRAGMA foreign_keys = OFF", statement)
    assert any(kind == "orphan" and place.startswith(where) for kind, place in found(worked))


def test_tokens_of_no_text_are_only_a_warning(worked):
    save_tokens(worked.database, "0" * 64, "spacy", Tokens([1], [0]))
    assert ("orphan", "tokens") in found(worked, "warning")
    assert found(worked) == []


@pytest.mark.parametrize(
    "removed",
    [
        ("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",),
        ("DELETE FROM journal WHERE step = 3",),
        ("DELETE FROM step WHERE id = 3",),
        ("DELETE FROM step WHERE id > 3", "DELETE FROM journal WHERE step > 3"),
        ("UPDATE meta SET value = '5' WHERE key = 'hlc_max'",),
    ],
)
def test_a_journal_with_something_missing_is_found(worked, removed):
    spoil(worked, "PRAGMA foreign_keys = OFF", *removed)
    assert "journal" in {kind for kind, _ in found(worked)}


def put_back_an_older_copy(worked):
    older = back_up(worked.database, worked.path.with_name("older.annot"))
    worked.add(40, 44)
    worked.add(50, 54)
    newer = back_up(worked.database)
    worked.database.close()
    shutil.copyfile(older, worked.path)
    worked.database = Database.open(worked.path)
    worked.journal = Journal(worked.database)
    return newer


def test_an_older_copy_that_was_put_back_is_found(worked):
    newer = put_back_an_older_copy(worked)
    finding = next(f for f in check_project(worked.database) if f.level == "damage")
    assert finding.kind == "journal"
    assert f"the backup “{newer.name}” holds 2 newer steps" in finding.detail


def test_an_older_copy_is_found_also_after_working_on(worked):
    put_back_an_older_copy(worked)
    for start in range(4):
        worked.add(40 + start, 44 + start)
    finding = next(f for f in check_project(worked.database) if f.level == "damage")
    assert "an older copy was put back and worked on" in finding.detail


def test_a_strange_table_trigger_or_index_is_found(worked):
    spoil(worked, "CREATE TABLE stranger (x)", "DROP INDEX annotation_label")
    assert [kind for kind, _ in found(worked)] == ["schema", "schema"]


def test_a_backup_that_cannot_be_read_is_a_warning(worked):
    back_up(worked.database).write_bytes(b"x" * 5000)
    assert [kind for kind, _ in found(worked, "warning")] == ["backup"]
    assert found(worked) == []
    assert len(backups(worked.path)) == 1


def test_wrong_counts_are_a_warning_and_can_be_repaired(worked):
    with worked.journal.step("Mark", annotator=1, article=worked.articles[0]) as step:
        save_region(step, worked.articles[0], "u", Region(Span(0, 7)))
    assert regions_of(worked.database, worked.articles[0])
    assert found(worked, "warning") == [("backup", "news.annot")]
    worked.database.connection.execute("UPDATE tally SET n = n + 1")
    assert ("count", "tally") in found(worked, "warning")
    repair(worked.database)
    assert found(worked, "warning") == [("backup", "news.annot")]


def test_repair_removes_texts_that_nobody_names_and_keeps_those_of_undone_imports(worked):
    database = worked.database
    save_text(database, digest("nobody"), "nobody")
    save_tokens(database, digest("nobody"), "spacy", Tokens([6], [0]))
    undo(worked.journal, steps=20)
    assert article_ids(database) == []
    done = repair(database)
    assert any(line.startswith("2 texts and tokens") for line in done)
    assert database.value("SELECT count(*) FROM text") == 2
    redo(worked.journal, steps=20)
    assert article_ids(database, text="china") == worked.articles
    assert len(annotations_of(database, worked.articles[0])) == 10


def test_repair_keeps_the_text_of_an_import_that_was_undone_without_a_trace(worked):
    with worked.journal.step("Import", annotator=None, kind="import") as step:
        save_article(step, Draft(text="A third text", title="Third"), 3)
    undo(worked.journal)
    assert worked.database.value("SELECT count(*) FROM article") == 2
    assert len(repair(worked.database)) == 1
    redo(worked.journal)
    assert load_article(worked.database, 3).text == "A third text"


def test_checking_while_another_process_writes_is_no_damage(worked, monkeypatch):
    """The looks come one after the other; all must see the same moment."""
    real = worked.database.meta

    def then_somebody_writes(key):
        found = real(key)
        with Journal(other).step("Meanwhile", annotator=1, article=1) as step:
            step.update("article", 1, origin=str(step.hlc))
        return found

    with Database.open(worked.path) as other:
        monkeypatch.setattr(worked.database, "meta", then_somebody_writes)
        assert found(worked) == []
        monkeypatch.undo()
    assert found(worked) == []
    assert steps(worked.database, limit=1)[0].title == "Meanwhile"


def test_repair_of_a_reader_is_refused(worked):
    with Database.open(worked.path, read_only="look only") as reader, pytest.raises(ProjectReadOnly):
        repair(reader)

"""Hostile and broken files: refused as a whole or row by row, with the reason; never half taken, never executed."""

import sqlite3

import pytest

from annotator.domain.merging import text_difference
from annotator.errors import AnnotatorError, NotAProject, ProjectTooNew
from annotator.store.annotations import annotations_of
from annotator.store.check import check_project
from annotator.store.merging import open_stranger
from annotator.store.schema import SCHEMA_VERSION
from annotator.store.undo import undo
from tests.store.merging.conftest import copy_of, merge, picture, preview


def tampered(project, *statements):
    """Close a project and change its file as somebody with bad intentions could."""
    project.database.close()
    connection = sqlite3.connect(project.path)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return project.path


@pytest.mark.parametrize(
    ("statement", "naming"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END", "“t”"),
        ("CREATE VIEW v AS SELECT * FROM annotation", "“v”"),
        ("CREATE TABLE other (x)", "create table other"),
        ("ALTER TABLE comment ADD COLUMN more TEXT", "create table comment"),
        ("DROP TABLE comment", "create"),
        ("CREATE VIRTUAL TABLE ft USING fts5 (x)", "create .*ft_"),
        ("CREATE INDEX strange ON annotation (note)", "create index strange"),
    ],
)
def test_what_no_project_holds_refuses_the_file(pair, statement, naming):
    ours, theirs = pair
    path = tampered(theirs, statement)
    before = picture(ours.database)
    with pytest.raises(NotAProject, match=naming):
        merge(ours, path)
    assert picture(ours.database) == before


def test_a_view_in_place_of_a_table_is_refused(pair):
    ours, theirs = pair
    endless = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r"
    path = tampered(theirs, "DROP TABLE rejection", f"CREATE VIEW rejection AS {endless}")
    with pytest.raises(NotAProject):
        merge(ours, path)


@pytest.mark.parametrize("version", [SCHEMA_VERSION + 1, 0])
def test_other_versions_are_refused(pair, version):
    ours, theirs = pair
    with pytest.raises((ProjectTooNew, NotAProject)):
        merge(ours, tampered(theirs, f"PRAGMA user_version = {version}"))


def test_files_that_are_something_else(pair, tmp_path):
    ours, _ = pair
    for name, content in (("a.annot", b""), ("b.annot", b"<!doctype html>"), ("c.annot", b"PK\x03\x04")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NotAProject):
            merge(ours, tmp_path / name)
    with pytest.raises(NotAProject):
        merge(ours, tmp_path / "missing.annot")


def test_damaged_pages_are_refused(pair):
    ours, theirs = pair
    path = tampered(theirs)
    raw = bytearray(path.read_bytes())
    raw[4096 * 3 : 4096 * 6] = b"\xff" * 4096 * 3
    path.write_bytes(raw)
    with pytest.raises(AnnotatorError):
        merge(ours, path)


def test_only_reading_is_allowed(pair):
    _, theirs = pair
    stranger = open_stranger(tampered(theirs))
    for statement in ("DELETE FROM annotation", "ATTACH 'x' AS y", "CREATE TABLE z (a)"):
        with pytest.raises(sqlite3.DatabaseError):
            stranger.database.connection.execute(statement)
    stranger.close()


# -- rows


BAD_ROWS = [
    ('UPDATE annotation SET "end" = 1000000000000000000', "values that no project writes"),
    ('UPDATE annotation SET "end" = 5000', "lies outside the text"),
    ("UPDATE annotation SET note = 'a' || char(0) || 'b'", "values that no project writes"),
    ("UPDATE annotation SET note = printf('%.*c', 200000, 'x')", "values that no project writes"),
    ('UPDATE annotation SET attributes = \'{"a": {"b": 1}}\'', "values that no project writes"),
    ("UPDATE annotation SET attributes = '[[[['", "values that no project writes"),
    (
        "UPDATE annotation SET attributes = replace(hex(zeroblob(40000)), '00', '[')",
        "values that no project writes",
    ),
    ("UPDATE annotation SET flag = 7", "values that no project writes"),
    ("UPDATE annotation SET fragments = '[[5, 1]]'", "values that no project writes"),
    ("UPDATE annotation SET hlc = 9223372036854775807", "values that no project writes"),
    ("UPDATE annotation SET hlc = -1", "values that no project writes"),
    ("UPDATE annotation SET label = 99", "its label was not taken"),
    ("UPDATE annotation SET annotator = 99", "its annotator was not taken"),
    ("UPDATE annotation SET article = 99", "its article is not in the file"),
    ("UPDATE label SET name = 'A' || char(10) || 'B' WHERE id = 1", "label: values"),
    ("UPDATE label SET name = char(8238) || 'ROTCA' WHERE id = 1", "label: values"),
    ("UPDATE label SET colour = 'url(http://x)' WHERE id = 1", "label: values"),
    ("UPDATE annotator SET name = 'Ben' || char(0) WHERE name = 'Ben'", "annotator: values"),
    ("UPDATE article SET meta = 'null' WHERE id = 1", "article: values"),
]


@pytest.mark.parametrize(("statement", "reason"), BAD_ROWS, ids=[row[0][:48] for row in BAD_ROWS])
def test_a_row_that_no_project_writes_is_refused_and_the_rest_comes(pair, statement, reason):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    path = tampered(theirs, statement)
    before = len(annotations_of(ours.database, 1))
    report = merge(ours, path)
    assert any(reason in refusal.reason for refusal in report.refused), report.refused
    assert len(annotations_of(ours.database, 1)) == before
    assert [finding for finding in check_project(ours.database) if finding.level == "damage"] == []


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE annotation SET start = -5, "end" = 3',
        'UPDATE annotation SET start = 7, "end" = 3',
        "UPDATE annotation SET made = 'magic'",
    ],
)
def test_what_the_tables_themselves_forbid_refuses_the_file(pair, statement):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    before = picture(ours.database)
    with pytest.raises(AnnotatorError, match="is damaged"):
        merge(ours, tampered(theirs, statement))
    assert picture(ours.database) == before


@pytest.mark.parametrize(
    ("column", "value"),
    [("start", -5), ("start", 7), ("made", "magic"), ("start", "0"), ("note", b"x"), ("flag", None)],
)
def test_values_are_checked_whatever_the_tables_say(column, value):
    from annotator.store.merging.incoming import _in_order
    from annotator.store.merging.registers import ANNOTATIONS

    fine = dict(
        zip(
            ANNOTATIONS.names,
            [5, 1, 1, 0, 7, None, 1, "{}", "", 0, "hand", None, None, None, None],
            strict=True,
        )
    )
    assert _in_order(ANNOTATIONS, list(fine.values()))
    if (column, value) == ("start", 7):
        return  # judged with the text's length
    assert not _in_order(ANNOTATIONS, list((fine | {column: value}).values()))


def test_wrong_types_in_strict_tables(pair):
    """A file that was written without STRICT and then given our schema."""
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    theirs.database.close()
    connection = sqlite3.connect(theirs.path)
    sql = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'annotation'").fetchone()[0]
    loose = sql.replace(") STRICT", ")").replace('CHECK (0 <= start AND start < "end")', "CHECK (1)")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'annotation'", (loose,))
    connection.commit()
    connection.close()
    connection = sqlite3.connect(theirs.path)
    connection.execute("UPDATE annotation SET note = x'00ff', start = 'zero'")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'annotation'", (sql,))
    connection.commit()
    connection.close()
    try:
        report = merge(ours, theirs.path)
    except AnnotatorError:
        return  # the pages are seen to be wrong already
    assert report.annotations_added == 0
    assert report.refused


def test_tokens_that_do_not_fit_the_text_stay_out(pair):
    ours, theirs = pair
    from annotator.domain.article import Draft
    from annotator.store.articles import find_tokens, next_number, save_article

    with theirs.journal.step("Import", annotator=None, kind="import") as step:
        _, sha, _ = save_article(step, Draft(text="Steel fell.", title="Steel"), next_number(theirs.database))
    path = tampered(theirs, f"INSERT INTO tokens VALUES ('{sha}', 'spacy', x'ff000000', x'00', x'')")
    assert merge(ours, path).articles_added == 1
    assert find_tokens(ours.database, sha) is None


# -- changed texts


def test_a_changed_text_is_refused_with_the_difference(pair):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    theirs.add(8, 9, annotator=theirs.ben)
    path = tampered(
        theirs, "UPDATE text SET body = replace(body, 'China', 'Chine') WHERE body LIKE 'Article 1.%'"
    )
    report = merge(ours, path)
    (refusal,) = report.refused
    assert (refusal.article, refusal.rows) == (1, 2)
    assert refusal.reason == (
        "its text differs from yours (article 1) by 1 characters, so its 2 annotations were not taken"
    )
    assert any(line.startswith("+") and "Chine" in line for line in refusal.difference)
    assert annotations_of(ours.database, 1) == ()


def test_an_article_under_a_foreign_id_is_refused(pair):
    ours, theirs = pair
    path = tampered(theirs, "UPDATE article SET uuid = '00000000-0000-0000-0000-000000000000' WHERE id = 1")
    (refusal,) = merge(ours, path).refused
    assert "not the one that was imported" in refusal.reason


def test_how_texts_differ():
    assert text_difference("abc", "abc")[0] == 0
    assert text_difference("steel fell", "steel fall")[0] == 1
    assert text_difference("a" * 5000 + "b", "c" * 5000 + "b")[0] == 5000
    count, lines = text_difference("one\ntwo\n", "one\nthree\n")
    assert count > 0
    assert [line for line in lines if line[0] in "+-"] == ["-two", "+three"]


# -- clocks, numbers, names


def test_a_clock_that_is_ahead_is_said_and_ours_follows(pair):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    path = tampered(theirs, f"UPDATE annotation SET hlc = {2_500_000_000_000 << 16}")
    report = merge(ours, path)
    assert report.ahead > 86_400_000
    assert int(ours.database.meta("hlc_max")) >= 2_500_000_000_000 << 16
    number = annotations_of(ours.database, 1)[0].id
    with ours.journal.step("Later", annotator=1, article=1) as step:
        step.update("annotation", number, note="later")
    assert ours.database.value("SELECT hlc FROM annotation WHERE id = ?", (number,)) > 2_500_000_000_000 << 16


def test_an_id_that_was_given_twice_is_given_anew_and_always_the_same(pair):
    ours, theirs = pair
    number = ours.add(0, 7)
    other = theirs.add(8, 9, annotator=theirs.ben)
    path = tampered(theirs, f"UPDATE annotation SET id = {number} WHERE id = {other}")
    assert merge(ours, path).annotations_added == 1
    found = annotations_of(ours.database, 1)
    assert {(a.annotator_name, a.span.start) for a in found} == {("Anna", 0), ("Ben", 8)}
    assert merge(ours, path).empty
    assert len(annotations_of(ours.database, 1)) == 2


def test_article_numbers_are_kept_where_they_are_free(pair):
    from annotator.domain.article import Draft
    from annotator.store.articles import next_number, save_article

    ours, theirs = pair
    for copy, text in ((ours, "Our steel."), (theirs, "Their steel."), (theirs, "Their copper.")):
        with copy.journal.step("Import", annotator=None, kind="import") as step:
            save_article(step, Draft(text=text, title=text), next_number(copy.database))
    merge(ours, theirs.path)
    rows = ours.database.query("SELECT number, title FROM article ORDER BY number")
    assert rows[2:] == [(3, "Our steel."), (4, "Their copper."), (5, "Their steel.")]
    assert ours.database.query("SELECT rowid FROM fts WHERE fts MATCH 'their copper'")


def test_two_people_of_one_name_stay_two(pair):
    ours, theirs = pair
    with ours.journal.step("Rename", annotator=1) as step:
        step.update("annotator", ours.ben.id, name="Carla")
    from annotator.store.people import ensure_annotator

    with theirs.journal.unlogged() as step:
        carla = ensure_annotator(step, "Carla")
    theirs.add(0, 7, annotator=carla)
    merge(ours, theirs.path)
    names = [row[0] for row in ours.database.query("SELECT name FROM annotator ORDER BY id")]
    assert names[:2] == ["Anna", "Carla"]
    assert names[2].startswith("Carla (")


# -- what comes and what does not


def test_a_label_that_only_they_have_is_offered_and_can_stay_out(pair):
    from annotator.domain.codebook import Label, label_uuid
    from annotator.store.labels import ensure_label

    ours, theirs = pair
    with theirs.journal.step("Label", annotator=1) as step:
        mine = ensure_label(step, Label(label_uuid("PLACE"), "PLACE"))
    theirs.add(0, 7, annotator=theirs.ben, label=mine)
    theirs.add(8, 9, annotator=theirs.ben)
    assert preview(ours, theirs.path).labels_added == ["PLACE"]
    without = preview(ours, theirs.path, without_labels=["PLACE"])
    assert (without.labels_added, without.annotations_added) == ([], 1)
    assert "its label was not taken" in without.refused[0].reason
    merge(ours, theirs.path)
    assert {a.label_name for a in annotations_of(ours.database, 1)} == {"PLACE", "ACTOR"}


def test_a_preview_changes_nothing_and_says_what_the_merge_says(pair):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    before, newest = picture(ours.database), ours.journal.newest()
    looked = preview(ours, theirs.path)
    assert (picture(ours.database), ours.journal.newest()) == (before, newest)
    assert looked == merge(ours, theirs.path)
    assert (looked.annotations_added, looked.people["Ben"]["added"]) == (1, 1)


def test_the_steps_of_others_come_as_headers_that_cannot_be_undone_here(pair):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben, title="Label from elsewhere")
    merge(ours, theirs.path)
    titles = [row[0] for row in ours.database.query("SELECT title FROM step WHERE rows = 0")]
    assert titles == ["Label from elsewhere"]
    with pytest.raises(AnnotatorError, match="nothing to undo"):
        undo(ours.journal, article=1, annotator=ours.ben.id)
    number = ours.database.value("SELECT id FROM step WHERE rows = 0")
    from annotator.store.undo import take_back

    with pytest.raises(AnnotatorError, match="another copy"), ours.journal.transaction():
        take_back(ours.journal, number)


def test_work_on_an_article_that_was_removed_here_comes_in_and_is_counted(pair):
    ours, theirs = pair
    with ours.journal.step("Remove article", annotator=1) as step:
        step.update("article", 1, dead=1)
    theirs.add(0, 7, annotator=theirs.ben)
    report = merge(ours, theirs.path)
    assert (report.annotations_added, report.on_removed_articles) == (1, 1)


def test_merging_a_copy_of_a_copy_brings_everything_once(pair, tmp_path):
    ours, theirs = pair
    theirs.add(0, 7, annotator=theirs.ben)
    third = copy_of(theirs, tmp_path / "third" / "third.annot")
    third.add(8, 9, annotator=third.ben)
    merge(ours, third.path)
    assert merge(ours, theirs.path).empty
    third.database.close()


OTHERS = {
    "frame": "SELECT x.id, a.uuid, p.uuid, x.event, x.attributes FROM frame x JOIN article a ON a.id = x.article JOIN annotator p ON p.id = x.annotator WHERE x.dead = 0",
    "filler": "SELECT x.frame, x.role, x.annotation, x.position FROM filler x WHERE x.dead = 0",
    "field": "SELECT a.uuid, p.uuid, x.name, x.value FROM field x JOIN article a ON a.id = x.article JOIN annotator p ON p.id = x.annotator WHERE x.dead = 0",
    "comment": "SELECT x.id, x.thread, a.uuid, x.annotation, x.start, p.uuid, x.body, x.resolved FROM comment x JOIN article a ON a.id = x.article LEFT JOIN annotator p ON p.id = x.author WHERE x.dead = 0",
    "decision": "SELECT x.id, a.uuid, x.members, x.ruling, p.uuid, x.comment FROM decision x JOIN article a ON a.id = x.article LEFT JOIN annotator p ON p.id = x.author WHERE x.dead = 0",
    "assignment": "SELECT a.uuid, p.uuid, x.batch FROM assignment x JOIN article a ON a.id = x.article JOIN annotator p ON p.id = x.annotator WHERE x.dead = 0",
    "split": "SELECT a.uuid, x.part FROM split x JOIN article a ON a.id = x.article WHERE x.dead = 0",
    "collection": "SELECT name FROM collection WHERE dead = 0",
    "member": "SELECT c.name, a.uuid FROM member x JOIN collection c ON c.id = x.collection JOIN article a ON a.id = x.article WHERE x.dead = 0",
    "rejection": "SELECT a.uuid, p.uuid, x.start, l.uuid, x.surface FROM rejection x JOIN article a ON a.id = x.article JOIN annotator p ON p.id = x.annotator JOIN label l ON l.id = x.label WHERE x.dead = 0",
    "attachment": "SELECT a.uuid, x.format, x.body FROM attachment x JOIN article a ON a.id = x.article WHERE x.dead = 0",
}


def others(project):
    return {table: sorted(project.database.query(query), key=repr) for table, query in OTHERS.items()}


def fill(project, article):
    """One row of everything, in an article."""
    number = project.add(0, 7, annotator=project.ben, article=article)
    with project.journal.step("Everything", annotator=project.ben.id) as step:
        who = {"article": article, "annotator": project.ben.id}
        step.insert("frame", id=900 + article, event=number, **who)
        step.insert("filler", frame=900 + article, role="actor", annotation=number)
        step.insert("field", name="tone", value="grave", **who)
        step.insert(
            "comment",
            id=800 + article,
            article=article,
            annotation=number,
            author=project.ben.id,
            body="why?",
        )
        step.insert("comment", id=820 + article, thread=800 + article, article=article, author=1, body="so")
        step.insert(
            "decision",
            id=700 + article,
            article=article,
            members='{"ids":["1"],"taken":[]}',
            fingerprint="f",
            kind="label",
            ruling="neither",
            author=1,
        )
        step.insert("assignment", batch="2", **who)
        step.insert("split", article=article, part="dev")
        if not project.database.row("SELECT 1 FROM collection"):
            step.insert("collection", name="Chile")
        step.insert("member", collection=project.database.value("SELECT id FROM collection"), article=article)
        step.insert("rejection", start=0, end=7, label=1, surface="Article", **who)
        step.insert("attachment", article=article, format="brat", body="T1")
    return number


def test_everything_else_travels_too(pair):
    from annotator.domain.article import Draft
    from annotator.store.articles import next_number, save_article
    from annotator.store.undo import take_back

    ours, theirs = pair
    with theirs.journal.step("Import", annotator=None, kind="import") as step:
        new, _, _ = save_article(step, Draft(text="Steel fell.", title="Steel"), next_number(theirs.database))
    ours.add(10, 12)  # so that rows have other numbers here
    before = others(ours)
    fill(theirs, 1)
    fill(theirs, new)
    report = merge(ours, theirs.path)
    assert report.refused == []
    assert others(ours) == others(theirs)
    assert all(rows for rows in others(ours).values())
    assert merge(ours, theirs.path).empty
    assert [f for f in check_project(ours.database) if f.level == "damage"] == []
    made = ours.database.value("SELECT max(id) FROM step WHERE kind = 'merge'")
    with ours.journal.transaction():
        take_back(ours.journal, made)
    assert others(ours) == before
    assert merge(ours, theirs.path).articles_added == 1
    assert others(ours) == others(theirs)


def test_a_change_and_a_removal_of_the_rest_travel(pair):
    ours, theirs = pair
    fill(theirs, 1)
    merge(ours, theirs.path)
    with theirs.journal.step("Change", annotator=theirs.ben.id) as step:
        step.update("comment", 801, resolved=1)
        step.update("split", 1, part="test")
        step.update("filler", theirs.database.value("SELECT id FROM filler"), dead=1)
    report = merge(ours, theirs.path)
    assert report.others["comment"] == report.others["split"] == report.others["filler"] == 1
    assert others(ours) == others(theirs)

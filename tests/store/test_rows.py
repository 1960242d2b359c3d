"""Articles, people, labels and lists: what is found, under which name, and by which index."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Status
from annotator.domain.article import Draft
from annotator.domain.codebook import Codebook, Label, label_uuid
from annotator.domain.text import article_uuid, digest
from annotator.domain.tokens import Tokens
from annotator.errors import BadValue
from annotator.store import listing
from annotator.store.annotations import keep_position, set_status, status_of
from annotator.store.articles import (
    all_articles,
    article_rows,
    find_article,
    find_tokens,
    load_article,
    next_number,
    save_article,
    save_tokens,
)
from annotator.store.labels import save_codebook, with_rows
from annotator.store.people import clean_name, ensure_annotator, find_annotator
from annotator.store.schema import REGISTERS, row_key
from annotator.store.undo import next_redo, next_undo, undo
from annotator.store.versions import codebook_text
from tests.strategies import make_project, text_of


def bring(project, text, title="Title", **rest):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        return save_article(step, Draft(text=text, title=title, **rest), next_number(project.database))


def set_all(project, status, *, articles, who=None):
    who = who or project.anna
    with project.journal.step("Status", annotator=who.id) as step:
        for article in articles:
            set_status(step, article, who.id, status)


# -- articles


def test_an_article_comes_back_as_it_was(project):
    text = "Zölle 🙂 e\u0301\n\n  tab\there "
    number, sha, new = bring(
        project, text, "Zölle", origin="dpa", published="2025-06-06", lang="de", meta={"b": [1], "a": "é"}
    )
    article = load_article(project.database, number)
    assert (new, sha, article.uuid) == (True, digest(text), article_uuid(digest(text)))
    assert (article.text, article.title, article.number) == (text, "Zölle", 3)
    assert (article.origin, article.published, article.lang) == ("dpa", "2025-06-06", "de")
    assert dict(article.meta) == {"b": [1], "a": "é"}
    assert bring(project, text) == (number, sha, False)
    assert [a.number for a in all_articles(project.database)] == [1, 2, 3]


def test_a_removed_article_comes_back_with_its_text(project):
    with project.journal.step("Remove", annotator=1) as step:
        step.update("article", 2, dead=1)
    with pytest.raises(BadValue, match="no longer in the project"):
        load_article(project.database, 2)
    assert bring(project, text_of(2))[0] == 2
    assert load_article(project.database, 2).text == text_of(2)


def test_an_article_is_named_by_number_or_the_start_of_its_uuid(project):
    uuid = load_article(project.database, 2).uuid
    assert find_article(project.database, "2") == 2
    assert find_article(project.database, uuid) == find_article(project.database, uuid[:13].upper()) == 2
    for name in ("9", "", "abc", "²", "١٢٣٤٥٦٧٨٩٠", "-1", "zzzz", "----", "x" * 500, "99999999999999999999"):
        with pytest.raises(BadValue, match="There is no article"):
            find_article(project.database, name)


def test_tokens_are_kept_once_a_tokenizer(project):
    sha = digest(text_of(1))
    assert find_tokens(project.database, sha) is None
    save_tokens(project.database, sha, "a", Tokens([3], [0], [0]))
    save_tokens(project.database, sha, "a", Tokens([4], [0], [0]))
    save_tokens(project.database, sha, "b", Tokens([5], [0], [0]))
    assert list(find_tokens(project.database, sha, "a").ends) == [3]
    assert list(find_tokens(project.database, sha, "b").ends) == [5]
    assert find_tokens(project.database, sha, "unknown") is not None


@pytest.mark.parametrize("column", ["ends", "spaces", "sentences"])
def test_damaged_tokens_are_as_good_as_none(project, column):
    sha = digest(text_of(1))
    save_tokens(project.database, sha, "a", Tokens([3, 5], [0, 0], [0]))
    project.database.connection.execute(f"UPDATE tokens SET {column} = x'010203'")
    assert find_tokens(project.database, sha, "a") is None


def test_setting_to_new_what_is_new_is_no_step(project):
    set_all(project, Status.FINISHED, articles=[1])
    undo(project.journal)
    newest = project.journal.newest()
    set_all(project, Status.NEW, articles=[1, 2])
    assert project.journal.newest() == newest


def test_rows_come_in_the_order_that_was_asked_for(project):
    set_all(project, Status.FINISHED, articles=[2])
    project.add(0, 7, article=2)
    rows = article_rows(project.database, [2, 99, 1], project.anna.id)
    assert [(r.id, r.status, r.annotations) for r in rows] == [(2, Status.FINISHED, 1), (1, Status.NEW, 0)]
    assert article_rows(project.database, [], 1) == []


# -- people


@pytest.mark.parametrize(
    ("first", "second"),
    [("Zoë", "ZOË"), ("Zoë", "Zoe\u0308"), ("Straße", "STRASSE"), ("Ann Lee", " ann   lee ")],
)
def test_a_name_is_one_person_whatever_its_case(project, first, second):
    with project.journal.step("x", annotator=None) as step:
        one = ensure_annotator(step, first)
        assert ensure_annotator(step, second) == one
    assert find_annotator(project.database, second) == one


def test_a_person_who_was_renamed_is_found_under_both_names(project):
    with project.journal.step("x", annotator=None) as step:
        step.update("annotator", project.ben.id, name="Benjamin")
        assert ensure_annotator(step, "Ben").id == project.ben.id
        ensure_annotator(step, "Bea")
    assert find_annotator(project.database, "benjamin").id == project.ben.id


@pytest.mark.parametrize("name", ["", "  ", "x" * 201, "a\0b", "a\u202eb", "a\x1bb", "\ud800"])
def test_names_that_cannot_be_shown_are_refused(name):
    with pytest.raises(BadValue):
        clean_name(name)


# -- codebooks


def test_the_same_codebook_twice_is_one_version(project):
    codebook = Codebook(
        "x", "X", (Label(label_uuid("ACTOR"), "ACTOR", key="1"), Label("u-9", "NEW", retired=True))
    )
    with project.journal.step("Codebook", annotator=1) as step:
        assert save_codebook(step, codebook, "toml 1", annotator=1) == 1
    assert project.database.query("SELECT name, retired FROM label ORDER BY id")[-1] == ("NEW", 1)
    with project.journal.step("Codebook", annotator=1) as step:
        assert save_codebook(step, codebook, "toml 1", annotator=1) == 1
        assert save_codebook(step, codebook, "toml 2", annotator=1) == 2
        assert save_codebook(step, codebook, "toml 1", annotator=1) == 3
    assert codebook_text(project.database) == (3, "toml 1")
    labels = {label.name: label for label in with_rows(project.database, codebook).labels}
    assert (labels["ACTOR"].key, labels["ACTOR"].id) == ("1", project.actor)
    assert labels["NEW"].retired
    assert "EVENT" in labels


# -- lists


def test_lists_by_status_doubt_and_words(project):
    set_all(project, Status.FINISHED, articles=[1])
    set_all(project, Status.SKIPPED, articles=[1, 2], who=project.ben)
    database, anna, ben = project.database, project.anna.id, project.ben.id

    def ids(**filters):
        return listing.article_ids(database, **filters)

    assert ids() == [1, 2]
    assert ids(limit=1) == [1]
    assert ids(annotator=anna, todo=True) == [2]
    assert ids(annotator=ben, todo=True) == []
    assert ids(status=Status.SKIPPED) == [2]
    assert ids(annotator=anna, status=Status.NEW) == [2]
    number = project.add(0, 7, article=2)
    with project.journal.step("Doubt", annotator=1, article=2) as step:
        step.update("annotation", number, flag=1)
    assert ids(flagged=True) == ids(annotator=anna, flagged=True) == [2]
    assert ids(annotator=ben, flagged=True) == []
    assert listing.counts(database) == {"all": 2, "new": 0, "in-progress": 0, "finished": 1, "skipped": 1}
    assert listing.counts(database, anna) == {
        "all": 2,
        "new": 1,
        "in-progress": 0,
        "finished": 1,
        "skipped": 0,
    }
    assert listing.finished_by(database) == {"Anna": 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("china", [1, 2]),
        ("CHINA steel", [1, 2]),
        ("chi", [1, 2]),
        ("chi steel", []),
        ("u.s.", [1, 2]),
        ("article 2", [2]),
        ("2", [2]),
        ("3", [3]),
        ("zolle", [3]),
        ("Zölle", [3]),
        ("Zo\u0308lle", [3]),
        ("हिन्दी", [3]),
        ("🙂", [3]),
        ("²", []),
        ('"', []),
        ('NOT "', []),
        ("china OR", []),
        ("*", []),
        ("  ", [1, 2, 3]),
    ],
)
def test_words_are_looked_for_as_they_were_typed(project, text, found):
    bring(project, "Zölle auf हिन्दी", "🙂 Titel")
    assert listing.article_ids(project.database, text=text) == found


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("shared"))
    yield made
    made.database.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=20))
def test_no_filter_text_is_an_error(shared, text):
    listing.article_ids(shared.database, text=text)


def test_the_next_unfinished_article_goes_round(project):
    bring(project, "Third")
    database, anna = project.database, project.anna.id
    set_all(project, Status.FINISHED, articles=[2])
    assert [listing.next_unfinished(database, anna, after) for after in (0, 1, 2, 3, 9)] == [1, 3, 3, 1, 1]
    set_all(project, Status.SKIPPED, articles=[1, 3])
    assert listing.next_unfinished(database, anna, 0) is None
    assert listing.next_unfinished(database, project.ben.id, 0) == 1


def test_counts_of_annotations_fold_and_leave_boilerplate_out(project):
    project.add(0, 7)
    project.add(0, 7)
    project.add(8, 9, label=project.event, annotator=project.ben)
    with project.journal.step("Merge labels", annotator=1) as step:
        step.update("label", project.event, merged_into=project.actor)
    assert listing.annotation_counts(project.database) == ({"ACTOR": 2}, {"Anna": 1, "Ben": 1}, 0, 0)


def test_reading_position_is_kept_without_a_step(project):
    set_all(project, Status.IN_PROGRESS, articles=[1])
    newest, entries = project.journal.newest(), project.database.value("SELECT count(*) FROM journal")
    keep_position(project.database, 1, 1, 40, 5)
    keep_position(project.database, 1, 1, 50, 5)
    assert status_of(project.database, 1, 1) == (Status.IN_PROGRESS, "", 50)
    assert project.database.value("SELECT seconds FROM work") == 10
    assert (newest, entries) == (
        project.journal.newest(),
        project.database.value("SELECT count(*) FROM journal"),
    )
    with pytest.raises(BadValue):
        keep_position(project.database, 1, 1, -1, 0)


# -- plans: at 100,000 articles nothing may read texts, annotations or steps from end to end


@pytest.fixture
def plans(project, monkeypatch):
    """The query plan lines of everything that is read from here on."""
    lines = []
    real = type(project.database).query

    def explain(database, sql, parameters=()):
        lines.extend(
            str(row[3]) for row in database.connection.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)
        )
        return real(database, sql, parameters)

    def first(database, sql, parameters=()):
        return next(iter(explain(database, sql, parameters)), None)

    monkeypatch.setattr(type(project.database), "query", explain)
    monkeypatch.setattr(type(project.database), "row", first)
    return lines


def scanned(plans):
    """Tables that are read from end to end, and not by an index that has all that is asked for."""
    return {line.split()[1] for line in plans if line.startswith("SCAN") and "COVERING INDEX" not in line}


READERS = {
    "ids": lambda p: listing.article_ids(p.database),
    "ids by status": lambda p: listing.article_ids(p.database, annotator=1, status=Status.FINISHED),
    "ids to do": lambda p: listing.article_ids(p.database, annotator=1, todo=True),
    "ids in doubt": lambda p: listing.article_ids(p.database, annotator=1, flagged=True),
    "ids in doubt of all": lambda p: listing.article_ids(p.database, flagged=True),
    "ids by words": lambda p: listing.article_ids(p.database, text="china"),
    "rows": lambda p: article_rows(p.database, [1, 2], 1),
    "next": lambda p: listing.next_unfinished(p.database, 1, 1),
    "article": lambda p: load_article(p.database, 1),
    "named": lambda p: (
        find_article(p.database, "1"),
        find_article(p.database, article_uuid(digest(text_of(2)))[:9]),
    ),
    "next undo": lambda p: next_undo(p.journal, article=1, annotator=1),
    "next redo": lambda p: next_redo(p.journal, article=1, annotator=1),
    "changes": lambda p: p.journal.changes(1),
    "status": lambda p: status_of(p.database, 1, 1),
}


@pytest.mark.parametrize("name", READERS)
def test_readers_go_by_an_index(project, plans, name):
    project.add(0, 7)
    undo(project.journal)
    plans.clear()
    READERS[name](project)
    assert plans
    assert scanned(plans) <= {"fts", "CONSTANT"}
    assert not [line for line in plans if "TEMP B-TREE" in line and name.startswith("next")]


def test_doubt_is_looked_up_where_there_is_any(project, plans):
    listing.article_ids(project.database, annotator=1, flagged=True)
    assert [line for line in plans if "annotation_flag" in line]


def test_every_register_has_a_number_of_its_own(project):
    """A row without one is numbered anew by every copy, and the journal names rows by number."""
    for table in REGISTERS:
        keys = [(row[1], row[2]) for row in project.database.query(f"PRAGMA table_info({table})") if row[5]]
        assert keys == [(row_key(table), "INTEGER")]
        sql = project.database.value("SELECT sql FROM sqlite_schema WHERE name = ?", (table,))
        assert "AUTOINCREMENT" in sql or table in {
            "annotation",
            "region",
            "frame",
            "comment",
            "decision",
            "split",
        }


def test_removing_articles_looks_children_up_by_an_index(project):
    """Every table that names articles or annotations: or taking back an import reads them all for each row."""
    for parent in ("article", "annotation", "frame", "collection"):
        for (table,) in project.database.query("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            for row in project.database.query(f"PRAGMA foreign_key_list({table})"):
                if row[2] == parent:
                    plan = project.database.query(
                        f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {row[3]} = 1"
                    )
                    assert "SEARCH" in plan[0][3], f"{table}.{row[3]}"

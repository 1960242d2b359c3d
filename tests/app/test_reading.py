"""What lists, panels and pages are given."""

from annotator.app.projects import open_project
from annotator.app.reading import title_span, without
from annotator.domain.annotation import Region, Status
from annotator.domain.article import Article
from annotator.domain.span import Span
from tests.app.conftest import OIL, TALKS, span


def test_open_gives_all_that_the_view_shows(session):
    session.edits.add(1, span("China"), "ACTOR")
    found = session.reading.open(1)
    assert found.article.text == TALKS
    assert found.title == Span(0, 15)
    assert [a.label_name for a in found.annotations] == ["ACTOR"]
    assert (found.status, found.reason, found.position) == (Status.IN_PROGRESS, "", 0)
    assert found.words == len(TALKS.split())
    assert session.reading.open(2).title is None


def test_ids_and_rows(session):
    session.edits.set_status([2], Status.FINISHED)
    reading = session.reading
    assert reading.ids() == [1, 2]
    assert reading.ids(todo=True) == [1]
    assert reading.ids(status=Status.FINISHED) == [2]
    assert reading.ids(text="brent") == [2]
    assert reading.ids(limit=1) == [1]
    ben = session.annotator_named("Ben")
    assert reading.ids(annotator=ben, todo=True) == [1, 2]
    assert reading.ids(everybody=True, status=Status.FINISHED) == [2]
    assert [row.number for row in reading.rows([2, 1])] == [2, 1]
    assert reading.rows([]) == []


def test_flagged_finds_doubtful_annotations(session):
    made = session.edits.add(2, span("OPEC", OIL), "ACTOR")
    assert session.reading.ids(flagged=True) == []
    session.edits.describe(made.id, flag=True)
    assert session.reading.ids(flagged=True) == [2]
    ben = session.annotator_named("Ben")
    rows = {who: session.reading.rows([1, 2], who) for who in (None, ben)}
    assert [[row.flag for row in rows[who]] for who in rows] == [[False, True], [False, False]]
    assert [row.flag for row in session.reading.rows([1, 2], everybody=True)] == [False, True]
    session.edits.remove([made.id])
    assert not session.reading.rows([2])[0].flag


def test_next_unfinished_goes_round(session):
    assert session.reading.next_unfinished(1) == 2
    assert session.reading.next_unfinished(2) == 1
    session.edits.set_status([1, 2], Status.FINISHED)
    assert session.reading.next_unfinished(1) is None


def test_counts_are_the_annotators(session):
    session.edits.set_status([1], Status.SKIPPED)
    assert session.reading.counts() == {"all": 2, "new": 1, "in-progress": 0, "finished": 0, "skipped": 1}
    session.switch_annotator("Ben")
    assert session.reading.counts()["new"] == 2
    assert session.reading.counts(everybody=True)["skipped"] == 1


def test_tokens_that_are_missing_are_made_and_kept(session, file):
    article = session.reading.article(1)
    stored = session.reading.tokens(article)
    with open_project(file) as again:
        again.database.connection.execute("DELETE FROM tokens")
        made = again.reading.tokens(article)
        assert (list(made.ends), bytes(made.spaces)) == (list(stored.ends), bytes(stored.spaces))
        assert again.database.value("SELECT count(*) FROM tokens") == 1


def test_the_title_is_found_only_at_the_beginning():
    def article(text, title):
        return Article(1, "", 1, title, text, "")

    assert title_span(article("A title\n\nBody", "A title")) == Span(0, 7)
    assert title_span(article("  A \t title \n\nBody", "A title")) == Span(2, 11)
    assert title_span(article("Body\n\nA title", "A title")) is None
    assert title_span(article("A title", "A title")) is None


def test_boilerplate_is_cut_out_for_counting():
    text = "Keep this. Drop that. Keep more."
    assert without(text, [Region(Span(11, 21))]).split() == ["Keep", "this.", "Keep", "more."]


def test_statistics(session):
    session.edits.add(1, span("China"), "ACTOR")
    found = session.reading.statistics()
    assert (found.articles, found.annotations, found.by_annotator) == (2, 1, {"Ana": 1})
    assert sum(found.by_status.values()) == 2


def test_who_has_labelled_is_who_the_counts_name(session):
    def named():
        found = session.reading.labelled_by()
        assert found == list(session.reading.statistics().by_annotator)
        return found

    assert named() == []
    session.edits.add(1, span("China"), "ACTOR")
    session.switch_annotator("Ben")
    session.edits.add(2, span("OPEC", OIL), "ACTOR")
    assert named() == ["Ana", "Ben"]
    session.edits.mark_region(1, span("The United States told China that"))
    assert named() == ["Ben"], "what is greyed does not count"
    session.edits.corpus.remove([2])
    assert named() == []


def test_the_label_of_an_annotation(session):
    made = session.edits.add(1, span("China"), "ACTOR")
    assert session.reading.label(made).name == "ACTOR"


def test_what_was_read_ahead_is_opened_once(session):
    session.reading.prepare(2)
    kept = session.reading._prepared[2]
    assert session.reading.open(2) is kept
    assert session.reading.open(2) is not kept
    session.reading.prepare(2)
    assert session.reading.open(1).article.id == 1


def test_what_was_read_ahead_is_thrown_away_with_every_change(session, file):
    session.reading.prepare(2)
    session.edits.add(2, span("OPEC", OIL), "ACTOR")
    assert [a.label_name for a in session.reading.open(2).annotations] == ["ACTOR"]
    session.reading.prepare(2)
    with open_project(file) as other:
        other.edits.add(2, span("Brent", OIL), "COMMODITY")
    assert len(session.reading.open(2).annotations) == 2
    session.reading.prepare(2)
    session.switch_annotator("Ben")
    assert session.reading.open(2).annotations == ()


def test_a_very_long_article_is_not_read_ahead(session, monkeypatch):
    monkeypatch.setattr("annotator.app.reading.PREPARED", 10)
    session.reading.prepare(2)
    assert session.reading._prepared is None


def test_the_article_beside_goes_by_number(session):
    first, second = session.reading.article(1), session.reading.article(2)
    assert session.reading.beside(first, 1) == 2
    assert session.reading.beside(second, -1) == 1
    assert session.reading.beside(second, 1) is None
    assert session.reading.beside(first, -1) is None

import pytest

from annotator.domain.annotation import Status
from annotator.errors import BadValue, InvalidEdit
from annotator.store.corpus import ORDERS, Wanted
from tests.app.conftest import OIL, span


@pytest.fixture
def corpus(session):
    return session.edits.corpus


def of(session, article):
    found = session.reading.article(article)
    return found.title, found.origin, found.published, found.lang, dict(found.meta)


def test_metadata_of_several_articles_are_one_step(session, corpus):
    before = [of(session, 1), of(session, 2)]
    assert corpus.describe([1, 2], {"origin": "Reuters", "published": "2025-06"}, {"desk": "trade"}) == 2
    assert [of(session, n)[1:3] for n in (1, 2)] == [("Reuters", "2025-06")] * 2
    assert of(session, 2)[4]["desk"] == "trade"
    assert session.history()[0].title == "Metadata of 2 articles"
    session.undo()
    assert [of(session, 1), of(session, 2)] == before


def test_none_removes_an_entry(session, corpus):
    corpus.describe([1], {}, {"desk": "trade"})
    corpus.describe([1], {}, {"desk": None})
    assert "desk" not in of(session, 1)[4]


def test_a_new_title_is_found_and_the_old_one_is_not_also_after_undo(session, corpus):
    def found(words):
        return session.reading.ids(text=words)

    corpus.describe([2], {"title": "Zinc and lead"})
    assert found("zinc") == [2]
    corpus.describe([2], {"title": "Copper"})
    assert (found("zinc"), found("copper")) == ([], [2])
    session.undo()
    assert (found("zinc"), found("copper")) == ([2], [])
    session.redo()
    assert (found("zinc"), found("copper")) == ([], [2])
    assert session.reading.ids(text="opec") == [2], "the text is found as before"


@pytest.mark.parametrize(
    ("columns", "meta", "says"),
    [
        ({"title": " "}, {}, "needs a title"),
        ({"published": "June"}, {}, "June"),
        ({"text": "x"}, {}, "text"),
        ({"origin": "a\0b"}, {}, "cannot be stored"),
        ({"origin": "x" * 3000}, {}, "too long"),
        ({}, {" ": "x"}, "needs a name"),
    ],
)
def test_what_cannot_be_kept_is_refused(session, corpus, columns, meta, says):
    before = session.history()
    with pytest.raises(BadValue, match=says):
        corpus.describe([1], columns, meta)
    assert session.history() == before


def test_nothing_to_change_makes_no_step(session, corpus):
    before = session.history()
    with pytest.raises(InvalidEdit, match="stands so already"):
        corpus.describe([1], {"title": of(session, 1)[0]})
    with pytest.raises(InvalidEdit, match="No article is chosen"):
        corpus.describe([], {"title": "x"})
    assert session.history() == before


def test_a_removed_article_comes_back_with_its_labels(session, corpus):
    session.edits.add(2, span("OPEC", OIL), "ACTOR")
    corpus.remove([2])
    assert session.reading.ids() == [1]
    assert session.reading.statistics().annotations == 0
    session.undo()
    assert session.reading.ids() == [1, 2]
    assert len(session.reading.mine(2)) == 1


def test_collections(session, corpus):
    assert corpus.collect("Oil stories", [2]) == 1
    assert corpus.collect("oil  stories", [1, 2]) == 1, "the same collection, whatever the case"
    (made,) = session.reading.collections()
    assert (made.name, made.articles) == ("Oil stories", {1, 2})
    assert session.reading.corpus(Wanted(collection=made.id)) == [1, 2]
    corpus.collect("Oil stories", [1], inside=False)
    assert session.reading.collections()[0].articles == {2}
    corpus.rename_collection("Oil stories", "Energy")
    assert session.reading.collections()[0].name == "Energy"
    corpus.remove_collection("Energy")
    assert session.reading.collections() == []
    session.undo()
    assert session.reading.collections()[0].articles == {2}
    assert session.reading.ids() == [1, 2]


def test_collections_that_cannot_be(session, corpus):
    corpus.collect("One", [1])
    corpus.collect("Two", [1])
    with pytest.raises(BadValue, match="already"):
        corpus.rename_collection("One", "two")
    with pytest.raises(BadValue, match="no collection"):
        corpus.remove_collection("Three")
    with pytest.raises(BadValue, match="1 to 200"):
        corpus.collect(" ", [1])
    with pytest.raises(InvalidEdit, match="stands so already"):
        corpus.collect("One", [1])


def test_a_removed_article_is_in_no_collection_until_it_comes_back(session, corpus):
    corpus.collect("One", [1, 2])
    corpus.remove([2])
    assert session.reading.collections()[0].articles == {1}
    session.undo()
    assert session.reading.collections()[0].articles == {1, 2}


def test_filters_and_orders(session, corpus):
    corpus.describe([1], {"origin": "AP", "published": "2025-01-02"})
    corpus.describe([2], {"origin": "Reuters", "published": "2024"})
    session.edits.add(2, span("OPEC", OIL), "ACTOR")
    session.edits.set_status([2], Status.FINISHED)
    ids = session.reading.corpus
    assert ids(Wanted(source="AP")) == [1]
    assert ids(Wanted(status=Status.FINISHED)) == [2]
    assert ids(Wanted(status=Status.NEW)) == [1]
    assert ids(Wanted(text="opec")) == [2]
    assert ids(Wanted(copies=True)) == []
    assert ids(Wanted(order="date")) == [2, 1]
    assert ids(Wanted(order="annotations", descending=True)) == [2, 1]
    assert ids(Wanted(order="number", descending=True)) == [2, 1]
    for order in ORDERS:
        assert sorted(ids(Wanted(order=order))) == [1, 2]
    rows = session.reading.corpus_rows([2, 1])
    assert [(row.id, row.origin, row.row.annotations) for row in rows] == [(2, "Reuters", 1), (1, "AP", 0)]

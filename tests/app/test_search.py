import pytest

from annotator.app.search import Concordance, Filters, first_of_each, labelled_differently
from annotator.domain.annotation import Status
from tests.app.conftest import OIL, span


def words(session, query, **options):
    return [(hit.row.number, hit.match) for hit in Concordance(session, query, **options).hits()]


def test_hits_come_by_article_and_place(session):
    assert words(session, "geneva OR london OR china") == [
        (1, "Geneva"),
        (1, "China"),
        (1, "China"),
        (2, "London"),
    ]


def test_a_limit_stops_early(session):
    assert [hit.match for hit in Concordance(session, "geneva OR london").hits(1)] == ["Geneva"]


def test_by_status(session):
    session.edits.set_status([2], Status.FINISHED)
    finished = Filters(status=Status.FINISHED, annotator=session.annotator)
    assert words(session, "geneva OR london", filters=finished) == [(2, "London")]


def test_unlabelled_hits_and_those_of_a_label(session):
    session.edits.add(1, span("China"), "ACTOR")
    label = session.edits.label_named("ACTOR").id
    assert words(session, "china", filters=Filters(label=label)) == [(1, "China")]
    assert words(session, "china", filters=Filters(unlabelled=True)) == [(1, "China")]
    (labelled,) = Concordance(session, "china", filters=Filters(annotated=True)).hits()
    assert labelled.span == span("China")


def test_labelled_differently_elsewhere(session):
    session.edits.add(1, span("steel"), "COMMODITY")
    session.edits.add(2, span("Brent", OIL), "ACTOR")
    first = list(Concordance(session, "china OR steel OR brent").hits())
    assert labelled_differently(first) == []
    session.edits.add(1, span("China"), "ACTOR")
    hits = list(Concordance(session, "china").hits())
    assert [hit.span == span("China") for hit in hits] == [True, False]
    assert labelled_differently(hits) == [hits[1]]


@pytest.mark.parametrize("context", [0, 4, 1000])
def test_context_is_the_text_itself(session, context):
    for hit in Concordance(session, "china", context=context).hits():
        assert (
            hit.left + hit.match + hit.right
            == hit.text[max(0, hit.span.start - context) : hit.span.end + context]
        )


def test_of_near_copies_one_stands_for_all():
    assert first_of_each([3, 1, 2, 4], {3: 7, 1: None, 2: 7, 4: None}) == [3, 1, 4]


def test_others_labels_only_where_the_own_article_is_finished(session):
    ben = session.annotator_named("Ben")
    me = session.me()
    session.edits.add(1, span("China"), "ACTOR", annotator=ben)
    blind = Filters(annotator=ben, annotated=True, finished_by=me)
    assert words(session, "china", filters=blind) == []
    session.edits.set_status([1], Status.FINISHED)
    assert words(session, "china", filters=blind) == [(1, "China")]

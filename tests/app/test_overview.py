"""Counts over a project: by person and label, pace, density, long and odd passages; checked against counting by hand."""

import csv
import io
from datetime import datetime, timedelta

import pytest

from annotator.app.overview import Pace, as_csv, look_over
from annotator.app.projects import create_project, open_project
from annotator.app.transfer.importing import import_paths
from annotator.domain.annotation import Status
from annotator.domain.span import Span

WORDS = "Oil fell. Oil rose. Oil stood. Oil fell again. China bought oil in Hong Kong.\n"


@pytest.fixture
def project(tmp_path):
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(f"Story {name}\n\n{WORDS}", "utf-8")
    path = tmp_path / "study.annot"
    with create_project(path, annotator="Ana") as session:
        import_paths(session, [str(tmp_path / f"{name}.txt") for name in "abcde"])
    return path


def label(session, article, words, name, nth=0):
    text = session.reading.article(article).text
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return session.edits.add(article, Span(start, start + len(words)), name)


@pytest.fixture
def session(project):
    with open_project(project) as opened:
        for article in (1, 2):
            for nth in range(3):
                label(opened, article, "Oil", "COMMODITY", nth)
        label(opened, 2, "Oil", "EVENT", 3)
        label(opened, 1, "China", "ACTOR")
        label(opened, 1, "in Hong Kong", "ACTOR")
        opened.edits.set_status([1], Status.FINISHED)
        opened.edits.set_status([3], Status.SKIPPED, reason="empty")
        opened.switch_annotator("Ben")
        label(opened, 5, "China", "ACTOR")
        opened.switch_annotator("Ana")
        yield opened


def test_people_and_labels(session):
    found = look_over(session)
    assert found.articles == 5
    assert {label.name: label.count for label in found.labels} == {"ACTOR": 3, "EVENT": 1, "COMMODITY": 6}
    ana, ben = found.people
    assert (ana.name, ana.finished, ana.in_progress, ana.skipped, ana.annotations) == ("Ana", 1, 1, 1, 9)
    assert (ben.name, ben.finished, ben.in_progress, ben.annotations) == ("Ben", 0, 1, 1)
    names = {label.id: label.name for label in found.labels}
    assert {names[number]: count for number, count in ana.by_label.items()} == {
        "ACTOR": 2,
        "EVENT": 1,
        "COMMODITY": 6,
    }


def test_what_is_removed_or_greyed_is_not_counted(session):
    made = label(session, 4, "China", "ACTOR")
    assert sum(one.count for one in look_over(session).labels) == 11
    session.edits.mark_region(4, made.span)
    assert sum(one.count for one in look_over(session).labels) == 10
    session.undo(article=4, annotator=session.annotator)
    session.edits.remove([made.id])
    assert sum(one.count for one in look_over(session).labels) == 10


def test_dense_long_and_odd(session):
    found = look_over(session)
    assert [one.number for one in (*found.dense, *found.sparse)] == [1, 2, 5] or found.dense[0].number == 1
    assert found.longest[0].text == "in Hong Kong"
    ((place, other, times),) = found.odd
    assert (place.text, place.number, found.label(place.label).name) == ("Oil", 2, "EVENT")
    assert (found.label(other).name, times) == ("COMMODITY", 6)


def test_the_pace_is_of_the_one_at_work(session):
    pace = look_over(session).pace
    today = datetime.now().astimezone().date()
    assert pace.days == ((today, 1),)
    assert (pace.left, pace.a_day, pace.days_left) == (3, 1.0, 3)
    tomorrow = look_over(session, today + timedelta(days=1)).pace
    assert tomorrow.a_day == 1.0
    session.switch_annotator("Ben")
    assert look_over(session).pace == Pace((), 0.0, 0, 5)


@pytest.mark.parametrize(
    ("left", "a_day", "days"), [(0, 3.0, 0), (1, 3.0, 1), (7, 3.0, 3), (6, 3.0, 2), (5, 0.0, 0)]
)
def test_days_left(left, a_day, days):
    assert Pace((), a_day, 0, left).days_left == days


def test_csv_holds_the_numbers_and_nothing_private(session):
    text = as_csv(look_over(session))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {"part": "label", "name": "COMMODITY", "measure": "annotations", "value": "6"} in rows
    assert {"part": "annotator", "name": "Ana", "measure": "finished", "value": "1"} in rows
    assert {"part": "annotator", "name": "Ana", "measure": "EVENT", "value": "1"} in rows
    assert "pace" not in text
    assert "seconds" not in text


def test_an_empty_project(tmp_path):
    with create_project(tmp_path / "empty.annot", annotator="Ana") as session:
        found = look_over(session)
    assert (found.articles, found.people, found.longest, found.odd) == (0, (), (), ())
    assert as_csv(found).splitlines()[1] == "project,,articles,0"


def test_the_gold_layer_is_not_counted_twice(session):
    before = look_over(session, odd=False)
    gold = session.annotator_named("Gold", kind="gold")
    text = session.reading.article(1).text
    start = text.index("China")
    session.edits.add(1, Span(start, start + 5), "ACTOR", annotator=gold)
    after = look_over(session, odd=False)
    assert [label.count for label in after.labels] == [label.count for label in before.labels]
    assert [person.annotations for person in after.people if person.name == "Gold"] == [1]


def test_the_gold_layer_makes_no_article_denser_nothing_longer_and_nothing_odd(session):
    before = look_over(session)
    gold = session.annotator_named("Gold", kind="gold")
    for one in session.reading.mine(1):
        session.edits.add(1, one.span, one.label_name, annotator=gold)
    text = session.reading.article(1).text
    long, odd = text.index("Oil fell. Oil rose. Oil stood."), text.index("Oil fell again")
    session.edits.add(1, Span(long, long + 30), "EVENT", annotator=gold)
    session.edits.add(1, Span(odd, odd + 3), "EVENT", annotator=gold)
    after = look_over(session)
    assert (after.dense, after.sparse) == (before.dense, before.sparse)
    assert after.longest == before.longest
    assert after.odd == before.odd

"""Plans: stratified, balanced, the same from the same seed; and comments."""

from collections import Counter

import pytest

from annotator.app.review.comments import comment, resolve, threads
from annotator.app.review.planning import draw_plan, keep_plan, progress
from annotator.app.transfer.importing import import_paths
from annotator.app.transfer.packets import chosen_articles
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit
from annotator.store.review import strata_of


@pytest.fixture
def many(session, tmp_path):
    """Sixty articles of three sources and two months."""
    import json

    rows = []
    for n in range(60):
        meta = {"source": f"https://s{n % 3}.org/{n}", "date": f"2025-0{n % 2 + 1}-11"}
        rows.append(json.dumps({"text": f"Article {n} about steel and trade.", "meta": meta}))
    (tmp_path / "many.jsonl").write_text("\n".join(rows), encoding="utf-8")
    import_paths(session, [str(tmp_path / "many.jsonl")])
    return session


def people(session, *names):
    return [session.annotator_named(name) for name in names]


def test_double_work_is_drawn_from_every_source_and_month(many):
    three = people(many, "Ana", "Ben", "Cem")
    plan = draw_plan(many, three, share=0.2, seed=4)
    assert len(plan.articles) == 62
    assert plan.doubled == 12
    strata = strata_of(many.database)
    drawn = Counter(strata[row][0][:14] + strata[row][1] for row, who, _ in plan.articles if len(who) > 1)
    assert max(drawn.values()) - min(drawn.values()) <= 1
    assert len(drawn) >= 6
    load = plan.load()
    assert max(load.values()) - min(load.values()) <= 3
    together = Counter(who for _, who, _ in plan.articles if len(who) > 1)
    assert len(together) == 3
    assert plan == draw_plan(many, three, share=0.2, seed=4) != draw_plan(many, three, share=0.2, seed=5)


def test_a_plan_is_kept_as_one_step_and_says_who_has_what(many):
    ana, ben = people(many, "Ana", "Ben")
    plan = draw_plan(many, [ana, ben], share=1, batch=25)
    assert keep_plan(many, plan) == 124
    assert keep_plan(many, plan) == 0
    assert chosen_articles(many, "", ben) == [row for row, _, _ in plan.articles]
    many.edits.set_status([1], Status.FINISHED, annotator=ben)
    rows = [one for one in progress(many) if one.annotator == ben.id]
    assert [(one.batch, one.assigned) for one in rows] == [("1", 25), ("2", 25), ("3", 12)]
    assert sum(one.finished for one in rows) == 1
    keep_plan(many, draw_plan(many, [ana], share=0))
    assert {one.annotator for one in progress(many)} == {ana.id}
    many.undo(annotator=many.me())
    assert len(progress(many)) == 6


@pytest.mark.parametrize(
    ("names", "share", "batch"),
    [((), 0, 20), (("Ana", "ana"), 0, 20), (("Ana",), 0.5, 20), (("Ana", "Ben"), 1.5, 20), (("Ana",), 0, 0)],
)
def test_what_a_plan_refuses(session, names, share, batch):
    with pytest.raises(BadValue):
        draw_plan(session, people(session, *names), share=share, batch=batch)


def test_threads(session):
    ana, ben = people(session, "Ana", "Ben")
    first = comment(session, 1, "Is this one or two? @Ben", span=Span(0, 5), author=ana)
    (thread,) = threads(session, 1)
    assert (thread.first.author, thread.resolved, thread.first.start) == ("Ana", False, 0)
    assert threads(session, open_for=ben) == [thread]
    assert threads(session, open_for=ana) == []
    comment(session, 1, "Two.", thread=first, author=ben)
    (thread,) = threads(session, 1)
    assert [remark.body for remark in thread.remarks] == ["Is this one or two? @Ben", "Two."]
    assert threads(session, open_for=ben) == []
    assert threads(session, open_for=ana) == [thread]
    resolve(session, thread)
    assert threads(session, open_for=ana) == []
    with pytest.raises(InvalidEdit, match="settled already"):
        resolve(session, threads(session, 1)[0])
    resolve(session, threads(session, 1)[0], resolved=False)
    assert threads(session, open_for=ana)


@pytest.mark.parametrize("body", ["", "  \n", "a\0b"])
def test_words_that_are_no_comment(session, body):
    with pytest.raises(BadValue):
        comment(session, 1, body)

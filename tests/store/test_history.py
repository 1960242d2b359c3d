"""The history in pages: filters, what is undone, and steps over several articles."""

from annotator.store.annotations import save_annotations
from annotator.store.history import count, steps, touching
from annotator.store.undo import redo, take_back, undo


def titles(project, **asked):
    return [step.title for step in steps(project.database, **asked)]


def test_pages_follow_each_other_without_a_gap(project):
    for number in range(7):
        project.add(number, number + 1, title=f"Act {number}")
    first = steps(project.database, limit=3)
    second = steps(project.database, limit=3, before=first[-1].id)
    assert [s.title for s in (*first, *second)] == ["Act 6", "Act 5", "Act 4", "Act 3", "Act 2", "Act 1"]
    assert count(project.database) == 8


def test_filter_by_annotator_article_and_words(project):
    project.add(0, 7, title="Label ‘Ländern’ EVENT")
    project.add(0, 7, title="Label ‘talks’ ACTOR", annotator=project.ben)
    project.add(0, 7, title="Label ‘talks’ EVENT", article=2)
    assert titles(project, annotator=project.ben.id) == ["Label ‘talks’ ACTOR"]
    assert titles(project, article=2) == ["Label ‘talks’ EVENT"]
    assert titles(project, text="event TALKS") == ["Label ‘talks’ EVENT"]
    assert titles(project, text="% _") == []
    assert count(project.database, article=1) == 2


def test_an_article_names_the_bulk_acts_that_touched_it(project):
    with project.journal.step("Bulk", annotator=1, article=None) as step:
        save_annotations(step, [project.annotation(0, 3), project.annotation(0, 3, article=2)])
    with project.journal.step("Bulk elsewhere", annotator=1, article=None) as step:
        save_annotations(step, [project.annotation(4, 6, article=2)])
    assert titles(project, article=1, several=True)[:1] == ["Bulk"]
    assert "Bulk elsewhere" in titles(project, article=2, several=True)
    assert titles(project, article=1) == []
    assert len(touching(project.database, 1)) == 2  # the import, too


def test_undone_is_told_through_any_chain(project):
    project.add(0, 7, title="One")
    own = steps(project.database, limit=1)[0].id
    for undone in (True, False, True):
        (undo if undone else redo)(project.journal, article=1, annotator=1)
        found = {s.id: s.undone for s in steps(project.database)}
        assert found[own] is undone
    take_back(project.journal, steps(project.database, limit=1)[0].id)
    assert {s.id: s.undone for s in steps(project.database)}[own] is False

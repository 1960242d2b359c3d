"""The time machine against an oracle: what was read after each step is what the journal gives back later."""

import random

import pytest

from annotator.domain.annotation import Region, RegionKind, Status
from annotator.domain.span import Span
from annotator.store.annotations import (
    annotations_of,
    change_annotation,
    remove_annotation,
    save_annotations,
    set_status,
    status_of,
)
from annotator.store.articles import regions_of, remove_region, save_region
from annotator.store.past import annotations_after, regions_after, restore_annotation, status_after
from annotator.store.undo import next_redo, next_undo, redo, take_back, undo


def shown(annotations):
    return [(a.id, a.span, a.label, a.note, a.flag, dict(a.attributes), str(a.made)) for a in annotations]


def live(project, article=1, annotator=1):
    return shown(annotations_of(project.database, article, annotator))


def then(project, step, article=1, annotator=1):
    return shown(annotations_after(project.database, article, annotator, step))


def newest(project):
    return project.journal.newest()


def random_act(project, dice):
    from dataclasses import replace

    article = dice.choice((1, 1, 1, 2))
    mine = annotations_of(project.database, article, 1)
    kind = dice.choice(("add", "add", "change", "remove", "undo", "redo", "bulk"))
    if kind == "undo" and next_undo(project.journal, article=1, annotator=1):
        undo(project.journal, article=1, annotator=1)
    elif kind == "redo" and next_redo(project.journal, article=1, annotator=1):
        redo(project.journal, article=1, annotator=1)
    elif kind == "change" and mine:
        old = dice.choice(mine)
        new = replace(old, note=f"n{dice.random()}", label=dice.choice((project.actor, project.event)))
        with project.journal.step("Change", annotator=1, article=article) as step:
            change_annotation(step, old, new)
    elif kind == "remove" and mine:
        with project.journal.step("Remove", annotator=1, article=article) as step:
            remove_annotation(step, dice.choice(mine))
    else:
        start = dice.randrange(20)
        made = [project.annotation(start, start + 1 + dice.randrange(4), article=article)]
        if kind == "bulk":
            made.append(project.annotation(start, start + 2, article=3 - article))
        with project.journal.step("Add", annotator=1, article=None if kind == "bulk" else article) as step:
            save_annotations(step, made)


@pytest.mark.parametrize("seed", range(12))
def test_every_moment_comes_back(project, seed):
    dice = random.Random(seed)
    seen = {newest(project): live(project)}
    for _ in range(40):
        random_act(project, dice)
        seen[newest(project)] = live(project)
    assert {step: then(project, step) for step in seen} == seen


def test_rows_that_an_undone_import_took_away_are_still_seen(project):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        save_annotations(step, [project.annotation(0, 3), project.annotation(5, 9)])
    imported, before = newest(project), live(project)
    take_back(project.journal, imported)
    assert live(project) == []
    assert then(project, imported) == before
    assert then(project, newest(project)) == []
    take_back(project.journal, newest(project))
    assert then(project, imported) == before == live(project)
    assert then(project, imported + 1) == []


def test_a_row_comes_back_from_every_state(project):
    from dataclasses import replace

    project.add(0, 3, note="first")
    when, old = newest(project), annotations_of(project.database, 1, 1)[0]
    changes = [replace(old, note="second", label=project.event), None]
    for new in changes:
        with project.journal.step("Act", annotator=1, article=1) as step:
            change_annotation(step, old, new) if new else remove_annotation(step, old)
        past = annotations_after(project.database, 1, 1, when)
        assert [a.note for a in past] == ["first"]
        with project.journal.step("Restore", annotator=1, article=1) as step:
            assert restore_annotation(step, past[0])
            assert not restore_annotation(step, past[0])
        assert live(project) == then(project, when)
    undo(project.journal, article=1, annotator=1)
    assert live(project) == []


def test_a_row_that_is_gone_comes_back_under_its_id(project):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        save_annotations(step, [project.annotation(0, 3)])
    imported, before = newest(project), live(project)
    take_back(project.journal, imported)
    past = annotations_after(project.database, 1, 1, imported)
    with project.journal.step("Restore", annotator=1, article=1) as step:
        restore_annotation(step, past[0])
    assert live(project) == before
    undo(project.journal, article=1, annotator=1)
    assert live(project) == []
    take_back(project.journal, imported + 1)
    assert live(project) == before


def around_work(project, annotator):
    """Return what is outside an annotator's work in article 1, and how far that is, as it is now."""
    return regions_of(project.database, 1, annotator), status_of(project.database, 1, annotator)[:2]


def around_work_then(project, step, annotator):
    return (
        regions_after(project.database, 1, annotator, step),
        status_after(project.database, 1, annotator, step),
    )


def act_around(project, dice):
    """Grey a passage or take that back, change a status, or undo."""
    kind, annotator = dice.choice(("grey", "grey", "unread", "clear", "status", "undo")), dice.choice((1, 2))
    if kind == "undo" and next_undo(project.journal, article=1, annotator=annotator):
        undo(project.journal, article=1, annotator=annotator)
        return
    there = regions_of(project.database, 1, annotator)
    with project.journal.step("Act", annotator=annotator, article=1) as step:
        if kind == "clear" and there:
            remove_region(step, dice.choice(there).id)
        elif kind in {"grey", "unread"}:
            start = dice.randrange(20)
            mine = kind == "unread"
            region = Region(
                Span(start, start + 3), RegionKind.NOT_READ if mine else RegionKind.BOILERPLATE, "person"
            )
            uuid = project.database.value("SELECT uuid FROM article WHERE id = 1")
            save_region(step, 1, uuid, region, annotator if mine else None)
        else:
            status = dice.choice(list(Status))
            set_status(step, 1, annotator, status, f"why {dice.random()}" if status is Status.SKIPPED else "")


@pytest.mark.parametrize("seed", range(8))
def test_passages_and_status_come_back_too(project, seed):
    dice = random.Random(seed)
    seen = {}
    for _ in range(40):
        act_around(project, dice)
        seen[newest(project)] = [around_work(project, annotator) for annotator in (1, 2)]
    assert {
        step: [around_work_then(project, step, annotator) for annotator in (1, 2)] for step in seen
    } == seen
    assert len({str(each) for each in seen.values()}) > 15


def test_before_the_import_there_was_nothing(project):
    with project.journal.step("Grey", annotator=1, article=1) as step:
        uuid = project.database.value("SELECT uuid FROM article WHERE id = 1")
        save_region(step, 1, uuid, Region(Span(0, 3), RegionKind.BOILERPLATE, "person"))
        set_status(step, 1, 1, Status.FINISHED, "")
    assert around_work_then(project, newest(project) - 1, 1) == ((), (Status.NEW, ""))
    assert regions_after(project.database, 2, 1, newest(project)) == ()

"""The rule of registers: the greater (hlc, step.uuid) wins, deletion is a value, duplicates are folded when read.

First the merge laws on a model of three replicas, then the same rule on real project files as far as it is built.
"""

import itertools
import random

import pytest

from annotator.domain.annotation import Annotation, Region
from annotator.domain.codebook import Label, label_uuid
from annotator.domain.span import Span
from annotator.store import journal as stepping
from annotator.store.aliases import canonical_rows
from annotator.store.annotations import (
    annotations_at,
    annotations_of,
    existing_keys,
    find_annotation,
    free_ids,
    remove_annotation,
    save_annotations,
)
from annotator.store.articles import regions_of, save_region
from annotator.store.labels import canonical_labels, ensure_label
from annotator.store.people import ensure_annotator
from annotator.store.schema import REGISTERS
from annotator.store.undo import undo
from tests.strategies import make_project

# -- the model


class Replica:
    """A project as the merge law sees it: rows by key with (hlc, step uuid, dead, value), and a clock of its own."""

    def __init__(self, name, skew, base=None):
        self.name, self.skew, self.now, self.clock, self.count = name, skew, 0, 0, 0
        self.rows = dict(base or {})
        self.steps = []

    def stamp(self):
        self.now += 1
        self.clock = max((self.now + self.skew) << 16, self.clock + 1)
        self.count += 1
        return self.clock, f"{self.name}{self.count:06}"

    def write(self, changes, *, kind="act"):
        stamp = self.stamp()
        self.steps.append((kind, {key: self.rows.get(key) for key in changes}))
        for key, (dead, value) in changes.items():
            self.rows[key] = (*stamp, dead, value)

    def undo(self):
        if not self.steps:
            return
        kind, images = self.steps.pop()
        if kind == "merge":
            self.rows = {k: v for k, v in self.rows.items() if images.get(k, 0) is not None} | {
                k: v for k, v in images.items() if v is not None
            }
            return
        stamp = self.stamp()
        for key, image in images.items():
            dead, value = (True, self.rows[key][3]) if image is None else image[2:]
            self.rows[key] = (*stamp, dead, value)

    def merge(self, other):
        taken = {k: row for k, row in other.rows.items() if k not in self.rows or self.rows[k][:2] < row[:2]}
        self.steps.append(("merge", {key: self.rows.get(key) for key in taken}))
        self.rows |= taken
        self.clock = max([self.clock, *(row[0] for row in taken.values())])

    def live(self):
        """What a reader sees: live duplicates of a value folded, the smallest key stands for all."""
        shown = {}
        for key in sorted(k for k, row in self.rows.items() if not row[2]):
            shown.setdefault(self.rows[key][3], key)
        return shown

    def remove(self, value):
        self.write({k: (True, value) for k, row in self.rows.items() if not row[2] and row[3] == value})


def random_life(replica, others, chance):
    for _ in range(30):
        act = chance.random()
        if act < 0.35 or not replica.rows:
            replica.write(
                {f"{replica.name}{len(replica.rows)}{chance.random():.6f}": (False, chance.randrange(6))}
            )
        elif act < 0.6:
            replica.write({chance.choice(sorted(replica.rows)): (chance.random() < 0.3, chance.randrange(6))})
        elif act < 0.8:
            replica.undo()
        else:
            replica.merge(chance.choice(others))


def three(seed):
    chance = random.Random(seed)
    base = Replica("o", 0)
    for value in range(4):
        base.write({f"o{value}": (False, value)})
    replicas = [Replica(name, skew, base.rows) for name, skew in (("a", 0), ("b", 1000), ("c", -1000))]
    for replica in replicas:
        random_life(replica, [r for r in replicas if r is not replica], chance)
    return replicas


def merged(replicas):
    result = Replica("m", 0)
    for replica in replicas:
        result.merge(replica)
    return result


@pytest.mark.parametrize("seed", range(60))
def test_the_merge_laws(seed):
    replicas = three(seed)
    expected = merged(replicas)
    for order in itertools.permutations(replicas):
        found = merged(order)
        assert found.rows == expected.rows
        assert found.live() == expected.live()
        for replica in order:
            found.merge(replica)
        assert found.rows == expected.rows
    one, other, _ = replicas
    before, clock = dict(one.rows), one.clock
    one.merge(other)
    assert one.clock >= clock
    one.undo()
    assert one.rows == before


@pytest.mark.parametrize("seed", range(20))
def test_removing_what_stands_for_duplicates_removes_all_everywhere(seed):
    replicas = three(seed)
    value = next(iter(merged(replicas).live()), None)
    if value is None:
        return
    whole = merged(replicas)
    replicas[0].rows = dict(whole.rows)
    replicas[0].clock = max(row[0] for row in whole.rows.values())
    replicas[0].remove(value)
    assert all(value not in merged(order).live() for order in itertools.permutations(replicas))


# -- the clock of real files


def test_the_clock_is_the_later_of_the_time_and_the_last_stamp_plus_one(project, monkeypatch):
    now = [2_000_000_000.0]
    monkeypatch.setattr(stepping.time, "time", lambda: now[0])

    def tick():
        with project.journal.step("x", annotator=1) as step:
            step.update("article", 1, origin=str(step.hlc))
        return step.hlc

    noon = 2_000_000_000_000 << 16
    assert [tick(), tick(), tick()] == [noon, noon + 1, noon + 2]
    now[0] += 1
    assert tick() == noon + (1000 << 16)
    now[0] -= 3600
    assert tick() == noon + (1000 << 16) + 1
    assert int(project.database.meta("hlc_max")) == noon + (1000 << 16) + 1
    assert tick() < 1 << 63


def test_the_clock_is_never_lowered_not_even_by_undo(project, monkeypatch):
    seen = [int(project.database.meta("hlc_max"))]
    for _ in range(3):
        project.add(0, 7)
        seen.append(int(project.database.meta("hlc_max")))
        undo(project.journal)
        seen.append(int(project.database.meta("hlc_max")))
    monkeypatch.setattr(stepping.time, "time", lambda: 1.0)
    project.reopen()
    project.add(0, 7)
    seen.append(int(project.database.meta("hlc_max")))
    assert seen == sorted(set(seen))


def test_a_broken_off_step_uses_no_stamp(project):
    before = project.database.meta("hlc_max")

    def stumble():
        with project.journal.step("x", annotator=1) as step:
            step.update("article", 1, origin="x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert project.database.meta("hlc_max") == before


def test_every_row_carries_the_stamp_of_the_step_that_wrote_it(project):
    project.add(0, 7)
    project.add(8, 9, annotator=project.ben)
    undo(project.journal)
    for table in REGISTERS:
        strange = project.database.query(
            f"SELECT x.hlc, x.step FROM {table} x LEFT JOIN step s ON s.id = x.step AND s.hlc = x.hlc "
            "WHERE s.id IS NULL AND x.step <> 0"
        )
        assert strange == [], table
    assert project.database.value("SELECT count(DISTINCT uuid) = count(*) FROM step") == 1


# -- duplicates in real files


def twins(project):
    """Two live annotations that a merge would bring: same article, annotator, span and label."""
    return sorted(project.add(0, 7) for _ in range(2))


def test_the_smallest_id_stands_for_duplicates(project):
    first, second = twins(project)
    assert [a.id for a in annotations_of(project.database, 1)] == [first]
    assert find_annotation(project.database, second).id == second
    assert len(existing_keys_of(project)) == 1


def existing_keys_of(project):
    with project.journal.unlogged() as step:
        return existing_keys(step, 1, project.anna.id)


def test_what_lies_at_a_span_is_what_overlaps_it(project):
    for start, end in ((0, 7), (0, 7), (2, 4), (6, 12), (12, 20), (30, 31)):
        project.add(start, end)
    project.add(0, 40, annotator=project.ben)
    own = annotations_of(project.database, 1, project.anna.id)
    for start in range(40):
        for end in (start + 1, start + 5):
            span = Span(start, end)
            found = annotations_at(project.database, 1, project.anna.id, span)
            assert found == tuple(a for a in own if a.span.overlaps(span))


@pytest.mark.parametrize("which", [0, 1])
def test_removing_one_of_the_duplicates_removes_all(project, which):
    number = twins(project)[which]
    with project.journal.step("Remove", annotator=1, article=1) as step:
        remove_annotation(step, find_annotation(project.database, number))
    assert annotations_of(project.database, 1) == ()
    undo(project.journal)
    assert len(annotations_of(project.database, 1)) == 1
    assert project.database.value("SELECT count(*) FROM annotation WHERE dead = 0") == 2


def test_two_annotators_are_no_duplicates(project):
    project.add(0, 7)
    project.add(0, 7, annotator=project.ben)
    project.add(0, 7, label=project.event)
    assert len(annotations_of(project.database, 1)) == 3


def test_duplicates_under_labels_that_were_merged(project):
    project.add(0, 7)
    project.add(0, 7, label=project.event)
    with project.journal.step("Merge labels", annotator=1) as step:
        step.update("label", project.event, merged_into=project.actor)
    (one,) = annotations_of(project.database, 1)
    assert (one.label, one.label_name) == (project.actor, "ACTOR")
    with project.journal.step("Remove", annotator=1, article=1) as step:
        remove_annotation(step, one)
    assert project.database.value("SELECT count(*) FROM annotation WHERE dead = 0") == 0


def test_labels_that_were_merged_into_each_other_become_one(project):
    """As two people can bring it about who work apart; the smallest uuid stands, in every project the same."""
    with project.journal.step("Merge labels", annotator=1) as step:
        third = ensure_label(step, Label(label_uuid("PERSON"), "PERSON"))
        step.update("label", project.event, merged_into=project.actor)
        step.update("label", project.actor, merged_into=project.event)
        step.update("label", third, merged_into=project.event)
    rows = canonical_rows(project.database.connection)
    smallest = min((label_uuid("ACTOR"), project.actor), (label_uuid("EVENT"), project.event))[1]
    assert rows == {project.actor: smallest, project.event: smallest, third: smallest}
    assert {name for _, name in canonical_labels(project.database).values()} == {
        "ACTOR" if smallest == project.actor else "EVENT"
    }


def test_ids_that_a_file_brings_are_kept_where_they_are_free(project):
    taken = project.add(0, 7)
    wanted = [taken, 77, 77, 0, 78]
    made = [
        Annotation(Span(n, n + 2), "ACTOR", id=number, article=1, annotator=1, label=1)
        for n, number in enumerate(wanted)
    ]
    with project.journal.step("Import", annotator=None, kind="import") as step:
        ids = free_ids(step, made)
        save_annotations(step, made, ids=ids)
    assert (ids[1], ids[4]) == (77, 78)
    assert len({taken, *ids}) == 6


# -- what projects made apart agree on


def test_projects_made_apart_agree_on_articles_annotators_and_labels(tmp_path):
    keys = []
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
        project = make_project(tmp_path / place)
        with project.journal.step("People", annotator=None) as step:
            if place == "two":
                ensure_annotator(step, "Zed")
            clara = ensure_annotator(step, "Clara" if place == "one" else " clara ")
            for kind in ("boilerplate", "not-read"):
                owner = clara.id if kind == "not-read" else None
                save_region(step, 1, "uuid", Region(Span(0, 7), kind), owner)
        regions = {r.id for r in regions_of(project.database, 1)}
        keys.append((clara.uuid, regions))
        project.database.close()
    assert keys[0] == keys[1]


def test_the_same_mark_by_two_people_is_two_rows(project):
    with project.journal.step("Mark", annotator=1, article=1) as step:
        marks = {save_region(step, 1, "uuid", Region(Span(0, 7), "not-read"), who) for who in (1, 2, None)}
        assert save_region(step, 1, "uuid", Region(Span(0, 7), "not-read"), 1) in marks
    assert len(marks) == 3

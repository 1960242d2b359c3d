"""The merge laws on real project files: several copies edit, undo and merge at random, and meet.

Convergent in every order, twice is once, merging and undoing is nothing, nothing is lost, nothing is there twice.
"""

import contextlib
import itertools
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from annotator.domain.annotation import Region, Status
from annotator.domain.article import Draft
from annotator.domain.codebook import Label, label_uuid
from annotator.domain.span import Span
from annotator.errors import AnnotatorError
from annotator.store.annotations import (
    annotations_of,
    change_annotation,
    remove_annotation,
    save_annotations,
    set_status,
)
from annotator.store.articles import next_number, save_article, save_region
from annotator.store.check import check_project
from annotator.store.history import steps
from annotator.store.labels import ensure_label
from annotator.store.undo import redo, take_back, undo
from tests.store.merging.conftest import copy_of, greatest, merge, picture
from tests.strategies import make_project

WHICH = st.integers(0, 2)
SPANS = st.tuples(st.integers(0, 30), st.integers(1, 6))


class Colleagues(RuleBasedStateMachine):
    """Three copies of one project, each with a person of its own who works in it, and Anna, who works in all."""

    @initialize()
    def begin(self):
        self.place = tempfile.TemporaryDirectory()
        folder = Path(self.place.name)
        base = make_project(folder)
        self.copies = [copy_of(base, folder / str(n) / f"{n}.annot") for n in range(3)]
        base.database.close()
        self.folder, self.tries = folder, 0

    def teardown(self):
        if hasattr(self, "copies"):
            for copy in self.copies:
                copy.database.close()
            self.place.cleanup()

    @rule(which=WHICH, span=SPANS, label=st.sampled_from(["actor", "event"]), ben=st.booleans())
    def add(self, which, span, label, ben):
        copy = self.copies[which]
        who = copy.ben if ben else copy.anna
        copy.add(span[0], sum(span), label=getattr(copy, label), annotator=who, article=1)

    @rule(which=WHICH, place=st.integers(0, 20), dead=st.booleans())
    def change(self, which, place, dead):
        import dataclasses

        copy = self.copies[which]
        there = annotations_of(copy.database, 1)
        if not there:
            return
        old = there[place % len(there)]
        with copy.journal.step("Change", annotator=old.annotator, article=1) as step:
            if dead:
                remove_annotation(step, old)
            else:
                new = dataclasses.replace(old, span=Span(old.span.start, old.span.end + 1), note=f"{which}")
                change_annotation(step, old, new)

    @rule(which=WHICH, status=st.sampled_from([Status.FINISHED, Status.IN_PROGRESS, Status.NEW]))
    def finish(self, which, status):
        copy = self.copies[which]
        with copy.journal.step("Finish", annotator=copy.anna.id, article=1) as step:
            set_status(step, 1, copy.anna.id, status)

    @rule(which=WHICH, number=st.integers(0, 3))
    def bring_an_article(self, which, number):
        copy = self.copies[which]
        with copy.journal.step("Import", annotator=None, kind="import") as step:
            draft = Draft(text=f"New article {number} about steel and China.", title=f"New {number}")
            article, _, _ = save_article(step, draft, next_number(copy.database))
            label = ensure_label(step, Label(label_uuid(f"NEW{number}"), f"NEW{number}"))
            save_annotations(step, [copy.annotation(0, 3, article=article, label=label)])
            save_region(step, article, str(number), Region(Span(4, 11)))

    @rule(which=WHICH, name=st.sampled_from(["ACTOR", "PERSON", "AGENT"]))
    def rename(self, which, name):
        copy = self.copies[which]
        with copy.journal.step("Rename", annotator=copy.anna.id) as step:
            step.update("label", copy.actor, name=name)

    @rule(which=WHICH, ben=st.booleans(), back=st.booleans())
    def undo_or_redo(self, which, ben, back):
        copy = self.copies[which]
        with contextlib.suppress(AnnotatorError):
            (redo if back else undo)(copy.journal, annotator=(copy.ben if ben else copy.anna).id, article=1)

    @rule(pair=st.permutations(range(3)))
    def merge_one(self, pair):
        merge(self.copies[pair[0]], self.copies[pair[1]].path)

    @rule(pair=st.permutations(range(3)))
    def merge_and_undo(self, pair):
        copy = self.copies[pair[0]]
        before, newest = picture(copy.database), copy.journal.newest()
        merge(copy, self.copies[pair[1]].path)
        made = [
            step for step in steps(copy.database) if step.id > newest and step.kind == "merge" and step.rows
        ]
        for step in made[:1]:
            with copy.journal.transaction():
                take_back(copy.journal, step.id)
        assert picture(copy.database) == before

    @rule()
    def meet(self):
        self.tries += 1
        expected = greatest([picture(copy.database) for copy in self.copies])
        for order in ((0, 1, 2), (2, 0, 1)):
            place = self.folder / f"meet{self.tries}" / f"{order[0]}.annot"
            first = copy_of(self.copies[order[0]], place)
            for other in order[1:]:
                merge(first, self.copies[other].path)
            assert picture(first.database) == expected
            newest = first.journal.newest()
            for other in order[1:]:
                assert merge(first, self.copies[other].path).empty
            assert first.journal.newest() == newest
            assert [f for f in check_project(first.database) if f.level == "damage"] == []
            shown = [(a.annotator, a.span, a.label) for a in annotations_of(first.database, 1)]
            assert len(shown) == len(set(shown))
            first.database.close()


TestColleagues = Colleagues.TestCase
TestColleagues.settings = settings(max_examples=8, stateful_step_count=16, deadline=None)


def test_all_orders_give_the_same_project(tmp_path):
    base = make_project(tmp_path)
    copies = [copy_of(base, tmp_path / name / f"{name}.annot") for name in ("a", "b", "c")]
    for number, copy in enumerate(copies):
        copy.add(number, number + 5)
        copy.add(number, number + 5, annotator=copy.ben, label=copy.event)
    old = annotations_of(copies[0].database, 1)[0]
    merge(copies[1], copies[0].path)
    with copies[1].journal.step("Remove", annotator=1, article=1) as step:
        remove_annotation(step, old)
    pictures = []
    for order in itertools.permutations(range(3)):
        first = copy_of(copies[order[0]], tmp_path / "".join(map(str, order)) / "x.annot")
        for other in order[1:]:
            merge(first, copies[other].path)
        pictures.append(picture(first.database))
        live = [a.id for a in annotations_of(first.database, 1)]
        assert old.id not in live
        assert len(live) == 5
        first.database.close()
    assert all(one == pictures[0] for one in pictures)
    for copy in (*copies, base):
        copy.database.close()

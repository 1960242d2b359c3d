"""What other programs said: kept once, told apart by person, undone, and never under a name."""

import json

from annotator.domain.article import Attachment
from annotator.store.attachments import attachments_of, save_attachment
from annotator.store.persons import forget, merge_into, rename
from annotator.store.undo import undo
from tests.strategies import make_project

SAID = Attachment(
    "relation", json.dumps({"from": [0, 4, "A"], "label": "owns", "to": [5, 9, "B"]}, sort_keys=True)
)


def kept(project, person=None):
    return [(one.format, one.body, one.annotator) for one in attachments_of(project.database, 1, person)]


def save(project, *people, said=SAID):
    with project.journal.step("Import", annotator=project.anna.id, kind="import") as step:
        for person in people:
            save_attachment(step, 1, said, person)


def test_the_same_twice_is_one_and_undo_takes_it_back(tmp_path):
    project = make_project(tmp_path)
    save(project, project.anna, project.anna, project.ben)
    assert kept(project) == [("relation", SAID.body, "Anna"), ("relation", SAID.body, "Ben")]
    assert kept(project, project.ben) == [("relation", SAID.body, "Ben")]
    undo(project.journal)
    assert kept(project) == []
    save(project, project.anna)
    assert len(kept(project)) == 1


def test_it_follows_a_person_who_is_renamed_or_merged(tmp_path):
    project = make_project(tmp_path)
    save(project, project.anna, project.ben)
    with project.journal.step("Rename", annotator=project.anna.id) as step:
        rename(step, project.anna.id, "Anna Kern")
    assert {name for _, _, name in kept(project)} == {"Anna Kern", "Ben"}
    with project.journal.step("Merge", annotator=project.anna.id) as step:
        merge_into(step, project.ben.id, project.anna.id)
    assert kept(project) == [("relation", SAID.body, "Anna Kern")]


def test_nothing_of_a_forgotten_person_is_left(tmp_path):
    project = make_project(tmp_path)
    save(project, project.ben)
    with project.journal.step("Merge", annotator=project.anna.id) as step:
        merge_into(step, project.ben.id, project.anna.id)
    undo(project.journal)
    key = project.ben.uuid
    name = forget(project.journal, project.ben)
    assert kept(project) == [("relation", SAID.body, name)]
    project.database.close()
    raw = project.path.read_bytes()
    assert key.encode() not in raw
    assert b"Ben" not in raw.replace(b"Benin", b"")

"""A draft of the codebook: kept in the project, in force when it is published, and each refusal in a sentence."""

import pytest

from annotator.app.codebook_files import text_of
from annotator.app.codebooks import apply_file, write
from annotator.app.drafting import BLANK, Drafting
from annotator.app.label_use import concerned, decisions, source_of, uses
from annotator.app.projects import OWN_LABELS, create_project, open_project
from annotator.app.transfer.importing import import_paths
from annotator.app.transfer.merging import merge
from annotator.app.transfer.packets import make_packet
from annotator.domain.codebook import Example, label_uuid, written_colour
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit, NothingToUndo
from annotator.formats.codebook_toml import parse_codebook, write_codebook
from annotator.store.check import check_project
from annotator.store.drafts import draft_of
from tests.app.conftest import span, words_of


@pytest.fixture
def drafting(session):
    return Drafting(session)


def key_of(session, name):
    return session.codebook.label(name).uuid


def kinds(drafting):
    return [(change.kind, change.before, change.after) for change in drafting.changes()]


def damage(session):
    return [finding for finding in check_project(session.database) if finding.level == "damage"]


def test_a_rename_is_in_force_only_when_it_is_published(session, drafting):
    session.edits.add(1, span("China"), "ACTOR")
    drafting.rename(key_of(session, "ACTOR"), "PARTY")
    assert session.codebook.labels[0].name == "ACTOR"
    assert words_of(session) == [("China", "ACTOR")]
    applied = drafting.publish()
    assert (applied.version, applied.changed) == (2, ("PARTY",))
    assert words_of(session) == [("China", "PARTY")]
    assert drafting.changes() == []
    assert damage(session) == []


def test_publishing_is_one_step_that_undo_and_redo_know(session, drafting):
    drafting.rename(key_of(session, "ACTOR"), "PARTY")
    drafting.add("GOOD")
    drafting.publish()
    assert session.history(limit=1)[0].title == "Publish version 2 of the codebook"
    session.undo()
    assert [label.name for label in session.codebook.labels] == ["ACTOR", "EVENT", "COMMODITY"]
    session.redo()
    assert [label.name for label in session.codebook.labels] == ["PARTY", "EVENT", "COMMODITY", "GOOD"]


def test_a_draft_outlives_the_session_and_is_of_one_annotator(file):
    with open_project(file) as session:
        Drafting(session).add("GOOD")
    with open_project(file) as session:
        assert [label.name for label in Drafting(session).labels][-1] == "GOOD"
        assert session.history(limit=1) == [] or "GOOD" not in session.history(limit=1)[0].title
        session.switch_annotator("Ben")
        assert Drafting(session).changes() == []


def test_a_packet_does_not_hold_the_draft(session, drafting, tmp_path):
    drafting.add("SECRET")
    make_packet(session, tmp_path / "packet.annot", session.annotator_named("Ben"), [1])
    assert b"SECRET" not in (tmp_path / "packet.annot").read_bytes()


def test_a_colour_of_ones_own_goes_everywhere(session, drafting, tmp_path):
    actor = key_of(session, "ACTOR")
    with pytest.raises(InvalidEdit, match="Type the colour as #RRGGBB"):
        drafting.set_own_colour(actor, "brown")
    drafting.set_own_colour(actor, "#a05030")
    drafting.publish()
    colour = session.codebook.labels[0].colour
    assert written_colour(colour) == "#A05030"
    assert session.database.value("SELECT colour FROM label WHERE name = 'ACTOR'") == "#A05030"
    assert parse_codebook(write_codebook(session.codebook)).labels[0].colour == colour
    write(session, tmp_path / "book.qdc")
    assert 'color="#A05030"' in (tmp_path / "book.qdc").read_text("utf-8")
    assert damage(session) == []


def test_a_colour_of_ones_own_comes_with_a_packet_and_back(session, drafting, tmp_path):
    drafting.set_own_colour(key_of(session, "ACTOR"), "#A05030")
    drafting.publish()
    make_packet(session, tmp_path / "ben.annot", session.annotator_named("Ben"), [1])
    with open_project(tmp_path / "ben.annot") as ben:
        assert ben.codebook.labels[0].colour == session.codebook.labels[0].colour
        ben.edits.add(1, span("China"), "ACTOR")
    merge(session, [tmp_path / "ben.annot"])
    assert written_colour(session.codebook.labels[0].colour) == "#A05030"


def test_acts_are_taken_back_and_done_again(session, drafting):
    actor = key_of(session, "ACTOR")
    drafting.set_colour(actor, 5)
    drafting.move(actor, 1)
    assert [label.name for label in drafting.labels] == ["EVENT", "ACTOR", "COMMODITY"]
    assert drafting.kept.undo_title() == "Move ‘ACTOR’"
    drafting.kept.undo()
    assert kinds(drafting) == [("colour", "ACTOR", "ACTOR")]
    drafting.kept.undo()
    assert drafting.changes() == []
    with pytest.raises(NothingToUndo):
        drafting.kept.undo()
    drafting.kept.redo()
    drafting.kept.redo()
    assert [label.name for label in drafting.labels] == ["EVENT", "ACTOR", "COMMODITY"]
    assert drafting.kept.redo_title() == ""


def test_refreshing_after_an_act_of_ones_own_keeps_what_can_be_undone(session, drafting):
    drafting.add("GOOD")
    session.edits.add(1, span("China"), "ACTOR")
    drafting.kept.refresh()
    assert drafting.kept.undo_title() == "New label ‘GOOD’"


def test_letters_typed_on_are_one_act(session, drafting):
    actor = key_of(session, "ACTOR")
    for words in ("W", "Wh", "Who"):
        drafting.describe(actor, definition=words)
    assert drafting.label(actor).definition == "Who"
    drafting.kept.undo()
    assert drafting.changes() == []


def test_what_cannot_be_stored_is_left_out(session, drafting):
    drafting.describe(key_of(session, "ACTOR"), definition="a\0b\ud800c")
    assert drafting.label(key_of(session, "ACTOR")).definition == "abc"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "A label has an empty name."),
        ("EVENT", "There is a label EVENT already."),
        ("a\nb", "A label has a name with a control character (U+000A)."),
    ],
)
def test_names_that_cannot_be(session, drafting, name, sentence):
    with pytest.raises(InvalidEdit) as refused:
        drafting.rename(key_of(session, "ACTOR"), name)
    assert str(refused.value) == sentence
    with pytest.raises(InvalidEdit):
        drafting.add(name)
    assert drafting.changes() == []


def test_keys_that_are_taken_or_none(session, drafting):
    actor = key_of(session, "ACTOR")
    for key, sentence in (
        ("2", "EVENT has 2 already."),
        ("x", "The key of a label is one digit, 1 to 9 or 0."),
    ):
        with pytest.raises(InvalidEdit, match=sentence):
            drafting.set_key(actor, key)
    for letter, sentence in (
        ("e", "EVENT has E already."),
        ("g", "The program itself uses G in the article"),
        ("7", "Type one letter."),
    ):
        with pytest.raises(InvalidEdit, match=sentence):
            drafting.set_letter(actor, letter)
    drafting.set_key(actor, "7")
    drafting.set_letter(actor, "P")
    assert (drafting.label(actor).key, drafting.label(actor).letter) == ("7", "p")


def test_a_label_in_use_is_not_removed_but_retired(session, drafting):
    session.edits.add(1, span("China"), "ACTOR")
    actor = key_of(session, "ACTOR")
    with pytest.raises(InvalidEdit, match="Annotations have the label ACTOR: retire it, or merge it"):
        drafting.remove(actor)
    drafting.retire(actor)
    drafting.publish()
    assert session.codebook.labels[0].retired
    assert words_of(session) == [("China", "ACTOR")]
    with pytest.raises(BadValue, match="There is no label “ACTOR”"):
        session.edits.add(1, span("Geneva"), "ACTOR")
    drafting.bring_back(actor)
    assert drafting.label(actor).key == "1"
    drafting.publish()
    session.edits.add(1, span("Geneva"), "ACTOR")


def test_a_label_that_nobody_used_is_removed(session, drafting):
    drafting.remove(key_of(session, "COMMODITY"))
    assert drafting.publish().removed == ("COMMODITY",)
    assert [label.name for label in session.codebook.labels] == ["ACTOR", "EVENT"]


def test_the_last_label_stays(session, drafting):
    drafting.remove(key_of(session, "COMMODITY"))
    drafting.remove(key_of(session, "EVENT"))
    for act in (drafting.remove, drafting.retire):
        with pytest.raises(InvalidEdit, match="A codebook needs at least one label"):
            act(key_of(session, "ACTOR"))


def test_a_label_is_merged_into_another_and_undo_takes_them_apart(session, drafting):
    session.edits.add(1, span("China"), "ACTOR")
    session.edits.add(1, span("steel"), "COMMODITY")
    drafting.merge(key_of(session, "COMMODITY"), key_of(session, "ACTOR"))
    assert kinds(drafting) == [("merged", "COMMODITY", "ACTOR")]
    assert concerned(drafting.draft, uses(session)) == 1
    drafting.publish()
    assert [label.name for label in session.codebook.labels] == ["ACTOR", "EVENT"]
    assert words_of(session) == [("China", "ACTOR"), ("steel", "ACTOR")]
    assert uses(session)[session.codebook.labels[0].id].people == (("Ana", 2),)
    assert damage(session) == []
    session.undo()
    assert words_of(session) == [("China", "ACTOR"), ("steel", "COMMODITY")]
    assert [label.name for label in session.codebook.labels] == ["ACTOR", "EVENT", "COMMODITY"]
    assert damage(session) == []


def test_merges_in_a_chain_and_into_a_label_that_is_new_and_renamed(session, drafting):
    session.edits.add(1, span("China"), "ACTOR")
    new = drafting.add("NEW")
    drafting.merge(key_of(session, "ACTOR"), key_of(session, "EVENT"))
    drafting.merge(key_of(session, "EVENT"), new.uuid)
    drafting.rename(new.uuid, "THING")
    drafting.publish()
    assert words_of(session) == [("China", "THING")]


def test_a_new_label_has_the_id_of_the_name_that_it_is_published_with(session, drafting):
    new = drafting.add("NEW")
    assert drafting.rename(new.uuid, "GOOD").uuid == label_uuid("GOOD")
    drafting.publish()
    good = key_of(session, "GOOD")
    assert drafting.rename(good, "WARE").uuid == good
    assert drafting.add("GOOD").uuid != good


def test_a_new_label_gets_the_first_free_key_and_a_colour_of_its_own(session, drafting):
    label = drafting.add("GOOD")
    assert label.key == "4"
    assert label.colour not in {one.colour for one in session.codebook.labels}


def test_examples_are_added_turned_and_removed(session, drafting):
    actor = key_of(session, "ACTOR")
    before = len(drafting.label(actor).examples)
    drafting.add_example(actor, Example("The ", "United States", " told China"))
    with pytest.raises(InvalidEdit, match="This is an example in the codebook"):
        drafting.add_example(actor, Example("The ", "United States", " told China"))
    drafting.change_example(actor, before, good=False)
    drafting.change_example(actor, before, note="why")
    example = drafting.label(actor).examples[-1]
    assert (example.good, example.note) == (False, "why")
    article, found = source_of(session, example)
    assert found.of(session.reading.article(article).text) == "United States"
    drafting.remove_example(actor, before)
    assert drafting.changes() == []
    assert source_of(session, Example("", "no such passage", "")) is None


def test_discarding_can_be_undone(session, drafting):
    drafting.add("GOOD")
    drafting.discard()
    assert drafting.changes() == []
    assert Drafting(session).changes() == []
    drafting.kept.undo()
    assert [kind for kind, *_ in kinds(drafting)] == ["added"]


def test_nothing_is_published_where_nothing_is_different(session, drafting):
    with pytest.raises(InvalidEdit, match="Nothing is different"):
        drafting.publish()
    assert session.codebook_number == 1


def test_what_others_changed_meanwhile_stays(session, drafting, tmp_path):
    actor, event = key_of(session, "ACTOR"), key_of(session, "EVENT")
    drafting.describe(actor, definition="Mine.")
    drafting.rename(event, "ACT")
    other = (
        write_codebook(session.codebook).replace('name = "COMMODITY"', 'name = "GOOD"')
        + '[[labels]]\nname = "PLACE"\nkey = "9"\n'
    )
    (tmp_path / "other.toml").write_text(other, encoding="utf-8")
    apply_file(session, str(tmp_path / "other.toml"))
    drafting.kept.refresh()
    assert [label.name for label in drafting.labels] == ["ACTOR", "ACT", "GOOD", "PLACE"]
    assert kinds(drafting) == [("renamed", "EVENT", "ACT"), ("definition", "ACTOR", "ACTOR")][::-1]
    drafting.publish()
    assert [label.name for label in session.codebook.labels] == ["ACTOR", "ACT", "GOOD", "PLACE"]


def test_a_file_or_another_project_comes_into_the_draft(session, drafting, tmp_path, small):
    session.edits.add(1, span("China"), "ACTOR")
    (tmp_path / "own.toml").write_text('name = "own"\n[[labels]]\nname = "PERSON"\nkey = "1"\n', "utf-8")
    drafting.read(text_of(str(tmp_path / "own.toml")), "own.toml")
    assert [kind for kind, *_ in kinds(drafting)] == [
        "added",
        "retired",
        "key",
        "removed",
        "removed",
        "codebook",
    ]
    assert session.codebook.labels[0].name == "ACTOR"
    drafting.publish()
    assert [(one.name, one.retired) for one in session.codebook.labels] == [
        ("PERSON", False),
        ("ACTOR", True),
    ]
    drafting.read(text_of(str(small)), "small.annot")
    assert [label.name for label in drafting.labels] == ["ACTOR", "EVENT", "COMMODITY"]


def test_which_versions_changed_a_label(session, drafting):
    actor = key_of(session, "ACTOR")
    drafting.describe(actor, definition="Who acts.")
    drafting.publish()
    drafting.set_colour(key_of(session, "EVENT"), 9)
    drafting.publish()
    found = decisions(session)[actor]
    assert [(one.version, one.kinds, one.annotator) for one in found] == [(2, ("definition",), "Ana")]


def test_annotations_of_earlier_versions_are_counted(session, drafting):
    session.edits.add(1, span("China"), "ACTOR")
    drafting.set_colour(key_of(session, "ACTOR"), 9)
    drafting.publish()
    session.edits.add(1, span("Geneva"), "ACTOR")
    use = uses(session)[session.codebook.labels[0].id]
    assert (use.annotations, use.older) == (2, 1)


def test_what_another_program_kept_there_is_no_draft(session, drafting):
    drafting.add("GOOD")
    session.database.connection.execute("UPDATE meta SET value = '[3]' WHERE key LIKE 'codebook draft%'")
    assert Drafting(session).changes() == []


def test_order_and_rules_are_changes_of_their_own(session, drafting):
    drafting.move(key_of(session, "COMMODITY"), -2)
    drafting.set_rule("nesting", False)
    assert kinds(drafting) == [("order", "", ""), ("rules", "", "")]
    drafting.publish()
    assert [label.name for label in session.codebook.labels] == ["COMMODITY", "ACTOR", "EVENT"]
    assert session.codebook.rules.nesting is False


def test_the_blank_label_of_own_labels_gets_the_id_of_its_first_name(tmp_path):
    with create_project(tmp_path / "own.annot", codebook=OWN_LABELS, annotator="Ana") as session:
        drafting = session.drafting
        assert [(label.uuid, label.name) for label in drafting.labels] == [(BLANK, "LABEL")]
        assert drafting.rename(BLANK, "PERSON").uuid == label_uuid("PERSON")
        drafting.publish()
        assert [(label.uuid, label.name) for label in session.codebook.labels] == [
            (label_uuid("PERSON"), "PERSON")
        ]
        assert damage(session) == []


def test_a_blank_label_that_is_in_use_keeps_its_id(tmp_path):
    with create_project(tmp_path / "own.annot", codebook=OWN_LABELS, annotator="Ana") as own:
        text = tmp_path / "a.txt"
        text.write_text("A bridge opened.", encoding="utf-8")
        import_paths(own, [str(text)])
        own.edits.add(1, Span(2, 8), "LABEL")
        assert own.drafting.rename(BLANK, "THING").uuid == BLANK


def test_what_was_published_is_no_draft_any_more(session, drafting):
    drafting.add("GOOD")
    assert draft_of(session.database, session.annotator.id)
    drafting.publish()
    assert draft_of(session.database, session.annotator.id) == ""
    session.undo()
    drafting.kept.refresh()
    assert drafting.changes() == []

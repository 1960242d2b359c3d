import pytest

from annotator.app.clusters import find_copies
from annotator.app.copies import carry_over, sibling
from annotator.app.transfer.importing import import_paths
from annotator.domain.annotation import Made, Region
from annotator.domain.span import Span
from annotator.errors import Duplicate, InvalidEdit
from tests.domain.test_shingles import STORY

COPY = "SANTIAGO. " + STORY.replace("asked for talks", "asked for nothing")


@pytest.fixture
def two(session, tmp_path):
    """The session, with a story (row 3) and its near copy (row 4); the story is labelled."""
    for name, text in (("one", STORY), ("two", COPY)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        import_paths(session, [str(tmp_path / f"{name}.txt")])
    find_copies(session)
    for words, label in (("Chile", "ACTOR"), ("lithium", "COMMODITY"), ("talks", "EVENT")):
        start = STORY.index(words)
        session.edits.add(3, Span(start, start + len(words)), label)
    return session


def words(found):
    return [(each.span.of(COPY), each.label_name) for each in found.suggestions]


def test_a_copy_is_offered_the_labels_of_its_sibling(two):
    found = carry_over(two, 4)
    assert found.sibling.id == 3
    assert found.of == 3
    assert words(found) == [("Chile", "ACTOR"), ("lithium", "COMMODITY")]


def test_without_a_labelled_sibling_nothing_is_offered(two):
    assert carry_over(two, 1) is None
    assert sibling(two, 3) is None, "the copy has no label yet"


def test_somebody_elses_labels_are_not_offered(two):
    two.switch_annotator("Ben")
    assert carry_over(two, 4) is None


def test_accepting_keeps_where_it_came_from_and_is_one_step(two):
    before = len(two.history())
    made = two.edits.accept(4, carry_over(two, 4).suggestions)
    assert len(two.history()) == before + 1
    assert {(a.made, a.origin) for a in two.reading.mine(4)} == {(Made.ACCEPTED, "copy: article 3")}
    assert len(made) == 2
    assert carry_over(two, 4).suggestions == ()
    two.undo()
    assert len(carry_over(two, 4).suggestions) == 2


def test_what_was_turned_down_does_not_come_again(two):
    first, second = carry_over(two, 4).suggestions
    two.edits.reject(4, first)
    assert carry_over(two, 4).suggestions == (second,)
    two.undo(article=4, annotator=two.annotator)
    assert len(carry_over(two, 4).suggestions) == 2


def test_what_lies_in_a_greyed_passage_is_not_offered(two):
    two.edits.mark_region(4, Span(0, len("SANTIAGO. " + STORY) // 2))
    assert all(each.span.start > 10 for each in carry_over(two, 4).suggestions)
    assert len(carry_over(two, 4).suggestions) < 2
    assert isinstance(two.reading.regions(4)[0], Region)


def test_accepting_twice_is_refused(two):
    suggestions = carry_over(two, 4).suggestions
    two.edits.accept(4, suggestions)
    with pytest.raises(Duplicate):
        two.edits.accept(4, suggestions)
    with pytest.raises(InvalidEdit, match="Nothing is suggested"):
        two.edits.accept(4, [])

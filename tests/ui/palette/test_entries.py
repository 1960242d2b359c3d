"""Which entries fit what was typed, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.palette.entries import Entry, fitting


def entry(title, place="View", why="", more=""):
    return Entry(title, place, "eye", lambda: None, why=why, more=more)


ENTRIES = [
    entry("Marks with names"),
    entry("Next article", "Go"),
    entry("Label ‘next talks’ EVENT", "Annotation"),
    entry("Context"),
    entry("Nexus", why="Open a project first."),
]


def titles(typed):
    return [each.title for each in fitting(ENTRIES, typed)]


def test_a_title_that_begins_with_it_comes_first_and_what_cannot_be_done_last():
    assert titles("nex") == ["Next article", "Label ‘next talks’ EVENT", "Nexus"]
    assert titles("next") == ["Next article", "Label ‘next talks’ EVENT"]
    assert titles("ext") == ["Next article", "Label ‘next talks’ EVENT", "Context"]


def test_words_may_come_in_any_order_and_the_place_counts():
    assert titles("art ne") == ["Next article"]
    assert titles("go next") == ["Next article"]
    assert titles("nothing of it") == []


def test_what_is_not_shown_can_find_too():
    assert fitting([entry("Dunkles Design", more="Dark theme")], "dark")


@given(st.lists(st.text("abc de", max_size=8), max_size=8), st.text("abc de", max_size=4))
def test_what_fits_holds_every_word_and_nothing_is_lost_or_doubled(names, typed):
    entries = [entry(name, why="no" if "d" in name else "") for name in names]
    found = fitting(entries, typed)
    words = typed.split()
    expected = [each for each in entries if all(word in each.folded for word in words)]
    assert sorted(map(id, found)) == sorted(map(id, expected))
    if words:
        assert [bool(each.why) for each in found] == sorted(bool(each.why) for each in found)

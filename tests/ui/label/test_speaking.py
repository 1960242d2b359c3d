"""What is spoken while somebody labels, and that nothing is worked out where nobody listens."""

import pytest
from PySide6.QtCore import Qt

from annotator.ui.label.speaking import Speaker
from tests.journeys.conftest import hands, open_window, own_settings, small_project
from tests.journeys.hands import ALT, SHIFT

__all__ = ["hands", "open_window", "own_settings", "small_project"]
KEY = Qt.Key


@pytest.fixture
def spoken(small_project, open_window, hands):
    """A pair of hands on a window, and what is said."""
    window = open_window(small_project)
    said = []
    Speaker(window.labelling, said.append, lambda: True)
    return hands(window), said


def test_each_change_is_spoken_with_its_place(spoken):
    hand, said = spoken
    hand.press(KEY.Key_Right)
    hand.press(KEY.Key_1)
    assert said == ["raises", "ACTOR added: raises, 1 of 1"]
    hand.press(KEY.Key_2)
    assert said[2:] == ["EVENT: raises, 1 of 1"]
    hand.press(KEY.Key_Right, ALT)
    assert said[3:] == ["EVENT is now: raises copper, 1 of 1"]
    hand.press(KEY.Key_Q)
    assert said[4:] == ["EVENT, doubtful: raises copper, 1 of 1"]
    hand.press(KEY.Key_Home)
    hand.press(KEY.Key_1)
    assert said[-1] == "ACTOR added: Chile, 1 of 2"
    hand.press(KEY.Key_Tab)
    assert said[-1] == "EVENT: raises copper, 2 of 2, doubtful"
    hand.press(KEY.Key_Q)
    assert said[-1] == "EVENT, no longer doubtful: raises copper, 2 of 2"


def test_an_article_is_spoken_when_it_opens(spoken):
    hand, said = spoken
    hand.press(KEY.Key_Down, ALT)
    assert said[-1] == "Article: Peru mine reopens, no annotations"


def test_several_changes_are_one_sentence(spoken):
    hand, said = spoken
    for _ in range(2):
        hand.press(KEY.Key_Right)
        hand.press(KEY.Key_1)
    window = hand.window
    window.commands.run("annotation.label", position=2, ids=tuple(window.labelling.annotations))
    assert said[-2:] == ["2 annotations changed, 2 in all", "EVENT: raises, 1 of 2"]


def test_selecting_says_nothing_of_ours(spoken):
    hand, said = spoken
    hand.press(KEY.Key_Right, SHIFT)
    assert said == []  # Qt tells the selection itself


def test_where_nobody_listens_nothing_is_said(small_project, open_window, hands):
    window = open_window(small_project)
    said = []
    Speaker(window.labelling, said.append, lambda: False)
    hands(window).press(KEY.Key_1)
    assert said == []

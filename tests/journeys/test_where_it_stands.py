"""No key acts on a word that one cannot see: the cursor is drawn, or the first key only shows it."""

from PySide6.QtCore import Qt

from annotator.domain.span import Span
from tests.journeys.hands import ALT, CONTROL, annotations

Key = Qt.Key


def standing(hand):
    cursor = hand.view.scene.cursor
    return cursor.of(hand.view.page.text) if cursor else ""


def click(hand, start, end):
    hand.click(hand.view.viewport(), hand.place(start, end)[0])


def test_a_new_article_shows_its_first_word(small_project, open_window, hands):
    hand = hands(open_window(small_project))
    assert standing(hand) == "Chile"
    hand.press(Key.Key_Right)
    assert standing(hand) == "raises"
    hand.press(Key.Key_Down, ALT)
    assert standing(hand) == "Peru"


def test_after_the_mouse_the_first_arrow_goes_to_the_first_word(small_project, open_window, hands):
    hand = hands(open_window(small_project))
    click(hand, 6, 12)
    assert standing(hand) == ""
    hand.press(Key.Key_Down, ALT)
    assert standing(hand) == ""
    hand.press(Key.Key_Right)
    assert standing(hand) == "Peru"
    hand.press(Key.Key_Right)
    assert standing(hand) == "mine"


def test_a_digit_labels_no_word_that_is_not_marked(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    click(hand, 13, 19)
    hand.press(Key.Key_2)
    assert annotations(window) == []
    assert standing(hand) == "copper"
    assert window.status.said.text() == "Press the key again to label ‘copper’."
    hand.press(Key.Key_2)
    assert annotations(window) == [(13, 19, "EVENT")]


def test_a_letter_of_the_codebook_neither(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    click(hand, 13, 19)
    hand.press(Key.Key_E)
    assert annotations(window) == []
    hand.press(Key.Key_E)
    assert annotations(window) == [(13, 19, "EVENT")]


def test_a_reopened_article_shows_where_it_stands(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(Key.Key_Right)
    hand.press(Key.Key_Return, CONTROL)
    hand.press(Key.Key_Up, ALT)
    hand.press(Key.Key_Return, CONTROL)
    assert standing(hand) == "raises"
    click(hand, 13, 19)
    hand.press(Key.Key_Return, CONTROL)
    hand.press(Key.Key_Up, ALT)
    hand.press(Key.Key_Return, CONTROL)
    assert standing(hand) == ""
    hand.press(Key.Key_1)
    assert annotations(window) == []
    assert standing(hand) == "copper"


def test_mouse_and_digit_are_as_they_were(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.double(0, 5)
    hand.press(Key.Key_1)
    hand.drag(6, 19)
    hand.press(Key.Key_2)
    assert [(start, label) for start, _, label in annotations(window)] == [(0, "ACTOR"), (6, "EVENT")]


def test_a_place_that_was_gone_to_is_marked(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    click(hand, 13, 19)
    window.commands.run("go.article", article=2, span=Span(5, 9))
    assert standing(hand) == "mine"
    hand.press(Key.Key_2)
    assert annotations(window) == [(5, 9, "EVENT")]

"""What keys and clicks do to annotations, through the window's one door."""

import pytest
from PySide6.QtCore import Qt

from annotator.domain.span import Span
from tests.journeys.hands import ALT, SHIFT, annotations

KEY = Qt.Key


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


@pytest.fixture
def hand(window, hands):
    return hands(window)


def test_a_digit_labels_the_word_and_another_digit_relabels_it(window, hand):
    hand.press(KEY.Key_1)
    assert annotations(window) == [(0, 5, "ACTOR")]
    hand.press(KEY.Key_2)
    assert annotations(window) == [(0, 5, "EVENT")]


def test_coming_back_to_a_labelled_word_a_digit_relabels_it(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_Right)
    hand.press(KEY.Key_Left)
    hand.press(KEY.Key_3)
    assert annotations(window) == [(0, 5, "COMMODITY")]


def test_shift_and_a_digit_add_a_second_label(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_2, SHIFT)
    assert annotations(window) == [(0, 5, "ACTOR"), (0, 5, "EVENT")]


def test_the_same_label_twice_is_refused_in_the_status_line(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_1)
    assert annotations(window) == [(0, 5, "ACTOR")]
    assert window.status.said.text() == "This is already labelled ACTOR."


def test_full_stop_repeats_the_last_label(window, hand):
    hand.press(KEY.Key_2)
    hand.press(KEY.Key_Right)
    hand.press(KEY.Key_Period)
    assert [label for *_, label in annotations(window)] == ["EVENT", "EVENT"]


def test_the_longer_one_is_kept_and_the_status_line_says_so(window, hand):
    hand.press(KEY.Key_1)
    hand.view.set_focused(0)
    hand.view.select(Span(0, 12))
    hand.press(KEY.Key_1)
    assert annotations(window) == [(0, 12, "ACTOR")]
    assert window.status.said.text() == (
        "ACTOR inside ACTOR is not allowed by the codebook. The longer one was kept."
    )
    assert window.status.take_back.isVisible()


def test_edges_move_by_tokens(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_Right, ALT)
    assert annotations(window) == [(0, 12, "ACTOR")]
    hand.press(KEY.Key_Right, ALT | SHIFT)
    assert annotations(window) == [(6, 12, "ACTOR")]
    hand.press(KEY.Key_BracketRight)
    assert annotations(window) == [(6, 19, "ACTOR")]
    hand.press(KEY.Key_BracketLeft)
    assert annotations(window) == [(6, 12, "ACTOR")]


def test_edges_go_where_the_arrow_points_also_in_a_text_from_the_right(window, hand, monkeypatch):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_Right, ALT)
    monkeypatch.setattr(window.label.article.page, "rightward", lambda _offset: -1)
    hand.press(KEY.Key_Right, ALT)
    assert annotations(window) == [(0, 5, "ACTOR")]
    hand.press(KEY.Key_Left, ALT)
    assert annotations(window) == [(0, 12, "ACTOR")]


def test_remove_says_what_was_removed(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_Delete)
    assert annotations(window) == []
    assert window.status.said.text() == "Removed ‘Chile’ ACTOR."
    hand.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert annotations(window) == [(0, 5, "ACTOR")]


def test_delete_without_an_annotation_says_what_to_do(window, hand):
    hand.press(KEY.Key_Delete)
    assert window.status.said.text() == "Choose an annotation first: click it, or press Tab."


def test_doubt_is_shown_and_taken_back(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_Q)
    assert next(iter(window.labelling.annotations.values())).flag
    window.later.now()
    assert window.session.reading.ids(flagged=True) == [window.labelling.opened.article.id]
    hand.press(KEY.Key_Q)
    assert not next(iter(window.labelling.annotations.values())).flag


def test_trim_restores_the_article_of_a_name_and_trims_again(window, hand):
    text = window.labelling.opened.article.text
    start = text.index("the royalty")
    hand.view.select(Span(start, start + 11))
    hand.press(KEY.Key_3)
    assert annotations(window) == [(start + 4, start + 11, "COMMODITY")]
    hand.press(KEY.Key_T)
    assert annotations(window) == [(start, start + 11, "COMMODITY")]
    hand.press(KEY.Key_T)
    assert annotations(window) == [(start + 4, start + 11, "COMMODITY")]


def test_a_note_is_written_with_enter_and_left_with_escape(window, hand):
    hand.press(KEY.Key_1)
    hand.press(KEY.Key_N)
    assert window.side.details.note.hasFocus()
    hand.type("the state")
    hand.press(KEY.Key_Return)
    assert next(iter(window.labelling.annotations.values())).note == "the state"
    assert hand.view.hasFocus()
    hand.press(KEY.Key_N)
    hand.type("else")
    hand.press(KEY.Key_Escape)
    assert next(iter(window.labelling.annotations.values())).note == "the state"
    assert hand.view.hasFocus()


def test_details_write_the_attributes_of_the_label(window, hand):
    hand.press(KEY.Key_2)
    hand.press(KEY.Key_D)
    field = window.side.details._fields["plover"]
    assert field.hasFocus()
    hand.type("COOP")
    hand.press(KEY.Key_Return)
    assert dict(next(iter(window.labelling.annotations.values())).attributes) == {"plover": "COOPERATE"}


def test_boilerplate_is_marked_and_unmarked(window, hand):
    hand.press(KEY.Key_B)
    assert [region.span for region in window.labelling.regions] == [Span(0, 27)]
    assert "boilerplate" in window.status.said.text()
    hand.press(KEY.Key_B)
    assert window.labelling.regions == ()


def test_an_armed_label_goes_to_the_mouse_selection_until_escape(window, hand):
    hand.click(window.side.labels, window.side.labels.place(1).center().toPoint())
    assert window.labelling.armed == 1
    hand.double(6, 12)
    assert annotations(window) == [(6, 12, "EVENT")]
    hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_Escape)
    assert window.labelling.armed is None
    hand.double(13, 19)
    assert len(annotations(window)) == 1
    assert hand.view.selection == Span(13, 19)
    hand.press(KEY.Key_3)
    assert annotations(window)[1] == (13, 19, "COMMODITY")
    assert hand.view.selection is None


def test_a_click_on_a_label_labels_the_selection(window, hand):
    hand.double(13, 19)
    hand.click(window.side.labels, window.side.labels.place(2).center().toPoint())
    assert annotations(window) == [(13, 19, "COMMODITY")]
    assert window.labelling.armed is None


def test_a_letter_of_the_codebook_labels(window, hand):
    hand.press(KEY.Key_E)
    assert annotations(window) == [(0, 5, "EVENT")]


def test_a_key_without_a_label_says_so(window, hand):
    hand.press(KEY.Key_9)
    assert window.status.said.text() == "No label has the key 9."

"""Every colour can be read in both themes; the numbers are computed, not believed."""

from itertools import combinations

import pytest

from annotator.ui.theme.tokens import DARK, LIGHT, contrast, over, readable

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [
        ("text", "base", 13), ("text", "panel", 12), ("text", "selected", 10), ("text", "hover", 10),
        ("text", "text_selection", 7), ("text", "raised", 10),
        ("text_2", "base", 6), ("text_2", "panel", 5.9), ("text_2", "selected", 5),
        ("text_3", "base", 5), ("text_3", "panel", 4.5),
        ("on_ink", "ink", 13), ("ink", "base", 10), ("field", "base", 3), ("field", "panel", 3),
        ("caution", "base", 6), ("caution", "caution_ground", 5.5), ("danger", "base", 6),
        ("danger", "danger_ground", 5.5), ("ok", "base", 6),
    ],
)  # fmt: skip
def test_roles_stand_out_from_their_ground(theme, ink, ground, ratio):
    assert contrast(theme.role(ink), theme.role(ground)) >= ratio


@THEMES
def test_label_colours_reach_three_to_one_and_their_text_four_and_a_half(theme):
    assert len(theme.labels) == 12
    for label in theme.labels:
        assert contrast(label.line, theme.base) >= 3
        assert contrast(label.text, theme.base) >= 4.5
        assert contrast(label.text, theme.selected) >= 4.5


@THEMES
def test_text_can_be_read_on_three_stacked_tints(theme):
    for several in combinations(theme.labels, 3):
        ground = theme.base
        for label in several:
            ground = over(label.line, ground, theme.tint)
        assert contrast(theme.text, ground) >= 4.5


@THEMES
@pytest.mark.parametrize("colour", ["#FFFF00", "#808080", "#000000", "#FFFFFF", "#00FF88", "#3300AA"])
def test_a_custom_colour_is_moved_until_it_can_be_read(theme, colour):
    made = theme.custom(colour)
    assert contrast(made.line, theme.base) >= 3
    assert min(contrast(made.text, theme.base), contrast(made.text, theme.selected)) >= 4.5


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert readable("#0F58A6", ("#FFFFFF",), 4.5) == "#0F58A6"


def test_contrast_of_black_on_white_is_twenty_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_roles_are_found_with_hyphen_and_unknown_ones_refused():
    assert LIGHT.role("text-2") == LIGHT.text_2
    with pytest.raises(KeyError):
        LIGHT.role("accent")


def test_dark_knows_that_it_is_dark():
    assert DARK.dark
    assert not LIGHT.dark

"""Which line breaks only end a full line."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.reflow import BLANK, NOTHING, reflowed

WIRE = """Showers continued throughout the week in
the Bahia cocoa zone, alleviating the drought since early
January and improving prospects for the coming temporao,
although normal humidity levels have not been restored.
    The dry period means the temporao will be late this year.
    Arrivals for the week ended February 22 were 155,221 bags
of 60 kilos making a cumulative total for the season of 5.93
mln against 5.81 at the same stage last year.
 Reuter
"""
TABLE = """    It gave this breakdown of the output of its members so far
this year, in mln barrels a day, as far as it was known to it
on Friday.
                    FOURTH QTR 1986  JANUARY 1987  FEBRUARY
1987
    SAUDI ARABIA   4.9           3.7        3.8
Iran, at the old rate of the central bank   2.2   1.9   1.8
Iraq, at the old rate of the central bank   1.6   1.6   1.7
"""
VERSE = """Shall I compare thee to a summer's day?
Thou art more lovely and more temperate:
Rough winds do shake the darling buds of May,
And summer's lease hath all too short a date;
"""
MAIL = """Dear all, the meeting on copper moves to Thursday because two of
us are in Geneva until Wednesday night; please bring the sheets:

- the list of suppliers that were asked in January, with the price
- the draft
- the minutes

Ana Example
12 Main Street
Lusaka

The room is the one with the large table, and the door is open to
everybody who wants to hear what was decided on nickel and tin.
"""


def joined(text, title_end=0):
    """The places at which breaks are gone."""
    shown = reflowed(text, title_end)
    return [place for place, letter in enumerate(text) if letter == "\n" != shown[place]]


def split(text):
    """The lines of a text with their places."""
    place = 0
    for line in text.split("\n"):
        yield place, line
        place += len(line) + 1


def lines(text, title_end=0):
    return reflowed(text, title_end).split("\n")


def test_paragraphs_of_a_wire_story_fill_the_column():
    shown = lines(WIRE)
    assert shown[0].startswith("Showers continued throughout the week in the Bahia cocoa zone, alleviating")
    assert shown[0].endswith("have not been restored.")
    assert shown[1] == "    The dry period means the temporao will be late this year."
    assert shown[2].endswith(
        "of 60 kilos making a cumulative total for the season of 5.93 mln against 5.81 at the same stage last year."
    )
    assert shown[3:] == [" Reuter", ""]


def test_tables_stay():
    first, *rest = lines(TABLE)
    assert first.endswith("so far this year, in mln barrels a day, as far as it was known to it on Friday.")
    assert rest == TABLE.split("\n")[3:]


def test_verse_stays():
    assert lines(VERSE) == VERSE.split("\n")


def test_lists_and_addresses_stay_in_a_mail():
    shown = lines(MAIL)
    assert shown[0].endswith(
        "moves to Thursday because two of us are in Geneva until Wednesday night; please bring the sheets:"
    )
    assert shown[2:9] == MAIL.split("\n")[3:10]
    assert len(shown) == len(MAIL.split("\n")) - 2


def test_paragraphs_of_one_line_each_stay():
    text = (
        "Chile raised its forecast for copper on Friday, for the third time in a year.\n"
        "Peru did not comment on it.\n"
        "The ministry in Lima said it would answer when the figures for May are known.\n"
    )
    assert joined(text) == []
    long = "The council said that farmers will get more for a kilogramme of cocoa this year than last. " * 3
    assert joined(f"{long}\n{long}\nand so on\n") == []


def test_a_heading_stays_over_its_paragraph():
    text = "Trade talks\nThe two sides met on Tuesday and did not agree on the\nprice of nickel, said officials who asked for silence and\ntea.\n"
    assert joined(text) == []


def test_nothing_is_joined_in_the_title():
    title = "A title that somebody wrapped over two lines because it is\nrather long for one"
    text = f"{title}\nThen comes a paragraph, which goes on and on and on and on for\nlines and lines.\n"
    assert text[: len(title)] in reflowed(text, len(title))
    assert reflowed(text, len(title))[len(title)] == "\n"
    twice = f"{title}\n\n{text}"
    assert twice.index("\n") in joined(twice)


def test_a_hyphen_and_a_trailing_blank_take_nothing():
    text = "The four partners of the company signed a long-\nterm agreement last month to buy crude at a price of \n17.52 dlrs a barrel.\n"
    shown = reflowed(text)
    assert f"long-{NOTHING}term" in shown
    assert f"price of {NOTHING}17.52" in shown


def test_chinese_lines_are_joined_without_a_blank():
    text = "中国商务部周五表示已向美国三大汽车制造商的稀土供应商发放了临时出口许可证\n知情人士称部分许可证的有效期为六个月特朗普总统表示与习近平主席的会谈取得\n了良好进展。\n"
    assert reflowed(text).count(NOTHING) == 2
    assert BLANK not in reflowed(text)


def test_very_long_paragraphs_stay():
    line = "The council said that farmers will get more for a kilogramme of"
    text = "\n".join([line] * 500)
    assert joined(text) == []
    assert len(joined("\n".join([line] * 200))) == 199


LINES = st.text(st.sampled_from("ab .,-\t 中\u00a0🙂\u0301é123"), max_size=80)


@given(st.lists(LINES, max_size=12), st.integers(0, 60))
def test_only_breaks_change_and_every_code_point_keeps_its_place(rows, title_end):
    text = "\n".join(rows)
    shown = reflowed(text, title_end)
    assert len(shown) == len(text)
    assert all(
        new == old or (old == "\n" and new in (BLANK, NOTHING)) for new, old in zip(shown, text, strict=True)
    )
    assert shown[:title_end] == text[:title_end]


@given(st.lists(st.sampled_from(["", "   ", "a " * 30, "- item", "    indented " + "b " * 20]), max_size=12))
def test_a_break_beside_a_blank_line_or_an_indent_stays(rows):
    text = "\n".join(rows)
    for place in joined(text):
        before, after = text[:place].rsplit("\n", 1)[-1], text[place + 1 :].split("\n", 1)[0]
        assert before.strip()
        assert after.strip()
        assert not after.startswith((" ", "-"))


def test_nearly_all_paragraphs_of_real_wire_stories_are_joined_and_no_table_is(shared_corpus):
    breaks = kept = 0
    with gzip.open(shared_corpus / "reuters21578" / "reuters-commodity-trade.jsonl.gz", "rt") as stories:
        for _, story in zip(range(400), stories, strict=False):
            text = json.loads(story)["text"]
            shown = reflowed(text)
            for number, letter in enumerate(text[:-1]):
                if letter != "\n" or text[number + 1].isspace():
                    continue
                breaks += 1
                kept += shown[number] == "\n"
            for place, line in split(text):
                if "    " in line.strip():
                    assert place == 0 or shown[place - 1] == "\n"
                    assert shown[place + len(line) :][:1] in ("\n", "")
    assert breaks > 5_000
    assert kept / breaks < 0.01


@pytest.mark.parametrize("text", ["", "\n", "a", "a\nb", "\n\n\n", "a\r\nb"])
def test_short_texts_stay(text):
    assert reflowed(text) == text

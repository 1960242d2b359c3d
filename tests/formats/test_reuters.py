"""Reuters-21578, on a story made for the purpose."""

import pytest

from annotator.domain.article import Draft, Problem
from annotator.formats.reuters import read_reuters
from tests.formats import made


def read(tmp_path, text):
    (tmp_path / "a.sgm").write_bytes(text.encode("latin-1"))
    return list(read_reuters(tmp_path / "a.sgm"))


def test_a_story(tmp_path):
    (draft,) = read(tmp_path, made.REUTERS)
    assert draft.text == "MADE UP COPPER STORY\n\nA mine <MINE.O> said it sold\nmore copper.\n Reuter"
    assert (draft.title, draft.published, draft.origin, draft.line) == (
        "MADE UP COPPER STORY",
        "1987-02-26",
        "Reuters",
        2,
    )
    assert draft.meta["topics"] == ["copper", "trade"]
    assert draft.meta["dateline"] == "SANTIAGO, Feb 26 -"


def test_stories_without_text_have_their_line_and_others_come_in(tmp_path):
    blank = '<REUTERS NEWID="8">\n<TEXT TYPE="UNPROC">&#2;\n</TEXT>\n</REUTERS>\n'
    brief = '<REUTERS NEWID="9">\n<TEXT TYPE="BRIEF">&#2;\n<TITLE>SHORT</TITLE>Just this line.\n</TEXT>\n</REUTERS>\n'
    first, problem, last = read(tmp_path, made.REUTERS + blank + brief)
    assert isinstance(first, Draft)
    assert (problem.line, problem.reason) == (15, "holds no text")
    assert last.text == "SHORT\n\nJust this line."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "holds no Reuters story"),
        ("x", "holds no Reuters story"),
        (made.REUTERS[:400], "breaks off in the story of line 2"),
    ],
)
def test_what_is_none(tmp_path, text, reason):
    found = read(tmp_path, text)
    assert isinstance(found[-1], Problem)
    assert found[-1].reason == reason

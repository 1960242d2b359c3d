"""Markdown to plain text."""

import pytest

from annotator.domain.article import Problem
from annotator.formats.markdown import plain_markdown, read_markdown


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("# Head #\n\nBody", "Head\n\nBody"),
        ("Head\n===\nBody\n---\nMore", "Head\n\nBody\n\nMore"),
        ("a *b* **c** ***d*** _e_ __f__ ~~g~~ `h`", "a b c d e f g h"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        (
            "[China](http://x.y/z) and [a][1] ![pic](p.png) <https://a.b> [^1]\n\n[1]: http://x",
            "China and a  https://a.b",
        ),
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("- a\n- b\n  more\n* c\n\n1. d\n2) e", "- a\n- b more\n* c\n\n1. d\n2) e"),
        ("> quoted\n> text", "quoted text"),
        ("```python\n# no head\nx = *y*\n```\nText", "# no head\nx = *y*\n\nText"),
        ("```\nopen", "open"),
        ("a\n\n* * *\n\nb", "a\n\nb"),
        ("<!-- gone -->Fish &amp; chips <b>bold</b> \\*kept\\*", "Fish & chips bold *kept*"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
    ],
)
def test_signs(source, plain):
    assert plain_markdown(source)[2] == plain


def test_the_head_gives_metadata(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(
        '---\ntitle: "Copper rises"\ndate: 2024-05-03\nauthor: Ana\nempty:\n---\n# Other\n\nGrün 🎉.', "utf-8"
    )
    (draft,) = read_markdown(path)
    assert (draft.title, draft.published, dict(draft.meta)) == (
        "Copper rises",
        "2024-05-03",
        {"author": "Ana"},
    )
    assert draft.text == "Other\n\nGrün 🎉."
    assert draft.original


@pytest.mark.parametrize("content", ["", "---\n", "![x](y)"])
def test_nothing_to_read(tmp_path, content):
    path = tmp_path / "a.md"
    path.write_text(content, "utf-8")
    (found,) = read_markdown(path)
    assert isinstance(found, Problem)


def test_the_first_heading_is_the_title_and_code_has_none(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("Intro\n\n```\n# a comment\n```\n\n# The storm ##\n", "utf-8")
    assert next(read_markdown(path)).title == "The storm"


def test_many_open_brackets_take_no_time():
    assert plain_markdown("[" * 100_000)[2] == "[" * 100_000
    assert plain_markdown("*a " * 50_000)[2].startswith("*a")

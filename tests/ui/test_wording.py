"""No option of the command line is named in the window."""

import re
from pathlib import Path

import pytest

import annotator
from annotator.ui.messages import Messages
from annotator.ui.wording import for_the_window


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("“a.xyz” is not a format that can be read; name one with --format.",
         "“a.xyz” is not a format that can be read; choose its format on the import page."),
        ("“a” is not empty. Use --frobnicate to replace it; nothing was written.", "“a” is not empty; nothing was written."),
        ("It is broken; give --magic.", "It is broken."),
        ("Ana -- or Ben – came in.", "Ana -- or Ben – came in."),
        ("4 articles came in.", "4 articles came in."),
    ],
)  # fmt: skip
def test_sentences(sentence, shown):
    assert for_the_window(sentence) == shown


def test_no_option_of_any_error_is_left():
    """Whatever literal of the rooms below names an option."""
    root = Path(annotator.__file__).parent
    found = [
        literal
        for room in ("formats", "app", "store", "domain")
        for file in sorted((root / room).rglob("*.py"))
        for literal in re.findall(r'"([^"\n]*--[a-z][^"\n]*)"', file.read_text("utf-8"))
    ]
    assert len(found) > 10
    assert not [literal for literal in found if re.search(r"--[a-z]", for_the_window(literal))]


def test_strips_and_the_status_line_speak_so(qtbot):
    messages, said = Messages(), []
    messages.said.connect(said.append)
    messages.attend("import", "This cannot be read; name one with --format.")
    messages.say("Choose one with --annotator.")
    assert messages.notice().sentence == "This cannot be read; choose its format on the import page."
    assert said[0].sentence == "Choose one on the page."

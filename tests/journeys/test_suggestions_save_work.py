"""After ten stories, the eleventh is labelled by keys alone, once by hand and once with suggestions; both end in the same."""

import json

import pytest
from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.paths import bundled
from tests.journeys.conftest import ANA
from tests.journeys.hands import CONTROL, SHIFT, annotations

Key = Qt.Key
KEYS = {"ACTOR": Key.Key_1, "EVENT": Key.Key_2, "COMMODITY": Key.Key_3}
LEARNT = 10


@pytest.fixture
def sample(tmp_path):
    """Eleven stories of the sample; Ana has finished the first ten. Returns the project and the labels of the last."""
    lines = bundled("data", "sample.jsonl").read_text("utf-8").splitlines()
    stories = [story for story in map(json.loads, lines) if story.get("spans")][: LEARNT + 1]
    last = stories.pop()
    file = tmp_path / "sample.jsonl"
    bare = {key: value for key, value in last.items() if key in {"text", "title"}}
    file.write_text("".join(json.dumps(story) + "\n" for story in [*stories, bare]), encoding="utf-8")
    path = tmp_path / "sample.annot"
    assert main(["new", str(path), "--annotator", ANA]) == 0
    assert main(["import", str(path), str(file), "--annotator", ANA, "--quiet"]) == 0
    assert main(["finish", str(path), f"1-{LEARNT}", "--annotator", ANA]) == 0
    return path, sorted((s["start"], s["end"], s["label"]) for s in last["spans"])


def label_the_rest(hand, gold):
    for start, end, label in gold:
        if (start, end, label) not in annotations(hand.window):
            hand.walk_to(start)
            hand.extend_to(end)
            hand.press(KEYS[label])


def is_in(gold, suggestion):
    return (suggestion.span.start, suggestion.span.end, suggestion.label_name) in gold


def opened(open_window, hands, path):
    window = open_window(path)
    window.commands.run("go.number", number=str(LEARNT + 1))
    window.later.now()
    return hands(window)


def test_suggestions_save_inputs(sample, open_window, hands, qtbot, record_property, tmp_path):
    path, gold = sample
    by_hand = tmp_path / "by-hand.annot"
    assert main(["backup", str(path), str(by_hand)]) == 0

    alone = opened(open_window, hands, by_hand)
    label_the_rest(alone, gold)
    assert annotations(alone.window) == gold
    alone.window.close()

    helped = opened(open_window, hands, path)
    helped.press(Key.Key_G, CONTROL)
    qtbot.waitUntil(lambda: not helped.window.suggesting.running(), timeout=60_000)
    answered = len(helped.window.labelling.suggested.open)
    work = helped.window.labelling
    while work.suggested.open:
        each = work.suggested.open[work.view.focused]
        sentence = work.opened.tokens.sentence(each.span.start)
        beside = [other for other in work.suggested.open.values() if sentence.overlaps(other.span)]
        right = [other for other in beside if is_in(gold, other)]
        if len(right) == len(beside) > 1:
            helped.press(Key.Key_Return, SHIFT)
        else:
            helped.press(Key.Key_Return if each in right else Key.Key_Delete)
    helped.press(Key.Key_Home, CONTROL)
    label_the_rest(helped, gold)
    assert annotations(helped.window) == gold
    helped.window.close()

    record_property("inputs by hand", alone.inputs)
    record_property("inputs with suggestions", helped.inputs)
    print(f"{len(gold)} labels: {alone.inputs} inputs by hand, {helped.inputs} with {answered} suggestions")
    assert helped.inputs < alone.inputs

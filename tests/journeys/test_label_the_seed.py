"""A person labels the whole seed article, closes, opens again, undoes and redoes; every label is as in the gold."""

from PySide6.QtCore import Qt

from annotator.app.projects import open_project
from annotator.domain.span import Span
from tests.journeys.hands import CONTROL, SHIFT, annotations

MOST_WITH_THE_MOUSE = 120
MOST_WITH_THE_KEYBOARD = 250


def on_disk(path):
    with open_project(path) as session:
        return sorted(
            (a.span.start, a.span.end, a.label_name) for a in session.reading.mine(session.reading.ids()[0])
        )


def check_after_reopening(path, open_window, hands, gold):
    """Close, open, undo twice, redo twice; the gold stands each time it should."""
    assert on_disk(path) == gold
    window = open_window(path)
    hand = hands(window)
    assert annotations(window) == gold
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert len(annotations(window)) == len(gold) - 2
    hand.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    hand.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert annotations(window) == gold
    window.close()
    assert on_disk(path) == gold


def test_with_the_mouse(seed_project, open_window, hands, gold, record_property):
    window = open_window(seed_project)
    hand = hands(window)
    for index, label in enumerate(window.labelling.labels):
        hand.click(window.side.labels, window.side.labels.place(index).center().toPoint())
        assert window.labelling.armed == index
        for start, end, name in gold:
            if name != label.name:
                continue
            one_word = len(hand.tokens.covering(Span(start, end))) == 1
            hand.double(start, end) if one_word else hand.drag(start, end)
    assert annotations(window) == gold
    record_property("inputs", hand.inputs)
    print(f"mouse: {hand.inputs} inputs")
    assert hand.inputs <= MOST_WITH_THE_MOUSE
    window.close()
    check_after_reopening(seed_project, open_window, hands, gold)


def test_with_the_keyboard_alone(seed_project, open_window, hands, gold, record_property):
    window = open_window(seed_project)
    hand = hands(window)
    keys = {"ACTOR": Qt.Key.Key_1, "EVENT": Qt.Key.Key_2, "COMMODITY": Qt.Key.Key_3}
    for start, end, label in sorted(gold, key=lambda span: (span[0], span[1])):
        hand.walk_to(start)
        hand.extend_to(end)
        hand.press(keys[label])
    assert annotations(window) == gold
    record_property("inputs", hand.inputs)
    print(f"keyboard: {hand.inputs} inputs")
    assert hand.clicks == 0
    assert hand.inputs <= MOST_WITH_THE_KEYBOARD
    window.close()
    check_after_reopening(seed_project, open_window, hands, gold)

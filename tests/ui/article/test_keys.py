"""Walking, extending, jumping and labelling by keyboard."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.ui.article import Mark
from annotator.ui.article.position import digit
from tests.ui.article.hands import press

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SMALL = frozenset({"the", "of", "and", "to", "in"})


@pytest.fixture
def words(open_text):
    return open_text(
        "The price of copper, tin and zinc rose. Mines in Chile closed.\n\nNobody knew.", small_words=SMALL
    )


def here(view):
    return view.target().of(view.page.text)


def test_arrows_skip_small_words_punctuation_and_blanks(words):
    seen = [here(words)]
    for _ in range(9):
        press(words, Key.Key_Right)
        seen.append(here(words))
    assert seen == ["price", "copper", "tin", "zinc", "rose", "Mines", "Chile", "closed", "Nobody", "knew"]
    press(words, Key.Key_Left, Key.Key_Left)
    assert here(words) == "closed"


def test_shift_takes_every_token_and_gives_it_back(words):
    press(words, Key.Key_Right)
    press(words, Key.Key_Right, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    assert here(words) == "copper, tin and"
    press(words, Key.Key_Left, modifier=SHIFT)
    assert here(words) == "copper, tin"


def test_after_a_selection_the_next_arrow_goes_on_from_its_end(words):
    press(words, Key.Key_Right)
    press(words, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    press(words, Key.Key_Right)
    assert (words.selection, here(words)) == (None, "zinc")


def test_after_a_label_the_cursor_stands_on_the_last_token(words):
    press(words, Key.Key_Right)
    press(words, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    words.clear_selection()
    assert here(words) == "tin"
    press(words, Key.Key_Right)
    assert here(words) == "zinc"
    press(words, Key.Key_Left, modifier=SHIFT)
    words.clear_selection(advance=True)
    assert here(words) == "rose"


def test_ctrl_goes_by_sentences_and_shift_takes_them(words):
    press(words, Key.Key_Right, modifier=CTRL)
    assert here(words) == "Mines"
    press(words, Key.Key_Right, modifier=CTRL | SHIFT)
    assert here(words) == "Mines in Chile closed."
    press(words, Key.Key_Left, modifier=CTRL)
    assert here(words) == "price"


def test_s_selects_the_sentence(words):
    press(words, Key.Key_S)
    assert here(words) == "The price of copper, tin and zinc rose."


def test_home_and_end_stay_in_the_line_and_ctrl_goes_to_the_ends(seeded):
    press(seeded, Key.Key_End)
    line = seeded.page.line_of(seeded.target().start)
    assert line.number == 0
    press(seeded, Key.Key_Home)
    assert seeded.target() == Span(0, 5)
    press(seeded, Key.Key_End, modifier=CTRL)
    assert seeded.target().end > len(seeded.page.text) - 20
    press(seeded, Key.Key_Home, modifier=CTRL)
    assert seeded.target() == Span(0, 5)


def test_down_and_up_keep_the_column(seeded):
    for _ in range(3):
        press(seeded, Key.Key_Right)
    start = seeded.target()
    baselines = [seeded.page.line_of(start.start).baseline]
    for _ in range(6):
        press(seeded, Key.Key_Down)
        baselines.append(seeded.page.line_of(seeded.target().start).baseline)
    assert baselines == sorted(set(baselines))
    for _ in range(6):
        press(seeded, Key.Key_Up)
    assert seeded.page.line_of(seeded.target().start).baseline == baselines[0]


def test_space_and_page_keys_move_by_screens(seeded):
    seeded.resize(760, 300)
    bar = seeded.verticalScrollBar()
    press(seeded, Key.Key_Space)
    down = bar.value()
    assert down > 100
    press(seeded, Key.Key_Space, modifier=SHIFT)
    assert bar.value() == 0
    press(seeded, Key.Key_PageDown)
    assert bar.value() == down


def test_tab_goes_through_the_marks_and_round(open_text):
    view = open_text(
        "aa bb cc dd", [Mark(4, Span(3, 5), "A", 1), Mark(9, Span(9, 11), "B", 2, kind="suggestion")]
    )
    seen = []
    for _ in range(3):
        press(view, Key.Key_Tab)
        seen.append(view.focused)
    assert seen == [4, 9, 4]
    press(view, Key.Key_Tab, modifier=SHIFT)
    assert view.focused == 9


def test_o_goes_outwards(open_text):
    marks = [Mark(1, Span(0, 14), "A", 1), Mark(2, Span(0, 5), "B", 2), Mark(3, Span(0, 9), "C", 3)]
    view = open_text("aaaaa bbb cccc", marks)
    seen = []
    for _ in range(4):
        press(view, Key.Key_O)
        seen.append(view.focused)
    assert seen == [2, 3, 1, 2]


def test_enter_opens_the_focused_annotation_only(open_text, qtbot):
    view = open_text("aa bb", [Mark(3, Span(0, 2), "A", 1)])
    with qtbot.assertNotEmitted(view.activated):
        press(view, Key.Key_Return)
    press(view, Key.Key_Tab)
    with qtbot.waitSignal(view.activated) as signal:
        press(view, Key.Key_Return)
    assert signal.args == [3]


def test_escape_steps_back(open_text):
    view = open_text("aa bb", [Mark(3, Span(0, 2), "A", 1)])
    view.select(Span(0, 5))
    press(view, Key.Key_Escape)
    assert view.selection is None
    view.set_focused(3)
    press(view, Key.Key_Escape)
    assert view.focused == 0
    assert not view.can_step_back()


def test_f_jumps_to_the_word_that_starts_with_the_letters(words, qtbot):
    press(words, Key.Key_F)
    QTest.keyClicks(words, "c")
    assert here(words) == "copper"
    QTest.keyClicks(words, "l")
    assert here(words) == "closed"
    assert not words.keys.seeking
    press(words, Key.Key_F)
    assert words.scene.typed
    press(words, Key.Key_Escape)
    assert not words.scene.typed


def test_f_ends_by_itself(words, qtbot, monkeypatch):
    words.keys._timer.setInterval(1)
    press(words, Key.Key_F)
    qtbot.waitUntil(lambda: not words.keys.seeking)


def test_holding_h_hides_the_marks(open_text):
    view = open_text("aa bb", [Mark(3, Span(0, 2), "A", 1)])
    QTest.keyPress(view, Key.Key_H)
    assert view.scene.hidden
    QTest.keyRelease(view, Key.Key_H)
    assert not view.scene.hidden


@pytest.mark.parametrize(
    ("key", "text", "modifier", "scan", "expected"),
    [
        (Key.Key_1, "1", Qt.KeyboardModifier.NoModifier, 0, 1),
        (Key.Key_0, "0", Qt.KeyboardModifier.NoModifier, 0, 10),
        (Key.Key_4, "4", Qt.KeyboardModifier.KeypadModifier, 83, 4),
        (Key.Key_Ampersand, "&", Qt.KeyboardModifier.NoModifier, 10, 1),
        (Key.Key_Eacute, "é", Qt.KeyboardModifier.NoModifier, 11, 2),
        (Key.Key_Exclam, "!", Qt.KeyboardModifier.ShiftModifier, 10, 1),
        (Key.Key_unknown, "٣", Qt.KeyboardModifier.NoModifier, 12, 3),
        (Key.Key_Q, "q", Qt.KeyboardModifier.NoModifier, 24, None),
        # German: unshifted digits, Shift and the row, AltGr and the row for brackets
        (Key.Key_7, "7", Qt.KeyboardModifier.NoModifier, 16, 7),
        (Key.Key_Slash, "/", Qt.KeyboardModifier.ShiftModifier, 16, 7),
        (Key.Key_BracketLeft, "[", Qt.KeyboardModifier.NoModifier, 17, None),
        (Key.Key_BraceRight, "}", Qt.KeyboardModifier.NoModifier, 19, None),
        # French: the row writes signs, Shift writes the digits
        (Key.Key_ParenLeft, "(", Qt.KeyboardModifier.NoModifier, 14, 5),
        (Key.Key_Agrave, "à", Qt.KeyboardModifier.NoModifier, 19, 10),
        (Key.Key_6, "6", Qt.KeyboardModifier.ShiftModifier, 15, 6),
        (Key.Key_BracketLeft, "[", Qt.KeyboardModifier.NoModifier, 14, None),
        # Czech
        (Key.Key_Plus, "+", Qt.KeyboardModifier.NoModifier, 10, 1),
        (Key(0x011A), "ě", Qt.KeyboardModifier.NoModifier, 11, 2),
        # Arabic and Persian digits, on the row and on the number pad
        (Key(0x0661), "١", Qt.KeyboardModifier.NoModifier, 10, 1),
        (Key(0x06F9), "۹", Qt.KeyboardModifier.NoModifier, 18, 9),
        (Key(0x0660), "٠", Qt.KeyboardModifier.KeypadModifier, 90, 10),
        # the number pad without Num Lock moves
        (Key.Key_End, "", Qt.KeyboardModifier.KeypadModifier, 87, None),
    ],
)
def test_digits_are_told_by_position(monkeypatch, key, text, modifier, scan, expected):
    monkeypatch.setattr("sys.platform", "linux")
    assert digit(QKeyEvent(QEvent.Type.KeyPress, key, modifier, scan, 0, 0, text)) == expected


def test_digit_keys_are_reported_with_shift(words):
    seen = []
    words.labelKey.connect(lambda number, shift: seen.append((number, shift)))
    press(words, Key.Key_2)
    press(words, Key.Key_2, modifier=SHIFT)
    press(words, Key.Key_3, modifier=Qt.KeyboardModifier.KeypadModifier)
    assert seen == [(2, False), (2, True), (3, False)]


@pytest.mark.parametrize(
    "keys", ["T", "Delete", ".", "Alt+Right", "Alt+Shift+Left", "Backspace", "Ctrl+Return", "Q"]
)
def test_the_windows_shortcuts_reach_their_actions(words, keys):
    action = QAction(words)
    action.setShortcut(QKeySequence(keys))
    fired = []
    action.triggered.connect(lambda: fired.append(keys))
    words.addAction(action)
    combination = QKeySequence(keys)[0]
    QTest.keyClick(words, combination.key(), combination.keyboardModifiers())
    assert fired == [keys]


def test_letters_of_a_jump_do_not_reach_shortcuts(words):
    action = QAction(words)
    action.setShortcut(QKeySequence("T"))
    fired = []
    action.triggered.connect(lambda: fired.append(1))
    words.addAction(action)
    press(words, Key.Key_F)
    QTest.keyClicks(words, "t")
    assert (fired, here(words)) == ([], "tin")


def test_unknown_keys_go_on_to_the_window(words):
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    QCoreApplication.sendEvent(words, event)
    assert not event.isAccepted()


def test_copy_gives_the_stored_text_with_its_no_break_space(open_text, qapp):
    view = open_text("Rio\u00a0Tinto closed.")
    view.select(Span(0, 9))
    press(view, Key.Key_C, modifier=CTRL)
    assert qapp.clipboard().text() == "Rio\u00a0Tinto"


def test_the_seed_takes_at_most_193_inputs(seeded, seed):
    """Every gold span by keyboard: arrows, the jump by letters where it is shorter, Shift and arrows, one digit."""
    inputs = 0
    labelled = []
    seeded.labelKey.connect(lambda number, shift: labelled.append((number, seeded.target())))
    for mark in in_order(seed.marks):
        covered = seed.tokens.covering(mark.span)
        keys = shortest(seeded.walk, seeded.token, covered[0])
        for key in keys:
            QTest.keyClicks(seeded, key) if isinstance(key, str) else press(seeded, key)
        if keys and isinstance(keys[-1], str) and seeded.keys.seeking:
            seeded.keys.stop_seeking()  # time passes
        for _ in covered[1:]:
            press(seeded, Key.Key_Right, modifier=SHIFT)
        press(seeded, Key.Key_0 + mark.colour)
        inputs += len(keys) + len(covered)
        seeded.clear_selection()
        assert seeded.token == covered[-1]
    assert [span for _, span in labelled] == [mark.span for mark in in_order(seed.marks)]
    assert inputs <= 193


def test_the_seed_with_plain_arrows_that_go_on_by_themselves(seeded, seed):
    """The same with nothing but arrows, if a label moves the cursor to the next word."""
    inputs = 0
    for mark in in_order(seed.marks):
        covered = seed.tokens.covering(mark.span)
        while seeded.token != covered[0]:
            press(seeded, Key.Key_Right if seeded.token < covered[0] else Key.Key_Left)
            inputs += 1
        for _ in covered[1:]:
            press(seeded, Key.Key_Right, modifier=SHIFT)
        inputs += len(covered)
        seeded.select(mark.span)
        seeded.clear_selection(advance=True)
    assert inputs <= 199


def in_order(marks):
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def shortest(walk, token, wanted):
    """The fewest keys from one token to another, without knowing the way: arrows or a jump by one or two letters."""
    steps, at = 0, token
    while at < wanted:
        at, steps = walk.stop(at, 1), steps + 1
    while at > wanted:
        at, steps = walk.stop(at, -1), steps + 1
    word = walk._word(wanted)
    for length in (1, 2):
        if length + 1 < steps and walk.starting(word[:length], token) == wanted:
            return [Key.Key_F, *word[:length].lower()]
    return [Key.Key_Right if token < wanted else Key.Key_Left] * steps

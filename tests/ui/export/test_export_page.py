import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.transfer.planning import ExportPlan
from annotator.domain.span import Span
from annotator.errors import BadValue
from annotator.paths import training_commands
from annotator.ui import language
from annotator.ui.export import ExportPage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def click(view, row):
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(row, 0)).center()
    )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    chosen = tmp_path / "out"
    monkeypatch.setattr(ExportPage, "ask_folder", classmethod(lambda cls, parent, start: str(chosen)))
    return chosen


# -- the plan


def test_the_plan_is_worked_out_beside_the_gui_thread(shown, planner, session):
    page = shown()
    path, request, thread = planner.asked[0]
    assert path == session.path
    assert request == page.request()
    assert thread is not threading.main_thread()
    assert page.account.sentence.text() == "93 of 100 annotations will be written as ents, 98 as spans"
    assert page.footer.words.text() == "5 test articles: scores will vary by several points."


def test_the_keyboard_is_first_in_the_reasons_and_arrows_show_their_passages(shown):
    page = shown()
    assert page.account.table.hasFocus()
    assert len(page.account.passages.passages()) == 1
    assert page.account.count.text() == "the first 1 of 2"
    press(KEY.Key_Down)
    assert page.account.head.text() == "Overlaps another one"
    assert len(page.account.passages.passages()) == 5
    assert page.account.count.text() == "5"


def test_a_page_that_is_given_the_keyboard_hands_it_on(shown, qtbot):
    page = shown(wait=False)
    page.setFocus()
    qtbot.waitUntil(lambda: page.plan() is not None)
    assert page.account.table.hasFocus()


def test_enter_goes_from_a_reason_to_its_passages_and_from_there_to_the_article(shown):
    page = shown()
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert page.account.passages.hasFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert page.said == [("go", 102, Span(10, 20))]


def test_a_click_on_a_passage_goes_to_the_article(shown):
    page = shown()
    click(page.account.table, 2)
    click(page.account.passages, 1)
    assert page.said == [("go", 108, Span(10, 14))]


def test_a_part_of_the_bar_chooses_its_reason(shown):
    page = shown()
    part = page.account.bar.parts()[3].center().toPoint()
    QTest.mouseClick(page.account.bar, Qt.MouseButton.LeftButton, pos=part)
    assert page.account.head.text() == "Edge inside a word"
    page.account.bar.setFocus()
    press(KEY.Key_Left)
    assert page.account.head.text() == "Overlaps another one"


def test_another_option_asks_anew_and_keeps_the_reason(shown, planner, qtbot, plan):
    page = shown()
    click(page.account.table, 2)
    planner.answer = lambda request: plan(reasons=plan().reasons[1:], sentence=request.misaligned)
    field = page.options.field("misaligned")
    field.setFocus()
    press(KEY.Key_Down)
    assert page.plan() is None
    assert not page.footer.main.isEnabled()
    qtbot.waitUntil(lambda: page.plan() is not None)
    assert page.account.sentence.text() == "expand"
    assert page.account.head.text() == "Edge inside a word"
    assert field.hasFocus()
    assert page.footer.main.isEnabled()


def test_only_the_newest_request_counts(shown, planner, qtbot, plan):
    page = shown()
    planner.answer = lambda request: plan(sentence=request.misaligned)
    planner.gate.clear()
    for value in ("expand", "contract", "drop"):
        page.options.choose("misaligned", value)
    planner.gate.set()
    qtbot.waitUntil(lambda: page.plan() is not None)
    assert page.account.sentence.text() == "drop"
    assert [request.misaligned for _, request, _ in planner.asked] == ["stop", "expand", "drop"]


def test_who_has_finished_most_is_chosen_where_i_have_finished_nothing(shown, planner, plan):
    planner.answer = lambda request: plan(annotators=(("Ben Ode", 3), ("Gold layer", 12)))
    page = shown()
    assert page.request().gold
    assert page.request().annotator == ""
    assert page.options.field("annotator").currentText() == "Gold layer, 12 finished"
    page.options.choose("annotator", "Ben Ode")
    assert (page.request().annotator, page.request().gold) == ("Ben Ode", False)


# -- nothing can be exported


def test_without_finished_articles_the_sentence_says_what_to_do_and_a_button_does_it(
    shown, planner, qtbot, plan
):
    planner.answer = lambda request: (
        plan() if request.only == "all" else ExportPlan(blocked="no article; use --only")
    )
    page = shown()
    assert (
        page.account.sentence.text()
        == "No article is finished yet. Finish one with Ctrl ↵, or choose All articles."
    )
    assert not page.footer.main.isEnabled()
    assert not page.account.table.isVisible()
    assert page.account.help.hasFocus()
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: page.plan() is not None)
    assert page.request().only == "all"
    assert page.footer.main.isEnabled()
    assert page.account.table.hasFocus()


def test_control_enter_does_nothing_while_blocked(shown, planner, runner, folder, plan):
    planner.answer = lambda request: plan(blocked="Nothing fits.")
    page = shown()
    assert page.account.sentence.text() == "Nothing fits."
    press(KEY.Key_Return, CTRL)
    assert runner.lines == []


def test_edges_that_stop_can_be_widened_with_one_button(shown, planner, plan):
    reasons = (
        plan()
        .reasons[2]
        .__class__("edge-inside-token", "Edge", "Stops", plan().reasons[2].passages, False, 3),
    )
    planner.answer = lambda request: plan(blocked="3 have an edge inside a word.", reasons=reasons)
    page = shown()
    assert page.account.help.text() == "Widen to the word"
    assert page.account.table.isVisible()
    QTest.mouseClick(page.account.help, Qt.MouseButton.LeftButton)
    assert page.request().misaligned == "expand"


def test_an_error_of_the_planner_is_a_sentence(shown, planner):
    def refuse(request):
        raise BadValue("There is no annotator “X”.")

    planner.answer = refuse
    page = shown()
    assert page.account.sentence.text() == "There is no annotator “X”."
    assert not page.footer.main.isEnabled()


def test_a_bug_in_the_planner_reaches_the_log_and_the_page_goes_on(shown, planner, qtbot):
    planner.answer = lambda request: 1 / 0
    with qtbot.captureExceptions() as caught:
        page = shown()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert "nothing was lost" in page.account.sentence.text()


def test_nothing_to_report_is_said(shown, planner, plan):
    planner.answer = lambda request: plan(reasons=(), written=100)
    page = shown()
    assert page.account.nothing.isVisible()
    assert not page.account.table.isVisible()
    assert page.footer.main.hasFocus()


# -- the export


def test_an_export_from_key_to_folder(shown, runner, folder, session, qtbot):
    page = shown()
    page.options.choose("overlaps", "shortest")
    qtbot.waitUntil(lambda: page.plan() is not None)
    press(KEY.Key_Return, CTRL)
    line = runner.lines[0]
    assert line[:3] == ["export", str(session.path), str(folder)]
    assert {"--format=spacy", "--annotator=Ana Ruiz", "--overlaps=shortest", "--split=80/10/10"} <= set(line)
    assert page.running()
    assert not page.options.isEnabled()
    assert not page.footer.main.isVisible()
    runner.progress(12, 48)
    assert page.footer.words.text() == "12 of 48 articles"
    assert page.progress.part() == 0.25
    runner.done({"articles": 48, "annotations": 100, "written": {"ACTOR": 90, "EVENT": 8}}, "")
    sentence = "98 of 100 annotations in 48 articles were written"
    assert page.said == [("exported", folder, sentence)]
    assert page.finished.sentence.text() == sentence
    assert page.finished.commands.toPlainText() == "\n".join(training_commands(folder))
    assert not page.progress.isVisible()
    assert page.finished.show_button.hasFocus()


def test_escape_cancels_and_the_plan_comes_back(shown, runner, folder):
    page = shown()
    press(KEY.Key_Return, CTRL)
    press(KEY.Key_Escape)
    assert runner.cancelled == 1
    assert not page.running()
    assert page.footer.words.text() == "The export was cancelled."
    assert page.account.isVisible()
    assert page.options.isEnabled()
    assert page.said == []


def test_a_failed_export_says_why_on_the_page(shown, runner, folder, qtbot):
    page = shown()
    press(KEY.Key_Return, CTRL)
    runner.done({}, "The disk is full.")
    assert page.strip.isVisible()
    assert page.strip.sentence() == "The disk is full."
    assert page.said == []
    qtbot.waitUntil(lambda: page.plan() is not None)
    page.start_export()
    assert not page.strip.isVisible()


@pytest.mark.parametrize(
    ("speaks", "words"), [("en", "Choose another name"), ("de", "Einen anderen Namen wählen")]
)
def test_a_refusal_names_no_option_of_the_command_line(shown, runner, folder, qapp, speaks, words):
    page = shown()
    press(KEY.Key_Return, CTRL)
    language.speak(qapp, speaks)
    try:
        runner.done({}, "“/a/n.config.xml” is not empty. Use --force to replace it; nothing was written.")
    finally:
        language.speak(qapp, "en")
    assert "--" not in page.strip.sentence()
    assert words in page.strip.sentence()
    assert "/a/n.config.xml" in page.strip.sentence()


def test_no_folder_chosen_changes_nothing(shown, runner, monkeypatch):
    monkeypatch.setattr(ExportPage, "ask_folder", classmethod(lambda cls, parent, start: ""))
    page = shown()
    QTest.mouseClick(page.footer.main, Qt.MouseButton.LeftButton)
    assert runner.lines == []
    assert not page.running()


def test_a_folder_that_holds_something_gets_a_folder_inside(shown, runner, folder):
    folder.mkdir()
    (folder / "thesis.docx").touch()
    shown().start_export()
    assert runner.lines[0][2] == str(folder / "minerals-spacy")


def test_json_lines_go_to_a_file_and_ask_for_less(shown, runner, tmp_path, monkeypatch, qtbot):
    out = tmp_path / "old.jsonl"
    out.write_text("x")
    monkeypatch.setattr(ExportPage, "ask_file", classmethod(lambda cls, parent, start: str(out)))
    page = shown()
    page.options.choose("format", "jsonl")
    page.options.choose("annotator", "")
    qtbot.waitUntil(lambda: page.plan() is not None)
    assert page.footer.main.text() == "Export to file…"
    assert not page.options.field("split").isVisible()
    QTest.mouseClick(page.footer.main, Qt.MouseButton.LeftButton)
    line = runner.lines[0]
    assert line[2:] == [str(out), "--format=jsonl", "--only=finished", "--everybody", "--force"]
    runner.done({"articles": 1, "annotations": 3, "written": {"ACTOR": 3}}, "")
    assert not page.finished.commands.isVisible()
    assert page.finished.sentence.text() == "3 of 3 annotations in 1 article were written"


def test_after_an_export_there_is_a_way_back(shown, runner, folder):
    page = shown()
    page.start_export()
    runner.done({"articles": 1, "annotations": 1, "written": {"ACTOR": 1}}, "")
    QTest.mouseClick(page.footer.again, Qt.MouseButton.LeftButton)
    assert page.account.isVisible()
    assert not page.finished.isVisible()
    assert page.footer.main.isVisible()


def test_the_commands_can_be_copied_and_the_folder_shown(shown, runner, folder, monkeypatch):
    opened = []
    page = shown()
    monkeypatch.setattr(
        type(page.finished), "open_folder", classmethod(lambda cls, place: opened.append(place))
    )
    page.start_export()
    folder.mkdir()
    runner.done({"articles": 1, "annotations": 1, "written": {"ACTOR": 1}}, "")
    QTest.keyClick(page.finished.show_button, Qt.Key.Key_Space)
    assert opened == [folder]
    QTest.mouseClick(page.finished.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().splitlines()[1].endswith("-m spacy project run all")


# -- leaving, narrow


def test_escape_closes_from_the_lists_too(shown):
    page = shown()
    press(KEY.Key_Escape)
    page.account.passages.setFocus()
    press(KEY.Key_Escape)
    assert page.said == [("closed",), ("closed",)]


def test_narrow_folds_the_options_into_a_line(shown):
    page = shown(width=900)
    assert not page.options.isVisible()
    assert page.body.change.isVisible()
    words = page.options.summary()
    assert words.startswith("spaCy project · Ana Ruiz, 48 finished · Finished · NER and spancat")
    QTest.mouseClick(page.body.change, Qt.MouseButton.LeftButton)
    assert page.options.isVisible()
    assert page.options.isAncestorOf(QApplication.focusWidget())
    press(KEY.Key_Escape)
    assert not page.options.isVisible()
    assert page.said == []
    press(KEY.Key_Escape)
    assert page.said == [("closed",)]
    page.resize(1280, 762)
    assert page.options.isVisible()
    assert page.options.geometry().right() < page.account.geometry().left()


def test_a_low_window_scrolls_and_cuts_nothing(shown, qtbot):
    page = shown(width=760, height=440)
    qtbot.waitUntil(lambda: page.account.verticalScrollBar().maximum() > 0)
    assert page.account.passages.height() >= 3 * 31
    assert page.account.parts.mapTo(page.account.widget(), QPoint(0, 0)).y() > 0


def test_tab_goes_round_through_everything(shown):
    page = shown()
    seen = set()
    for _ in range(30):
        seen.add(QApplication.focusWidget())
        press(KEY.Key_Tab)
    wanted = {
        page.account.table,
        page.account.passages,
        page.account.bar,
        page.footer.main,
        page.footer.close_button,
    }
    assert wanted <= seen
    assert page.options.field("format") in seen


def test_a_screen_reader_hears_names(shown):
    page = shown()
    assert page.account.bar.accessibleName().startswith("90 as they are, In a greyed passage: 2, Left out")
    said = page.account.passages.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Article 2, ACTOR ‘Scroll’: a day of Scroll to top"
    assert page.options.field("component").accessibleName() == "Model"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((("train", 1, 4),), "The only article is trained on and evaluated on"),
        ((("train", 8, 20), ("dev", 1, 0), ("test", 1, 3)), "No annotation is in dev"),
        ((("train", 8, 20), ("dev", 1, 2), ("test", 1, 0)), "No annotation is in test"),
        ((("train", 8, 20),), "No dev articles"),
    ],
)
def test_scores_that_would_say_nothing_are_said_before_and_after(
    shown, planner, runner, folder, plan, qtbot, parts, words
):
    planner.answer = lambda request: plan(parts=parts)
    page = shown()
    assert page.footer.words.text().startswith(words)
    press(KEY.Key_Return, CTRL)
    runner.done({"written": {"ACTOR": 4}, "annotations": 4, "articles": 1}, "")
    assert page.footer.words.text().startswith(words)

"""Labels carried over to a near copy, with real keys in the real window."""

import pytest
from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.domain.annotation import Made
from annotator.domain.span import Span
from annotator.ui.copies import DifferencePage
from annotator.ui.label import suggested
from tests.domain.test_shingles import STORY

COPY = "SANTIAGO. " + STORY.replace("asked for talks", "asked for nothing")
WORDS = (("Chile", "ACTOR"), ("lithium", "COMMODITY"), ("the mining minister", "ACTOR"), ("talks", "EVENT"))


@pytest.fixture
def window(tmp_path, open_window):
    """Article 1 is labelled, article 2 is its near copy."""
    path = tmp_path / "copies.annot"
    for name, text in (("one", STORY), ("two", COPY)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["new", str(path), "--annotator", "Ana Ruiz"]) == 0
    assert main(["import", str(path), str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--quiet"]) == 0
    with open_project(path) as session:
        for words, label in WORDS:
            start = STORY.index(words)
            session.edits.add(1, Span(start, start + len(words)), label)
    return open_window(path)


@pytest.fixture
def copy(window, qtbot):
    """The window on the copy, with the offer in the strip."""
    window.commands.run("go.number", number="2")
    window.later.now()
    return window


def labels(window):
    work = window.labelling
    text = work.opened.article.text
    return [(a.span.of(text), a.label_name, a.made) for a in work.annotations.values()]


def test_the_copy_is_offered_the_labels_of_the_other(copy):
    notice = copy.messages.notice()
    assert notice.key == suggested.OFFER
    assert notice.sentence == (
        "A near copy of article 1, which you have labelled: 3 of its 4 annotations fit here."
    )
    copy.commands.run("go.number", number="1")
    copy.later.now()
    assert copy.messages.notice() is None


def test_enter_accepts_one_after_the_other(copy, qtbot):
    copy.commands.run("suggestion.carry_over")
    article = copy.label.article
    assert len(copy.labelling.suggested.open) == 3
    assert labels(copy) == []
    qtbot.keyClick(article, Qt.Key.Key_Return)
    assert labels(copy) == [("Chile", "ACTOR", Made.ACCEPTED)]
    qtbot.keyClick(article, Qt.Key.Key_Return)
    qtbot.keyClick(article, Qt.Key.Key_Return)
    assert [words for words, _, _ in labels(copy)] == ["Chile", "lithium", "mining minister"]
    assert copy.labelling.suggested.open == {}


def test_delete_turns_down_and_undo_brings_it_back(copy, qtbot):
    copy.commands.run("suggestion.carry_over")
    article = copy.label.article
    qtbot.keyClick(article, Qt.Key.Key_Delete)
    assert len(copy.labelling.suggested.open) == 2
    assert labels(copy) == []
    qtbot.keyClick(article, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(copy.labelling.suggested.open) == 3


def test_undo_of_an_accepted_one_suggests_it_again(copy, qtbot):
    copy.commands.run("suggestion.carry_over")
    qtbot.keyClick(copy.label.article, Qt.Key.Key_Return)
    qtbot.keyClick(copy.label.article, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert labels(copy) == []
    assert len(copy.labelling.suggested.open) == 3


def test_shift_enter_accepts_the_sentence_as_one_step(copy, qtbot):
    copy.commands.run("suggestion.carry_over")
    before = len(copy.session.history())
    qtbot.keyClick(copy.label.article, Qt.Key.Key_Tab)
    qtbot.keyClick(copy.label.article, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert len(copy.session.history()) == before + 1
    assert len(labels(copy)) >= 2


def test_a_digit_gives_the_suggested_span_another_label(copy, qtbot):
    copy.commands.run("suggestion.carry_over")
    qtbot.keyClick(copy.label.article, Qt.Key.Key_2)
    assert labels(copy) == [("Chile", "EVENT", Made.HAND)]
    assert len(copy.labelling.suggested.open) == 2


def test_all_at_once(copy):
    copy.commands.run("suggestion.carry_over")
    copy.commands.run("suggestion.accept_all")
    assert len(labels(copy)) == 3
    assert copy.session.history()[0].title == "Accept 3 suggestions"
    copy.later.now()
    assert copy.messages.notice() is None


def test_the_difference_says_it_in_a_sentence(copy):
    copy.commands.run("go.difference")
    page = copy.page()
    assert isinstance(page, DifferencePage)
    assert page.sentence.text() == "Article 2 has 2 words that article 1 lacks, and lacks 1 of its words"
    shown = page.text.toPlainText()
    assert "SANTIAGO." in shown
    assert "talks" in shown
    assert "nothing" in shown


def test_an_article_that_stands_alone_has_no_difference(small_project, open_window):
    window = open_window(small_project)
    assert not window.commands.run("go.difference")
    assert not window.commands.run("suggestion.carry_over")


def test_the_status_line_counts_what_waits(copy):
    assert not copy.status.waiting.isVisible()
    copy.commands.run("suggestion.carry_over")
    copy.later.now()
    assert (copy.status.waiting.text(), copy.status.tab.isVisible()) == ("3 suggestions", True)
    for left in ("2 suggestions", "1 suggestion", ""):
        copy.commands.run("suggestion.accept")
        copy.later.now()
        assert copy.status.waiting.text() == left
    assert not copy.status.tab.isVisible()
    copy.commands.run("edit.undo")
    copy.later.now()
    assert copy.status.waiting.text() == "1 suggestion"
    copy.commands.run("go.settings")
    assert not copy.status.waiting.isVisible()
    copy.commands.run("go.number", number="1")
    copy.later.now()
    assert not copy.status.waiting.isVisible()

"""The interface in German and from the right: words, plural forms, numbers, dates, keys, and sentences from below."""

import json
import re
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator.app.settings import Settings
from annotator.app.transfer.exchange_planning import detail_of
from annotator.app.transfer.planning import written_words
from annotator.domain.accounting import Account, Lost
from annotator.domain.article import Problem
from annotator.errors import BadValue, Duplicate
from annotator.formats.exchange.page import WORDS, words_of
from annotator.formats.reading import read_path
from annotator.paths import bundled
from annotator.ui import dates, language
from annotator.ui.application import make_window
from annotator.ui.components import key_text
from annotator.ui.imports.wording import reason_words
from annotator.ui.sentences import in_clauses, in_reason, in_words, pattern_of
from tests.journeys.conftest import hands, open_window, own_settings, small_project

__all__ = ["hands", "open_window", "own_settings", "small_project"]


@pytest.fixture
def german(qapp):
    language.speak(qapp, "de")
    yield
    language.speak(qapp, "en")


@pytest.fixture
def german_window(small_project, qtbot, qapp):
    window = make_window(Settings(name="Ana Ruiz", theme="light", language="de"), project=str(small_project))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.projects.close()
    language.speak(qapp, "en")


def test_menus_buttons_and_commands_are_german(german_window):
    menus = [action.text() for action in german_window.top.menus.actions()]
    assert menus[:3] == ["&Datei", "&Bearbeiten", "&Gehe zu"]
    assert german_window.label.header.finish.text() == "Abschließen"
    assert german_window.commands.action("file.import").text() == "Artikel importieren…"


def test_what_is_done_and_undone_is_said_in_german(german_window):
    german_window.commands.run("annotation.label", position=1)
    german_window.commands.refresh("edit.undo")
    assert german_window.commands.action("edit.undo").text() == "Rückgängig: ‚Chile‘ als ACTOR markieren"
    german_window.commands.run("edit.undo")
    assert german_window.status.said.text() == "Rückgängig gemacht: ‚Chile‘ als ACTOR markieren"


def test_refusals_are_german(german_window):
    german_window.commands.report(Duplicate("This is already labelled ACTOR."))
    assert german_window.status.said.text() == "Das ist schon als ACTOR markiert."
    german_window.commands.report(BadValue("Nobody has a pattern for this."))
    assert german_window.status.said.text() == "Nobody has a pattern for this."


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 Artikel kamen herein"),
        (1, "1 Artikel kam herein"),
        (2, "2 Artikel kamen herein"),
        (1411, "1.411 Artikel kamen herein"),
    ],
)
def test_plural_forms_are_those_of_the_language(german, number, words):
    assert language.plural("1 article came in", "{0} articles came in", number) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0 articles"), (1, "1 article"), (1411, "1,411 articles")])
def test_plural_forms_need_no_catalogue_in_english(qapp, number, words):
    assert language.plural("1 article", "{0} articles", number) == words


def test_numbers_dates_and_keys(german):
    assert language.grouped(1234567) == "1.234.567"
    assert dates.day(date(2025, 6, 6)) == "6. Juni 2025"
    assert key_text("Ctrl+Shift+Return") == "Strg ⇧ ↵"


def test_english_numbers_dates_and_keys(qapp):
    assert language.grouped(1234567) == "1,234,567"
    assert dates.day(date(2025, 6, 6)) == "6 June 2025"
    assert key_text("Ctrl+Shift+Return") == "Ctrl ⇧ ↵"
    assert [key_text(key) for key in ("Ctrl++", "+", "Ctrl+-")] == ["Ctrl +", "+", "Ctrl -"]


def test_qt_s_own_words_are_german_too(german, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Abbrechen" in box.buttons()[0].text()


def test_a_text_with_plural_forms_keeps_its_hole_where_no_number_is_given(german):
    tr = QCoreApplication.translate
    assert tr("tables", "{0} articles").format("31") == "31 Artikel"
    assert tr("tables", "{0} articles came in").format("31") == "31 Artikel kamen herein"


def test_one_word_with_two_meanings_has_two_translations(german):
    tr = QCoreApplication.translate
    assert (tr("x", "Open"), tr("x", "Open", "not decided")) == ("Öffnen", "Offen")
    assert (tr("x", "Label"), tr("x", "Label", "the view")) == ("Label", "Markieren")


def test_the_account_of_an_export_is_put_together_from_clauses(german):
    said = "1,542 are left out, 1 gets other edges, 35 go to spancat only. Each one is listed in accounting.json."
    expected = (
        "1.542 bleiben weg, 1 bekommt andere Ränder, 35 gehen nur an Spancat. Jede steht in accounting.json."
    )
    assert in_clauses(said) == expected
    whole = "1,542 of 1,577 annotations will be written as ents, 1,577 as spans"
    assert in_words(whole) == "1.542 von 1.577 Annotationen werden als Ents geschrieben, 1.577 als Spans"


def test_losses_are_german_one_by_one(german):
    said = "1 article. Not carried: the notes on 1,411 annotations, 1 link between annotations. Annotators go out under pseudonyms."
    assert in_clauses(said) == (
        "1 Artikel. Nicht dabei: die Notizen zu 1.411 Annotationen, 1 Verbindung zwischen Annotationen. "
        "Annotatoren stehen darin unter Pseudonymen."
    )


@pytest.mark.parametrize("count", [1, 2, 1411])
def test_all_that_the_export_page_says_of_losses_is_translated(german, count):
    lost = tuple(Lost(what, words_of(what, count), count, ((1, 0, 0, ""),), True) for what in WORDS)
    for pseudonyms in (False, True):
        english = detail_of(Account(count, (), lost=lost), pseudonyms=pseudonyms)
        german_clauses = re.split(r"[.:,] ", in_clauses(english).removesuffix("."))
        assert not set(german_clauses) & set(re.split(r"[.:,] ", english.removesuffix(".")))


@pytest.mark.parametrize(("written", "total"), [(0, 0), (1, 1), (0, 1), (2, 2), (1, 2)])
def test_the_sentence_of_a_plan_is_translated(german, written, total):
    english = written_words(written, total)
    assert in_words(english) != english
    assert not re.search(r"(?<!\d)1 annotations|All 1 |All 0 |of 1 annotations", english)


def test_the_catalogue_leaves_qt_s_own_contexts_to_qt(qapp):
    catalogue = language.Catalogue()
    assert catalogue.load("annotator_de", str(bundled("resources", "translations")))
    assert catalogue.translate("commands", "Copy") == "Kopieren"
    assert catalogue.translate("QLineEdit", "Copy") is None


def test_english_again_is_english(qapp):
    language.speak(qapp, "de")
    language.speak(qapp, "en")
    assert QCoreApplication.translate("commands", "Export…") == "Export…"
    assert in_words("Nothing is chosen.") == "Nothing is chosen."


def test_sentences_are_told_by_the_pattern_with_most_words(german):
    assert (
        in_words("Article 3 has 20 characters, so 4–99 lies outside it.")
        == "Artikel 3 hat 20 Zeichen; 4–99 liegt außerhalb."
    )
    assert in_words("“a “b”” exists already. Choose another name; nothing was changed.").startswith(
        "„a “b”“ gibt es schon"
    )
    assert in_words("Import 12 articles") == "12 Artikel importieren"
    assert in_words("Import 1 article") == "1 Artikel importieren"
    assert pattern_of("Remove ‘{0}’ {1}").fullmatch("Remove ‘x’ y’ EVENT")["p1"] == "y’ EVENT"


def test_a_language_that_is_not_spoken_becomes_english(monkeypatch):
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("fr_FR")))
    assert language.chosen("system") == "en"
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("de_CH")))
    assert language.chosen("system") == "de"
    assert language.chosen("xx") == "en"


@pytest.mark.parametrize(
    ("system", "direction", "expected"),
    [
        ("ar_EG", "language", "right"),
        ("de_DE", "language", "left"),
        ("en_US", "right", "right"),
        ("ar_EG", "left", "left"),
    ],
)
def test_the_side_follows_the_language_unless_one_is_chosen(qapp, monkeypatch, system, direction, expected):
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    language.speak(qapp, "system", direction)
    right = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.speak(qapp, "en")
    assert right is (expected == "right")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("is empty", "ist leer"),
        ("its text holds a NUL (U+0000) at character 1", "der Text enthält ein NUL (U+0000) beim Zeichen 1"),
        (
            "the annotation 0–99999 ACTOR lies beyond the text of 12,048 characters, or in the middle of one",
            "die Annotation 0–99999 ACTOR liegt jenseits des Textes von 12.048 Zeichen oder mitten in einem",
        ),
        (
            "article 3: the annotation 4–0 is empty or reversed",
            "Artikel 3: die Annotation 4–0 ist leer oder verkehrt",
        ),
        (
            "span 1 (0–4 ACTOR) says “is empty” where the text has “Vale sold”",
            "Spanne 1 (0–4 ACTOR) sagt „is empty“, wo im Text „Vale sold“ steht",
        ),
        (
            "the annotation 0–4 ORG stands there twice and says different things; the first was taken",
            "die Annotation 0–4 ORG steht zweimal da und sagt Verschiedenes; die erste wurde genommen",
        ),
        ("what nobody has said before", "what nobody has said before"),
    ],
)
def test_reasons_of_readers_are_german(german, reason, words):
    assert in_reason(reason) == words


def test_reasons_stay_english_in_english(qapp):
    assert in_reason("is empty") == "is empty"


def odd_files(folder):
    """Files that are wrong in many ways, as other programs could have left them."""
    text = "Vale sold copper."
    rows = [
        '{"text": "a', "3", '{"text": 3}', '{"text": ""}', '{"text": "a", "text": "b"}', '{"text": "ok", "spans": 3}',
        json.dumps({"text": text, "spans": [{"start": 9, "end": 2, "label": "A"}, {"start": 0, "end": 99, "label": "A"}, 3]}),
        json.dumps({"text": text, "spans": [{"start": 0, "end": 4, "label": ""}, {"start": 0, "end": 4, "label": "A", "text": "no"}]}),
    ]  # fmt: skip
    files = {
        "a.jsonl": "\n".join(rows),
        "b.tsv": "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.E|value\n\n\n#Text=Vale\n1-1\t0-99\tVale\tX\t\nnothing\n",
        "c.xmi": "<a>",
        "d.ann": "T1\tA 0 99\tVale\nT1\tA 0 4\tVale\nQ1\tx\nR1\tof Arg1:T1 Arg2:T2\n",
        "d.txt": text,
        "e.json": '[{"data": {"text": "Vale"}, "annotations": [{"result": [{"type": "labels"}]}]}, {"x": 1}]',
        "f.html": "<html></html>",
        "g.csv": "a,b\n1\n",
        "h.xlsx": "no",
        "i.zip": "no",
        "j.parquet": "PAR1",
        "k.txt": "caf\u00e9\x00",
        "l.docx": "no",
    }
    for name, words in files.items():
        (folder / name).write_bytes(words.encode())
    (folder / "m.jsonl").write_bytes('{"text": "é"}'.encode("latin-1"))


def test_what_readers_say_of_odd_files_is_german(german, tmp_path):
    odd_files(tmp_path)
    reasons = {entry.reason for entry in read_path(tmp_path) if isinstance(entry, Problem)}
    assert len(reasons) > 20
    # The words of a library, such as “unclosed token”, stay as they are; the clause around them is ours.
    assert [reason for reason in reasons if reason_words(reason).casefold() == reason.casefold()] == []

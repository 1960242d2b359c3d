"""A folder as a research assistant has it goes in, by drop and by command, with an exact report; nothing comes before it is confirmed."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.paths import bundled
from tests.formats import made
from tests.formats.test_html import ARABIC, CHINESE, EMOJI, GERMAN

ANA = "Ana Ruiz"
CONTROL = Qt.KeyboardModifier.ControlModifier


def paragraphs(number):
    return f"Story {number} of the folder is about {['copper', 'nickel', 'silver', 'zinc', 'lead', 'tin'][number % 6]} and number {number}."


@pytest.fixture
def office(tmp_path):
    """One file of every kind, ten hostile ones, ten copies; by the name of each hostile one, what its problem says."""
    root = tmp_path / "office"
    (root / "sub").mkdir(parents=True)
    (root / "hostile").mkdir()
    (root / "copies").mkdir()
    seed = next(bundled("seeds").glob("*.txt")).read_bytes()
    (root / "seed.txt").write_bytes(seed)
    (root / "de.html").write_text(made.page("Zölle auf Stahl beraten", *GERMAN, lang="de"), "utf-8")
    (root / "ar.html").write_text(made.page("ارتفاع أسعار النفط", *ARABIC, lang="ar"), "utf-8")
    (root / "zh.htm").write_bytes(
        made.page("五月份铜出口增长", *CHINESE, lang="zh", charset="gb2312").encode("gb18030")
    )
    (root / "emoji.html").write_text(made.page("Copper 📈 rises", *EMOJI), "utf-8")
    (root / "note.md").write_text("# Markdown note\n\n" + paragraphs(1), "utf-8")
    made.docx(root / "word.docx", "A Word file", paragraphs(2), title="A Word file")
    (root / "paper.pdf").write_bytes(made.pdf([["A PDF of one page about zinc."]], "A paper"))
    (root / "table.csv").write_bytes(f"Titel;Inhalt\nEins;{GERMAN[0]}\nZwei;{GERMAN[1]}\n".encode("cp1252"))
    (root / "table.tsv").write_text(f"headline\tbody\nThree\t{paragraphs(3)}\n", "utf-8")
    made.xlsx(root / "table.xlsx", ("title", "text"), ("Four", paragraphs(4)))
    (root / "rows.jsonl").write_text(json.dumps({"headline": "Five", "body": paragraphs(5)}) + "\n", "utf-8")
    (root / "rows.json").write_text(json.dumps({"articles": [{"text": paragraphs(6)}]}), "utf-8")
    made.zipped(
        root / "sub" / "more.zip",
        {"in/seven.txt": paragraphs(7), "in/eight.html": made.page("Eight", paragraphs(8), made.MORE)},
    )
    made.gzipped(root / "sub" / "nine.txt.gz", paragraphs(9).encode())
    (root / "sub" / "reut.sgm").write_text(made.REUTERS, "latin-1")
    for number in range(10):
        (root / "copies" / f"{number}.txt").write_bytes(seed)
    return root, make_hostile(root / "hostile")


def make_hostile(folder):
    made.zipped(folder / "bomb.zip", {"bomb.txt": b"x" * 30_000_000})
    made.with_part(made.docx(folder / "bomb.docx", "x"), "word/document.xml", b"<a>" + b" " * 30_000_000)
    made.with_part(
        made.xlsx(folder / "entities.xlsx", ("text",), ("x",)),
        "xl/sharedStrings.xml",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    )
    (folder / "huge.txt").write_bytes(b"x")
    os.truncate(folder / "huge.txt", 500_000_000)
    (folder / "nul.txt").write_bytes(b"a\x00b")
    (folder / "surrogate.json").write_text('{"text": "a\\ud800b"}')
    (folder / "overlong.txt").write_bytes(b"a\xc0\xafb")
    made.zipped(folder / "path.zip", {"../../evil.txt": "x"})
    (folder / "digits.json").write_text('{"text": "a", "n": ' + "9" * 5_000 + "}")
    (folder / "nested.json").write_text("[" * 100_000)
    return {
        "bomb.docx": "has a part “word/document.xml” that unpacks to more than 200 times its size",
        "bomb.zip/bomb.txt": "unpacks to more than 200 times its size",
        "digits.json": "holds a number of 5000 digits",
        "entities.xlsx": "has a part “xl/sharedStrings.xml” that brings a document type, which such a file never has",
        "huge.txt": "has 500.0 MB or more; the limit is 20 MB: split it first",
        "nested.json": "is nested deeper than 50 levels",
        "nul.txt": "holds a NUL (U+0000) at character 1",
        "overlong.txt": "is not utf-8: it holds overlong sequences (byte 0xC0 at position 1)",
        "path.zip": "“../../evil.txt” points outside the archive",
        "surrogate.json": "holds a lone surrogate (U+D800)",
    }


TITLES = {
    "Trump Announces China Deal to Resume Rare Earth Mineral Exports to US", "Zölle auf Stahl beraten", "ارتفاع أسعار النفط",
    "五月份铜出口增长", "Copper 📈 rises", "Markdown note", "A Word file", "A paper", "Eins", "Zwei", "Three", "Four", "Five", "rows",
    "seven", "Eight", "nine", "MADE UP COPPER STORY",
}  # fmt: skip


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "study.annot"
    assert main(["new", str(path), "--annotator", ANA]) == 0
    return path


def said(capsys, *line):
    capsys.readouterr()
    assert main([*map(str, line), "--json", "--quiet"]) == 0
    return json.loads(capsys.readouterr().out)


def check(capsys, project, office, hostile, report):
    assert (report["articles"], report["duplicates"], report["annotations"]) == (18, 10, 0)
    reasons = {
        problem["path"].removeprefix(f"{office}/hostile/"): problem["reason"] for problem in report["skipped"]
    }
    assert reasons == hostile
    assert [(os.path.basename(p["path"]), p["reason"]) for p in report["remarks"]] == [
        ("table.csv", "its encoding was guessed as cp1252")
    ]
    if report["dry_run"]:
        return
    articles = said(capsys, "articles", project)["articles"]
    assert {article["title"] for article in articles} == TITLES


def test_by_command(capsys, project, office, tmp_path):
    root, hostile = office
    check(capsys, project, root, hostile, said(capsys, "import", project, root, "--dry-run"))
    assert said(capsys, "articles", project)["articles"] == []
    check(capsys, project, root, hostile, said(capsys, "import", project, root))
    assert not (tmp_path.parent / "evil.txt").exists()
    by_title = {
        article["title"]: article["number"] for article in said(capsys, "articles", project)["articles"]
    }
    for title, texts in (
        ("ارتفاع أسعار النفط", ARABIC),
        ("五月份铜出口增长", CHINESE),
        ("Copper 📈 rises", EMOJI),
    ):
        assert said(capsys, "show", project, by_title[title])["text"].split("\n\n") == [title, *texts]
    seed = said(
        capsys,
        "show",
        project,
        by_title["Trump Announces China Deal to Resume Rare Earth Mineral Exports to US"],
    )
    assert [seed["text"][r["start"] : r["end"]] for r in seed["regions"]] == [seed["title"], "Scroll to top"]
    out = said(capsys, "show", project, by_title["Zölle auf Stahl beraten"], "--original", tmp_path)[
        "original"
    ]
    assert Path(out).read_text("utf-8") == (root / "de.html").read_text("utf-8")
    assert said(capsys, "check", project)["ok"]


def drop(window, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, mime, left, none))


def test_by_drop(capsys, project, office, open_window, qtbot):
    root, hostile = office
    window = open_window(project)
    drop(window, root)
    qtbot.keyClick(window.page().body.sources, Qt.Key.Key_Escape)  # while it is being read
    assert window.page() is None
    drop(window, root)
    page = window.page()
    qtbot.waitUntil(page.ready, timeout=60_000)
    assert page.sentence.text() == "18 articles will come in"
    check(capsys, project, root, hostile, page.result())
    assert said(capsys, "articles", project)["articles"] == []
    qtbot.keyClick(page.body.sources, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "18 articles came in" in window.strip.sentence(), timeout=60_000)
    assert {article["title"] for article in said(capsys, "articles", project)["articles"]} == TITLES


def test_an_article_from_the_clipboard(project, open_window, qtbot):
    window = open_window(project)
    QApplication.clipboard().setText("A pasted story\n\nZambia opened a copper mine.")
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    page = window.page()
    qtbot.waitUntil(page.ready, timeout=30_000)
    assert page.sentence.text() == "1 article will come in"
    qtbot.keyClick(page.body.sources, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.labelling.opened is not None, timeout=30_000)
    assert window.labelling.opened.article.title == "A pasted story"


def test_a_line_is_greyed_in_the_whole_source_and_back(project, open_window, qtbot, tmp_path, hands):
    folder = tmp_path / "paper"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(
            f"Head {number}\n\nBody {number} of it.\n\nOur special offer\n", "utf-8"
        )
    assert main(["import", str(project), str(folder), "--quiet"]) == 0
    window = open_window(project)
    text = window.labelling.opened.article.text
    hand = hands(window)
    hand.walk_to(text.index("special"))
    hand.press(Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "4 articles" in window.strip.sentence()
    marked = [len(window.session.reading.regions(article)) for article in window.articles.model.ids()]
    assert marked == [1, 1, 1, 1]
    hand.press(Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert [len(window.session.reading.regions(article)) for article in window.articles.model.ids()] == [
        0
    ] * 4
    window.messages.notice().buttons[0][1]()
    assert [len(window.session.reading.regions(article)) for article in window.articles.model.ids()] == [
        1
    ] * 4

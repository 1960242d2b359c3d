"""The real program over AT-SPI, as a screen reader sees it. Needs dbus-daemon, at-spi2-core and Xvfb; Linux only."""

import json
import sys

import pytest

from annotator.__main__ import main
from annotator.app.settings import Settings, save_settings

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="AT-SPI is Linux's accessibility bus"
)

TEXT = (
    "Chile raises copper royalty\n\nChile raised the royalty on copper on Monday.\n"
    "The 😀 ministry in Santiago said that Codelco would pay."
)
SECOND = "Peru mine reopens\n\nPeru reopened the copper mine after talks."


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    bus = pytest.importorskip("tests.accessibility.bus", reason="these tests need jeepney")
    if bus.missing():
        pytest.skip(bus.missing())
    folder = tmp_path_factory.mktemp("reader")
    save_settings(Settings(name="Ana Ruiz", theme="light"), folder / "config" / "settings.toml")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text(SECOND, "utf-8")
    path = folder / "study.annot"
    assert main(["new", str(path), "--annotator", "Ana Ruiz"]) == 0
    assert main(["import", str(path), str(folder / "a.txt"), str(folder / "b.txt"), "--quiet"]) == 0
    return path


@pytest.fixture(scope="module")
def reader(project):
    from tests.accessibility.bus import Reader

    own = {
        "ANNOTATOR_CONFIG": str(project.parent / "config"),
        "XDG_STATE_HOME": str(project.parent / "state"),
        "XDG_DATA_HOME": str(project.parent / "data"),
    }
    found = Reader(project.parent, [str(project)], own)
    yield found
    found.close()


@pytest.fixture
def article(reader):
    reader.forget()
    return reader.find("Article")


def spans(capsys, project, article="1"):
    capsys.readouterr()
    assert main(["show", str(project), article, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    return {(TEXT[s["start"] : s["end"]], s["label"]) for s in shown["annotations"]}


def test_the_text_is_the_stored_text(article):
    assert article.text() == TEXT


def test_the_caret_goes_where_it_is_put_and_the_word_is_spoken(article, reader):
    article.focus()
    start = TEXT.index("royalty on")
    assert article.set_caret(start + 3)
    reader.announced("royalty")
    assert reader.wait(lambda: article.caret() == start)
    assert "TextCaretMoved" in {event for event, _, _ in reader.heard}


def test_a_selection_is_widened_to_whole_words_and_can_be_read_back(article, reader):
    start = TEXT.index("Chile raised")
    assert article.select(start + 1, start + 8)
    assert reader.wait(lambda: article.selection() == (start, start + len("Chile raised")))


def test_a_whole_article_through_accessibility_alone(article, reader, project, capsys):
    """Label, correct, remove, and finish: only caret, selection and actions of accessible objects are used."""
    from tests.accessibility.bus import BUTTON, LIST, LIST_ITEM, MENU_ITEM

    def label(name):
        return reader.find(lambda found: found.startswith(f"{name}, "), BUTTON)

    def menu(title, entry):
        opened = reader.find(title, MENU_ITEM)
        opened.do("ShowMenu")
        entries = [each for each in opened.everything() if each.role() == MENU_ITEM]
        next(each for each in entries if each.name.split("\t")[0] == entry).do("Press")

    article.set_caret(TEXT.index("Chile raised"))
    label("ACTOR").do()
    reader.announced("ACTOR added: Chile, 1 of 1")
    article.set_caret(TEXT.index("raised"))
    label("ACTOR").do()
    reader.announced("ACTOR added: raised, 2 of 2")
    label("EVENT").do()
    reader.announced("EVENT: raised, 2 of 2")
    start = TEXT.index("the royalty")
    article.select(start, start + len("the royalty on copper"))
    label("COMMODITY").do()
    reader.announced("COMMODITY added: royalty on copper, 3 of 3")

    rows = reader.find("Annotations", LIST)
    texts = [row.name for row in rows.children() if row.role() == LIST_ITEM]
    assert [text.split(",")[0] for text in texts] == ["ACTOR", "EVENT", "COMMODITY"]

    def choose(row):
        reader.forget()

        def alone():
            """Select the row alone; the window may just be following what was chosen before."""
            rows.call("Selection", "ClearSelection")
            assert rows.call("Selection", "SelectChild", "i", row)[0]
            return rows.get("Selection", "NSelectedChildren") == 1

        reader.wait(alone)

    choose(1)
    reader.announced("EVENT: raised, 2 of 3")
    choose(2)
    reader.announced("COMMODITY: royalty on copper, 3 of 3")
    menu("Annotation", "Move the start right")
    reader.announced("COMMODITY is now: on copper, 3 of 3")
    choose(0)
    reader.announced("ACTOR: Chile, 1 of 3")
    menu("Annotation", "Remove")
    reader.announced("Removed ‘Chile’ ACTOR")
    assert spans(capsys, project) == {("raised", "EVENT"), ("on copper", "COMMODITY")}

    reader.find("Finish, go to the next unfinished", BUTTON).do()
    reader.announced("Article: Peru mine reopens")
    assert reader.wait(lambda: article.text() == SECOND)
    capsys.readouterr()
    assert main(["articles", str(project), "--status", "finished", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["articles"]) == 1


def test_every_visible_control_has_a_name(reader):
    from tests.accessibility.bus import BUTTON, CHECK_BOX, LIST, RADIO, ROLES_OF_TEXT

    unnamed = [
        (node.role(), node.path)
        for node in reader.root.everything()
        if node.role() in {BUTTON, CHECK_BOX, LIST, RADIO, 35, *ROLES_OF_TEXT}
        and node.shown()
        and not node.name
    ]
    assert unnamed == []

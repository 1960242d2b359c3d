"""The help pages are complete, right about the keys, and link to one another; nothing in them is loaded from anywhere."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl

from annotator.app.settings import Settings
from annotator.app.transfer.formats import known_formats
from annotator.paths import bundled
from annotator.ui import language
from annotator.ui.components import key_text
from annotator.ui.help import topics as help_topics
from annotator.ui.help.page import HelpPage
from annotator.ui.help.topics import MADE, ORDER, WRITTEN, topics
from tests.conftest import REPOSITORY


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


@pytest.fixture
def pages(window):
    return {topic.name: topic for topic in topics(window.commands.rows())}


def test_every_written_page_is_shown_once_and_every_file_is_a_page(pages):
    assert list(pages) == list(ORDER)
    files = {file.stem for file in bundled("resources", "help").glob("*.md")}
    assert files == set(WRITTEN)
    assert set(ORDER) == {*WRITTEN, *MADE}
    assert all(topic.text.startswith("# ") and topic.title for topic in pages.values())


def test_every_command_of_the_menus_stands_on_the_page_of_keys(pages, window):
    text = pages["keys"].text
    missing = [row.id for row in window.commands.rows() if row.menu and row.title not in text]
    assert missing == []
    assert all(row.title in text for row in window.commands.rows() if row.scope == "reading")
    assert all(words in text for _, words in help_topics.fixed_keys())


def test_a_changed_key_stands_there_at_once(window):
    window.frame.set_keys("annotation.again", ("J",))
    page = next(topic for topic in topics(window.commands.rows()) if topic.name == "labelling")
    assert "`J` uses the last label again" in page.text


def test_every_setting_and_every_format_is_listed(pages):
    shown = set(re.findall(r"\| `(\w+)` \|", pages["settings"].text))
    assert set(Settings.__dataclass_fields__) - shown == help_topics.KEPT_BY_THE_PROGRAM
    for form in known_formats():
        assert f"| {form['name']} |" in pages["formats"].text


def test_links_lead_somewhere(pages):
    links = {link for topic in pages.values() for link in re.findall(r"\]\((\S+?)\)", topic.text)}
    assert links <= set(pages)
    assert links


def test_every_key_that_a_page_names_exists(pages, window):
    caps = {key_text(key) for row in window.commands.rows() for key in row.keys}
    caps |= {word for keys, _ in help_topics.fixed_keys() for word in keys.split()} | {
        "Shift",
        "Enter",
        *"1234567890",
        "K",  # of the lists of articles and of hits, which handle it themselves
        *(label.letter.upper() for label in window.labelling.labels),
    }
    for name in WRITTEN:
        for cap in re.findall(r"`([^`]+)`", pages[name].text):
            known = cap in caps or cap.startswith((".", "annotator ")) or cap == "accounting.json"
            assert known, f"{name}: {cap}"
    assert not any("[[" in topic.text for topic in pages.values())


def test_the_page_goes_from_topic_to_topic(window, hands):
    assert window.commands.run("go.help")
    page = window.page()
    assert page.topic() == "first-steps"
    assert "Make a project" in page.reading.toPlainText()
    hands(window).press(Qt.Key.Key_Down)
    assert page.topic() == "labelling"
    page.reading.anchorClicked.emit(QUrl("keys"))
    assert page.topic() == "keys"
    assert "Ctrl" in page.reading.toPlainText()
    page.reading.anchorClicked.emit(QUrl("https://example.org/"))
    assert page.topic() == "keys"
    hands(window).press(Qt.Key.Key_Escape)
    assert window.page() is None


def test_a_page_is_shown_from_its_top_also_where_there_is_little_room(window, qtbot):
    page = HelpPage(topics(window.commands.rows()))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.resize(800, 480)
    page.show()
    bar = page.reading.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_help_opens_without_a_project(window):
    window.commands.run("file.close")
    assert window.commands.run("go.help")


def test_nothing_is_loaded_from_anywhere(window):
    window.commands.run("go.help")
    assert window.page().reading.loadResource(2, QUrl("https://example.org/a.png")) is None


def test_the_help_in_the_documentation_has_every_page(pages):
    """The written pages are the same there; `make help-pages` brings the tables up to date."""
    there = (REPOSITORY / "docs" / "help.md").read_text("utf-8")
    now = help_topics.document(list(pages.values()))
    assert [line for line in there.splitlines() if line.startswith("## ")] == [
        line for line in now.splitlines() if line.startswith("## ")
    ], "type: make help-pages"
    for name in WRITTEN:
        alone = help_topics.document([pages[each] for each in ORDER]).split(f"## {pages[name].title}\n")[1]
        assert alone.split("\n## ")[0] in there, f"{name}: type make help-pages"


LANGUAGES = [code for code, _ in language.LANGUAGES]


@pytest.fixture(params=LANGUAGES)
def spoken(request, qapp, window):
    """Every page in one language, and what the interface says in it."""
    language.speak(qapp, request.param)
    pages = {topic.name: topic for topic in topics(window.commands.rows())}
    yield request.param, pages
    language.speak(qapp, "en")


def raw(code, name):
    folder = bundled("resources", "help")
    return (folder / f"{name}.md" if code == "en" else folder / code / f"{name}.md").read_text("utf-8")


def test_every_language_has_every_page_with_the_same_keys_and_links(spoken):
    code, pages = spoken
    for name in WRITTEN:
        for pattern in (r"\[\[[^\]]+\]\]", r"\]\(\w+\)", r"^#+ ", r"^    \w.*"):
            here = re.findall(pattern, raw(code, name), re.MULTILINE)
            assert here == re.findall(pattern, raw("en", name), re.MULTILINE), (code, name, pattern)
        assert pages[name].text.split("\n", 1)[0] == raw(code, name).split("\n", 1)[0]


def test_what_a_page_names_of_the_interface_is_called_so(spoken):
    from tests.translations.catalogue import read

    code, pages = spoken
    said = {
        form for forms in read("de").forms.items() for form in ((forms[0],) if code == "en" else forms[1])
    }
    said = {words.replace("&", "").rstrip("…") for words in said}
    for name in WRITTEN:
        for named in re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", pages[name].text):
            assert named.rstrip("…") in said, (code, name, named)

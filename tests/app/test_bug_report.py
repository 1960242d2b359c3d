"""A report helps whoever mends the program and tells nothing about whoever uses it."""

from dataclasses import replace
from pathlib import Path

from annotator import __version__
from annotator.app.bug_report import about, bug_report, without_private
from annotator.app.settings import Settings

SETTINGS = replace(
    Settings(), name="Ana Ruiz", recent=("/home/ana/secret.annot",), theme="dark", reading_size=22
)
ARTICLE = "Chile raised the royalty on copper on Monday, said the minister."


def raised(message):
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def test_versions_and_settings_without_a_person():
    words = about(SETTINGS, qt="6.11.3", platform_plugin="xcb")
    assert f"annotator {__version__}" in words
    assert "Qt 6.11.3 on xcb" in words
    assert "SQLite 3." in words
    assert "theme = 'dark', reading_size = 22" in words
    assert "Ana" not in words
    assert "secret" not in words


def test_the_traceback_stays_and_article_text_goes():
    error = raised("no place for Chile raised the royalty on copper here, nor for ‘talks’ or 'Ana Ruiz'")
    report = bug_report(error, SETTINGS, private=[ARTICLE])
    assert "ValueError: no place for" in report
    assert "test_bug_report.py" in report
    for private in ("royalty", "copper", "talks", "Ana"):
        assert private not in report.split("ValueError: ")[-1]
    assert "for ‹34 characters› here" in report


def test_single_words_of_an_article_that_anybody_says_stay():
    assert without_private("KeyError: the minister\n", [ARTICLE]) == "KeyError: ‹12 characters›\n"
    assert without_private("ValueError: on\n", [ARTICLE]) == "ValueError: on\n"
    assert (
        without_private("ZeroDivisionError: division by zero\n", [])
        == "ZeroDivisionError: division by zero\n"
    )


def test_a_message_of_several_lines_is_taken_out_too():
    report = bug_report(raised("first\nChile raised the royalty"), SETTINGS)
    assert "royalty" not in report


def test_the_home_folder_is_not_named():
    home = str(Path.home())
    assert without_private(f"OSError: {home}/x\n", []) == "OSError: ~/x\n"

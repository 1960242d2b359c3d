"""Excerpts of a project in the order of the codebook, and the words around a passage."""

import pytest

from annotator.app.sharing import around, excerpts, save_excerpts
from annotator.domain.span import Span
from annotator.errors import BadFile
from tests.app.conftest import TALKS, span

LONG = "word " * 60 + "here " + "more " * 60


def colour_of(number):
    return f"#{number:06d}", f"#{number:06d}"


def test_label_by_label_and_only_of_the_person_at_work(session):
    session.edits.add(1, span("told"), "EVENT")
    session.edits.add(1, span("China"), "ACTOR")
    session.edits.add(1, span("The United States"), "ACTOR")
    session.switch_annotator("Ben")
    session.edits.add(2, Span(0, 3), "COMMODITY")
    session.switch_annotator("Ana")
    found = excerpts(session, colour_of)
    assert [(one.label, one.passage) for one in found] == [
        ("ACTOR", "United States"),
        ("ACTOR", "China"),
        ("EVENT", "told"),
    ]
    assert (found[1].before, found[1].after) == (
        "The United States told ",
        " that tariffs on steel would stay.",
    )
    assert found[0].colour.startswith("#")
    assert len(excerpts(session, colour_of, mine=False)) == 4


def test_words_around_stay_on_the_line_and_are_cut_at_blanks():
    start = LONG.index("here")
    before, after = around(LONG, Span(start, start + 4))
    assert before.startswith("… word")
    assert before.endswith("word ")
    assert after.startswith(" more")
    assert after.endswith("more …")
    assert around(TALKS, span("Talks in Geneva")) == ("", "")
    assert around("x" * 300, Span(150, 151)) == ("…" + "x" * 90, "x" * 90 + "…")


@pytest.mark.parametrize("suffix", ["html", "csv", "txt"])
def test_saving(session, tmp_path, suffix):
    session.edits.add(1, span("China"), "ACTOR")
    path = tmp_path / f"out.{suffix}"
    save_excerpts(path, excerpts(session, colour_of), "Study")
    assert "China" in path.read_text("utf-8")


def test_other_endings_and_missing_folders_are_refused(session, tmp_path):
    with pytest.raises(BadFile, match=r"must end in \.html, \.csv or \.txt"):
        save_excerpts(tmp_path / "out.docx", [], "Study")
    with pytest.raises(BadFile, match="cannot be written"):
        save_excerpts(tmp_path / "absent" / "out.txt", [], "Study")

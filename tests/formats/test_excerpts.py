"""Excerpts by label, as HTML, CSV and text."""

import csv
import io

from annotator.formats.excerpts import Excerpt, excerpts_csv, excerpts_html, excerpts_text

FOUND = [
    Excerpt(
        "ACTOR", "Chile", "In May ", " raised it.", 3, "A <title>", "Reuters", "2025-06-06", "Ana", "=note"
    ),
    Excerpt("ACTOR", "Peru", "", " did not.", 4, "B", "", "", "Ana", ""),
    Excerpt("EVENT", "raised", "Chile ", " it.", 3, "A <title>", "", "", "Ana", ""),
]


def test_csv():
    rows = list(csv.DictReader(io.StringIO(excerpts_csv(FOUND))))
    assert [row["passage"] for row in rows] == ["Chile", "Peru", "raised"]
    assert rows[0]["note"] == "'=note"
    assert rows[0]["article"] == "3"


def test_text():
    text = excerpts_text(FOUND)
    assert text.startswith(
        "ACTOR (2)\n=========\n\nIn May [Chile] raised it.\n    3, A <title> (Ana) – =note\n"
    )
    assert "EVENT (1)\n=========\n" in text


def test_html():
    html = excerpts_html(FOUND, "Study & more")
    assert "<h1>Study &amp; more</h1>" in html
    assert '<h2 id="l1">EVENT <span class="w">1</span></h2>' in html
    assert "A &lt;title&gt;" in html
    assert html.count("<b ") == 3


def test_nothing_to_write():
    assert excerpts_text([]) == ""
    assert excerpts_csv([]).count("\n") == 1
    assert "<h2" not in excerpts_html([], "x")

"""Page furniture by rule: on the seed article, and on texts that look like trouble."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.boilerplate import find_boilerplate
from annotator.domain.text import normalise, title_of
from annotator.paths import bundled
from tests.strategies import LINES


def found(text, title):
    return [region.span.of(text) for region in find_boilerplate(text, title)]


def test_the_seed_article_ends_in_its_title_and_a_footer():
    text = normalise(bundled("seeds", "000_c4310143ed106e20.txt").read_text(encoding="utf-8"))
    title = title_of(text, "", "000_c4310143ed106e20")
    assert [(r.span.start, r.span.end, str(r.kind), r.by) for r in find_boilerplate(text, title)] == [
        (1965, 2034, "boilerplate", "rule"),
        (2035, 2048, "boilerplate", "rule"),
    ]
    assert found(text, title) == [title, "Scroll to top"]


@pytest.mark.parametrize(
    ("text", "title", "regions"),
    [
        ("", "", []),
        ("\n\n", "", []),
        ("Scroll to top", "", []),
        ("Title\nTitle", "Title", ["Title"]),
        ("Title\n\nBody\nTITLE  ", "Title", ["TITLE"]),
        ("Title\n\nBody\nTitle\nTitle\n", "Title", ["Title", "Title"]),
        ("Other\n\nBody\nTitle", "Title", []),
        ("Title\n\nTitle\nBody", "Title", []),
        ("A\nScroll to top\nBody", "A", ["Scroll to top"]),
        ("A\nBody.\nRead more", "A", ["Read more"]),
        ("A\nBody. Read more", "A", []),
        (
            "A\nBody\n© 2025 The Paper\nAll rights reserved.",
            "A",
            ["© 2025 The Paper", "All rights reserved."],
        ),
        ("A\nBody\nCopyright law was debated at length " + "x" * 120, "A", []),
        ("A\nBody\n \t Back to top \n\n", "A", ["Back to top"]),
        ("A\n\nBody\nNach oben", "", ["Nach oben"]),
        (" \nA\nA", "A", ["A"]),
    ],
)
def test_odd_texts(text, title, regions):
    assert found(text, title) == regions


@given(st.lists(st.one_of(LINES, st.sampled_from(["Title", "Scroll to top", " read more ", ""])), max_size=8))
def test_regions_are_whole_lines_in_order_and_never_the_first(lines):
    text = "\n".join(["Title", *lines])
    regions = find_boilerplate(text, "Title")
    assert [r.span for r in regions] == sorted(r.span for r in regions)
    for region in regions:
        assert region.span.start > 0
        assert region.span.of(text) == region.span.of(text).strip()
        assert region.span.of(text).strip() in {line.strip() for line in text.split("\n")}


def test_a_long_run_of_blanks_takes_no_time():
    """A pattern that looks back from each of them would stand here for a minute."""
    text = "Title\n" + "x" + " " * 100_000 + "y\nScroll to top"
    assert found(text, "Title") == ["Scroll to top"]

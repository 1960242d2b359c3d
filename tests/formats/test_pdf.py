"""PDF: paragraphs without running heads, page numbers and hyphens."""

import pytest

from annotator.domain.article import Draft, Problem
from annotator.formats.pdf import join_pages, read_pdf
from tests.formats import made


def found(tmp_path, raw):
    (tmp_path / "a.pdf").write_bytes(raw)
    return list(read_pdf(tmp_path / "a.pdf"))


METALS = ("copper", "nickel", "silver")
PAGES = [
    [
        f"Example Times {n}",
        f"The ministry of trade said on day {['one', 'two', 'three'][n - 1]} that the ex-",
        f"ports of {METALS[n - 1]} rose by five percent in May. It is",
        f"more {METALS[n - 1]} than expected.",
        f"Analysts had expected less {METALS[n - 1]} after the long-",
        f"Term {METALS[n - 1]} strike in the north.",
        f"– {n} –",
    ]
    for n in (1, 2, 3)
]


def test_pages_become_paragraphs(tmp_path):
    (draft,) = found(tmp_path, made.pdf(PAGES, "Copper exports"))
    assert draft.text.split("\n\n")[:2] == [
        "The ministry of trade said on day one that the exports of copper rose by five percent in May. It is more copper than expected.",
        "Analysts had expected less copper after the long-Term copper strike in the north.",
    ]
    assert len(draft.text.split("\n\n")) == 6
    assert (draft.title, draft.kind) == ("Copper exports", "pdf")


@pytest.mark.parametrize("title", ["Microsoft Word - x.docx", "untitled", "x.pdf"])
def test_a_title_that_says_nothing_is_none(tmp_path, title):
    assert found(tmp_path, made.pdf([["One line of text."]], title))[0].title == "a"


def test_a_scan_is_refused_by_name(tmp_path):
    (problem,) = found(tmp_path, made.pdf([[], []], picture=True))
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("is a scan: its 2 pages have no text")


def test_single_pictures_are_remarked(tmp_path):
    draft, remark = found(tmp_path, made.pdf([["Text."], [], ["More."]]))
    assert isinstance(draft, Draft)
    assert (remark.remark, remark.reason) == (True, "its page 2 holds pictures and no text")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b"no PDF at all", "is damaged or no PDF"),
        (b"%PDF-1.4\n" + b"\0" * 100, "is damaged or no PDF"),
    ],
)
def test_what_is_none(tmp_path, raw, reason):
    (problem,) = found(tmp_path, raw)
    assert problem.reason.startswith(reason)


def test_a_password(tmp_path):
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(made.pdf([["Secret."]]))))
    writer.encrypt("word", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    (problem,) = found(tmp_path, out.getvalue())
    assert problem.reason == "is locked with a password"


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (["a\n\nb"], "a\n\nb"),
        (["One sentence goes on\nand on."], "One sentence goes on and on."),
        (["A page ends in the mid-"], "A page ends in the mid-"),
        (["It ends mid", "dle of nothing."], "It ends mid dle of nothing."),
        (["12", "Text."], "Text."),
    ],
)
def test_joining(pages, text):
    assert join_pages(pages) == text

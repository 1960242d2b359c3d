"""Tables: dialect, header, encoding and columns are found, can be said, and every row has its account."""

import os

import pytest

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import ARTICLE_LIMIT
from annotator.formats.tables import ONE, Shape, drafts_of_rows, read_csv, read_table, table_shape
from annotator.formats.wishes import Wishes
from tests.formats import made

GRÜN = "Die Regierung äußerte sich über die Zölle, die Preise für Öl stiegen – „leicht“."


def shape(tmp_path, raw, name="a.csv", **wishes):
    (tmp_path / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return table_shape(tmp_path / name, Wishes(**wishes))


def read(tmp_path, raw, name="a.csv", **wishes):
    (tmp_path / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return list(read_table(tmp_path / name, Wishes(**wishes)))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(tmp_path, delimiter):
    rows = f'title|text|date\nA|"{made.BODY} x; y, z|"|2024-01-01\nB|"{made.MORE}\n\nNext."|2024-01-02\n'
    found = shape(tmp_path, rows.replace("|", delimiter).replace(f"z{delimiter}", "z|"))
    assert (found.delimiter, found.header, found.encoding) == (delimiter, True, "utf-8")
    assert found.columns == {"text": "text", "title": "title", "date": "date"}


def test_rows_become_articles_and_other_columns_metadata(tmp_path):
    rows = f'Headline,Body,Publication,Published,Doc ID,Desk\r\nRise,"{made.BODY}\r\n\r\nMore.",The Paper,2024-05-03,x7,trade\r\n'
    (draft,) = read(tmp_path, rows)
    assert draft.text == f"{made.BODY}\n\nMore."
    assert (draft.title, draft.origin, draft.published, draft.line) == ("Rise", "The Paper", "2024-05-03", 2)
    assert draft.meta == {"id": "x7", "Desk": "trade"}


def test_what_a_person_says_wins(tmp_path):
    rows = f"text,body,head\nshort,{made.BODY.replace(',', '')},H\n"
    (draft,) = read(tmp_path, rows, columns={"text": "Body", "title": "head"})
    assert (draft.text, draft.title, draft.meta) == (made.BODY.replace(",", ""), "H", {"text": "short"})
    (problem,) = read(tmp_path, rows, columns={"text": "nothing"})
    assert problem.reason == "has no column “nothing”; its columns are “text”, “body”, “head”"


@pytest.mark.parametrize(
    ("rows", "header", "columns"),
    [
        (f"1;{made.BODY}\n2;{made.MORE}\n", False, {"text": "column 2"}),
        (f"a;b\nx;{made.BODY}\n", True, {"text": "b"}),
        (f"{made.BODY}\n{made.MORE}\n", False, {"text": "column 1"}),
        (f"\n\nnr;inhalt\n1;{made.BODY}\n", True, {"text": "inhalt", "id": "nr"}),
    ],
)
def test_headers(tmp_path, rows, header, columns):
    found = shape(tmp_path, rows)
    assert (found.header, found.columns) == (header, columns)


def test_a_header_can_be_said(tmp_path):
    assert (
        len(read(tmp_path, "one long first line of text in this table here\nand another\n", header=False))
        == 2
    )
    assert (
        len(read(tmp_path, "one long first line of text in this table here\nand another\n", header=True)) == 1
    )


def test_one_column_is_a_table_too(tmp_path):
    assert shape(tmp_path, f"text\n{made.BODY}\n{made.MORE}\n").delimiter in {ONE, ","}
    assert [d.text for d in read(tmp_path, "text\nOne, two, three.\nFour.\n")] == [
        "One, two, three.",
        "Four.",
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig", "cp1250"])
def test_encodings(tmp_path, encoding):
    text = "Minister ogłosił w piątek, że ceny węgla wzrosną" if encoding == "cp1250" else GRÜN
    found = read(tmp_path, f'title,text\nA,"{text}"\nB,"{text} Zwei."\n'.encode(encoding))
    drafts = [entry for entry in found if isinstance(entry, Draft)]
    assert [draft.text for draft in drafts] == [text, f"{text} Zwei."]
    assert len(found) - len(drafts) == (encoding in {"cp1252", "cp1250"})


def test_an_encoding_that_says_nothing_is_asked_for(tmp_path):
    (problem,) = read(tmp_path, "text\nCafé prices\n".encode("cp1252"))
    assert "--encoding" in problem.reason
    assert read(tmp_path, "text\nCafé prices\n".encode("cp1252"), encoding="cp1252")[0].text == "Café prices"


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ("title,text\nA,\nB,Text b.\n", 2, "has no text in column “text”"),
        ("title,text\nA,a\x00b\nB,Text b.\n", 2, "its text holds a NUL"),
        ("", 0, "is empty"),
        ("title,text\n", 0, "holds no row besides its header"),
        ("a,b\n1,2\n3,4\n", 0, "has no column that looks like a text; name one of “a”, “b” as text"),
    ],
)
def test_problems_have_their_row(tmp_path, rows, line, reason):
    found = read(tmp_path, rows)
    problem = next(entry for entry in found if isinstance(entry, Problem))
    assert (problem.line, problem.reason[: len(reason)]) == (line, reason)
    assert [entry.text for entry in found if isinstance(entry, Draft)] == (["Text b."] if line else [])


def test_a_text_longer_than_an_article_may_be_is_refused():
    shape = Shape("utf-8", ",", header=True, names=("title", "text"), columns={"title": "title", "text": "text"}, rows=())  # fmt: skip
    rows = [(1, ["title", "text"]), (2, ["A", "x" * (ARTICLE_LIMIT + 1)]), (3, ["B", "Text b."])]
    problem, draft = drafts_of_rows(rows, shape, "a.csv", "a")
    assert (problem.line, draft.text) == (2, "Text b.")
    assert problem.reason.startswith(f"its text holds {ARTICLE_LIMIT + 1:,} characters, more than the")


def test_cells_beyond_the_header_are_kept(tmp_path):
    draft, _ = read(tmp_path, "title,text\nA,Text a.,more\nB,Text b.\n")
    assert draft.meta == {"column 3": "more"}


def test_half_a_gigabyte_on_one_line_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"title,text\nA,")
        os.truncate(path, 500_000_000)
    (problem,) = read_csv(path)
    assert problem.reason == "has a line of more than 50 MB, line 2"


def test_old_line_ends(tmp_path):
    assert [draft.title for draft in read(tmp_path, "title,text\rA,Text a.\rB,Text b.\r")] == ["A", "B"]

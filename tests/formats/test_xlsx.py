"""Excel files."""

from datetime import datetime

import pytest
from openpyxl import Workbook

from annotator.domain.article import Draft
from annotator.formats.wishes import Wishes
from annotator.formats.xlsx import read_workbook, read_xlsx, workbook_shape
from tests.formats import made


def test_rows_of_all_sheets(tmp_path):
    book = Workbook()
    book.active.title = "May"
    book.active.append(["title", "text", "date", "words", "share"])
    book.active.append(["A", made.BODY, datetime(2024, 5, 3), 28.0, 0.5])
    book.active.append(["B", None, datetime(2024, 5, 4, 9, 30), 1, None])
    other = book.create_sheet("June")
    other.append(["headline", "body"])
    other.append(["C", "Grün 🎉 日本 عربي"])
    book.create_sheet("Empty")
    book.create_sheet("Sums").append([1, 2])
    book.save(tmp_path / "a.xlsx")
    found = list(read_xlsx(tmp_path / "a.xlsx"))
    drafts = [entry for entry in found if isinstance(entry, Draft)]
    assert [(d.title, d.text, d.published, d.line, dict(d.meta)) for d in drafts] == [
        ("A", made.BODY, "2024-05-03", 2, {"words": "28", "share": "0.5"}),
        ("C", "Grün 🎉 日本 عربي", "", 2, {}),
    ]
    assert [(p.line, p.reason.partition(";")[0]) for p in found if not isinstance(p, Draft)] == [
        (3, "sheet “May”: has no text in column “text”"),
        (0, "sheet “Sums”: has no column that looks like a text"),
    ]


def test_columns_that_a_person_names(tmp_path):
    path = made.xlsx(tmp_path / "a.xlsx", ("title", "text", "lead"), ("A", "x", "The lead."))
    (draft,) = read_workbook(path, Wishes(columns={"text": "lead"}))
    assert draft.text == "The lead."
    assert workbook_shape(path, Wishes()).columns["text"] == "text"


def number(path):
    digits = "9" * 5000
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>{digits}</v></c></row></sheetData></worksheet>'
    return made.with_part(made.xlsx(path, ("text",), ("x",)), "xl/worksheets/sheet1.xml", sheet.encode())


def entities(path):
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{n} "{"&a;" * 10}">' for n in range(9))
        + "]><x>&a8;</x>"
    )
    return made.with_part(made.xlsx(path, ("text",), ("x",)), "xl/sharedStrings.xml", bomb.encode())


def bomb(path):
    return made.with_part(
        made.xlsx(path, ("text",), ("x",)), "xl/worksheets/sheet1.xml", b"<a>" + b" " * 30_000_000
    )


def nonsense(path):
    path.write_bytes(b"PK\x03\x04 no zip")
    return path


def empty(path):
    path.write_bytes(b"")
    return path


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (number, "cannot be read after row"), (entities, "brings a document type"), (bomb, "unpacks to more than 200 times"),
        (nonsense, "is damaged or no archive"), (empty, "is empty"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path, make, reason):
    found = list(read_xlsx(make(tmp_path / "a.xlsx")))
    assert reason in found[-1].reason or (make is number and "no column" in found[-1].reason), found

"""Word files."""

import pytest
from docx import Document
from docx.oxml import parse_xml

from annotator.domain.article import Draft, Problem
from annotator.formats.docx import read_docx
from tests.formats import made

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def only(path):
    (found,) = read_docx(path)
    return found


def test_paragraphs_tables_and_facts(tmp_path):
    document = Document()
    document.core_properties.title, document.core_properties.author = "Copper", "Ana Ruiz"
    document.sections[0].header.paragraphs[0].text = "Running head"
    document.add_heading("Copper exports rise", 1)
    document.add_paragraph(made.BODY)
    document.add_paragraph("")
    document.add_paragraph("one", style="List Bullet")
    table = document.add_table(2, 2)
    for n, cell in enumerate(table._cells):
        cell.text = f"cell {n}"
    document.add_paragraph("Grün 🎉 日本")
    document.save(tmp_path / "a.docx")
    draft = only(tmp_path / "a.docx")
    assert draft.text == "\n\n".join(
        ["Copper exports rise", made.BODY, "one", "cell 0\tcell 1\ncell 2\tcell 3", "Grün 🎉 日本"]
    )
    assert (draft.title, draft.meta["author"], draft.kind) == ("Copper", "Ana Ruiz", "docx")


def test_the_heading_is_the_title_where_none_is_written(tmp_path):
    document = Document()
    document.core_properties.title = ""
    document.add_heading("Copper exports rise", 1)
    document.add_paragraph(made.BODY)
    document.save(tmp_path / "a.docx")
    assert only(tmp_path / "a.docx").title == "Copper exports rise"


def test_what_was_deleted_is_not_text_and_what_was_inserted_is(tmp_path):
    document = Document()
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:p {W}><w:r><w:t>Prices </w:t></w:r><w:del><w:r><w:delText>fell</w:delText><w:t>gone</w:t></w:r></w:del>"
            "<w:ins><w:r><w:t>rose</w:t><w:tab/><w:t>a lot</w:t><w:br/><w:t>today</w:t></w:r></w:ins>"
            "<w:hyperlink><w:r><w:t>.</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        ),
    )
    document.save(tmp_path / "a.docx")
    assert only(tmp_path / "a.docx").text == "Prices rose\ta lot\ntoday."


def bomb(path):
    return made.with_part(made.docx(path, "x"), "word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>")


def typed(path):
    return made.with_part(
        made.docx(path, "x"),
        "word/document.xml",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    )


def typed_wide(path):
    return made.with_part(
        made.docx(path, "x"), "word/document.xml", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16")
    )


def old(path):
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)
    return path


def no_word(path):
    return made.zipped(path, {"hello.txt": "x"})


def broken(path):
    path.write_bytes(made.docx(path, "x").read_bytes()[:2000])
    return path


def empty(path):
    path.write_bytes(b"")
    return path


def wordless(path):
    return made.docx(path, " ")


def nonsense(path):
    return made.with_part(made.docx(path, "x"), "word/document.xml", b"<a>")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (bomb, "unpacks to more than 200 times its size"), (typed, "brings a document type"), (typed_wide, "brings a document type"),
        (old, "is an old or locked Word file"), (no_word, "is no Word file"), (broken, "is damaged or no archive"), (empty, "is empty"),
        (wordless, "holds no text"), (nonsense, "is damaged"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path, make, reason):
    found = only(make(tmp_path / "a.docx"))
    assert isinstance(found, Problem), found
    assert reason in found.reason


def test_half_a_million_nested_elements_are_walked(tmp_path):
    depth = 200
    body = (
        f"<w:document {W}><w:body>"
        + "<w:sdt><w:sdtContent>" * depth
        + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
    )
    body += "</w:sdtContent></w:sdt>" * depth + "</w:body></w:document>"
    path = made.with_part(made.docx(tmp_path / "a.docx", "x"), "word/document.xml", body.encode())
    found = only(path)
    assert found.text == "deep" if isinstance(found, Draft) else "damaged" in found.reason

"""Files of every kind, made in code: what an office holds, and what an attacker would send."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from pathlib import Path

BODY = (
    "The ministry of trade said on Friday that exports of copper rose by five percent in May. "
    "Analysts had expected a smaller rise after the strike in the northern ports."
)
MORE = (
    "Shipments to the European Union grew most, the ministry said in a statement. "
    "It left its forecast for the whole year unchanged and named no reason."
)


def page(
    title="Copper exports rise",
    *paragraphs,
    lang="en",
    charset="utf-8",
    site="Example Times",
    date="2024-05-03",
):
    """Return a news page with everything around it that such pages have."""
    paragraphs = paragraphs or (BODY, MORE)
    inner = "\n".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="{charset}"><title>{title} - {site}</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}">'
        f'<meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="{date}T08:00:00Z">'
        f'<link rel="canonical" href="https://www.example.org/news/{abs(hash(title)) % 10**6}"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>'
        '<div class="cookie-banner">We use cookies. <button>Accept all</button></div>'
        f'<article><h1>{title}</h1><div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>{inner}</article>'
        '<aside class="related"><h3>Related articles</h3><a href="/x">Read more about gold</a></aside>'
        "<footer><p>© 2024 Example Times. All rights reserved.</p></footer><script>alert(1)</script></body></html>"
    )


def docx(path: Path, *paragraphs: str, title: str = "", author: str = "") -> Path:
    """Write a Word file."""
    from docx import Document

    document = Document()
    document.core_properties.title, document.core_properties.author = title, author
    for text in paragraphs:
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = "Running head"
    document.save(str(path))
    return path


def pdf(pages: list[list[str]], title: str = "", *, picture: bool = False) -> bytes:
    """Return a PDF whose pages hold these lines, or pictures of nothing."""
    bodies = []
    for lines in pages:
        words = b"".join(
            b"("
            + line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            + b") Tj T*\n"
            for line in lines
        )
        bodies.append(b"" if picture else b"BT /F1 11 Tf 14 TL 60 760 Td\n" + words + b"ET")
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, body in enumerate(bodies):
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        squeezed = zlib.compress(body)
        parts.append(
            f"<< /Length {len(squeezed)} /Filter /FlateDecode >>\nstream\n".encode()
            + squeezed
            + b"\nendstream"
        )
    parts.append(f"<< /Title ({title}) /CreationDate (D:20240503080000Z) >>".encode())
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    places = []
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + part + b"\nendobj\n")
    begin = out.tell()
    out.write(f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010d} 00000 n \n".encode())
    out.write(
        f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R /Info {len(parts)} 0 R >>\nstartxref\n{begin}\n%%EOF".encode()
    )
    return out.getvalue()


def xlsx(path: Path, *rows: tuple, sheet: str = "Articles") -> Path:
    """Write an Excel file of one sheet."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def zipped(path: Path, members: dict[str, bytes | str]) -> Path:
    """Write a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def gzipped(path: Path, content: bytes) -> Path:
    """Write a gz."""
    path.write_bytes(gzip.compress(content))
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """Replace one part of a Word or Excel file."""
    with zipfile.ZipFile(path) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    return zipped(path, {**members, name: content})


REUTERS = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="7">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>copper</D><D>trade</D></TOPICS>
<PLACES><D>chile</D></PLACES>
<PEOPLE></PEOPLE>
<UNKNOWN>&#5;&#5;&#5;C T</UNKNOWN>
<TEXT>&#2;
<TITLE>MADE UP COPPER STORY</TITLE>
<DATELINE>    SANTIAGO, Feb 26 - </DATELINE><BODY>A mine &lt;MINE.O> said it sold
more copper.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
"""

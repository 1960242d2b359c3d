"""Archives: within their budgets, and no name leads out of them."""

import gzip
import stat
import struct
import zipfile

import pytest

from annotator.domain.article import Draft
from annotator.formats import archives, packages
from annotator.formats.reading import read_path
from tests.formats import made


def told(path, **options):
    return [
        (entry.path.removeprefix(str(path)), entry.text if isinstance(entry, Draft) else entry.reason)
        for entry in read_path(path, **options)
    ]


def test_files_come_in_and_bad_names_do_not(tmp_path):
    path = made.zipped(
        tmp_path / "a.zip",
        {
            "b/c.txt": "Text c.", "a.txt": "Text a.", "../../evil.txt": "x", "/abs.txt": "x", "C:\\x.txt": "x", "d\\..\\..\\y.txt": "x",
            "CON.txt": "Text con.", "n" * 240 + ".txt": "Text n.", "in.zip": b"PK", "A.TXT": "x", ".hidden/x.txt": "x", "p.png": "x",
            "x/" * 60 + "deep.txt": "x", "em🎉oji/日本.txt": "Text 日本.",
        },
    )  # fmt: skip
    found = told(path)
    problems = dict(reason.rsplit("” ", 1)[::-1] for place, reason in found if not place)
    assert {name.lstrip("“") for name in problems.values()} >= {"in.zip", "A.TXT", ".hidden/x.txt"}
    outside = [reason for _, reason in found if reason.endswith("points outside the archive")]
    assert len(outside) == 4
    assert any(
        reason.startswith("“x/x/") and reason.endswith("is nested deeper than 50 folders")
        for _, reason in found
    )
    texts = sorted(text for place, text in found if text.startswith("Text"))
    assert texts == ["Text a.", "Text c.", "Text con.", "Text n.", "Text 日本."]
    assert ("/em🎉oji/日本.txt", "Text 日本.") in found
    assert ("/p.png", "is not a format that can be read") in found
    assert not (tmp_path.parent / "evil.txt").exists()
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.zip"]


def test_links_are_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("a.txt", "Text a.")
    assert told(path) == [("", "“link.txt” is a link"), ("/a.txt", "Text a.")]


def test_a_bomb_stops_at_its_ratio_and_the_others_come_in(tmp_path):
    path = made.zipped(tmp_path / "a.zip", {"bomb.txt": b"x" * 30_000_000, "a.txt": "Text a."})
    assert told(path) == [("/bomb.txt", "unpacks to more than 200 times its size"), ("/a.txt", "Text a.")]


def test_a_header_that_lies_about_the_size(tmp_path):
    path = made.zipped(tmp_path / "a.zip", {"bomb.txt": b"x" * 30_000_000})
    raw = path.read_bytes()
    path.write_bytes(raw.replace(struct.pack("<I", 30_000_000), struct.pack("<I", 100)))
    (found,) = told(path)
    assert "unpacks to more than" in found[1] or "is damaged in the archive" in found[1]


def test_budgets_of_member_archive_and_entries(tmp_path, monkeypatch):
    path = made.zipped(tmp_path / "a.zip", {f"{n}.txt": f"Text {n} " * 100 for n in range(5)})
    monkeypatch.setattr(packages, "MEMBER_LIMIT", 500)
    assert {reason for _, reason in told(path)} == {"unpacks to more than 0 MB"}
    monkeypatch.undo()
    monkeypatch.setattr(archives, "TOTAL_LIMIT", 2_000)
    assert sum(reason.startswith("Text") for _, reason in told(path)) == 2
    monkeypatch.undo()
    monkeypatch.setattr(packages, "ENTRY_LIMIT", 4)
    assert told(path) == [("", "holds 5 files; the limit is 4")]


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.zip", b"", "is empty"),
        ("a.zip", b"PK\x03\x04 nothing more", "is damaged or no archive"),
        ("a.txt.gz", b"no gz", "is damaged"),
        ("a.txt.gz", gzip.compress(b"Text." * 1000)[:-12], "is damaged"),
        ("a.txt.gz", gzip.compress(b"x" * 30_000_000), "unpacks to more than 200 times its size"),
        ("a.tar.gz", gzip.compress(b"x"), "is a tar archive"),
    ],
)
def test_what_is_refused(tmp_path, name, raw, reason):
    (tmp_path / name).write_bytes(raw)
    (found,) = told(tmp_path / name)
    assert found[1].startswith(reason)


def test_gz_of_any_format(tmp_path):
    made.gzipped(tmp_path / "a.jsonl.gz", b'{"text": "Text a."}\n{"text": "Text b."}\n')
    made.gzipped(tmp_path / "b.html.gz", made.page().encode())
    made.gzipped(tmp_path / "c.gz", b"Text c.")
    assert [text for _, text in told(tmp_path / "a.jsonl.gz")] == ["Text a.", "Text b."]
    assert told(tmp_path / "b.html.gz")[0][1].startswith("Copper exports rise")
    assert told(tmp_path / "c.gz") == [("/c", "is not a format that can be read")]
    assert told(tmp_path / "c.gz", format="text") == [("/c", "Text c.")]


def test_a_locked_member(tmp_path):
    path = made.zipped(tmp_path / "a.zip", {"a.txt": "Text a."})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    assert told(path) == [("/a.txt", "is locked with a password")]

"""Around an import: its pace, the clipboard, the original, what is said about files, and a preview."""

import json

import pytest

from annotator.app.projects import create_project
from annotator.app.sources import write_original
from annotator.app.transfer.clipboard import write_clipboard
from annotator.app.transfer.importing import import_paths
from annotator.app.transfer.pace import Pace, count_files
from annotator.app.transfer.preview import Preview
from annotator.app.transfer.wanted import each_of, listed
from annotator.domain.article import Draft, Problem
from annotator.domain.span import Span
from annotator.errors import BadFile, BadValue, InvalidEdit
from tests.formats import made


@pytest.fixture
def session(tmp_path_factory):
    """A session on an empty project."""
    with create_project(tmp_path_factory.mktemp("project") / "study.annot", annotator="Ana") as opened:
        yield opened


def test_pace_estimates_from_the_files_that_are_done(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("x")
    said = []
    pace = Pace([str(tmp_path)], lambda done, total: said.append((done, total)))
    entries = [
        Draft("a", "a", path="0.txt"),
        Draft("b", "b", path="1.txt"),
        Problem("2.txt", 0, "no"),
        Draft("c", "c", path="3.txt"),
    ]
    assert list(pace.reading(entries)) == entries
    assert said == [(1, 4), (2, 4), (3, 3)]
    assert count_files([str(tmp_path), str(tmp_path / "0.txt")]) == 5


@pytest.mark.parametrize(
    ("text", "html", "name", "content"),
    [
        ("Grün 🎉\n", "<p>x</p>", "Clipboard.txt", "Grün 🎉\n"),
        ("", "<p>x</p>", "Clipboard.html", "<p>x</p>"),
        (" <!DOCTYPE html><p>x", "", "Clipboard.html", " <!DOCTYPE html><p>x"),
    ],
)
def test_the_clipboard_becomes_a_file(tmp_path, text, html, name, content):
    path = write_clipboard(tmp_path, text, html)
    assert (path.name, path.read_text("utf-8")) == (name, content)


def test_an_empty_clipboard_is_said(tmp_path):
    with pytest.raises(BadValue, match="no text in the clipboard"):
        write_clipboard(tmp_path, " ", "")


def test_the_original_gets_its_name_back(session, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.html").write_text(made.page(), "utf-8")
    (tmp_path / "in" / "note.txt").write_text("A note.", "utf-8")
    import_paths(session, [str(tmp_path / "in")])
    names = {write_original(session, article, tmp_path).name for article in session.reading.ids()}
    assert names == {"page.html", "note.txt"}
    assert (tmp_path / "page.html").read_text("utf-8") == made.page()


@pytest.mark.parametrize("content", ["no JSON", "[]", "[" * 100_000])
def test_what_is_said_about_files_must_be_json(tmp_path, content):
    (tmp_path / "each.json").write_text(content)
    with pytest.raises(BadFile):
        each_of(str(tmp_path / "each.json"))


def test_single_files_are_read_as_was_said(session, tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes("Łódź żyje 1, 2 i 3.".encode("cp1250") + name.encode())
    each = tmp_path / "each.json"
    said = {
        str(tmp_path): {"encoding": "cp1250"},
        str(tmp_path / "b.txt"): {"encoding": "latin-1"},
        str(tmp_path / "c.txt"): {"left_out": True},
    }
    each.write_text(json.dumps(said))
    import_paths(
        session,
        [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), str(tmp_path / "c.txt")],
        each=each_of(str(each)),
    )
    texts = [session.reading.article(article).text for article in session.reading.ids()]
    assert texts[0].startswith("Łódź")
    assert texts[1].startswith("£ódŸ".encode("cp1252").decode("latin-1"))
    assert len(texts) == 2


def test_annotations_can_stay_out(session, tmp_path):
    row = {
        "text": "China said.",
        "status": "finished",
        "annotator": "Bo",
        "spans": [{"start": 0, "end": 5, "label": "ACTOR"}],
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    report = import_paths(session, [str(tmp_path / "a.jsonl")], annotations=False)
    assert (report.articles, report.annotations) == (1, 0)
    assert not session.reading.annotations(session.reading.ids()[0])


def test_a_preview_says_what_each_source_gives(session, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(
            f"Head {number}\n\nBody {number} is long enough for what follows here.\n\nFrom our desk\n\nRead more"
        )
    (folder / "x.exe").write_text("x")
    table = tmp_path / "t.csv"
    table.write_text("name;what\n1;2\n3;4\n")
    preview = Preview([str(folder), str(table)])
    report = import_paths(session, [str(folder), str(table)], dry_run=True, preview=preview)
    first, second = preview.as_json()
    assert (first["kind"], first["files"], first["articles"], first["left_out"]) == ("folder", 7, 6, 1)
    assert [why for *_, why in first["samples"][0]["furniture"]] == ["repeated line", "link to more"]
    assert preview.furnished == 6
    assert (second["articles"], second["table"]["names"], second["table"]["columns"]) == (
        0,
        ["name", "what"],
        {},
    )
    assert report.articles == 6
    assert session.reading.ids() == []


def test_repeated_lines_are_greyed_by_an_import(session, tmp_path):
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(
            f"Head {number}\n\nBody {number} is long enough for what follows here.\n\nFrom our desk"
        )
    import_paths(session, [str(tmp_path)])
    article = session.reading.article(session.reading.ids()[0])
    assert [region.span.of(article.text) for region in article.regions] == ["From our desk"]
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "7.txt").write_text("Head 7\n\nOther body.\n\nScroll to top")
    import_paths(session, [str(tmp_path / "plain")], furniture=False)
    assert session.reading.article(session.reading.ids()[-1]).regions == ()


def test_a_line_is_marked_in_its_whole_source_and_in_no_other(session, tmp_path):
    rows = [
        {"text": f"Head {n}\n\nBody {n}.\n\nOur offer", "source": "paper" if n < 3 else "other"}
        for n in range(5)
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    import_paths(session, [str(tmp_path / "a.jsonl")])
    ids = session.reading.ids()

    def marked():
        return [len(session.reading.regions(article)) for article in ids]

    at = session.reading.article(ids[1]).text.index("offer")
    done = session.edits.mark_everywhere(ids[1], Span(at, at + 5), on=True)
    assert (done.articles, done.passages, done.source) == (3, 3, "paper")
    assert marked() == [1, 1, 1, 0, 0]
    with pytest.raises(InvalidEdit, match="greyed in all articles"):
        session.edits.mark_everywhere(ids[1], Span(at, at + 5), on=True)
    session.take_back(done.step)
    assert marked() == [0] * 5
    with pytest.raises(InvalidEdit, match="greyed in no article"):
        session.edits.mark_everywhere(ids[1], Span(at, at + 5), on=False)
    with pytest.raises(InvalidEdit, match="below the first line"):
        session.edits.mark_everywhere(ids[1], Span(0, 4), on=True)


def test_more_paths_come_from_a_list(tmp_path):
    (tmp_path / "list.json").write_text('["/a", "/b"]')
    assert listed(str(tmp_path / "list.json")) == ["/a", "/b"]
    for wrong in ("{}", "[1]", "["):
        (tmp_path / "list.json").write_text(wrong)
        with pytest.raises(BadFile):
            listed(str(tmp_path / "list.json"))

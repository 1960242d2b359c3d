"""JSON lines come in one by one; a bad line or span is named and the rest still comes in."""

import codecs
import io
import json
import tracemalloc

import pytest

from annotator.domain.article import Draft, Problem
from annotator.domain.span import Span
from annotator.errors import BadValue
from annotator.formats import jsonl
from annotator.formats.jsonl import read_jsonl, read_stream, read_whole


def lines(*rows):
    return b"".join(row if isinstance(row, bytes) else json.dumps(row).encode() + b"\n" for row in rows)


def read(*rows, path="-", encoding=None):
    return list(read_stream(io.BytesIO(lines(*rows)), path, encoding))


def test_one_article_a_line():
    one, two = read({"text": "a"}, b"\n", {"text": "b", "spans": [{"start": 0, "end": 1, "label": "X"}]})
    assert (one.text, one.line) == ("a", 1)
    assert (two.text, two.line, two.annotations[0].span) == ("b", 3, Span(0, 1))


def test_a_bad_line_is_named_and_the_next_comes_in():
    found = read(
        {"text": "a"}, b"{oops\n", 1, {"title": "no text"}, {"text": 3}, {"text": " "}, {"text": "b"}
    )
    assert [type(part) for part in found] == [Draft, *[Problem] * 5, Draft]
    problems = [part for part in found if isinstance(part, Problem)]
    assert [problem.line for problem in problems] == [2, 3, 4, 5, 6]
    assert [problem.reason[:28] for problem in problems] == [
        "is not JSON: expecting prope",
        "is not a JSON object",
        "has no “text”",
        "has a “text” that is not a s",
        "its text holds no text",
    ]


def test_only_lf_ends_a_line():
    (draft,) = read(json.dumps({"text": "a\u2028b\u0085c"}, ensure_ascii=False).encode())
    assert draft.text == "a\u2028b\u0085c"


def test_crlf_files_and_marks():
    one, two = read(codecs.BOM_UTF8 + b'{"text":"a"}\r\n{"text":"b"}\r\n')
    assert (one.text, two.text) == ("a", "b")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_wide_files(encoding):
    raw = '{"text":"é😀"}\n{"text":"b"}\n'.encode(encoding)
    assert [draft.text for draft in read_stream(io.BytesIO(raw))] == ["é😀", "b"]


def test_a_named_encoding():
    raw = '{"text":"Café"}\n{"text":"b"}'.encode("latin-1")
    problem, draft = read(raw)
    assert problem.line == 1
    assert "byte 0xE9" in problem.reason
    assert draft.text == "b"
    assert [draft.text for draft in read(raw, encoding="latin-1")] == ["Café", "b"]
    with pytest.raises(BadValue, match="klingon"):
        read(raw, encoding="klingon")


def test_an_endless_line_is_refused_and_skipped(monkeypatch):
    monkeypatch.setattr(jsonl, "LINE_LIMIT", 100_000)
    found = read({"text": "a"}, b'{"text":"' + b"x" * 5_000_000 + b'"}\n', {"text": "b"})
    assert [type(part) for part in found] == [Draft, Problem, Draft]
    assert found[1].line == 2
    assert "longer than" in found[1].reason
    assert found[2].line == 3


def test_the_file_never_stands_in_memory_whole(tmp_path):
    row = lines({"text": "x" * 100_000})
    with (tmp_path / "a.jsonl").open("wb") as file:
        for _ in range(300):
            file.write(row)
    tracemalloc.start()
    count = sum(1 for _ in read_jsonl(tmp_path / "a.jsonl"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 300
    assert peak < 5_000_000


def test_a_large_json_file_is_refused_unread(tmp_path):
    with (tmp_path / "a.json").open("wb") as file:
        file.truncate(500_000_000)
    (problem,) = read_jsonl(tmp_path / "a.json")
    assert "500.0 MB" in problem.reason


@pytest.mark.parametrize("value", [{"text": "a"}, [{"text": "a"}], {"articles": [{"text": "a"}], "other": 1}])
def test_whole_values(value):
    (draft,) = read_whole(io.BytesIO(json.dumps(value, indent=1).encode()))
    assert (draft.text, draft.line) == ("a", 0)


def test_a_bad_article_in_a_list_is_named():
    draft, problem = read_whole(io.BytesIO(b'[{"text":"a"},{"x":1}]'))
    assert draft.text == "a"
    assert problem.reason == "article 2: has no “text”"


def test_json_lines_under_another_suffix(tmp_path):
    (tmp_path / "a.json").write_bytes(lines({"text": "a"}, {"text": "b"}))
    assert [draft.text for draft in read_jsonl(tmp_path / "a.json")] == ["a", "b"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("raw", [b"", b"\n \n"])
def test_empty_files_are_problems(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    (problem,) = read_jsonl(tmp_path / name)
    assert problem.reason == "is empty"


def test_an_empty_list_is_a_problem():
    (problem,) = read_whole(io.BytesIO(b"[]"))
    assert problem.reason == "holds no article"


@pytest.mark.parametrize("name", ["plover/plover_gsr_spans.jsonl", "wikinews-gum/gum_news_entities.jsonl"])
def test_real_corpora_come_in_whole(shared_corpus, name):
    path = shared_corpus / name
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    drafts = list(read_jsonl(path))
    assert all(isinstance(draft, Draft) for draft in drafts)
    assert [draft.text for draft in drafts] == [row["text"] for row in rows]
    assert sum(len(draft.annotations) for draft in drafts) == sum(len(row["spans"]) for row in rows) > 1000
    for draft, row in zip(drafts, rows, strict=True):
        quotes = [span["text"] for span in row["spans"] if "text" in span]
        assert not quotes or [annotation.span.of(draft.text) for annotation in draft.annotations] == quotes

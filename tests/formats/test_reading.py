"""One door for files, folders and standard input."""

import io
import os

import pytest

from annotator.domain.article import Draft, Problem
from annotator.errors import BadFile, BadValue
from annotator.formats.reading import read_path, read_standard_input


@pytest.fixture
def folder(tmp_path):
    def folder(**files):
        for name, content in files.items():
            path = tmp_path.joinpath(*name.replace("_dot_", ".").split("__"))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return folder


def told(found, root):
    return [
        (os.path.relpath(part.path, root), part.text if isinstance(part, Draft) else part.reason)
        for part in found
    ]


def test_a_folder_comes_in_sorted_and_whole(folder):
    root = folder(
        b_dot_txt="b", a__z_dot_md="z", a__y_dot_jsonl='{"text":"y"}', c_dot_exe="x", _dot_hidden_dot_txt="h", _dot_git__x_dot_txt="g", d_dot_txt=""
    )  # fmt: skip
    assert told(read_path(root), root) == [
        (".git", "is a hidden folder, which is not a format that can be read"),
        (".hidden.txt", "is a hidden file, which is not a format that can be read"),
        ("a/y.jsonl".replace("/", os.sep), "y"),
        ("a/z.md".replace("/", os.sep), "z"),
        ("b.txt", "b"),
        ("c.exe", "is not a format that can be read"),
        ("d.txt", "is empty"),
    ]


def test_what_people_often_have_says_how_it_comes_in(folder):
    root = folder(a_dot_doc="x", b_dot_7z="x", c_dot_RTF="x")
    assert told(read_path(root), root) == [
        ("a.doc", "is an old Word file; save it as .docx"),
        ("b.7z", "is an archive that cannot be read; unpack it"),
        ("c.RTF", "is Rich Text; save it as .docx"),
    ]
    with pytest.raises(BadFile, match=r"save it as \.docx"):
        read_path(root / "a.doc")


def test_a_link_that_goes_round_is_a_problem(folder):
    root = folder(a__x_dot_txt="x")
    try:
        (root / "a" / "again").symlink_to(root, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert told(read_path(root), root)[0] == (
        os.path.join("a", "again"),
        "is a link to a folder that holds it",
    )
    assert len(told(read_path(root), root)) == 2


def test_a_link_beside_is_followed(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "x.txt").write_text("x", encoding="utf-8")
    root = folder(a_dot_txt="a")
    try:
        (root / "b").symlink_to(other, target_is_directory=True)
        (root / "c").symlink_to(other, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert [text for _, text in told(read_path(root), root)] == ["a", "x", "x"]


def test_broken_links_and_shut_files_are_problems(folder):
    root = folder(a_dot_txt="a")
    try:
        (root / "b.txt").symlink_to(root / "nowhere")
    except OSError:
        pytest.skip("no links here")
    assert told(read_path(root), root)[1] == ("b.txt", "cannot be read (No such file or directory)")


def test_a_named_format_takes_only_its_files_from_a_folder(folder):
    root = folder(a_dot_txt='{"text":"x"}', b_dot_jsonl='{"text":"y"}')
    assert told(read_path(root, "jsonl"), root) == [
        ("a.txt", "is not a format that can be read"),
        ("b.jsonl", "y"),
    ]
    assert told(read_path(root / "a.txt", "jsonl"), root) == [("a.txt", "x")]
    assert told(read_path(root / "b.jsonl", "text"), root) == [("b.jsonl", '{"text":"y"}')]


@pytest.mark.parametrize(
    ("name", "options", "error"),
    [
        ("absent.txt", {}, BadFile),
        ("c.exe", {}, BadFile),
        ("c.exe", {"format": "word"}, BadValue),
        ("c.exe", {"format": "tables"}, BadValue),
        ("a.txt", {"encoding": "klingon"}, BadValue),
        (".", {"encoding": "klingon"}, BadValue),
    ],
)
def test_what_was_asked_for_wrongly_is_refused_at_once(folder, name, options, error):
    root = folder(a_dot_txt="a", c_dot_exe="x")
    with pytest.raises(error):
        read_path(root / name, **options)


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        (b'{"text":"a"}\n{"text":"b"}\n', ["a", "b"]),
        (b'\xef\xbb\xbf\n {"text":"a"}', ["a"]),
        (b'[{"text":"a"},{"text":"b"}]', ["a", "b"]),
        (b'{\n "text": "a"\n}', ["a"]),
        (b'{"articles":[{"text":"a"}]}', ["a"]),
        (b"An article.\n\n{not json}", ["An article.\n\n{not json}"]),
        ("Café".encode("utf-16"), ["Café"]),
    ],
)
def test_standard_input_is_known_by_its_first_sign(raw, texts):
    assert [draft.text for draft in read_standard_input(io.BytesIO(raw))] == texts


def test_standard_input_by_name():
    (draft,) = read_standard_input(io.BytesIO(b'{"text":"a"}'), "text")
    assert (draft.text, draft.path, draft.origin) == ('{"text":"a"}', "-", "")
    assert draft.title == '{"text":"a"}'
    (problem,) = read_standard_input(io.BytesIO(b"a"), "jsonl")
    assert (problem.path, problem.line) == ("-", 1)
    with pytest.raises(BadValue, match="word"):
        read_standard_input(io.BytesIO(b"a"), "word")


def test_standard_input_has_limits():
    (problem,) = read_standard_input(io.BytesIO(b"x" * 20_000_001))
    assert isinstance(problem, Problem)
    assert "the limit is 20 MB" in problem.reason

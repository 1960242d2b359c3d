"""Odd files of other programs: each thing that is wrong gets one clause with its line, and the rest comes in."""

import json

import pytest

from tests.formats.exchange import laws

TEXT = "Vale sold copper."
NEWLINE = "\n"
HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.E|value\n#T_RL=webanno.custom.R|label|BT_webanno.custom.E\n\n\n"
TABLE = f"{HEAD}#Text=Vale sold it\n1-1\t0-4\tVale\tORG\t_\t_\t\n1-2\t5-9\tsold\tX\t_\t_\t\n"


@pytest.fixture
def file(tmp_path):
    def write(name, content):
        (tmp_path / name).write_bytes(content.encode())
        return tmp_path / name

    return write


def told(path, form):
    """How many annotations come in, and line and reason of each problem."""
    drafts, problems = laws.read([path], form)
    return sum(len(draft.annotations) for draft in drafts), [(one.line, one.reason) for one in problems]


def xmi(*elements):
    body = "".join(elements)
    return (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///a/b.ecore" '
        f'xmi:version="2.0">{body}<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="{TEXT}"/></xmi:XMI>'
    )


def test_a_table_with_crlf_is_read_as_one_with_lf(file):
    assert told(file("a.tsv", TABLE.replace(NEWLINE, "\r\n")), "webanno") == (2, [])


@pytest.mark.parametrize(
    ("more", "line", "reason"),
    [
        ("1-3\t10--12\tit\tY\t_\t_\t\n", 9, "is no row of a token: “1-3\t10--12"),
        ("1-3\t10-12\tit\tY\tof\t7-7\t\n", 9, "the link “of” names the unit 7-7, where nothing stands"),
        ("1-3\t10-12\tit\tY\tof\tx\t\n", 9, "the link to unit 1-3 has the source “x”, which is no unit"),
        ("1-3\t10-12\tit\t_\tof\t1-1\t\n", 9, "the link to unit 1-3 ends where nothing stands"),
    ],
)
def test_rows_of_a_table_are_named_by_their_line(file, more, line, reason):
    count, problems = told(file("a.tsv", TABLE + more), "webanno")
    assert count >= 2
    assert [(one, words.startswith(reason)) for one, words in problems] == [(line, True)]


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.tsv", "webanno"), ("a.xmi", "xmi"), ("a.json", "label-studio"), ("a.conll", "conll")],
)
def test_an_empty_file_is_called_so(file, name, form):
    assert told(file(name, ""), form) == (0, [(0, "is empty")])


def test_elements_with_the_same_id_are_named(file):
    one = '<c:E xmi:id="5" sofa="1" begin="0" end="4" value="ORG"/>'
    other = '<c:E xmi:id="5" sofa="1" begin="10" end="16" value="METAL"/>'
    reason = "the E has the id 5, which another one has too, and did not come in"
    assert told(file("a.xmi", xmi(one, other)), "xmi") == (1, [(0, reason)])


def test_entities_with_the_same_id_are_named_and_the_link_is_that_of_the_first(file):
    entities = [
        {"id": 1, "label": "ORG", "start_offset": 0, "end_offset": 4},
        {"id": 1, "label": "METAL", "start_offset": 10, "end_offset": 16},
    ]
    row = {
        "text": TEXT,
        "entities": entities,
        "relations": [{"id": 1, "from_id": 1, "to_id": 1, "type": "self"}],
    }
    path = file("a.jsonl", json.dumps(row) + NEWLINE)
    assert told(path, "doccano") == (
        2,
        [(1, "entry 2 of “entities” has the id 1, which another one has too")],
    )
    (draft,), _ = laws.read([path], "doccano")
    assert json.loads(draft.attachments[0].body)["to"] == [0, 4, "ORG"]


def test_links_to_what_is_not_there_are_named_by_their_line(file):
    file("a.txt", TEXT)
    sheet = "T1\tORG 0 4\tVale\nT2\tMET 90 99\tcopper\nR1\tof Arg1:T1 Arg2:T2\n"
    count, problems = told(file("a.ann", sheet), "brat")
    assert count == 1
    assert problems[1] == (3, "the link “of” names what is not there")


@pytest.mark.parametrize(("start", "end"), [(4, 0), (0, -5), (4, 4)])
def test_edges_that_are_none_are_empty_or_reversed(file, start, end):
    rows = {
        "jsonl": ("a.jsonl", {"text": TEXT, "spans": [{"start": start, "end": end, "label": "ORG"}]}),
        "doccano": ("b.jsonl", {"text": TEXT, "label": [[start, end, "ORG"]]}),
    }
    for form, (name, row) in rows.items():
        count, ((_, reason),) = told(file(name, json.dumps(row) + NEWLINE), form)
        assert (count, reason.endswith("is empty or reversed")) == (0, True)


@pytest.mark.parametrize("broken", ['{"text": "a', '{"text": "a\x01b"}'])
def test_what_is_no_json_is_said_in_words_that_read(file, broken):
    _, ((line, reason),) = told(file("a.jsonl", broken + NEWLINE), "jsonl")
    assert line == 1
    assert reason.startswith("is not JSON: ")
    assert " at at " not in reason

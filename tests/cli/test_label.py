"""`label`, for one span and for lines on standard input."""

import json

import pytest

from tests.cli.conftest import OIL, SOY, TALKS, contents, where


def label(run, project, *argv, code=0):
    return run.json("label", project, *argv, code=code)["annotation"]


def test_it_answers_with_the_annotation_as_show_prints_it(run, project):
    made = label(run, project, "1", *where("China"), "ACTOR", "--note", "the state")
    assert made == run.json("show", project, "1")["annotations"][0]
    assert (made["note"], made["annotator"], made["source"]) == ("the state", "Ana Ruiz", "hand")
    assert isinstance(made["id"], str)


def test_people_read_what_was_labelled(run, project):
    start, end = where("China")
    assert run("label", project, "1", start, end, "ACTOR").out == f"Labelled ‘China’ ACTOR ({start}–{end}).\n"


@pytest.mark.parametrize(
    ("chosen", "text", "number", "label_name", "becomes"),
    [
        ("nited Sta", TALKS, 1, "ACTOR", "United States"),
        ("The United States", TALKS, 1, "ACTOR", "United States"),
        (" China ", TALKS, 1, "ACTOR", "China"),
        ("“We agree,” ", TALKS, 1, "EVENT", "We agree"),
        ("China’s", TALKS, 1, "ACTOR", "China"),
        ("output.\n", OIL, 2, "EVENT", "output"),
        ("soybean", SOY, 3, "COMMODITY", "soybeans"),
    ],
)
def test_edges_are_snapped_and_trimmed(run, project, chosen, text, number, label_name, becomes):
    made = label(run, project, number, *where(chosen, text), label_name)
    assert made["text"] == becomes
    assert text[made["start"] : made["end"]] == becomes


def test_no_snap_keeps_the_edges(run, project):
    start, end = where("nited Sta")
    made = label(run, project, "1", start, end, "ACTOR", "--no-snap")
    assert (made["start"], made["end"], made["text"]) == (start, end, "nited Sta")


@pytest.mark.parametrize("chosen", [".", "“", "”", "’s"])
def test_trimming_never_empties_a_span(run, project, chosen):
    assert label(run, project, "1", *where(chosen), "EVENT")["text"]


def test_the_first_label_sets_the_article_in_progress_as_the_same_step(run, project):
    label(run, project, "1", *where("China"), "ACTOR")
    assert run.json("articles", project)["articles"][0]["status"] == "in-progress"
    assert len(run.json("undo", project)["undone"]) == 1
    assert run.json("articles", project)["articles"][0]["status"] == "new"


def test_two_labels_may_stand_on_one_span(run, project):
    label(run, project, "1", *where("steel"), "ACTOR")
    label(run, project, "1", *where("steel"), "COMMODITY")
    assert len(run.json("show", project, "1")["annotations"]) == 2


def test_an_identical_annotation_is_refused(run, labelled):
    sentence = run.refused("label", labelled, "1", *where("China"), "ACTOR", project=labelled)
    assert "already labelled ACTOR" in sentence
    run.refused("label", labelled, "1", *where(" China "), "ACTOR", project=labelled)


def test_the_same_label_inside_itself_is_refused(run, labelled):
    run.refused("label", labelled, "1", *where("tariffs"), "EVENT", naming="EVENT", project=labelled)


def test_a_longer_span_replaces_the_same_label_inside(run, labelled):
    label(run, labelled, "1", *where("tariffs on steel would stay"), "EVENT")
    events = [a["text"] for a in run.json("show", labelled, "1")["annotations"] if a["label"] == "EVENT"]
    assert events == ["tariffs on steel would stay"]
    run("undo", labelled)
    assert len(run.json("show", labelled, "1")["annotations"]) == 4


@pytest.mark.parametrize(
    ("argv", "naming"),
    [
        (("1", "-5", "3", "ACTOR"), "-5"),
        (("1", "5", "-3", "ACTOR"), "-3"),
        (("1", "5", "5", "ACTOR"), "5"),
        (("1", "9", "5", "ACTOR"), "9"),
        (("1", "x", "5", "ACTOR"), "x"),
        (("1", "0", "1.5", "ACTOR"), "1.5"),
        (("1", "0", "5e3", "ACTOR"), "5e3"),
        (("1", "0", "9" * 50, "ACTOR"), "99"),
        (("1", "-" + "9" * 50, "5", "ACTOR"), "99"),
        (("1", "0", "99999", "ACTOR"), "99999"),
        (("1", "15", "17", "ACTOR"), "white space"),
        (("1", "0", "5", "actor"), "actor"),
        (("1", "0", "5", ""), "“”"),
        (("9", "0", "5", "ACTOR"), "9"),
        (("", "0", "5", "ACTOR"), "“”"),
        (("1", "0", "5", "ACTOR", "--annotator", "  "), "name"),
        (("1", "0", "5", "ACTOR", "--annotator", "Zoe", "--note", "bad \udce9"), "remark"),
    ],
)
@pytest.mark.parametrize("annotator", [(), ("--annotator", "Somebody new")])
def test_a_wrong_value_is_refused_and_nothing_changed(run, project, argv, naming, annotator):
    if "--annotator" not in argv:
        argv += annotator
    run.refused("label", project, *argv, naming=naming, project=project)


@pytest.mark.parametrize("argv", [("1",), ("1", "0"), ("1", "0", "5"), ("-", "0"), ("-", "0", "5", "ACTOR")])
def test_a_missing_or_surplus_argument_exits_with_2(run, project, argv):
    before = contents(project)
    run.unparsed("label", project, *argv)
    assert contents(project) == before


def test_the_annotator_is_the_projects_own_or_the_one_named(run, project):
    assert label(run, project, "1", *where("China"), "ACTOR")["annotator"] == "Ana Ruiz"
    assert label(run, project, "1", *where("China"), "ACTOR", "--annotator", "Ben")["annotator"] == "Ben"
    assert label(run, project, "1", *where("steel"), "ACTOR", "--annotator", "BEN")["annotator"] == "Ben"


# -- standard input


def test_each_line_is_answered_with_one_line(run, project):
    rows = [
        {"article": 1, "start": 17, "end": 34, "label": "ACTOR"},
        {"article": "2", "start": 0, "end": 3, "label": "COMMODITY", "note": "n"},
    ]
    done = run("label", project, "-", "--json", stdin="".join(json.dumps(row) + "\n\n" for row in rows))
    assert (done.code, done.err) == (0, "")
    answers = [json.loads(line)["annotation"] for line in done.out.splitlines()]
    assert [answer["text"] for answer in answers] == ["United States", "Oil"]
    assert answers[1]["note"] == "n"
    assert run.json("show", project, "1")["annotations"] == answers[:1]


BAD = [
    ("nonsense", "JSON"),
    ("[1]", "JSON object"),
    ('{"article": 1, "start": 0, "end": 5}', "label"),
    ('{"article": 1, "start": "0", "end": 5, "label": "ACTOR"}', "start"),
    ('{"article": 1, "start": true, "end": 5, "label": "ACTOR"}', "start"),
    ('{"article": 1, "start": 0.0, "end": 5, "label": "ACTOR"}', "start"),
    ('{"article": null, "start": 0, "end": 5, "label": "ACTOR"}', "article"),
    ('{"article": 1, "start": -1, "end": 5, "label": "ACTOR"}', "-1"),
    ('{"article": 1, "start": 0, "end": 1' + "0" * 40 + ', "label": "ACTOR"}', "outside"),
    ('{"article": 77, "start": 0, "end": 5, "label": "ACTOR"}', "77"),
    ('{"article": 1, "start": 0, "end": 5, "label": "NONE"}', "NONE"),
    ('{"article": 1, "start": 0, "end": 5, "label": "\\ud800"}', "ud800"),
    ('{"article": 1, "start": 0, "end": 5, "label": "ACTOR", "note": 1}', "note"),
    ('{"article": 1, "start": 0, "end": 5, "label": "ACTOR", "note": "\\u0000"}', "remark"),
    ("[" * 100_000, "JSON"),
    (b'{"article": 1, "start": 0, "end": 5, "label": "\xff"}', "JSON"),
]


@pytest.mark.parametrize(("bad", "naming"), BAD)
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_bad_line_is_answered_and_the_next_one_still_taken(run, project, bad, naming, form):
    good = b'{"article": 1, "start": 17, "end": 34, "label": "ACTOR"}\n'
    raw = bad if isinstance(bad, bytes) else bad.encode()
    done = run("label", project, "-", "--annotator", "Ben", *form, stdin=raw + b"\n" + good)
    assert (done.code, done.err) == (0, "")
    first, second = done.out.splitlines()
    assert naming in first
    assert "United States" in second
    if form:
        assert json.loads(first)["line"] == 1
        assert json.loads(first)["error"]
    else:
        assert first.startswith("line 1: ")
    assert len(run.json("show", project, "1")["annotations"]) == 1


def test_only_bad_lines_change_nothing(run, project):
    before = contents(project)
    raw = b"\n".join(line if isinstance(line, bytes) else line.encode() for line, _ in BAD)
    done = run("label", project, "-", "--annotator", "Ben", stdin=raw)
    assert done.code == 0
    assert len(done.out.splitlines()) == len(BAD)
    assert contents(project) == before


def test_each_line_is_a_step_of_its_own(run, project):
    rows = b"".join(
        b'{"article":1,"start":%d,"end":%d,"label":"ACTOR"}\n' % where(w) for w in ("China", "steel")
    )
    run("label", project, "-", stdin=rows)
    assert len(run.json("undo", project)["undone"]) == 1
    assert [a["text"] for a in run.json("show", project, "1")["annotations"]] == ["China"]


def test_nothing_on_standard_input_is_fine(run, project):
    done = run("label", project, "-", stdin="")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_new_annotator_is_said(run, project):
    first = run("label", project, "1", *where("China"), "ACTOR", "--annotator", "Anna").out
    assert first.endswith("Anna is new in this project.\n")
    again = run("label", project, "1", *where("steel"), "COMMODITY", "--annotator", "anna").out
    assert "new" not in again
    start, end = where("ministry")
    assert run.json("label", project, "1", start, end, "ACTOR", "--annotator", "Ben")["annotator_new"] is True
    assert "annotator_new" not in run.json("label", project, "1", start, end, "ACTOR", "--annotator", "Anna")
    assert "annotator_new" not in run.json("label", project, "1", start, end, "ACTOR")


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_new_annotator_is_said_with_the_first_line_that_is_kept(run, project, form):
    rows = b'{"article":1,"start":0,"end":3,"label":"NONE"}\n' + b"".join(
        b'{"article":1,"start":%d,"end":%d,"label":"ACTOR"}\n' % where(word) for word in ("China", "steel")
    )
    lines = run("label", project, "-", "--annotator", "Anna", *form, stdin=rows).out.splitlines()
    told = "annotator_new" if form else "Anna is new in this project."
    assert [told in line for line in lines] == [False, True, False]

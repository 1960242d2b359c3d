"""Files as other programs write them: what comes in as what, what is kept, what is refused with file and line."""

import json

import pytest

from annotator.domain.annotation import Status
from annotator.formats.exchange import conll_reading
from annotator.formats.exchange.page import Page
from tests.formats.exchange import laws

TEXT = "Vale 🙂 halted copper exports."


def marks(draft):
    return [(one.span.of(draft.text), one.label_name) for one in draft.annotations]


def one(path, form="auto"):
    (draft,), problems = laws.read([path], form)
    return draft, problems


def bodies(draft, *kinds):
    """The attachments of a draft, or those of some kinds."""
    return [
        (each.format, json.loads(each.body))
        for each in draft.attachments
        if not kinds or each.format in kinds
    ]


def there_and_back(draft, form, tmp_path):
    """What comes back of a draft that is written in a format, what of it is lost, and what the reader said."""
    article = laws.article_of(draft.text)
    annotations = tuple(sorted(draft.annotations, key=lambda one: (one.span.start, -one.span.end)))
    page = Page(
        article, "ada", annotations, laws.tokens_of(draft.text), draft.status, attachments=draft.attachments
    )
    (found,) = laws.carried(form, page)
    drafts, problems = laws.read(laws.write(form, [found], tmp_path), form)
    return drafts, [loss.what for loss in found.losses], problems


def details(draft):
    """Everything that counts of annotations and attachments."""
    annotations = {
        (one.span, one.label_name, tuple(sorted(one.attributes.items())), one.note)
        for one in draft.annotations
    }
    return annotations, {(each.format, each.body) for each in draft.attachments}


@pytest.fixture
def file(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            path.write_bytes(content.encode())
        elif isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text("".join(json.dumps(row) + "\n" for row in content), encoding="utf-8")
        return path

    return write


# -- brat

BRAT = (
    "T1\tOrg 0 4\tVale\n"
    "T2\tExport 7 13;21 28\thalted exports\n"
    "T3\tMetal 14 20\tcopper\n"
    "E1\tExport:T2 Agent:T1 Theme:T3\n"
    "A1\tNegation E1\n"
    "A2\tConfidence T1 High\n"
    "A3\tGenerated T3\n"
    "R1\tPartOf Arg1:T3 Arg2:T1\n"
    "*\tEquiv T1 T3\n"
    "N1\tReference T1 Wikidata:Q156\tVale\n"
    "#1\tAnnotatorNotes T1\tthe miner\n"
    "#2\tAnnotatorNotes E1\tsure?\n"
)


def test_brat_keeps_all_there_is(file, tmp_path):
    file("a.txt", TEXT)
    path = file("a.ann", BRAT)
    draft, problems = one(path, "brat")
    assert problems == []
    assert draft.text == TEXT
    assert marks(draft) == [("Vale", "Org"), ("halted copper exports", "Export"), ("copper", "Metal")]
    vale, export, copper = draft.annotations
    assert (vale.attributes, vale.note) == ({"Confidence": "High"}, "the miner")
    assert copper.attributes == {"Generated": "true"}
    assert [part.of(TEXT) for part in export.fragments] == ["halted", "exports"]
    relation, rest = bodies(draft)
    assert relation == ("relation", {"label": "PartOf", "from": [14, 20, "Metal"], "to": [0, 4, "Org"]})
    assert rest[0] == "brat"
    assert [line.split("\t")[0] for line in rest[1]["lines"]] == ["E1", "A1", "*", "N1", "#2"]
    found = laws.carried(
        "brat",
        laws.Page(
            laws.article_of(TEXT),
            "Ana",
            draft.annotations,
            laws.tokens_of(TEXT),
            Status.FINISHED,
            attachments=draft.attachments,
        ),
    )
    (out,) = laws.write("brat", found, tmp_path, "again")
    (sheet,) = out.rglob("*.ann")
    lines = set(sheet.read_text("utf-8").splitlines())
    assert {
        "E1\tExport:T2 Agent:T1 Theme:T3",
        "*\tEquiv T1 T3",
        "N1\tReference T1 Wikidata:Q156\tVale",
        "#2\tAnnotatorNotes E1\tsure?",
    } <= lines
    assert any(line.endswith("\tNegation E1") for line in lines)
    conf = (sheet.parent / "annotation.conf").read_text("utf-8")
    assert "Export\tAgent*:<ANY>, Theme*:<ANY>" in conf


def test_brat_notes_of_other_kinds_stay_what_they_are(file, tmp_path):
    file("a.txt", TEXT)
    lines = "T1\tOrg 0 4\tVale\n#1\tAnnotatorNotes T1\tthe miner\n#2\tAnnotationError T1\tan error\n"
    draft, problems = one(file("a.ann", lines), "brat")
    assert problems == []
    assert draft.annotations[0].note == "the miner"
    (again,), losses, problems = there_and_back(draft, "brat", tmp_path)
    assert (set(losses), problems) == ({"status"}, [])
    assert bodies(again) == [
        ("brat", {"lines": ["#2\tAnnotationError T1\tan error"], "marks": {"T1": [0, 4, "Org"]}})
    ]


def test_what_stands_on_an_annotation_that_is_gone_is_said(file):
    file("a.txt", TEXT)
    draft, _ = one(file("a.ann", BRAT), "brat")
    article = laws.article_of(TEXT)
    (found,) = laws.carried(
        "brat",
        laws.Page(
            article,
            "Ana",
            draft.annotations[1:],
            laws.tokens_of(TEXT),
            Status.FINISHED,
            attachments=draft.attachments,
        ),
    )
    assert {loss.what: loss.count for loss in found.losses} == {"relations": 1, "attachments": 5}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T1\tOrg 0 5\tVale", ""),
        ("T1\tOrg 0 4\tNope", "says “Nope” where the text has “Vale”"),
        ("T1\tOrg 4 4\t", "is empty or reversed"),
        ("T1\tOrg 0 99\tVale", "lies beyond the text"),
        ("T1 Org 0 4 Vale", "is no span of brat’s format"),
        ("nonsense", "is no line of brat’s format"),
        ("R1\tPart Arg1:T8 Arg2:T9", "names what is not there"),
    ],
)  # fmt: skip
def test_brat_lines_that_do_not_fit_are_named(file, line, reason):
    file("a.txt", TEXT)
    path = file("a.ann", f"T7\tMetal 14 20\tcopper\n{line}\n")
    draft, problems = one(path, "brat")
    assert ("copper", "Metal") in marks(draft)
    if line == "T1\tOrg 0 5\tVale":  # white space at an edge is no other text
        assert problems == []
        return
    assert reason in problems[0].reason
    assert problems[0].path == str(path)
    assert problems[0].line == 2


def test_offsets_that_count_crlf_or_utf16_are_found_out_by_their_quotes(file):
    text = "One 🙂 line.\nTwo.\nVale halted.\n"
    file("a.txt", text.replace("\n", "\r\n"))
    draft, problems = one(file("a.ann", "T1\tOrg 17 21\tVale\nT2\tEvent 22 28\thalted\n"), "brat")
    assert (marks(draft), problems) == ([("Vale", "Org"), ("halted", "Event")], [])
    for start, said in ((18, "UTF-16 units"), (19, "code points with CRLF"), (20, "UTF-16 units with CRLF")):
        file(f"{start}/a.txt", text)
        draft, (remark,) = one(file(f"{start}/a.ann", f"T1\tOrg {start} {start + 4}\tVale\n"), "brat")
        assert marks(draft) == [("Vale", "Org")]
        assert remark.remark
        assert f"read as {said}" in remark.reason
    # where no way of counting fits all, the one that fits most counts and the rest is refused
    file("c/a.txt", text)
    draft, problems = one(file("c/a.ann", "T1\tOrg 17 21\tVale\nT2\tEvent 23 29\thalted\n"), "brat")
    assert marks(draft) == [("Vale", "Org")]
    assert [problem.line for problem in problems] == [2]


def test_folders_with_the_same_files_are_annotators(file, tmp_path):
    for name in ("ada", "ben"):
        file(f"corpus/{name}/a.txt", TEXT)
        file(f"corpus/{name}/a.ann", "T1\tOrg 0 4\tVale\n")
    file("corpus/ben/b.txt", "Other text.")
    file("corpus/ben/b.ann", "")
    drafts, problems = laws.read([tmp_path / "corpus"])
    assert problems == []
    assert [(draft.annotator, len(draft.annotations)) for draft in drafts] == [
        ("ada", 1),
        ("ben", 1),
        ("", 0),
    ]


# -- columns

SENTENCES = {
    "iob1": "Vale I-ORG\nOPEC B-ORG\nsaid O\n\nRio I-ORG\n",
    "iob2": "Vale B-ORG\nOPEC B-ORG\nsaid O\n\nRio B-ORG\n",
    "biluo": "Vale U-ORG\nOPEC U-ORG\nsaid O\n\nRio U-ORG\n",
    "iobes": "Vale\tS-ORG\nOPEC\tS-ORG\nsaid\tO\n\nRio\tS-ORG\n",
    "2003": "-DOCSTART- -X- -X- O\n\nVale NNP I-NP I-ORG\nOPEC NNP B-NP B-ORG\nsaid VBD I-VP O\n\nRio NNP I-NP I-ORG\n",
    "comments": "# newdoc id = a\n# text = Vale OPEC said\nVale _ B-ORG\nOPEC _ B-ORG\nsaid _ O\n\nRio _ B-ORG\n",
    "spacy-iob": "Vale|NNP|B-ORG OPEC|NNP|B-ORG said|VBD|O\nRio|NNP|B-ORG\n",
}


@pytest.mark.parametrize("name", SENTENCES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_scheme_of_tags(file, name, ends):
    draft, problems = one(file("a.conll", SENTENCES[name].replace("\n", ends)))
    assert problems == []
    assert draft.text == "Vale OPEC said\nRio"
    assert marks(draft) == [("Vale", "ORG"), ("OPEC", "ORG"), ("Rio", "ORG")]
    assert draft.status is Status.FINISHED


def test_longer_entities_and_documents(file):
    text = "-DOCSTART- -X- O O\n\nRio B-ORG\nTinto I-ORG\nGroup L-ORG\nplc I-ORG\n\n-DOCSTART- -X- O O\n\nGeneva I-LOC\n"
    drafts, problems = laws.read([file("b.iob", text)])
    assert problems == []
    assert [marks(draft) for draft in drafts] == [
        [("Rio Tinto Group", "ORG"), ("plc", "ORG")],
        [("Geneva", "LOC")],
    ]
    assert [draft.title for draft in drafts] == ["b", "b 2"]


def test_a_long_file_without_documents_becomes_several(file):
    sentence = "".join(f"word{number} O\n" for number in range(400)) + "\n"
    drafts, (remark,) = laws.read([file("a.conll", sentence * 20)])
    assert len(drafts) > 1
    assert remark.remark
    assert all(len(draft.text) < 30_000 for draft in drafts)


def test_tokens_that_look_like_other_lines(file):
    text = "- O\n# B-SIGN\n-DOCSTART O\n#1\tB-RANK\n Vale \t NNP \t B-ORG \n| O\n\t\t\n-\tI-ORG\n"
    draft, problems = one(file("a.conll", text))
    assert problems == []
    assert draft.text == "- # -DOCSTART #1 Vale |\n-"
    assert marks(draft) == [("#", "SIGN"), ("#1", "RANK"), ("Vale", "ORG"), ("-", "ORG")]


def test_an_article_ends_at_the_first_sentence_that_is_long_enough(file, monkeypatch):
    monkeypatch.setattr(conll_reading, "ARTICLE", 5)
    drafts, problems = laws.read([file("a.conll", "five5 O\n\nx O\n\ny O\n\nz O\n")])
    assert [draft.text for draft in drafts] == ["five5\nx", "y\nz"], "five are not more than five"
    assert [draft.line for draft in drafts] == [1, 5]
    assert "became 2 articles" in problems[0].reason


@pytest.mark.parametrize("long", [" " * 50, "x O" + " " * 47, "x\tO" + " " * 47, "x" * 50])
def test_no_line_may_be_endless(file, monkeypatch, long):
    monkeypatch.setattr(conll_reading, "LINE_LIMIT", 50)
    drafts, (problem,) = laws.read([file("a.conll", f"Vale B-ORG\n{long}\n")])
    assert (drafts, problem.line) == ([], 2)
    assert "longer than 50 signs" in problem.reason


def test_columns_that_are_none_are_named_by_line(file):
    drafts, problems = laws.read([file("a.conll", "Vale B-ORG\nalone\nsaid O\n")])
    assert len(drafts) == 1
    assert [(problem.line, "no line of columns" in problem.reason) for problem in problems] == [(2, True)]
    drafts, problems = laws.read([file("b.conll", "España B-LOC\n".encode("latin-1"))])
    assert drafts == []
    assert "--encoding latin-1" in problems[0].reason
    drafts, problems = laws.read([file("c.conll", b"x" * 1_200_000)])
    assert "longer than" in problems[0].reason
    assert laws.read([file("d.conll", "")])[1][0].reason == "is empty"


# -- Prodigy, doccano, Label Studio


def test_prodigy_answers_and_relations(file):
    span = {"start": 0, "end": 4, "token_start": 0, "token_end": 0, "label": "ORG"}
    rows = [
        {"text": TEXT, "_input_hash": -977724056, "spans": [span], "answer": "accept", "_annotator_id": "news-alice"},
        {"text": TEXT + "!", "spans": [span], "answer": "reject", "_annotator_id": "news-alice"},
        {"text": TEXT + "?", "spans": [span], "answer": "ignore", "_annotator_id": "news-ben"},
        {
            "text": TEXT + ".", "spans": [span, {"start": 14, "end": 20, "label": "METAL"}], "answer": "accept",
            "relations": [{"head": 0, "child": 3, "head_span": span, "child_span": {"start": 14, "end": 20, "label": "METAL"}, "label": "digs"}],
        },
    ]  # fmt: skip
    drafts, problems = laws.read([file("a.jsonl", rows)], "prodigy")
    assert problems == []
    assert [(draft.annotator, draft.status, len(draft.annotations)) for draft in drafts] == [
        ("news-alice", Status.FINISHED, 1), ("news-alice", Status.SKIPPED, 0), ("news-ben", Status.SKIPPED, 0), ("", Status.FINISHED, 2),
    ]  # fmt: skip
    assert bodies(drafts[3]) == [
        ("relation", {"label": "digs", "from": [0, 4, "ORG"], "to": [14, 20, "METAL"]})
    ]


def test_doccano_in_both_shapes_and_both_ways_of_counting(file):
    wide = TEXT.index("copper") + 1
    rows = [
        {"id": 1, "text": TEXT, "label": [[0, 4, "ORG"], [wide, wide + 6, "METAL"]], "Comments": ["good"], "desk": "metals"},
        {
            "id": 2, "text": "Vale\r\nhalted", "entities": [{"id": 7, "label": "ORG", "start_offset": 0, "end_offset": 4}, {"id": 8, "label": "EVENT", "start_offset": 6, "end_offset": 12}],
            "relations": [{"id": 1, "from_id": 7, "to_id": 8, "type": "does"}],
        },
        {"id": 3, "text": "Vale", "label": [[0, 9, "ORG"], "sports"]},
    ]  # fmt: skip
    drafts, problems = laws.read([file("a.jsonl", rows)])
    assert [marks(draft) for draft in drafts] == [
        [("Vale", "ORG"), ("copper", "METAL")],
        [("Vale", "ORG"), ("halted", "EVENT")],
        [],
    ]
    assert drafts[0].meta == {"id": 1, "Comments": ["good"], "desk": "metals"}
    assert bodies(drafts[1]) == [
        ("relation", {"label": "does", "from": [0, 4, "ORG"], "to": [5, 11, "EVENT"]})
    ]
    assert [(problem.line, problem.reason.split()[0]) for problem in problems] == [(3, "the"), (3, "entry")]


def test_prodigy_choices_answers_and_what_spans_say_more_come_back(file, tmp_path):
    choice = {"options": [{"id": "A", "text": "Alpha"}], "accept": ["A"]}
    span = {
        "start": 0,
        "end": 4,
        "label": "ORG",
        "source": "en_core",
        "score": 0.75,
        "input_hash": 3,
        "_x": 1,
    }
    rows = [
        {"text": TEXT, "spans": [span], "answer": "accept", "_session_id": "ada", **choice},
        {"text": TEXT + "!", "spans": [], "answer": "reject", "_session_id": "ada"},
        {"text": TEXT + "?", "spans": [], "answer": "ignore", "_session_id": "ada"},
    ]
    drafts, problems = laws.read([file("a.jsonl", rows)], "prodigy")
    assert problems == []
    assert drafts[0].annotations[0].attributes == {"source": "en_core", "score": "0.75"}
    pages = [
        Page(
            laws.article_of(draft.text), "ada", draft.annotations, laws.tokens_of(draft.text), draft.status, draft.reason,
            attachments=draft.attachments,
        )
        for draft in drafts
    ]  # fmt: skip
    (out,) = laws.write("prodigy", laws.carried("prodigy", *pages), tmp_path)
    again = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [row["answer"] for row in again] == ["accept", "reject", "ignore"]
    assert {key: again[0][key] for key in choice} == choice
    assert again[0]["spans"][0]["attributes"] == {"source": "en_core", "score": "0.75"}


def test_label_studio_links_keep_their_directions(file, tmp_path):
    def region(ref, start, end, *labels):
        value = {"start": start, "end": end, "labels": list(labels)}
        return {"id": ref, "from_name": "ner", "to_name": "t", "type": "labels", "value": value}

    links = [
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "bi", "labels": ["with"]},
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": []},
    ]
    results = [region("a", 0, 4, "ORG", "MINER"), region("b", 15, 21, "METAL"), *links]
    task = {"data": {"text": TEXT}, "annotations": [{"completed_by": 1, "result": results}]}
    draft, problems = one(file("a.json", json.dumps([task])))
    assert problems == []
    assert all(body["from"] == [0, 4, "ORG"] for _, body in bodies(draft, "relation"))
    article = laws.article_of(draft.text)
    page = Page(
        article, "ada", draft.annotations, laws.tokens_of(TEXT), draft.status, attachments=draft.attachments
    )
    out = laws.write("label-studio", laws.carried("label-studio", page), tmp_path)[0]
    (again,) = json.loads(out.read_text("utf-8"))
    found = [one for one in again["annotations"][0]["result"] if one["type"] == "relation"]
    assert sorted((one["direction"], one["labels"]) for one in found) == [("bi", ["with"]), ("right", [])]


def test_label_studio_tasks(file):
    def region(ref, start, end, text, label, **more):
        value = {"start": start, "end": end, "text": text, "labels": [label]}
        return {"id": ref, "from_name": "ner", "to_name": "t", "type": "labels", "value": value, **more}

    wide = TEXT.index("copper") + 1
    choices = {
        "id": "b",
        "from_name": "sure",
        "to_name": "t",
        "type": "choices",
        "value": {"start": 0, "end": 4, "choices": ["very"]},
    }
    about = {
        "id": "z",
        "from_name": "topic",
        "to_name": "t",
        "type": "choices",
        "value": {"choices": ["mining"]},
    }
    relation = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "left", "labels": ["digs"]}
    tasks = [
        {
            "id": 1,
            "data": {"headline": "Vale", "text": TEXT, "desk": "metals"},
            "annotations": [
                {"completed_by": {"id": 3, "email": "ada@example.org"}, "result": [region("a", 0, 4, "Vale", "ORG", meta={"text": ["miner"]}), region("b", wide, wide + 6, "copper", "METAL"), choices, about, relation]},
                {"completed_by": 9, "was_cancelled": True, "result": []},
            ],
            "predictions": [{"model_version": "m1", "result": [region("p", 0, 4, "Vale", "LOC")]}],
        },
        {"id": 2, "data": {"body": "Other text."}, "annotations": [{"completed_by": 9, "result": [region("a", 0, 5, "Nope!", "ORG")]}]},
        {"id": 3, "data": {}, "annotations": []},
    ]  # fmt: skip
    drafts, problems = laws.read([file("a.json", json.dumps(tasks))])
    assert [(draft.annotator, draft.status, marks(draft)) for draft in drafts] == [
        ("ada@example.org", Status.FINISHED, [("Vale", "ORG"), ("copper", "METAL")]),
        ("user 9", Status.SKIPPED, []),
        ("m1", None, [("Vale", "LOC")]),
        ("user 9", Status.FINISHED, []),
    ]
    assert [draft.model for draft in drafts] == [False, False, True, False]
    first = drafts[0]
    assert first.annotations[0].note == "miner"
    assert first.annotations[1].attributes == {"sure": "very"}
    assert first.meta == {"headline": "Vale", "desk": "metals"}
    kinds = dict(bodies(first))
    assert kinds["relation"] == {"label": "digs", "from": [14, 20, "METAL"], "to": [0, 4, "ORG"]}
    assert kinds["label-studio"]["value"] == {"choices": ["mining"]}
    assert ["article 2" in problem.reason or "article 3" in problem.reason for problem in problems] == [
        True,
        True,
    ]


# -- WebAnno and UIMA

WEBANNO = (
    "#FORMAT=WebAnno TSV 3.3\n"
    "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
    "#T_SP=webanno.custom.Ent|kind|value\n"
    "#T_RL=webanno.custom.Rel|label|BT_webanno.custom.Ent\n"
    "\n\n"
    "#Text=Vale halted copper_ore.\n"
    "1-1\t0-4\tVale\tNNP\tcompany\tORG\t_\t_\t\n"
    "1-2\t5-11\thalted\tVBD\t*[1]\tE\\_V\\[x\\][1]\t_\t_\t\n"
    "1-3\t12-22\tcopper_ore\tNN\t*[1]|*[2]\tE\\_V\\[x\\][1]|METAL[2]\tdigs\t1-1[0_2]\t\n"
    "1-3.1\t12-18\tcopper\t_\t*\tMETAL\t_\t_\t\n"
    "1-4\t22-23\t.\t.\t_\t_\t_\t_\t\n"
    "\n"
    "#Text=Second.\n"
    "2-1\t24-30\tSecond\tJJ\t*\t*\t_\t_\t\n"
)


def test_webanno_layers_relations_and_parts_of_words(file):
    draft, problems = one(file("annotation/report.txt/ada.tsv", WEBANNO))
    assert draft.text == "Vale halted copper_ore.\nSecond."
    assert draft.annotator == "ada"
    assert marks(draft) == [
        ("Vale", "ORG"),
        ("halted copper_ore", "E_V[x]"),
        ("copper_ore", "METAL"),
        ("copper", "METAL"),
        ("Second", "Ent"),
    ]
    assert draft.annotations[0].attributes == {"kind": "company"}
    ends = {"from": [0, 4, "ORG"], "to": [12, 22, "METAL"]}
    relation = {"label": "digs", **ends, "layer": "webanno.custom.Rel", "named": "label"}
    assert bodies(draft, "relation") == [("relation", relation)]
    assert [
        (body["name"], body["label"], body["features"], len(body["marks"]))
        for _, body in bodies(draft, "layer")
    ] == [
        ("webanno.custom.Ent", "value", ["kind"], 4),
        ("webanno.custom.Ent", "", ["kind", "value"], 1),
    ]
    (remark,) = problems
    assert remark.remark
    assert "POS" in remark.reason


@pytest.mark.parametrize("form", ["webanno", "xmi"])
def test_layers_go_out_again(file, tmp_path, form):
    draft, _ = one(file("annotation/report.txt/ada.tsv", WEBANNO))
    (again,), losses, problems = there_and_back(draft, form, tmp_path)
    assert set(losses) <= {"metadata", "status"}
    assert problems == []
    assert details(again)[0] == details(draft)[0]
    for kind in ("relation", "layer"):
        # A table declares the features of a layer, also those that nobody has used; XMI has them where they are used.
        assert unfeatured(again, kind) == unfeatured(draft, kind)


def unfeatured(draft, kind):
    return [{key: part for key, part in body.items() if key != "features"} for _, body in bodies(draft, kind)]


CHAINS = (
    "#FORMAT=WebAnno TSV 3.3\n"
    "#T_SP=webanno.custom.Pred|category|ROLE_webanno.custom.Pred:args_webanno.custom.PredArgsLink|webanno.custom.Ent\n"
    "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType\n"
    "\n\n"
    "#Text=The mine sold it.\n"
    "1-1\t0-3\tThe\t_\t_\t_\t*->1-1\tnam[1]\t\n"
    "1-2\t4-8\tmine\t_\t_\t_\t*->1-1\tnam[1]\t\n"
    "1-3\t9-13\tsold\tSALE\tA0\t1-1\t_\t_\t\n"
    "1-4\t14-16\tit\t_\t_\t_\tana->1-2\tpron[1]\t\n"
    "1-5\t16-17\t.\t_\t_\t_\t_\t_\t\n"
)


def test_webanno_chains_are_links_and_slots_are_named(file):
    draft, problems = one(file("a.tsv", CHAINS), "webanno")
    assert sorted(marks(draft)) == [("The mine", "nam"), ("it", "pron"), ("sold", "SALE")]
    assert all(not one.attributes for one in draft.annotations)
    assert bodies(draft, "relation") == [
        ("relation", {"label": "CoreferenceLink", "from": [0, 8, "nam"], "to": [14, 16, "pron"]})
    ]
    assert [problem.reason for problem in problems] == ["the slots of Pred, 1 of them, did not come in"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("#FORMAT=WebAnno TSV 2.0\n", "only 3 is read"),
        ("Vale\tB-ORG\n", "does not begin with #FORMAT"),
        ("#FORMAT=WebAnno TSV 3.3\n\n\n", "holds no sentence"),
        (
            "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=ab\n1-1\t0-2\tab\t\n\n#Text=cd\n2-1\t0-2\tcd\t\n",
            "sentences that overlap",
        ),
    ],
)
def test_webanno_that_cannot_be_read_says_why(file, content, reason):
    drafts, problems = laws.read([file("a.tsv", content)], "webanno")
    assert drafts == []
    assert reason in problems[0].reason


def test_xmi_of_inception(file):
    xmi = (
        '<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:custom="http:///webanno/custom.ecore" xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmi:version="2.0">'
        '<cas:NULL xmi:id="0"/><pos:POS xmi:id="5" sofa="1" begin="0" end="4" PosValue="NNP"/>'
        '<custom:Ent xmi:id="6" sofa="1" begin="0" end="4" value="ORG" kind="company"/>'
        '<custom:Ent xmi:id="7" sofa="1" begin="15" end="21" value="METAL"/>'
        '<custom:Rel xmi:id="8" sofa="1" begin="15" end="21" Governor="6" Dependent="7" label="digs"/>'
        '<custom:Flag xmi:id="9" sofa="1" begin="8" end="14"/>'
        '<custom:Ent xmi:id="10" sofa="1" begin="3" end="99" value="BAD"/>'
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{TEXT}"/>'
        '<cas:View sofa="1" members="5 6 7 8 9"/></xmi:XMI>'
    )
    draft, problems = one(file("annotation/report.txt/ada.xmi", xmi))
    assert draft.annotator == "ada"
    assert marks(draft) == [("Vale", "ORG"), ("copper", "METAL"), ("halted", "Flag")]
    assert draft.annotations[0].attributes == {"kind": "company"}
    ends = {"from": [0, 4, "ORG"], "to": [14, 20, "METAL"]}
    relation = {"label": "digs", **ends, "layer": "webanno.custom.Rel", "named": "label"}
    assert bodies(draft, "relation") == [("relation", relation)]
    assert {body["name"]: body["features"] for _, body in bodies(draft, "layer")} == {
        "webanno.custom.Ent": ["kind"],
        "webanno.custom.Flag": [],
    }
    assert sorted(
        (problem.remark, "BAD" in problem.reason or "POS" in problem.reason) for problem in problems
    ) == [(False, True), (True, True)]


@pytest.mark.parametrize("suffix", [".xmi", ".qdc"])
@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
        b"<a>",
        b"",
        b"\xff\xfe<\x00!\x00D\x00O\x00",
        b"<a/>",
        b"\x00" * 99,
    ],
)
def test_hostile_xml_is_refused(file, suffix, content):
    path = file(f"a{suffix}", content)
    reason = "document type" if b"D" in content else ""
    if suffix == ".qdc":
        from annotator.errors import BadFile
        from annotator.formats.exchange.qdc import read_labels

        with pytest.raises(BadFile, match=rf"a\.qdc.*{reason}"):
            read_labels(path)
    else:
        drafts, problems = laws.read([path])
        assert drafts == []
        assert len(problems) == 1
        assert reason in problems[0].reason


# -- spaCy and Hugging Face


@pytest.mark.parametrize(
    "content",
    [
        [["Vale 🙂 halted copper exports.", {"entities": [[0, 4, "ORG"], [14, 20, "METAL"]]}]],
        {"classes": ["ORG"], "annotations": [[TEXT, {"entities": [[0, 4, "ORG"], [14, 20, "METAL"]]}], None]},
        [{"text": TEXT, "entities": [{"start": 0, "end": 4, "label": "ORG"}, {"start": 14, "end": 20, "label": "METAL"}]}],
        [[TEXT, {"entities": [], "spans": {"sc": [[0, 4, "ORG"], [14, 20, "METAL", "Q1"]]}}]],
    ],
)  # fmt: skip
def test_spacy_pairs(file, content):
    draft, problems = one(file("a.json", json.dumps(content)), "spacy")
    assert problems == []
    assert marks(draft) == [("Vale", "ORG"), ("copper", "METAL")]
    assert draft.status is Status.FINISHED


def test_spacy_2_training_data_is_refused_with_the_way_out(file):
    drafts, problems = laws.read([file("a.json", json.dumps([{"id": 1, "paragraphs": []}]))], "spacy")
    assert drafts == []
    assert "spacy convert" in problems[0].reason


def test_docbins_of_others(tmp_path):
    import spacy
    from spacy.tokens import DocBin, Span

    nlp = spacy.blank("en")
    docs = [nlp(TEXT), nlp("Nothing judged here."), nlp("Nothing found here.")]
    docs[0].ents = [Span(docs[0], 0, 1, "ORG", kb_id="Q156")]
    docs[0].spans["other"] = [Span(docs[0], 0, 1, "ORG"), Span(docs[0], 2, 5, "EVENT")]
    docs[0].user_data["title"] = "Vale halts"
    docs[0].cats = {"mining": 1.0}
    docs[2].ents = []
    path = tmp_path / "a.spacy"
    DocBin(docs=docs, store_user_data=True).to_disk(path)
    drafts, problems = laws.read([path])
    assert problems == []
    assert [marks(draft) for draft in drafts] == [
        [("Vale", "ORG"), ("halted copper exports", "EVENT")],
        [],
        [],
    ]
    assert [draft.status for draft in drafts] == [Status.FINISHED, None, Status.FINISHED]
    assert drafts[0].annotations[0].attributes == {"kb_id": "Q156"}
    assert (drafts[0].title, drafts[0].meta) == ("Vale halts", {"cats": {"mining": 1.0}})


@pytest.mark.parametrize("content", [b"", b"no", b"x\x9c"])
def test_broken_docbins(file, content):
    drafts, problems = laws.read([file("a.spacy", content)])
    assert (drafts, len(problems)) == ([], 1)


def test_hugging_face_tokens(file):
    rows = [{"id": "0", "tokens": ["Rio", "Tinto", "and", "Vale"], "ner_tags": [1, 2, 0, 1]}]
    path = file("data/train.jsonl", rows)
    drafts, problems = laws.read([path])
    assert drafts == []
    assert "names them" in problems[0].reason
    file(
        "data/dataset_info.json",
        json.dumps({"features": {"ner_tags": {"feature": {"names": ["O", "B-ORG", "I-ORG"]}}}}),
    )
    draft, problems = one(path)
    assert (marks(draft), problems) == ([("Rio Tinto", "ORG"), ("Vale", "ORG")], [])
    named, _ = one(file("b.jsonl", [{"tokens": ["Vale"], "ner_tags": ["B-ORG"]}]))
    assert marks(named) == [("Vale", "ORG")]
    drafts, problems = laws.read([file("c.jsonl", [{"tokens": ["Vale"], "ner_tags": ["B-ORG", "O"]}])])
    assert (drafts, len(problems)) == ([], 1)

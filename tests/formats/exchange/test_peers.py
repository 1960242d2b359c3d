"""Files that we write, taken by the other program's own library, or held against the rules of its documented grammar."""

import csv
import io
import json
import re
import sys
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation, Status
from annotator.domain.article import Attachment
from annotator.domain.span import Span
from annotator.formats.exchange.page import Page
from annotator.formats.exchange.qdc import codebook_of, read_labels
from annotator.formats.registry import find_format
from tests.formats.exchange import laws

TEXT = "🙂 Vale halted\ncopper-ore exports.\n\nSão Paulo: “=1+1” said [x] | a_b -> c; *d*\n"
MARKS = [("Vale", "ACTOR"), ("Vale halted\ncopper-ore exports", "EVENT"), ("copper-ore", "a|b"), ("copper", "ACTOR"), ("São Paulo", "ACTOR"),
         ("São Paulo", "Événement 😀"), ("“=1+1” said", "B-X"), ("=1+1", "EVENT")]  # fmt: skip


def span_of(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def page(annotator="Ana Ruiz", **changes):
    annotations = tuple(
        Annotation(
            span_of(words),
            label,
            note="why" if words == "copper" else "",
            attributes={"sure": "very"} if words == "=1+1" else {},
        )
        for words, label in MARKS
    )
    vale, copper = span_of("Vale"), span_of("copper-ore")
    body = {"label": "owns", "from": [vale.start, vale.end, "ACTOR"], "to": [copper.start, copper.end, "a|b"]}
    values = {
        "article": laws.article_of(
            TEXT, 3, title="Vale halts", meta={"desk": "metals"}, published="2026-01-05"
        ),
        "annotations": annotations,
        "tokens": laws.tokens_of(TEXT, {8}),
        "status": Status.FINISHED,
        "attachments": (Attachment("relation", json.dumps(body, sort_keys=True), annotator),),
    }
    return Page(annotator=annotator, **(values | changes))


def written(form, tmp_path, *pages):
    return laws.write(form, laws.carried(form, *(pages or (page(),))), tmp_path)


def utf16(text, start, end):
    """What a program that counts UTF-16 units finds there."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_cassis_reads_our_xmi_and_we_read_that_of_cassis(tmp_path):
    cassis = pytest.importorskip("cassis")
    (folder,) = written("xmi", tmp_path)
    (file,) = folder.rglob("*.xmi")
    with file.with_name("TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    with file.open("rb") as stream:
        cas = cassis.load_cas_from_xmi(stream, typesystem=types)
    assert cas.sofa_string == TEXT
    entities = cas.select("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
    assert sorted((e.get_covered_text(), e.value) for e in entities) == sorted(MARKS)
    tokens = [
        t.get_covered_text() for t in cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    ]
    assert tokens[:3] == ["🙂", "Vale", "halted"]
    assert all(token.strip() for token in tokens)
    sentences = [
        s.get_covered_text()
        for s in cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence")
    ]
    assert "".join("".join(sentences).split()) == "".join(TEXT.split())
    other = tmp_path / "cassis" / "again.xmi"
    other.parent.mkdir()
    cas.to_xmi(other)
    (draft,), problems = laws.read([other])
    assert problems == []
    assert (draft.text, draft.annotator, draft.title) == (TEXT, "Ana Ruiz", "Vale halts")
    assert sorted((one.span.of(TEXT), one.label_name) for one in draft.annotations) == sorted(MARKS)


def test_spacy_reads_our_columns(tmp_path):
    from spacy.training.converters import conll_ner_to_docs

    files = laws.write(
        "conll",
        laws.carried(
            "conll",
            page(),
            page(
                article=laws.article_of("Other text here.", 4),
                annotations=(),
                attachments=(),
                tokens=laws.tokens_of("Other text here."),
            ),
        ),
        tmp_path,
    )
    names = ["a_b", "ACTOR", "B-X", "EVENT", "Événement__"]
    assert files[0].name == "corpus.conll"
    assert sorted(file.name for file in files[1:]) == sorted(f"corpus.{name}.conll" for name in names)
    found = []
    for file in files:
        docs = list(conll_ner_to_docs(file.read_text("utf-8"), no_print=True))
        assert len(docs) == 2
        found.append([(ent.text, ent.label_) for ent in docs[0].ents])
    assert ("Vale halted copper - ore exports", "EVENT") in found[0]
    everything = {label for ents in found for _, label in ents}
    assert everything == {"ACTOR", "EVENT", "a|b", "Événement_😀", "B-X"}


@pytest.mark.parametrize("parquet", [False, True], ids=["lines", "parquet"])
def test_datasets_reads_our_dataset(tmp_path, monkeypatch, parquet):
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    rich = [
        page(
            article=laws.article_of(f"{TEXT}{number}\n", number, title="Vale"),
            tokens=laws.tokens_of(f"{TEXT}{number}\n"),
        )
        for number in range(1, 9)
    ]
    poor = page(
        article=laws.article_of("Nothing.", 20),
        annotations=(),
        attachments=(),
        tokens=laws.tokens_of("Nothing."),
    )
    setting = replace(laws.SETTING, parquet=parquet)
    (folder,) = laws.write("huggingface", laws.carried("huggingface", poor, *rich), tmp_path, setting=setting)
    spans = datasets.load_dataset(str(folder), "spans", cache_dir=str(tmp_path / "cache"))
    assert set(spans) <= {"train", "validation", "test"}
    assert sum(part.num_rows for part in spans.values()) == 9
    row = next(row for part in spans.values() for row in part if row["text"].startswith(TEXT))
    assert [(row["text"][s["start"] : s["end"]], s["label"]) for s in row["spans"]] == [
        (w, label) for w, label in MARKS
    ]
    assert row["relations"][0]["label"] == "owns"
    tokens = datasets.load_dataset(str(folder), "tokens", cache_dir=str(tmp_path / "cache"))
    tags = next(iter(tokens.values())).features["ner_tags"].feature
    assert tags.names[:3] == ["O", "B-ACTOR", "I-ACTOR"]
    line = next(line for part in tokens.values() for line in part if len(line["tokens"]) > 3)
    assert len(line["tokens"]) == len(line["ner_tags"])
    assert "B-EVENT" in [tags.int2str(tag) for tag in line["ner_tags"]]
    drafts, problems = laws.read([folder])
    assert problems == []
    back = {draft.text: draft for draft in drafts}
    assert back.keys() == {one.article.text for one in (poor, *rich)}
    draft = back[rich[0].article.text]
    assert [(one.span.of(draft.text), one.label_name) for one in draft.annotations] == MARKS
    assert (draft.annotator, len(draft.attachments)) == ("Ana Ruiz", 1)


def test_the_token_form_alone_comes_in_from_parquet_with_the_names_of_its_card(tmp_path):
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    setting = replace(laws.SETTING, parquet=True)
    (folder,) = laws.write("huggingface", laws.carried("huggingface", page()), tmp_path, setting=setting)
    (file,) = (folder / "tokens").glob("*.parquet")
    (draft,), problems = laws.read([file])
    assert problems == []
    assert ("Vale halted copper - ore exports", "EVENT") in [
        (one.span.of(draft.text), one.label_name) for one in draft.annotations
    ]


def test_the_same_rows_make_the_same_parquet(tmp_path):
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    setting = replace(laws.SETTING, parquet=True)
    made = []
    for name in ("a", "b"):
        (folder,) = laws.write("huggingface", laws.carried("huggingface", page()), tmp_path, name, setting)
        made.append({file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.*")})
    assert made[0] == made[1]


def test_broken_parquet_is_refused_with_a_sentence(tmp_path, monkeypatch):
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    setting = replace(laws.SETTING, parquet=True)
    (folder,) = laws.write("huggingface", laws.carried("huggingface", page()), tmp_path, setting=setting)
    (file,) = (folder / "spans").glob("*.parquet")
    whole = file.read_bytes()
    middle = bytearray(whole)
    middle[40:90] = bytes(50)
    for raw in (
        b"",
        b"PAR1",
        b"{}\n",
        whole[: len(whole) // 2],
        bytes(middle),
        b"PAR1" + bytes(200) + whole[-8:],
    ):
        file.write_bytes(raw)
        drafts, problems = laws.read([file])
        assert drafts == []
        assert re.search("is empty|is no Parquet file that can be read", problems[0].reason)
    file.write_bytes(whole)
    monkeypatch.setattr("annotator.formats.exchange.parquet.GROUP_LIMIT", 100)
    assert "when unpacked" in laws.read([file])[1][0].reason
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert "needs the library pyarrow" in laws.read([file])[1][0].reason


def test_brat_rules(tmp_path):
    (folder,) = written("brat", tmp_path)
    shelf = folder / "Ana Ruiz"
    (text_file,), (sheet,) = shelf.glob("*.txt"), shelf.glob("*.ann")
    assert text_file.stem == sheet.stem
    assert text_file.read_bytes() == TEXT.encode()
    ids = []
    types = set()
    for line in sheet.read_text("utf-8").split("\n")[:-1]:
        ref, body, *rest = line.split("\t")
        assert re.fullmatch(r"([A-Za-z]|#)([0-9]+)(.*)", ref)
        ids.append(ref)
        name, _, places = body.partition(" ")
        if ref.startswith("T"):
            assert re.fullmatch(r"[A-Za-z0-9_-]+", name)
            types.add(name)
            pieces = [tuple(map(int, part.split(" "))) for part in places.split(";")]
            assert all("\n" not in TEXT[start:end] for start, end in pieces)
            assert rest == [" ".join(TEXT[start:end] for start, end in pieces)]
        elif ref.startswith("R"):
            assert re.fullmatch(r"owns Arg1:T\d+ Arg2:T\d+", body)
        else:
            assert re.fullmatch(r"\S+ T\d+( \S+)?", body)
    assert len(set(ids)) == len(ids)
    conf = (shelf / "annotation.conf").read_text("utf-8")
    parts = {
        section: body.split() for section, body in re.findall(r"\[(\w+)\]\n(.*?)(?=\n\[|\Z)", conf, re.DOTALL)
    }
    assert parts.keys() == {"entities", "relations", "events", "attributes"}
    assert types <= set(parts["entities"])
    assert "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>" in conf


@pytest.mark.parametrize("attachments", [None, ()])
def test_doccano_rules(tmp_path, attachments):
    (file,) = written("doccano", tmp_path, page() if attachments is None else page(attachments=()))
    (row,) = map(json.loads, file.read_text("utf-8").splitlines())
    if attachments is None:
        assert "label" not in row
        spans = [(e["start_offset"], e["end_offset"], e["label"]) for e in row["entities"]]
        numbers = [e["id"] for e in row["entities"]]
        (relation,) = row["relations"]
        assert len(set(numbers)) == len(numbers)
        assert {relation["from_id"], relation["to_id"]} <= set(numbers)
    else:
        assert "entities" not in row
        spans = row["label"]
    assert [(utf16(TEXT, start, end), label) for start, end, label in spans] == MARKS


def test_label_studio_rules(tmp_path):
    model = page("copper-1.2", kind="model", attachments=())
    skipped = page("Ben", status=Status.SKIPPED, attachments=())
    (file,) = written("label-studio", tmp_path, page(), skipped, model)
    (task,) = json.loads(file.read_text("utf-8"))
    root = ET.fromstring(file.with_suffix(".config.xml").read_text("utf-8"))
    controls = {one.get("name"): one for one in root.iter() if one.get("name")}
    labels = {one.get("value") for one in root.iter("Label")}
    assert root.find("Text").get("value") == "$text"
    assert "text" in task["data"]
    ann, ben = task["annotations"]
    assert (ann["was_cancelled"], ben["was_cancelled"], ben["result"]) == (False, True, [])
    (prediction,) = task["predictions"]
    assert prediction["model_version"] == "copper-1.2"
    regions = set()
    for result in ann["result"]:
        if result["type"] == "relation":
            assert {result["from_id"], result["to_id"]} <= regions
            continue
        assert result["from_name"] in controls
        assert controls[result["from_name"]].get("toName") == result["to_name"] == "text"
        value = result["value"]
        if result["type"] == "labels":
            regions.add(result["id"])
            assert set(value["labels"]) <= labels
            assert utf16(TEXT, value["start"], value["end"]) == value["text"]
        else:
            assert controls[result["from_name"]].tag == "TextArea"
            assert result["id"] in regions


def test_webanno_rules(tmp_path):
    (folder,) = written("webanno", tmp_path)
    (file,) = folder.rglob("*.tsv")
    lines = file.read_text("utf-8").split("\n")
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
    assert lines[1].startswith("#T_SP=")
    assert lines[2:4] == ["", ""]
    seen, sentence, token = set(), 0, 0
    for line in lines[4:]:
        if line.startswith("#Text="):
            sentence, token = (sentence + 1, 0) if token or not sentence else (sentence, 0)
            continue
        if not line:
            continue
        name, place, form, cell, end = line.split("\t")
        assert end == ""
        assert name not in seen
        seen.add(name)
        if "." not in name:
            token += 1
            assert name == f"{sentence}-{token}"
        start, stop = map(int, place.split("-"))
        assert utf16(TEXT, start, stop) == form
        for value in re.split(r"(?<!\\)\|", cell):
            assert re.fullmatch(r"_|(?:[^\\\[\]|_;*\t\n]|\\.)+(\[\d+\])?", value), value
            if value != cell:
                assert re.search(r"\[\d+\]$", value), "stacked values are told apart by a number"


def test_prodigy_rules(tmp_path):
    files = written(
        "prodigy", tmp_path, page(), page("Ben", status=Status.SKIPPED), page("Cy", status=Status.IN_PROGRESS)
    )
    rows = [json.loads(line) for line in files[0].read_text("utf-8").splitlines()]
    assert [row.get("answer") for row in rows] == ["accept", "ignore", None]
    assert len({row["text"] for row in rows}) == 1
    assert [row["_session_id"] for row in rows] == ["Ana Ruiz", "Ben", "Cy"]
    assert not any("_input_hash" in row or "_task_hash" in row for row in rows)
    first = rows[0]
    again = "".join(token["text"] + " " * token["ws"] for token in first["tokens"])
    assert again == TEXT
    for number, token in enumerate(first["tokens"]):
        assert token["id"] == number
        assert TEXT[token["start"] : token["end"]] == token["text"]
    for span in first["spans"]:
        if "token_start" in span:
            assert first["tokens"][span["token_start"]]["start"] == span["start"]
            assert first["tokens"][span["token_end"]]["end"] == span["end"]
    assert rows[1]["spans"] == []


def test_our_own_spacy_corpus_comes_back(tmp_path, shared_corpus):
    from annotator.__main__ import main

    with (shared_corpus / "wikinews-gum" / "gum_news_entities.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(2), strict=False)]
    source, project = tmp_path / "rows.jsonl", tmp_path / "p.annot"
    source.write_text("".join(json.dumps(row | {"status": "finished"}) + "\n" for row in rows), "utf-8")
    assert main(["new", str(project), "--annotator", "Ana"]) == 0
    assert main(["import", str(project), str(source), "--annotator", "Ana", "--quiet"]) == 0
    assert (
        main(
            [
                "export",
                str(project),
                str(tmp_path / "out"),
                "--format",
                "spacy",
                "--split",
                "100/0/0",
                "--misaligned",
                "drop",
                "--quiet",
            ]
        )
        == 0
    )
    drafts, _ = laws.read([tmp_path / "out" / "corpus" / "train.spacy"])
    expected = {
        row["text"]: {(one["start"], one["end"], one["label"]) for one in row["spans"]} for row in rows
    }
    assert {
        draft.text: {(one.span.start, one.span.end, one.label_name) for one in draft.annotations}
        for draft in drafts
    } == expected
    assert len({draft.annotator for draft in drafts}) == 1
    assert {draft.status for draft in drafts} == {Status.FINISHED}
    assert {draft.text for draft in drafts} == {row["text"] for row in rows}


def test_tables_are_safe_in_a_spreadsheet(tmp_path):
    from openpyxl import load_workbook

    odd = page()
    odd = page(
        annotations=(
            *odd.annotations,
            Annotation(span_of("copper-ore exports."), "ACTOR", note="=SUM(A1)\x07"),
        )
    )
    (folder,) = written("tables", tmp_path, odd)
    raw = (folder / "annotations.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len(rows) == 9
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    assert [row["text"] for row in rows if row["text"].startswith("'=")] == ["'=1+1"]
    assert rows[0]["start"] == "2"
    assert {row["attribute.sure"] for row in rows} == {"", "very"}
    book = load_workbook(folder / "corpus.xlsx")
    cells = [cell for line in book["annotations"].iter_rows() for cell in line]
    assert not any(cell.data_type == "f" for cell in cells)
    assert "=1+1" in {cell.value for cell in cells}
    assert [sheet.title for sheet in book] == ["annotations", "articles", "labels"]
    articles = list(csv.DictReader(io.StringIO((folder / "articles.csv").read_text("utf-8-sig"), newline="")))
    assert (articles[0]["meta.desk"], articles[0]["annotations"], articles[0]["status"]) == (
        "metals",
        "9",
        "finished",
    )


def test_codebooks_follow_the_schema_and_come_back(tmp_path):
    file = tmp_path / "c.qdc"
    find_format("qdc").write(None, file, laws.SETTING)
    root = ET.fromstring(file.read_text("utf-8"))
    space = "{urn:QDA-XML:codebook:1.0}"
    assert root.tag == f"{space}CodeBook"
    assert [child.tag for child in root] == [f"{space}Codes"]
    for code in root.iter(f"{space}Code"):
        assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", code.get("guid"))
        assert code.get("isCodable") in ("true", "false")
        assert re.fullmatch(r"#[0-9A-F]{6}", code.get("color"))
    labels = read_labels(file)
    assert [(label.uuid, label.name) for label in labels] == [
        (label.uuid, label.name) for label in laws.CODEBOOK.labels
    ]
    assert [label.key for label in codebook_of(file).labels] == ["1", "2", "3", "4", "5"]


def test_a_bomb_is_no_docbin(tmp_path):
    file = tmp_path / "bomb.spacy"
    file.write_bytes(zlib.compress(bytes(150_000_000), 9))
    drafts, problems = laws.read([file])
    assert drafts == []
    assert "endless" in problems[0].reason

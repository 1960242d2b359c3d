"""Layers of other people's projects: what they hold comes in and goes out again, as the other program's own library sees it."""

import json
import re

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.article import Attachment
from annotator.domain.span import Span
from annotator.formats.exchange.page import Page
from tests.formats.exchange import laws

TEXT = "Vale 🙂 halted copper exports in São Paulo."
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
FEATURES = {
    ENTITY: ("value", "identifier"),
    "webanno.custom.Actor": ("label", "kind", "note"),
    "webanno.custom.Flag": (),
    "Loose": ("category",),
    "webanno.custom.Rel": ("relation", "why"),
    "webanno.custom.Relation": ("label",),
    "webanno.custom.Pred": ("category",),
    "webanno.custom.PredArgsLink": ("role",),
    "org.dkpro.Thing": ("name",),
}
RELATIONS = ("webanno.custom.Rel", "webanno.custom.Relation")


@pytest.fixture
def cassis():
    return pytest.importorskip("cassis")


@pytest.fixture
def types(cassis):
    """The type system of a project with layers of its own: spans, relations, a slot, and something that is no annotation."""
    system = cassis.TypeSystem()
    for name, features in FEATURES.items():
        above = (
            "uima.cas.TOP"
            if name in ("webanno.custom.PredArgsLink", "org.dkpro.Thing")
            else "uima.tcas.Annotation"
        )
        kind = system.create_type(name, above)
        for feature in features:
            system.create_feature(kind, feature, "uima.cas.String")
        for end in ("Governor", "Dependent") if name in RELATIONS else ():
            system.create_feature(kind, end, "uima.tcas.Annotation")
    system.create_feature(system.get_type("webanno.custom.PredArgsLink"), "target", "uima.tcas.Annotation")
    system.create_feature(
        system.get_type("webanno.custom.Pred"),
        "args",
        "uima.cas.FSArray",
        elementType="webanno.custom.PredArgsLink",
    )
    return system


@pytest.fixture
def cas(cassis, types):
    made = cassis.Cas(types)
    made.sofa_string, made.sofa_mime = TEXT, "text/plain"

    def add(name, words, **features):
        begin = TEXT.index(words)
        one = types.get_type(name)(begin=begin, end=begin + len(words), **features)
        made.add(one)
        return one

    vale = add(ENTITY, "Vale", value="ORG", identifier="Q156")
    again = add("webanno.custom.Actor", "Vale", label="ORG", kind="firm", note="the miner")
    copper = add("webanno.custom.Actor", "copper", label="METAL", kind="a <b> & 'c'\n\"d\"")
    add("webanno.custom.Flag", "halted")
    add("Loose", "São Paulo", category="PLACE")
    add("webanno.custom.Rel", "copper", Governor=again, Dependent=copper, relation="digs", why="because")
    add("webanno.custom.Rel", "copper", Governor=again, Dependent=copper)
    add("webanno.custom.Relation", "Vale", Governor=copper, Dependent=vale, label="of")
    link, array = types.get_type("webanno.custom.PredArgsLink"), types.get_type("uima.cas.FSArray")
    links = array(elements=[link(role="A0", target=vale), link(role="A1", target=copper)])
    add("webanno.custom.Pred", "halted copper exports", category="STOP", args=links)
    return made


def content(cas):
    """What a CAS holds, by layer, with ends and links as the words they cover."""
    found = set()
    for name, features in FEATURES.items():
        if name in ("webanno.custom.PredArgsLink", "org.dkpro.Thing"):
            continue
        for one in cas.select(name):
            said = tuple(one.get(feature) for feature in features)
            ends = (
                tuple(one.get(end).get_covered_text() for end in ("Governor", "Dependent"))
                if name in RELATIONS
                else ()
            )
            args = one.get("args").elements if name == "webanno.custom.Pred" else ()
            slots = tuple((link.role, link.target.get_covered_text()) for link in args)
            found.add((name, one.get_covered_text(), said, ends, slots))
    return found


def read_back(cassis, folder):
    (file,) = folder.rglob("*.xmi")
    with file.with_name("TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    with file.open("rb") as stream:
        return cassis.load_cas_from_xmi(stream, typesystem=types)


def test_layers_relations_features_and_slots_come_back(cassis, cas, tmp_path):
    cas.to_xmi(tmp_path / "report.xmi")
    (draft,), problems = laws.read([tmp_path / "report.xmi"])
    assert problems == []
    page = Page(
        laws.article_of(draft.text),
        "ada",
        draft.annotations,
        laws.tokens_of(draft.text),
        attachments=draft.attachments,
    )
    (found,) = laws.carried("xmi", page)
    assert {loss.what for loss in found.losses} == {"status"}
    (folder,) = laws.write("xmi", [found], tmp_path)
    assert content(read_back(cassis, folder)) == content(cas)


def test_what_has_no_place_in_the_text_is_named(cassis, types, cas, tmp_path):
    entity = types.get_type(ENTITY)
    cas.add(types.get_type("org.dkpro.Thing")(name="loose"))
    cas.add(entity(begin=3, end=3, value="zero"))
    link = types.get_type("webanno.custom.PredArgsLink")
    cas.add(link(role="A9", target=cas.select(ENTITY)[0]))
    lost = entity(begin=0, end=2, value="gone")
    cas.add(
        types.get_type("webanno.custom.Rel")(begin=0, end=2, Governor=lost, Dependent=lost, relation="self")
    )
    other = cas.create_view("other")
    other.sofa_string, other.sofa_mime = "Other text", "text/plain"
    other.add(entity(begin=0, end=5, value="X"))
    cas.to_xmi(tmp_path / "report.xmi")
    (draft,), problems = laws.read([tmp_path / "report.xmi"])
    assert len(draft.annotations) == 5
    assert sorted(problem.reason for problem in problems) == [
        "another view of the document, with 1 entries, did not come in",
        "the NamedEntity at 3 is empty",
        "the NamedEntity without a place in the text, 1 of them, did not come in",
        "the PredArgsLink without a place in the text, 1 of them, did not come in",
        "the Thing without a place in the text, 1 of them, did not come in",
        "the link “self” begins or ends at what is no annotation",
    ]


def test_the_same_words_in_two_layers_are_one_annotation_and_stand_in_both_again(tmp_path):
    text = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.One|value|kind\n#T_SP=a.Two|value|kind|why\n\n\n#Text=Vale sold.\n"
        "1-1\t0-4\tVale\tORG\tfirm\tORG\t*\tx\\_y\t\n1-2\t5-9\tsold\t_\t_\t_\t_\t_\t\n1-3\t9-10\t.\t_\t_\t_\t_\t_\t\n"
    )
    (tmp_path / "a.tsv").write_text(text, "utf-8")
    (draft,), problems = laws.read([tmp_path / "a.tsv"], "webanno")
    assert problems == []
    (one,) = draft.annotations
    assert one.attributes == {"kind": "firm", "why": "x_y"}
    page = Page(
        laws.article_of(text="Vale sold."),
        "ada",
        draft.annotations,
        laws.tokens_of("Vale sold."),
        attachments=draft.attachments,
    )
    (folder,) = laws.write("webanno", laws.carried("webanno", page), tmp_path)
    (file,) = folder.rglob("*.tsv")
    lines = file.read_text("utf-8").splitlines()
    assert lines[2:4] == ["#T_SP=a.One|value|kind", "#T_SP=a.Two|value|kind|why"]
    assert lines[7] == "1-1\t0-4\tVale\t_\tORG\tfirm\tORG\tfirm\tx\\_y\t"


def test_two_layers_that_contradict_each_other_are_named(tmp_path):
    text = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.One|value|kind\n#T_SP=a.Two|value|kind\n\n\n#Text=Vale\n"
        "1-1\t0-4\tVale\tORG\tfirm\tORG\tmine\t\n"
    )
    (tmp_path / "a.tsv").write_text(text, "utf-8")
    (draft,), (problem,) = laws.read([tmp_path / "a.tsv"], "webanno")
    assert [one.attributes for one in draft.annotations] == [{"kind": "firm"}]
    assert (problem.line, problem.reason) == (
        7,
        "the annotation 0–4 ORG stands there twice and says different things; the first was taken",
    )


HOSTILE = [
    ("relation", {}),
    ("relation", "owns"),
    ("relation", {"label": "owns", "from": [0], "to": [[], {}, 1]}),
    ("relation", {"label": "a\x00b", "from": [0, 4, "ORG"], "to": [5, 9, "ACT"], "layer": "a b/><c", "features": {"x y": "1"}}),
    ("relation", {"label": "owns", "from": [0, 4, "ORG"], "to": [5, 9, "ACT"], "layer": 3, "features": [1], "slot": {}, "named": []}),
    ("layer", {}),
    ("layer", {"name": "x><y", "label": "value", "features": ["a|b"], "marks": [[0, 4, "ORG"]]}),
    ("layer", {"name": "a.Two", "label": 3, "features": 9, "marks": [[0, 4, []], [0, {}, "ORG"]]}),
    ("layer", [1]),
    ("brat", {"lines": ["E1"]}),
    ("brat", 3),
    ("label-studio", "x"),
]  # fmt: skip
"""Attachments as somebody could write them into a file by hand."""


@pytest.mark.parametrize(
    "form", ["brat", "prodigy", "doccano", "label-studio", "webanno", "xmi", "huggingface", "conll"]
)
@pytest.mark.parametrize("hostile", HOSTILE, ids=str)
def test_attachments_that_are_none_stop_no_export(tmp_path, form, hostile):
    text = "Vale sold."
    annotations = (Annotation(Span(0, 4), "ORG"), Annotation(Span(5, 9), "ACT"))
    attached = (Attachment(hostile[0], json.dumps(hostile[1]), "ada"),)
    page = Page(laws.article_of(text), "ada", annotations, laws.tokens_of(text), attachments=attached)
    files = laws.write(form, laws.carried(form, page), tmp_path)
    drafts, problems = laws.read(files, form)
    assert problems == []
    assert {(one.span, one.label_name) for draft in drafts for one in draft.annotations} == {
        (one.span, one.label_name) for one in annotations
    }


def test_a_table_with_layers_and_links_follows_the_grammar(tmp_path):
    """https://webanno.github.io/webanno/releases/3.6.7/docs/user-guide.html, appendix: heads, columns, numbers, links."""
    text = "Vale sold copper ore. It rose."
    marks = [
        (0, 4, "ORG"),
        (0, 4, "Flag"),
        (5, 20, "SALE"),
        (10, 16, "METAL"),
        (10, 20, "METAL"),
        (22, 24, "ORG"),
    ]
    layers = [
        {"name": "a.Ent", "label": "value", "features": ["kind"], "marks": [[0, 4, "ORG"], [10, 16, "METAL"], [10, 20, "METAL"]]},
        {"name": "a.Flag", "label": "", "features": [], "marks": [[0, 4, "Flag"]]},
        {"name": "a.Ev", "label": "what|is", "features": [], "marks": [[5, 20, "SALE"]]},
    ]  # fmt: skip
    links = [
        {"label": "of", "from": [10, 20, "METAL"], "to": [0, 4, "ORG"], "layer": "a.Rel", "named": "label", "features": {"why": "x|y"}},
        {"label": "Same", "from": [22, 24, "ORG"], "to": [0, 4, "ORG"], "layer": "a.Same", "named": ""},
        {"label": "new", "from": [22, 24, "ORG"], "to": [0, 4, "ORG"]},
    ]  # fmt: skip
    attached = [Attachment("layer", json.dumps(one), "ada") for one in layers]
    attached += [Attachment("relation", json.dumps(one), "ada") for one in links]
    annotations = tuple(Annotation(Span(start, end), label) for start, end, label in marks)
    page = Page(
        laws.article_of(text), "ada", annotations, laws.tokens_of(text, {5}), attachments=tuple(attached)
    )
    (found,) = laws.carried("webanno", page)
    assert {loss.what: loss.count for loss in found.losses} == {"status": 1, "relations": 1, "attachments": 1}
    (folder,) = laws.write("webanno", [found], tmp_path)
    (file,) = folder.rglob("*.tsv")
    head, _, body = file.read_text("utf-8").partition("\n\n\n")
    heads = [line.removeprefix("#T_").split("|") for line in head.splitlines()[1:]]
    names = [one[0] for one in heads]
    assert names == [f"SP={ENTITY}", "SP=a.Ent", "SP=a.Flag", "RL=a.Rel", "RL=a.Same"]
    assert [one[-1] for one in heads if one[0].startswith("RL=")] == ["BT_a.Ent", f"BT_{ENTITY}"]
    columns = [(one[0], feature) for one in heads for feature in one[1:]]
    stands: dict[str, set[str]] = {}
    cells_of = {}
    for line in body.splitlines():
        if not line or line.startswith("#Text="):
            continue
        unit, edges, words, *cells, end = line.split("\t")
        assert end == ""
        assert len(cells) == len(columns)
        start, stop = map(int, edges.split("-"))
        assert text[start:stop] == words
        cells_of[unit] = dict(zip(columns, cells, strict=True))
        for (name, _), cell in zip(columns, cells, strict=True):
            if name.startswith("SP=") and cell != "_":
                stands.setdefault(unit, set()).update(re.findall(r"(?<!\\)\[(\d+)\]", cell))
        for name in {name for name, _ in columns if name.startswith("SP=")}:
            own = [cell for (one, _), cell in zip(columns, cells, strict=True) if one == name]
            assert len({len(re.split(r"(?<!\\)\|", cell)) for cell in own}) == 1, (
                "features of a layer are stacked alike"
            )
    links = [(unit, cell) for unit, cells in cells_of.items() for (_, feature), cell in cells.items() if feature[:3] == "BT_" and cell != "_"]  # fmt: skip
    assert len(links) == 2
    for unit, cell in links:
        source, first, last = re.fullmatch(r"(\d+-\d+)(?:\[(\d+)_(\d+)\])?", cell).groups()
        assert source in cells_of
        assert first in (None, "0") or first in stands[source]
        assert last in (None, "0") or last in stands[unit]
    assert cells_of["1-1"]["RL=a.Rel", "why"] == "x\\|y"
    assert {cells_of["1-1"]["SP=a.Flag", ""][0], cells_of["1-1"]["RL=a.Rel", "label"]} == {"*", "of"}

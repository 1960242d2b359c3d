"""What is written in another program's format comes back as it was, or differs by what was declared lost."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from annotator.formats.registry import FORMATS
from tests.formats.exchange import laws

BOTH_WAYS = [form.name for form in FORMATS if form.carry and form.reads and form.name not in ("qdc",)]
TELLS = {
    "brat": {"annotator"},
    "prodigy": {"annotator", "status", "metadata"},
    "doccano": {"annotator", "metadata"},
    "label-studio": {"annotator", "status", "metadata"},
    "huggingface": {"annotator", "metadata"},
    "xmi": {"annotator"},
}
"""What each says besides text, annotations and relations."""


@pytest.mark.parametrize("name", BOTH_WAYS)
@given(page=laws.pages())
def test_out_and_in_again(name, page):
    (found,) = laws.carried(name, page)
    laws.assert_explained(page, found)
    with tempfile.TemporaryDirectory() as folder:
        out = laws.write(name, [found], Path(folder))
        drafts, problems = laws.read(out, name)
    assert problems == []
    told = TELLS.get(name, set())
    assert merged(drafts, told) == laws.shape_of(found.page, told=told)


def merged(drafts, told):
    """The one shape of drafts of one text: formats with several files say it in parts."""
    shapes = [laws.shape_of(draft, told=told) for draft in drafts]
    first = shapes[0]
    assert {(shape.text, shape.annotator, shape.status, shape.meta) for shape in shapes} == {
        (first.text, first.annotator, first.status, first.meta)
    }
    union = frozenset().union(*(shape.annotations for shape in shapes))
    relations = frozenset().union(*(shape.relations for shape in shapes))
    return laws.Shape(first.text, first.annotator, union, relations, first.status, first.meta)


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_same_twice_goes_out_once(name):
    page = laws.Page(
        laws.article_of("Vale said"),
        "Ana Ruiz",
        (laws.Annotation(laws.Span(0, 4), "ACTOR"), laws.Annotation(laws.Span(0, 4), "ACTOR", note="again")),
        laws.tokens_of("Vale said"),
        laws.Status.FINISHED,
    )
    (found,) = laws.carried(name, page)
    assert len(found.page.annotations) == 1
    assert [(loss.what, loss.written) for loss in found.losses] == [("duplicate", False)]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_lies_in_a_greyed_passage_stays_here(name):
    text = "Vale said so.\nSign up now"
    region = laws.Region(laws.Span(14, len(text)), laws.RegionKind.BOILERPLATE)
    page = laws.Page(
        laws.article_of(text, regions=(region,)),
        "Ana Ruiz",
        (laws.Annotation(laws.Span(0, 4), "ACTOR"), laws.Annotation(laws.Span(14, 18), "EVENT")),
        laws.tokens_of(text),
        laws.Status.FINISHED,
    )
    (found,) = laws.carried(name, page)
    assert [one.label_name for one in found.page.annotations] == ["ACTOR"]
    assert {("boilerplate", False), ("regions", True)} <= {(loss.what, loss.written) for loss in found.losses}

"""What goes into the spool comes out of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.projects import create_project
from annotator.app.transfer.spool import Spool
from annotator.domain.annotation import Annotation, Made, Region, RegionKind, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.span import Span
from annotator.errors import BadValue

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
spans = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 10**6), st.integers(1, 1000))
annotations = st.builds(
    Annotation,
    spans,
    texts,
    texts,
    st.integers(0, 2**63 - 1),
    attributes=st.dictionaries(texts, texts, max_size=2),
    note=texts,
    flag=st.booleans(),
    made=st.sampled_from(Made),
    origin=texts,
    fragments=st.lists(spans, max_size=2).map(tuple),
)
regions = st.builds(Region, spans, st.sampled_from(RegionKind), st.sampled_from(["rule", "person"]))
drafts = st.builds(
    Draft,
    st.text(min_size=1),
    st.text(),
    meta=st.dictionaries(
        st.text(), st.one_of(st.none(), st.integers(), st.floats(allow_nan=False), st.text())
    ),
    annotations=st.lists(annotations, max_size=3).map(tuple),
    annotator=texts,
    status=st.one_of(st.none(), st.sampled_from(Status)),
    regions=st.one_of(st.none(), st.lists(regions, max_size=2).map(tuple)),
    line=st.integers(0, 10**6),
    flag=st.booleans(),
    note=texts,
)
problems = st.builds(Problem, st.text(), st.integers(0, 10**6), st.text())


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    with create_project(tmp_path_factory.mktemp("spool") / "p.annot") as session:
        yield session.database


@given(st.lists(st.one_of(drafts, problems), max_size=5), st.sampled_from(["", "Eva"]))
def test_what_goes_in_comes_out_twice(database, entries, annotator):
    with Spool(annotator) as spool:
        for entry in entries:
            spool.add(entry)
        spool.stage.attach(database)
        try:
            for _ in range(2):
                assert [
                    one if isinstance(one, Problem) else whole(spool, database, one) for one in spool
                ] == [one if isinstance(one, Problem) else owned(one, annotator) for one in entries]
        finally:
            spool.stage.detach(database)
        assert spool.drafts == sum(isinstance(entry, Draft) for entry in entries)


def whole(spool, database, kept):
    found = spool.stage.of(database, kept.number)
    assert set(kept.owners) == {one.annotator_name for one in found}
    return replace(kept.draft, annotations=found)


def owned(draft, annotator):
    """The draft as it should come back: every annotation names its owner, and stands once."""
    once = {}
    for one in draft.annotations:
        owner = annotator or one.annotator_name or draft.annotator or "imported"
        once.setdefault((owner, one.span, one.label_name), replace(one, annotator_name=owner))
    return replace(draft, annotations=tuple(once.values()))


def test_what_cannot_be_stored_is_refused():
    one = Annotation(Span(0, 1), "ACTOR", note="nul \0")
    with Spool() as spool, pytest.raises(BadValue, match="cannot be stored"):
        spool.add(Draft("Text", "Title", annotations=(one,)))

"""What goes into the spool comes out of it."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.app.transfer.spool import Spool
from annotator.domain.annotation import Annotation, Made, Region, RegionKind, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.span import Span

spans = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 10**6), st.integers(1, 1000))
annotations = st.builds(
    Annotation,
    spans,
    st.text(max_size=8),
    st.text(max_size=8),
    st.integers(0, 2**63 - 1),
    attributes=st.dictionaries(st.text(max_size=4), st.text(max_size=4), max_size=2),
    note=st.text(max_size=4),
    flag=st.booleans(),
    made=st.sampled_from(Made),
    origin=st.text(max_size=4),
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
    annotator=st.text(max_size=4),
    status=st.one_of(st.none(), st.sampled_from(Status)),
    regions=st.one_of(st.none(), st.lists(regions, max_size=2).map(tuple)),
    line=st.integers(0, 10**6),
    flag=st.booleans(),
    note=st.text(max_size=4),
)
problems = st.builds(Problem, st.text(), st.integers(0, 10**6), st.text())


@given(st.lists(st.one_of(drafts, problems), max_size=5))
def test_what_goes_in_comes_out_twice(entries):
    with Spool() as spool:
        for entry in entries:
            spool.add(entry)
        assert list(spool) == entries
        assert list(spool) == entries
        assert spool.drafts == sum(isinstance(entry, Draft) for entry in entries)

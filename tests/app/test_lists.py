"""The table of annotations and the list of remarks: filters, orders, copies."""

import csv
import io

import pytest

from annotator.app.lists import RowsWanted, as_csv, as_text, save_text
from annotator.domain.annotation import RegionKind
from annotator.domain.span import Span
from annotator.errors import BadFile
from annotator.store.annotations import save_annotations
from annotator.store.table import ORDERS
from tests.app.conftest import OIL, span


@pytest.fixture
def filled(session):
    edits = session.edits
    edits.add(1, span("China"), "ACTOR", note="=the state")
    edits.add(1, span("steel"), "COMMODITY")
    edits.add(2, span("OPEC", OIL), "ACTOR", note="Öl, a cartel")
    crude = edits.add(2, span("Brent crude", OIL), "COMMODITY", attributes={"unit": "barrel"})
    edits.doubt([crude.id], True)
    session.switch_annotator("Ben")
    edits.add(1, span("China"), "EVENT")
    session.switch_annotator("Ana")
    return session


def passages(session, **asked):
    ids = session.lists.annotation_ids(RowsWanted(**asked))
    return [row.passage for row in session.lists.annotation_rows(ids)]


def test_filters(filled):
    ana = filled.annotator
    assert passages(filled, annotator=ana) == ["China", "steel", "OPEC", "Brent crude"]
    assert passages(filled, article=1) == ["China", "China", "steel"]
    assert passages(filled, annotator=ana, flagged=True) == ["Brent crude"]
    assert passages(filled, annotator=ana, noted=True) == ["China", "OPEC"]
    assert passages(filled, text="ol") == ["OPEC"]
    assert passages(filled, text="BRENT barrel") == ["Brent crude"]
    assert passages(filled, text="zinc") == []
    actor = filled.codebook.label("ACTOR").id
    assert passages(filled, labels=[actor]) == ["China", "OPEC"]


def test_orders(filled):
    ana = filled.annotator
    assert passages(filled, annotator=ana, order="passage") == ["Brent crude", "China", "OPEC", "steel"]
    assert passages(filled, annotator=ana, order="when", descending=True)[0] == "Brent crude"
    assert passages(filled, annotator=ana, order="label") == ["China", "OPEC", "steel", "Brent crude"]
    for order in ORDERS:
        up = filled.lists.annotation_ids(RowsWanted(order=order))
        down = filled.lists.annotation_ids(RowsWanted(order=order, descending=True))
        assert sorted(up) == sorted(down)
        assert len(up) == 5


def test_duplicates_are_one_row_and_what_is_gone_is_none(filled):
    ana = filled.annotator
    with filled.step("Merge", annotator=ana) as step:
        save_annotations(step, [filled.reading.mine(1)[0]])
    ids = filled.lists.annotation_ids(RowsWanted(annotator=ana))
    assert len(ids) == 4
    filled.edits.remove([ids[0]])
    assert len(filled.lists.annotation_rows(ids)) == 3


def test_copies(filled):
    rows = filled.lists.annotation_rows(filled.lists.annotation_ids(RowsWanted(annotator=filled.annotator)))
    assert as_text(rows).splitlines() == [
        "ACTOR\tChina\t=the state",
        "COMMODITY\tsteel",
        "ACTOR\tOPEC\tÖl, a cartel",
        "COMMODITY\tBrent crude",
    ]
    head, first, *_, last = list(csv.reader(io.StringIO(as_csv(rows))))
    assert dict(zip(head, first, strict=True)) | {"at": ""} == {
        "article": "1", "title": "Talks in Geneva", "label": "ACTOR", "passage": "China",
        "start": str(span("China").start), "end": str(span("China").end), "attributes": "", "note": "'=the state",
        "doubtful": "", "annotator": "Ana", "made": "hand", "at": "",
    }  # fmt: skip
    assert last[6:9] == ["unit=barrel", "", "yes"]


def test_a_saved_table_is_whole_or_a_sentence(filled, tmp_path):
    save_text(tmp_path / "out.csv", "a,Ö\r\n")
    assert (tmp_path / "out.csv").read_bytes() == b"\xef\xbb\xbfa,\xc3\x96\r\n"
    with pytest.raises(BadFile, match="cannot be written"):
        save_text(tmp_path / "none" / "out.csv", "a")


def test_remarks_in_the_order_of_the_text(filled):
    filled.edits.remark(2, note="truncated?", flag=True)
    filled.edits.toggle_bookmark(1, 4)
    filled.edits.mark_region(1, Span(0, 15), RegionKind.NOT_READ)
    filled.edits.mark_region(2, span("Traders in London", OIL))
    found = [(each.number, each.kind, each.note) for each in filled.lists.remarks(filled.annotator)]
    assert found == [
        (1, "not-read", ""),
        (1, "bookmark", ""),
        (1, "annotation", "=the state"),
        (2, "article", "truncated?"),
        (2, "annotation", "Öl, a cartel"),
        (2, "boilerplate", ""),
        (2, "annotation", ""),
    ]
    ben = filled.known_annotator("Ben")
    assert [each.kind for each in filled.lists.remarks(ben)] == ["boilerplate"]
    assert len(filled.lists.remarks()) == 7

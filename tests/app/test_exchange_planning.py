"""What the export page is told about formats of other programs: counts, losses, passages."""

from collections import Counter

import pytest

from annotator.app.projects import create_project
from annotator.app.transfer.exchange_planning import plan_any, plan_peer
from annotator.app.transfer.exporting import ExportRequest, export
from annotator.app.transfer.importing import import_paths

ROW = (
    '{"text": "Vale halted copper exports.", "status": "finished", "meta": {"desk": "x"}, "spans": ['
    '{"start": 0, "end": 4, "label": "ACTOR", "note": "why"}, {"start": 5, "end": 26, "label": "EVENT"},'
    '{"start": 12, "end": 15, "label": "COMMODITY"}]}\n'
)


@pytest.fixture
def session(tmp_path):
    source = tmp_path / "rows.jsonl"
    source.write_text(ROW)
    with create_project(tmp_path / "p.annot", annotator="Ana") as session:
        import_paths(session, [str(source)], annotator="Ana")
        yield session


def test_losses_are_reasons_with_their_passages(session):
    plan = plan_peer(session, ExportRequest(format="conll", annotator="Ana"))
    assert (plan.articles, plan.annotations, plan.written) == (1, 3, 2)
    assert plan.sentence == "2 of 3 annotations will be written"
    assert "Not carried: the exact text of 1 article, the metadata of 1 article" in plan.detail
    reasons = {reason.key: reason for reason in plan.reasons}
    assert reasons.keys() == {"edge-inside-token", "note"}
    assert not reasons["edge-inside-token"].written
    (passage,) = reasons["edge-inside-token"].passages
    assert (passage.before, passage.text, passage.after) == ("Vale halted ", "cop", "per exports.")
    assert plan.annotators == (("Ana", 1),)


def test_a_format_that_carries_all_has_no_reasons(session):
    plan = plan_peer(session, ExportRequest(format="prodigy", annotator="Ana"))
    assert (plan.reasons, plan.blocked) == ((), "")
    assert plan.sentence == "All 3 annotations will be written"


def test_what_cannot_be_says_why(session):
    plan = plan_peer(session, ExportRequest(format="brat", annotator="Zed"))
    assert "Zed" in plan.blocked


def test_a_codebook_needs_no_article(session):
    plan = plan_any(session.path, ExportRequest(format="qdc"))
    assert plan.sentence == "The codebook with 3 labels will be written."
    assert plan_any(session.path, ExportRequest(format="jsonl", annotator="Ana")).written == 3


def test_a_dataset_shows_the_parts_that_its_export_then_deals_out(session, tmp_path):
    rows = [ROW.replace("copper", f"copper {number}") for number in range(9)]
    (tmp_path / "more.jsonl").write_text("".join(rows))
    import_paths(session, [str(tmp_path / "more.jsonl")], annotator="Ana")
    request = ExportRequest(format="huggingface", annotator="Ana", split=(6, 2, 2))
    plan = plan_peer(session, request)
    assert [part for part, _, _ in plan.parts] == ["train", "dev", "test"]
    assert (sum(count for _, count, _ in plan.parts), sum(spans for *_, spans in plan.parts)) == (
        10,
        plan.written,
    )
    assert ("ACTOR", 1.0) in plan.seen
    assert (plan.torn, plan.kept) == (0, 0)
    account = export(session, tmp_path / "out", request)
    dealt = Counter(account.split.values())
    assert {part: count for part, count, _ in plan.parts} == dealt
    assert {label: row["share"] for label, row in account.facts["leak"]["labels"].items()} == dict(plan.seen)
    assert plan_peer(session, request).kept == 10

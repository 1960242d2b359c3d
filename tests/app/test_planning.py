"""The plan of an export equals the account of the real one, under every policy."""

from collections import Counter
from itertools import product

import pytest

from annotator.app.transfer.exporting import ExportRequest, export
from annotator.app.transfer.planning import plan_in
from annotator.domain.annotation import RegionKind, Status
from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus.options import PARTS
from tests.app.conftest import OIL, span


@pytest.fixture
def odd(session):
    """Edges inside words, blanks at edges, an overlap, boilerplate and a passage that was not read."""
    for words, label in (("minist", "ACTOR"), (" Geneva", "ACTOR"), ("eel", "COMMODITY")):
        session.edits.add(1, span(words), label, snap=False)
    for words, label in (("tariffs on", "EVENT"), ("on", "ACTOR"), ("China", "ACTOR")):
        session.edits.add(1, span(words), label)
    for words, label in (("OPEC", "ACTOR"), ("London", "ACTOR"), ("Brent crude", "COMMODITY")):
        session.edits.add(2, span(words, OIL), label)
    session.edits.mark_region(2, span("Traders in London", OIL))
    session.edits.mark_region(2, span("crude", OIL), RegionKind.NOT_READ)
    session.edits.set_status([1, 2], Status.FINISHED)
    return session


@pytest.mark.parametrize(
    ("misaligned", "component", "overlaps"),
    list(
        product(
            ["expand", "contract", "drop"],
            ["both", "ner", "spancat"],
            ["longest", "shortest", "priority:ACTOR"],
        )
    ),
)
def test_the_plan_is_the_account(odd, tmp_path, misaligned, component, overlaps):
    request = ExportRequest(component=component, misaligned=misaligned, overlaps=overlaps)
    plan = plan_in(odd, request)
    account = export(odd, tmp_path / "out", request)
    assert plan.blocked == ""
    assert (plan.articles, plan.annotations) == (account.articles, account.annotations)
    assert plan.written == sum(account.written.values())
    left = Counter(entry.reason for entry in account.not_written)
    assert {reason.key: reason.count for reason in plan.reasons if not reason.written} == left
    only = Counter(entry.ents_reason for entry in account.ents_left_out)
    moved = sum(entry.changed_to is not None for entry in account.entries)
    written = {reason.key: reason.count for reason in plan.reasons if reason.written}
    assert written == only + Counter({"moved": moved} if moved else {})
    assert sum(articles for _, articles, _ in plan.parts) == account.articles
    assert sum(spans for _, _, spans in plan.parts) == plan.written
    assert {part for part, *_ in plan.parts} == {
        part for part in PARTS if (tmp_path / "out" / "corpus" / f"{part}.spacy").exists()
    }


def test_each_reason_shows_its_passages(odd):
    plan = plan_in(odd, ExportRequest(misaligned="expand"))
    found = {reason.key: reason for reason in plan.reasons}
    (moved,) = [p for p in found["moved"].passages if p.text == "minist"]
    assert moved.becomes == "ministry"
    assert moved.before.endswith("China’s ")
    assert moved.after.startswith("ry said.")
    assert all(len(reason.passages) == reason.count for reason in plan.reasons)
    assert all(
        p.span.of(odd.reading.article(p.article).text).split() == p.text.split()
        for p in found["moved"].passages
    )


def test_stop_blocks_as_the_export_refuses(odd, tmp_path):
    plan = plan_in(odd, ExportRequest())
    assert plan.blocked.startswith("3 annotations have an edge that is no word’s edge")
    assert [reason.happens for reason in plan.reasons if reason.key == "edge-inside-token"] == [
        "Stops the export"
    ]
    with pytest.raises(ExportRefused, match="3 annotations"):
        export(odd, tmp_path / "out", ExportRequest())


@pytest.mark.parametrize(
    "request_of",
    [
        ExportRequest(format="spacy"),
        ExportRequest(format="jsonl"),
        ExportRequest(gold=True),
        ExportRequest(annotator="Nobody"),
        ExportRequest(only="all"),
        ExportRequest(only="all", overlaps="first"),
    ],
)
def test_what_cannot_be_is_a_plan_that_says_why(session, tmp_path, request_of):
    plan = plan_in(session, request_of)
    assert plan.blocked
    assert plan.sentence
    from annotator.errors import AnnotatorError

    with pytest.raises(AnnotatorError):
        export(session, tmp_path / "out", request_of)


def test_an_archive_takes_all(odd, tmp_path):
    plan = plan_in(odd, ExportRequest(format="jsonl"))
    account = export(odd, tmp_path / "out.jsonl", ExportRequest(format="jsonl"))
    assert (plan.articles, plan.annotations, plan.written) == (2, account.annotations, account.annotations)
    assert plan.annotators == (("Ana", 2),)


def test_several_annotators_are_named(odd):
    odd.edits.set_status([1], Status.FINISHED, annotator=odd.annotator_named("Ben"))
    plan = plan_in(odd, ExportRequest())
    assert "Ben" in plan.blocked
    assert plan.annotators == (("Ana", 2), ("Ben", 1))


def test_what_is_too_long_for_the_suggester_is_a_reason(odd, tmp_path):
    request = ExportRequest(misaligned="drop", suggester="1")
    plan = plan_in(odd, request)
    account = export(odd, tmp_path / "out", request)
    (reason,) = (reason for reason in plan.reasons if reason.key == "too-long-for-suggester")
    assert (reason.written, reason.count) == (True, len(account.beyond_suggester)) == (True, 1)
    assert [passage.text for passage in reason.passages] == ["tariffs on"]
    assert "1 is too long for spancat to find" in plan.detail
    everything = plan_in(odd, ExportRequest(misaligned="drop", suggester="longest"))
    assert all(reason.key != "too-long-for-suggester" for reason in everything.reasons)
    flat = plan_in(odd, ExportRequest(misaligned="drop", suggester="1", component="ner"))
    assert all(reason.key != "too-long-for-suggester" for reason in flat.reasons)

"""What one object says: annotators, status, metadata, regions, Prodigy's answers."""

import pytest

from annotator.domain.annotation import Region, RegionKind, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.span import Span
from annotator.domain.text import article_uuid, digest
from annotator.formats.jsonl_article import Source, drafts_of

TEXT = "Vale halted copper exports"
SPAN = {"start": 0, "end": 4, "label": "ACTOR"}


def read(row, path="news.jsonl"):
    return list(drafts_of({"text": TEXT} | row, Source(path, 7)))


def one(row, path="news.jsonl"):
    (draft,) = read(row, path)
    assert isinstance(draft, Draft)
    return draft


def test_metadata_names_the_article():
    draft = one(
        {
            "meta": {
                "title": " A \n title",
                "source": "Wire",
                "date": "2025-06-06",
                "lang": "en",
                "id": 3,
                "x": [1],
            }
        }
    )
    assert (draft.title, draft.origin, draft.published, draft.lang) == ("A title", "Wire", "2025-06-06", "en")
    assert draft.meta["x"] == [1]
    assert draft.meta["id"] == 3
    assert (draft.path, draft.line) == ("news.jsonl", 7)


def test_top_level_keys_are_metadata_too():
    draft = one(
        {
            "title": "T",
            "date": 2020,
            "topics": ["tin"],
            "id": "r1",
            "_task_hash": 5,
            "tokens": [1],
            "meta": {"title": "U"},
        }
    )
    assert (draft.title, draft.published) == ("T", "2020")
    assert draft.meta == {"title": "U", "date": 2020, "topics": ["tin"], "id": "r1"}


def test_our_own_id_is_no_metadata():
    assert one({"id": article_uuid(digest(TEXT))}).meta == {}


def test_without_a_title_the_file_gives_its_name():
    assert one({}).title == "news"
    assert one({}, path="-").title == TEXT


def test_metadata_may_not_be_endless():
    deep = {}
    for _ in range(60):
        deep = {"a": deep}
    (problem,) = read({"meta": deep})
    assert problem.reason == "is nested deeper than 50 levels"


def test_a_bad_span_is_named_and_the_others_come_in():
    draft, problem, other = read(
        {"spans": [SPAN, {"start": 1, "end": 99, "label": "EVENT"}, "x", SPAN | {"start": 1}]}
    )
    assert [annotation.span for annotation in draft.annotations] == [Span(0, 4), Span(1, 4)]
    assert problem == Problem("news.jsonl", 7, "span 2 (1–99 EVENT) ends beyond the text of 26 characters")
    assert other.reason == "span 3 is not an object"


@pytest.mark.parametrize("key", ["spans", "regions", "work"])
def test_a_list_that_is_none_is_a_problem(key):
    draft, problem = read({key: 5})
    assert isinstance(draft, Draft)
    assert problem.reason == f"“{key}” is not a list"


@pytest.mark.parametrize(
    ("row", "annotations", "status"),
    [
        ({"answer": "accept", "spans": [SPAN]}, 1, Status.FINISHED),
        ({"answer": "accept", "spans": []}, 0, Status.FINISHED),
        ({"answer": "accept"}, 0, None),
        ({"answer": "reject", "spans": [SPAN]}, 0, Status.SKIPPED),
        ({"answer": "ignore", "spans": [SPAN]}, 0, Status.SKIPPED),
        ({"spans": [SPAN]}, 1, None),
        ({"spans": []}, 0, None),
        ({"spans": None}, 0, None),
        ({}, 0, None),
        ({"status": "skipped", "reason": "old"}, 0, Status.SKIPPED),
    ],
)
def test_answers_and_status(row, annotations, status):
    draft = one(row)
    assert (len(draft.annotations), draft.status) == (annotations, status)
    assert draft.reason == row.get("reason", "rejected" if row.get("answer") == "reject" else "")


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"_annotator_id": "news-alice", "_session_id": "news-bo"}, "news-alice"),
        ({"_annotator_id": None, "_session_id": "news-bo"}, "news-bo"),
        ({"annotator": "ada", "_annotator_id": "news-alice"}, "ada"),
        ({"_annotator_id": 4}, ""),
        ({}, ""),
    ],
)
def test_the_annotator_is_taken_as_it_is(row, name):
    draft = one(row | {"spans": [SPAN]})
    assert draft.annotator == draft.annotations[0].annotator_name == name


def test_several_annotators_give_several_drafts_of_one_text():
    drafts = read(
        {
            "spans": [SPAN | {"annotator": "ada"}, SPAN | {"annotator": "bo", "end": 6}],
            "work": [
                {"annotator": "bo", "status": "finished"},
                {"annotator": "cy", "status": "skipped", "reason": "r"},
            ],
        }
    )
    assert {draft.text for draft in drafts} == {TEXT}
    found = {draft.annotator: (len(draft.annotations), draft.status, draft.reason) for draft in drafts}
    assert found == {"ada": (1, None, ""), "bo": (1, Status.FINISHED, ""), "cy": (0, Status.SKIPPED, "r")}


def test_bad_work_and_status_are_problems():
    draft, *problems = read({"status": "done", "work": [3, {"annotator": "a", "status": "done"}]})
    assert draft.status is None
    assert [problem.reason[:22] for problem in problems] == [
        "“done” is not a status",
        "an entry of “work” nam",
        "“done” is not a status",
    ]


def test_regions():
    assert one({}).regions is None
    assert one({"regions": []}).regions == ()
    draft, *problems = read(
        {
            "regions": [
                {"start": 0, "end": 4},
                {"start": 5, "end": 6, "kind": "not-read", "by": "ada"},
                {"start": 4, "end": 4},
                {"start": 1, "end": 2, "kind": "x"},
                1,
            ]
        }
    )
    assert draft.regions == (Region(Span(0, 4)), Region(Span(5, 6), RegionKind.NOT_READ, "ada"))
    assert [problem.reason[:12] for problem in problems] == ["region 3 is ", "region 4 has", "region 5 is "]


def test_offsets_of_all_parts_follow_normalisation():
    row = {
        "text": "\ufeffa\r\nVale\r\n",
        "spans": [{"start": 4, "end": 8, "label": "X", "fragments": [[4, 6]]}],
        "regions": [{"start": 1, "end": 4}],
    }
    (draft,) = drafts_of(row, Source("-", 1))
    assert draft.text == "a\nVale\n"
    assert draft.annotations[0].span.of(draft.text) == "Vale"
    assert draft.annotations[0].fragments[0].of(draft.text) == "Va"
    assert draft.regions[0].span.of(draft.text) == "a\n"

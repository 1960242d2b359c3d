"""What a file says and a project cannot hold."""

from annotator.app.transfer.vetting import vetted
from annotator.domain.annotation import Annotation, Region, RegionKind, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.span import Span


def draft(*annotations, **more):
    return Draft("abcdef", "Title", annotations=annotations, path="f", line=3, **more)


def test_what_is_sound_passes_as_it_is():
    found = draft(Annotation(Span(0, 1), "ACTOR", "Ana", id=7), annotator="Ben", note="n", flag=True)
    problem = Problem("f", 1, "is empty")
    assert list(vetted([found, problem])) == [found, problem]


def test_ids_that_no_row_can_have_are_left_out():
    ids = [2**63, 2**70, -1, 2**63 - 1, 5]
    (found,) = vetted([draft(*(Annotation(Span(0, 1), "A", id=number) for number in ids))])
    assert [annotation.id for annotation in found.annotations] == [0, 0, 0, 2**63 - 1, 5]


def test_what_cannot_be_stored_is_shown_as_such():
    (found,) = vetted([draft(origin="a\0b", reason="\ud83d", note="x\0", published="\0", lang="\0")])
    assert (found.origin, found.reason, found.note) == ("a\ufffdb", "\ufffd", "x\ufffd")


def test_the_spans_of_a_name_that_nobody_can_have_are_named():
    bad, good = Annotation(Span(1, 3), "ACTOR", "a\x07"), Annotation(Span(0, 1), "ACTOR", "Ana")
    found, problem = vetted([draft(bad, good)])
    assert found.annotations == (good,)
    assert (problem.path, problem.line) == ("f", 3)
    assert problem.reason.startswith("span (1–3 ACTOR) was left out: ")


def test_the_passages_of_a_name_that_nobody_can_have_are_left_out():
    good, bad = (Region(Span(0, 1), RegionKind.NOT_READ, annotator=name) for name in ("Ana", "a\x07"))
    one = draft(Annotation(Span(0, 1), "ACTOR", "Ana"), regions=(good, bad))
    found, problem = vetted([one])
    assert (found.regions, found.annotations) == ((good,), one.annotations)
    assert "did not read were left out" in problem.reason


def test_the_work_of_a_name_that_nobody_can_have_is_left_out():
    one = draft(
        Annotation(Span(0, 1), "ACTOR"), annotator="x" * 201, status=Status.FINISHED, note="n", flag=True
    )
    found, problem = vetted([one])
    assert (found.text, found.annotations, found.annotator, found.status) == ("abcdef", (), "", None)
    assert (found.note, found.flag) == ("", False)
    assert "left out" in problem.reason
    assert list(vetted([one], names=False)) == [one]

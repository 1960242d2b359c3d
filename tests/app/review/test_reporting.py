"""The report and the paragraph for a paper; the trend; why a number is a dash."""

import pytest

from annotator.agreement.figures import Figures
from annotator.agreement.policies import Policy
from annotator.agreement.report import bracketed, figure, why_undefined
from annotator.app.review.comparing import finished_counts, refresh, study_of
from annotator.app.review.deciding import adjudicate
from annotator.app.review.reporting import paper, write_report
from annotator.app.review.team import chosen
from annotator.app.review.trend import trend
from annotator.domain.annotation import Status
from annotator.errors import BadValue
from tests.app.review.conftest import put


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"),
        (0.814, ".81"),
        (1.0, "1.00"),
        (0.0, ".00"),
        (-0.001, ".00"),
        (-0.35, "-.35"),
        (0.996, "1.00"),
    ],
)
def test_figures(value, text):
    assert figure(value) == text


def test_intervals():
    assert bracketed((0.77, 0.84)) == " [.77, .84]"
    assert bracketed(None) == ""


def test_the_paragraph(lab):
    words = paper(lab, study_of(lab, chosen(lab)))
    assert words.startswith("2 annotators, 1 article, 8 spans; exact F1 .25, overlap F1 .50, unitizing alpha")
    assert "COMMODITY .00/.00" in words
    assert "Computed with annotator" in words


def test_the_paragraph_of_three(trio):
    words = paper(trio, study_of(trio, chosen(trio)))
    assert words.startswith(
        "3 annotators in 3 pairs, up to 1 article in common. Ana and Ben (1 article, 8 spans): "
    )
    assert "All together over 1 article: unitizing alpha" in words


def test_the_gold_layer_is_no_annotator_of_the_paragraph(lab, lead):
    before = paper(lab, study_of(lab, chosen(lab)))
    adjudicate(lab, Policy(), lead)
    gold = study_of(lab, chosen(lab, gold=True), gold_apart=True)
    assert len(gold.pairs()) == 3
    assert paper(lab, gold) == paper(lab, gold.restricted(gold.common(*gold.together))) == before


def test_the_paragraph_without_anything(session):
    assert "no agreement to report" in paper(session, study_of(session, []))


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_the_report(lab, lead, tmp_path, suffix):
    adjudicate(lab, Policy(), lead)
    out = write_report(lab, tmp_path / f"report{suffix}")
    text = out.read_text("utf-8")
    for words in (
        "Corpus",
        "Ana and Ben: 1 article",
        "not marked",
        "Gold layer",
        "of 4 disagreements 4 are open",
    ):
        assert words in text
    with pytest.raises(BadValue, match="--force"):
        write_report(lab, out)
    write_report(lab, out, force=True)


def test_what_the_report_refuses(lab, tmp_path):
    for name in ("x.pdf", "no/x.md"):
        with pytest.raises(BadValue):
            write_report(lab, tmp_path / name)


def test_names_are_no_markup(session, tmp_path):
    for name in ("<b>Eve</b>", "P|pe *x*"):
        put(session, name, ("China", "ACTOR"))
    page = write_report(session, tmp_path / "r.html").read_text("utf-8")
    assert "<b>Eve" not in page
    assert "&lt;b&gt;Eve" in page
    rows = [
        line
        for line in write_report(session, tmp_path / "r.md").read_text("utf-8").splitlines()
        if "pe" in line
    ]
    assert any("P\\|pe \\*x\\*" in line for line in rows)


def test_one_changed_article_is_compared_anew(lab):
    people = chosen(lab)
    study = study_of(lab, people)
    put(
        lab,
        "Ben",
        ("soybeans", "COMMODITY") if "soybeans" in lab.reading.article(1).text else ("stay", "EVENT"),
    )
    refresh(lab, study, people, [1])
    assert study.pairs() == study_of(lab, people).pairs()
    lab.edits.set_status([1], Status.IN_PROGRESS, annotator=people[0])
    refresh(lab, study, people, [1])
    assert study.pairs()[0].articles == 0


def test_finished_counts_name_everybody(lab):
    assert finished_counts(lab) == {"Ana": 1, "Ben": 1}


def test_trend(lab):
    for name in ("Ana", "Ben"):
        put(lab, name, ("OPEC", "ACTOR"), article=2)
    people = chosen(lab)
    study = study_of(lab, people)
    (week,) = trend(lab, study, people[0].id, people[1].id)
    assert week.articles == (1, 2)
    assert week.exact_f1 == pytest.approx(4 / 10)
    (batch,) = trend(lab, study, people[0].id, people[1].id, by="batch")
    assert batch.name == "1–2"


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (Figures(), "no article in common"),
        (Figures(tokens=9), "Neither marked COMMODITY"),
        (Figures(annotations_a=1, tokens=9, tokens_a=9, tokens_b=9), "nothing varies"),
        (Figures(annotations_a=1, tokens=9, tokens_a=2), ""),
    ],
)
def test_why(figures, words):
    said = why_undefined("token_kappa", figures, "Ana", "Ben", "COMMODITY")
    assert words in said
    assert bool(said) == bool(words)

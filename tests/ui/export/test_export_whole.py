"""The page with the real planner and the real command, on a small project."""

import contextlib
import io
import json

import pytest

from annotator.app.projects import create_project
from annotator.app.transfer.exchange_planning import plan_any
from annotator.app.transfer.importing import import_paths
from annotator.cli import main
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from annotator.ui.export import ExportPage
from annotator.ui.export.account import Account

TEXT = "Talks\n\nThe U.S.-led talks on copper ended in Geneva on Monday."


@pytest.fixture
def project(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with create_project(tmp_path / "small.annot", annotator="Ana Ruiz") as session:
        import_paths(session, [str(tmp_path / "a.txt")])
        (article,) = session.reading.ids()
        for word, label in (("talks on", "EVENT"), ("copper", "COMMODITY")):
            start = TEXT.index(word)
            session.edits.add(article, Span(start, start + len(word)), label)
        start = TEXT.index("Geneva")
        session.edits.add(article, Span(start, start + 3), "ACTOR", snap=False)
        session.edits.set_status([article], Status.FINISHED)
        yield session


def run_here(line, on_progress, on_done):
    said, complaint = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complaint):
        code = main([*line, "--json"])
    on_done(json.loads(said.getvalue()) if code == 0 else {}, complaint.getvalue().strip() if code else "")
    return lambda: None


def test_what_the_page_promises_is_what_is_written(project, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(
        ExportPage, "ask_folder", classmethod(lambda cls, parent, start: str(tmp_path / "out"))
    )
    page = ExportPage(project, plan_any, run_here)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.plan() is not None, timeout=30_000)
    assert page.plan().blocked
    assert page.account.help.text() == "Widen to the word"
    assert page.account.passages.passages()[0].text == "Gen"
    page.account.help.click()
    qtbot.waitUntil(lambda: page.plan() is not None, timeout=30_000)
    plan = page.plan()
    assert not plan.blocked
    assert page.account.passages.passages()[0].becomes == "Geneva"
    page.start_export()
    assert page.finished.sentence.text() == f"{plan.written} of 3 annotations in 1 article were written"
    assert (tmp_path / "out" / "project.yml").is_file()


@pytest.mark.parametrize(
    ("form", "target"), [("brat", "out"), ("conll", "out.conll"), ("qdc", "codes.qdc"), ("tables", "t")]
)
def test_formats_of_other_programs_say_what_they_lose_and_lose_no_more(
    project, qtbot, tmp_path, monkeypatch, form, target
):
    answer = classmethod(lambda cls, parent, start: str(tmp_path / target))
    monkeypatch.setattr(ExportPage, "ask_folder", answer)
    monkeypatch.setattr(ExportPage, "ask_file", answer)
    page = ExportPage(project, plan_any, run_here)
    qtbot.addWidget(page)
    page.show()
    page.options.choose("format", form)
    qtbot.waitUntil(lambda: page.plan() is not None, timeout=30_000)
    plan = page.plan()
    assert not plan.blocked
    left = {reason.key for reason in plan.reasons if not reason.written}
    assert left == ({"edge-inside-token"} if form == "conll" else set())
    page.start_export()
    assert (tmp_path / target).exists()
    assert page.body.is_finished()
    assert not page.finished.commands.isVisible()
    if form == "qdc":
        assert page.finished.sentence.text() == "The codebook was written"
    else:
        assert page.finished.sentence.text() == f"{plan.written} of 3 annotations in 1 article were written"


@pytest.mark.parametrize("size", [(760, 520), (900, 640), (1280, 800)])
def test_the_account_is_no_wider_than_its_page(qtbot, size):
    account = Account(("ACTOR", "EVENT", "COMMODITY"))
    qtbot.addWidget(account)
    account.resize(*size)
    account.show()
    parts = (("train", 1_025, 21_286), ("dev", 123, 2_148), ("test", 123, 2_143))
    account.parts.set_parts(parts, (("ACTOR", 0.31), ("COMMODITY", 0.44), ("EVENT", 0.72)), 12)
    qtbot.wait(20)
    assert account.widget().width() <= account.viewport().width()

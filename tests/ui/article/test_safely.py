"""A bug in what draws is logged once and reaches nobody else."""

from annotator.ui.article.safely import SafeDrawing


def test_what_is_drawn_comes_back():
    safely = SafeDrawing()
    assert safely(lambda: 3) == 3
    assert not safely.broken


def test_a_bug_is_logged_once(caplog):
    safely = SafeDrawing()
    assert safely(lambda: 1 // 0) is None
    assert safely(lambda: [][0]) is None
    assert safely.broken
    assert [record.exc_info[0] for record in caplog.records] == [ZeroDivisionError]

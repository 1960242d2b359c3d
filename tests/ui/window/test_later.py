"""What may be shown a moment later waits for the first painting, and the same work waits once."""

from annotator.ui.window.later import Later


def test_work_that_is_held_waits_until_it_is_released(qapp, qtbot):
    later, done = Later(qapp), []
    later.hold()
    later.do("one", lambda: done.append(1))
    later.do("other", lambda: None)
    assert not later.waits()
    assert done == []
    later.release()
    qtbot.waitUntil(lambda: done == [1], timeout=2000)
    later.release()
    later.do("one", lambda: done.append(2))
    later.do("one", lambda: done.append(3))
    qtbot.waitUntil(lambda: done == [1, 3], timeout=2000)


def test_what_is_asked_for_at_once_waits_only_while_everything_is_held(qapp, qtbot):
    later, done = Later(qapp), []
    later.once_painted("one", lambda: done.append(1))
    assert done == [1]
    later.hold()
    later.once_painted("one", lambda: done.append(2))
    later.once_painted("one", lambda: done.append(3))
    assert done == [1]
    later.release()
    qtbot.waitUntil(lambda: done == [1, 3], timeout=2000)

"""One window a project: the second gets the first one's name; the lock falls with the process."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import lock as locking
from annotator.store.lock import WindowLock

REPOSITORY = Path(__file__).resolve().parents[2]
HOLD = (
    "import sys; from pathlib import Path; from annotator.store.lock import WindowLock\n"
    "lock = WindowLock(Path(sys.argv[1])); print(lock.take('Ben'), flush=True); sys.stdin.read()"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "news.annot"


def test_the_second_window_gets_the_holder(path):
    first, second = WindowLock(path), WindowLock(path)
    assert first.take("Anna") is None
    holder = second.take("Ben")
    assert (holder.user, holder.pid) == ("Anna", os.getpid())
    assert holder.since.endswith("Z")
    second.release()
    assert second.take("Ben").user == "Anna"
    first.release()
    assert second.take("Ben") is None
    assert WindowLock(path).take().user == "Ben"
    second.release()
    second.release()
    assert list(path.parent.iterdir()) == []


def test_taking_twice_is_having_it(path):
    lock = WindowLock(path)
    assert lock.take("Anna") is None
    assert lock.take("Anna") is None
    lock.release()


def test_a_killed_process_holds_nothing(path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "None\n"
    lock = WindowLock(path)
    holder = lock.take("Anna")
    assert (holder.user, holder.pid) == ("Ben", process.pid)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert lock.take("Anna") is None
    assert json.loads(lock.file.read_bytes())["user"] == "Anna"
    lock.release()


def test_a_file_that_the_holder_removes_meanwhile_is_no_lock(path, monkeypatch):
    """Opened before the holder removed it and locked after: a third would make a new file and have it too."""
    first, second, third = WindowLock(path), WindowLock(path), WindowLock(path)
    first.take("Anna")
    real, calls = locking._lock, []

    def late(handle):
        calls.append(handle)
        if len(calls) == 1:
            first.release()
        return real(handle)

    monkeypatch.setattr(locking, "_lock", late)
    assert second.take("Ben") is None
    assert third.take("Clara").user == "Ben"
    second.release()


@pytest.mark.parametrize("note", [b"", b"[]", b"{", b'{"host": 1}', b"\xff\xfe"])
def test_an_unreadable_note_is_somebody(path, note):
    first = WindowLock(path)
    first.take("Anna")
    first.file.write_bytes(note)
    assert WindowLock(path).take().user == "somebody"
    first.release()


def test_places_without_locks_open_nevertheless(path, monkeypatch):
    assert WindowLock(path.parent / "no" / "news.annot").take() is None
    import fcntl

    def none_here(*_):
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", none_here)
    lock = WindowLock(path)
    assert lock.take() is None
    lock.release()


def test_a_lock_whose_file_is_gone_is_released_nevertheless(path):
    lock = WindowLock(path)
    lock.take("Anna")
    lock.file.unlink()
    lock.release()
    assert lock.take("Anna") is None
    lock.release()

"""Opening and closing: what is a project and what is not, read-only places, locks of the system, the WAL."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator.domain.annotation import Status
from annotator.domain.text import digest
from annotator.errors import (
    AnnotatorError,
    NotAProject,
    ProjectBusy,
    ProjectDamaged,
    ProjectExists,
    ProjectMissing,
    ProjectReadOnly,
    ProjectTooNew,
)
from annotator.store import database as opening
from annotator.store.annotations import annotations_of, keep_position, save_annotations, set_status
from annotator.store.articles import load_article, save_text
from annotator.store.check import check_project, repair
from annotator.store.database import Database
from annotator.store.journal import Journal
from tests.strategies import make_project, text_of

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def closed(project):
    """The path of a project with one annotation that nobody has open."""
    project.add(0, 7)
    project.database.close()
    return project.path


def change(path, *statements):
    """Write with plain SQLite into a project that nobody has open."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def run(code, *arguments, uid=None):
    """Run Python in a process of its own, as another user if asked for, and return what it printed."""
    prefix = ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups"] if uid else []
    done = subprocess.run(
        [*prefix, sys.executable, "-B", "-c", code, *map(str, arguments)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if uid and done.returncode in {126, 127}:
        pytest.skip(f"this Python cannot be started by another user: {done.stderr.strip()[:200]}")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


# -- making


def test_a_new_project_is_one_sound_file(tmp_path):
    path = tmp_path / "news.annot"
    with Database.create(path, lang="de", tokenizer="t") as database:
        assert (database.meta("lang"), database.meta("tokenizer")) == ("de", "t")
        assert [f for f in check_project(database) if f.level == "damage"] == []
        assert database.value("PRAGMA journal_mode") == "wal"
        assert database.value("PRAGMA synchronous") == 2
        assert database.value("PRAGMA foreign_keys") == 1
        assert database.value("PRAGMA trusted_schema") == 0
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]
    assert path.read_bytes()[68:72] == b"ANNT"


def test_nothing_is_ever_overwritten(tmp_path):
    path = tmp_path / "news.annot"
    path.write_text("mine")
    with pytest.raises(ProjectExists, match="exists already"):
        Database.create(path, lang="en", tokenizer="")
    assert path.read_text() == "mine"
    dangling = tmp_path / "link.annot"
    dangling.symlink_to(tmp_path / "nowhere")
    with pytest.raises(ProjectExists):
        Database.create(dangling, lang="en", tokenizer="")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_comes_meanwhile_is_not_overwritten(tmp_path, monkeypatch, links):
    path = tmp_path / "news.annot"

    def late(_here, there):
        path.write_text("theirs")
        raise FileExistsError(17, "File exists") if links else PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(ProjectExists):
        Database.create(path, lang="en", tokenizer="")
    assert path.read_text() == "theirs"
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_file_system_without_links_will_do(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError(1, "no links here")))
    Database.create(tmp_path / "news.annot", lang="en", tokenizer="").close()
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_the_rest_of_a_broken_off_making_is_no_hindrance(tmp_path):
    (tmp_path / f".news.annot.{os.getpid()}.new").write_bytes(b"SQLite format 3\0 and nothing more")
    Database.create(tmp_path / "news.annot", lang="en", tokenizer="").close()
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_folder_that_is_not_there_or_cannot_be_written(tmp_path, monkeypatch):
    with pytest.raises(ProjectReadOnly, match="There is no folder"):
        Database.create(tmp_path / "no" / "news.annot", lang="en", tokenizer="")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ProjectReadOnly, match="write-protected"):
        Database.create(tmp_path / "news.annot", lang="en", tokenizer="")


# -- what is no project

FOREIGN = {
    "zip": (b"PK\x03\x04" + b"x" * 200, "a zip archive"),
    "pdf": (b"%PDF-1.7", "a PDF"),
    "page": (b"\n <!DOCTYPE html><html>", "a web page"),
    "json": (b'{"text": 1}', "a JSON file"),
    "text": (b"An article", "some other file"),
    "empty": (b"", "an empty file"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_another_file_is_named_and_left_alone(tmp_path, kind):
    content, words = FOREIGN[kind]
    path = tmp_path / "news.annot"
    path.write_bytes(content)
    with pytest.raises(NotAProject, match=words):
        Database.open(path)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_file_that_breaks_off_in_its_header_is_damaged(closed):
    closed.write_bytes(closed.read_bytes()[:50])
    with pytest.raises(ProjectDamaged, match="breaks off after 50 bytes"):
        Database.open(closed)


def test_a_missing_file_is_not_made(tmp_path):
    with pytest.raises(ProjectMissing):
        Database.open(tmp_path / "no.annot")
    with pytest.raises(ProjectMissing):
        Database.open(Path("a\0b.annot"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_pipe_are_no_projects(tmp_path):
    with pytest.raises(NotAProject, match="is a folder"):
        Database.open(tmp_path)
    os.mkfifo(tmp_path / "pipe.annot")
    with pytest.raises(NotAProject, match="no ordinary file"):
        Database.open(tmp_path / "pipe.annot")


def test_another_programs_database_is_refused(tmp_path):
    change(tmp_path / "other.annot", "CREATE TABLE article (id)")
    with pytest.raises(NotAProject, match="database of another program"):
        Database.open(tmp_path / "other.annot")


@pytest.mark.parametrize("read_only", ["", "Ben has it open"])
@pytest.mark.parametrize(
    "hostile",
    [
        "CREATE TRIGGER steal AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END",
        "CREATE VIEW peek AS SELECT * FROM annotation",
    ],
)
def test_triggers_and_views_are_refused(closed, hostile, read_only):
    change(closed, hostile)
    before = closed.read_bytes()
    with pytest.raises(NotAProject, match="which no project has"):
        Database.open(closed, read_only=read_only)
    assert closed.read_bytes() == before


def test_a_newer_project_that_this_version_may_read_is_read_only(closed):
    change(closed, "PRAGMA user_version = 999", "UPDATE meta SET value = '1' WHERE key = 'min_reader'")
    with Database.open(closed) as database:
        assert "newer version (format 999)" in database.why_read_only
        assert len(annotations_of(database, 1)) == 1
        with pytest.raises(ProjectReadOnly, match="newer version"), Journal(database).step("x", annotator=1):
            pass
        with pytest.raises(ProjectReadOnly):
            keep_position(database, 1, 1, 5, 5)
        with pytest.raises(ProjectReadOnly):
            repair(database)
        assert [f for f in check_project(database) if f.level == "damage"] == []


@pytest.mark.parametrize("reader", ["999", "x", None])
def test_a_newer_project_that_this_version_may_not_read_is_refused(closed, reader):
    value = "NULL" if reader is None else f"'{reader}'"
    change(closed, "PRAGMA user_version = 999", f"UPDATE meta SET value = {value} WHERE key = 'min_reader'")
    before = closed.read_bytes()
    with pytest.raises(ProjectTooNew, match="Update the program"):
        Database.open(closed)
    assert closed.read_bytes() == before


def test_a_project_without_its_tables_is_damaged(closed):
    change(closed, "PRAGMA foreign_keys = OFF", "DROP TABLE work")
    with pytest.raises(ProjectDamaged, match="newest backup"):
        Database.open(closed)


def test_a_broken_schema_is_damaged(closed):
    change(
        closed,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE rubbish((' WHERE name = 'work'",
    )
    with pytest.raises(ProjectDamaged):
        Database.open(closed)


def read_everything(path):
    with Database.open(path) as database:
        check_project(database)
        for number in (1, 2):
            load_article(database, number)
            annotations_of(database, number)
        if not database.read_only:
            with Journal(database).step("Act", annotator=1, article=1) as step:
                set_status(step, 1, 1, Status.FINISHED)


@pytest.mark.parametrize("eighth", range(8))
@pytest.mark.parametrize("how", ["cut off", "zeroed", "noise"])
def test_a_broken_file_gives_a_sentence_and_never_a_traceback(closed, how, eighth):
    raw = bytearray(closed.read_bytes())
    at = len(raw) * eighth // 8 + 50
    if how == "cut off":
        del raw[at:]
    elif how == "zeroed":
        raw[at : at + 20_000] = bytes(len(raw[at : at + 20_000]))
    else:
        raw[at : at + 20_000] = bytes((i * 7919 + eighth) % 251 for i in range(len(raw[at : at + 20_000])))
    closed.write_bytes(raw)
    try:
        read_everything(closed)
    except AnnotatorError as error:
        assert str(error).endswith(".")  # noqa: PT017 - whether there is an error depends on the page
    if eighth == 0:
        with pytest.raises((NotAProject, ProjectDamaged)):
            read_everything(closed)


def test_text_that_is_no_utf8_is_damage(closed):
    change(closed, "UPDATE article SET title = CAST(x'ff41' AS TEXT)")
    with Database.open(closed) as database, pytest.raises(ProjectDamaged):
        load_article(database, 1)


def test_a_changed_text_is_never_shown(closed):
    change(closed, "UPDATE text SET body = replace(body, 'China', 'Chile')")
    with Database.open(closed) as database, pytest.raises(ProjectDamaged, match="was changed on disk"):
        load_article(database, 1)


def test_a_label_that_is_gone_is_damage(closed):
    change(closed, "PRAGMA foreign_keys = OFF", "DELETE FROM label")
    with Database.open(closed) as database, pytest.raises(ProjectDamaged, match="has a label that is not"):
        annotations_of(database, 1)


def test_a_huge_value_is_refused_with_a_sentence(project, monkeypatch):
    project.database.connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100_000)
    with pytest.raises(ProjectDamaged, match="megabytes"):
        save_text(project.database, "x", "y" * 200_000)


# -- read-only places


def test_opened_for_reading_nothing_can_be_written_and_nothing_is_left_behind(closed, tmp_path):
    before = closed.read_bytes()
    with Database.open(closed, read_only="Ben has it open since 10:12") as database:
        assert len(annotations_of(database, 1)) == 1
        with (
            pytest.raises(ProjectReadOnly, match="for reading only: Ben has it open since 10:12"),
            Journal(database).transaction(),
        ):
            pass
        with pytest.raises(ProjectReadOnly, match="cannot be written"):
            save_text(database, "x", "y")
    assert closed.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_reader_sees_what_a_writer_writes(project):
    with Database.open(project.path, read_only="another window") as reader:
        version = reader.data_version()
        project.add(0, 7)
        assert len(annotations_of(reader, project.articles[0])) == 1
        assert reader.data_version() != version
        with pytest.raises(ProjectReadOnly):
            save_text(reader, "x", "y")
    project.add(8, 9)


@pytest.mark.parametrize("refused", ["file", "folder"])
@pytest.mark.parametrize("read_only", ["", "for merging"])
def test_a_write_protected_place_opens_for_reading(closed, monkeypatch, refused, read_only):
    real = os.access
    locked = closed if refused == "file" else closed.parent
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != locked and real(path, mode))
    with Database.open(closed, read_only=read_only) as database:
        assert database.read_only
        assert read_only or "write-protected" in database.why_read_only
        assert len(annotations_of(database, 1)) == 1
        with pytest.raises(ProjectReadOnly), Journal(database).transaction():
            pass
    assert [file.name for file in closed.parent.iterdir()] == ["news.annot"]


def test_a_write_protected_place_with_a_wal_is_read_from_a_copy(tmp_path, monkeypatch):
    """An immutable opening would not see what is in the WAL only."""
    source = make_project(tmp_path)
    source.add(0, 7)
    place = tmp_path / "stick"
    place.mkdir()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{source.path}{suffix}", place / f"news.annot{suffix}")
    source.database.close()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = {file.name: file.read_bytes() for file in place.iterdir()}
    with Database.open(place / "news.annot") as database:
        assert len(annotations_of(database, 1)) == 1
    assert {file.name: file.read_bytes() for file in place.iterdir()} == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["news.annot", "stick"]


def test_a_refused_copy_is_not_left_behind(tmp_path, monkeypatch, closed):
    change(closed, "PRAGMA user_version = 0")
    Path(f"{closed}-wal").write_bytes(b"")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(NotAProject):
        Database.open(closed)
    assert not [file for file in tmp_path.iterdir() if file.is_dir()]


@pytest.mark.skipif(not shutil.which("setpriv") or os.getuid() != 0, reason="needs to become another user")
def test_another_user_without_rights_reads(tmp_path):
    place = Path(os.path.realpath(tmp_path)) / "theirs"
    place.mkdir()
    project = make_project(place)
    project.add(0, 7)
    project.database.close()
    project.path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    for folder in (place, *place.parents):
        if folder.stat().st_mode & stat.S_IXOTH == 0:
            folder.chmod(folder.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
        if folder.name.startswith("pytest-of"):
            break
    code = (
        "import sys; from pathlib import Path; from annotator.store.database import Database\n"
        "from annotator.store.annotations import annotations_of; from annotator.store.journal import Journal\n"
        "from annotator.errors import ProjectReadOnly\n"
        "d = Database.open(Path(sys.argv[1])); print(d.why_read_only, len(annotations_of(d, 1)))\n"
        "try:\n  with Journal(d).transaction(): pass\nexcept ProjectReadOnly as error: print(error)\n"
        "d.close()"
    )
    try:
        said = run(code, project.path, uid=65534)
    except AssertionError as error:
        if "ModuleNotFoundError" in str(error) or "Permission denied" in str(error):
            pytest.skip("the other user cannot reach the program")
        raise
    assert said.splitlines() == [
        "the file is write-protected 1",
        "This project is open for reading only: the file is write-protected.",
    ]
    assert [file.name for file in place.iterdir()] == ["news.annot"]


# -- locks of the system: no `open()` on a file that is open here


@pytest.fixture
def reads(monkeypatch):
    """The paths that are read with `open()` although SQLite may hold them."""
    seen = []
    real = opening.check_header
    monkeypatch.setattr(opening, "check_header", lambda path: (seen.append(Path(path)), real(path)))
    return seen


def test_a_file_that_is_open_here_is_not_read_again(closed, reads, tmp_path):
    first = Database.open(closed)
    assert reads == [closed]
    second = Database.open(closed)
    second.close()
    second.close()
    second.close()
    link, hard = tmp_path / "link.annot", tmp_path / "hard.annot"
    link.symlink_to(closed)
    os.link(closed, hard)
    for name in (
        closed,
        link,
        hard,
        closed.parent / "." / closed.name,
        closed.parent / ".." / tmp_path.name / closed.name,
    ):
        Database.open(name).close()
    assert reads == [closed]
    first.close()
    Database.open(closed).close()
    assert reads == [closed, closed]


def test_a_file_under_the_name_of_one_that_is_open_here_is_looked_at(closed, reads):
    with Database.open(closed):
        closed.rename(closed.with_name("moved.annot"))
        closed.write_text("something else")
        with pytest.raises(NotAProject):
            Database.open(closed)
        Database.open(closed.with_name("moved.annot")).close()
    assert reads == [closed, closed]


OPEN_AND_CLOSE = (
    "import sys; from pathlib import Path; from annotator.store.database import Database\n"
    "d = Database.open(Path(sys.argv[1])); print(d.value('SELECT count(*) FROM annotation')); d.close()"
)


def test_opening_twice_here_and_once_elsewhere_loses_nothing(closed):
    """The sequence that loses an acknowledged act where the header is read a second time.

    Any `close()` of the file drops this process's locks; the next process to open and close it believes that it is the
    last, removes the WAL under our feet, and our next act goes into a file that has no name any more.
    """
    first = Database.open(closed)
    project_add(first, 0)
    with pytest.raises(NotAProject):
        Database.open(closed.parent)
    second = Database.open(closed)
    second.close()
    assert run(OPEN_AND_CLOSE, closed) == "2"
    assert Path(f"{closed}-wal").exists()
    project_add(first, 1)
    assert run(OPEN_AND_CLOSE, closed) == "3"
    first.close()
    with Database.open(closed) as again:
        assert again.value("SELECT count(*) FROM annotation") == 3


def project_add(database, number):
    from annotator.domain.annotation import Annotation
    from annotator.domain.span import Span

    annotation = Annotation(Span(number, number + 3), "ACTOR", article=1, annotator=1, label=1)
    with Journal(database).step("Add", annotator=1, article=1) as step:
        save_annotations(step, [annotation])


@pytest.mark.skipif(os.name == "nt", reason="locks of POSIX")
def test_the_trap_is_real(closed):
    """The same sequence with the forbidden `open()` in it; if this ever passes, the rule may be dropped."""
    first = Database.open(closed)
    project_add(first, 0)
    with closed.open("rb") as file:
        file.read(100)
    run(OPEN_AND_CLOSE, closed)
    lost = not Path(f"{closed}-wal").exists()
    first.close()
    assert lost


def test_threads_may_open_and_close_at_will(closed, reads):
    first = Database.open(closed)
    problems = []

    def work():
        try:
            for _ in range(15):
                Database.open(closed).close()
        except BaseException as error:  # noqa: BLE001 - told by the assertion
            problems.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert reads == [closed]
    first.close()
    assert [file.name for file in closed.parent.iterdir()] == ["news.annot"]


def test_only_one_thread_at_a_time_looks_at_a_header(closed, monkeypatch):
    """The second would close the file while the first has it open already."""
    inside, go_on = [], threading.Event()

    def slow(path):
        inside.append(path)
        go_on.wait(10)

    monkeypatch.setattr(opening, "check_header", slow)
    made = []
    threads = [threading.Thread(target=lambda: made.append(Database.open(closed))) for _ in range(2)]
    for thread in threads:
        thread.start()
    threads[1].join(0.2)
    first_look = list(inside)
    go_on.set()
    for thread in threads:
        thread.join()
    assert first_look == inside == [closed]
    for database in made:
        database.close()


# -- writing beside each other


def test_a_busy_file_is_said_and_nothing_is_changed(project, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    project.reopen()
    with Database.open(project.path) as other:
        with Journal(other).transaction(), pytest.raises(ProjectBusy, match="Nothing was changed"):
            project.add(0, 7)
        project.add(0, 7)
    assert len(annotations_of(project.database, project.articles[0])) == 1


def test_every_beginning_of_the_wal_is_a_known_state(tmp_path):
    """What a power failure may leave: the history is shorter, never damaged."""
    project = make_project(tmp_path)
    project.database.close()
    project.reopen()
    project.database.connection.execute("PRAGMA wal_autocheckpoint = 0")

    def state(database):
        return tuple(database.query("SELECT id, dead, note, step FROM annotation ORDER BY id"))

    known = {state(project.database): 0}
    for number in range(12):
        project.add(number, number + 3, note=str(number))
        known[state(project.database)] = number + 1
    wal = Path(f"{project.path}-wal").read_bytes()
    main = project.path.read_bytes()
    project.database.close()
    seen = set()
    for number in range(61):
        place = tmp_path / "cut.annot"
        place.write_bytes(main)
        Path(f"{place}-wal").write_bytes(wal[: len(wal) * number // 60])
        with Database.open(place) as database:
            found = state(database)
            assert found in known
            seen.add(known[found])
            if number % 10 == 0:
                assert [f for f in check_project(database) if f.level == "damage"] == []
    assert seen >= {0, 6, 12}
    assert len(seen) > 8


def test_closing_leaves_one_file_with_everything_in_it(project, tmp_path):
    project.add(0, 7)
    assert Path(f"{project.path}-wal").exists()
    project.database.close()
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]
    connection = sqlite3.connect(f"file:{project.path}?immutable=1", uri=True)
    assert connection.execute("SELECT count(*) FROM annotation").fetchone() == (1,)
    connection.close()
    assert text_of(1)


def test_the_log_is_taken_over_in_a_quiet_moment_only(tmp_path):
    project = make_project(tmp_path)
    project.database.rest()
    before = project.path.stat().st_size
    for number in range(40):  # far more than the 1,000 pages after which SQLite would do it by itself
        with project.journal.transaction():
            save_text(project.database, digest(str(number)), "word " * 40_000)
    assert Path(f"{project.path}-wal").stat().st_size > 1_100 * 4_096
    assert project.path.stat().st_size == before
    project.database.rest()
    assert project.path.stat().st_size > before + 1_100 * 4_096
    project.database.close()


def test_a_log_that_grows_too_long_waits_for_no_quiet_moment(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.store.journal.LOG_LIMIT", 1_000_000)
    project = make_project(tmp_path)
    project.database.rest()
    before = project.path.stat().st_size
    for number in range(8):
        with project.journal.transaction():
            save_text(project.database, digest(str(number)), "word " * 40_000)
    assert project.path.stat().st_size > before
    project.database.close()

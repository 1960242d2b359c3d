"""`open`, `render` and `demo`, with a window that only notes what is asked of it."""

import json
from pathlib import Path

import pytest

from annotator import cli
from annotator.cli.window import Picture


class Window:
    def __init__(self):
        self.opened, self.drawn = [], []

    def open(self, path, *, sample, safe=False):
        self.opened.append((path, sample))
        return 0

    def render(self, picture):
        self.drawn.append(picture)
        picture.out.write_bytes(b"PNG")


@pytest.fixture
def window(monkeypatch):
    made = Window()
    monkeypatch.setattr("annotator.__main__.Window", lambda: made)
    return made


def test_bare_and_with_a_project_the_window_opens(run, window, labelled):
    for argv in ((), ("open",), ("open", "--sample")):
        assert run(*argv).code == 0
    assert window.opened == [(None, False), (None, False), (None, True)]
    window.opened.clear()
    for argv in ((labelled,), ("open", labelled)):
        assert run(*argv).code == 0
    assert window.opened == [(labelled, False)] * 2


def test_open_refuses_what_is_no_project_before_there_is_a_window(run, window, tmp_path):
    (tmp_path / "web.annot").write_text("<html>")
    for file in (tmp_path / "web.annot", tmp_path / "absent.annot"):
        run.refused("open", file, naming=file.name)
        done = run(file)
        assert (done.code, done.out) == (1, "")
    assert window.opened == []


def test_render_hands_the_picture_over(run, window, labelled, tmp_path):
    out = tmp_path / "out.png"
    options = (
        "--view",
        "export",
        "--article",
        "2",
        "--theme",
        "dark",
        "--size",
        "1000x700",
        "--scale",
        "1.5",
    )
    assert run.json("render", labelled, out, *options) == {"file": str(out)}
    assert window.drawn == [Picture(labelled, out, "export", "2", "dark", (1000, 700), 1.5)]
    window.drawn.clear()
    run("render", labelled, out)
    assert window.drawn == [Picture(labelled, out)]


@pytest.mark.parametrize(
    ("argv", "naming"),
    [
        (("out.jpg",), "out.jpg"),
        (("absent/out.png",), "absent"),
        (("out.png", "--view", "nothing"), "nothing"),
        (("out.png", "--theme", "pink"), "pink"),
        (("out.png", "--article", "9"), "9"),
        (("out.png", "--size", "big"), "big"),
        (("out.png", "--size", "10x10"), "10x10"),
        (("out.png", "--size", "99999x99999"), "99999x99999"),
        (("out.png", "--size", "-800x600"), "-800x600"),
        (("out.png", "--scale", "nan"), "nan"),
        (("out.png", "--scale", "-1"), "-1"),
        (("out.png", "--scale", "9"), "9"),
    ],
)
def test_render_refuses_a_wrong_value(run, window, labelled, tmp_path, monkeypatch, argv, naming):
    monkeypatch.chdir(tmp_path)
    argv = tuple(f"{part}" for part in argv)
    if "--size" in argv and argv[-1].startswith("-"):
        argv = (argv[0], f"--size={argv[-1]}")
    run.refused("render", labelled, *argv, naming=naming, project=labelled)
    assert window.drawn == []


def test_render_of_a_project_without_articles(run, window, tmp_path):
    run("new", tmp_path / "a.annot")
    assert run("render", tmp_path / "a.annot", tmp_path / "out.png").code == 0


def test_without_a_window_these_commands_say_so(labelled, capsys, tmp_path):
    for argv in (["open"], ["render", str(labelled), "out.png"], ["demo", str(tmp_path / "demo")]):
        assert cli.main(argv) == 1
        assert "needs the window" in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()


def test_demo_does_the_whole_job(run, window, tmp_path):
    from annotator.app.demo import DEMO_PICTURES

    folder = tmp_path / "demo"
    result = run.json("demo", folder)
    project = Path(result["project"])
    files = [Path(file) for file in result["files"]]
    assert all(file.is_file() for file in [project, *files])
    assert {file.parent for file in [project, *files]} >= {
        folder,
        folder / "corpus" / "corpus",
        folder / "pictures",
    }
    assert [picture.out.name for picture in window.drawn] == [name for name, *_ in DEMO_PICTURES]
    stats = run.json("stats", project)
    assert stats["articles"] == 32
    assert stats["by_status"]["finished"] == 32
    assert stats["annotations"] > 1000
    account = json.loads((folder / "corpus" / "corpus" / "accounting.json").read_text("utf-8"))
    assert account["annotations"] >= stats["annotations"]
    assert run.json("check", project)["ok"]


def test_demo_refuses_a_folder_that_is_not_empty_or_cannot_be(run, window, tmp_path):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "mine.txt").write_text("mine")
    run.refused("demo", tmp_path / "demo", naming="demo")
    run.refused("demo", tmp_path / "demo" / "mine.txt", naming="mine.txt")
    run.refused("demo", tmp_path / "demo" / "mine.txt" / "deeper", naming="mine.txt")
    assert [file.name for file in (tmp_path / "demo").iterdir()] == ["mine.txt"]

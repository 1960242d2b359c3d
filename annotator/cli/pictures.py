"""`open`, `render` and `demo`: the only commands that need the window."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app.projects import open_project
from annotator.cli.output import emit
from annotator.cli.values import one_of
from annotator.cli.window import Door, Picture, needed
from annotator.errors import BadValue
from annotator.paths import training_commands

if TYPE_CHECKING:
    from argparse import Namespace

VIEWS = (
    "label",
    "review",
    "agreement",
    "merge",
    "policy",
    "plan",
    "search",
    "codebook",
    "articles",
    "annotations",
    "remarks",
    "annotators",
    "difference",
    "start",
    "export",
    "settings",
    "keys",
    "palette",
    "key-sheet",
    "help",
    "dashboard",
)
THEMES = ("light", "dark")


def run(options: Namespace, window: Door | None) -> int:
    """Open the window, draw it, or do the whole job without a screen."""
    door = needed(window)
    if options.command == "open":
        path = Path(options.project) if options.project else None
        if path:
            open_project(path).close()
        return door.open(path, sample=options.sample, safe=options.safe)
    if options.command == "render":
        picture = _picture(options)
        door.render(picture)
        emit(options, {"file": str(picture.out)}, f"Drew “{picture.out}”.")
        return 0
    return _demo(options, door)


def _picture(options: Namespace) -> Picture:
    size = re.fullmatch(r"(\d{3,5})x(\d{3,5})", options.size)
    if not size or not all(300 <= int(side) <= 10_000 for side in size.groups()):
        raise BadValue(f"“{options.size}” is not a size such as 1280x800.")
    try:
        scale = float(options.scale)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise BadValue(f"“{options.scale}” is not a scale between 0.5 and 4.")
    out = Path(options.out).absolute()
    if out.suffix.lower() != ".png":
        raise BadValue(f"“{options.out}” must end in .png.")
    if not out.parent.is_dir():
        raise BadValue(f"There is no folder “{out.parent}”.")
    view = one_of(options.view, "--view", VIEWS)
    project = Path(options.project)
    with open_project(project) as session:
        if session.reading.counts()["all"]:
            session.article_named(options.article)
    return Picture(
        project=project,
        out=out,
        view=view,
        article=options.article,
        theme=one_of(options.theme, "--theme", THEMES),
        size=(int(size[1]), int(size[2])),
        scale=scale,
        query=options.query,
    )


def _demo(options: Namespace, door: Door) -> int:
    from annotator.app.demo import DEMO_PICTURES, make_demo

    folder = Path(options.folder).absolute()
    project, files = make_demo(folder)
    for name, view, article, theme, scale in DEMO_PICTURES:
        out = folder / "pictures" / name
        out.parent.mkdir(exist_ok=True)
        door.render(Picture(project=project, out=out, view=view, article=article, theme=theme, scale=scale))
        files.append(out)
    lines = [f"Made “{project}”.", *(f"  {file}" for file in files)]
    lines.append(f"Train it: {' && '.join(training_commands(folder / 'corpus'))}")
    emit(options, {"project": str(project), "files": [str(file) for file in files]}, lines)
    return 0

"""What is dropped on the window: files and folders come in, a project is opened or merged; the person says which."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData

from annotator.ui.language import grouped
from annotator.ui.messages import Question

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

SUFFIX = ".annot"


def tr(text: str) -> str:
    """Translate a sentence about dropping."""
    return QCoreApplication.translate("dropping", text)


def dropped(mime: QMimeData) -> list[str]:
    """Return the local files and folders of something that is dragged."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


def take(window: MainWindow, paths: Sequence[str]) -> None:
    """Do with what was dropped what it is for."""
    projects = [path for path in paths if path.lower().endswith(SUFFIX)]
    if not projects:
        if paths:
            window.commands.run("file.import", paths=tuple(paths))
        return
    if len(projects) < len(paths):
        window.messages.say(tr("Articles come in by themselves: drop them without a project."))
    if window.session is None or window.session.read_only or _is_open(window, projects[0]):
        window.commands.run("file.open", path=projects[0])
    else:
        _look(window, projects)


def _is_open(window: MainWindow, path: str) -> bool:
    """Tell whether that is the open project itself; opens nothing, because that would drop its locks."""
    assert window.session is not None
    try:
        return Path(path).samefile(window.session.path)
    except OSError:
        return False


def _look(window: MainWindow, projects: Sequence[str]) -> None:
    """Look beside the window whether the projects are related, and then ask; the drag has ended by then."""
    from annotator.app.projects import open_project
    from annotator.app.transfer.merging import is_related

    assert window.session is not None
    own = window.session.path

    def work() -> bool:
        with open_project(own, read_only="only looked at") as session:
            return all(is_related(session, Path(path)) for path in projects)

    def looked(related: object, error: str) -> None:
        if window.session is None or window.session.path != own:
            return
        if error:  # no project: opening says why
            window.commands.run("file.open", path=projects[0])
        else:
            _ask(window, projects, related=bool(related))

    window.projects.beside(work, looked)


def _ask(window: MainWindow, projects: Sequence[str], *, related: bool) -> None:
    assert window.session is not None
    name, here = Path(projects[0]).stem, window.session.path.stem
    question = tr("Merge “{0}” into “{1}”, or open it?").format(name, here)
    kin = tr("It holds articles of this project, as a colleague’s file does.")
    stranger = tr("It holds no article of this project.")
    out = tr("Open it")
    if len(projects) > 1:
        question = tr("Merge {0} projects into “{1}”?").format(grouped(len(projects)), here)
        kin = tr("They hold articles of this project, as colleagues’ files do.")
        stranger = tr("Not all of them hold articles of this project.")
        out = tr("Open “{0}”").format(name)
    detail = f"{kin if related else stranger} {tr('You see what merging would bring before it does.')}"
    ways = (tr("Merge into this project"), out)
    way = Question.choose(window, question, detail, ways, tr("Cancel"), first=0 if related else 1)
    if way == 0:
        window.commands.run("merge.look", files=tuple(projects))
    elif way == 1:
        window.commands.run("file.open", path=projects[0])

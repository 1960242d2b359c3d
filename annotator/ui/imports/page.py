"""The import page: sources at the left, the article as it would come in at the right, problems below."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.components import Button, Page
from annotator.ui.imports import wording
from annotator.ui.imports.body import Body
from annotator.ui.imports.problems import Trouble
from annotator.ui.imports.wording import tr
from annotator.ui.language import plural
from annotator.ui.sentences import in_words

Runner = Callable[
    [list[str], Callable[[int, int], None], Callable[[dict[str, Any], str], None]], Callable[[], None]
]
"""Starts a command of the program in a process; see the export page."""
PAUSE = 350
"""Milliseconds after a change before everything is read again."""
LINE = 20_000
"""Characters of paths above which they go through a file: a command line of Windows has 32,767."""
EMPTY: dict[str, Any] = {
    "articles": 0, "duplicates": 0, "annotations": 0, "furnished": 0, "sources": [], "skipped": [], "remarks": [],
    "copies": {"of_the_project": 0, "of_each_other": 0},
}  # fmt: skip


class ImportPage(Page):
    """What files and folders would bring. Nothing is written here; `accepted` carries the arguments of `import`.

    Args:
        project: path of the open project.
        paths: files and folders to look into.
        runner: runs a command of the program beside the window.
        folder: an empty one that outlives the import; what was read and what is said about files stands in it.
        parent: Qt parent.
    """

    accepted = Signal(list)

    def __init__(
        self,
        project: Path,
        paths: Sequence[str],
        runner: Runner,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Reading …"),
            main=Button(tr("Import"), "primary", keys="Ctrl+Return"),
            scrolls=False,
            parent=parent,
        )
        self._project, self._paths, self._runner, self._folder = project, list(paths), runner, folder
        self._each: dict[str, dict[str, Any]] = {}
        self._out: dict[str, Trouble] = {}
        self._result: dict[str, Any] = dict(EMPTY)
        self._cancel: Callable[[], None] | None = None
        self._stale = 0
        self._clock = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.body = Body()
        self.detail = self.body.detail
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.removeWidget(self.sentence)
        self.body.take_sentence(self.sentence)
        self.column.addWidget(self.body, 1)
        self.foot.close_button.setText(tr("Cancel"))
        self._connect()
        self._read()

    def _connect(self) -> None:
        body = self.body
        self._pause.timeout.connect(self._read)
        body.wished.connect(self._on_wish)
        body.furniture.toggled.connect(lambda _on: self._read_soon())
        body.annotations.toggled.connect(lambda _on: self._read_soon())
        body.problems.toggled.connect(self._on_toggled)
        body.save.clicked.connect(self.save_list)
        if self.foot.main is not None:
            self.foot.main.clicked.connect(self._accept)

    # -- for the window

    def ready(self) -> bool:
        """Tell whether what would come in is known."""
        return self._cancel is None and not self._pause.isActive()

    def result(self) -> Mapping[str, Any]:
        """Return what the dry run said."""
        return self._result

    def paths(self) -> list[str]:
        """Return the files and folders that were named."""
        return list(self._paths)

    def add_paths(self, paths: Sequence[str]) -> None:
        """Look into more files and folders as well."""
        self._paths = list(dict.fromkeys([*self._paths, *paths]))
        self._read()

    def leave(self) -> None:
        """Stop reading, because the page is left."""
        self._pause.stop()
        self._stale += 1
        if self._cancel is not None:
            cancel, self._cancel = self._cancel, None
            cancel()

    def save_list(self) -> None:
        """Write all problems into a file that a person names."""
        from annotator.ui import dialogs

        chosen = dialogs.save_file(
            self, tr("Save the list of problems"), str(self._project.with_name("problems.tsv"))
        )
        if chosen:
            rows = [
                (p["path"], p["line"] or "", p["reason"])
                for p in (*self._result["skipped"], *self._result["remarks"])
            ]
            lines = ["\t".join(" ".join(str(cell).split()) for cell in row) for row in rows]
            try:
                Path(chosen).write_text("\n".join(["file\tline\treason", *lines]) + "\n", encoding="utf-8")
            except OSError as error:
                self.strip.show_sentence(
                    tr("The list could not be written: {0}").format(error.strerror), "caution"
                )
            else:
                self.foot.say(tr("Saved {0}").format(PurePath(chosen).name))

    # -- reading

    def _arguments(self) -> list[str]:
        line = ["import", str(self._project), *self._paths]
        if sum(map(len, self._paths)) > LINE:
            file = self._folder / "list.json"
            file.write_text(json.dumps(self._paths[1:]), encoding="utf-8")
            line = [*line[:3], "--list", str(file)]
        if self._each:
            file = self._folder / "each.json"
            file.write_text(json.dumps(self._each), encoding="utf-8")
            line += ["--each", str(file)]
        memory = self._folder / "memory"
        memory.mkdir(exist_ok=True)
        line += ["--memory", str(memory)]
        if not self.body.furniture.isChecked():
            line.append("--no-boilerplate")
        if not self.body.annotations.isChecked():
            line.append("--no-annotations")
        return line

    def _read_soon(self) -> None:
        self._set_main(False)
        self._pause.start()

    def _read(self) -> None:
        self.leave()
        turn = self._stale
        self._set_main(False)
        self.progress.set_progress(0, 0)
        self.progress.show()
        self.foot.say(tr("Reading …"))
        self._clock.start()
        ended: list[bool] = []

        def on_progress(done: int, total: int) -> None:
            if turn == self._stale:
                self._on_progress(done, total)

        def on_done(result: dict[str, Any], problem: str) -> None:
            ended.append(True)
            if turn == self._stale:
                self._on_done(result, problem)

        cancel = self._runner([*self._arguments(), "--preview"], on_progress, on_done)
        if not ended:
            self._cancel = cancel

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.set_progress(done, total)
        self.foot.say(wording.pace_words(done, total, self._clock.elapsed() / 1000))

    def _on_done(self, result: dict[str, Any], problem: str) -> None:
        self._cancel = None
        self.progress.hide()
        if problem or "sources" not in result:
            words = in_words(problem) or tr("The files could not be read. Try it again.")
            self.strip.show_sentence(words, "caution")
            result = dict(EMPTY)
        else:
            self.strip.hide()
        self._result = result
        self.say(wording.sentence_of(result) if result["sources"] else tr("Nothing can be read"))
        self.detail.setText(wording.detail_of(result) if result["sources"] else "")
        self.body.show_result(result, self._troubles(result))
        self.foot.say(
            tr("Words are split while the articles come in; you can go on labelling.")
            if result["articles"]
            else ""
        )
        self._set_main(bool(result["articles"] or result["duplicates"]))
        if self.hasFocus():
            self.focus_first()

    def _set_main(self, on: bool) -> None:
        main = self.foot.main
        if main is None:
            return
        articles = int(self._result["articles"])
        words = plural("Import 1 article", "Import {0} articles", articles) if articles else tr("Import")
        main.setText(words)
        main.setEnabled(on)
        main.updateGeometry()

    def _troubles(self, result: Mapping[str, Any]) -> list[Trouble]:
        sources = [str(source["path"]) for source in result["sources"]]
        rows = [*self._out.values()]
        for problems, happens in ((result["skipped"], tr("Left out")), (result["remarks"], tr("Comes in"))):
            for problem in problems:
                path, reason = str(problem["path"]), str(problem["reason"])
                source = next((s for s in sources if path == s or path.startswith((f"{s}/", f"{s}\\"))), path)
                where = wording.place_words(path, int(problem["line"]), source)
                asked = "--encoding" in reason or "guessed" in reason
                choice = happens == tr("Comes in")
                rows.append(
                    Trouble(
                        PurePath(source).name or source,
                        where,
                        wording.reason_words(reason),
                        happens,
                        path,
                        choice,
                        asked,
                    )
                )
        return rows

    # -- what a person says

    def _on_wish(self, path: str, wish: dict[str, Any]) -> None:
        self._each[path] = {**self._each.get(path, {}), **wish}
        self._read_soon()

    def _on_toggled(self, path: str) -> None:
        before = next((t for t in self.body.problems.troubles() if t.path == path), None)
        if path in self._out:
            del self._out[path]
            self._each[path].pop("left_out", None)
        elif before is not None:
            self._out[path] = Trouble(
                before.file, before.where, before.reason, tr("Left out"), path, choice=True
            )
            self._each[path] = {**self._each.get(path, {}), "left_out": True}
        self._read_soon()

    def _accept(self) -> None:
        if self.ready():
            self.accepted.emit(self._arguments())

    def focus_first(self) -> None:
        self.body.sources.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- Qt

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.body.arrange(self.width())

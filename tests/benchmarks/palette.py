"""palette-10k: a key in the palette until its lines are painted, against a bare field, filter and list."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, best_of, seconds

TYPED = "cop"
"""Typed letter by letter; the titles are about copper, among others."""


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the palette."""
    articles, rounds = (2_000, 5) if quick else (10_000, 9)
    said = processes.run(__name__, "measure", corpora.long_list(articles), rounds).said
    note = f"{articles:,} articles, “{TYPED}” typed letter by letter, a letter; best of {rounds}"
    return [Figure("palette-10k", "palette: key to painted lines", *said["key"], "ms", note)]


def main(path: Path, rounds: int) -> dict[str, tuple[float, float]]:
    """Return milliseconds for one letter, ours and bare."""
    from PySide6.QtCore import QStringListModel, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

    from annotator.ui.application import make_window

    window = make_window(project=str(path), keeps=False)
    window.show()
    window.projects.wait()
    window.commands.run("go.anything")
    app, palette = QApplication.instance(), window.sheets._palette
    entries = [each.folded for each in palette._search.__self__._entries]
    reading = window.session.reading
    titles = [f"{row.number}  {row.title}" for row in reading.rows(reading.ids())]

    bare, field, view, model = QWidget(), QLineEdit(), QListView(), QStringListModel()
    column = QVBoxLayout(bare)
    column.addWidget(field)
    column.addWidget(view)
    view.setModel(model)
    view.setUniformItemSizes(True)
    view.setFixedHeight(9 * 36)
    bare.resize(600, 400)

    def look(typed: str) -> None:
        found = [each for each in entries if typed in each]
        found += [each for each in titles if typed in each.casefold()]
        model.setStringList(found[:40])

    field.textChanged.connect(look)
    bare.show()
    app.processEvents()

    def typing(into: QLineEdit) -> float:
        into.clear()
        app.processEvents()

        def work() -> None:
            for letter in TYPED:
                QTest.keyClick(into, Qt.Key(ord(letter.upper())))
                app.processEvents()

        return seconds(work) / len(TYPED)

    typing(palette.field), typing(field)
    if palette.rows.rowCount() < 5 or model.rowCount() < 5:
        raise SystemExit("nothing was found")
    ours, plain = best_of(rounds, lambda: typing(palette.field), lambda: typing(field))
    window.close()
    return {"key": (1000 * ours, 1000 * plain)}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[2]), int(sys.argv[3]))))

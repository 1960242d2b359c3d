"""`python -m tests.pictures [FOLDER]`: draw the pictures of the documentation, one for each picture of the design.

The project is the sample, finished by one annotator, and labelled a second time by another one who differs here and there
by a fixed rule, so that Review and Agreement have something to show.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from pathlib import Path

from annotator.__main__ import main as annotator
from annotator.app import projects
from annotator.app.sample import make_sample
from annotator.domain.annotation import Status
from tests.conftest import REPOSITORY

QUERY = '"rare earth" OR copper OR talks'
PICTURES = (
    ("ui-1-label-light", "label", "light", ""),
    ("ui-1-label-dark", "label", "dark", ""),
    ("ui-2-review-light", "review", "light", ""),
    ("ui-2-review-dark", "review", "dark", ""),
    ("ui-3-agreement-light", "agreement", "light", ""),
    ("ui-4-start-light", "start", "light", ""),
    ("ui-6-export-light", "export", "light", ""),
    ("ui-7-search-light", "search", "light", QUERY),
    ("ui-8-codebook-light", "codebook", "light", ""),
    ("ui-9-palette-light", "palette", "light", "label"),
    ("ui-9-keys-light", "key-sheet", "light", ""),
    ("articles-light", "articles", "light", ""),
    ("annotations-light", "annotations", "light", ""),
    ("overview-light", "dashboard", "light", ""),
    ("settings-light", "settings", "light", ""),
)
"""Name, view, theme and query of each picture."""
FIRST, SECOND = "Ana Ruiz", "Ben Okafor"
DIFFERS = 0.16
"""Share of the second annotator's labels that differ."""


def main() -> int:
    """Draw all pictures and return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    projects.system_user = lambda: FIRST  # whoever draws the pictures is not in them
    with tempfile.TemporaryDirectory(prefix="annotator-") as place:
        project = make_project(Path(place))
        for name, view, theme, query in PICTURES:
            line = ["render", project, folder / f"{name}.png", "--view", view, "--theme", theme]
            code = annotator([*map(str, line), *(["--query", query] if query else [])])
            if code:
                return code
    return 0


def make_project(folder: Path) -> Path:
    """Make the project of two annotators in an empty folder and return its file."""
    path = folder / "trade-news.annot"
    with make_sample(path, FIRST) as session:
        articles = session.reading.ids()
        session.edits.set_status(articles[:22], Status.FINISHED)
        rows = [_second(session, article) for article in articles[:18]]
    lines = folder / "second.jsonl"
    lines.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    assert annotator(["import", str(path), str(lines), "--annotator", SECOND, "--quiet"]) == 0
    return path


def _second(session: object, article: int) -> dict[str, object]:
    """Return an article as the second annotator labelled it: some edges, some labels and some passages differ."""
    from annotator.app.session import Session

    assert isinstance(session, Session)
    dice = random.Random(article)
    text = session.reading.article(article).text
    spans = []
    for one in session.reading.mine(article):
        start, end, label, chance = one.span.start, one.span.end, one.label_name, dice.random()
        if chance < DIFFERS / 4:
            continue
        if chance < DIFFERS / 2 and " " in one.span.of(text):
            start = text.index(" ", start) + 1
        elif chance < 3 * DIFFERS / 4:
            label = {"ACTOR": "COMMODITY", "COMMODITY": "ACTOR", "EVENT": "EVENT"}[label]
        elif chance < DIFFERS and text[end : end + 1] == " ":
            after = text.find(" ", end + 1)
            end = after if 0 < after - end < 14 else end
        spans.append({"start": start, "end": end, "label": label})
    return {"text": text, "spans": spans, "status": "finished"}


if __name__ == "__main__":
    sys.exit(main())

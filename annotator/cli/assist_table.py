"""The commands of suggesting, as rows of the command table."""

from __future__ import annotations

from annotator.cli.command import PROJECT, Command
from annotator.cli.command import argument as _a

_ARTICLES = _a(
    "--articles", metavar="1-20,31", default="", help="numbers; default: all that are neither finished nor skipped"
)  # fmt: skip

ASSIST = (
    Command(
        "suggest",
        "suggesting",
        "compute suggestions from your labels and from a term list",
        (
            PROJECT,
            _a("--from", dest="sources", metavar="lexicon,memory", default="", help="default: both"),
            _ARTICLES,
            _a(
                "--annotator",
                metavar="NAME",
                default="",
                help="who gets them, and whose labels are remembered; default: the project's own annotator, else the only one who has labelled",
            ),
            _a("--gold", action="store_true", help="remember the labels of the gold layer"),
            _a(
                "--terms",
                metavar="FILE|shipped",
                default="",
                help="a term list for the project (.csv, .tsv, .jsonl, .toml), or the one that comes with the program again",
            ),
        ),
    ),
    Command(
        "accept",
        "suggesting",
        "turn suggestions into annotations, as one step",
        (
            PROJECT,
            _a("--from", dest="source", metavar="lexicon|memory", default="", help="default: both"),
            _a("--min-score", metavar="P", default="0", help="from 0 to 1; without a score counts as 0"),
            _ARTICLES,
            _a("--annotator", metavar="NAME", required=True, help="whose annotations they become"),
        ),
    ),
)

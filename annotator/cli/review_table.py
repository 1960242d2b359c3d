"""The commands of review, as rows of the command table."""

from __future__ import annotations

from annotator.cli.command import PROJECT, Command
from annotator.cli.command import argument as _a

_PEOPLE = _a(
    "--annotators", metavar="A,B", default="", help="who is compared; default: all who finished an article"
)
_REVIEWER = _a(
    "--reviewer", metavar="NAME", default="", help="who decides; default: the project's own annotator"
)

REVIEW = (
    Command(
        "codebook",
        "codebooks",
        "show, write or apply a codebook",
        (
            PROJECT,
            _a(
                "--export",
                metavar="FILE",
                default="",
                help="write it as TOML, or for other programs where FILE ends in .qdc",
            ),
            _a(
                "--apply",
                metavar="FILE.toml",
                default="",
                help="put the codebook of a file in force, as one step",
            ),
            _a("--adopt", metavar="ID", default="", help="put a colleague's codebook in force, as one step"),
            _a("--force", action="store_true", help="replace the file of --export"),
        ),
    ),
    Command(
        "packet",
        "merging",
        "make a project for one annotator",
        (
            PROJECT,
            _a("out", metavar="OUT.annot"),
            _a("--annotator", metavar="NAME", required=True, help="who gets it"),
            _a(
                "--articles",
                metavar="1-20,31",
                default="",
                help="numbers; default: what is assigned to the annotator, else all",
            ),
        ),
    ),
    Command(
        "merge",
        "merging",
        "bring colleagues' work in",
        (
            PROJECT,
            _a("files", metavar="FILE.annot", nargs="+", help="packets or whole projects"),
            _a("--dry-run", action="store_true", help="say what would come; change nothing"),
            _a(
                "--trust-clock",
                action="store_true",
                help="take work that was written more than a day from now",
            ),
            _a(
                "--without-label",
                metavar="LABEL",
                action="append",
                default=[],
                help="leave a label out that only they have, with its annotations; may be given more than once",
            ),
            _a(
                "--annotator",
                metavar="NAME",
                default="",
                help="who merges; default: the project's own annotator",
            ),
        ),
    ),
    Command(
        "agree",
        "reviewing",
        "say how far annotators agree",
        (
            PROJECT,
            _PEOPLE,
            _a("--gold", action="store_true", help="the gold layer as one of them"),
            _a("--seed", metavar="N", default="0", help="of the drawn intervals; default 0"),
            _a("--csv", metavar="OUT.csv", default="", help="write all counts"),
            _a("--gamma", metavar="FOLDER", default="", help="write a CSV an article for the measure gamma"),
        ),
    ),
    Command(
        "disagreements",
        "reviewing",
        "list where annotators differ",
        (
            PROJECT,
            _PEOPLE,
            _a(
                "--kind", metavar="KIND", default="", help="boundary, label, boundary+label, only-a or only-b"
            ),
            _a("--open", action="store_true", help="only those that nobody decided"),
        ),
    ),
    Command(
        "decide",
        "reviewing",
        "decide a disagreement",
        (
            PROJECT,
            _a("disagreement", metavar="DISAGREEMENT-ID"),
            _a(
                "--take",
                metavar="a|b|union|intersection|neither",
                required=True,
                help="what goes into the gold layer",
            ),
            _REVIEWER,
            _a("--comment", metavar="TEXT", default="", help="why"),
        ),
    ),
    Command(
        "adjudicate",
        "reviewing",
        "fill the gold layer by a rule",
        (
            PROJECT,
            _a(
                "--policy",
                metavar="unanimous|majority",
                required=True,
                help="or a number: so many must agree; LABEL=RULE after a comma for single labels",
            ),
            _a(
                "--overlap",
                metavar="longest|shortest",
                default="",
                help="which edges where only these differ",
            ),
            _REVIEWER,
            _a("--dry-run", action="store_true", help="say what would be decided; change nothing"),
        ),
    ),
    Command(
        "report",
        "reporting",
        "write a reliability and corpus report",
        (
            PROJECT,
            _a("out", metavar="OUT.md|.html"),
            _a("--force", action="store_true", help="replace a file"),
        ),
    ),
)

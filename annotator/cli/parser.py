"""The commands as a table, and the parsing of their lines. Values are judged later, so that a wrong one exits with 1."""

from __future__ import annotations

import argparse

from annotator.cli.assist_table import ASSIST
from annotator.cli.command import ANNOTATOR as _ANNOTATOR
from annotator.cli.command import PROJECT as _PROJECT
from annotator.cli.command import Command
from annotator.cli.command import argument as _a
from annotator.cli.review_table import REVIEW

_SCOPE = (
    _a("--steps", metavar="N", default="1", help="how many steps; default 1"),
    _a("--article", metavar="ARTICLE", default="", help="only steps of this article"),
    _a("--annotator", metavar="NAME", default="", help="only steps of this annotator"),
)

_TABLE = (
    Command(
        "new",
        "projects",
        "make a project",
        (
            _PROJECT,
            _a("--codebook", metavar="NAME|FILE.toml", default="trade-news", help="default: trade-news"),
            _a("--annotator", metavar="NAME", default="", help="who works in it; default: the system user"),
            _a(
                "--lang",
                metavar="CODE",
                default="en",
                help="language of the articles; chooses the tokenizer; default: en",
            ),
        ),
    ),
    Command(
        "import",
        "importing",
        "bring in files, folders or standard input (-)",
        (
            _PROJECT,
            _a("paths", metavar="PATH", nargs="+"),
            _a(
                "--format",
                metavar="NAME",
                default="auto",
                help="a name of `annotator formats`; default: by the file's name",
            ),
            _a("--annotator", metavar="NAME", default="", help="whose the annotations shall be"),
            _a("--encoding", metavar="NAME", default=None, help="encoding of text files"),
            _a(
                "--columns",
                metavar="MAP",
                default="",
                help="columns of tables and keys of JSON, as text=body,title=headline",
            ),
            _a(
                "--list",
                metavar="FILE",
                default="",
                help="a JSON list of more paths, where the line would be too long",
            ),
            _a("--each", metavar="FILE", default="", help="a JSON file that says how single files are read"),
            _a(
                "--memory",
                metavar="FOLDER",
                default="",
                help="remember there what pages, PDF and Word files hold, for a second run",
            ),
            _a("--no-boilerplate", action="store_true", help="mark no page furniture"),
            _a("--no-annotations", action="store_true", help="leave annotations in the files out"),
            _a("--dry-run", action="store_true", help="say what would come; change nothing"),
            _a("--preview", action="store_true", help="like --dry-run, with the first articles of each PATH"),
        ),
    ),
    Command(
        "articles",
        "articles",
        "list articles",
        (
            _PROJECT,
            _a("--status", metavar="STATUS", default="", help="new, in-progress, finished or skipped"),
            _a(
                "--annotator",
                metavar="NAME",
                default="",
                help="whose status and count; default: everybody together",
            ),
            _a("--search", metavar="QUERY", default="", help="words that all stand in title or text"),
            _a("--limit", metavar="N", default=None, help="at most so many"),
        ),
    ),
    Command(
        "show",
        "articles",
        "show one article with its annotations",
        (
            _PROJECT,
            _a("article", metavar="ARTICLE"),
            _a("--annotator", metavar="NAME", default="", help="only this annotator's annotations"),
            _a("--gold", action="store_true", help="only the gold layer"),
            _a("--original", metavar="OUT", default="", help="write the file that it was imported from"),
        ),
    ),
    Command(
        "label",
        "labelling",
        "label a span, or many from standard input (-)",
        (
            _PROJECT,
            _a(
                "article",
                metavar="ARTICLE",
                help="number or start of the id; - reads JSON lines {article, start, end, label}",
            ),
            _a("start", metavar="START", nargs="?", help="first code point"),
            _a("end", metavar="END", nargs="?", help="code point after the last"),
            _a("label", metavar="LABEL", nargs="?"),
            _ANNOTATOR,
            _a("--note", metavar="TEXT", default=""),
            _a("--no-snap", action="store_true", help="keep the edges as they are"),
        ),
    ),
    Command(
        "unlabel",
        "labelling",
        "remove one annotation",
        (_PROJECT, _a("annotation", metavar="ANNOTATION-ID"), _ANNOTATOR),
    ),
    Command(
        "finish",
        "labelling",
        "set the status of articles",
        (
            _PROJECT,
            _a(
                "articles",
                metavar="ARTICLE",
                nargs="+",
                help="numbers, ranges such as 2-7, or ids; `all` names every article",
            ),
            _ANNOTATOR,
            _a(
                "--status",
                metavar="STATUS",
                default="finished",
                help="finished (default), in-progress, skipped or new",
            ),
            _a("--reason", metavar="TEXT", default="", help="why an article is skipped"),
        ),
    ),
    Command("undo", "steps", "take back the newest steps", (_PROJECT, *_SCOPE)),
    Command("redo", "steps", "bring back what was undone last", (_PROJECT, *_SCOPE)),
    Command(
        "history",
        "steps",
        "list steps, newest first: who, when, what",
        (
            _PROJECT,
            _a("--article", metavar="ARTICLE", default="", help="only steps of this article"),
            _a("--limit", metavar="N", default=None, help="at most so many"),
        ),
    ),
    Command(
        "export",
        "exporting",
        "write a training corpus or an archive",
        (
            _PROJECT,
            _a("out", metavar="OUT"),
            _a("--format", metavar="NAME", required=True, help="a name of `annotator formats`"),
            _a(
                "--annotator",
                metavar="NAME",
                default="",
                help="whose annotations; needed where several have finished work",
            ),
            _a("--gold", action="store_true", help="the gold layer"),
            _a("--everybody", action="store_true", help="all annotators, where the format has room for them"),
            _a("--only", metavar="finished|all", default="finished", help="default: finished"),
            _a("--component", metavar="both|shared|ner|spancat", default="both"),
            _a(
                "--misaligned",
                metavar="stop|expand|contract|drop",
                default="stop",
                help="edges inside a token; default: stop",
            ),
            _a(
                "--overlaps",
                metavar="longest|shortest|priority:A,B,C",
                default="longest",
                help="which one NER keeps",
            ),
            _a("--split", metavar="TRAIN/DEV/TEST", default="80/10/10"),
            _a("--seed", metavar="N", default="0"),
            _a("--group-duplicates", dest="group_duplicates", action="store_true", default=True),
            _a("--no-group-duplicates", dest="group_duplicates", action="store_false"),
            _a(
                "--split-by",
                metavar="text|source|date",
                default="text",
                help="what is dealt out together; default: text",
            ),
            _a(
                "--suggester",
                metavar="auto|longest|TOKENS",
                default="auto",
                help="how long the spans are that spancat proposes; default: auto, all but outliers",
            ),
            _a("--new-split", action="store_true", help="forget the parts that earlier exports gave"),
            _a("--lang", metavar="CODE", default="", help="another language re-tokenises"),
            _a("--parquet", action="store_true", help="Parquet files in place of JSON lines (huggingface)"),
            _a("--force", action="store_true", help="replace a target that is not empty"),
            _a("--dry-run", action="store_true", help="say what would be written and lost; write nothing"),
        ),
    ),
    Command("formats", "formats", "list what can be read and written", ()),
    *REVIEW,
    *ASSIST,
    Command(
        "search",
        "searching",
        "find words in all articles, in context",
        (
            _PROJECT,
            _a("query", metavar="QUERY", help='words, "a phrase", begin*, AND OR NOT NEAR'),
            _a("--label", metavar="LABEL", default="", help="only hits that carry this label"),
            _a("--annotator", metavar="NAME", default="", help="only hits that this annotator has labelled"),
            _a(
                "--unlabelled",
                action="store_true",
                help="only hits that nobody (or --annotator) has labelled",
            ),
            _a("--context", metavar="N", default="60", help="code points on each side; default 60"),
            _a("--limit", metavar="N", default=None, help="at most so many hits"),
            _a("--substring", action="store_true", help="find the text anywhere, also inside words"),
        ),
    ),
    Command(
        "check",
        "care",
        "look for damage",
        (_PROJECT, _a("--repair", action="store_true", help="rebuild what is derived, after a backup")),
    ),
    Command("stats", "care", "count", (_PROJECT,)),
    Command(
        "backup", "care", "make a verified copy", (_PROJECT, _a("out", metavar="OUT", nargs="?", default=""))
    ),
    Command(
        "render",
        "pictures",
        "draw the window into a PNG file",
        (
            _PROJECT,
            _a("out", metavar="OUT.png"),
            _a(
                "--view",
                metavar="VIEW",
                default="label",
                help="label, review, agreement, search, codebook, dashboard, start, export, …; default: label",
            ),
            _a("--article", metavar="ARTICLE", default="1"),
            _a("--theme", metavar="light|dark", default="light"),
            _a("--size", metavar="WIDTHxHEIGHT", default="1280x800"),
            _a("--scale", metavar="FACTOR", default="1"),
            _a("--query", metavar="QUERY", default="", help="what the search view looks for"),
        ),
    ),
    Command("demo", "pictures", "do the whole job without a screen", (_a("folder", metavar="FOLDER"),)),
    Command(
        "open",
        "pictures",
        "open the window",
        (
            _a("project", metavar="PROJECT", nargs="?", default=""),
            _a("--sample", action="store_true", help="open the sample project; make it where there is none"),
            _a(
                "--safe",
                action="store_true",
                help="start with default settings and keys; change none of yours",
            ),
        ),
    ),
)

COMMANDS = {command.name: command for command in _TABLE}
"""Every command by name, in the order of the help."""


class CommandParser(argparse.ArgumentParser):
    """The parser of one command's line."""

    def __init__(self, command: Command) -> None:
        """Take arguments from the table; every command has --json and --quiet."""
        super().__init__(
            prog=f"annotator {command.name}", description=command.help.capitalize() + ".", allow_abbrev=False
        )
        for argument in command.arguments:
            self.add_argument(*argument.names, **argument.settings)
        self.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
        self.add_argument("--quiet", action="store_true", help="no progress")
        self.set_defaults(command=command.name)


def overview() -> str:
    """Return the text of `annotator --help`."""
    width = max(len(name) for name in COMMANDS) + 2
    lines = [f"  {name:<{width}}{command.help}" for name, command in COMMANDS.items()]
    return (
        "annotator [PROJECT.annot]          open the window\n"
        "annotator COMMAND --help           say what a command takes\n\n"
        "Commands:\n" + "\n".join(lines) + "\n"
    )

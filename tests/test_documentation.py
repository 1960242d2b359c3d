"""What is written for people is true: the contract names every command and option, the README's commands exist."""

import io
import re
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from annotator.cli.parser import COMMANDS, CommandParser, overview

REPOSITORY = Path(__file__).resolve().parent.parent
CONTRACT = (REPOSITORY / "docs" / "commands.md").read_text("utf-8")
README = (REPOSITORY / "README.md").read_text("utf-8")
CONTEXT = (REPOSITORY / "CONTEXT.md").read_text("utf-8")

EVERYWHERE = {"--json", "--quiet", "--help"}
AVOIDED = "database workspace document task entity highlight coder schema ontology relation tuple prediction"
"""Words of the third column of CONTEXT.md that have no other meaning in a text for people."""


def row_of(command):
    """Return the contract's table row of a command; `redo` stands in that of `undo`."""
    rows = [line for line in CONTRACT.splitlines() if line.startswith("| `")]
    (found,) = [line for line in rows if re.search(rf"`{command}\b", line.split(" | ")[0])]
    return found


def section(title):
    """Return the part of the contract under a heading."""
    return CONTRACT.partition(f"### {title}\n")[2].partition("\n### ")[0]


def options_of(command):
    return {
        name for argument in COMMANDS[command].arguments for name in argument.names if name.startswith("--")
    }


def said_of(command):
    more = section("`export --format spacy`") if command == "export" else ""
    return row_of(command) + more


@pytest.mark.parametrize("command", COMMANDS)
def test_the_contract_names_every_option(command):
    said = set(re.findall(r"--[a-z][a-z-]*", said_of(command) + section("Formats")))
    if command == "redo":  # "and so on" of the row that it shares with undo
        assert options_of("redo") == options_of("undo")
    assert options_of(command) - said == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_program_has_every_option_that_the_contract_names(command):
    said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", said_of(command))) - EVERYWHERE
    assert said - options_of(command) == set()


def test_the_contract_has_no_command_that_is_not_there():
    rows = [line.split(" | ")[0] for line in CONTRACT.splitlines() if line.startswith("| `")]
    named = {re.match(r"\| `(\w+)", row)[1] for row in rows}
    assert named | {"redo"} == set(COMMANDS)


def test_what_holds_for_all_commands_is_said():
    assert all(f"`{option}`" in CONTRACT for option in ("--json", "--quiet"))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_names_every_argument_and_explains_itself(command, capsys):
    with pytest.raises(SystemExit):
        CommandParser(COMMANDS[command]).parse_args(["--help"])
    text = capsys.readouterr().out
    assert all(option in text for option in options_of(command) | {"--json", "--quiet"})
    for argument in COMMANDS[command].arguments:
        assert argument.settings.get("metavar") is None or str(argument.settings["metavar"]) in text
    assert COMMANDS[command].help in overview()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_values_in_the_help_are_those_of_the_contract(command):
    for argument in COMMANDS[command].arguments:
        words = str(argument.settings.get("metavar", ""))
        if "|" in words and words.islower():
            assert set(words.split("|")) <= set(re.findall(r"[a-z-]+", said_of(command))), argument.names


def commands_in(text):
    """Return the lines in code blocks and the code spans that call the program."""
    blocks = "\n".join(re.findall(r"```\w*\n(.*?)```", text, re.DOTALL))
    lines = [line.strip() for line in blocks.splitlines()]
    spans = re.findall(r"`(annotator [^`]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return [line for line in [*lines, *spans] if line.startswith("annotator ")]


@pytest.mark.parametrize("line", commands_in(README))
def test_the_commands_of_the_readme_can_be_parsed(line):
    import shlex

    _, *words = shlex.split(line, comments=True)
    if words == ["--help"]:
        return
    assert words[0] in COMMANDS
    complaint = io.StringIO()
    try:
        with redirect_stderr(complaint):
            CommandParser(COMMANDS[words[0]]).parse_intermixed_args(words[1:])
    except SystemExit:
        pytest.fail(complaint.getvalue())


def test_the_readme_has_commands():
    assert len(commands_in(README)) >= 5


@pytest.mark.parametrize(
    "verb", sorted(set(re.findall(r"^make (\w+)", README, re.MULTILINE)) | {"run", "test", "demo"})
)
def test_the_verbs_of_the_readme_are_in_the_makefile(verb):
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    assert re.search(rf"^{verb}:", makefile, re.MULTILINE)
    assert f"'make {verb} " in makefile


@pytest.mark.parametrize(
    "link", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README)) - {"docs/images/ui-1-label-light.png"})
)
def test_the_links_of_the_readme_lead_somewhere(link):
    assert (REPOSITORY / link).exists()


def words_of_context():
    rows = [
        line
        for line in CONTEXT.splitlines()
        if line.startswith("| ") and not line.startswith(("| word", "| ---"))
    ]
    return [tuple(cell.strip() for cell in row.strip("|").split(" | ")) for row in rows]


def test_the_table_of_words_is_whole():
    found = words_of_context()
    assert all(len(row) == 3 and all(row) for row in found)
    words = [word for row in found for word in row[0].split(" / ")]
    assert len(words) == len(set(words))
    assert {"Project", "Article", "Span", "Label", "Annotation", "Annotator", "Codebook", "Step"} <= set(
        words
    )
    avoided = {word for row in found for word in re.findall(r"\w+", row[2])}
    assert set(AVOIDED.split()) <= avoided


@pytest.mark.parametrize("name", ["help", "docs/commands.md", "README.md"])
def test_words_to_avoid_are_avoided(name):
    if name == "help":
        helps = [argument.settings.get("help", "") for c in COMMANDS.values() for argument in c.arguments]
        text = overview() + "\n".join(helps)
    else:
        text = (REPOSITORY / name).read_text("utf-8")
    found = re.findall(rf"\b(?:{'|'.join(AVOIDED.split())})s?\b", text)
    assert found == []


def test_every_decision_has_a_number_of_its_own_and_says_it():
    pages = sorted((REPOSITORY / "docs" / "adr").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert page.read_text("utf-8").startswith(f"# {int(page.name[:4])}. "), page.name

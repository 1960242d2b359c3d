"""What a draft of the codebook changes, in words; and rules as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.domain.codebook import Point
from annotator.domain.drafting import Change


def tr(text: str) -> str:
    """Translate a text of the codebook view."""
    return QCoreApplication.translate("codebook", text)


def kind_words(kind: str) -> str:
    """Return what of a label a change is about."""
    return {
        "added": tr("new"),
        "removed": tr("removed"),
        "merged": tr("merged"),
        "retired": tr("retired"),
        "brought back": tr("in use again"),
        "renamed": tr("name"),
        "definition": tr("definition"),
        "guideline": tr("guideline"),
        "examples": tr("examples"),
        "key": tr("key"),
        "colour": tr("colour"),
        "attributes": tr("attributes"),
    }.get(kind, kind)


def change_lines(changes: Sequence[Change]) -> list[str]:
    """Return one line for each label that changes, and one for each thing that is about all labels."""
    lines: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    whole = {
        "order": tr("Order of the labels"),
        "rules": tr("Rules for all labels"),
        "codebook": tr("About the codebook"),
    }
    ends = [whole[change.kind] for change in changes if not change.label]
    for change in changes:
        if not change.label:
            continue
        said = kind_words(change.kind)
        if change.kind == "renamed":
            said = tr("was {0}").format(change.before)
        elif change.kind == "merged":
            said = tr("becomes {0}").format(change.after)
        names.setdefault(
            change.label, change.before if change.kind in {"merged", "removed"} else change.after
        )
        lines.setdefault(change.label, []).append(said)
    return [f"{names[key]}: {', '.join(said)}" for key, said in lines.items()] + ends


def rule_lines(points: Sequence[Point]) -> str:
    """Return rules as text, one a line, each with its example in curly quotes at the end."""
    return "\n".join(
        " ".join(part for part in (point.text.strip(), f"“{point.example}”" if point.example else "") if part)
        for point in points
    )


def rules_of(text: str) -> tuple[Point, ...]:
    """Return the rules that lines of text are; what stands in quotes at the end of a line is the example."""
    return tuple(_rule(line.strip()) for line in text.splitlines() if line.strip())


def _rule(line: str) -> Point:
    """Return the rule that a line is; quotes may stand within the quotes at its end."""
    at = -1
    if line.endswith(("”", "“")):  # German closes with what English opens with
        depth = 0
        for place in range(len(line) - 2, -1, -1):
            depth += (line[place] == "”") - (line[place] in "“„")
            if depth < 0:
                at = place
                break
    elif line.endswith('"'):
        at = line.rfind('"', 0, -1)
    example = line[at + 1 : -1].strip() if at >= 0 else ""
    return Point(line[:at].rstrip(), example) if example else Point(line)

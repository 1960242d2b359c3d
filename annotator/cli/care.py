"""`check`, `stats` and `backup`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.app.care import Finding, check, repair
from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.cli.output import count, emit, table
from annotator.cli.window import Door
from annotator.errors import ProjectDamaged


def run(options: Namespace, _window: Door | None) -> int:
    """Check, count, or copy a project."""
    try:
        with open_project(Path(options.project)) as session:
            return {"check": _check, "stats": _stats, "backup": _backup}[options.command](options, session)
    except ProjectDamaged as error:
        if options.command != "check":
            raise
        return _found(options, [Finding("damage", "unreadable", Path(options.project).name, str(error))], [])


def _check(options: Namespace, session: Session) -> int:
    done = repair(session) if options.repair else []
    return _found(options, check(session), done)


def _found(options: Namespace, findings: list[Finding], done: list[str]) -> int:
    ok = not any(finding.level == "damage" for finding in findings)
    result = {
        "ok": ok,
        "problems": [
            {"level": f.level, "kind": f.kind, "where": f.where, "detail": f.detail} for f in findings
        ],
        "repaired": done,
    }
    lines = [*done, "The project is sound." if ok else "The project is damaged."]
    lines += [f"  {finding.level}: {finding.where}: {finding.detail}" for finding in findings]
    emit(options, result, lines)
    return 0 if ok else 1


def _stats(options: Namespace, session: Session) -> int:
    found = session.reading.statistics()
    result = {
        "articles": found.articles,
        "by_status": found.by_status,
        "annotations": found.annotations,
        "by_label": found.by_label,
        "by_annotator": found.by_annotator,
        "in_boilerplate": found.in_boilerplate,
        "gold": found.gold,
    }
    states = ", ".join(f"{number:,} {status}" for status, number in found.by_status.items() if number)
    lines = [f"{count(found.articles, 'article')}: {states}" if states else "No articles yet."]
    lines.append(f"{count(found.annotations, 'annotation')}; {found.in_boilerplate:,} more in boilerplate.")
    if found.gold:
        lines.append(f"{found.gold:,} in the gold layer, which is not among these.")
    lines += table(("label", "annotations#"), [(name, f"{n:,}") for name, n in found.by_label.items()])
    if found.by_annotator:
        lines += table(
            ("annotator", "annotations#"), [(name, f"{n:,}") for name, n in found.by_annotator.items()]
        )
    emit(options, result, lines)
    return 0


def _backup(options: Namespace, session: Session) -> int:
    file = session.back_up(Path(options.out).absolute() if options.out else None).absolute()
    emit(options, {"file": str(file)}, f"Copied to “{file}” and checked.")
    return 0

"""Checking and repairing an open project."""

from __future__ import annotations

from annotator.app.session import Session
from annotator.store.check import Finding, check_project
from annotator.store.check import repair as repair_project

__all__ = ["Finding", "check", "repair"]


def check(session: Session) -> list[Finding]:
    """Return everything that is wrong with the project, damage first."""
    return check_project(session.database)


def repair(session: Session) -> list[str]:
    """Make a backup, rebuild what is derived, remove what nobody names; return a sentence for each thing done."""
    session.back_up(reason="repair")
    return repair_project(session.database)

"""When nothing can be exported: why, in a sentence, and the option that gets out of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.planning import ExportPlan
from annotator.ui.sentences import in_words

_FULL = re.compile(r"“(.+)” is not empty\. Use --force to replace it; nothing was written\.")
_EDGES = frozenset({"edge-inside-token", "whitespace"})


class Remedy(NamedTuple):
    """An option, the value that helps, and the verb on the button."""

    option: str
    value: str
    verb: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportPage", text)


def sentence_of(plan: ExportPlan, request: ExportRequest, name: str) -> str:
    """Return what stands over the plan: what will be written, or why nothing can be; `name` is whose it would be."""
    if not _unfinished(plan, request, name):
        return in_words(plan.blocked or plan.sentence)
    if not plan.annotators:
        return _tr("No article is finished yet. Finish one with Ctrl ↵, or choose All articles.")
    return _tr("{0} has not finished an article yet. Choose somebody else, or All articles.").format(name)


def refusal_words(problem: str) -> str:
    """Return why an export was refused as the window says it, where nothing is typed: without options of the command line."""
    full = _FULL.fullmatch(problem)
    if full:
        return _tr("“{0}” holds something. Choose another name; nothing was written.").format(full[1])
    return in_words(problem)


def remedy_of(plan: ExportPlan, request: ExportRequest, name: str) -> Remedy | None:
    """Return the way out, where one option is enough."""
    if _unfinished(plan, request, name):
        return Remedy("only", "all", _tr("Take all articles"))
    stopped = any(reason.key in _EDGES for reason in plan.reasons)
    if plan.blocked and stopped and request.misaligned == "stop":
        return Remedy("misaligned", "expand", _tr("Widen to the word"))
    return None


def _unfinished(plan: ExportPlan, request: ExportRequest, name: str) -> bool:
    """Tell whether the reason is that this annotator has finished nothing."""
    return bool(plan.blocked) and request.only == "finished" and name not in dict(plan.annotators)

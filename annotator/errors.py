"""Every error that a person can act on, and nothing else.

AnnotatorError              a sentence for a person: what happened, what to do
├ BadValue                  a number, name, label, article or status that was asked for is refused
├ InvalidEdit               the codebook or the text does not allow this
│ └ Duplicate               the same annotation is already there
├ BadFile                   a file cannot be read; says which, where and why
├ NotAProject               the file is something else
│ ├ ProjectMissing          there is no file of that name
│ └ ProjectTooNew           made with a newer version of the program
├ ProjectExists             a new project would overwrite a file
├ ProjectBusy               another process keeps writing; nothing was changed
├ ProjectReadOnly           the file or its folder cannot be written
├ ProjectDamaged            the file is broken; names the newest good backup
├ DiskFull                  the disk is full; everything before is safe
├ NothingToUndo             the journal holds no such step
├ UndoConflict              somebody else changed it since; nothing was changed
├ ExportRefused             the corpus would be wrong; says why and what to choose
└ NeedsWindow               this needs a display or Qt's system libraries

Two places catch them: `annotator.cli` and `annotator.ui.commands`. Anything else that is raised is a bug.
"""

from __future__ import annotations


class AnnotatorError(Exception):
    """A sentence for a person: what happened and what to do."""


class BadValue(AnnotatorError):
    """A number, name, label, article or status that was asked for is refused."""


class InvalidEdit(AnnotatorError):
    """The codebook or the text does not allow this."""


class Duplicate(InvalidEdit):
    """The same annotation is already there."""


class BadFile(AnnotatorError):
    """A file cannot be read.

    Args:
        path: the file as the person named it.
        reason: a clause without full stop.
        line: 1-based line, 0 where lines have no meaning.
    """

    def __init__(self, path: str, reason: str, line: int = 0) -> None:
        """Build the sentence from path, line and reason."""
        self.path, self.reason, self.line = path, reason, line
        place = f", line {line}" if line else ""
        super().__init__(f"“{path}”{place}: {reason}.")


class NotAProject(AnnotatorError):
    """The file is something else than a project."""


class ProjectMissing(NotAProject):
    """There is no file of that name."""


class ProjectTooNew(NotAProject):
    """The project was made with a newer version of the program."""


class ProjectExists(AnnotatorError):
    """A new project would overwrite a file."""


class ProjectBusy(AnnotatorError):
    """Another process keeps writing to the project."""


class ProjectReadOnly(AnnotatorError):
    """The project or its folder cannot be written."""


class ProjectDamaged(AnnotatorError):
    """The project file is broken."""


class DiskFull(AnnotatorError):
    """The disk is full; everything before this act is safe."""


class NothingToUndo(AnnotatorError):
    """The journal holds no such step."""


class UndoConflict(AnnotatorError):
    """A row was changed since by a later step."""


class ExportRefused(AnnotatorError):
    """The corpus would be wrong; the sentence says why and what to choose."""


class NeedsWindow(AnnotatorError):
    """The act needs a display or Qt's system libraries."""

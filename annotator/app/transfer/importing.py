"""Files into the project: read twice, so that memory stays small and the writing transaction short.

The first pass stores texts and tokens, which nobody sees until an article names them; the second writes articles and
annotations as one undoable step. What goes wrong in a file is collected, never thrown.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from annotator.app.edits import shorten
from annotator.app.session import Session
from annotator.app.transfer.report import ImportReport, Progress
from annotator.domain.annotation import Annotation, Annotator, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.boilerplate import find_boilerplate
from annotator.domain.text import digest
from annotator.formats.reading import read_path, read_standard_input
from annotator.store.annotations import existing_keys, free_ids, save_annotations, set_status
from annotator.store.articles import (
    has_tokens,
    next_number,
    remove_unnamed_texts,
    save_article,
    save_text,
    save_tokens,
)
from annotator.store.journal import OpenStep
from annotator.store.labels import add_imported_label
from annotator.store.people import ensure_annotator
from annotator.store.tally import rebuild_tallies

IMPORTED = "imported"
CHUNK = 400
BUFFER = 5_000


def import_paths(
    session: Session,
    paths: Sequence[str],
    *,
    format: str = "auto",  # noqa: A002 - the name of the option
    annotator: str = "",
    encoding: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Bring files, folders or standard input ("-") in as one step of kind import.

    Args:
        session: the open project.
        paths: files and folders as a person named them.
        format: a format's name, or "auto" to tell by the file's name.
        annotator: whose the annotations shall be; by default the name in the file, else `imported`.
        encoding: of text files; None finds it out.
        dry_run: whether only to say what would come.
        progress: called with articles done and 0.

    Raises:
        BadFile, BadValue: a path does not exist, or the format or the encoding is unknown.
    """
    with _repeatable(paths) as files:
        run = _Run(session, annotator, progress)

        def entries() -> Iterator[Draft | Problem]:
            for path, kept in files:
                if kept:
                    with kept.open("rb") as stream:
                        yield from read_standard_input(stream, format, encoding)
                else:
                    yield from read_path(Path(path), format, encoding)

        if dry_run:
            return run.rehearse(entries())
        if run.started:
            session.back_up_if_due("import")
        try:
            run.prepare(entries())
            return run.write(entries(), _title(paths))
        except BaseException:
            run.clean_up()
            raise


@contextmanager
def _repeatable(paths: Sequence[str]) -> Iterator[list[tuple[str, Path | None]]]:
    """Give each path with the file that holds standard input where the path is "-", so that it can be read twice."""
    if "-" not in paths:
        yield [(path, None) for path in paths]
        return
    with tempfile.TemporaryDirectory(prefix="annotator-") as folder:
        kept = Path(folder) / "standard input"
        with kept.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield [(path, kept if path == "-" else None) for path in dict.fromkeys(paths)]


def _title(paths: Sequence[str]) -> str:
    return (
        f"Import ‘{shorten(Path(paths[0]).name or paths[0])}’"
        if len(paths) == 1
        else f"Import {len(paths)} files"
    )


class _Run:
    """One import: its counts, its problems, and what it has looked up already."""

    def __init__(self, session: Session, annotator: str, progress: Progress | None) -> None:
        self.session = session
        self.annotator = annotator
        self.progress = progress
        self.started = next_number(session.database) > 1
        self.articles = self.annotations = self.duplicates = 0
        self.problems: list[Problem] = []
        self.labels = {label.name: label.id for label in session.codebook.labels}
        self.labels_added: list[str] = []
        self.people: dict[str, Annotator] = {}
        self._last: tuple[str, int, str] = ("", -1, "")
        self._buffer: list[Annotation] = []

    # -- first pass

    def rehearse(self, entries: Iterable[Draft | Problem]) -> ImportReport:
        """Count what would come, and write nothing."""
        from annotator.domain.text import article_uuid
        from annotator.store.articles import known_uuids

        there = known_uuids(self.session.database)
        for draft in self._drafts(entries):
            key = article_uuid(digest(draft.text))
            self._count(draft, new=key not in there)
            there.add(key)
            self.annotations += len({(a.span, a.label_name, self._who(draft, a)) for a in draft.annotations})
            self.labels_added += sorted(
                {a.label_name for a in draft.annotations} - {*self.labels, *self.labels_added}
            )
        return self._report()

    def prepare(self, entries: Iterable[Draft | Problem]) -> None:
        """Store texts and tokens that are not there yet, some hundred at a time in short transactions."""
        chunk: dict[str, str] = {}
        for entry in entries:
            if isinstance(entry, Draft):
                chunk[digest(entry.text)] = entry.text
            if len(chunk) >= CHUNK:
                self._tokenize(chunk)
                chunk = {}
        self._tokenize(chunk)

    def _tokenize(self, chunk: dict[str, str]) -> None:
        if not chunk:
            return
        from annotator.app.tokenizer import tokenizer

        database, maker = self.session.database, tokenizer(self.session.lang)
        missing = {sha: text for sha, text in chunk.items() if not has_tokens(database, sha, maker.name)}
        made = dict(zip(missing, maker.tokenize(missing.values()), strict=True))
        with self.session.journal.transaction():
            if not database.meta("tokenizer"):
                database.connection.execute(
                    "UPDATE meta SET value = ? WHERE key = 'tokenizer'", (maker.name,)
                )
            for sha, tokens in made.items():
                save_text(database, sha, missing[sha])
                save_tokens(database, sha, maker.name, tokens)

    def clean_up(self) -> None:
        """Remove texts of a broken-off import that no article names."""
        if not self.session.read_only and not self.session.database.connection.in_transaction:
            with self.session.journal.transaction():
                remove_unnamed_texts(self.session.database)

    # -- second pass

    def write(self, entries: Iterable[Draft | Problem], title: str) -> ImportReport:
        """Write articles and annotations as one step."""
        who = self.session.annotator_named(self.annotator) if self.annotator else self.session.annotator
        with self.session.step(title, annotator=who, kind="import", origin="import") as step:
            number = next_number(self.session.database)
            for draft in self._drafts(entries):
                regions = (
                    draft.regions if draft.regions is not None else find_boilerplate(draft.text, draft.title)
                )
                article, _, new = save_article(step, replace(draft, regions=regions), number)
                number += new
                self._count(draft, new=new)
                self._write_annotations(step, draft, article, new=new)
            self._flush(step)
            rebuild_tallies(self.session.database.connection)
        self.session.reload_codebook()
        return self._report()

    def _write_annotations(self, step: OpenStep, draft: Draft, article: int, *, new: bool) -> None:
        people: dict[str, set[tuple[int, int, int]]] = {}
        before: dict[str, dict[tuple[int, int, int], bool]] = {}
        for annotation in draft.annotations:
            name = self._who(draft, annotation)
            person = self._person(step, name)
            key = (annotation.span.start, annotation.span.end, self._label(step, annotation.label_name))
            if name not in people:
                people[name] = set()
                if not new:
                    self._flush(step)
                before[name] = {} if new else existing_keys(step, article, person.id)
            if key in people[name]:
                continue
            people[name].add(key)
            self.annotations += not before[name].get(key, False)
            if key not in before[name]:
                self._buffer.append(
                    replace(
                        annotation,
                        article=article,
                        annotator=person.id,
                        label=key[2],
                        origin=annotation.origin,
                    )
                )
        self._write_status(step, draft, article, list(people))
        if len(self._buffer) >= BUFFER:
            self._flush(step)

    def _write_status(self, step: OpenStep, draft: Draft, article: int, names: list[str]) -> None:
        if draft.status is not None and (draft.annotator or self.annotator or names):
            name = self.annotator or draft.annotator or names[0]
            person = self._person(step, name)
            set_status(step, article, person.id, draft.status, draft.reason)
            return
        for name in names:
            begin_work(step, article, self.people[name].id)

    def _flush(self, step: OpenStep) -> None:
        if self._buffer:
            save_annotations(step, self._buffer, ids=free_ids(step, self._buffer))
            self._buffer = []

    def _label(self, step: OpenStep, name: str) -> int:
        if name not in self.labels:
            self.labels[name] = add_imported_label(step, name, len(self.labels))
            self.labels_added.append(name)
        return self.labels[name]

    def _person(self, step: OpenStep, name: str) -> Annotator:
        if name not in self.people:
            self.people[name] = ensure_annotator(step, name)
        return self.people[name]

    def _who(self, draft: Draft, annotation: Annotation) -> str:
        return self.annotator or annotation.annotator_name or draft.annotator or IMPORTED

    # -- counting

    def _drafts(self, entries: Iterable[Draft | Problem]) -> Iterator[Draft]:
        self.problems = []
        for entry in entries:
            if isinstance(entry, Problem):
                self.problems.append(entry)
            else:
                yield entry

    def _count(self, draft: Draft, *, new: bool) -> None:
        place = (draft.path, draft.line, digest(draft.text))
        if place == self._last:
            return
        self._last = place
        self.articles += new
        self.duplicates += not new
        if self.progress:
            self.progress(self.articles + self.duplicates, 0)

    def _report(self) -> ImportReport:
        return ImportReport(
            self.articles, self.annotations, self.duplicates, tuple(self.problems), tuple(self.labels_added)
        )


def begin_work(step: OpenStep, article: int, annotator: int) -> None:
    """Set an article to in progress for an annotator who has not touched it yet."""
    from annotator.store.annotations import status_of

    if status_of(step.database, article, annotator)[0] is Status.NEW:
        set_status(step, article, annotator, Status.IN_PROGRESS)

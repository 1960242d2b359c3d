"""Files into the project in two passes, so that memory stays small and the writing transaction short.

The first pass reads, keeps what it read in a temporary file, and stores texts and tokens, which nobody sees until an article names them; the second writes articles and
annotations as one undoable step. What goes wrong in a file is collected, never thrown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from annotator.app.edits import shorten
from annotator.app.session import Session
from annotator.app.transfer.codebooks import is_codebook, take_labels
from annotator.app.transfer.earlier import count_earlier
from annotator.app.transfer.inputs import refuse_what_is_wrong, repeatable
from annotator.app.transfer.pace import Pace
from annotator.app.transfer.preview import Preview
from annotator.app.transfer.report import ImportReport, Progress
from annotator.app.transfer.spool import IMPORTED, Kept, Spool
from annotator.app.transfer.vetting import unlabelled, vetted
from annotator.domain.annotation import Annotation, Annotator, Region, RegionKind, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.boilerplate import Repetition, family_of, find_all
from annotator.domain.text import article_uuid, digest
from annotator.formats.reading import read_path, read_standard_input
from annotator.formats.wishes import Wishes
from annotator.store.annotations import (
    describe_work,
    existing_keys,
    free_ids,
    save_annotations,
    set_status,
    status_of,
)
from annotator.store.articles import (
    has_tokens,
    index_articles,
    is_known,
    known_uuids,
    next_number,
    remove_unnamed_texts,
    save_article,
    save_region,
    save_text,
    save_tokens,
)
from annotator.store.attachments import save_attachment
from annotator.store.journal import OpenStep
from annotator.store.labels import add_imported_label
from annotator.store.people import clean_name, ensure_annotator
from annotator.store.sources import save_source

CHUNK = 400
WEIGHT = 50_000_000
"""Bytes of sources that are kept in memory at most before they are written."""
Entry = TypeVar("Entry", Draft, Kept)


def import_paths(
    session: Session,
    paths: Sequence[str],
    *,
    format: str = "auto",  # noqa: A002 - the name of the option
    annotator: str = "",
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    each: Mapping[str, Wishes] | None = None,
    furniture: bool = True,
    annotations: bool = True,
    memory: Path | None = None,
    dry_run: bool = False,
    preview: Preview | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Bring files, folders or standard input ("-") in as one step of kind import.

    Args:
        session: the open project.
        paths: files and folders as a person named them.
        format: a format's name, or "auto" to tell by the file's name.
        annotator: whose the annotations shall be; by default the name in the file, else `imported`.
        encoding: of text files; None finds it out.
        columns: of tables and JSON, from a field to a column's name; guesses fill what is missing.
        each: how single files are to be read, by their paths.
        furniture: whether to mark page furniture as boilerplate.
        annotations: whether annotations and states of work in the files come in.
        memory: a folder in which what is read from pages and documents is kept for a second run, and looked for.
        dry_run: whether only to say what would come.
        preview: shown everything that is read; for a dry run.
        progress: called with articles done and of how many, 0 where that is not known.

    Raises:
        BadFile, BadValue: a path does not exist, or the format or the encoding is unknown.
    """
    codebooks = [path for path in paths if is_codebook(path, format)]
    if codebooks:
        added = take_labels(session, codebooks, dry_run=dry_run)
        paths = [path for path in paths if path not in codebooks]
        if not paths:
            return ImportReport(0, 0, 0, (), added)
    with repeatable(paths) as files:
        run = _Run(
            session, clean_name(annotator) if annotator else "", Pace(paths, progress), furniture=furniture
        )

        def found() -> Iterator[Draft | Problem]:
            for path, kept in files:
                if kept:
                    with kept.open("rb") as stream:
                        yield from read_standard_input(stream, format, encoding)
                else:
                    yield from read_path(Path(path), format, encoding, columns, each, memory)

        def entries() -> Iterator[Draft | Problem]:
            read = found() if annotations else unlabelled(found())
            return vetted(read, names=not annotator)

        refuse_what_is_wrong(session, files, format, encoding)
        if dry_run:
            return run.rehearse(entries(), preview)
        if run.started:
            session.back_up_if_due("import")
        try:
            with Spool(run.annotator) as spool:
                run.prepare(entries(), spool)
                return run.write(spool, _title(paths)) if spool.drafts else run.nothing(spool)
        except BaseException:
            run.clean_up()
            raise


def _title(paths: Sequence[str]) -> str:
    return (
        f"Import ‘{shorten(Path(paths[0]).name or paths[0])}’"
        if len(paths) == 1
        else f"Import {len(paths)} files"
    )


class _Run:
    """One import: its counts, its problems, and what it has looked up already."""

    def __init__(self, session: Session, annotator: str, pace: Pace, *, furniture: bool) -> None:
        self.session = session
        self.annotator = annotator
        self.pace = pace
        self.furniture = furniture
        self.repetition = Repetition()
        self.started = next_number(session.database) > 1
        self.articles = self.annotations = self.duplicates = 0
        self.problems: list[Problem] = []
        self.labels = {label.name: label.id for label in session.codebook.labels}
        self.labels_added: list[str] = []
        self.people: dict[str, Annotator] = {}
        self.models: set[str] = set()
        self._last: tuple[str, int, str] = ("", -1, "")

    # -- first pass

    def rehearse(self, entries: Iterable[Draft | Problem], preview: Preview | None = None) -> ImportReport:
        """Count what would come, and write nothing."""
        there = known_uuids(self.session.database)
        stored = frozenset(there)
        seen: set[tuple[str, str, int, int, str]] = set()
        for draft in self._drafts(self.pace.reading(entries)):
            key = article_uuid(digest(draft.text))
            new = key not in there
            if self._count(draft, new=new) and preview and not new:
                preview.count_copy(of_the_project=key in stored)
            there.add(key)
            if new:
                self._count_lines(draft)
            if preview:
                preview.take(draft, new=new)
            for one in draft.annotations:
                who = self._who(draft, one).casefold()
                seen.add((key, who, one.span.start, one.span.end, one.label_name))
                if one.label_name not in self.labels:
                    self.labels[one.label_name] = 0
                    self.labels_added.append(one.label_name)
        self.annotations = len(seen)
        if self.started:
            count_earlier(self.session.database, self.repetition)
        if preview:
            preview.end(self.problems, self.repetition if self.furniture else None)
        return self._report()

    def _count_lines(self, draft: Draft) -> None:
        if self.furniture and draft.regions is None:
            self.repetition.count(family_of(draft.origin), draft.text)

    def prepare(self, entries: Iterable[Draft | Problem], spool: Spool) -> None:
        """Keep what is read, and store sources, texts and tokens that are not there yet, some hundred at a time."""
        chunk: dict[str, str] = {}
        files: dict[str, Draft] = {}
        counted: set[str] = set()
        size = 0
        for entry in self.pace.reading(entries):
            spool.add(entry)
            if isinstance(entry, Draft):
                sha = digest(entry.text)
                chunk[sha] = entry.text
                if sha not in counted:
                    counted.add(sha)
                    self._count_lines(entry)
                    if entry.original and not is_known(self.session.database, article_uuid(sha)):
                        files[entry.original_sha] = entry
                        size += len(entry.original)
            if len(chunk) >= CHUNK or size > WEIGHT:
                self._tokenize(chunk, files)
                chunk, files, size = {}, {}, 0
        self._tokenize(chunk, files)
        if self.started:
            count_earlier(self.session.database, self.repetition, counted)

    def _tokenize(self, chunk: dict[str, str], files: Mapping[str, Draft]) -> None:
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
            for sha, file in files.items():
                save_source(database, sha, file.kind, file.encoding, file.original)

    def clean_up(self) -> None:
        """Remove texts of a broken-off import that no article names."""
        if not self.session.read_only and not self.session.database.connection.in_transaction:
            with self.session.journal.transaction():
                remove_unnamed_texts(self.session.database)

    # -- second pass

    def write(self, spool: Spool, title: str) -> ImportReport:
        """Write articles and annotations as one step."""
        spool.stage.attach(self.session.database)
        try:
            with (
                self.session.with_annotator(self.annotator) as who,
                self.session.step(title, annotator=who, kind="import", origin="import") as step,
            ):
                self._write(step, spool)
                index_articles(step)
        finally:
            spool.stage.detach(self.session.database)
        self.session.reload_codebook()
        return self._report()

    def nothing(self, spool: Spool) -> ImportReport:
        """Report an import that found problems only."""
        self.problems = [entry for entry in spool if isinstance(entry, Problem)]
        return self._report()

    def _write(self, step: OpenStep, spool: Spool) -> None:
        """Write the articles one by one, then all annotations that meet no others of their annotators at once."""
        number = next_number(self.session.database)
        places: list[tuple[int, int]] = []
        meeting: list[tuple[int, int]] = []
        owned: dict[int, set[int]] = {}
        for kept in self._drafts(self.pace.writing(spool)):
            article, owners, new = self._write_article(step, kept, number)
            number += new
            if new:
                owned[article] = set()
            alone = article in owned and owned[article].isdisjoint(owners) and len(owners) == len(kept.owners)
            (places if alone else meeting).append((kept.number, article))
            owned.get(article, set()).update(owners)
        for name in spool.stage.labels:
            self._label(step, name)
        people = {name: person.id for name, person in self.people.items()}
        self.annotations += spool.stage.write(step, places, people=people, labels=self.labels)
        for draft, article in meeting:
            self._write_beside(step, article, spool.stage.of(step.database, draft))

    def _write_article(self, step: OpenStep, kept: Kept, number: int) -> tuple[int, list[int], bool]:
        """Write a draft without its annotations; return its article, whose these are, and whether it is new."""
        draft = kept.draft
        if draft.model and not self.annotator:
            self.models.add(draft.annotator)
        regions = draft.regions if draft.regions is not None else self._furniture(draft)
        everybodys = tuple(region for region in regions if region.kind is not RegionKind.NOT_READ)
        article, sha, new = save_article(step, replace(draft, regions=everybodys), number, index=False)
        self._count(draft, new=new)
        for region in regions:
            if region.kind is RegionKind.NOT_READ:
                owner = self._person(step, self.annotator or region.annotator or draft.annotator or IMPORTED)
                save_region(step, article, article_uuid(sha), region, owner.id)
        owners = list(dict.fromkeys(self._person(step, name).id for name in kept.owners))
        self._write_status(step, draft, article, owners)
        return article, owners, new

    def _furniture(self, draft: Draft) -> tuple[Region, ...]:
        if not self.furniture:
            return ()
        found = find_all(draft.text, draft.title, family_of(draft.origin), self.repetition)
        return tuple(Region(one.span, RegionKind.BOILERPLATE, "rule") for one in found)

    def _write_beside(self, step: OpenStep, article: int, annotations: tuple[Annotation, ...]) -> None:
        """Write those annotations of a draft that their annotators do not have in the article yet."""
        there: dict[int, dict[tuple[int, int, int], bool]] = {}
        made, places = [], []
        for annotation in annotations:
            person, label = self.people[annotation.annotator_name].id, self.labels[annotation.label_name]
            if person not in there:
                there[person] = existing_keys(step, article, person)
            key = (annotation.span.start, annotation.span.end, label)
            self.annotations += not there[person].get(key, False)
            if key not in there[person]:
                there[person][key] = True
                made.append(annotation)
                places.append((article, person, label))
        if made:
            save_annotations(step, made, ids=free_ids(step, made), places=places)

    def _write_status(self, step: OpenStep, draft: Draft, article: int, people: list[int]) -> None:
        name = self.annotator or draft.annotator
        owner = self._person(step, name).id if name else people[0] if people else 0
        told = draft.status not in (None, Status.NEW) or draft.flag or bool(draft.note)
        if told and not owner:
            owner = self._person(step, IMPORTED).id
        if draft.status is not None and owner:
            set_status(step, article, owner, draft.status, draft.reason)
        for person in people:
            if draft.status is None or person != owner:
                begin_work(step, article, person)
        if draft.flag or draft.note:
            describe_work(step, article, owner, flag=draft.flag, note=draft.note)
        for each in draft.attachments:
            whose = self._person(step, self.annotator or each.annotator or draft.annotator or IMPORTED)
            save_attachment(step, article, each, whose)

    def _label(self, step: OpenStep, name: str) -> int:
        if name not in self.labels:
            self.labels[name] = add_imported_label(step, name, len(self.labels))
            self.labels_added.append(name)
        return self.labels[name]

    def _person(self, step: OpenStep, name: str) -> Annotator:
        if name not in self.people:
            kind = "model" if name in self.models else "person"
            self.people[name] = ensure_annotator(step, name, kind=kind)
        return self.people[name]

    def _who(self, draft: Draft, annotation: Annotation) -> str:
        return self.annotator or annotation.annotator_name or draft.annotator or IMPORTED

    # -- counting

    def _drafts(self, entries: Iterable[Entry | Problem]) -> Iterator[Entry]:
        self.problems = []
        for entry in entries:
            if isinstance(entry, Problem):
                self.problems.append(entry)
            else:
                yield entry

    def _count(self, draft: Draft, *, new: bool) -> bool:
        """Count a draft as an article or a copy; return False where it is the one before again, in another's words."""
        place = (draft.path, draft.line, digest(draft.text))
        if place == self._last:
            return False
        self._last = place
        self.articles += new
        self.duplicates += not new
        return True

    def _report(self) -> ImportReport:
        return ImportReport(
            self.articles,
            self.annotations,
            self.duplicates,
            tuple(problem for problem in self.problems if not problem.remark),
            tuple(self.labels_added),
            tuple(problem for problem in self.problems if problem.remark),
        )


def begin_work(step: OpenStep, article: int, annotator: int) -> None:
    """Set an article to in progress for an annotator who has not touched it yet."""
    if status_of(step.database, article, annotator)[0] is Status.NEW:
        set_status(step, article, annotator, Status.IN_PROGRESS)

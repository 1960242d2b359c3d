"""Corpora for other programs: pages out of the project, through what the format carries, into its files; losses are counted."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.app.projects import SUFFIX
from annotator.app.session import Session
from annotator.app.transfer.corpus import agreement_of, changed_at, keep_parts, parts_before
from annotator.app.transfer.report import Progress
from annotator.app.transfer.request import ExportRequest, chosen_ids, whose
from annotator.domain.accounting import Account, Entry, Lost
from annotator.domain.annotation import Annotator, RegionKind, Status
from annotator.domain.article import Article
from annotator.errors import ExportRefused
from annotator.formats.exchange.dealing import Deal
from annotator.formats.exchange.page import Carried, Loss, Page, Setting, words_of
from annotator.formats.registry import Format
from annotator.formats.spacy_corpus.landing import check_target, landing
from annotator.store.annotations import work_of
from annotator.store.articles import load_article, regions_of
from annotator.store.attachments import attachments_of
from annotator.store.clusters import clusters_of
from annotator.store.people import pseudonyms


def export_exchange(
    session: Session, out: Path, request: ExportRequest, form: Format, progress: Progress | None
) -> Account:
    """Write what is asked for in the format of another program and account for every annotation.

    Raises:
        ExportRefused: there is nothing to write, or the target holds something; nothing is written then.
        OSError: the disk is full or the target cannot be written.
    """
    gathered = Gathered(form)
    pages = _counted(session, request, form, gathered, progress)
    setting = setting_of(session, request)
    if form.dataset:
        setting = replace(
            setting,
            deal=deal_of(session, request),
            created=changed_at(session),
            agreement=agreement_of(session),
        )
    if form.folder:
        check_target(out, force=request.force)
        with landing(out, force=request.force) as folder:
            files = form.write(pages, folder, setting) if form.write else []
            names = [str(out.absolute() / file.relative_to(folder)) for file in files]
    else:
        check_file(session, out, form, force=request.force)
        files = form.write(pages, out, setting) if form.write else []
        names = [str(file.absolute()) for file in files]
    account = gathered.account(tuple(names))
    if not form.dataset:
        return account
    keep_parts(session, request, setting.deal.parts)
    return replace(
        account, split=setting.deal.parts, facts={"split": setting.deal.facts, "leak": setting.deal.leak}
    )


def deal_of(session: Session, request: ExportRequest) -> Deal:
    """Return what deals the articles of a dataset out, as they are dealt out for a spaCy corpus."""
    ids = chosen_ids(session, request, whose(session, request))
    return Deal(
        request.split,
        request.seed,
        request.group_duplicates,
        request.split_by,
        clusters_of(session.database, ids) if request.group_duplicates else {},
        parts_before(session, request),
    )


def export_codebook(session: Session, out: Path, request: ExportRequest, form: Format) -> Account:
    """Write the project's codebook alone, in the format of another program; no article is needed.

    Raises:
        ExportRefused: the target holds something, or is no place for a file.
        OSError: the disk is full or the target cannot be written.
    """
    check_file(session, out, form, force=request.force)
    files = form.write(None, out, setting_of(session, request)) if form.write else []
    return Account(0, (), tuple(str(file.absolute()) for file in files))


def plan_exchange(
    session: Session, request: ExportRequest, form: Format, look: Callable[[Carried], None] | None = None
) -> Account:
    """Return the account of an export that is not made; `look` sees each page that would be written."""
    gathered = Gathered(form)
    for carried in _counted(session, request, form, gathered, None)():
        if look:
            look(carried)
    return gathered.account(())


def rehearse(make: Callable[[Path], Account], out: Path) -> Account:
    """Return the account of an export that goes to a place that is removed again; files are named as they would be."""
    with tempfile.TemporaryDirectory(prefix="annotator-") as place:
        scratch = (Path(place) / out.name).resolve()
        account = make(scratch)
        names = [Path(file).resolve() for file in account.files]
        inside = [out.parent.absolute() / name.relative_to(scratch.parent) for name in names]
        return replace(account, files=tuple(map(str, inside)))


def setting_of(session: Session, request: ExportRequest) -> Setting:
    """Return what a writer needs besides the pages."""
    return Setting(
        session.codebook,
        session.path.stem,
        session.lang,
        request.force,
        parquet=request.parquet,
        everybody=request.everybody,
    )


def check_file(session: Session, out: Path, form: Format, *, force: bool) -> None:
    """Refuse a target that is a folder, a project, or a file with something in it unless `force`.

    Raises:
        ExportRefused: names the target.
    """
    if out.is_dir():
        raise ExportRefused(f"“{out}” is a folder; name the file to write.")
    if out.suffix.lower() == SUFFIX or (out.exists() and out.samefile(session.path)):
        raise ExportRefused(
            f"“{out}” is the name of a project; choose another one, such as “{out.stem}{form.suffixes[0]}”."
        )
    if out.exists() and out.stat().st_size and not force:
        raise ExportRefused(f"“{out}” is not empty. Use --force to replace it; nothing was written.")
    if not out.parent.is_dir():
        raise ExportRefused(f"There is no folder “{out.parent}”.")


def pages_of(session: Session, request: ExportRequest) -> tuple[int, Iterator[Page]]:
    """Return how many articles go out, and their pages: article by article, and in each annotator by annotator.

    Raises:
        BadValue, ExportRefused: as `whose` and `chosen_ids` do.
    """
    people = {person.name: person for person in session.annotators()}
    if request.everybody:
        ids = session.reading.ids(everybody=True)
        wanted = {name for name, person in people.items() if person.kind != "gold"}
    else:
        person = whose(session, request)
        ids, wanted = chosen_ids(session, request, person), {person.name}
        people[person.name] = person
    if not ids:
        raise ExportRefused("There is no article, so there is nothing to export.")
    chosen = {name: people[name] for name in people if name in wanted}
    return len(ids), _pages(session, ids, chosen, request)


def _pages(
    session: Session, ids: list[int], people: dict[str, Annotator], request: ExportRequest
) -> Iterator[Page]:
    for number in ids:
        article = load_article(session.database, number)
        works = {work[0]: work for work in work_of(session.database, number)}
        for name, person in people.items():
            _, status, reason, flag, note = works.get(name, (name, Status.NEW, "", False, ""))
            finished = status is Status.FINISHED
            if (request.everybody and name not in works) or (request.only == "finished" and not finished):
                continue
            own = _own(session, article, person)
            yield Page(
                own,
                name,
                session.reading.annotations(number, person),
                session.reading.tokens(own),
                status,
                reason,
                flag,
                note,
                person.kind,
                attachments_of(session.database, number, person),
            )


def _own(session: Session, article: Article, person: Annotator) -> Article:
    """Return the article with the regions that count for an annotator."""
    if any(region.kind is RegionKind.NOT_READ for region in article.regions):
        return replace(article, regions=regions_of(session.database, article.id, person.id))
    return article


def _counted(
    session: Session, request: ExportRequest, form: Format, gathered: Gathered, progress: Progress | None
) -> Callable[[], Iterator[Carried]]:
    """Return what gives the carried pages; what they lose is counted once, however often a writer asks for them."""
    total, _ = pages_of(session, request)
    shown = pseudonyms(session.database) if form.dataset else {}
    names = {person.name: shown.get(person.id, person.name) for person in session.annotators()}

    def pages() -> Iterator[Carried]:
        first, done, last = gathered.begin(), 0, 0
        for page in pages_of(session, request)[1]:
            assert form.carry is not None
            carried = form.carry(replace(page, annotator=names[page.annotator]) if shown else page)
            if first:
                gathered.take(page, carried)
            done, last = done + (page.article.id != last), page.article.id
            if progress and first:
                progress(done, total)
            yield carried

    return pages


@dataclass
class Gathered:
    """Entries and losses while the pages go by."""

    form: Format
    entries: list[Entry] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)
    begun: bool = False

    def begin(self) -> bool:
        """Tell whether the pages go by for the first time."""
        first, self.begun = not self.begun, True
        return first

    def take(self, page: Page, carried: Carried) -> None:
        """Count one page."""
        self.articles.add(page.article.number)
        self.losses.extend(carried.losses)
        left = {
            (loss.annotation.span, loss.annotation.label_name): loss.what
            for loss in carried.losses
            if loss.annotation and not loss.written
        }
        for one in page.annotations:
            reason = left.get((one.span, one.label_name), "")
            written = () if reason else (self.form.name,)
            self.entries.append(
                Entry(
                    one.id,
                    page.article.number,
                    one.span.start,
                    one.span.end,
                    one.label_name,
                    one.span.of(page.article.text),
                    written,
                    reason,
                )
            )

    def account(self, files: tuple[str, ...]) -> Account:
        """Return the account.

        Raises:
            ExportRefused: there was no page.
        """
        if not self.articles:
            raise ExportRefused("No article has work that can be exported, so nothing was written.")
        return Account(len(self.articles), tuple(self.entries), files, summed(self.losses))


def summed(losses: list[Loss]) -> tuple[Lost, ...]:
    """Return losses by kind, those first that leave annotations out."""
    kinds: dict[tuple[bool, str], list[Loss]] = {}
    for loss in losses:
        kinds.setdefault((loss.written, loss.what), []).append(loss)
    counts = {kind: sum(loss.count for loss in found) for kind, found in kinds.items()}
    return tuple(
        Lost(
            what,
            words_of(what, counts[written, what]),
            counts[written, what],
            tuple(_place(loss) for loss in found),
            written,
        )
        for (written, what), found in sorted(kinds.items(), key=lambda pair: (pair[0][0], -len(pair[1])))
    )


def _place(loss: Loss) -> tuple[int, int, int, str]:
    one = loss.annotation
    return (loss.article, one.span.start, one.span.end, one.label_name) if one else (loss.article, 0, 0, "")

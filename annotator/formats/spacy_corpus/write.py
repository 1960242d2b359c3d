"""Writing the corpus: a pass that plans, a pass that writes, and the folder appears when everything is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from annotator.domain.accounting import Account, Entry
from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus.card import dataset_card
from annotator.formats.spacy_corpus.configs import write_config
from annotator.formats.spacy_corpus.docs import Forms, Shard
from annotator.formats.spacy_corpus.landing import check_target, landing
from annotator.formats.spacy_corpus.options import PARTS, CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import place
from annotator.formats.spacy_corpus.plan import Plan, plan, refuse_what_cannot_be
from annotator.formats.spacy_corpus.project import project_yml, requirements
from annotator.formats.spacy_corpus.record import write_accounting, write_manifest
from annotator.formats.spacy_corpus.split import split_articles
from annotator.formats.spacy_corpus.tally import Tally

Progress = Callable[[int, int], None]
_STANDS_IN = {
    "train": ("train", "dev", "test"),
    "dev": ("dev", "train", "test"),
    "test": ("test", "dev", "train"),
}
"""Which part is used where one is empty."""


def write_corpus(
    articles: Callable[[], Iterable[CorpusArticle]],
    out: Path,
    options: CorpusOptions,
    split: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    *,
    force: bool = False,
) -> Account:
    """Write the corpus into the folder `out` and return the account, with absolute paths in the order written.

    Args:
        articles: gives the same articles each time it is called; it is called twice.
        out: the folder; made, or filled if it is empty.
        options: of the export.
        split: part by article uuid; None deals the articles out as `split_articles` does.
        progress: called with articles done and articles in all, 0 while that is not known.
        force: whether a folder that is not empty may be written into; the corpus in it is replaced.

    Raises:
        ExportRefused: nothing to write, misaligned annotations under "stop", a target that is not empty, or
            articles that changed meanwhile. Nothing was written.
        BadValue: spaCy cannot load the language.
        OSError: the disk is full or the folder cannot be written. Nothing was written.
    """
    check_target(out, force=force)
    found = plan(articles(), options, entries=False, progress=progress)
    refuse_what_cannot_be(found, options)
    dealt = split_articles(found.keys, options.split, options.seed) if split is None else dict(split)
    counts = Counter(_part(dealt, key.uuid) for key in found.keys)
    paths = _paths(counts, options)
    with landing(out, force=force) as folder:
        writer = _Writer(folder, options, paths, counts)
        for number, one in enumerate(articles(), 1):
            writer.add(one, dealt)
            if progress:
                progress(number, found.account.articles)
        writer.finish(found)
        account = Account(number, tuple(writer.entries))
        files = _write_rest(folder, options, paths, writer, found, dealt, account)
    place_of = out.resolve()
    return Account(
        account.articles, account.entries, tuple(str(place_of / file.relative_to(folder)) for file in files)
    )


class _Writer:
    """Takes articles one after the other and closes a file when it is full."""

    def __init__(
        self, folder: Path, options: CorpusOptions, paths: Mapping[str, str], counts: Mapping[str, int]
    ) -> None:
        self.folder, self.options, self.paths, self.counts = folder, options, paths, counts
        self.tally = Tally()
        self.entries: list[Entry] = []
        self.files: list[Path] = []
        forms = Forms(options.lang)
        self._shards = {part: Shard(forms, options.components) for part in PARTS}
        self._numbers: Counter[str] = Counter()

    def add(self, one: CorpusArticle, split: Mapping[str, str]) -> None:
        placement = place(one, self.options)
        self.entries += placement.entries
        self.tally.count_fates(placement.entries)
        if placement.too_long:
            return
        part = _part(split, one.article.uuid)
        self._shards[part].add(one, placement, part)
        self.tally.count(one, placement, part)
        if len(self._shards[part]) == self.options.shard:
            self._close(part)

    def finish(self, found: Plan) -> None:
        """Write what is still open.

        Raises:
            ExportRefused: the second pass saw other articles than the first.
        """
        for part in PARTS:
            if len(self._shards[part]):
                self._close(part)
        if self.tally.articles != self.counts or sum(self.tally.lengths.values()) != found.written:
            raise ExportRefused("The articles changed while they were being exported; export again.")

    def _close(self, part: str) -> None:
        self._numbers[part] += 1
        path = self.folder / self.paths[part]
        if path.suffix != ".spacy":
            path = path / f"{self._numbers[part]:04}.spacy"
        self._shards[part].write(path)
        self.files.append(path)


def _part(split: Mapping[str, str], uuid: str) -> str:
    part = split.get(uuid, "")
    if part not in PARTS:
        raise ExportRefused("The articles changed while they were being exported; export again.")
    return part


def _paths(counts: Mapping[str, int], options: CorpusOptions) -> dict[str, str]:
    """Return where each part is read from, relative to the project; an empty part is read from another one."""
    own = {
        part: f"corpus/{part}" if counts[part] > options.shard else f"corpus/{part}.spacy" for part in PARTS
    }
    return {part: own[next(other for other in _STANDS_IN[part] if counts[other])] for part in PARTS}


def _write_rest(
    folder: Path,
    options: CorpusOptions,
    paths: Mapping[str, str],
    writer: _Writer,
    found: Plan,
    split: Mapping[str, str],
    account: Account,
) -> list[Path]:
    """Write account, configs, project file, card and manifest; return all files in the order written."""
    import spacy

    files, tally = writer.files, writer.tally
    files.append(folder / "corpus" / "accounting.json")
    write_accounting(files[-1], account)
    articles = tally.articles["train"] or sum(tally.articles.values())
    for component in options.components:
        files.append(folder / "configs" / f"{component}.cfg")
        write_config(
            files[-1],
            component,
            options,
            train=paths["train"],
            dev=paths["dev"],
            articles=articles,
            longest=found.longest,
        )
    for name, text in (
        ("project.yml", project_yml(options, paths)),
        ("requirements.txt", requirements(spacy.__version__)),
        ("README.md", dataset_card(options, tally, paths, spacy.__version__)),
    ):
        files.append(folder / name)
        files[-1].write_bytes(text.encode())
    files.append(folder / "corpus" / "manifest.json")
    write_manifest(
        files[-1], root=folder, files=files[:-1], options=options, found=found, split=split, tally=tally
    )
    return files

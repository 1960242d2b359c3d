"""Writing the corpus: a pass that places and plans, a pass that writes, and the folder appears when everything is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from annotator.domain.accounting import Account
from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus.card import dataset_card
from annotator.formats.spacy_corpus.configs import write_config
from annotator.formats.spacy_corpus.docs import Shard, norms_of
from annotator.formats.spacy_corpus.landing import check_target, landing
from annotator.formats.spacy_corpus.options import PARTS, CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import Placement
from annotator.formats.spacy_corpus.plan import Plan, plan, refuse_what_cannot_be
from annotator.formats.spacy_corpus.project import project_yml, requirements
from annotator.formats.spacy_corpus.record import facts_of, head_of, write_manifest
from annotator.formats.spacy_corpus.split import shape_of, split_articles
from annotator.formats.spacy_corpus.spool import Spool
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
    frozen: Mapping[str, str] | None = None,
    again: Callable[[], Iterable[CorpusArticle]] | None = None,
    force: bool = False,
) -> Account:
    """Write the corpus into the folder `out` and return the account, with absolute paths in the order written.

    The account has an entry for each annotation of which something is to be said; the others are counted.

    Args:
        articles: gives the articles with their annotations.
        out: the folder; made, or filled if it is empty.
        options: of the export.
        split: part by article uuid; None deals the articles out as `split_articles` does.
        progress: called with articles done and articles in all, 0 while that is not known.
        frozen: parts that earlier exports gave, by article uuid; they never change.
        again: gives the same articles once more, with or without annotations; `articles` where it is None.
        force: whether a folder that is not empty may be written into; the corpus in it is replaced.

    Raises:
        ExportRefused: nothing to write, misaligned annotations under "stop", a target that is not empty, or
            articles that changed meanwhile. Nothing was written.
        BadValue: spaCy cannot load the language.
        OSError: the disk is full or the folder cannot be written. Nothing was written.
    """
    check_target(out, force=force)
    frozen = frozen or {}
    with Spool() as spool:
        found = plan(articles(), options, entries=False, keep=spool.add, progress=progress)
        refuse_what_cannot_be(found, options)
        dealt = (
            split_articles(found.keys, options.split, options.seed, frozen, by=options.split_by)
            if split is None
            else {key.uuid: _part(split, key.uuid) for key in found.keys}
        )
        shape, kept = shape_of(found.keys, dealt), sum(uuid in frozen for uuid in dealt)
        found = replace(found, keys=())  # the parts are all that is wanted of them from here on
        counts = Counter(dealt.values())
        paths = _paths(counts, options)
        with (
            landing(out, force=force) as folder,
            closing(_Writer(folder, options, paths, counts)) as writer,
        ):
            number = 0
            for number, placement in enumerate(spool.placed(iter((again or articles)())), 1):
                writer.add(placement, dealt)
                if progress:
                    progress(number, found.account.articles)
            writer.finish(found)
            spool.settle(found.reach)
            writer.tally.count_fates(spool.remarkable)
            account = Account(
                number,
                spool.remarkable,
                plain=dict(sorted(spool.plain.items())),
                split=dealt,
                facts=facts_of(options, found, shape, kept, writer.tally),
            )
            files = _write_rest(folder, options, paths, writer, found, spool, account)
    place_of = out.resolve()
    return replace(account, files=tuple(str(place_of / file.relative_to(folder)) for file in files))


class _Writer:
    """Takes articles one after the other and closes a file when it is full."""

    def __init__(
        self, folder: Path, options: CorpusOptions, paths: Mapping[str, str], counts: Mapping[str, int]
    ) -> None:
        self.folder, self.options, self.paths, self.counts = folder, options, paths, counts
        self.tally = Tally()
        self.files: list[Path] = []
        norms = norms_of(options.lang)
        self._shards = {part: Shard(norms, options.components) for part in PARTS}
        self._numbers: Counter[str] = Counter()

    def add(self, placement: Placement, split: Mapping[str, str]) -> None:
        if placement.too_long:
            return
        one = placement.one
        part = _part(split, one.article.uuid)
        self._shards[part].add(one, placement, part)
        self.tally.count(one, placement, part)
        if len(self._shards[part]) == self.options.shard:
            self._write(part)

    def finish(self, found: Plan) -> None:
        """Write what is still open.

        Raises:
            ExportRefused: the second pass saw other articles than the first.
        """
        for part in PARTS:
            if len(self._shards[part]):
                self._write(part)
        if self.tally.articles != self.counts or sum(self.tally.lengths.values()) != found.written:
            raise ExportRefused("The articles changed while they were being exported; export again.")

    def close(self) -> None:
        """Forget what was not written."""
        for shard in self._shards.values():
            shard.close()

    def _write(self, part: str) -> None:
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
    spool: Spool,
    account: Account,
) -> list[Path]:
    """Write account, configs, project file, card and manifest; return all files in the order written."""
    import spacy

    files, tally = writer.files, writer.tally
    files.append(folder / "corpus" / "accounting.json")
    spool.write_account(files[-1], head_of(account, tally))
    articles = tally.articles["train"] or sum(tally.articles.values())
    for model, components in options.models.items():
        files.append(folder / "configs" / f"{model}.cfg")
        write_config(
            files[-1],
            components,
            options,
            train=paths["train"],
            dev=paths["dev"],
            articles=articles,
            reach=found.reach,
        )
    for name, text in (
        ("project.yml", project_yml(options, paths)),
        ("requirements.txt", requirements(spacy.__version__)),
        ("README.md", dataset_card(options, tally, paths, spacy.__version__, account.facts, found.reach)),
    ):
        files.append(folder / name)
        files[-1].write_bytes(text.encode())
    files.append(folder / "corpus" / "manifest.json")
    write_manifest(
        files[-1], root=folder, files=files[:-1], options=options, found=found, account=account, tally=tally
    )
    return files

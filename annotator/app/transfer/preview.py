"""What an import would bring, source by source, with the first articles of each as they would look. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.boilerplate import Repetition, family_of, find_all, find_furniture
from annotator.domain.text import word_count
from annotator.errors import AnnotatorError
from annotator.formats.jsonl_keys import keys_shape
from annotator.formats.originals import original_text
from annotator.formats.registry import sniff
from annotator.formats.tables import Shape, table_shape
from annotator.formats.wishes import Wanted
from annotator.formats.xlsx import workbook_shape

SAMPLES = 20
"""Articles of one source that can be looked at, at most."""
ALL_SAMPLES = 200
"""Articles that can be looked at, of all sources together."""
SHOWN = 20_000
"""Code points of an article that can be looked at."""


@dataclass(slots=True)
class Sample:
    """One article as it would come in. `furniture` are start, end and kind of passages that would be greyed."""

    draft: Draft
    original: str
    new: bool
    furniture: list[tuple[int, int, str]] = field(default_factory=list)


@dataclass(slots=True)
class SourcePart:
    """One of the files and folders that were named."""

    path: str
    kind: str
    files: set[str] = field(default_factory=set)
    encodings: set[str] = field(default_factory=set)
    articles: int = 0
    duplicates: int = 0
    annotations: int = 0
    left_out: int = 0
    remarks: int = 0
    shape: Shape | None = None
    samples: list[Sample] = field(default_factory=list)


class Preview:
    """Watches a rehearsal.

    Attributes:
        sources: what came from each of the files and folders that were named.
        furnished: articles in which something would be greyed, about.
        of_the_project: exact copies of articles that the project has.
        of_each_other: exact copies of what stands earlier among the files.
    """

    def __init__(self, paths: Sequence[str], wanted: Wanted | None = None) -> None:
        """Tell apart what comes from each of `paths`."""
        self.sources = [SourcePart(path, _kind(path)) for path in dict.fromkeys(paths)]
        self.furnished = self.of_the_project = self.of_each_other = 0
        self._wanted = wanted or Wanted()
        self._by_path = {source.path: source for source in self.sources}
        self._each = max(1, min(SAMPLES, ALL_SAMPLES // max(1, len(self.sources))))
        self._kept = 0
        self._by_rule: Counter[str] = Counter()

    def take(self, draft: Draft, *, new: bool) -> None:
        """Count an article that was read, and keep the first ones of a source."""
        source = self._source(draft.path)
        source.files.add(draft.path)
        source.encodings.add(draft.encoding)
        source.articles += new
        source.duplicates += not new
        source.annotations += len(draft.annotations)
        if new and draft.regions is None and find_furniture(draft.text, draft.title):
            self._by_rule[family_of(draft.origin)] += 1
        if len(source.samples) < self._each and self._kept < ALL_SAMPLES:
            self._kept += 1
            original = original_text(draft, SHOWN)
            source.samples.append(Sample(replace(draft, original=b""), original, new))

    def count_copy(self, *, of_the_project: bool) -> None:
        """Count a text that was there: as an article of the project, or earlier in what is read."""
        self.of_the_project += of_the_project
        self.of_each_other += not of_the_project

    def end(self, problems: Sequence[Problem], repetition: Repetition | None) -> None:
        """Take in the problems, and what the whole corpus says about repeated lines."""
        for problem in problems:
            source = self._source(problem.path)
            source.files.add(problem.path)
            source.left_out += not problem.remark
            source.remarks += problem.remark
        for source in self.sources:
            source.shape = self._shape(source)
            for sample in source.samples:
                draft = sample.draft
                if draft.regions is not None:
                    sample.furniture = [(r.span.start, r.span.end, str(r.kind)) for r in draft.regions]
                elif repetition:
                    found = find_all(draft.text, draft.title, family_of(draft.origin), repetition)
                    sample.furniture = [(one.span.start, one.span.end, one.why) for one in found]
        if repetition:
            families = {*self._by_rule, *repetition.families()}
            self.furnished = sum(max(self._by_rule[name], repetition.most(name)) for name in families)

    def _source(self, path: str) -> SourcePart:
        found = self._by_path.get(path)
        if found is None:
            parents = (str(parent) for parent in PurePath(path).parents)
            found = next((self._by_path[p] for p in parents if p in self._by_path), self.sources[0])
            self._by_path[path] = found
        return found

    def _shape(self, source: SourcePart) -> Shape | None:
        path, wishes = Path(source.path), self._wanted.of(source.path)
        try:
            if source.kind == "csv":
                return table_shape(path, wishes, strict=False)
            if source.kind == "xlsx":
                return workbook_shape(path, wishes, strict=False)
            if source.kind == "jsonl":
                return keys_shape(path, wishes)
        except (OSError, ValueError, AnnotatorError):
            return None  # why not stands among the problems
        return None

    def as_json(self) -> list[dict[str, Any]]:
        """Return the sources as values for JSON."""
        return [_source_row(source) for source in self.sources]


def _kind(path: str) -> str:
    if path == "-":
        return "text"
    if Path(path).is_dir():
        return "folder"
    form = sniff(Path(path))
    return form.name if form else ""


def _source_row(source: SourcePart) -> dict[str, Any]:
    shape = source.shape
    return {
        "path": source.path,
        "kind": source.kind,
        "files": len(source.files),
        "articles": source.articles,
        "duplicates": source.duplicates,
        "annotations": source.annotations,
        "left_out": source.left_out,
        "remarks": source.remarks,
        "encodings": sorted(source.encodings),
        "table": {
            "encoding": shape.encoding,
            "delimiter": shape.delimiter,
            "header": shape.header,
            "names": list(shape.names),
            "columns": shape.columns,
            "rows": [list(row) for row in shape.rows],
        }
        if shape
        else None,
        "samples": [_sample_row(sample) for sample in source.samples],
    }


def _sample_row(sample: Sample) -> dict[str, Any]:
    draft = sample.draft
    return {
        "path": draft.path,
        "line": draft.line,
        "title": draft.title,
        "source": draft.origin,
        "published": draft.published,
        "lang": draft.lang,
        "kind": draft.kind,
        "encoding": draft.encoding,
        "meta": {
            key: value for key, value in list(draft.meta.items())[:30] if isinstance(value, str | int | float)
        },
        "characters": len(draft.text),
        "words": word_count(draft.text),
        "new": sample.new,
        "text": draft.text[:SHOWN],
        "furniture": [list(passage) for passage in sample.furniture if passage[1] <= SHOWN],
        "original": sample.original,
    }

"""What of a page a format carries: a sieve that keeps what it can, and notes the rest as losses."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from annotator.domain.annotation import Annotation, Status
from annotator.domain.article import Article, Attachment
from annotator.formats.exchange.attached import ends_of, is_whole
from annotator.formats.exchange.page import SHARED, Carried, Loss, Page


class Sieve:
    """Takes a page apart, keeps what a format can carry and notes the rest.

    Args:
        page: as the project has it.
        keeps: what else than spans and labels the format carries: "attributes", "note", "flag", "fragments", "metadata",
            "remark", "status", "relations", "skipped", and names of formats for their attachments.
    """

    def __init__(self, page: Page, keeps: frozenset[str] = frozenset()) -> None:
        self.page = page
        self.keeps = keeps
        self.losses: list[Loss] = []
        self.kept: list[Annotation] = []
        self._sort_out()

    def lose(
        self, what: str, annotation: Annotation | None = None, *, written: bool = True, count: int = 1
    ) -> None:
        """Note a loss."""
        self.losses.append(Loss(what, self.page.article.number, annotation, written, count))

    def drop(self, what: str, annotation: Annotation) -> None:
        """Note that an annotation is not written."""
        self.lose(what, annotation, written=False)

    def carried(self, annotations: tuple[Annotation, ...] | None = None, **changes: Any) -> Carried:
        """Return what is carried, in the order of the page; relations between what is not carried are lost too."""
        kept = tuple(self.kept) if annotations is None else annotations
        attachments = self._attachments(kept)
        page = self.page
        if "metadata" not in self.keeps and _has_metadata(page.article):
            self.lose("metadata")
        if page.article.regions:
            self.lose("regions", count=len(page.article.regions))
        if "remark" not in self.keeps and (page.flag or page.note):
            self.lose("remark")
        if "status" not in self.keeps and page.status is not Status.FINISHED:
            self.lose("status")
        status = page.status if "status" in self.keeps else None
        remark = "remark" in self.keeps
        page = replace(
            page,
            annotations=kept,
            status=status,
            reason=page.reason if status else "",
            flag=page.flag and remark,
            note=page.note if remark else "",
            attachments=attachments,
        )
        return Carried(replace(page, **changes) if changes else page, self._said())

    def _said(self) -> tuple[Loss, ...]:
        """Return the losses; of an annotation that is not written at all, only that."""
        gone = {
            (loss.annotation.span, loss.annotation.label_name)
            for loss in self.losses
            if loss.annotation and not loss.written and loss.what != "duplicate"
        }
        return tuple(
            loss
            for loss in self.losses
            if not (
                loss.written
                and loss.annotation
                and (loss.annotation.span, loss.annotation.label_name) in gone
            )
        )

    def _sort_out(self) -> None:
        page = self.page
        seen: set[tuple[int, int, str]] = set()
        regions = page.article.regions
        skipped = page.status is Status.SKIPPED and "skipped" not in self.keeps
        for one in page.annotations:
            key = (one.span.start, one.span.end, one.label_name)
            gap = next((r.kind.value for r in regions if r.span.overlaps(one.span)), "") if regions else ""
            if gap or skipped or key in seen:
                self.drop(gap or ("skipped" if skipped else "duplicate"), one)
                continue
            seen.add(key)
            self.kept.append(self._stripped(one))

    def _stripped(self, one: Annotation) -> Annotation:
        if not (one.attributes or one.note or one.flag or one.fragments):
            return one
        keeps = self.keeps
        lost = [
            what
            for what, there in (
                ("attributes", one.attributes),
                ("note", one.note),
                ("flag", one.flag),
                ("fragments", one.fragments),
            )
            if there and what not in keeps
        ]
        for what in lost:
            self.lose(what, one)
        return self.without(one, lost) if lost else one

    @staticmethod
    def without(one: Annotation, parts: list[str]) -> Annotation:
        """Return an annotation without some of its parts."""
        empty: dict[str, Any] = {"attributes": {}, "note": "", "flag": False, "fragments": ()}
        return replace(one, **{part: empty[part] for part in parts})

    def _attachments(self, kept: tuple[Annotation, ...]) -> tuple[Attachment, ...]:
        there = {(one.span.start, one.span.end, one.label_name) for one in kept}
        found, relations, others = [], 0, 0
        for each in self.page.attachments:
            if not is_whole(each):
                others += 1
            elif each.format == SHARED:
                ends = ends_of(json.loads(each.body))
                if "relations" in self.keeps and there.issuperset(ends):
                    found.append(each)
                else:
                    relations += 1
            elif each.format in self.keeps:
                found.append(each)
            else:
                others += 1
        if relations:
            self.lose("relations", count=relations)
        if others:
            self.lose("attachments", count=others)
        return tuple(found)


def without(carried: Carried, fits: Callable[[Attachment], bool]) -> Carried:
    """Return a page without the attachments that a format has no names for; they are lost."""
    page = carried.page
    gone = [each for each in page.attachments if not fits(each)]
    if not gone:
        return carried
    kept = tuple(each for each in page.attachments if each not in gone)
    links = sum(each.format == SHARED for each in gone)
    counts = (("relations", links), ("attachments", len(gone) - links))
    losses = [Loss(what, page.article.number, count=count) for what, count in counts if count]
    return Carried(replace(page, attachments=kept), (*carried.losses, *losses))


def _has_metadata(article: Article) -> bool:
    return bool(article.meta or article.published or article.lang or article.origin)

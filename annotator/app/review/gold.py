"""Writing into the gold layer: one article at a time, checked against the codebook, with the decision beside it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.agreement.policies import Policy, Verdict, verdict
from annotator.app.edits.checks import Checks
from annotator.app.review.places import Place
from annotator.app.review.rulings import Ruling, by_policy
from annotator.app.session import Session
from annotator.domain.annotation import Annotation, Annotator, Made
from annotator.domain.codebook import overlap_problem
from annotator.domain.disagreement import Decision
from annotator.store.annotations import save_annotations
from annotator.store.journal import OpenStep
from annotator.store.review import (
    begin_review,
    name_decision,
    remove_decision,
    remove_ruled,
    ruled,
    save_decision,
)


class GoldWriter:
    """Writes decisions about one article into the open step; without a step it only looks whether it could."""

    def __init__(
        self,
        session: Session,
        step: OpenStep | None,
        gold: Annotator | None,
        article: int,
        reviewer: Annotator,
    ) -> None:
        """Write about `article` inside `step`; None only looks."""
        self.session, self.step, self.gold = session, step, gold
        self.article, self.reviewer = article, reviewer
        self.layer = ruled(session.database, article, gold.id) if gold else {}

    def fill_agreed(self, found: Sequence[Place]) -> None:
        """Bring what all agree on into the gold layer, where no decision about it stands."""
        for place in found:
            if place.agreed and place.decision is None:
                said = verdict(place.disagreement, Policy())
                if said:
                    self.write(place, by_policy(said, Policy()), "")

    def stands(self, place: Place, said: Verdict) -> bool:
        """Tell whether a policy's earlier decision says the same and nothing changed since."""
        if place.decision is None or place.decision.stale or place.decision.id != place.disagreement.id:
            return False
        there = self.layer.get(place.decision.id, ())
        if said.span is None or said.source is None:
            return not there
        return [(a.span, a.label) for a in there] == [(said.span, said.source.label)]

    def write(self, place: Place, ruling: Ruling, comment: str) -> str:
        """Write a decision in place of the one that stands, and return why it cannot be done, or an empty string."""
        number = place.disagreement.id
        old = {number, place.decision.id} if place.decision else {number}
        others = [a for decision, own in self.layer.items() if decision not in old for a in own]
        annotation = self._annotation(ruling)
        known = annotation and any((a.span, a.label) == (annotation.span, annotation.label) for a in others)
        if annotation and not known:
            label = Checks(self.session).label_of(annotation)
            pairs = [(a.span, a.label_name) for a in others if a.span.overlaps(annotation.span)]
            problem = overlap_problem(self.session.codebook.rules, annotation.span, label, pairs)
            if problem:
                return problem
        for decision in old:
            self.layer.pop(decision, None)
        self.layer[number] = (annotation,) if annotation and not known else ()
        if self.step is None or self.gold is None:
            return ""
        for decision in old:
            remove_ruled(self.step, self.article, self.gold.id, decision)
            if decision != number:
                remove_decision(self.step, decision)
        if annotation and not known:
            made = save_annotations(self.step, [annotation], codebook=self.session.codebook_number)
            name_decision(self.step, made, number)
        save_decision(self.step, self._decision(place, ruling, comment), self.reviewer.id)
        return ""

    def begin(self) -> None:
        """Note that the reviewer has begun with the article."""
        assert self.step
        begin_review(self.step, self.article, self.reviewer.id)

    def _annotation(self, ruling: Ruling) -> Annotation | None:
        if ruling.span is None:
            return None
        if ruling.label:
            label = Checks(self.session).label_named(ruling.label)
            number, name = label.id, label.name
        else:
            assert ruling.source
            number, name = ruling.source.label, ruling.source.label_name
        return Annotation(
            ruling.span,
            name,
            article=self.article,
            annotator=self.gold.id if self.gold else 0,
            label=number,
            attributes=ruling.source.attributes if ruling.source and not ruling.label else {},
            made=Made.ADJUDICATED,
            origin=ruling.policy or ruling.word,
        )

    def _decision(self, place: Place, ruling: Ruling, comment: str) -> Decision:
        one = place.disagreement
        return Decision(
            id=one.id,
            article=one.article,
            members=tuple(sorted(member.id for member in one.marked)),
            fingerprint=one.fingerprint,
            kind=str(one.kind),
            ruling=ruling.word,
            taken=ruling.taken,
            policy=ruling.policy,
            comment=comment,
        )

"""Bringing another project's rows into this one: read as hostile, compared by stamps, written as one step of kind merge."""

from annotator.store.merging.plan import MergePlan, plan_merge
from annotator.store.merging.stranger import Stranger, is_kin, open_stranger
from annotator.store.merging.write import write_merge

__all__ = ["MergePlan", "Stranger", "is_kin", "open_stranger", "plan_merge", "write_merge"]

"""The verbs of labelling, by subject: annotations, passages, the work on an article; and what all of them check."""

from annotator.app.edits.annotations import Edits
from annotator.app.edits.bulk import BulkPlan, Place
from annotator.app.edits.titles import shorten

__all__ = ["BulkPlan", "Edits", "Place", "shorten"]

"""A training corpus that spaCy 3 trains from unchanged: Docs, configs, project file, card and a full account.

The doors: `plan` counts without writing, `split_articles` deals articles out, `write_corpus` writes.
"""

from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.plan import Plan, plan
from annotator.formats.spacy_corpus.split import SplitArticle, split_articles
from annotator.formats.spacy_corpus.write import write_corpus

__all__ = [
    "CorpusArticle",
    "CorpusOptions",
    "Plan",
    "SplitArticle",
    "plan",
    "split_articles",
    "write_corpus",
]

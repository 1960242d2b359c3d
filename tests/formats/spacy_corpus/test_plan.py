"""Planning counts everything and refuses only what would be wrong."""

import pytest

from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus import placing
from annotator.formats.spacy_corpus.options import CorpusOptions
from annotator.formats.spacy_corpus.plan import plan, refuse_what_cannot_be
from annotator.formats.spacy_corpus.split import group_key

TEXT = "Vale halted copper exports."


def test_counts(made):
    seen = []
    found = plan(made, CorpusOptions(), progress=lambda done, total: seen.append((done, total)))
    assert found.account.articles == len(found.keys) == 30
    assert len(found.account.entries) == 30 * 9
    assert found.written == sum(found.account.written.values()) == 30 * 9
    assert len(found.account.ents_left_out) == 30, "one COMMODITY an article lies inside an EVENT"
    assert found.tokens == sum(len(one.tokens) for one in made)
    assert max(max(counts) for counts in found.lengths.values()) >= 4
    assert found.annotators == {"ada": 30}
    assert seen[-1] == (30, 0)


def test_without_entries_the_counts_are_the_same(made):
    full, short = plan(made, CorpusOptions()), plan(made, CorpusOptions(), entries=False)
    assert short.account.entries == ()
    assert (short.keys, short.written, short.lengths) == (full.keys, full.written, full.lengths)


def test_misaligned_annotations_stop_with_number_and_examples(corpus_article):
    one = corpus_article(
        TEXT, [(1, 4, "ACTOR"), (0, 5, "ACTOR"), *((n, n + 3, "X") for n in range(6, 11))], number=7
    )
    options = CorpusOptions()
    found = plan([one], options, entries=False)
    assert (found.misaligned, len(found.examples)) == (7, 5)
    with pytest.raises(
        ExportRefused,
        match=r"^7 annotations .*among them: article 7, ACTOR “ale” \(1–4\).*--misaligned expand",
    ):
        refuse_what_cannot_be(found, options)
    refuse_what_cannot_be(plan([one], CorpusOptions(misaligned="expand")), CorpusOptions(misaligned="expand"))
    with pytest.raises(ExportRefused, match="No annotation would be written"):
        refuse_what_cannot_be(plan([one], CorpusOptions(misaligned="drop")), CorpusOptions(misaligned="drop"))


def test_empty_exports_are_refused(corpus_article):
    with pytest.raises(ExportRefused, match="No article"):
        refuse_what_cannot_be(plan([], CorpusOptions()), CorpusOptions())
    with pytest.raises(ExportRefused, match="No annotation"):
        refuse_what_cannot_be(plan([corpus_article(TEXT)], CorpusOptions()), CorpusOptions())


def test_articles_that_are_too_long_are_named(corpus_article, monkeypatch):
    monkeypatch.setattr(placing, "LONGEST_ARTICLE", 10)
    found = plan([corpus_article(TEXT, [(0, 4, "X")], number=5)], CorpusOptions())
    assert (found.too_long, found.keys) == ((5,), ())
    with pytest.raises(ExportRefused, match="longer than"):
        refuse_what_cannot_be(found, CorpusOptions())


def test_groups_follow_the_option(corpus_article):
    pair = [corpus_article(TEXT, uuid="a"), corpus_article(TEXT.upper() + "\n", uuid="b")]
    assert len({key.group for key in plan(pair, CorpusOptions()).keys}) == 1
    alone = plan(pair, CorpusOptions(group_duplicates=False)).keys
    assert [key.group for key in alone] == [group_key(one.article.text, duplicates=False) for one in pair]

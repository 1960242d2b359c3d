import sqlite3

from annotator.app import clusters
from annotator.app.transfer.importing import import_paths
from annotator.store.clusters import COMMON
from tests.domain.test_shingles import STORY, changed

OTHER = "Wheat fell. " + " ".join(f"word{n}" for n in range(60))


def bring(session, folder, *texts):
    """Import texts and return the clusters of all articles, by number."""
    for text in texts:
        file = folder / f"{abs(hash(text))}.txt"
        file.write_text(text, encoding="utf-8")
        import_paths(session, [str(file)])
    return found(session)


def found(session):
    clusters.find_copies(session)
    return [row.cluster for row in session.reading.rows(session.reading.ids())]


def test_copies_share_a_cluster_and_others_have_none(session, tmp_path):
    one, two, first, alone, second = bring(session, tmp_path, STORY, OTHER, changed(STORY, 0.05, 1))
    assert first == second is not None
    assert (one, two, alone) == (None, None, None)


def test_copies_that_come_later_join(session, tmp_path):
    bring(session, tmp_path, STORY)
    *_, first, second = bring(session, tmp_path, changed(STORY, 0.05, 1))
    *_, third = bring(session, tmp_path, changed(STORY, 0.05, 2))
    assert first == second == third is not None
    copies = clusters.members(session, session.article_named("3"))
    assert [row.number for row in copies] == [3, 4, 5]


def test_a_bridge_joins_two_clusters(session, tmp_path):
    words = STORY.split()
    head, tail = " ".join(words[:40]), " ".join(words[40:])
    before = bring(session, tmp_path, head, head + " Extra.", tail, tail + " Extra.")
    assert len(set(before[2:])) == 2
    assert len(set(bring(session, tmp_path, STORY)[2:])) == 1


def test_doing_it_again_changes_nothing(session, tmp_path):
    before = bring(session, tmp_path, STORY, changed(STORY, 0.05, 1))
    assert clusters.find_copies(session) == 0
    assert found(session) == before


def test_no_step_is_made_of_it(session, tmp_path):
    bring(session, tmp_path, STORY)
    steps = session.history()
    bring(session, tmp_path)
    assert session.history() == steps


def test_boilerplate_makes_no_copies(session, tmp_path):
    footer = "\n\nScroll to top\n"
    assert set(bring(session, tmp_path, OTHER + footer, STORY + footer)) == {None}


def test_a_removed_article_draws_nobody_in(session, tmp_path):
    bring(session, tmp_path, STORY)
    session.undo()
    assert bring(session, tmp_path, changed(STORY, 0.05, 1))[-1] is None


def test_an_article_that_was_taken_out_draws_nobody_in_until_it_is_back(session, tmp_path):
    bring(session, tmp_path, STORY)
    session.edits.corpus.remove([3])
    assert bring(session, tmp_path, changed(STORY, 0.05, 1))[-1] is None
    session.undo(steps=1)  # the import of the copy
    session.undo(steps=1)  # the removal
    *_, story, copy = bring(session, tmp_path, changed(STORY, 0.05, 2))
    assert story == copy is not None


def test_phrases_of_the_trade_do_not_pile_up(session, tmp_path):
    lines = tmp_path / "many.jsonl"
    phrase = "Reporting by our own people in the capital of the country. "
    lines.write_text(
        "".join(
            f'{{"text": "{phrase}{" ".join(f"w{n}x{k}" for k in range(30))}"}}\n' for n in range(COMMON + 20)
        ),
        encoding="utf-8",
    )
    import_paths(session, [str(lines)])
    assert clusters.find_copies(session) == 0
    most = session.database.value("SELECT max(n) FROM (SELECT count(*) AS n FROM band GROUP BY hash)")
    assert most == COMMON


def test_while_somebody_writes_it_waits_for_the_next_time(session, tmp_path, file):
    bring(session, tmp_path, STORY)
    copy = tmp_path / "copy.txt"
    copy.write_text(changed(STORY, 0.05, 1), encoding="utf-8")
    import_paths(session, [str(copy)])
    session.database.connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert clusters.find_copies_if_free(session) == 0
    finally:
        other.close()
    assert clusters.find_copies_if_free(session) == 1

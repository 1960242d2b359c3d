"""Two copies of a small project, merging them, and pictures of what they hold without row numbers."""

import shutil

import pytest

from annotator.store.database import Database
from annotator.store.journal import Journal
from annotator.store.merging import open_stranger, plan_merge, write_merge
from tests.strategies import Project, make_project

QUERIES = {
    "annotation": 'SELECT x.id, a.uuid, p.uuid, x.start, x."end", l.uuid, x.attributes, x.note, x.flag, x.made, x.origin, '
    "x.dead, x.hlc, coalesce(s.uuid, '') FROM annotation x JOIN article a ON a.id = x.article JOIN annotator p "
    "ON p.id = x.annotator JOIN label l ON l.id = x.label LEFT JOIN step s ON s.id = x.step",
    "work": "SELECT a.uuid || p.uuid || x.role, x.status, x.reason, x.flag, x.note, x.dead, x.hlc, coalesce(s.uuid, '') "
    "FROM work x JOIN article a ON a.id = x.article JOIN annotator p ON p.id = x.annotator LEFT JOIN step s ON s.id = x.step",
    "article": "SELECT x.uuid, x.title, x.text_sha, x.meta, x.dead, x.hlc, coalesce(s.uuid, '') FROM article x "
    "LEFT JOIN step s ON s.id = x.step",
    "label": "SELECT x.uuid, x.name, m.uuid, x.dead, x.hlc, coalesce(s.uuid, '') FROM label x LEFT JOIN label m "
    "ON m.id = x.merged_into LEFT JOIN step s ON s.id = x.step",
    "region": "SELECT x.id, a.uuid, x.start, x.\"end\", x.kind, x.dead, x.hlc, coalesce(s.uuid, '') FROM region x "
    "JOIN article a ON a.id = x.article LEFT JOIN step s ON s.id = x.step",
}


def picture(database):
    """Every row of the registers that matter, by key, with its stamp last."""
    return {(table, row[0]): row[1:] for table, query in QUERIES.items() for row in database.query(query)}


def greatest(pictures):
    """What merging must give: of each row the one with the greatest stamp."""
    found = {}
    for one in pictures:
        for key, row in one.items():
            if key not in found or row[-2:] > found[key][-2:]:
                found[key] = row
    return found


def merge(project, path, **options):
    """Merge a file into a project and return the report."""
    stranger = open_stranger(path)
    try:
        with project.journal.transaction():
            plan = plan_merge(project.database, stranger, **options)
            write_merge(project.journal, plan, title="Merge", annotator=None)
    finally:
        stranger.close()
    return plan.report


def preview(project, path, **options):
    stranger = open_stranger(path)
    try:
        return plan_merge(project.database, stranger, **options).report
    finally:
        stranger.close()


def copy_of(project, path):
    """A copy of a project file as it is now, opened."""
    project.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(project.path, path)
    database = Database.open(path)
    rest = (project.anna, project.ben, project.actor, project.event, list(project.articles))
    return Project(path, database, Journal(database), *rest)


@pytest.fixture
def pair(tmp_path):
    """A project and a colleague's copy of it."""
    ours = make_project(tmp_path)
    theirs = copy_of(ours, tmp_path / "theirs" / "theirs.annot")
    yield ours, theirs
    ours.database.close()
    theirs.database.close()

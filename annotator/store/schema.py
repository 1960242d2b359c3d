"""The tables of a project file, all of them at once, as SQL text. Creating and migrating is in `migrations`.

STRICT tables. Journaled columns are INTEGER or TEXT. Every journaled table has one INTEGER PRIMARY KEY, because
VACUUM may renumber the hidden rowids of any other table and the journal names rows by number. Such a number is never
given twice (AUTOINCREMENT, or numbers that are made elsewhere), or a redo would write over somebody else's row.
"""

from __future__ import annotations

APPLICATION_ID = 0x414E4E54
"""“ANNT” in the file header: says that a SQLite file is a project."""

SCHEMA_VERSION = 1
"""`user_version` of the files that this program writes."""

MIN_READER = 1
"""Oldest schema number whose program may still read the files that this one writes."""

REGISTERS = (
    "article",
    "region",
    "annotator",
    "label",
    "annotation",
    "work",
    "frame",
    "filler",
    "field",
    "comment",
    "decision",
    "assignment",
    "split",
    "collection",
    "member",
    "rejection",
    "attachment",
)
"""Journaled tables: a row carries `dead`, `hlc` and `step`; the greater `(hlc, step.uuid)` wins."""

CHILDREN_FIRST = (
    "filler",
    "frame",
    "rejection",
    "attachment",
    "comment",
    "decision",
    "assignment",
    "split",
    "member",
    "collection",
    "field",
    "region",
    "work",
    "annotation",
    "article",
    "label",
    "annotator",
)
"""The registers in an order in which rows can be removed: who names another comes before it."""

_V = """dead INTEGER NOT NULL DEFAULT 0 CHECK (dead IN (0, 1)), hlc INTEGER NOT NULL DEFAULT 0, step INTEGER NOT NULL DEFAULT 0"""

SCHEMA = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) STRICT;
CREATE TABLE step (
  id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, hlc INTEGER NOT NULL, at TEXT NOT NULL, annotator INTEGER,
  title TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('act', 'import', 'merge', 'undo', 'redo')),
  undoes INTEGER REFERENCES step (id), article INTEGER, rows INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX step_article ON step (article, id);
CREATE INDEX step_undoes ON step (undoes);
CREATE TABLE journal (seq INTEGER PRIMARY KEY, step INTEGER NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL, before TEXT)
  STRICT;
CREATE INDEX journal_step ON journal (step);
CREATE INDEX journal_row ON journal (tbl, row, seq);
CREATE TABLE text (sha TEXT PRIMARY KEY, body TEXT NOT NULL, characters INTEGER NOT NULL CHECK (characters > 0)) STRICT;
CREATE TABLE tokens (
  sha TEXT NOT NULL, tokenizer TEXT NOT NULL, ends BLOB NOT NULL, spaces BLOB NOT NULL, sentences BLOB NOT NULL,
  PRIMARY KEY (sha, tokenizer)) STRICT;
CREATE TABLE source (sha TEXT PRIMARY KEY, kind TEXT NOT NULL, encoding TEXT, bytes BLOB NOT NULL) STRICT;
CREATE TABLE offset_map (article INTEGER NOT NULL, source_sha TEXT NOT NULL, map BLOB NOT NULL,
  PRIMARY KEY (article, source_sha)) STRICT;
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  text_sha TEXT NOT NULL REFERENCES text (sha), title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
  origin TEXT NOT NULL DEFAULT '', published TEXT NOT NULL DEFAULT '', lang TEXT NOT NULL DEFAULT '',
  meta TEXT NOT NULL DEFAULT '{{}}', source_sha TEXT, cluster INTEGER, {_V}) STRICT;
CREATE INDEX article_list ON article (dead, number, title);
CREATE INDEX article_origin ON article (origin);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_cluster ON article (cluster);
CREATE TABLE annotator (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'model', 'gold')), pseudonym TEXT NOT NULL DEFAULT '', {_V})
  STRICT;
CREATE UNIQUE INDEX annotator_name ON annotator (name);
CREATE TABLE region (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (id), annotator INTEGER REFERENCES annotator (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('boilerplate', 'not-read')),
  by TEXT NOT NULL CHECK (by IN ('rule', 'person')), {_V}, CHECK (0 <= start AND start < "end")) STRICT;
CREATE INDEX region_article ON region (article);
CREATE TABLE codebook_version (
  number INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, toml TEXT NOT NULL, sha TEXT NOT NULL, at TEXT NOT NULL,
  annotator INTEGER, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE label (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  key TEXT NOT NULL DEFAULT '', colour TEXT NOT NULL DEFAULT '', parent INTEGER REFERENCES label (id),
  position INTEGER NOT NULL DEFAULT 0, retired INTEGER NOT NULL DEFAULT 0, merged_into INTEGER REFERENCES label (id), {_V})
  STRICT;
CREATE TABLE annotation (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (id),
  annotator INTEGER NOT NULL REFERENCES annotator (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, fragments TEXT,
  label INTEGER NOT NULL REFERENCES label (id), attributes TEXT NOT NULL DEFAULT '{{}}', note TEXT NOT NULL DEFAULT '',
  flag INTEGER NOT NULL DEFAULT 0,
  made TEXT NOT NULL DEFAULT 'hand' CHECK (made IN ('hand', 'imported', 'accepted', 'edited', 'adjudicated')),
  origin TEXT, score INTEGER, decision INTEGER, codebook INTEGER, {_V}, CHECK (0 <= start AND start < "end")) STRICT;
CREATE INDEX annotation_article ON annotation (article, annotator, start, "end", label, id, dead);
CREATE INDEX annotation_flag ON annotation (article, annotator) WHERE flag = 1 AND dead = 0;
CREATE INDEX annotation_label ON annotation (label, article) WHERE dead = 0;
CREATE TABLE work (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article (id),
  annotator INTEGER NOT NULL REFERENCES annotator (id), role TEXT NOT NULL CHECK (role IN ('annotator', 'reviewer')),
  status TEXT NOT NULL CHECK (status IN ('new', 'in-progress', 'finished', 'skipped')), reason TEXT NOT NULL DEFAULT '',
  flag INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0,
  seconds INTEGER NOT NULL DEFAULT 0, control INTEGER NOT NULL DEFAULT 0, finished_hlc INTEGER, {_V},
  UNIQUE (article, annotator, role)) STRICT;
CREATE INDEX work_status ON work (annotator, role, status, article);
CREATE TABLE frame (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (id),
  annotator INTEGER NOT NULL REFERENCES annotator (id), event INTEGER REFERENCES annotation (id),
  attributes TEXT NOT NULL DEFAULT '{{}}', {_V}) STRICT;
CREATE INDEX frame_article ON frame (article);
CREATE INDEX frame_event ON frame (event);
CREATE TABLE filler (
  id INTEGER PRIMARY KEY AUTOINCREMENT, frame INTEGER NOT NULL REFERENCES frame (id), role TEXT NOT NULL,
  annotation INTEGER NOT NULL REFERENCES annotation (id), position INTEGER NOT NULL DEFAULT 0, {_V},
  UNIQUE (frame, role, annotation)) STRICT;
CREATE INDEX filler_annotation ON filler (annotation);
CREATE TABLE field (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article (id),
  annotator INTEGER NOT NULL REFERENCES annotator (id), name TEXT NOT NULL, value TEXT NOT NULL DEFAULT '', {_V},
  UNIQUE (article, annotator, name)) STRICT;
CREATE TABLE comment (
  id INTEGER PRIMARY KEY, thread INTEGER, article INTEGER NOT NULL REFERENCES article (id), annotation INTEGER,
  start INTEGER, "end" INTEGER, author INTEGER REFERENCES annotator (id), body TEXT NOT NULL DEFAULT '',
  mentions TEXT NOT NULL DEFAULT '[]', resolved INTEGER NOT NULL DEFAULT 0, {_V}) STRICT;
CREATE INDEX comment_article ON comment (article);
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article (id), members TEXT NOT NULL, fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL,
  ruling TEXT NOT NULL CHECK (ruling IN ('a', 'b', 'union', 'intersection', 'edited', 'neither', 'policy')), policy TEXT,
  author INTEGER REFERENCES annotator (id), comment TEXT NOT NULL DEFAULT '', {_V}) STRICT;
CREATE INDEX decision_article ON decision (article);
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article (id),
  annotator INTEGER NOT NULL REFERENCES annotator (id), batch TEXT NOT NULL DEFAULT '', seed INTEGER NOT NULL DEFAULT 0, {_V},
  UNIQUE (article, annotator)) STRICT;
CREATE TABLE split (
  article INTEGER PRIMARY KEY REFERENCES article (id), part TEXT NOT NULL CHECK (part IN ('train', 'dev', 'test')),
  seed INTEGER NOT NULL DEFAULT 0, {_V}) STRICT;
CREATE TABLE collection (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, {_V}) STRICT;
CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL REFERENCES collection (id),
  article INTEGER NOT NULL REFERENCES article (id), {_V}, UNIQUE (collection, article)) STRICT;
CREATE INDEX member_article ON member (article);
CREATE TABLE rejection (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article (id),
  annotator INTEGER NOT NULL REFERENCES annotator (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  label INTEGER NOT NULL REFERENCES label (id), surface TEXT NOT NULL DEFAULT '', {_V}) STRICT;
CREATE INDEX rejection_article ON rejection (article);
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article (id), format TEXT NOT NULL, body TEXT NOT NULL, {_V}) STRICT;
CREATE INDEX attachment_article ON attachment (article);
CREATE VIRTUAL TABLE fts USING fts5 (title, body, content='', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE trigram USING fts5 (body, content='', tokenize="trigram");
CREATE TABLE band (hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)) STRICT, WITHOUT ROWID;
CREATE TABLE tally (article INTEGER NOT NULL, annotator INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (article, annotator))
  STRICT, WITHOUT ROWID;
CREATE TABLE suggestion (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, label INTEGER NOT NULL,
  source TEXT NOT NULL, score INTEGER, reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX suggestion_article ON suggestion (article);
CREATE TABLE backup (file TEXT PRIMARY KEY, at TEXT NOT NULL, sha TEXT NOT NULL, ok INTEGER NOT NULL) STRICT;
"""


def row_key(table: str) -> str:
    """Return the column that numbers the rows of a register."""
    return "article" if table == "split" else "id"

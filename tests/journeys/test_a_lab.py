"""A lab: a lead and three annotators, ten wire stories, three packets, no server.

The packets are merged in every order to the same project; everything is adjudicated by keyboard; gold goes to spaCy;
and the numbers of the report are those that this file counts by itself.
"""

import gzip
import itertools
import json
import re
import shutil

import pytest
from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from annotator.errors import AnnotatorError

STORIES = 10
NAMES = ("Ana", "Ben", "Cem")
ACTORS = re.compile(
    r"\b(?:[A-Z][a-z]+ )?(?:Department|Ministry|Bank|Corp|Inc|Board|Japan|Brazil|EC|USDA|Reagan|Congress)\b"
)
GOODS = re.compile(
    r"\b(?:wheat|corn|soybean|coffee|cocoa|sugar|crude|oil|gold|copper|tin|grain|rubber|cotton)s?\b", re.I
)
EVENTS = re.compile(
    r"\b(?:exports?|imports?|sales?|production|talks|agreement|tariffs?|prices? (?:rose|fell))\b", re.I
)


@pytest.fixture(scope="module")
def texts(shared_corpus):
    """Ten real wire stories of some length."""
    found = []
    with gzip.open(shared_corpus / "reuters21578" / "reuters-commodity-trade.jsonl.gz", "rt") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            if 700 < len(text) < 1300 and len(ACTORS.findall(text)) > 2 and len(GOODS.findall(text)) > 2:
                found.append(text)
            if len(found) == STORIES:
                return found
    raise AssertionError("not enough stories")


def own_way(name, text):
    """What an annotator marks: the same things, each in their own way."""
    for pattern, label in ((ACTORS, "ACTOR"), (GOODS, "COMMODITY"), (EVENTS, "EVENT")):
        for place, found in enumerate(pattern.finditer(text)):
            start, end = found.span()
            if name == "Ben" and text[max(start - 4, 0) : start].lower() == "the ":
                start -= 4  # keeps the article
            if name == "Cem" and place % 4 == 3:
                continue  # overlooks some
            if name == "Cem" and label == "EVENT" and place % 5 == 0:
                yield start, end, "ACTOR"
                continue
            yield start, end, label


@pytest.fixture(scope="module")
def sent(texts, tmp_path_factory):
    """The lead's project and the packets as they come back."""
    folder = tmp_path_factory.mktemp("lab")
    (folder / "texts").mkdir()
    for number, text in enumerate(texts):
        (folder / "texts" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    lead = folder / "lead.annot"
    assert main(["new", str(lead), "--annotator", "Lead", "--quiet"]) == 0
    assert main(["import", str(lead), str(folder / "texts"), "--quiet"]) == 0
    for name in NAMES:
        packet = folder / f"{name}.annot"
        assert main(["packet", str(lead), str(packet), "--annotator", name, "--quiet"]) == 0
        with open_project(packet) as session:
            for article in session.reading.ids(everybody=True):
                text = session.reading.article(article).text
                for start, end, label in own_way(name, text):
                    try:
                        session.edits.add(article, Span(start, end), label, snap=False)
                    except AnnotatorError:
                        continue  # ACTOR inside ACTOR
                session.edits.set_status([article], Status.FINISHED)
    return folder


@pytest.fixture
def lab(sent, tmp_path):
    for path in sent.glob("*.annot"):
        shutil.copyfile(path, tmp_path / path.name)
    return tmp_path


def merged(lab, order):
    target = shutil.copyfile(lab / "lead.annot", lab / f"{''.join(order)}.annot")
    assert main(["merge", str(target), *(str(lab / f"{name}.annot") for name in order), "--quiet"]) == 0
    return target


def content(project):
    """Everything that was labelled and finished, without row numbers."""
    with open_project(project) as session:
        people = {person.id: person.name for person in session.annotators()}
        found = []
        for article in session.reading.ids(everybody=True):
            uuid = session.reading.article(article).uuid
            for one in session.reading.annotations(article):
                found.append((uuid, people[one.annotator], one.id, one.span, one.label_name, one.note))
            for person in session.annotators():
                found.append((uuid, person.name, session.reading.status(article, person)))
        return sorted(found, key=repr)


def test_merged_in_every_order_it_is_the_same_project(lab):
    contents = [content(merged(lab, order)) for order in itertools.permutations(NAMES)]
    assert all(one == contents[0] for one in contents)
    assert len(contents[0]) > 200


# -- the numbers, counted here


def marks_of(session, name):
    person = session.known_annotator(name)
    return {
        (article, a.span.start, a.span.end, a.label_name)
        for article in session.reading.ids(everybody=True)
        for a in session.reading.annotations(article, person)
    }


def f1_by_hand(one, other, label=None):
    one, other = ({m for m in marks if label in {None, m[3]}} for marks in (one, other))
    return 2 * len(one & other) / (len(one) + len(other))


def overlap_by_hand(one, other):
    """Pairs of one label that share a character; here nobody marks a label inside itself, so chains are short."""
    matched = 0
    for article in {m[0] for m in one | other}:
        for label in {m[3] for m in one | other}:
            a = sorted(m for m in one if m[0] == article and m[3] == label)
            b = sorted(m for m in other if m[0] == article and m[3] == label)
            i = j = 0
            while i < len(a) and j < len(b):
                if a[i][1] < b[j][2] and b[j][1] < a[i][2]:
                    matched += 1
                    i, j = i + 1, j + 1
                elif a[i][2] <= b[j][2]:
                    i += 1
                else:
                    j += 1
    return 2 * matched / (len(one) + len(other))


def test_the_numbers_of_the_report_are_those_counted_by_hand(lab, capsys):
    project = merged(lab, NAMES)
    capsys.readouterr()
    assert main(["agree", str(project), "--json", "--quiet"]) == 0
    found = json.loads(capsys.readouterr().out)
    report = lab / "report.md"
    assert main(["report", str(project), str(report), "--quiet"]) == 0
    text = report.read_text("utf-8")
    with open_project(project) as session:
        for pair in found["pairs"]:
            a, b = marks_of(session, pair["a"]), marks_of(session, pair["b"])
            assert pair["articles"] == STORIES
            assert (pair["annotations_a"], pair["annotations_b"]) == (len(a), len(b))
            assert pair["exact_f1"] == pytest.approx(f1_by_hand(a, b))
            assert pair["overlap_f1"] == pytest.approx(overlap_by_hand(a, b))
            assert pair["kinds"]["same"] == len(a & b)
            low, high = pair["ci"]["exact_f1"]
            assert low <= pair["exact_f1"] <= high
            for label, row in pair["by_label"].items():
                assert row["exact_f1"] == pytest.approx(f1_by_hand(a, b, label))
            shown = f"{f1_by_hand(a, b):.2f}".replace("0.", ".", 1)
            names = (
                f"{pair['a']} and {pair['b']} ({STORIES} articles, {len(a) + len(b)} spans): exact F1 {shown}"
            )
            assert names in text.replace("\\", "")


# -- the lead at work


def test_all_is_adjudicated_by_keyboard_and_trains_spacy(lab, open_window, hands, own_settings, capsys):
    from annotator.app.settings import Settings, save_settings

    project = merged(lab, NAMES)
    save_settings(Settings(name="Lead", theme="light"))
    window = open_window(project)
    hand = hands(window)
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.page()
    total = len(page.index.entries())
    assert page.side.open.text() == f"{total} open"
    assert total > 20
    before = hand.inputs
    # Where a pattern recurs it is decided once for all; the rest one by one, each by one key.
    for _ in range(5):
        group = page.side.rows.group_of(page.current())
        if group is None or group.pattern is None or len(group.entries) < 2:
            break
        hand.press(Qt.Key.Key_P)
        hand.press(Qt.Key.Key_1)
    keys = itertools.cycle((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_X))
    for _ in range(3 * total):
        if not page.index.counts()["open"]:
            break
        hand.press(next(keys))
    assert page.index.counts()["open"] == 0
    assert page.side.empty.text() == f"All {total} disagreements are decided."
    assert hand.clicks == 0
    assert hand.inputs - before < 2 * total
    for article in list(page.index.by_article):
        entries = page.index.by_article[article]
        if entries:
            page.go_to(entries[0].id)
            hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            page.go_to(entries[0].id)
            assert "reviewed by Lead" in page.header.open.text()
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert [person.name for person in window.page().people] == [*NAMES, "Gold"]
    window.close()
    capsys.readouterr()
    for line in (
        ["adjudicate", str(project), "--policy", "unanimous", "--reviewer", "Lead", "--quiet"],
        [
            "export",
            str(project),
            str(lab / "corpus"),
            "--format",
            "spacy",
            "--gold",
            "--misaligned",
            "expand",
            "--quiet",
        ],
        ["check", str(project), "--quiet"],
    ):
        assert main(line) == 0, capsys.readouterr().err
    manifest = json.loads((lab / "corpus" / "corpus" / "manifest.json").read_text("utf-8"))
    assert manifest
    accounting = json.loads((lab / "corpus" / "corpus" / "accounting.json").read_text("utf-8"))
    with open_project(project) as session:
        gold = marks_of(session, "Gold")
    assert accounting["annotations"] == len(gold)
    from annotator.app.transfer.request import ExportRequest, chosen_ids, whose

    with open_project(project) as session:
        request = ExportRequest(gold=True)
        assert len(chosen_ids(session, request, whose(session, request))) == STORIES

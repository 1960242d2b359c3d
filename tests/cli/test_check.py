"""`check`."""

import sqlite3

import pytest


def spoil(project, *statements):
    connection = sqlite3.connect(project)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_sound_project(run, labelled):
    run("backup", labelled)
    assert run.json("check", labelled) == {"ok": True, "problems": [], "repaired": []}
    assert run("check", labelled).out == "The project is sound.\n"


def test_no_backup_yet_is_a_warning_and_exit_0(run, labelled):
    result = run.json("check", labelled)
    assert result["ok"] is True
    assert [problem["level"] for problem in result["problems"]] == ["warning"]
    assert set(result["problems"][0]) >= {"level", "kind", "where", "detail"}


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE text SET body = replace(body, 'China', 'Chile') WHERE body LIKE '%Geneva%'", "text"),
        ('UPDATE annotation SET "end" = 99999', "range"),
        ("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)", "journal"),
        ("DELETE FROM text WHERE body LIKE 'Oil%'", "orphan"),
    ],
)
def test_damage_exits_with_1_and_is_still_one_object(run, labelled, statement, kind):
    spoil(labelled, statement)
    result = run.json("check", labelled, code=1)
    assert result["ok"] is False
    assert kind in {problem["kind"] for problem in result["problems"] if problem["level"] == "damage"}
    done = run("check", labelled)
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("The project is damaged.\n")


@pytest.mark.parametrize("cut", [50, 8192])
def test_a_file_that_breaks_off_is_damage_too(run, labelled, cut):
    labelled.write_bytes(labelled.read_bytes()[:cut])
    result = run.json("check", labelled, code=1)
    assert result["ok"] is False
    assert result["problems"][0]["level"] == "damage"
    assert run("check", labelled).out.startswith("The project is damaged.\n")
    run.refused("stats", labelled)


def test_pages_of_noise_are_found(run, labelled):
    raw = bytearray(labelled.read_bytes())
    raw[len(raw) // 2 : len(raw) // 2 + 4096] = b"\xa5" * 4096
    labelled.write_bytes(raw)
    assert run.json("check", labelled, code=1)["ok"] is False


def test_repair_counts_anew_and_makes_a_backup_first(run, labelled, tmp_path):
    spoil(labelled, "UPDATE tally SET n = 99")
    before = run.json("check", labelled)
    assert {problem["kind"] for problem in before["problems"]} == {"count", "backup"}
    result = run.json("check", labelled, "--repair")
    assert (result["ok"], result["problems"]) == (True, [])
    assert result["repaired"]
    assert len(list((tmp_path / "study.annot.backups").iterdir())) == 1
    assert run.json("articles", labelled)["articles"][0]["annotations"] == 4
    assert [a["number"] for a in run.json("articles", labelled, "--search", "geneva")["articles"]] == [1]

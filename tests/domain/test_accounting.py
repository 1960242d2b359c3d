"""Packed entries are a sequence like any other, and the account counts them."""

import pytest

from annotator.domain.accounting import Account, Entries, Entry


def entry(number):
    return Entry(
        2**62 + number,
        number,
        3,
        9,
        "ACTOR",
        "Côte d’Ivoire 😀",
        () if number % 3 == 0 else ("spans",),
        "whitespace" if number % 3 == 0 else "",
        "overlap" if number % 3 == 1 else "",
        (4, 8) if number % 2 else None,
    )


@pytest.mark.parametrize("many", [0, 1, 7, 8, 9, 24, 30])
def test_packed_entries_are_those_that_came(many, monkeypatch):
    monkeypatch.setattr(Entries, "_MANY", 8)
    given = [entry(number) for number in range(many)]
    packed = Entries()
    for one in given:
        packed.append(one)
    assert list(packed) == list(packed) == given
    assert len(packed) == many
    assert [packed[place] for place in range(-many, many)] == given + given
    assert packed[1:-1] == tuple(given[1:-1])
    for beyond in (many, -many - 1):
        with pytest.raises(IndexError):
            packed[beyond]


def test_the_account_counts_packed_entries(monkeypatch):
    monkeypatch.setattr(Entries, "_MANY", 2)
    packed = Entries()
    for number in range(7):
        packed.append(entry(number))
    account = Account(7, packed, plain={"EVENT": 5})
    assert (account.annotations, account.written) == (12, {"ACTOR": 4, "EVENT": 5})
    assert [one.article for one in account.not_written] == [0, 3, 6]
    assert account.spans_only == len(account.ents_left_out) == 2

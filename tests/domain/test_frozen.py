from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from annotator.domain.frozen import frozen


@frozen
class Place:
    """A field without a default, one with, one that is made, one that does not count and one that is not shown."""

    name: str
    width: int = 3
    notes: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False)
    secret: str = field(default="", repr=False)


@frozen
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low is above high")

    def __repr__(self) -> str:
        return f"<{self.low} to {self.high}>"


@frozen
class Nothing:
    """No field at all."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What `Place` is held against."""

    name: str
    width: int = 3
    notes: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False)
    secret: str = field(default="", repr=False)


def test_it_takes_its_fields_by_place_and_by_name_and_knows_their_defaults():
    place = Place("hall", notes=["wide"])
    assert (place.name, place.width, place.notes, place.seen, place.secret) == ("hall", 3, ["wide"], 0, "")
    assert Place("hall", 4, [], 1, "x") == Place(name="hall", width=4, notes=[], seen=1, secret="x")
    assert Nothing() == Nothing()


def test_what_is_made_is_made_for_each():
    one, other = Place("a"), Place("b")
    one.notes.append("x")
    assert other.notes == []


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, [], 0, "", 7), {}), (("a",), {"breadth": 1}), (("a",), {"name": "b"})],
)
def test_it_refuses_what_a_dataclass_refuses_in_the_same_words(values, named):
    with pytest.raises(TypeError) as usual:
        Usual(*values, **named)
    for _ in range(2):
        with pytest.raises(TypeError) as ours:
            Place(*values, **named)
        assert str(ours.value) == str(usual.value).replace("Usual", "Place")


def test_nothing_can_be_set_deleted_or_added():
    place = Place("hall")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        place.name = "x"
    with pytest.raises(FrozenInstanceError):
        place.colour = "x"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del place.name
    assert place.name == "hall"
    assert not hasattr(place, "__dict__")


def test_it_is_compared_and_hashed_by_the_fields_that_count():
    assert Place("a", seen=1) == Place("a", seen=2)
    assert Place("a") != Place("b")
    assert Place("a") != Usual("a")
    assert hash(Checked(1, 2)) == hash(Checked(1, 2))
    assert len({Checked(1, 2), Checked(1, 2), Checked(1, 3)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place("a"))


def test_it_is_shown_as_a_dataclass_is_unless_it_knows_better():
    assert repr(Place("a", secret="x")) == repr(Usual("a", secret="x")).replace("Usual", "Place")
    assert repr(Checked(1, 2)) == "<1 to 2>"
    assert repr(Nothing()) == "Nothing()"


def test_what_comes_after_init_is_called_also_the_second_time():
    for _ in range(2):
        with pytest.raises(ValueError, match="low is above high"):
            Checked(2, 1)


def test_it_is_a_dataclass_for_all_who_ask():
    place = Place("hall", 5)
    assert [each.name for each in fields(place)] == ["name", "width", "notes", "seen", "secret"]
    assert replace(place, width=6) == Place("hall", 6)
    assert asdict(place) == asdict(Usual("hall", 5))
    match Checked(1, 2):
        case Checked(low, high):
            assert (low, high) == (1, 2)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_travels_between_processes_and_is_copied(protocol):
    place = Place("hall", 5, ["x"], 2, "s")
    again = pickle.loads(pickle.dumps(place, protocol))
    assert (again, again.seen) == (place, 2)
    assert copy.deepcopy(place) == copy.copy(place) == place

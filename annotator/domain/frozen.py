"""`@frozen`: a frozen dataclass with slots, whose methods cost nothing until somebody makes a value of it.

`@dataclass(frozen=True, slots=True)` compiles six methods for each class, 0.5 ms; the window has sixty such classes before
it shows anything. Here five of them are shared and the sixth, `__init__`, is written when it is called for the first
time. What `dataclasses` offers (`field`, `fields`, `replace`, `asdict`), `match`, pickling and copying work as they do there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(Field, field))
def frozen(cls: type[T], /) -> type[T]:
    """Make a class of annotated fields a value: immutable, compared, hashed and shown by its fields.

    As with `dataclass`, fields of `field(compare=False)` are left out of comparison and hash, those of `field(repr=False)`
    of what is shown, and `__post_init__` is called. Nothing that is only for `init`, keyword-only or ordered is here.

    Raises:
        FrozenInstanceError: later, where somebody sets or deletes a field.
    """

    def __init__(self: object, *values: object, **named: object) -> None:
        made.__init__ = _written(made)
        made.__init__(self, *values, **named)

    def __eq__(self: object, other: object) -> bool:
        return bool(key(self) == key(other)) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:
        return hash(key(self))

    for method in (__init__, __eq__, __hash__):
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
        setattr(cls, method.__name__, method)
    for shared in (__repr__, __setattr__, __delattr__, __getstate__, __setstate__):
        if shared.__name__ not in vars(cls):
            setattr(cls, shared.__name__, shared)
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    key = _key_of(made)
    return made  # type: ignore[no-any-return]


def _key_of(cls: Any) -> Callable[[object], object]:
    names = [each.name for each in fields(cls) if each.compare]
    return attrgetter(*names) if names else lambda _value: ()


def _written(cls: Any) -> Callable[..., None]:
    """Write `__init__`: every field goes past `__setattr__` through the slot that holds it."""
    names: dict[str, object] = {"MISSING": MISSING}
    parameters, lines = ["self"], []
    for each in fields(cls):
        names[f"set_{each.name}"] = getattr(cls, each.name).__set__
        value = each.name
        if each.default is not MISSING:
            names[f"default_{each.name}"] = each.default
            parameters.append(f"{each.name}=default_{each.name}")
        elif each.default_factory is not MISSING:
            names[f"make_{each.name}"] = each.default_factory
            parameters.append(f"{each.name}=MISSING")
            value = f"make_{each.name}() if {each.name} is MISSING else {each.name}"
        else:
            parameters.append(each.name)
        lines.append(f" set_{each.name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    text = f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"])
    exec(text, names)  # the names of fields are the only words in it that are not ours
    written: Any = names["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    written.__module__ = cls.__module__
    return written  # type: ignore[no-any-return]


# -- what all of them share


def __repr__(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def __setattr__(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def __delattr__(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def __getstate__(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]


def __setstate__(self: Any, state: list[object]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)

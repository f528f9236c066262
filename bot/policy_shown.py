"""The policy as it is in force, for people: each value with the comment of the default file, and
whether it is the municipality's own.

The comments are read from bot/default_policy.toml, which is Danish and the only place they stand.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from bot.policy_file import DEFAULT
from bot.toml_lines import HEADER, KEY
from flows.policy import Policy
from flows.policy.hours import DAY_KEYS
from flows.policy.units import DayName

Leaves = Mapping[str, Any]
APART = ("help_lines", "texts")  # a list of its own, and nothing yet


@dataclass(frozen=True, slots=True)
class Explained:
    """A key of the default file and what stands above it."""

    key: str
    comment: str


@dataclass(slots=True)
class Section:
    """A table of the default file. `about`: what stands above it, line by line."""

    name: str
    about: list[str] = field(default_factory=list)
    keys: list[Explained] = field(default_factory=list)


@cache
def sections() -> tuple[Section, ...]:
    """The default file's tables in its order, read once."""
    found, above, comment = [Section("")], list[str](), list[str]()
    for line in _without_the_head(DEFAULT.read_text("utf-8")):
        plain = line.strip()
        if plain.startswith("#"):
            comment.append(plain.removeprefix("#").strip())
        elif not plain:
            above, comment = [*above, *comment], []
        elif header := HEADER.fullmatch(plain):
            found.append(Section(header[2], [*above, *comment]))
            above, comment = [], []
        elif (key := KEY.match(line)) and not line.startswith((" ", "\t")):
            found[-1].keys.append(Explained(_path(found[-1].name, key[1]), " ".join(comment)))
            comment = []
    kept = (one for one in found if one.name not in APART)
    return tuple(one for one in kept if one.keys)


def _without_the_head(text: str) -> list[str]:
    """From the first empty line on: before it stands how to use the file."""
    return text.partition("\n\n")[2].splitlines()


def _path(table: str, key: str) -> str:
    return f"{table}.{key}" if table else key


# --- values -----------------------------------------------------------------------------------


def leaves(policy: Policy) -> Leaves:
    """Dotted key → value, written as in the file."""
    return dict(_flat("", _plain(Policy, policy)))


def named_in(path: Path) -> frozenset[str]:
    """The keys that the municipality's own file names."""
    return frozenset(key for key, _ in _flat("", tomllib.loads(path.read_text("utf-8-sig"))))


def _flat(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and (value or not path):
        for key, one in value.items():
            yield from _flat(_path(path, key), one)
    else:
        yield path, value


def _plain(kind: Any, value: Any) -> Any:
    """As TOML would have it; the way back of bot.policy_values.fit."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        marked = isinstance(arguments[1], DayName)
        return DAY_KEYS[value] if marked else _plain(arguments[0], value)
    if origin is UnionType:
        return "" if value is None else _plain(arguments[0], value)
    if origin is tuple:
        if arguments[1] is ...:
            return [_plain(arguments[0], one) for one in value]
        return "-".join(_plain(time, one) for one in value)
    if origin is Mapping:
        return {_plain(arguments[0], k): _plain(arguments[1], one) for k, one in value.items()}
    if is_dataclass(kind):
        kinds = get_type_hints(kind, include_extras=True)
        return {f.name: _plain(kinds[f.name], getattr(value, f.name)) for f in fields(kind)}
    return _single(value)


def _single(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value

"""Values from TOML onto the parts of the policy: what is not named keeps its default.

What does not fit raises Misfit with the path of its key, or Misfits with all there are. Knows no
files and no lines.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, time
from difflib import get_close_matches
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from flows.policy import Unfit
from flows.policy.hours import DAY_KEYS
from flows.policy.units import Between, DayName, Shape

Where = tuple[str, ...]
TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
NAMED = {bool: "true or false", int: "a whole number", float: "a number", str: 'a text in "quotes"'}


class Misfit(ValueError):
    """A value that cannot stand at `path`; `reason` goes on after the key's name."""

    def __init__(self, path: Where, reason: str) -> None:
        super().__init__(f"{'.'.join(path)} {reason}")
        self.path, self.reason = path, reason


class Misfits(ValueError):
    """Everything that was found wrong; `rest` is the value without it, if there is one."""

    def __init__(self, found: Sequence[Misfit], rest: Any = None) -> None:
        super().__init__("; ".join(str(one) for one in found))
        self.all, self.rest = tuple(found), rest


class _Notes:
    """Collects what is wrong in the members of a table or list; the others are still read."""

    def __init__(self) -> None:
        self.found: list[Misfit] = []

    def fit(self, into: dict[Any, Any], key: Any, *value: Any) -> None:
        try:
            into[key] = fit(*value)
        except Misfit as one:
            self.found.append(one)
        except Misfits as several:
            self.found += several.all
            if several.rest is not None:
                into[key] = several.rest

    def refuse(self, rest: Any = None) -> None:
        if self.found:
            raise Misfits(self.found, rest)


def fit(kind: Any, base: Any, raw: object, path: Where = ()) -> Any:
    """`raw` as a `kind`, over `base` where a table names only some of its keys."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _fit_marked(arguments[0], arguments[1], base, raw, path)
    if origin is UnionType:  # date | None: TOML has no None, so only the first can stand there
        return fit(arguments[0], base, raw, path)
    if origin is tuple:
        return _fit_list(arguments, raw, path) if arguments[1] is ... else _fit_span(raw, path)
    if origin is Mapping:
        return _fit_mapping(arguments, base, raw, path)
    if is_dataclass(kind):
        return _fit_part(kind, base, raw, path)
    if issubclass(kind, StrEnum):
        return _fit_name(kind, raw, path)
    return _fit_plain(kind, raw, path)


def _fit_part(kind: Any, base: Any, raw: object, path: Where) -> Any:
    table, kinds = _table(raw, path), get_type_hints(kind, include_extras=True)
    notes, values = _Notes(), dict[str, Any]()
    for key, value in table.items():
        if key in kinds:
            notes.fit(values, key, kinds[key], getattr(base, key, None), value, (*path, key))
        else:
            notes.found.append(Misfit((*path, key), f"is not known here; {_rather(key, kinds)}"))
    if base is None:
        notes.found += _lacking(kind, table, path)
        notes.refuse()
    try:
        made = kind(**values) if base is None else replace(base, **values)
    except Unfit as wrong:
        notes.found += _unfit(wrong, [one.path for one in notes.found], path)
        made = base
    notes.refuse(made)
    return made


def _lacking(kind: Any, table: Mapping[str, Any], path: Where) -> Iterator[Misfit]:
    for field in fields(kind):
        required = field.default is MISSING and field.default_factory is MISSING
        if required and field.name not in table:
            yield Misfit(path, f"lacks {field.name}; add it")


def _unfit(wrong: Unfit, known: Sequence[Where], path: Where) -> Iterator[Misfit]:
    """What does not fit together, unless one of its keys is known to be wrong by itself."""
    for one in wrong.all:
        needed = [(*path, *key.split(".")) for key in one.needs]
        if not any(_same_place(place, where) for place in known for where in needed):
            yield Misfit(needed[0], one.reason)


def _same_place(one: Where, other: Where) -> bool:
    """The same key, or one of them stands inside the other."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _fit_mapping(arguments: tuple[Any, ...], base: Any, raw: object, path: Where) -> Any:
    found, notes = dict(base or {}), _Notes()
    for key, value in _table(raw, path).items():
        names: dict[str, Any] = {}
        notes.fit(names, key, arguments[0], None, key, (*path, key))
        for name in names.values():
            notes.fit(found, name, arguments[1], found.get(name), value, (*path, key))
    notes.refuse(found)
    return found


def _fit_list(arguments: tuple[Any, ...], raw: object, path: Where) -> tuple[Any, ...]:
    """A list is given whole; its members have no defaults to lie over."""
    if not isinstance(raw, list):
        raise Misfit(path, f"must be a list in [ ], not {_shown(raw)}")
    found, notes = dict[int, Any](), _Notes()
    for number, value in enumerate(raw):
        notes.fit(found, number, arguments[0], None, value, (*path, str(number)))
    notes.refuse()
    return tuple(found.values())


def _fit_span(raw: object, path: Where) -> tuple[time, time]:
    start, dash, end = raw.partition("-") if isinstance(raw, str) else ("", "", "")
    if not dash:
        raise Misfit(path, f'must be hours like "09:00-15:00", not {_shown(raw)}')
    return _time(start.strip(), path), _time(end.strip(), path)


def _fit_marked(kind: Any, marker: object, base: Any, raw: object, path: Where) -> Any:
    if isinstance(marker, DayName):
        if raw not in DAY_KEYS:
            raise Misfit(path, f"must be a day, {DAY_KEYS[0]} to {DAY_KEYS[-1]}, not {_shown(raw)}")
        return DAY_KEYS.index(raw)
    value = fit(kind, base, raw, path)
    if isinstance(marker, Between) and not marker.least <= value <= marker.most:
        bounds = f"from {marker.least:g} to {marker.most:g} ({marker.unit})"
        raise Misfit(path, f"must be {bounds}, not {_shown(raw)}")
    if isinstance(marker, Shape) and not re.fullmatch(marker.pattern, value):
        raise Misfit(path, f'must look like "{marker.like}", not {_shown(raw)}')
    return value


def _fit_name(kind: type[StrEnum], raw: object, path: Where) -> StrEnum:
    names = [member.value for member in kind]
    if raw not in names:
        raise Misfit(path, f"cannot be {_shown(raw)}; {_rather(raw, names)}")
    return kind(raw)


def _fit_plain(kind: Any, raw: object, path: Where) -> Any:
    if kind is time:
        return raw if isinstance(raw, time) else _time(raw, path)
    if kind is date:
        if type(raw) is not date:
            raise Misfit(path, f"must be a date like 2026-12-23 without quotes, not {_shown(raw)}")
        return raw
    if kind is float and type(raw) is int:
        return float(raw)
    if type(raw) is not kind or (isinstance(raw, float) and not math.isfinite(raw)):
        raise Misfit(path, f"must be {NAMED[kind]}, not {_shown(raw)}")
    return raw


def _time(raw: object, path: Where) -> time:
    found = TIME.fullmatch(raw) if isinstance(raw, str) else None
    if not found:
        raise Misfit(path, f'must be a time like "08:30", not {_shown(raw)}')
    return time(int(found[1]), int(found[2]))


def _table(raw: object, path: Where) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise Misfit(path, f"must be a table [{'.'.join(path)}], not {_shown(raw)}")
    return raw


def _rather(wrong: object, names: Iterable[str]) -> str:
    known = list(names)
    close = get_close_matches(str(wrong), known, n=1)
    return f"did you mean {close[0]}?" if close else f"write one of {', '.join(known)}"


def _shown(raw: object) -> str:
    text = {True: "true", False: "false"}[raw] if isinstance(raw, bool) else repr(raw)
    return text if len(text) <= 40 else f"{text[:37]}..."

"""Values from TOML onto the parts of the policy: what is not named keeps its default.

Everything that does not fit raises Misfit with the path of the key. Knows no files and no lines.
"""

import math
import re
from collections.abc import Iterable, Mapping
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
    for key in table:
        if key not in kinds:
            raise Misfit((*path, key), f"is not known here; {_rather(key, kinds)}")
    values = {
        key: fit(kinds[key], getattr(base, key, None), value, (*path, key))
        for key, value in table.items()
    }
    if base is None:
        for field in fields(kind):
            required = field.default is MISSING and field.default_factory is MISSING
            if required and field.name not in values:
                raise Misfit(path, f"lacks {field.name}; add it")
    try:
        return kind(**values) if base is None else replace(base, **values)
    except Unfit as wrong:
        raise Misfit((*path, *wrong.key.split(".")), wrong.reason) from None


def _fit_mapping(arguments: tuple[Any, ...], base: Any, raw: object, path: Where) -> Any:
    found = dict(base or {})
    for key, value in _table(raw, path).items():
        name = fit(arguments[0], None, key, (*path, key))
        found[name] = fit(arguments[1], found.get(name), value, (*path, key))
    return found


def _fit_list(arguments: tuple[Any, ...], raw: object, path: Where) -> tuple[Any, ...]:
    """A list is given whole; its members have no defaults to lie over."""
    if not isinstance(raw, list):
        raise Misfit(path, f"must be a list in [ ], not {_shown(raw)}")
    return tuple(
        fit(arguments[0], None, value, (*path, str(number))) for number, value in enumerate(raw)
    )


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

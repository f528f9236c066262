"""Dead letters: an arrival our own code could not take, kept so that it can be tried again.

Written as JSON of known kinds and read back without running anything. What cannot be written so
is kept as it prints, as older letters were: those can be put aside and not tried again.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any, get_args

from bot.arrivals import Arrival
from flows.calendar import local
from flows.events import Blocked, Delivered, Event, Rang, Undelivered
from flows.understanding import Heard

KNOWN: Mapping[str, Any] = {kind.__name__: kind for kind in (*get_args(Event), Heard, Arrival)}
AGAIN = "again:"  # before the key of what is tried once more: it happens at most once as well
BY_ITSELF = Rang | Delivered | Undelivered | Blocked


def written(arrival: Arrival) -> str:
    try:
        return json.dumps(_plain(arrival), ensure_ascii=False)
    except TypeError:  # keeping a letter must not fail
        return repr(arrival)


def arrival_from(kept: str) -> Arrival | None:
    """None for a letter of an older edition."""
    try:
        found = _built(json.loads(kept))
    except (ValueError, KeyError, TypeError):
        return None
    return found if isinstance(found, Arrival) else None


def still_true(arrival: Arrival, at: datetime, now: datetime, zone: str) -> bool:
    """Whether it may be tried again. What a person said or pressed means the day they did it:
    "I am ill" taken on another day would report that day."""
    same_day = local(at, zone).date() == local(now, zone).date()
    return same_day or isinstance(arrival.event, BY_ITSELF)


def once_more(arrival: Arrival) -> Arrival:
    """The same, under a key of its own. The press has been answered, the alarm has rung."""
    key = f"{AGAIN}{arrival.key}"
    return replace(arrival, key=key, callback="", alarm=None, update_id=0, over="")


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, tuple):
        return {"tuple": [_plain(one) for one in value]}
    if isinstance(value, frozenset):
        return {"set": [_plain(one) for one in sorted(value)]}
    if isinstance(value, Mapping):
        return {"map": {key: _plain(one) for key, one in value.items()}}
    if is_dataclass(value) and KNOWN.get(type(value).__name__) is type(value):
        known = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__, "with": known}
    raise TypeError(type(value).__name__)


def _built(plain: Any) -> Any:
    if not isinstance(plain, dict):
        return plain
    if "kind" in plain:
        return KNOWN[plain["kind"]](**{name: _built(one) for name, one in plain["with"].items()})
    [(shape, inside)] = plain.items()
    match shape:
        case "moment":
            return datetime.fromisoformat(inside)
        case "tuple":
            return tuple(_built(one) for one in inside)
        case "set":
            return frozenset(_built(one) for one in inside)
        case "map":
            return {key: _built(one) for key, one in inside.items()}
    raise ValueError(shape)

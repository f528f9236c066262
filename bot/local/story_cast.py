"""The [cast] of a story: who plays and what is agreed, where it is not as in the demo."""

from collections.abc import Mapping
from datetime import timedelta
from difflib import get_close_matches
from typing import Any

from bot.local.cast import HELPERS, Casting
from bot.local.story_times import span
from bot.local.story_wrong import Wrong
from flows.calendar import Schedule

TEXTS = ("citizen", "language", "schedule", "wish", "concern", "phase")
LISTS = ("goals", "conditions", "strangers")
SPANS = ("first", "last", "follow_up")
ROLES = tuple(helper.role for helper in HELPERS)
KNOWN = (*TEXTS, *LISTS, *SPANS, "joined", *ROLES)

Values = Mapping[str, Any]


def read_casting(values: Values) -> tuple[Casting, tuple[str, ...], bool]:
    """Who plays; the strangers' names; whether the citizen has said yes already."""
    for name in values:
        if name not in KNOWN:
            close = get_close_matches(name, KNOWN, n=1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(KNOWN)}"
            raise Wrong(("cast", name), f"{name} is not known in [cast]; {hint}")
    wishes: dict[str, Any] = {name: _text(values, name) for name in TEXTS if name in values}
    wishes |= {name: _list(values, name) for name in LISTS if name in values}
    wishes |= {name: _span(values, name) for name in SPANS if name in values}
    strangers = wishes.pop("strangers", ())
    without = frozenset(role for role in ROLES if role in values and not _has(values, role))
    joined = _flag(values, "joined")
    return Casting(**wishes, without=without), strangers, joined


def _text(values: Values, name: str) -> str:
    value = values[name]
    if not isinstance(value, str):
        raise Wrong(("cast", name), f'{name} must be text in "quotation marks"')
    if name == "schedule":
        try:
            Schedule.parse(value)
        except ValueError as error:
            raise Wrong(("cast", name), f"schedule: {str(error).rstrip('.')}") from None
    return value


def _list(values: Values, name: str) -> tuple[str, ...]:
    value = values[name]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Wrong(("cast", name), f'{name} must be a list of texts: ["one", "two"]')
    return tuple(value)


def _span(values: Values, name: str) -> timedelta:
    """From the day the story begins: "-3w", "+2d"."""
    value = values[name]
    sign = {"-": -1, "+": 1}.get(value[:1]) if isinstance(value, str) else None
    try:
        if sign is None:
            raise ValueError
        return sign * span(value[1:])
    except ValueError:
        wanted = 'a span from the first day of the story, like "-3w" or "+10d"'
        raise Wrong(("cast", name), f"{name} must be {wanted}") from None


def _has(values: Values, role: str) -> bool:
    if values[role] is not False:
        raise Wrong(("cast", role), f"{role} = false leaves the role empty; nothing else is known")
    return False


def _flag(values: Values, name: str) -> bool:
    value = values.get(name, False)
    if not isinstance(value, bool):
        raise Wrong(("cast", name), f"{name} must be true or false")
    return value

"""One step of a story: when, who, what is done, and what must then be seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from bot.local.story_times import check_moment, span
from bot.local.story_wrong import Wrong
from bot.policy_values import Misfit, Misfits, fit
from flows.policy import Colour, Policy, StaffRole

PRESENCE = ("leave", "on_call", "hands_over", "leaves_office")
MEDIA = ("photo", "voice", "sticker", "document")
BY_SOMEBODY = (
    "writes",
    "edits",
    "presses",
    "sends",
    "goes_quiet",
    "blocks",
    "opens",
    "fills",
    "desk",
    *PRESENCE,
)
TO_THE_WORLD = ("outage", "restart", "faults", "policy", "leaves", "joins")
ACTIONS = (*BY_SOMEBODY, *TO_THE_WORLD)
SEEN_BY_SOMEBODY = ("sees", "sees_not", "mail", "no_mail")
SEEN = (*SEEN_BY_SOMEBODY, "case", "no_case", "state")
KNOWN = ("at", "who", *ACTIONS, *SEEN)
ALONE = ("who", "writes", "presses", "sends", "goes_quiet", *SEEN)
CASE = ("family", "colour", "state", "outcome", "owner")

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Expectation:
    """`wanted`: parts of sentences, or what a case must be."""

    kind: str
    wanted: tuple[str, ...] = ()
    case: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    number: int  # from 1
    line: int
    at: str = ""
    who: str = ""  # a role, or a stranger's name
    action: str = ""
    value: Any = None
    expects: tuple[Expectation, ...] = ()


def read_step(
    number: int, line: int, values: Any, people: Mapping[str, str], *, alone: bool
) -> Step:
    place = ("steps", str(number))
    if not isinstance(values, Mapping):
        raise Wrong(place, "steps must be written as [[steps]]")
    _refuse_unknown(place, values, alone=alone)
    actions = [name for name in ACTIONS if name in values]
    if len(actions) > 1:
        raise Wrong((*place, actions[1]), f"one step does one thing, not {' and '.join(actions)}")
    action = actions[0] if actions else ""
    who = _who(place, values, people, action, alone=alone)
    expects = tuple(_expectation(place, name, values[name]) for name in SEEN if name in values)
    if not action and not expects and "at" not in values:
        raise Wrong(place, "the step neither does nor expects anything")
    value = _value(place, action, values[action]) if action else None
    return Step(number + 1, line, _at(place, values), who, action, value, expects)


def _refuse_unknown(place: tuple[str, ...], values: Values, *, alone: bool) -> None:
    for name in values:
        if name not in KNOWN:
            close = get_close_matches(name, KNOWN, n=1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(KNOWN)}"
            raise Wrong((*place, name), f"{name} is not known in a step; {hint}")
        if alone and name not in ALONE:
            raise Wrong((*place, name), f"{name} needs the whole program; leave out flow")
        if not alone and name == "state":
            raise Wrong((*place, name), "state is only known where a table is played alone (flow)")


def _at(place: tuple[str, ...], values: Values) -> str:
    at = values.get("at", "")
    if not isinstance(at, str):
        raise Wrong((*place, "at"), 'at must be text, like "Mon 07:30"')
    if at:
        try:
            check_moment(at)
        except ValueError as error:
            raise Wrong((*place, "at"), f"at: {error}") from None
    return at


def _who(
    place: tuple[str, ...], values: Values, people: Mapping[str, str], action: str, *, alone: bool
) -> str:
    who = values.get("who", "")
    if who and (not isinstance(who, str) or who.lower() not in people):
        raise Wrong((*place, "who"), f"{who} does not play; there are {', '.join(sorted(people))}")
    needs = action in BY_SOMEBODY or any(
        name in values and values[name] is not True for name in SEEN_BY_SOMEBODY
    )
    if not who and needs and not alone:
        raise Wrong(place, "who is missing; name a role or a person")
    return people[who.lower()] if who else "citizen" if alone else ""


def _value(place: tuple[str, ...], action: str, value: Any) -> Any:
    """What is done, as the player needs it."""
    here = (*place, action)
    if action in {"goes_quiet", "restart"} and value is not True:
        raise Wrong(here, f"{action} can only be true")
    if action == "blocks" and not isinstance(value, bool):
        raise Wrong(here, "blocks must be true or false")
    if action == "faults" and not isinstance(value, Mapping):
        raise Wrong(here, 'faults must be a table, like {method = "sendMessage", status = 500}')
    if action in {"writes", "edits", "presses", "opens", "outage"} and not _is_text(value):
        raise Wrong(here, f'{action} must be text in "quotation marks"')
    if action == "sends":
        return _sent(here, value)
    if action == "policy":
        return _policy(here, value)
    if action in {"leaves", "joins"}:
        return _link(here, action, value)
    if action == "outage":
        try:
            return span(value)
        except ValueError as error:
            raise Wrong(here, f"outage: {error}") from None
    if action in {"desk", "fills"}:
        return _desk(here, value)
    if action in PRESENCE:
        return _presence(here, action, value)
    return value


def _sent(here: tuple[str, ...], value: Any) -> tuple[str, str]:
    """ "photo", or {photo = "words that go with it"}. → what, and its words."""
    given = {value: ""} if _is_text(value) else value
    if not isinstance(given, Mapping) or len(given) != 1 or not set(given) <= set(MEDIA):
        raise Wrong(here, f"sends must be one of {', '.join(MEDIA)}")
    [(kind, caption)] = given.items()
    if not isinstance(caption, str) or (kind == "sticker" and caption):
        raise Wrong(here, f"what goes with a {kind} must be {'nothing' if caption else 'text'}")
    return kind, caption


def _policy(here: tuple[str, ...], value: Any) -> dict[str, Any]:
    """As in the policy file, inline: {cases = {orange = {repeat = false}}}."""
    if not isinstance(value, Mapping):
        raise Wrong(here, "policy must be a table, like {cases = {orange = {repeat = false}}}")
    try:
        fit(Policy, Policy(), dict(value))
    except (Misfit, Misfits) as wrong:
        first = wrong.all[0] if isinstance(wrong, Misfits) else wrong
        names = ".".join(name for name in first.path if not name.isdigit())
        raise Wrong(here, f"{names} {first.reason}") from None
    return dict(value)


def _link(here: tuple[str, ...], action: str, value: Any) -> dict[str, str]:
    """ "deputy", or {role = "on_call", person = "leader"} for who joins."""
    link = {"role": value} if action == "leaves" else value
    keys = {"role"} if action == "leaves" else {"role", "person"}
    if not isinstance(link, Mapping) or set(link) != keys or not all(map(_is_text, link.values())):
        example = '"deputy"' if action == "leaves" else '{role = "on_call", person = "leader"}'
        raise Wrong(here, f"{action} must be like {example}")
    if link["role"] not in set(StaffRole):
        raise Wrong(here, f"{link['role']} is no role; there are {', '.join(StaffRole)}")
    return dict(link)


def _presence(here: tuple[str, ...], action: str, value: Any) -> dict[str, str]:
    """Who is there, as staff enter it: days and moments are text, like those of `at`."""
    known = {"leave": ("from", "to", "deputy", "back"), "on_call": ("from", "to"),
             "hands_over": ("to", "from"), "leaves_office": ()}[action]  # fmt: skip
    if action == "leaves_office":
        if value is not True:
            raise Wrong(here, "leaves_office can only be true")
        return {}
    if not isinstance(value, Mapping) or not all(_is_text(one) for one in value.values()):
        raise Wrong(here, f"{action} must be a table of texts: {', '.join(known)}")
    if unknown := [name for name in value if name not in known]:
        raise Wrong(here, f"{unknown[0]} is not known in {action}; known are {', '.join(known)}")
    return dict(value)


def _desk(here: tuple[str, ...], value: Any) -> dict[str, str]:
    """ "take", or {press = "…", note = "…", case = "danger"}; the press is a button's label
    or its value, the others are fields of the form."""
    if _is_text(value):
        return {"press": value}
    texts = isinstance(value, Mapping) and all(_is_text(v) for v in value.values())
    if not texts or "press" not in value:
        name, like = here[-1], '{press = "note", note = "…"}'
        raise Wrong(here, f"{name} must be a button, or a table like {like}")
    return dict(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _expectation(place: tuple[str, ...], kind: str, value: Any) -> Expectation:
    here = (*place, kind)
    if kind == "case":
        return Expectation(kind, case=_case(here, value))
    if kind in {"no_case", "no_mail"} and value is True:
        return Expectation(kind)
    many = value if isinstance(value, list) else [value]
    if not many or not all(_is_text(one) for one in many):
        raise Wrong(here, f'{kind} must be text in "quotation marks", or a list of texts')
    return Expectation(kind, tuple(many))


def _case(here: tuple[str, ...], value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping) or not all(_is_text(v) for v in value.values()):
        raise Wrong(here, 'case must be a table, like {family = "danger", colour = "red"}')
    if unknown := [name for name in value if name not in CASE]:
        raise Wrong(here, f"{unknown[0]} is not known in case; known are {', '.join(CASE)}")
    if "colour" in value and value["colour"] not in set(Colour):
        raise Wrong(here, f"{value['colour']} is no colour; there are {', '.join(Colour)}")
    return tuple(value.items())

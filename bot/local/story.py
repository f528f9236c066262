"""A story file, read: who plays, when it begins, and step by step what is done and what must
then be seen. Knows the form of the file, not how a story is played (play.py)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast

from bot.local.cast import HELPERS, Casting
from bot.local.story_cast import read_casting
from bot.local.story_steps import Step, read_step
from bot.local.story_times import check_moment
from bot.local.story_wrong import StoryError, Wrong
from bot.local.times import DANISH
from bot.policy_values import Misfits, fit
from bot.toml_lines import line_of
from flows.policy import Policy
from flows.registry import FLOWS

__all__ = ["Step", "Story", "StoryError", "read_story", "story_files"]

TOP = ("title", "about", "start", "flow", "policy", "cast", "steps")
DEFAULT_START = "2026-11-23T06:30"
AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class Story:
    path: Path
    title: str
    start: datetime
    steps: tuple[Step, ...]
    about: str = ""
    flow: str = ""  # plays this table alone
    policy: Policy = field(default_factory=Policy)
    casting: Casting = field(default_factory=Casting)
    strangers: tuple[str, ...] = ()  # on Telegram, known to nobody
    joined: bool = False  # the invitation is answered with yes before the first step


def story_files(paths: list[Path]) -> list[Path]:
    """The files, and the *.toml of the folders in the order of their names."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.glob("*.toml")) if path.is_dir() else [path]
    return found


def read_story(path: Path) -> Story:
    """StoryError names the file, the line and the reason."""
    text, values = _toml(path)
    try:
        return _story(path, text, values)
    except Wrong as wrong:
        raise StoryError(path, line_of(text, wrong.place), wrong.reason) from None


def _toml(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf-8")
        return text, tomllib.loads(text)
    except UnicodeDecodeError:
        raise StoryError(path, 1, "it is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise StoryError(path, 0, f"it cannot be read ({reason})") from None
    except tomllib.TOMLDecodeError as error:
        found = AT_LINE.search(str(error))
        line = int(found[1]) if found and found[1] else text.count("\n") + 1
        reason = AT_LINE.sub("", str(error)).rstrip(".")
        raise StoryError(
            path, line, f"this is not TOML ({reason[:1].lower()}{reason[1:]})"
        ) from None


def _story(path: Path, text: str, values: Mapping[str, Any]) -> Story:
    for name in values:
        if name not in TOP:
            close = get_close_matches(name, TOP, n=1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(TOP)}"
            raise Wrong((name,), f"{name} is not known here; {hint}")
    casting, strangers, joined = read_casting(_table(values, "cast"))
    flow = _flow(values)
    who = _who(casting, strangers)
    steps = values.get("steps", [])
    if not isinstance(steps, list) or not steps:
        raise Wrong(("steps",), "there are no [[steps]]; a story needs at least one")
    return Story(
        path,
        _text(values, "title") or path.stem.replace("_", " "),
        _start(values),
        tuple(
            read_step(number, line_of(text, ("steps", str(number))), step, who, alone=bool(flow))
            for number, step in enumerate(steps)
        ),
        about=_text(values, "about"),
        flow=flow,
        policy=_policy(_table(values, "policy")),
        casting=casting,
        strangers=strangers,
        joined=joined,
    )


def _who(casting: Casting, strangers: tuple[str, ...]) -> dict[str, str]:
    """Role or name, in small letters → role, or the stranger's name."""
    known = {"citizen": "citizen", casting.citizen.lower(): "citizen"}
    for helper in HELPERS:
        if helper.role not in casting.without:
            known |= {helper.role: helper.role, helper.name.lower(): helper.role}
    return known | {name.lower(): name for name in strangers}


def _flow(values: Mapping[str, Any]) -> str:
    flow = _text(values, "flow")
    if flow and flow not in FLOWS:
        known = ", ".join(sorted(FLOWS))
        raise Wrong(("flow",), f"there is no flow {flow}; there are {known}")
    return flow


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str):
        raise Wrong((name,), f'{name} must be text in "quotation marks"')
    return value


def _table(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = values.get(name, {})
    if not isinstance(value, Mapping):
        raise Wrong((name,), f"{name} must be a table; write [{name}] on a line of its own")
    return value


def _start(values: Mapping[str, Any]) -> datetime:
    value = values.get("start", DEFAULT_START)
    if isinstance(value, datetime):
        moment = value
    else:
        try:
            check_moment(str(value))
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            raise Wrong(("start",), f'start must be like "{DEFAULT_START}"') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=DANISH)


def _policy(values: Mapping[str, Any]) -> Policy:
    try:
        return cast(Policy, fit(Policy, Policy(), dict(values)))
    except Misfits as wrong:
        first = wrong.all[0]
        names = ".".join(name for name in first.path if not name.isdigit())
        raise Wrong(("policy", *first.path), f"{names} {first.reason}") from None

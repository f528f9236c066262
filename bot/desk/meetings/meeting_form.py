"""What was typed on the page of a meeting: what is wrong with it, what somebody else wrote in the
meantime, and what of it is new. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.desk.meetings import meeting_texts as texts
from bot.desk.meetings.meeting_reading import MeetingPage, mark
from bot.desk.questions import question_texts
from flows.meetings import held, paid_hours
from flows.texts import Text, words

ROWS = range(held.MOST_AGREEMENTS)


@dataclass(frozen=True, slots=True)
class Typed:
    """`wrong` and `theirs` by the name of the field; `changed` is what goes on to the turn."""

    fields: Mapping[str, str]
    changed: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, Text] = field(default_factory=dict)
    theirs: dict[str, Text] = field(default_factory=dict)


def in_order(page: MeetingPage) -> Iterator[str]:
    """The fields as they follow each other on the page."""
    yield from (f"{held.NOTE}{item.key}" for item in page.items)
    yield from (f"{name}{row}" for row in ROWS for name in ("what", "who", "day"))
    yield from ("paid_hours", "paid_why", "next")


def read(page: MeetingPage, base: Mapping[str, Any], fields: Mapping[str, str], most: int) -> Typed:
    """`base` is what the form was made from: the same keys as MeetingPage.version."""
    typed = Typed(fields)
    for name in page.version:
        _read(page, base, typed, name)
    for row in ROWS:
        _decision(page, typed, row)
    if why := _at(typed, "paid_why"):
        typed.changed["paid_why"] = why
        typed.changed.setdefault("paid_hours", _at(typed, "paid_hours"))
    for name, text in typed.changed.items():
        if len(text) > most:
            typed.wrong[name] = question_texts.TOO_LONG
    # What was left alone stands there as it is now, whoever has written it.
    kept = {n: text for n, text in fields.items() if n not in page.version or n in typed.changed}
    return replace(typed, fields=kept)


def _at(typed: Typed, name: str) -> str:
    return typed.fields.get(name, "").replace("\r\n", "\n").strip()


def _read(page: MeetingPage, base: Mapping[str, Any], typed: Typed, name: str) -> None:
    """A field that has one value: it is sent when it is another than the form was made from."""
    if name not in typed.fields:
        return
    text, was, is_ = _at(typed, name), base.get(name, ""), page.version[name]
    given = mark(text) if name.startswith(held.NOTE) else text
    if given in {was, is_} or (not text and not name.startswith(held.NOTE)):
        return
    typed.changed[name] = text
    if name == "next" and (trouble := _day_trouble(page, text)):
        typed.wrong[name] = trouble
    elif name == "paid_hours" and text not in paid_hours.STATES:
        typed.wrong[name] = texts.CHOOSE
    elif was != is_:
        typed.theirs[name] = _now(page, name)


def _now(page: MeetingPage, name: str) -> Text:
    """What stands there now, as somebody else left it."""
    if name == "next":
        return words("") if page.meeting is None else texts.plain_day(page.meeting)
    if name == "paid_hours":
        return texts.PAID_LABELS[page.paid]
    return words(page.notes[name.removeprefix(held.NOTE)])


def _decision(page: MeetingPage, typed: Typed, row: int) -> None:
    what, who, day = (_at(typed, f"{name}{row}") for name in ("what", "who", "day"))
    if not what and not day:
        return
    typed.changed.update({f"what{row}": what, f"who{row}": who, f"day{row}": day})
    if not what:
        typed.wrong[f"what{row}"] = texts.SAY_WHAT
    if who not in dict(page.owners):
        typed.wrong[f"who{row}"] = texts.CHOOSE
    if trouble := _day_trouble(page, day):
        typed.wrong[f"day{row}"] = trouble


def _day_trouble(page: MeetingPage, text: str) -> Text | None:
    day: date | None = held.day_in(text)
    return texts.NO_SUCH_DAY if day is None or day < page.today else None

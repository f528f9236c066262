"""Another fixed time in words: for the citizen with its kind, for the workplace without."""

import re
from collections.abc import Mapping
from datetime import date, time

from flows.before.elsewhere import WEEKLY, WHOLE_DAY, times_of
from flows.calendar import at_local
from flows.own import Entry
from flows.texts import TC, T, Text, When, clock, day, long_date
from flows.turn import Turn

KINDS: Mapping[str, Text] = {
    "treatment": TC("button", "Behandling"),
    "course": TC("button", "Kursus"),
    "meeting": TC("button", "Møde"),
    "other": TC("button", "Noget andet"),
}
_SPAN = re.compile(
    r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|til|to)\s*(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d{2}))?"
)


def read_span(text: str) -> tuple[time, time] | None:
    """ "10-12", "kl. 8.30 til 9.15". None when it is no time of one day."""
    found = _SPAN.search(text.lower())
    if found is None:
        return None
    hour, minute, until, until_minute = (int(figure or 0) for figure in found.groups())
    if max(hour, until) > 23 or max(minute, until_minute) > 59:
        return None
    begins, ends = time(hour, minute), time(until, until_minute)
    return (begins, ends) if begins < ends else None


def written(span: tuple[time, time]) -> str:
    """As it is kept."""
    return f"{span[0]:%H:%M}-{span[1]:%H:%M}"


def kind_of(line: Entry) -> Text:
    return KINDS.get(line.key, KINDS["other"])


def whole(turn: Turn, line: Entry) -> Text:
    """Kind and time: for the citizen alone."""
    return T("{kind}: {when}", kind=kind_of(line), when=when(turn, line))


def when(turn: Turn, line: Entry) -> Text:
    """ "hver tirsdag kl. 10-12" """
    first, span = line.day, times_of(line)
    if first is None or span is None:
        return T("en anden dag")
    if span == WHOLE_DAY:
        if line.state == WEEKLY:
            return T("hver {day}, hele dagen", day=day(first))
        return T("{day}, hele dagen", day=long_date(first))
    begins, ends = _clock(turn, first, span[0]), _clock(turn, first, span[1])
    if line.state == WEEKLY:
        return T("hver {day} kl. {begins}-{ends}", day=day(first), begins=begins, ends=ends)
    return T("{day} kl. {begins}-{ends}", day=long_date(first), begins=begins, ends=ends)


def _clock(turn: Turn, first: date, moment: time) -> When:
    return clock(at_local(first, moment, turn.policy.office.zone))

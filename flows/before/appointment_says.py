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


# What people call them: beginnings of words, in the six languages that are read here.
_CALLED: Mapping[str, str] = {
    "treatment": "behandl læge lege laege fysio psyk terapi hospital sygehus tandl kiropr "
    "genoptræn doctor dentist treatment therap лікар лікув терап стомат طبيب علاج دكتور مستشفى "
    "lekarz dentyst leczen doktor tedavi hastane",
    "course": "kursus skole sprogskole danskunder undervis course school class курс школ دورة "
    "مدرسة kurs szko okul",
    "meeting": "møde samtale jobcenter meeting зустріч اجتماع spotkan toplant",
}
_EVERY = re.compile(r"\b(?:hver|every|each|кожн\w*|كل|każd\w*)\b|\b\w+(?:dage|days)\b")


def kind_in(text: str) -> str:
    """Which of them it is, when a word says so; never more of what it is."""
    said = [word.strip(".,!") for word in text.casefold().split()]
    return next((kind for kind, stems in _CALLED.items() if _begins(said, stems.split())), "")


def _begins(said: list[str], stems: list[str]) -> bool:
    return any(word.startswith(tuple(stems)) for word in said)


def is_weekly(text: str) -> bool:
    """ "Hver tirsdag", "tirsdage". Without it once and every week are both possible: asked."""
    return bool(_EVERY.search(text.casefold()))


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

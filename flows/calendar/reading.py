"""Working times as people write them, Danish or English, into parts of a schedule.

"mon,wed,fri 08:30-12:30; odd tue 10-12, 13-15" · "man-fre kl. 8.30-12.30" · "fri 22:00-06:00"
"""

import re
from collections.abc import Iterator
from datetime import time

from flows.calendar.parts import DAYS, Part, ScheduleError, Weeks

NAMES = {
    "mon monday mondays man mandag mandage": 0,
    "tue tues tuesday tuesdays tir tirs tirsdag tirsdage": 1,
    "wed wednesday wednesdays ons onsdag onsdage": 2,
    "thu thur thurs thursday thursdays tor tors torsdag torsdage": 3,
    "fri friday fridays fre fredag fredage": 4,
    "sat saturday saturdays lør lor loer lørdag lordag loerdag lørdage": 5,
    "sun sunday sundays søn son soen søndag sondag soendag søndage": 6,
}
DAY_OF = {name: day for names, day in NAMES.items() for name in names.split()}
WEEKS_OF = {
    "odd": Weeks.odd,
    "ulige": Weeks.odd,
    "even": Weeks.even,
    "lige": Weeks.even,
    "every": Weeks.every,
    "hver": Weeks.every,
}
WEEKDAYS = {"weekdays", "hverdage"}
# Weeks, then days up to the first figure, then times.
PART = re.compile(
    r"(?:(?P<weeks>odd|even|every|ulige|lige|hver)\s+)?(?P<days>[^\d]+?)\s*(?P<times>\d.*)"
)
SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?-(\d{1,2})(?:[:.](\d{2}))?")


def read_parts(text: str) -> tuple[Part, ...]:
    """The parts in order, equal hours of several days put together. Raises ScheduleError."""
    pieces = [piece.strip() for piece in re.split(r"[;\n]", text) if piece.strip()]
    if not pieces:
        raise ScheduleError(
            'The schedule is empty; write for example "mon,wed,fri 08:30-12:30".', "empty"
        )
    days_of: dict[tuple[Weeks, time, time], list[int]] = {}
    for piece in pieces:
        for weeks, days, starts, ends in _read_piece(piece):
            days_of.setdefault((weeks, starts, ends), []).extend(days)
    for (_, starts, ends), days in days_of.items():
        if twice := sorted({day for day in days if days.count(day) > 1}):
            raise ScheduleError(
                f'"{DAYS[twice[0]]} {starts:%H:%M}-{ends:%H:%M}" is named twice; leave one out.',
                "twice",
            )
    parts = [
        Part(weeks, tuple(sorted(days)), starts, ends)
        for (weeks, starts, ends), days in days_of.items()
    ]
    return tuple(sorted(parts, key=lambda part: (part.days, part.starts, part.weeks, part.ends)))


def _read_piece(piece: str) -> Iterator[tuple[Weeks, list[int], time, time]]:
    found = PART.fullmatch(_plain(piece))
    if not found:
        raise ScheduleError(
            f'"{piece}" needs days and then times; write for example "mon,wed 08:30-12:30".',
            "parts",
            piece,
        )
    weeks = WEEKS_OF[found["weeks"] or "every"]
    days = _read_days(found["days"], piece)
    for span in re.split(r"[,\s]+", found["times"].strip(", ")):
        yield weeks, days, *_read_span(span, piece)


def _plain(piece: str) -> str:
    """One way of writing: lower case, a plain dash without blanks, a comma for "and"."""
    text = re.sub(r"[–—−]|\b(til|to)\b", "-", piece.lower())
    text = re.sub(r"\b(og|and)\b|[&+]", ",", text)
    text = re.sub(r"\b(kl|uger|uge|weeks|week)\b\.?", " ", text)
    return re.sub(r"\s*-\s*", "-", " ".join(text.split())).strip(", ")


def _read_days(words: str, piece: str) -> list[int]:
    found: list[int] = []
    for word in re.split(r"[,\s]+", words.strip(", :")):
        if word in WEEKDAYS:
            found.extend(range(5))
            continue
        first, dash, last = word.partition("-")
        start = _day(first, piece)
        count = (_day(last, piece) - start) % 7 if dash else 0
        found.extend((start + number) % 7 for number in range(count + 1))
    return found


def _day(word: str, piece: str) -> int:
    day = DAY_OF.get(word.strip("."))
    if day is None:
        raise ScheduleError(
            f'"{word}" in "{piece}" is not a day; write {", ".join(DAYS[:-1])} or {DAYS[-1]}.',
            "day",
            word,
        )
    return day


def _read_span(span: str, piece: str) -> tuple[time, time]:
    found = SPAN.fullmatch(span)
    if not found:
        message = f'"{span}" in "{piece}" is not a time; write for example 08:30-12:30.'
        raise ScheduleError(message, "time", span)
    hour, minute, end_hour, end_minute = (int(figure or 0) for figure in found.groups())
    if (end_hour, end_minute) == (24, 0):
        end_hour = 0
    if max(hour, end_hour) > 23 or max(minute, end_minute) > 59:
        message = f'"{span}" in "{piece}" is no time of day; write 00:00 to 23:59.'
        raise ScheduleError(message, "time", span)
    return time(hour, minute), time(end_hour, end_minute)

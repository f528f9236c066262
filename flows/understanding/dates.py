"""A day that somebody writes: "fredag", "12. december", "4/12", "om 10 dage", "2027-02-26".

What cannot be used is told apart, so that the answer can say why: the day is over, it is in no
calendar (29 February), it is very far away, or it was not understood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum, auto

from flows.understanding.tongues import plain as words_of

_LONGEST = 60  # characters: more is something to tell
_LATELY = 60  # days: "20/11" written two days later is the day that is over, not next year's
FAR = timedelta(days=366)

# As `fold` leaves the words: double letters become one, æ ø å become plain letters.
_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "jan(?:uar|uary)?", "feb(?:ruar|ruary)?", "mar(?:ts|ch)?", "apr(?:il)?", "maj|may", "jun[ie]?",
    "jul[iy]?", "aug(?:ust)?", "sep(?:t|tember)?", "o[kc]t(?:ober)?", "nov(?:ember)?",
    "de[cz](?:ember)?",
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(_MONTHS, 1))
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
_FIGURES = re.compile(
    r"\b(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})(?:\.? ?(?P<year>\d{4}|\d{2}))?\b"
    r"|\b(?P<d2>\d{1,2}) ?[/-] ?(?P<m2>\d{1,2})(?:[ /.-]+(?P<y2>\d{4}|\d{2}))?\b"
)
_DAY_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?(?:{_MONTH})\b\.?(?: (?P<year>\d{{4}}))?"
)
_MONTH_DAY = re.compile(
    rf"\b(?:{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>\d{{4}}))?"
)
_MANY = {
    word: many
    for many, words in enumerate((
        "en et a an one 1", "to two", "tre thre", "fire four", "fem five", "seks six",
        "syv seven", "ote eight", "ni nine", "ti ten",
    ), 1)
    for word in words.split()
}  # fmt: skip
_AHEAD = re.compile(
    rf"\b(?:om|in) (?P<many>\d{{1,3}}|{'|'.join(_MANY)}) "
    r"(?P<what>dage?|days?|uger?|weks?|weeks?|maned(?:er)?|months?|ar|years?)\b"
)
_LENGTH = {"d": 1, "u": 7, "w": 7, "m": 30, "a": 365, "y": 365}  # days, by the first letter
_SPOKEN = (
    (re.compile(r"\b(?:overmorgen|overmorn|day after tomorow)\b"), 2),
    (re.compile(r"\b(?:i morgen|imorgen|tomorow)\b"), 1),
    (re.compile(r"\b(?:i dag|idag|today)\b"), 0),
)
_OVER = re.compile(r"\b(?:i gar|igar|yesterday|forgars|sidste|last)\b")
_NEXT_WEEK = re.compile(r"\b(?:neste|next)\b")


class Unfit(StrEnum):
    """Why a day cannot be used."""

    unread = auto()
    over = auto()
    no_such = auto()
    far = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """Day, month, and year if one was written."""

    day: int
    month: int
    year: int | None = None


def read_day(text: str, today: date) -> date | Unfit:
    """The day that is meant, today or later and not more than a year ahead."""
    if len(text) > _LONGEST:
        return Unfit.unread
    plain = words_of(text).strip(" .!?,")
    if _OVER.search(plain):
        return Unfit.over
    found = _from_now(plain, today) or _in_figures(plain, today) or _weekday(plain, today)
    if isinstance(found, date):
        if found < today:
            return Unfit.over
        return found if found - today <= FAR else Unfit.far
    return found or Unfit.unread


def _from_now(plain: str, today: date) -> date | None:
    if ahead := _AHEAD.search(plain):
        many = _MANY.get(ahead["many"]) or int(ahead["many"])
        return today + timedelta(days=min(many * _LENGTH[ahead["what"][0]], 9999))
    for pattern, days in _SPOKEN:
        if pattern.search(plain):
            return today + timedelta(days=days)
    return None


def _in_figures(plain: str, today: date) -> date | Unfit | None:
    for found in _written(plain):
        return _on(found, today)
    return None


def _written(plain: str) -> Iterator[Found]:
    if iso := _ISO.search(plain):
        yield Found(int(iso["day"]), int(iso["month"]), int(iso["year"]))
    elif named := _DAY_MONTH.search(plain) or _MONTH_DAY.search(plain):
        month = next(n for n in range(1, 13) if named[f"m{n}"])
        yield Found(int(named["day"]), month, int(named["year"]) if named["year"] else None)
    elif figures := _FIGURES.search(plain):
        first, second = figures["day"] or figures["d2"], figures["month"] or figures["m2"]
        year = figures["year"] or figures["y2"]
        yield Found(int(first), int(second), _full_year(year) if year else None)


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _on(found: Found, today: date) -> date | Unfit:
    """Without a year it is the next such day, unless it has only just been."""
    try:
        if found.year is not None:
            return date(found.year, found.month, found.day)
        here = date(today.year, found.month, found.day)
        if here >= today or (today - here).days <= _LATELY:
            return here
    except ValueError:
        if found.year is not None or (found.day, found.month) != (29, 2):
            return Unfit.no_such
    try:
        return date(today.year + 1, found.month, found.day)
    except ValueError:
        return Unfit.no_such


def _weekday(plain: str, today: date) -> date | None:
    """The next such day after today; "næste fredag" is the one of the next week."""
    words = re.findall(r"[a-z]+", plain)
    for names in (_DAYS, _ENGLISH_DAYS):
        for number, name in enumerate(names):
            if name in words:
                away = (number - today.weekday()) % 7 or 7
                if _NEXT_WEEK.search(plain):
                    monday = today + timedelta(days=7 - today.weekday())
                    return monday + timedelta(days=number)
                return today + timedelta(days=away)
    return None

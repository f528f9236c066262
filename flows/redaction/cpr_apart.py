"""CPR numbers whose parts stand apart: by words ("… og de sidste fire er 1234"), by several
signs or line breaks, in the month's name, or in figures that hardly anybody types."""

import re
import unicodedata
from collections.abc import Iterator

from flows.redaction.figures import (
    BORN_BEFORE,
    DASHES,
    SPACE,
    YEARS_TO_COME,
    digits,
    is_amount,
    is_date,
    is_of_a_thing,
    is_time,
)
from flows.redaction.spoken_figures import MONTHS, NUMBER_WORD, may_be_said, read_month, read_pairs

CUE_WORDS = (
    r"cpr|personn(?:umme)?r|person[ -]nr|p-?nummer|id[ -]?number|personal number|(?<![\w])пін|"
    r"kimlik|pesel|رقم شخصي|الرقم الشخصي|sygesikring|sundhedskort|gult? kort"
)
_NOT_IN = r"(?<![\d+])(?<!\d[.,])"
_NUMERIC = rf"\d\d?[./{DASHES} ]?\d\d?[./{DASHES} ]?(?:19|20)?\d\d"
_NAMED = (
    rf"\d\d?(?:\.|de|th|st|nd|rd)?{SPACE}?(?:{MONTHS})[^\W\d]{{0,9}}\.?,?{SPACE}?(?:19|20)?\d\d"
)
_LAST_FOUR = re.compile(
    rf"{_NOT_IN}(?P<date>{_NUMERIC}|{_NAMED})(?!\d)[^\d\n]{{1,30}}(?:4[^\d\n]{{1,3}})?"
    r"(?:sidste|last|ostatni|останн|son|آخر|kontrol|løbenummer)[^\d\n]{0,25}"
    r"(?:4[^\d\n]{1,12})?\d{4}(?!\d)",
    re.IGNORECASE,
)
# Said to be one: nearly anything may stand between the parts.
_MARKED = re.compile(
    rf"(?:{CUE_WORDS})[^\d\n]{{0,30}}(?P<whole>(?P<date>\d{{6}})[^\d\n]{{1,25}}\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_BY_SIGNS = re.compile(
    rf"{_NOT_IN}(\d{{6}})(?:[^\w\n]{{1,6}}|\s?x{{1,3}}\s?|_|\s{{1,4}})(\d{{4}})(?!\d)"
)
_BROKEN = re.compile(r"(?<![\d+.,/-])\d{2,4}\n\d{6,8}(?![\d.,])")
_LINES = re.compile(r"(?<![^\n])\d\d\n\d\d\n\d\d\n\d{4}(?![^\n])")
_MONTH_FIRST = re.compile(
    rf"(?<!\w)(?P<month>{MONTHS})[^\W\d]{{0,9}}\.?{SPACE}(?P<day>\d\d?)(?:th|st|nd|rd)?,?{SPACE}"
    rf"(?P<year>(?:19|20)?\d\d)(?P<gap>[ \t.,/{DASHES}]{{1,4}})(?P<last>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_RARE = "⁰¹²³⁴-⁹₀-₉⓪①-⑨⓿❶-❾➀-➈"
_IN_RARE = re.compile(rf"[{_RARE}](?:[ .\-–]{{0,3}}[{_RARE}]){{9}}")
_PAIRS = re.compile(
    rf"(?<!\w)(?:{NUMBER_WORD}|\d{{4}})(?:[ ,.\-\n]{{1,3}}(?:{NUMBER_WORD}|\d{{4}})){{3,9}}(?!\w)",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?<!\w)(?:{NUMBER_WORD}|\d{{4}})(?!\w)", re.IGNORECASE)
_GROUP = re.compile(r"\d+")


def find(text: str) -> Iterator[tuple[int, int]]:
    yield from (hit.span() for hit in _LAST_FOUR.finditer(text) if _is_born(hit["date"]))
    yield from (hit.span("whole") for hit in _MARKED.finditer(text) if _is_marked(hit))
    yield from (hit.span() for hit in _BY_SIGNS.finditer(text) if _is_by_signs(hit))
    for pattern in (_BROKEN, _LINES):
        yield from (hit.span() for hit in pattern.finditer(text) if _is_broken(hit))
    yield from (hit.span() for hit in _MONTH_FIRST.finditer(text) if _is_month_first(hit))


def find_unusual(text: str) -> Iterator[tuple[int, int]]:
    """In words, or in figures that are no decimal ones; so no figure needs to stand there."""
    for rare in _IN_RARE.finditer(text):
        plain = "".join(str(unicodedata.digit(one)) for one in rare.group() if one.isdigit())
        if is_date(plain[:6]):
            yield rare.span()
    if not may_be_said(text):
        return
    for said in _PAIRS.finditer(text):
        figures = read_pairs(_PART.findall(said.group()))
        if len(figures) == 10 and is_date(figures[:6]):
            yield said.span()


def _is_born(date: str) -> bool:
    """A possible date, in figures or with the month's name."""
    numbers = [digits(group) for group in _GROUP.findall(date)]
    if len(numbers) == 2 and not date.replace(" ", "").isdecimal():
        found = re.search(MONTHS, date, re.IGNORECASE)
        if found is None:
            return False
        numbers = [numbers[0], f"{read_month(found.group()):02}", numbers[1]]
    if len(numbers) == 3:
        day, month, year = numbers
        return is_date(f"{int(day):02}{int(month):02}{year[-2:]}")
    six = "".join(numbers)
    return len(six) in {6, 8} and is_date(six[:4] + six[-2:])


def _is_marked(hit: re.Match[str]) -> bool:
    return is_date(digits(hit["date"]))


def _is_by_signs(hit: re.Match[str]) -> bool:
    """ "010190:1234", "010190 (1234)"."""
    date, last = digits(hit[1]), digits(hit[2])
    if not is_date(date) or is_amount(hit.string, hit.end()):
        return False
    if is_time(last) and date[4:] in YEARS_TO_COME:
        return False
    return not is_of_a_thing(hit.string, hit.start(), cases=False)


def _is_broken(hit: re.Match[str]) -> bool:
    figures = digits(hit.group())
    return len(figures) == 10 and is_date(figures[:6]) and not is_time(figures[6:])


def _is_month_first(hit: re.Match[str]) -> bool:
    month, year, last = read_month(hit["month"]), digits(hit["year"]), digits(hit["last"])
    if not is_date(f"{int(digits(hit['day'])):02}{month:02}{year[-2:]}"):
        return False
    return not (is_time(last) and len(year) == 4 and int(year) >= BORN_BEFORE)

"""CPR numbers in every form people write them: ten figures that begin with a possible date.

No check figure is asked for: since 2007 there are numbers without one. Beside the word CPR no date
is asked for either, since some numbers have another first figure (day + 60).
"""

import re
from collections.abc import Iterator

from flows.redaction import cpr_apart
from flows.redaction.figures import (
    BORN_BEFORE,
    DASHES,
    SPACE,
    YEARS_TO_COME,
    digits,
    is_amount,
    is_date,
    is_of_a_thing,
    is_row,
    is_time,
)
from flows.redaction.spoken_figures import MONTHS, read_figures, read_month

_BETWEEN = rf"[ \t\u00a0\u2009\u202f\r\n.,/_{DASHES}]"
_START = re.compile(rf"(?<![\d+])(?<!\d[.,/{DASHES}])\d")
_TEN = re.compile(rf"\d(?:{_BETWEEN}{{0,4}}\d){{9}}(?!\d)")
_TWELVE = re.compile(rf"\d(?:{_BETWEEN}{{0,4}}\d){{11}}(?!\d)")
_MORE = re.compile(rf"[./{DASHES}]\d\d(?!\d)")
_GROUPS = re.compile(r"\d+")
_CUE = re.compile(rf"(?:{cpr_apart.CUE_WORDS})\D{{0,20}}$", re.IGNORECASE)
_WHOLE = {(10,), (5, 5), (3, 3, 4), (4, 6), (2, 2, 6)}
_SHORT = re.compile(
    rf"(?<![\d+])(?<!\d[.,])(\d{{1,2}})([./{DASHES}]){SPACE}?(\d{{1,2}})(?:[./{DASHES}]|{SPACE}){SPACE}?"
    rf"((?:19|20)?\d\d)(?P<gap>{_BETWEEN}{{1,4}})(\d{{4}}|\d\d{SPACE}\d\d)(?!\d)"
)
_YEAR_FIRST = re.compile(
    rf"(?<![\d+])(?<!\d[.,])((?:19\d|200|201)\d)([./{DASHES}]?)(\d\d)\2(\d\d)"
    rf"{_BETWEEN}{{0,4}}\d{{4}}(?!\d)"
)
_IN_WORDS = re.compile(
    rf"(?<![\d+])(?P<day>\d{{1,2}})(?:\.|de|th|st|nd|rd)?{SPACE}?(?P<month>{MONTHS})[^\W\d]*\.?,?{SPACE}?"
    rf"(?P<year>(?:19|20)?\d\d)(?P<gap>{_BETWEEN}{{1,4}})(?P<last>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_LETTERS = re.compile(rf"(?<![\w+])[\dOoIl]{{6}}[ {DASHES}]?[\dOoIl]{{4}}(?!\w)")
_AS_FIGURES = str.maketrans("OoIl", "0011")


def find(text: str) -> Iterator[tuple[int, int]]:
    yield from read_figures(text)
    yield from cpr_apart.find_unusual(text)
    if not any(letter.isdecimal() for letter in text):
        return
    for start in _START.finditer(text):
        found = _at(text, start.start())
        if found:
            yield start.start(), found
    for pattern, is_meant in (
        (_SHORT, _is_short),
        (_YEAR_FIRST, _is_year_first),
        (_IN_WORDS, _is_in_words),
        (_LETTERS, _is_with_letters),
    ):
        yield from (hit.span() for hit in pattern.finditer(text) if is_meant(hit))
    yield from cpr_apart.find(text)


def _at(text: str, start: int) -> int:
    """Where the CPR number that begins here ends; 0 when there is none."""
    for pattern in (_TWELVE, _TEN):
        found = pattern.match(text, start)
        if found and _is_cpr(text, found):
            return found.end()
    return 0


def _is_cpr(text: str, found: re.Match[str]) -> bool:
    figures = digits(found.group())
    head = len(figures) - 4
    if head == 8:
        if figures[4:6] not in {"19", "20"}:
            return False
        figures = figures[:4] + figures[6:]
    groups, gaps = _parts(found.group())
    if _CUE.search(text, max(0, found.start() - 30), found.start()):
        return head == 6 or is_date(figures[:6])
    if not is_date(figures[:6]) or is_amount(text, found.end()):
        return False
    ends, sum_ = list[int](), 0
    for group in groups:
        sum_ += group
        ends.append(sum_)
    if head not in ends and tuple(groups) not in _WHOLE and groups != [12]:
        return False
    if len(groups) == 1 and is_of_a_thing(text, found.start(), cases=False):
        return False
    if len(groups) > 1 and _MORE.match(text, found.end()):
        return False  # "01.12.26-28.02.27" are two dates
    return _is_well_parted(text, found.start(), figures, groups, gaps, ends, head)


def _is_well_parted(
    text: str,
    start: int,
    figures: str,
    groups: list[int],
    gaps: list[str],
    ends: list[int],
    head: int,
) -> bool:
    """The same sign between the parts of the date; a comma or a new line before the last four
    alone; and neither a date with a time nor a row of weeks."""
    place = ends.index(head) if head in ends else -1
    first = gaps[:place] if place >= 0 else gaps
    last = gaps[place] if 0 <= place < len(gaps) else ""
    rest = gaps[place + 1 :] if place >= 0 else []
    if any("," in gap or "\n" in gap or len(gap) > 2 for gap in (*first, *rest)):
        return False
    if len(set(first)) > 1:
        return False
    if figures[4:6] in YEARS_TO_COME and last.strip(",").isspace() and is_time(figures[6:]):
        return False  # "24.12.26 0830" is a date and a time
    if groups == [3, 3, 2, 2]:
        return False  # "050 123 45 67" is a phone number in Ukraine
    if set(groups) == {2} and (is_row(figures) or is_of_a_thing(text, start)):
        return False
    return last.count("\n") <= 1


def _parts(found: str) -> tuple[list[int], list[str]]:
    """How many figures stand together, and what stands between."""
    groups = [len(part) for part in _GROUPS.findall(found)]
    return groups, list(_GROUPS.split(found)[1:-1])


def _is_short(found: re.Match[str]) -> bool:
    """ "1.1.90-1234", "1/1-1990 1234"."""
    day, _, month, year, gap, last = found.groups()
    if not is_date(f"{int(day):02}{int(month):02}{digits(year)[-2:]}"):
        return False
    return not _is_a_moment(digits(year), gap, digits(last)) and not is_amount(
        found.string, found.end()
    )


def _is_a_moment(year: str, gap: str, last: str) -> bool:
    """A date and a time, which nobody is born at."""
    if not is_time(last):
        return False
    if len(year) == 4:
        return int(year) >= BORN_BEFORE
    return gap.isspace() and year in YEARS_TO_COME


def _is_year_first(found: re.Match[str]) -> bool:
    year, _, month, day = (digits(part) for part in found.groups())
    return int(year) < BORN_BEFORE and is_date(day + month + year[-2:])


def _is_in_words(found: re.Match[str]) -> bool:
    year, month = digits(found["year"]), read_month(found["month"])
    if not is_date(f"{int(digits(found['day'])):02}{month:02}{year[-2:]}"):
        return False
    return not _is_a_moment(year, found["gap"], digits(found["last"])) and not is_amount(
        found.string, found.end()
    )


def _is_with_letters(found: re.Match[str]) -> bool:
    """Typed with the letter O or l for a figure."""
    whole = found.group()
    few = sum(letter in "OoIl" for letter in whole)
    return 0 < few <= 4 and is_date(digits(whole.translate(_AS_FIGURES))[:6])

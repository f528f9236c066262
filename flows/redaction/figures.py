"""Figures as people write them: which are a date, which a time, which an amount or a number of
something. What CPR numbers and phone numbers are told apart by."""

import re
from calendar import monthrange
from itertools import pairwise

SPACE = "[ \t\u00a0\u2009\u202f]"
DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
# Soft hyphens, joiners, marks of direction and of keycap emoji: nobody sees them between figures.
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f\u20e3\ufeff"
_HIDDEN = re.compile(
    rf"(?<=[\d .,/_{DASHES}])[{_UNSEEN}]+(?=[\d .,/_{DASHES}{_UNSEEN}])|(?<=\d)[{_UNSEEN}]+(?=\D|$)"
)
_AMOUNT_AFTER = re.compile(
    r"\s*(?:kr\b|kroner|dkk|stk|styk|km\b|point|euro|eur\b|€|\$|zł|pln|грн|uah|tl\b|lira)",
    re.IGNORECASE,
)
_THING = (
    r"(?:ordre|order|varenummer|vare|faktura|regning|kvittering|bilag|konto|pakke|tracking|serie|artikel|model|"
    r"reference|ref|stregkode|bestilling|uge|uger|week|weeks|parcel|invoice|item|zamówieni|"
    r"faktur|paczk|замовлення|посилк|рахун|sipariş|fatura|kargo|طلب|فاتور|طرد{cases})[\w\-]*\.?\s*"
    r"(?:nummer|number|numer|numarası|номер|رقم|№|nr\.?|no\.?|id)?\s*(?:er|is|:|#|to)?\s*[:#]?\s*$"
)
_NUMBER_OF_A_THING = re.compile(_THING.replace("{cases}", ""), re.IGNORECASE)
_NUMBER_OF_SOMETHING = re.compile(_THING.replace("{cases}", "|sags?"), re.IGNORECASE)
_LOOK_BACK = 40
BORN_BEFORE = 2013  # whoever is in a placement
YEARS_TO_COME = frozenset(map(str, range(20, 45)))  # of a meeting, and not of a birth


def unhidden(text: str) -> str:
    return _HIDDEN.sub("", text)


def digits(text: str) -> str:
    """Plain digits, whichever script they were typed in."""
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())


def is_date(six: str) -> bool:
    """Day, month and year as they stand in a CPR number; 29 February in a leap year only."""
    day, month, year = int(six[:2]), int(six[2:4]), int(six[4:6])
    return 1 <= month <= 12 and 1 <= day <= monthrange(2000 + year, month)[1]


def is_time(four: str) -> bool:
    return int(four[:2]) < 24 and int(four[2:]) < 60 and int(four) % 5 == 0


def is_row(numbers: str) -> bool:
    """Pairs that go up by the same small step: weeks, hours, pages."""
    pairs = [int(numbers[n : n + 2]) for n in range(0, len(numbers), 2)]
    steps = {later - sooner for sooner, later in pairwise(pairs)}
    return len(steps) == 1 and steps <= {1, 2, 5, 10}


def is_amount(text: str, end: int) -> bool:
    return _AMOUNT_AFTER.match(text, end) is not None


def is_of_a_thing(text: str, start: int, *, cases: bool = True) -> bool:
    """Whether "ordre", "faktura nr." … stands before. The number of a case may be the CPR number
    of somebody, so it counts as a thing for phone numbers only."""
    pattern = _NUMBER_OF_SOMETHING if cases else _NUMBER_OF_A_THING
    return pattern.search(text, max(0, start - _LOOK_BACK), start) is not None

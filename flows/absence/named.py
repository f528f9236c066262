"""The one other day that words about an absence name: "jeg kan ikke komme onsdag", written on a
Monday, is not about Monday.

Only what is clear: with "i dag", "men" or "til onsdag" in it the day is asked for as ever.
"""

import re

from flows.absence import days
from flows.facts import Shift
from flows.turn import Turn
from flows.understanding.dates import read_day
from flows.understanding.tongues import NEGATIONS
from flows.understanding.tongues import plain as words_of
from flows.weeks import DAY

WEEK = DAY * 7

# Spelled as `fold` leaves the words: "også" is "ogsa", "ikke" is "ike".
_DAY = re.compile(
    r"\b(?:i morgen|overmorgen|tomorow|(?:man|tirs|ons|tors|fre|lor|son)dag|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_TILL = re.compile(r"\b(?:til|indtil|siden|med|until|til og med|since)(?: pa| on)? $")
_NOT_CLEAR = re.compile(
    r"\b(?:i ?dag|ogsa|nu|men|igen|tilbage|forst|var|blev|veret|today|to|but|back|again|was|"
    r"resten|hele)\b"
)
_COMES = re.compile(r"\b(?:komer|kome|moder|come|coming)\b")


def shift(turn: Turn, text: str) -> Shift | None:
    """That day's shift. None when the words name no other day, several, or one without a shift."""
    plain = words_of(text)
    comes = _COMES.search(plain) and not set(plain.split()) & NEGATIONS
    if comes or _NOT_CLEAR.search(plain):
        return None
    found = list(_DAY.finditer(plain))
    if any(_TILL.search(plain[: one.start()]) for one in found):
        return None
    today = turn.today.date()
    meant = {read_day(one[0], today) for one in found}
    if len(meant) != 1 or today + WEEK in meant:  # "mandag" on a Monday may be either
        return None
    return next((one for one in days.ahead(turn) if one.day in meant), None)


def answers(turn: Turn, text: str) -> dict[str, str]:
    """As the dialogue keeps it."""
    about = shift(turn, text)
    return {} if about is None else {"shift": about.starts.isoformat()}

"""Short things said about the day itself: "kan ikke overskue det", "er her nu". Words only."""

import re

from flows.safety.plain import read

_LONGEST = 8  # words: more is something to tell
# Spelled as `plain.fold` leaves the words: "ikke" has one k there, and "mødt" has an o.
_CANNOT_FACE = re.compile(
    r"\b(?:kan (?:\w+ )?ike (?:\w+ )?overskue|overskuer (?:\w+ )?(?:ike|intet)|"
    r"orker (?:\w+ )?ike|magter (?:\w+ )?ike|har ike overskud|can not (?:\w+ )?(?:face|manage))\b"
)
_HERE = re.compile(
    r"\b(?:er (?:lige |nu )?(?:her|der|fremme|ankomet|modt|komet frem)|er (?:hos|pa|ved) \w+ nu|"
    r"(?:hos|pa|ved) \w+ nu|am (?:here|there)|here now|there now|arived|at the \w+ now)\b"
)
_NOT_YET = re.compile(r"\b(?:ike|not|om|in|forst|kl|kloken|snart|son|senere|later|vej|way)\b|\d")

_NOT_TODAY = frozenset(
    read(words).tokens for words in ("ikke i dag", "nej ikke i dag", "not today", "no not today")
)

_ANOTHER_DAY = re.compile(
    r"\b(?:i morgen|tomorow|overmorgen|neste uge|next wek|"
    r"(?:man|tirs|ons|tors|fre)dag|(?:mon|tues|wednes|thurs|fri)day)\b"
)


def another_day(text: str) -> bool:
    """ "Jeg kommer i morgen" says nothing good about today."""
    return bool(_ANOTHER_DAY.search(" ".join(read(text[:200]).tokens)))


def not_today(text: str) -> bool:
    """ "Ikke i dag" and no more: who is asked about coming does not come."""
    return read(text[:200]).tokens in _NOT_TODAY


def cannot_face_it(text: str) -> bool:
    """ "Kan ikke overskue det": neither a no nor a yes, and often said about coming."""
    words = read(text[:200]).tokens
    return len(words) <= _LONGEST and bool(_CANNOT_FACE.search(" ".join(words)))


def is_there(text: str) -> bool:
    """ "Er her nu", "hos butikken nu"; not "er der om 10 min"."""
    words = read(text[:200]).tokens
    plain = " ".join(words)
    return len(words) <= _LONGEST and bool(_HERE.search(plain)) and not _NOT_YET.search(plain)

"""Short things said about the day itself: "kan ikke overskue det", "er her nu". Words only."""

import re

from flows.safety.plain import read
from flows.understanding.tongues import (
    ASKS_BACK,
    CANNOT_FACE,
    COURTESY,
    HERE,
    KNOWS_NOT,
    MOODS,
    NEGATIONS,
    NOT_TODAY,
    NOTHING,
    plain,
    tokens,
)

_LONGEST = 8  # words: more is something to tell
_QUESTION = 12  # words: a longer one has more in it than a question
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

_THUMBS = {"👍": "3", "👎": "2"}
_ONLY_ASKS = re.compile(r"[?؟!]*[?؟][?؟!]*")
_ANOTHER_DAY = re.compile(
    r"\b(?:i morgen|tomorow|overmorgen|neste uge|next wek|"
    r"(?:man|tirs|ons|tors|fre)dag|(?:mon|tues|wednes|thurs|fri)day)\b"
)


def another_day(text: str) -> bool:
    """ "Jeg kommer i morgen" says nothing good about today."""
    short = text[:200]
    found = " ".join(read(short).tokens), plain(short)
    return any(_ANOTHER_DAY.search(words) for words in found)


def not_today(text: str) -> bool:
    """ "Ikke i dag" and no more: who is asked about coming does not come."""
    return tokens(text[:200]) in NOT_TODAY


def cannot_face_it(text: str) -> bool:
    """ "Kan ikke overskue det": neither a no nor a yes, and often said about coming."""
    words = tokens(text[:200])
    found = _CANNOT_FACE.search(" ".join(words)) or _within(words, CANNOT_FACE)
    return len(words) <= _LONGEST and bool(found)


def knows_not(text: str) -> bool:
    """ "Det ved jeg ikke" and no more."""
    return tokens(text[:200]) in KNOWS_NOT


def nothing(text: str) -> bool:
    """ "Ved ikke", "ikke mere", "senere": said instead of an answer, and no words to keep."""
    return tokens(text[:200]) in KNOWS_NOT | NOTHING


def mood(text: str) -> str | None:
    """How the day was, "4" (good) to "1", where that is all that was said: "fint nok", "👎"."""
    if (sign := text.strip()[:1]) in _THUMBS and not tokens(text[:200]):
        return _THUMBS[sign]
    return MOODS.get(tuple(word for word in tokens(text[:200]) if word not in COURTESY))


def asks_back(text: str) -> bool:
    """ "Hvad mener du?", "forstår ikke", or a lone question mark."""
    return tokens(text[:200]) in ASKS_BACK or bool(_ONLY_ASKS.fullmatch(text.strip()))


def is_a_question(text: str) -> bool:
    """ "Hvad er det for nogle ønsker?": short, and asked as a question is."""
    words = tokens(text[:200])
    return len(words) <= _QUESTION and text.rstrip().endswith(("?", "؟"))


def is_there(text: str) -> bool:
    """ "Er her nu", "hos butikken nu"; not "er der om 10 min"."""
    words = tokens(text[:200])
    said = " ".join(words)
    if len(words) > _LONGEST or _NOT_YET.search(said) or set(words) & NEGATIONS:
        return False
    return bool(_HERE.search(said)) or _within(words, HERE)


def _within(words: tuple[str, ...], phrases: frozenset[tuple[str, ...]]) -> bool:
    """One of the phrases, with at most a few words beside it."""
    padded = f" {' '.join(words)} "
    return any(f" {' '.join(phrase)} " in padded for phrase in phrases)

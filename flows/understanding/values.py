"""Typed answers as values: yes or no, a number, a time, minutes, days, a button's label.

Each returns nothing when the words do not clearly say it; the dialogue then asks again.
"""

import re
from collections.abc import Sequence
from datetime import time

from rapidfuzz.distance import OSA

from flows.safety.plain import fold, read
from flows.understanding.tongues import SHORT, Short, tokens
from flows.understanding.tongues import plain as read_plain

_ANSWER_WORDS = 4
_LONGEST = 200  # an answer is short; a long text is a message, not an answer
_YES_SIGNS, _NO_SIGNS = "👍✅👌🙂😀💯✔", "👎❌🚫"
_DIGITS = {
    word: value
    for value, words in enumerate((
        "nul zero ingen", "en et én ét one", "to two", "tre three", "fire four", "fem five",
        "seks six", "syv seven", "otte eight", "ni nine", "ti ten", "elleve eleven", "tolv twelve",
        "tretten thirteen", "fjorten fourteen", "femten fifteen", "seksten sixteen",
        "sytten seventeen", "atten eighteen", "nitten nineteen", "tyve twenty",
    ))
    for word in fold(words).split()
}  # fmt: skip
_TENS = {fold(word): value for word, value in {
    "tredive": 30, "fyrre": 40, "femogfyrre": 45, "halvtreds": 50, "femogtyve": 25,
    "thirty": 30, "forty": 40, "fifty": 50,
}.items()}  # fmt: skip
_NUMBERS = _DIGITS | _TENS
_NUMBER_WORD = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_AMOUNT = rf"(?P<amount>\d{{1,3}}(?:[.,]5)?|{_NUMBER_WORD}|an?(?= ))"
_HALF_AN_HOUR = re.compile(r"\b(?:en|1|a)? ?halv(?:e)? time|\bhalf an? hour|\bhalf hour|\b1/2 time")
_AN_HOUR_AND_A_HALF = re.compile(r"\b(?:halvanden|1 1/2|1½|en og en halv) time|\bhour and a half")
_AND_A_HALF = re.compile(
    rf"\b(?P<amount>\d|{_NUMBER_WORD}) ?(?:1/2|½|1⁄2|og en halv|and a half) (?:time|hour)"
)
_QUARTERS = re.compile(r"\b(?:tre kvarter|3 kvarter|thre quarters)")
_QUARTER = re.compile(r"\bkvarter(?! (?:i|over) \S)")
_QUARTER_OF = re.compile(r"\bquarter of an hour")
_MINUTES = re.compile(rf"\b{_AMOUNT} ?(?:min|minut\w*|mins|minute\w*|m)\b")
_HOURS = re.compile(rf"\b{_AMOUNT} ?(?:t|timer?s?|time|times|hours?|hr|h)\b")
_BARE_AMOUNT = re.compile(r"^(?:om|in|ca|cirka|about|omkring)? ?(?P<amount>\d{1,3})$")

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])(?:[:. ](?P<minute>[0-5]\d))?(?![\d:]|[.,]\d)"
)
_FOUR_DIGITS = re.compile(r"(?<!\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?!\d)")
_THREE_DIGITS = re.compile(r"(?<!\d)(?P<hour>\d)(?P<minute>[0-5]\d)(?!\d)")
_HOUR = rf"(?P<hour>\d{{1,2}}|{_NUMBER_WORD})"
_HALF_TO = re.compile(rf"\bhalv {_HOUR}\b")
_HALF_PAST = re.compile(rf"\bhalf past {_HOUR}\b")
_QUARTER_TO = re.compile(rf"\b(?:kvart|kvarter|quarter) (?:i|to) {_HOUR}\b")
_QUARTER_PAST = re.compile(rf"\b(?:kvart|kvarter|quarter) (?:over|past) {_HOUR}\b")
_OFF_THE_HOUR = re.compile(
    rf"\b(?P<minutes>\d{{1,2}}|{_NUMBER_WORD}) (?:min\w* )?(?P<side>i|over|to|past) {_HOUR}\b"
)
_WORD_CLOCK = re.compile(
    r"^(?:(?:ved|om|omkring|cirka|ca|at|about|jeg komer|forst) )*(?:kl |kloken )?"
    rf"{_HOUR}(?: o'?clock)?$"
)
_AFTERNOON = re.compile(r"\d ?pm\b|\bpm\b|eftermidag|afternon|evening|aften")

_DAYS = re.compile(rf"\b{_AMOUNT} (?:dage?s?|day|days)\b")
_WEEKS = re.compile(rf"\b{_AMOUNT} (?:uger?s?|weks?)\b")
_FIXED_DAYS = tuple(
    (re.compile(pattern), days)
    for pattern, days in (
        (r"\b(?:resten af ugen|hele ugen|ugen ud|rest of the wek|al wek|whole wek)\b", 5),
        (r"\b(?:et par dage|par dage|couple of days|a few days|nogle dage)\b", 2),
        (r"\b(?:i dag og i morgen|today and tomorow)\b", 2),
        (r"\b(?:kun i dag|bare i dag|i ?dag|only today|just today|today)\b", 1),
    )
)  # fmt: skip


def yes_no(text: str, language: str = "da") -> bool | None:
    """True, False or nothing. "Nej tak", "ok 👍" and a lone thumb are answers; "måske" is not.
    The language somebody chose is heard first: "tak" is a yes in Polish alone."""
    if len(text) > _LONGEST:
        return None
    words = tokens(text)
    if not words:
        return _signs(text)
    for short in SHORT.get(language, SHORT["da"]):
        answer = _answer(words, short)
        if answer is not None or set(words) & short.unsure:
            return answer
    return None


def _answer(words: tuple[str, ...], short: Short) -> bool | None:
    if set(words) & short.unsure:
        return None
    plain = tuple(word for word in words if word not in short.courtesy)
    if words[0] in short.no or words in short.not_now or plain in short.not_now:
        return False
    if set(words) & short.negation:
        return None
    if words[0] not in short.yes and len(words) > _ANSWER_WORDS:
        return None
    yes, no = set(words) & short.yes, set(words) & short.no
    return bool(yes) if bool(yes) != bool(no) else None


def _signs(text: str) -> bool | None:
    yes = any(sign in text for sign in _YES_SIGNS)
    no = any(sign in text for sign in _NO_SIGNS)
    return yes if yes != no else None


def number(text: str) -> int | None:
    """0 to 10, in figures or a word: "8", "otte", "8/10", "en 7'er". Two numbers are no answer."""
    plain = re.sub(r"(?<=\w) ?(?:/|\bud af|\baf|\bout of|\bof) ?10\b", "", _plain(text))
    if not plain or re.search(r"-\s?\d|\d[.,]\d", plain):
        return None
    figures = {int(found) for found in re.findall(r"\d{1,3}", plain)}
    if not figures:
        words = [_DIGITS[word] for word in re.findall(r"[^\W\d]+", plain) if word in _DIGITS]
        alone = len(plain.split()) == 1
        figures = {value for value in words if value > 1 or alone} or set(words)
    if len(figures) != 1:
        return None
    value = figures.pop()
    return value if 0 <= value <= 10 else None


def clock_time(text: str) -> time | None:
    """A time of day: "8 30", "8.30", "kl 9", "halv ni" (8:30), "half past eight", "0830"."""
    plain = _plain(text)
    moment = _spoken_time(plain) or _written_time(plain)
    if moment is None:
        return None
    if _AFTERNOON.search(plain) and 1 <= moment.hour < 12:
        return moment.replace(hour=moment.hour + 12)
    return moment


def _spoken_time(plain: str) -> time | None:
    if found := _HALF_TO.search(plain):
        return _off_hour(found["hour"], -30)
    if found := _HALF_PAST.search(plain):
        return _off_hour(found["hour"], 30)
    if found := _QUARTER_TO.search(plain):
        return _off_hour(found["hour"], -15)
    if found := _QUARTER_PAST.search(plain):
        return _off_hour(found["hour"], 15)
    if found := _OFF_THE_HOUR.search(plain):
        minutes = _value(found["minutes"])
        return _off_hour(found["hour"], minutes if found["side"] in {"over", "past"} else -minutes)
    return None


def _written_time(plain: str) -> time | None:
    if re.search(r"\d ?(?:min|tim|dag|day|hour|uge)", plain):
        return None
    if found := _FOUR_DIGITS.search(plain) or _THREE_DIGITS.search(plain) or _CLOCK.search(plain):
        return time(int(found["hour"]), int(found["minute"] or 0))
    if found := _WORD_CLOCK.search(plain):
        return _off_hour(found["hour"], 0)
    return None


def _off_hour(hour: str, minutes: int) -> time | None:
    value = _value(hour)
    if value > 24 or abs(minutes) >= 60:
        return None
    total = (value * 60 + minutes) % (24 * 60)
    return time(total // 60, total % 60)


def minutes(text: str) -> int | None:
    """How long: "om 10 min", "en halv time", "en times tid", "halvanden time", "20"."""
    plain = _plain(text)
    if _AN_HOUR_AND_A_HALF.search(plain):
        return 90
    if found := _AND_A_HALF.search(plain):
        return _value(found["amount"]) * 60 + 30
    if _HALF_AN_HOUR.search(plain):
        return 30 + 60 * bool(re.search(r"\b(?:en time og|an hour and)", plain))
    if _QUARTERS.search(plain):
        return 45
    if _QUARTER_OF.search(plain):
        return 15
    hours, found = _HOURS.search(plain), _MINUTES.search(plain)
    if hours or found:
        total = (_amount(hours["amount"]) * 60 if hours else 0) + (
            _amount(found["amount"]) if found else 0
        )
        return round(total)
    if _QUARTER.search(plain):
        return 15
    bare = _BARE_AMOUNT.search(plain)
    return int(bare["amount"]) if bare else None


def days(text: str) -> int | None:
    """How many days: "to dage", "kun i dag", "resten af ugen" (5 working days at most)."""
    plain = _plain(text)
    if found := _DAYS.search(plain):
        return round(_amount(found["amount"])) or None
    if found := _WEEKS.search(plain):
        return round(_amount(found["amount"]) * 5) or None
    for pattern, count in _FIXED_DAYS:
        if pattern.search(plain):
            return count
    if re.fullmatch(r"\d{1,2}", plain) or plain in _DIGITS:
        return _value(plain) or None
    return None


def closest_label(text: str, labels: Sequence[str]) -> int | None:
    """The button whose label was typed, up to emoji, capitals and a slip. Two as near: none."""
    if len(text) > _LONGEST:
        return None
    typed = " ".join(read(text).tokens)
    if not typed:
        return _sign(text.strip(), labels)
    plain = [" ".join(read(label).tokens) for label in labels]
    if plain.count(typed) == 1:
        return plain.index(typed)
    allowed = 0 if len(typed) < 4 else 1 if len(typed) < 8 else 2
    near = [i for i, label in enumerate(plain) if label and OSA.distance(typed, label) <= allowed]
    return near[0] if len(near) == 1 else None


def _sign(sign: str, labels: Sequence[str]) -> int | None:
    """A label of signs alone, or the one that begins with this sign: "😀" is "😀 Godt"."""
    found = [i for i, label in enumerate(labels) if sign and sign in {label, *label.split()[:1]}]
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    return "" if len(text) > _LONGEST else read_plain(text)


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _amount(word: str) -> float:
    if word in {"a", "an"}:
        return 1
    word = word.replace(",", ".")
    return float(word) if word[0].isdecimal() else _NUMBERS[word]

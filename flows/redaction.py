"""Takes CPR numbers, phone numbers, e-mail and street addresses out of words before they are kept.

It must leave times, dates, hours, order numbers and the help lines alone: a citizen who writes
"kl 0830" or "70 201 201" must be able to read it again.
"""

import re
from calendar import monthrange
from collections.abc import Callable

_SPACE = "[ \u00a0\u202f]"
_SEPARATOR = "[ \u00a0\u202f.\\-–/]"
_HIDDEN_BETWEEN_DIGITS = re.compile("(?<=\\d)[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\\d)")

_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63})+")
_CPR = re.compile(
    rf"(?<![\d+])(?<!\d[.,])(?P<day>\d\d)(?P<sep>{_SEPARATOR}?)(?P<month>\d\d)(?P=sep)"
    rf"(?P<year>(?:19|20)\d\d(?=-|\d{{4}}(?!\d))|\d\d)"
    rf"(?P<last>(?:{_SPACE}?[.\-–/]{_SPACE}?|{_SPACE}{{0,2}})(?:\d{{4}}|\d\d{_SPACE}\d\d))(?!\d)"
)
_CPR_SPELLED = re.compile(r"(?<![\d+])\d(?P<sep>[ .\-])(?:\d(?P=sep)){8}\d(?!\d)")
_PHONE = re.compile(
    rf"(?<![\w+])(?<!\d[./\-])(?P<country>(?:\+|00)\d{{1,3}}{_SEPARATOR}?)?"
    rf"(?P<number>[2-9]\d(?P<sep>{_SEPARATOR}?)\d\d(?P=sep)\d\d(?P=sep)\d\d"
    rf"|[2-9]\d{{3}}{_SPACE}\d{{4}}|[2-9]\d{_SPACE}\d{{3}}{_SPACE}\d{{3}}"
    rf"|[2-9]\d\d{_SPACE}\d\d{_SPACE}\d{{3}}|[2-9]\d\d{_SPACE}\d{{3}}{_SPACE}\d\d)(?![\w])"
)
_PHONE_ABROAD = re.compile(rf"(?<![\w+])\+\d{{1,3}}(?:{_SEPARATOR}?\d){{6,12}}(?!\d)")
_AMOUNT_AFTER = re.compile(r"\s*(?:kr\b|kroner|dkk|stk|styk|km\b|point)", re.IGNORECASE)
_NUMBER_OF_SOMETHING = re.compile(
    r"(?:ordre|order|vare|faktura|kvittering|sags?|konto|pakke|tracking|serie|model|reference|ref|"
    r"stregkode|bestilling|uge|uger|week|weeks|parcel|invoice|item)[\w\-]*\.?\s*"
    r"(?:nummer|number|nr\.?|no\.?|id)?\s*(?:er|is)?\s*[:#]?\s*$",
    re.IGNORECASE,
)
# Numbers everybody may see: the help lines (evidence §6).
PUBLIC_NUMBERS = frozenset(
    [
        "70201201",
        "78470470",
        "70113131",
        "70150300",
        "70110707",
        "70150700",
        "39252525",
        "70232750",
        "33124774",
        "80200500",
        "82121212",
        "35362600",
    ]
)

_STREET = (
    r"vej|vejen|gade|gaden|alle|allé|stræde|straede|boulevard|boulevarden|vænge|vaenge|vænget|plads|torv|parken|bakken|"
    r"vangen|toften|lunden|svinget|skrænten|stien|haven|engen|kajen|gården|krogen|marken|ager"
)
_DOOR = (
    rf"(?:,?{_SPACE}*(?:(?:\d{{1,2}}|st|kl)\.?{_SPACE}*(?:sal\b)?,?{_SPACE}*(?:tv|th|mf|sal)\b\.?"
    rf"|\d{{1,2}}\.?{_SPACE}*sal\b))?(?:,?{_SPACE}*(?:DK-?)?\d{{4}}{_SPACE}+[A-ZÆØÅ]\w+(?:{_SPACE}[A-ZK]\b)?)?"
)
_ADDRESS = re.compile(
    rf"\b(?P<street>(?:(?:Gl|Ny|Nr|Sdr|St|Ndr|Gammel|Nordre|Søndre|Store|Lille|[A-ZÆØÅ])\.?{_SPACE}?){{0,2}}"
    rf"\w{{1,30}}(?:{_STREET})|[A-ZÆØÅ]\w{{1,30}}s?{_SPACE}(?:Vej|Gade|Alle|Allé|Boulevard|Plads|Torv|Stræde))"
    rf"{_SPACE}+\d{{1,3}}[A-Za-z]?(?![A-Za-z])(?![\d:%]|[.,]\d|{_SPACE}?(?:min|time|gang|kr|stk|dag|uge|år|km|m\b))"
    + _DOOR,
    re.IGNORECASE,
)
_ADDRESS_ENGLISH = re.compile(
    r"\b\d{1,4}[A-Za-z]? (?:[A-Z][a-z]+ ){1,2}(?:Street|Road|Avenue|Lane|Drive|Square)\b"
)
_NO_STREETS = re.compile(
    r"(?:arbejds|praktik|parkerings|lære|bygge|lege|sidde|stå|camping|hus|ud|om|gen|af|motor|cykel|"
    r"u|under|markeds|møde|afsætnings|arbejdsled|fod|gang|marked|skole|børne|lov)"
    r"(?:plads|vej|gade|torv|haven|stien|gården)$",
    re.IGNORECASE,
)


def redact(text: str) -> tuple[str, frozenset[str]]:
    """The text without what must not be kept, and the kinds that were taken out."""
    removed: set[str] = set()
    text = _HIDDEN_BETWEEN_DIGITS.sub("", text)
    before = ""
    while before != text:
        # What is taken out may have stood in the way of something else, so look once more.
        before = text
        text = _remove(_EMAIL, "email", "[e-mail fjernet]", text, removed)
        text = _remove(_CPR, "cpr", "[CPR fjernet]", text, removed, _is_cpr)
        text = _remove(_CPR_SPELLED, "cpr", "[CPR fjernet]", text, removed, _is_spelled_cpr)
        text = _remove(_PHONE, "phone", "[telefon fjernet]", text, removed, _is_phone)
        text = _remove(_PHONE_ABROAD, "phone", "[telefon fjernet]", text, removed)
        text = _remove(_ADDRESS, "address", "[adresse fjernet]", text, removed, _is_address)
        text = _remove(_ADDRESS_ENGLISH, "address", "[adresse fjernet]", text, removed)
    return text, frozenset(removed)


def _remove(
    pattern: re.Pattern[str],
    kind: str,
    mark: str,
    text: str,
    removed: set[str],
    is_meant: Callable[[re.Match[str]], bool] = bool,
) -> str:
    def replace(found: re.Match[str]) -> str:
        if not is_meant(found):
            return found.group()
        removed.add(kind)
        return mark

    return pattern.sub(replace, text)


def _is_cpr(found: re.Match[str]) -> bool:
    separator, last = found["sep"], found["last"]
    digits = _digits(found.group())
    if separator in {".", "/", "-"} and last[0].isspace() and _is_time(_digits(last)):
        return False  # "24.12.26 0830" is a date and a time
    return _is_date(digits[:4] + found["year"][-2:])


def _is_spelled_cpr(found: re.Match[str]) -> bool:
    return _is_date(_digits(found.group())[:6])


def _is_date(six: str) -> bool:
    """Day, month and year as they stand in a CPR number; 29 February in a leap year only."""
    day, month, year = int(six[:2]), int(six[2:4]), int(six[4:6])
    return 1 <= month <= 12 and 1 <= day <= monthrange(2000 + year, month)[1]


def _is_time(four: str) -> bool:
    return int(four[:2]) < 24 and int(four[2:]) < 60 and int(four) % 5 == 0


def _is_phone(found: re.Match[str]) -> bool:
    number, country = _digits(found["number"]), _digits(found["country"] or "")
    if number in PUBLIC_NUMBERS or _AMOUNT_AFTER.match(found.string, found.end()):
        return False
    if country:
        return True
    if found["sep"] == "" and _is_date(number[:4] + number[6:]) and number[4:6] in {"19", "20"}:
        return False  # "20112026" is a date
    if found["sep"] == "." and _looks_like_times(number):
        return False
    return not _NUMBER_OF_SOMETHING.search(found.string, max(0, found.start() - 40), found.start())


def _looks_like_times(number: str) -> bool:
    return _is_time(number[:4]) and _is_time(number[4:])


def _is_address(found: re.Match[str]) -> bool:
    return not _NO_STREETS.search(found["street"])


def _digits(text: str) -> str:
    """Plain digits, whichever script they were typed in."""
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())

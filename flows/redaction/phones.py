"""Phone numbers, Danish and from abroad, and e-mail addresses. The help lines stay."""

# One alternative of a pattern is one line.
# ruff: noqa: E501

import re
from collections.abc import Iterator

from flows.redaction.figures import (
    DASHES,
    SPACE,
    digits,
    is_amount,
    is_date,
    is_of_a_thing,
    is_row,
    is_time,
)

_SIGN = rf"(?:{SPACE}|[./{DASHES}])"
_TWO = "[2-9٢-٩۲-۹]"  # what a Danish number begins with
_PHONE = re.compile(
    rf"(?<![\w+])(?<!\d[./{DASHES}])(?P<country>\(?(?:\+|00)\d{{1,3}}\)?{_SIGN}?)?"
    rf"(?P<number>{_TWO}\d(?P<sep>{_SIGN}?)\d\d(?P=sep)\d\d(?P=sep)\d\d"
    rf"|{_TWO}\d{{3}}{_SIGN}\d{{4}}|{_TWO}\d{_SIGN}\d{{3}}{_SIGN}\d{{3}}"
    rf"|{_TWO}\d\d{_SIGN}\d\d{_SIGN}\d{{3}}|{_TWO}\d\d{_SIGN}\d{{3}}{_SIGN}\d\d)(?!\w)"
)
_ABROAD = re.compile(
    rf"(?<![\w+])\(?\+\d{{1,3}}\)?(?:[ ().\u00a0/{DASHES}]{{0,3}}\d){{6,12}}(?!\d)"
)
_ZEROS = re.compile(rf"(?<![\w+])00[1-9]\d{{0,2}}(?:{_SIGN}?\d){{7,11}}(?!\d)")
# 601 123 456 in Poland; 050 123 45 67 and (050) 123-45-67 in Ukraine; 0532 123 45 67 in Turkey;
# 0944 123 456 in Syria.
_NINE = re.compile(rf"(?<![\w+.,])[4-8]\d\d(?P<sep>[ {DASHES}])\d{{3}}(?P=sep)\d{{3}}(?!\w)")
_WITH_A_ZERO = re.compile(
    rf"(?<![\w+.,])(?:\(?0[1-9]\d{{1,2}}\)?{_SIGN}{{1,2}}\d{{3}}"
    rf"(?:{_SIGN}?\d\d{_SIGN}?\d\d|{_SIGN}?\d{{3}})|0(?:39|50|63|66|67|68|73|9\d)\d{{7}}|05\d{{9}})(?!\w)"
)
_AFTER_A_WORD = re.compile(
    r"(?<!\w)(?:tlf|telefon|mobil|telefonnummer|mobilnummer|phone|cell|whatsapp|viber|тел|телефон|"
    r"номер телефону|هاتف|هاتفي|جوال|tel|numer telefonu|cep|cep telefonu)"
    r"(?:nr|nummer|number|numarası|numaram)?\.?"
    rf"{SPACE}?(?:er|is|to|:|nr\.?|på)?{SPACE}?:?{SPACE}?(?P<number>\+?\d(?:{_SIGN}?\d){{6,13}})(?!\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"((?:19|20)\d\d)[/{DASHES}]((?:19|20)\d\d)")
_ROW_BEFORE = re.compile(r"(?<!\d)\d\d?[ ,]{1,2}\d\d?[ ,]{1,2}$")
# Numbers everybody may see: the help lines (evidence §6).
PUBLIC_NUMBERS = frozenset(
    [
        *("70201201", "78470470", "70113131", "70150300", "70110707", "70150700"),
        *("39252525", "70232750", "33124774", "80200500", "82121212", "35362600"),
    ]
)

_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63})+")
_DOMAIN = r"(?:com|dk|net|org|eu|pl|ua|tr|de|se|no|uk|me|io|info)"
_EMAIL_SAID = re.compile(
    rf"(?<![\w.+\-])[\w.+\-]{{2,64}}(?: ?@ ?| ?[(\[](?:at|snabel-?a|alfa|małpa)[)\]] ?| snabel-?a | at )"
    rf"(?!\d)[\w\-]{{2,63}}(?:\.| (?:\.|dot|punktum|prik|kropka|nokta) ){_DOMAIN}\b",
    re.IGNORECASE,
)
_EMAIL_HINT = re.compile(r"@|snabel|[\[(]| at ", re.IGNORECASE)


def find(text: str) -> Iterator[tuple[int, int]]:
    if not any(letter.isdecimal() for letter in text):
        return
    yield from (found.span() for found in _PHONE.finditer(text) if _is_phone(found))
    for pattern in (_ABROAD, _ZEROS, _NINE, _WITH_A_ZERO):
        yield from (found.span() for found in pattern.finditer(text) if _is_abroad(found))
    for found in _AFTER_A_WORD.finditer(text):
        if digits(found["number"]) not in PUBLIC_NUMBERS and not is_amount(text, found.end()):
            yield found.span("number")


def find_email(text: str) -> Iterator[tuple[int, int]]:
    if "@" in text:
        yield from (found.span() for found in _EMAIL.finditer(text))
    if _EMAIL_HINT.search(text):
        yield from (found.span() for found in _EMAIL_SAID.finditer(text))


def _is_phone(found: re.Match[str]) -> bool:
    number, country = digits(found["number"]), digits(found["country"] or "")
    if number in PUBLIC_NUMBERS or is_amount(found.string, found.end()):
        return False
    if country:
        return True
    if found["sep"] == "" and is_date(number[:4] + number[6:]) and number[4:6] in {"19", "20"}:
        return False  # "20112026" is a date
    if (
        found["sep"] == ""
        and number[:2] == "20"
        and is_date(number[6:] + number[4:6] + number[2:4])
    ):
        return False  # "20261124" too
    if number[:2] == "20" and is_time(number[4:]) and found["number"][4].isspace():
        return False  # the year and the time of "3. december 2026 1015"
    if _are_years(found["number"]) or _is_in_a_row(found):
        return False
    if _looks_like_times(found["number"], number) or (
        is_row(number) and not found["number"].isdecimal()
    ):
        return False
    return not is_of_a_thing(found.string, found.start())


def _are_years(written: str) -> bool:
    """ "2015-2019", "2026/2027"."""
    years = _YEARS.fullmatch(written)
    return years is not None and int(years[1]) < int(years[2]) <= int(years[1]) + 30


def _is_in_a_row(found: re.Match[str]) -> bool:
    """Several small numbers go before: "6 14 22 28 33 36" is a lottery."""
    return (
        bool(found["sep"])
        and _ROW_BEFORE.search(found.string, max(0, found.start() - 12), found.start()) is not None
    )


def _looks_like_times(written: str, number: str) -> bool:
    """ "20.30-22.30", "2030-2230": from and to."""
    if not (is_time(number[:4]) and is_time(number[4:])):
        return False
    return "." in written or (len(written) == 9 and not written[4].isspace())


def _is_abroad(found: re.Match[str]) -> bool:
    if digits(found.group())[-8:] in PUBLIC_NUMBERS:
        return False
    if found.group().lstrip("(")[0] == "+":
        return True
    return not is_amount(found.string, found.end()) and not is_of_a_thing(
        found.string, found.start()
    )

"""Street addresses: a street with the number of a house. A street alone says where a bus stops."""

# One alternative of a pattern is one line.
# ruff: noqa: E501

import re
from collections.abc import Iterator

_SPACE = "[ \u00a0\u202f]"
_STREET = (
    r"vej|vejen|gade|gaden|alle|allé|alléen|stræde|straede|strædet|boulevard|boulevarden|vænge|"
    r"vaenge|vænget|plads|pladsen|torv|torvet|parken|bakken|vangen|toften|lunden|svinget|skrænten|"
    r"stien|haven|engen|kajen|gården|krogen|marken|brinken|volden|høj|højen|mosen|kæret"
)
_DOOR = (
    rf"(?:,?{_SPACE}*(?:(?:\d{{1,2}}|st|kl)\.?{_SPACE}*(?:sal\b)?,?{_SPACE}*(?:tv|th|mf|sal)\b\.?"
    rf"|\d{{1,2}}\.?{_SPACE}*sal\b))?"
    rf"(?:,?\s{{0,3}}(?:DK-?)?\d{{4}}{_SPACE}+(?-i:[A-ZÆØÅ]\w+)(?:{_SPACE}[A-ZK]\b)?)?"
)
_DANISH = re.compile(
    rf"\b(?P<street>(?:(?:Gl|Ny|Nr|Sdr|St|Ndr|Gammel|Nordre|Søndre|Store|Lille|[A-ZÆØÅ])\.?{_SPACE}?){{0,2}}"
    rf"\w{{1,30}}(?:{_STREET})|(?:(?-i:[A-ZÆØÅ]\w{{1,30}})|Gl\.|Sdr\.|Ndr\.|Nr\.){_SPACE}(?:Vej|Gade|Alle|Allé|Boulevard|Plads|Torv|Stræde)"
    rf"|\w{{2,30}}s{_SPACE}(?:vej|gade|allé|boulevard|plads|torv|stræde))"
    rf"{_SPACE}+(?:nr\.?{_SPACE}*|nummer{_SPACE}+)?"
    rf"\d{{1,3}}{_SPACE}?[A-Za-z]?(?![A-Za-z])(?![\d:%]|[.,]\d|{_SPACE}?(?:min|time|gang|kr|stk|dag|uge|år|km|m\b|og\b))"
    + _DOOR,
    re.IGNORECASE,
)
_NO_STREETS = re.compile(
    r"(?:^|\W)(?:arbejds|praktik|parkerings|lære|bygge|lege|sidde|stå|camping|hus|ud|om|gen|af|"
    r"motor|cykel|u|under|markeds|møde|afsætnings|arbejdsled|fod|gang|marked|skole|børne|lov|elev|"
    r"fri|syge|have|p|på|stue|for|ind|hjem|tilbage|tog|bus|ferie|indkørsels|ramme|sove|ventelisteplads|"
    r"projekt|fælles|side|hoved|tør|bolig|bagger|løbe|natur|køkken|i|ved)"
    r"\s?(?:plads|pladsen|vej|vejen|gade|gaden|torv|torvet|haven|stien|gården|engen|parken)$",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"(?-i:\balle)$|\b\w{1,3}alle$", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\b\d{1,4}[A-Za-z]?,? (?:[A-Z][a-z]+ ){1,2}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|"
    r"Square|Close|Court|Way|Place)(?!\w)"
)
_NUMBER = rf"(?:,?{_SPACE}*(?:буд(?:инок)?\.?|д\.|nr\.?|no\s?:?|numara|numer|رقم|بناء|مبنى)?{_SPACE}*:?{_SPACE}*\d{{1,4}}"
_FLAT = (
    rf"(?:{_SPACE}?[A-Za-zА-Яа-яІі](?!\w))?(?:/\d{{1,4}})?"
    rf"(?:,?{_SPACE}*(?:кв(?:артира)?\.?|m\.|mieszkanie|lok\.|daire|kat|d:|kapı|شقة|طابق)\s?:?\s?\d{{1,4}})?)"
)
_HOUSE = _NUMBER + _FLAT
_NAMED = rf"(?:{_SPACE}*[\w.’'-]{{2,30}}){{1,3}}?"
_EAST = re.compile(
    rf"(?<!\w)(?:вул(?:иц[яіюе][йю]?)?|просп(?:ект[іу]?)?|пр-т|бульв(?:ар[іу]?)?|пров(?:улок|улку)?|"
    rf"площ[аі]|ул(?:иц[аеу])?|ul(?:ic[aęey])?|al(?:ej[aei])|osiedl[eu]|plac(?:u)?|(?-i:(?:al|pl)\.(?= ?[A-ZŁŚŻĆ])))(?:\.|(?!\w)){_NAMED}{_HOUSE}",
    re.IGNORECASE,
)
_TURKISH = re.compile(
    rf"(?<!\w)\w{{2,30}}(?:{_SPACE}\w{{2,30}})?{_SPACE}(?:cad(?:desi|\.)|sok(?:ak|ağı|\.|ağında)?|bulvarı|mah(?:allesi|\.))(?:'\w+|nde)?"
    rf"(?:,?{_SPACE}\w{{2,30}}{_SPACE}(?:cad(?:desi|\.)|sok(?:ak|ağı|\.)))?{_HOUSE}",
    re.IGNORECASE,
)
_ARABIC = re.compile(rf"(?<!\w)(?:[وبفل]{{0,2}}|في )?(?:ال)?شارع{_NAMED}{_HOUSE}")


def find(text: str) -> Iterator[tuple[int, int]]:
    if not any(letter.isdecimal() for letter in text):
        return
    for found in _DANISH.finditer(text):
        if not _NO_STREETS.search(found["street"]) and not _EVERYBODY.search(found["street"]):
            yield found.span()
    for pattern in (_ENGLISH, _EAST, _TURKISH, _ARABIC):
        yield from (found.span() for found in pattern.finditer(text))

"""Figures and months in words, in six languages: "nul et nul et ni nul en to tre fire"."""

import re
from collections.abc import Iterable, Iterator

from flows.redaction.figures import digits, is_date

_FIGURES = {
    "0": "nul zero zéro нуль ноль sıfır sifir صفر",
    "1": "en et én ét one jeden jedynka один одна bir واحد",
    "2": "to two dwa два дві iki اثنان اثنين",
    "3": "tre three trzy три üç uc ثلاثة ثلاث",
    "4": "fire four cztery чотири dört dort أربعة اربعة أربع",
    "5": "fem five pięć piec п'ять п’ять beş bes خمسة خمس",
    "6": "seks six sześć szesc шість altı alti ستة ست",
    "7": "syv seven siedem сім yedi سبعة سبع",
    "8": "otte eight osiem вісім sekiz ثمانية ثمان",
    "9": "ni nine dziewięć dziewiec дев'ять дев’ять dokuz تسعة تسع",
}
_AS_FIGURE = {word: figure for figure, words in _FIGURES.items() for word in words.split()}
_WORD = "|".join(map(re.escape, sorted(_AS_FIGURE, key=len, reverse=True)))
_PART = re.compile(rf"(?<!\w)(?:{_WORD})(?!\w)", re.IGNORECASE)
_TEN = re.compile(rf"(?<!\w)(?:{_WORD})(?:[ ,.\-\n]{{1,3}}(?:{_WORD})){{9}}(?!\w)", re.IGNORECASE)

_TENS = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"]
_ONES = ["et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"]
_TEENS = "ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
_TWO_FIGURES = {
    **{word: str(n) for n, word in enumerate(_TEENS.split(), 10)},
    **{word: str(n) for n, word in zip(range(20, 100, 10), _TENS, strict=True)},
    **{f"{one}og{ten}": str(20 + 10 * t + o)
       for t, ten in enumerate(_TENS) for o, one in enumerate(_ONES, 1)},
    **{f"enog{ten}": str(21 + 10 * t) for t, ten in enumerate(_TENS)},
}  # fmt: skip
_APART, _FEWEST = re.compile(r"[ ,.\-\n]+"), 3
_VALUES = _TWO_FIGURES | _AS_FIGURE
NUMBER_WORD = "|".join(map(re.escape, sorted(_VALUES, key=len, reverse=True)))

_MONTHS = {
    1: "jan sty січ янв oca يناير كانون الثاني",
    2: "feb lut лют фев şub فبراير شباط",
    3: "mar берез мар مارس آذار",
    4: "apr kwi квіт апр nis أبريل نيسان",
    5: "maj may трав май мая أيار مايو",
    6: "jun cze черв июн haz يونيو حزيران",
    7: "jul lip лип июл tem يوليو تموز",
    8: "aug sie серп авг ağu أغسطس آب",
    9: "sep wrz верес сен eyl سبتمبر أيلول",
    10: "okt oct paź жовт окт eki أكتوبر",
    11: "nov lis листоп ноя kas نوفمبر",
    12: "dec gru груд дек ara ديسمبر",
}
_AS_MONTH = {word: month for month, words in _MONTHS.items() for word in words.split()}
MONTHS = "|".join(map(re.escape, sorted(_AS_MONTH, key=len, reverse=True)))


def read_month(word: str) -> int:
    return _AS_MONTH[word.casefold()]


def may_be_said(text: str) -> bool:
    """Three words for numbers: quickly told, since nearly no message has them."""
    words = _APART.split(text.casefold())
    return sum(word in _VALUES for word in words) >= _FEWEST


def read_pairs(parts: Iterable[str]) -> str:
    """What is said as pairs: "sytten nul seks treogfirs". Figures stay as they are."""
    return "".join(_VALUES.get(part.casefold()) or digits(part) for part in parts)


def read_figures(text: str) -> Iterator[tuple[int, int]]:
    """Ten figures in words that begin with a possible date."""
    for found in _TEN.finditer(text):
        said = (_AS_FIGURE.get(part.casefold(), "") for part in _PART.findall(found.group()))
        figures = "".join(said)
        if len(figures) == 10 and is_date(figures[:6]):
            yield found.span()

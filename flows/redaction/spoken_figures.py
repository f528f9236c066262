"""Figures and months in words, in six languages: "nul et nul et ni nul en to tre fire"."""

import re
from collections.abc import Iterator

from flows.redaction.figures import is_date

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

_MONTHS = {
    1: "jan sty січ oca يناير كانون الثاني",
    2: "feb lut лют şub فبراير شباط",
    3: "mar берез مارس آذار",
    4: "apr kwi квіт nis أبريل نيسان",
    5: "maj may трав أيار مايو",
    6: "jun cze черв haz يونيو حزيران",
    7: "jul lip лип tem يوليو تموز",
    8: "aug sie серп ağu أغسطس آب",
    9: "sep wrz верес eyl سبتمبر أيلول",
    10: "okt oct paź жовт eki أكتوبر",
    11: "nov lis листоп kas نوفمبر",
    12: "dec gru груд ara ديسمبر",
}
_AS_MONTH = {word: month for month, words in _MONTHS.items() for word in words.split()}
MONTHS = "|".join(map(re.escape, sorted(_AS_MONTH, key=len, reverse=True)))


def read_month(word: str) -> int:
    return _AS_MONTH[word.casefold()]


def read_figures(text: str) -> Iterator[tuple[int, int]]:
    """Ten figures in words that begin with a possible date."""
    for found in _TEN.finditer(text):
        said = (_AS_FIGURE.get(part.casefold(), "") for part in _PART.findall(found.group()))
        figures = "".join(said)
        if len(figures) == 10 and is_date(figures[:6]):
            yield found.span()

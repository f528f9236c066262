"""Full names: a known first name and a surname, both with a capital; in small letters only where
both are on a list; after "min nabo", "hun hedder" … also a name that is on none.

A first name alone is how people in the chain are known (flows/facts.py, Person.name) and stays, as
do workplaces, towns and days. A film star goes: that is the price.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.redaction import first_names as first
from flows.redaction import surnames
from flows.redaction.not_names import NOT_NAMES, PEOPLE, TITLES

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\-][^\W\d_]+)*")
_GAP = re.compile(r"[ \u00a0]{1,2}|\. ?|\n")
_AFTER_PEOPLE = re.compile(
    rf"(?<!\w)(?:{PEOPLE})(?:s| er| hedder| heter| is| is called| to| -)?[ ,:]{{1,2}}$",
    re.IGNORECASE,
)
_LONGEST_CUE = 40
_MOST_BETWEEN = 3
# Two capitals one after the other, a double first name, Arabic letters: worth a closer look.
_COULD_BE = re.compile("[^\\W\\d_][ \u00a0][A-ZÆØÅЀ-Я]|-|[\u0621-\u064a]")
_ARABIC_LETTERS = re.compile("[\u0621-\u064a]")
_SAME_ARABIC = str.maketrans("أإآىة", "ااايه")
_UK = (
    "а",
    "у",
    "ові",
    "ом",
    "е",
    "и",
    "і",
    "ою",
    "о",
    "я",
    "ю",
    "ї",
    "єю",
    "ею",
    "єві",
    "єм",
    "ем",
)
_PL = ("a", "y", "i", "ie", "ę", "ą", "o", "owi", "em", "iem", "u")


def _fold(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'").replace("i̇", "i")


def _arabic(word: str) -> str:
    return word.translate(_SAME_ARABIC)


def _in_cases(names: Sequence[str], endings: tuple[str, ...]) -> set[str]:
    """ "Оксана", "Оксани", "Оксаною": names change with the sentence in Ukrainian and Polish."""
    found = set[str]()
    for name in map(_fold, names):
        stem = name[:-1] if name[-1] in "аяйоoa" else name
        found |= {name, *(stem + ending for ending in endings)}
    return found


_FIRST = frozenset(map(_fold, (*first.DANISH, *first.ENGLISH, *first.ARABIC_LATIN)))
_FIRST |= frozenset(map(_fold, (*first.UKRAINIAN_LATIN, *first.TURKISH)))
_FIRST |= _in_cases(first.UKRAINIAN, _UK) | _in_cases(first.POLISH, _PL)
_EASTERN = frozenset(map(_fold, (*first.ARABIC_LATIN, *first.TURKISH)))
_ALSO_WORDS = frozenset(map(_fold, first.ALSO_WORDS))
_KNOWN = frozenset(map(_fold, surnames.KNOWN)) | _in_cases(
    [name for name in surnames.KNOWN if not name.isascii() and name[0] > "Ё"], _UK
)
_KNOWN |= _in_cases(("Nowak", "Wójcik", "Kowalczyk", "Woźniak", "Mazur", "Dudek"), _PL)
_ARABIC_FIRST = frozenset(map(_arabic, first.ARABIC))
_ARABIC_WORDS = frozenset(map(_arabic, first.ALSO_WORDS))
_ARABIC_LAST = frozenset(map(_arabic, surnames.ARABIC))


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    plain: str
    start: int
    end: int

    @property
    def big(self) -> bool:
        return self.text[0].isupper()


def find(text: str) -> Iterator[tuple[int, int]]:
    found = list(_WORD.finditer(text))
    plain = [_fold(hit.group()) for hit in found]
    if _FIRST.isdisjoint(plain) and not _COULD_BE.search(text):
        return
    words = [
        _Word(hit.group(), folded, hit.start(), hit.end())
        for hit, folded in zip(found, plain, strict=True)
    ]
    by_capitals = _says_something(words)
    at = 0
    while at < len(words) - 1:
        last = _name_at(text, words, at, by_capitals)
        if last:
            yield words[at].start, words[last].end
        at = max(last, at) + 1


def _says_something(words: Sequence[_Word]) -> bool:
    """Whether capitals tell names from other words here: not where nearly every word has one."""
    big = sum(word.big for word in words)
    return len(words) < 5 or big <= 0.6 * len(words)


def _name_at(text: str, words: Sequence[_Word], at: int, by_capitals: bool) -> int:
    """Which word the name that begins here ends with; 0 when there is none."""
    word = words[at]
    if _ARABIC_LETTERS.match(word.text):
        return _arabic_at(text, words, at)
    if word.plain not in _FIRST and "-" in word.plain:
        known = word.plain.split("-")[0] in _FIRST
    else:
        known = word.plain in _FIRST
    if known:
        return _known_at(text, words, at, by_capitals)
    if word.big and by_capitals and word.plain not in NOT_NAMES and len(word.text) > 1:
        return _unknown_at(text, words, at)
    return 0


def _known_at(text: str, words: Sequence[_Word], at: int, by_capitals: bool) -> int:
    found = 0
    for n in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(words))):
        gap, word = text[words[n - 1].end : words[n].start], words[n]
        if not _GAP.fullmatch(gap) or (gap[0] == "." and len(words[n - 1].text) > 1):
            break
        if gap == "\n" and not _surely(word):
            break
        if _is_surname(words, at, word, by_capitals):
            found = n
            if word.plain not in _FIRST:
                break
        elif not _may_stand_between(word):
            break
    return 0 if found and _is_a_firm(text, words, found) else found


def _is_surname(words: Sequence[_Word], at: int, word: _Word, by_capitals: bool) -> bool:
    name = words[at]
    if word.plain in NOT_NAMES and not (word.big and _bare(word.plain) in _KNOWN):
        return False
    if not (name.big and word.big):
        return _surely(word) and not word.big and name.plain not in _ALSO_WORDS
    if _surely(word) or word.plain.endswith(surnames.ENDINGS):
        return True
    if not by_capitals or name.plain in _ALSO_WORDS:
        return False
    if word.plain in _FIRST:  # "Anne Marie" is a first name, "Mohamed Ali" a whole one
        return word.plain in _EASTERN and name.plain in _EASTERN
    return len(word.text) > 2 and not word.text.isupper() and word.plain not in surnames.FIRMS


def _surely(word: _Word) -> bool:
    plain = _bare(word.plain)
    if plain in _KNOWN:
        return True
    return len(plain) > 5 and plain.endswith((*surnames.SURE_ENDINGS, *_SEN))


_SEN = ("ersen", "nsen", "lsen", "assen", "ksen")


def _bare(plain: str) -> str:
    """Without what case and owning add: "Hansens", "Yılmaz'ın"."""
    plain = plain.split("'")[0]
    return plain[:-1] if plain.endswith("s") and plain[:-1] in _KNOWN else plain


def _may_stand_between(word: _Word) -> bool:
    if word.plain in surnames.PARTICLES or len(word.text) == 1:
        return True
    return word.plain in _FIRST or (word.big and word.plain not in NOT_NAMES)


def _is_a_firm(text: str, words: Sequence[_Word], last: int) -> bool:
    """ "Peter Hansen A/S", "Peter Bangs Vej": a workplace or a street."""
    rest = text[words[last].end : words[last].end + 24].lstrip(" ")
    if rest.startswith(("& ", "A/S", "ApS", "I/S")):
        return True
    found = _WORD.match(rest)
    return (
        found is not None and found.group()[0].isupper() and _fold(found.group()) in surnames.FIRMS
    )


def _unknown_at(text: str, words: Sequence[_Word], at: int) -> int:
    """Two words with a capital: the first on no list. After "min nabo" it is a name; elsewhere only
    before a surname nobody could mistake, and not where a sentence begins."""
    word, after = words[at], words[at + 1]
    gap = text[word.end : after.start]
    if gap not in {" ", "\u00a0"} or not after.big or after.plain in NOT_NAMES:
        return 0
    if _is_a_firm(text, words, at + 1) or len(after.text) < 3:
        return 0
    said = text[max(0, word.start - _LONGEST_CUE) : word.start]
    if _AFTER_PEOPLE.search(said):
        return at + 1
    begins = not said.strip() or said.rstrip(" \"'(")[-1:] in ".!?\n:"
    listed = _bare(after.plain).endswith(("sen", *surnames.SURE_ENDINGS)) and _surely(after)
    return at + 1 if listed and not begins and word.plain not in TITLES else 0


def _arabic_at(text: str, words: Sequence[_Word], at: int) -> int:
    """No capitals there: both words must be on a list, and the first no word of every day."""
    name = _arabic(words[at].text)
    if name[:1] in "ولب" and name not in _ARABIC_FIRST:
        name = name[1:]
    after = _arabic(words[at + 1].text)
    if name not in _ARABIC_FIRST or name in _ARABIC_WORDS:
        return 0
    if text[words[at].end : words[at + 1].start] != " ":
        return 0
    if after in _ARABIC_LAST or (after in _ARABIC_FIRST and after not in _ARABIC_WORDS):
        return at + 1
    return (
        at + 1
        if after in {_arabic("علي"), _arabic("كريم"), _arabic("صالح")} and at + 2 == len(words)
        else 0
    )

"""The little language the word lists are written in, and the search for it in a text.

    ord          this word            a/b      one of these words
    stem*        words beginning so   (ord)    may be missing
    …            up to three words    ~ord     also with a typing mistake (six letters or more)
    <navn>       a named set          ord |    then the clause ends, or a small word follows

Small words that change nothing ("jeg", "bare", "faktisk") may stand between any two others, so
"slår mig selv" also finds "slår jeg mig så selv". This file knows no word itself. Cost grows with
the text, not with the lists: a phrase is looked at only where its first word stands.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.safety.plain import Words, by_length, fold

_GAP = 3
# More would let a long row of "jeg jeg jeg" be tried in every way there is.
_SPARE = 3
_LONGEST_PHRASE = 24


@dataclass(frozen=True, slots=True)
class _Part:
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    optional: bool = False
    gap: bool = False
    ends: bool = False

    def fits(self, token: str) -> bool:
        return token in self.words or (bool(self.stems) and token.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class _Phrase:
    label: str
    name: str
    parts: tuple[_Part, ...]
    fillers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase was found: what it means, how its line in the list begins, and where."""

    label: str
    phrase: str
    start: int
    end: int

    def places(self) -> range:
        return range(self.start, self.end)

    def is_part_of(self, other: "Hit") -> bool:
        """Of a longer phrase that means something else."""
        inside = other.start <= self.start and self.end <= other.end
        longer = other.end - other.start > self.end - self.start
        return self.label != other.label and inside and longer


def without_parts(hits: list[Hit], never: str = "") -> list[Hit]:
    """Hits that are not merely a piece of a longer phrase with another meaning."""
    longer: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.label != never:
            longer.setdefault(hit.start, []).append(hit)
    return [
        hit
        for hit in hits
        if not any(
            hit.is_part_of(other)
            for start in range(hit.start - _LONGEST_PHRASE, hit.start + 1)
            for other in longer.get(start, ())
        )
    ]


def shortest(phrase: str) -> str:
    """The phrase as one would say it: "kan ikke mere" for "kan (bare) ikke mere |"."""
    needed = [piece for piece in phrase.split() if not piece.startswith("(") and piece != "|"]
    return " ".join(piece.split("/")[0].strip("~") for piece in needed)


class Lexicon:
    """Phrases with their labels, ready to be searched for. Built once, at import."""

    def __init__(
        self,
        phrases: Iterable[tuple[str, str]],
        sets: Mapping[str, str],
        small_words: str = "",
        fillers: str = "",
        stops: str = "",
    ) -> None:
        self._sets = sets
        self._stops = frozenset(fold(stops).split())
        self._fillers = frozenset(fold(fillers).split())
        self._small = frozenset(fold(small_words).split())
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_stem: dict[str, list[_Phrase]] = {}
        self._fuzzy: set[str] = set()
        self.known: set[str] = set()
        for label, phrase in phrases:
            self._add(label, phrase)
        self.keys = by_length(self._fuzzy)

    def find(self, words: Words) -> list[Hit]:
        hits = []
        for start, token in enumerate(words.tokens):
            for phrase in (*self._by_word.get(token, ()), *self._by_stem.get(token[:3], ())):
                end = self._match(phrase, words, start, start)
                if end > start:
                    hits.append(Hit(phrase.label, phrase.name, start, end))
        return hits

    def _add(self, label: str, line: str) -> None:
        parts = tuple(self._part(piece) for piece in line.split())
        first = parts[0]
        if first.optional or first.gap or first.ends:
            raise ValueError(f"The phrase “{line}” needs an ordinary word first.")
        if any(len(stem) < 3 for stem in first.stems):
            raise ValueError(f"The phrase “{line}” begins with a stem of under three letters.")
        # A gap already allows words; a word that begins something new must not slip in beside it.
        fillers = self._fillers - self._stops if any(part.gap for part in parts) else self._fillers
        phrase = _Phrase(label, shortest(line), parts, fillers)
        for word in first.words:
            self._by_word.setdefault(word, []).append(phrase)
        for head in {stem[:3] for stem in first.stems}:
            self._by_stem.setdefault(head, []).append(phrase)

    def _part(self, piece: str) -> _Part:
        if piece in {"…", "(…)"}:
            return _Part(gap=True)
        if piece == "|":
            return _Part(ends=True)
        optional = piece.startswith("(") and piece.endswith(")")
        words: set[str] = set()
        stems: set[str] = set()
        for choice in self._choices(piece.strip("()")):
            bare = fold(choice.strip("~*"))
            (stems if choice.endswith("*") else words).add(bare)
            if choice.startswith("~"):
                self._fuzzy.add(bare)
        self.known |= words
        return _Part(frozenset(words), tuple(sorted(stems)), optional)

    def _choices(self, piece: str) -> list[str]:
        choices: list[str] = []
        for choice in piece.split("/"):
            named = choice.startswith("<")
            choices.extend(self._sets[choice.strip("<>")].split() if named else [choice])
        return choices

    def _match(
        self, phrase: _Phrase, words: Words, start: int, at: int, part: int = 0, spare: int = _SPARE
    ) -> int:
        """Where the phrase ends, or -1. It never runs from one sentence into the next."""
        if part == len(phrase.parts):
            return at
        wanted = phrase.parts[part]
        if wanted.ends:
            return at if self._clause_ends(words, at) else -1
        if wanted.gap:
            return self._across(phrase, words, start, at, part + 1, spare)
        if at < len(words.tokens) and words.same_sentence(start, at):
            token, end = words.tokens[at], -1
            if wanted.fits(token):
                end = self._match(phrase, words, start, at + 1, part + 1, spare)
            if end < 0 and part and spare and token in phrase.fillers:
                end = self._match(phrase, words, start, at + 1, part, spare - 1)
            if end >= 0:
                return end
        return self._match(phrase, words, start, at, part + 1, spare) if wanted.optional else -1

    def _across(
        self, phrase: _Phrase, words: Words, start: int, at: int, part: int, spare: int
    ) -> int:
        """Over a gap of up to three words, but never over one that begins something new."""
        for here in range(at, at + _GAP + 1):
            end = self._match(phrase, words, start, here, part, spare)
            if end >= 0:
                return end
            if here < len(words.tokens) and words.tokens[here] in self._stops:
                return -1
        return -1

    def _clause_ends(self, words: Words, at: int) -> bool:
        if at >= len(words.tokens) or words.clauses[at] != words.clauses[at - 1]:
            return True
        return words.tokens[at] in self._small

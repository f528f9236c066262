"""One ear: the word lists of one language, or of two that are written together, and the guards
that tell danger from what only looks like it.

It only listens. What is said and who is told belongs to the dialogue, which is not known here.
A miss is worse than a false alarm, so every guard below is narrow and must explain itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

from flows.safety.phrases import Hit, Lexicon, without_parts
from flows.safety.plain import Words, fold

_LABELS = {
    "SELF_HARM": "self_harm",
    "DANGER": "danger",
    "MEDICAL": "medical",
    "OTHER_PERSON": "other_person",
    "ASK": "ask",
}
_REASONS = {
    "harmless": "er en talemåde eller hverdagssprog",
    "no": "bliver nægtet",
    "media": "handler om film, bog, kursus eller drøm",
    "past": "ligger tydeligt tilbage i tiden",
    "other": "handler om en anden",
}
_NEGATION_REACH, _SUBJECT_REACH, _SIGHT = 5, 8, 40


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around the hits, looked up once, so that cost grows with the text only."""

    words: Words
    harmless: frozenset[int]
    past_sentences: frozenset[int]
    vocabulary: frozenset[str]

    def sentence(self, hit: Hit) -> set[str]:
        """The words of the hit's sentence, as far as a reader would still see them together."""
        tokens, numbers = self.words.tokens, self.words.sentences
        here = range(max(0, hit.start - _SIGHT), min(len(tokens), hit.end + _SIGHT))
        return {tokens[index] for index in here if numbers[index] == numbers[hit.start]}

    def before(self, hit: Hit, reach: int) -> Iterable[int]:
        """Places before the hit in its own sentence, the nearest first."""
        for index in range(hit.start - 1, max(-1, hit.start - 1 - reach), -1):
            if not self.words.same_sentence(index, hit.start):
                return
            yield index

    def token(self, index: int) -> str:
        return self.words.tokens[index] if 0 <= index < len(self.words.tokens) else ""


def _fold(text: str) -> frozenset[str]:
    return frozenset(fold(text).replace("'", "").split())


class Ear:
    """Made once, at import, of modules such as words_da.py."""

    def __init__(self, *languages: ModuleType) -> None:
        self._languages = languages
        sets: dict[str, str] = {}
        for words in languages:
            sets |= words.SETS
        fillers = " ".join(words.FILLERS for words in languages)
        small = " ".join(words.SMALL_WORDS for words in languages)
        found = (entry for name, label in _LABELS.items() for entry in self._lines(name, label))
        stops = " ".join(words.STOPS for words in languages)
        self.danger = Lexicon(found, sets, small, fillers, stops=stops)
        self.harmless = Lexicon(self._lines("HARMLESS", "harmless"), sets, small, fillers)
        self._past = Lexicon(self._lines("PAST", "past"), sets)
        self._spelled_out = self._all("SPELLED_OUT")
        self._media, self._negations = self._all("MEDIA"), self._all("NEGATIONS")
        self._between, self._still_so = self._all("BETWEEN"), self._all("STILL_SO")
        self._now, self._well, self._again = self._all("NOW"), self._all("WELL"), self._all("AGAIN")
        self._completed, self._inside = self._all("COMPLETED"), self._all("COMPLETED_INSIDE")
        self._ties, self._i = self._all("TIES"), self._all("SAYS_I")
        self._others = self._named(sets) - self._all("NOT_OTHERS")
        self._self_referring = self._all("FIRST_PERSON") - self._i - {"i"}
        self._after_i, self._whose = self._all("AFTER_I"), self._all("WHOSE")
        self._after_whose = self._all("AFTER_WHOSE")
        self._prefixes = tuple(self._all("PREFIXES"))
        # Where the word for "I" is left out, a person named before a comma is another's sentence.
        self._in_clause = not self._after_i

    def _lines(self, name: str, label: str) -> Iterator[tuple[str, str]]:
        for words in self._languages:
            for line in getattr(words, name).splitlines():
                if line.strip():
                    yield label, line.strip()

    def _all(self, name: str) -> frozenset[str]:
        return _fold(" ".join(getattr(words, name, "") for words in self._languages))

    def _named(self, sets: Mapping[str, str]) -> frozenset[str]:
        names = " ".join(words.OTHERS for words in self._languages).split()
        return _fold(" ".join(sets[name] for name in names))

    def listen(self, text: Words) -> list[tuple[str, str]]:
        """Every phrase that was found, with the label that is left and why."""
        words = text.without(self._prefixes, self.danger.known)
        words = words.mended(self.danger.keys, self.danger.known)
        spelled = [s for s in words.spelled_out if any(key in s for key in self._spelled_out)]
        if spelled:
            return [("self_harm", f"skrevet bogstav for bogstav: “{s}”") for s in spelled]
        # "Slå mig ihjel" is danger to oneself, but only a part of "han vil slå mig ihjel".
        hits = without_parts(self.danger.find(words), never="ask")
        if not hits:
            return []
        around = _Around(
            words,
            frozenset(place for hit in self.harmless.find(words) for place in hit.places()),
            frozenset(words.sentences[hit.start] for hit in self._past.find(words)),
            frozenset(words.tokens),
        )
        return [self._judge(around, hit) for hit in hits]

    def _judge(self, around: _Around, hit: Hit) -> tuple[str, str]:
        """The label that is left when the guards have been asked, and why."""
        if not around.harmless.isdisjoint(hit.places()):
            return "none", _because(hit, "harmless")
        if hit.label != "ask" and self._is_denied(around, hit):
            return "none", _because(hit, "no")
        if self._is_told(around, hit):
            return "none", _because(hit, "media")
        another = hit.label == "self_harm" and self._is_about_another(around, hit)
        completed = (another or hit.label == "other_person") and self._is_completed(around, hit)
        if completed or self._is_past(around, hit):
            return ("none" if hit.label in {"medical", "ask"} else "past"), _because(hit, "past")
        if another:
            return "other_person", _because(hit, "other")
        return hit.label, f"{hit.label}: “{hit.phrase}”"

    def _is_denied(self, around: _Around, hit: Hit) -> bool:
        """A no just before, with nothing between that could turn it: "kan ikke sove jeg vil dø" is
        not a no, and neither is "kan ikke lade være". "Ikke fordi jeg vil dø" is one."""
        if any(around.token(place) in self._negations for place in hit.places()):
            return False
        clauses = around.words.clauses
        for index in around.before(hit, _NEGATION_REACH):
            if clauses[index] != clauses[hit.start]:
                return False
            if around.token(index) in self._negations:
                return not {around.token(index - 1), around.token(index + 1)} & self._still_so
            tied = self._is_i(around, index) and around.token(index - 1) in self._ties
            if not tied and around.token(index) not in self._between:
                return False
        return False

    def _is_told(self, around: _Around, hit: Hit) -> bool:
        """Seen in a film, read in a book, dreamt. "Jeg så en film om …" tells; "jeg vil dø" does
        not, even beside a film."""
        if self._says_me(around, hit):
            return False
        for index in around.before(hit, _SIGHT):
            if around.token(index) in self._media:
                return True
            if self._is_i(around, index):
                return False
        return False

    def _says_me(self, around: _Around, hit: Hit) -> bool:
        return any(
            around.token(place) in self._self_referring or self._is_i(around, place)
            for place in hit.places()
        )

    def _is_about_another(self, around: _Around, hit: Hit) -> bool:
        """The nearest person before the words is somebody else, and nothing in them says "mig"."""
        if self._says_me(around, hit):
            return False
        for index in around.before(hit, _SUBJECT_REACH):
            if self._in_clause and around.words.clauses[index] != around.words.clauses[hit.start]:
                return False
            if self._is_i(around, index) or around.token(index) in self._self_referring:
                return False
            if self._is_another(around, index):
                return True
        return False

    def _is_another(self, around: _Around, index: int) -> bool:
        token = around.token(index)
        owned = token in self._after_whose and around.token(index - 1) in self._whose
        return token in self._others or owned

    def _is_i(self, around: _Around, index: int) -> bool:
        token = around.token(index)
        return token in self._i or (token == "i" and around.token(index + 1) in self._after_i)

    def _is_completed(self, around: _Around, hit: Hit) -> bool:
        if not self._completed.isdisjoint(around.sentence(hit)):
            return True
        inside = {around.token(place) for place in hit.places()}
        return hit.label == "other_person" and not self._inside.isdisjoint(inside)

    def _is_past(self, around: _Around, hit: Hit) -> bool:
        """Long ago, and nothing says it is here again."""
        if around.words.sentences[hit.start] not in around.past_sentences:
            return False
        if around.vocabulary.isdisjoint(self._now):
            return True
        again = not around.vocabulary.isdisjoint(self._again)
        return not again and not self._well.isdisjoint(around.sentence(hit))


def _because(hit: Hit, reason: str) -> str:
    return f"{hit.label}: “{hit.phrase}”, men det {_REASONS[reason]}"

"""Hears danger in a text: Danish and English always, whatever language was chosen.

It only listens. What is said and who is told belongs to the dialogue, which is not known here.
A miss is worse than a false alarm, so every guard below is narrow and must explain itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from flows.safety import words_da, words_en
from flows.safety.phrases import Hit, Lexicon, without_parts
from flows.safety.plain import Words, fold, read

LANGUAGES: tuple[ModuleType, ...] = (words_da, words_en)
# The most urgent first: of several things heard in one text this order decides.
SEVERITY = ("self_harm", "danger", "medical", "other_person", "ask", "past", "none")
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


@dataclass(frozen=True, slots=True)
class Danger:
    """What was heard, with the reasons in words a caseworker can read."""

    crisis: str
    why: tuple[str, ...] = ()


def _lines(name: str, label: str) -> Iterable[tuple[str, str]]:
    for words in LANGUAGES:
        for line in getattr(words, name).splitlines():
            if line.strip():
                yield label, line.strip()


def _all(name: str) -> frozenset[str]:
    return frozenset(fold(" ".join(getattr(words, name) for words in LANGUAGES)).split())


_SETS = words_da.SETS | words_en.SETS
_FILLERS = words_da.FILLERS + words_en.FILLERS
_SMALL = words_da.SMALL_WORDS + words_en.SMALL_WORDS
DANGER_WORDS = Lexicon(
    (entry for name, label in _LABELS.items() for entry in _lines(name, label)),
    _SETS,
    _SMALL,
    _FILLERS,
    stops="jeg mig",
)
HARMLESS = Lexicon(_lines("HARMLESS", "harmless"), _SETS, _SMALL, _FILLERS)
PAST = Lexicon(_lines("PAST", "past"), _SETS)
_SPELLED_OUT = _all("SPELLED_OUT")
_MEDIA, _NEGATIONS, _BETWEEN, _STILL_SO = map(_all, ("MEDIA", "NEGATIONS", "BETWEEN", "STILL_SO"))
_NOW, _WELL, _COMPLETED = map(_all, ("NOW", "WELL", "COMPLETED"))
_FIRST_PERSON = _all("FIRST_PERSON")
_AFTER_I = frozenset(fold(words_en.AFTER_I).split())
# Not the words that mean something else in the other language, or when "å" was written "a".
_OTHERS = frozenset(
    fold(" ".join(_SETS[name] for name in ("nær", "anden", "family", "someone"))).split()
) - frozenset(fold("en nogen dem de her man far").split())
_FATHER = fold("far")
_WHOSE = frozenset(fold("min din hans hendes deres vores kærestens").split())
_SELF_REFERRING = _FIRST_PERSON - {"jeg", "i"}
# "Ikke fordi jeg vil dø" is a no; "kan ikke jeg vil dø" is not.
_TIES = frozenset(fold("fordi at tror because that think").split())
_COMPLETED_INSIDE = _all("COMPLETED_INSIDE")
_AGAIN = frozenset(fold("igen stadig stadigvæk again still").split())
_NEGATION_REACH, _SUBJECT_REACH, _SIGHT = 5, 8, 40
_REASONS_SHOWN = 6


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

    def is_another(self, index: int) -> bool:
        token = self.token(index)
        return token in _OTHERS or (token == _FATHER and self.token(index - 1) in _WHOSE)

    def is_i(self, index: int) -> bool:
        token = self.token(index)
        return token == "jeg" or (token == "i" and self.token(index + 1) in _AFTER_I)


def listen(text: str) -> Danger:
    """What kind of danger these words carry. The whole text is read, however long."""
    words = read(text).mended(DANGER_WORDS.keys, DANGER_WORDS.known)
    spelled = [part for part in words.spelled_out if any(key in part for key in _SPELLED_OUT)]
    if spelled:
        return Danger("self_harm", tuple(f"skrevet bogstav for bogstav: “{s}”" for s in spelled))
    # "Slå mig ihjel" is danger to oneself, but only a part of "han vil slå mig ihjel".
    hits = without_parts(DANGER_WORDS.find(words), never="ask")
    if not hits:
        return Danger("none")
    past = PAST.find(words)
    around = _Around(
        words,
        frozenset(place for hit in HARMLESS.find(words) for place in hit.places()),
        frozenset(words.sentences[hit.start] for hit in past),
        frozenset(words.tokens),
    )
    judged = [_judge(around, hit) for hit in hits]
    crisis = min((label for label, _ in judged), key=SEVERITY.index)
    reasons = dict.fromkeys(reason for label, reason in judged if label == crisis)
    return Danger(crisis, tuple(reasons)[:_REASONS_SHOWN])


def _judge(around: _Around, hit: Hit) -> tuple[str, str]:
    """The label that is left when the guards have been asked, and why."""
    if not around.harmless.isdisjoint(hit.places()):
        return "none", _because(hit, "harmless")
    if hit.label != "ask" and _is_denied(around, hit):
        return "none", _because(hit, "no")
    if _is_told(around, hit):
        return "none", _because(hit, "media")
    another = hit.label == "self_harm" and _is_about_another(around, hit)
    completed = (another or hit.label == "other_person") and _is_completed(around, hit)
    if completed or _is_past(around, hit):
        return ("none" if hit.label in {"medical", "ask"} else "past"), _because(hit, "past")
    if another:
        return "other_person", _because(hit, "other")
    return hit.label, f"{hit.label}: “{hit.phrase}”"


def _because(hit: Hit, reason: str) -> str:
    return f"{hit.label}: “{hit.phrase}”, men det {_REASONS[reason]}"


def _is_denied(around: _Around, hit: Hit) -> bool:
    """A no just before, with nothing between that could turn it: "kan ikke sove jeg vil dø" is
    not a no, and neither is "kan ikke lade være"."""
    if any(around.token(place) in _NEGATIONS for place in hit.places()):
        return False
    clauses = around.words.clauses
    for index in around.before(hit, _NEGATION_REACH):
        if clauses[index] != clauses[hit.start]:
            return False
        if around.token(index) in _NEGATIONS:
            return not {around.token(index - 1), around.token(index + 1)} & _STILL_SO
        tied = around.is_i(index) and around.token(index - 1) in _TIES
        if not tied and around.token(index) not in _BETWEEN:
            return False
    return False


def _is_told(around: _Around, hit: Hit) -> bool:
    """Seen in a film, read in a book, dreamt. "Jeg så en film om …" tells; "jeg vil dø" does not,
    even beside a film."""
    if _says_me(around, hit):
        return False
    for index in around.before(hit, _SIGHT):
        if around.token(index) in _MEDIA:
            return True
        if around.is_i(index):
            return False
    return False


def _says_me(around: _Around, hit: Hit) -> bool:
    return any(
        around.token(place) in _SELF_REFERRING or around.is_i(place) for place in hit.places()
    )


def _is_about_another(around: _Around, hit: Hit) -> bool:
    """The nearest person before the words is somebody else, and nothing in them says "mig"."""
    if _says_me(around, hit):
        return False
    for index in around.before(hit, _SUBJECT_REACH):
        if around.is_i(index) or around.token(index) in _SELF_REFERRING:
            return False
        if around.is_another(index):
            return True
    return False


def _is_completed(around: _Around, hit: Hit) -> bool:
    if not _COMPLETED.isdisjoint(around.sentence(hit)):
        return True
    inside = {around.token(place) for place in hit.places()}
    return hit.label == "other_person" and not _COMPLETED_INSIDE.isdisjoint(inside)


def _is_past(around: _Around, hit: Hit) -> bool:
    """Long ago, and nothing says it is here again."""
    if around.words.sentences[hit.start] not in around.past_sentences:
        return False
    if around.vocabulary.isdisjoint(_NOW):
        return True
    return around.vocabulary.isdisjoint(_AGAIN) and not _WELL.isdisjoint(around.sentence(hit))

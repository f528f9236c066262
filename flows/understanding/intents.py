"""What a citizen wants with the words: one label of the contract, or "unknown" when unsure.

Phrases say what may be meant; the rules here say which meaning goes first. It knows nothing of
dialogues: they decide what to do with a label, and ask when it is unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from flows.safety.phrases import Hit, Lexicon, without_parts
from flows.safety.plain import Words, fold
from flows.understanding import intents_da, intents_en

LANGUAGES: tuple[ModuleType, ...] = (intents_da, intents_en)
# Which meaning goes first when several were found (CONTRACT.md, "How they are told apart").
ORDER = (
    "pause_or_optout",
    "wants_to_stop",
    "question_practical",
    "late",
    "absence_child_sick",
    "absence_sick",
    "absence_appointment",
    "absence_transport",
    "absence_other",
    "wants_contact",
    "accommodation_not_met",
    "workplace_problem",
    "bad_match",
    "low_mood",
    "goal_progress",
    "good_news",
    "attending",
    "greeting_thanks",
)
_ABSENCE = frozenset(label for label in ORDER if label.startswith("absence_"))
# A greeting carries no meaning beside another; "hej, jeg er syg" is not two things.
_ALONE_ONLY = frozenset({"greeting_thanks", "attending"})
_LONGEST_GREETING = 8


@dataclass(frozen=True, slots=True)
class Meaning:
    """The label, how sure the rules are, and the phrases that decided."""

    intent: str
    confidence: float
    why: tuple[str, ...] = ()


_SETS = intents_da.SETS | intents_en.SETS
_SMALL = """
og men så for fordi pga i med på hos jeg det altså desværre nu kl klokken tak hilsen mvh når da har
er vil kan idag morgen dag and but so because i at today tomorrow now sorry please
thanks as the my to
"""


def _phrases() -> Iterable[tuple[str, str]]:
    for language in LANGUAGES:
        for label, lines in language.PHRASES.items():
            yield from ((label, line.strip()) for line in lines.splitlines() if line.strip())


def _not_meant() -> Iterable[tuple[str, str]]:
    for language in LANGUAGES:
        lines = language.NOT_MEANT.splitlines()
        yield from (("not_meant", line.strip()) for line in lines if line.strip())


INTENT_WORDS = Lexicon(_phrases(), _SETS, _SMALL)
NOT_MEANT = Lexicon(_not_meant(), _SETS, _SMALL)
_OPTIONS = frozenset(fold("hvis if when når hvordan how hvornår").split())
_SELF = frozenset(fold("jeg mig i am im me my min mit").split())


def meaning_of(words: Words) -> Meaning:
    """The first meaning in ORDER that is left when the rules have been asked."""
    words = words.mended(INTENT_WORDS.keys, INTENT_WORDS.known)
    hits = without_parts(INTENT_WORDS.find(words))
    if not hits:
        return Meaning("unknown", 0.0)
    denied = {place for hit in NOT_MEANT.find(words) for place in hit.places()}
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if denied.isdisjoint(hit.places()):
            found.setdefault(hit.label, []).append(hit)
    labels = _told_apart(words, found)
    if not labels:
        return Meaning("unknown", 0.0)
    intent = min(labels, key=ORDER.index)
    sure = 0.95 if len(labels - _ALONE_ONLY) <= 1 else 0.75
    why = dict.fromkeys(f"{intent}: “{hit.phrase}”" for hit in found[intent])
    return Meaning(intent, sure, tuple(why)[:4])


def _told_apart(words: Words, found: dict[str, list[Hit]]) -> set[str]:
    """The contract's rules between labels that are easily taken for each other."""
    labels = set(found)
    if "greeting_thanks" in labels and len(words.tokens) > _LONGEST_GREETING:
        labels.discard("greeting_thanks")
    if "question_practical" in labels and not _is_question(words, found, labels):
        labels.discard("question_practical")
    if "late" in labels and _stays_away(found):
        labels.discard("late")
    if "wants_to_stop" in labels and "absence_other" in labels and not _for_good(found):
        labels.discard("wants_to_stop")
    if "pause_or_optout" in labels and "wants_to_stop" in labels:
        labels.discard(_shorter(found, "pause_or_optout", "wants_to_stop"))
    return labels


def _is_question(words: Words, found: dict[str, list[Hit]], labels: set[str]) -> bool:
    """A question word opens it. "Hvornår …" after "jeg er syg" is not what matters most."""
    if labels & {"wants_contact", "pause_or_optout"}:
        return False
    first = min(hit.start for hit in found["question_practical"])
    if labels & (_ABSENCE | {"late"}):
        earliest = min(
            hit.start for label in labels & (_ABSENCE | {"late"}) for hit in found[label]
        )
        return first < earliest
    return first <= 2 or not labels - {"question_practical"} - _ALONE_ONLY


def _stays_away(found: dict[str, list[Hit]]) -> bool:
    """ "Kommer ikke i dag, har sovet over mig": not coming outranks the cause of being late."""
    return any("kommer ikke" in hit.phrase or "bliver hjemme" in hit.phrase
               for hit in found.get("absence_other", ()))  # fmt: skip


def _for_good(found: dict[str, list[Hit]]) -> bool:
    longest = max(hit.end - hit.start for hit in found["wants_to_stop"])
    return longest >= max(hit.end - hit.start for hit in found["absence_other"])


def _shorter(found: dict[str, list[Hit]], one: str, other: str) -> str:
    """Of two labels the one whose phrase says less."""
    return min(one, other, key=lambda label: max(hit.end - hit.start for hit in found[label]))

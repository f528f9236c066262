"""From chances to what is done: a label when it is likely enough, "unknown" when not; and danger by
the rules first, then by the model, which may also only ask.

Where the limits lie was measured on lines whose hand the model had not seen (bot/understanding).
A miss is worse than a false alarm: what the rules call red stays red.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.safety.danger import Danger
from flows.safety.plain import Words
from flows.understanding.model import Limits, Model, Reading

RED = ("self_harm", "danger", "medical", "other_person")
_PART = 24  # words: a longer message is also read in parts, so that a line in it is not drowned
_SAYS_SOMETHING = 4  # words: "Tak for alt." means what stands beside it
_IN_SPITE = 0.95  # for danger, where the rules found words of it and explained them
_BESIDE_MOOD = 0.2  # how likely an absence must be to go before how one is
_ALSO = 0.15  # added to what one wish needs: a second one is acted on less readily
_MOST_ALSO = 2


@dataclass(frozen=True, slots=True)
class Meaning:
    """The label ("unknown" when unsure), how likely it is, what decided, and what else was said."""

    intent: str
    confidence: float
    why: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def readings(model: Model, words: Words) -> tuple[Reading, ...]:
    """The whole text first, then its parts where it is long or has several sentences."""
    whole = model.read(words)
    parts = _parts(words)
    return (whole, *(model.read(part) for part in parts if part != words))


def _parts(words: Words) -> list[Words]:
    """Sentences, and long ones in pieces that overlap by half."""
    if not words.tokens:
        return []
    starts = [
        place
        for place in range(len(words.tokens))
        if place == 0 or words.sentences[place] != words.sentences[place - 1]
    ]
    parts = []
    for start, end in zip(starts, [*starts[1:], len(words.tokens)], strict=True):
        for first in range(start, max(start + 1, end - _PART // 2), _PART // 2):
            last = min(end, first + _PART)
            if last - first >= _SAYS_SOMETHING:
                parts.append(words.part(first, last))
    return parts


def meaning_of(read: Sequence[Reading], limits: Limits) -> Meaning:
    """The whole text decides; where two wishes make it unsure, its likeliest part does."""
    whole = read[0]
    intent, chance = _before_mood(whole)
    if chance < limits.intent and len(read) > 1:
        whole = max(read[1:], key=lambda part: part.likeliest_intent[1])
        intent, chance = whole.likeliest_intent
    if chance < limits.intent or not whole.has_words:
        return Meaning("unknown", chance)
    also = {
        part.likeliest_intent[0]: part.likeliest_intent[1]
        for part in read[1:]
        if part.likeliest_intent[1] >= limits.intent + _ALSO
    }
    also.pop(intent, None)
    also.pop("other", None)
    most = sorted(also, key=lambda label: -also[label])[:_MOST_ALSO]
    return Meaning(intent, chance, _because(whole, intent), tuple(most))


def _before_mood(whole: Reading) -> tuple[str, float]:
    """The reason of an absence goes before mood (CONTRACT.md): both are then what was said."""
    intent, chance = whole.likeliest_intent
    chances = whole.intents
    absence = max(
        (label for label in chances if label.startswith("absence_")),
        key=lambda label: chances[label],
    )
    if intent not in {"low_mood", absence} or chances[absence] < _BESIDE_MOOD:
        return intent, chance
    return absence, chances[absence] + chances["low_mood"]


def danger_of(read: Sequence[Reading], ruled: Danger, limits: Limits) -> Danger:
    if ruled.crisis in RED:
        return ruled
    explained = ruled.why and ruled.crisis == "none"  # a saying, a no, a film
    if explained and len(read) == 1:  # where more is said, the rest of it may be meant
        limits = replace(limits, red=max(limits.red, _IN_SPITE), ask=max(limits.ask, _IN_SPITE))
    reddest = max(read, key=lambda one: one.chance_of(RED))
    if reddest.chance_of(RED) >= limits.red:
        label = max(RED, key=lambda kind: reddest.dangers[kind])
        return Danger(label, _because(reddest, label))
    if ruled.crisis == "past":
        return ruled
    unclear = max(read, key=lambda one: one.chance_of((*RED, "ask")))
    if ruled.crisis == "ask" or unclear.chance_of((*RED, "ask")) >= limits.ask:
        return Danger("ask", ruled.why if ruled.crisis == "ask" else _because(unclear, "ask"))
    if read[0].dangers["past"] >= limits.past:
        return Danger("past", _because(read[0], "past"))
    return Danger("none", ruled.why)


def _because(reading: Reading, label: str) -> tuple[str, ...]:
    """In words a caseworker can read: the label and the words that weighed most."""
    words = ", ".join(f"“{word}”" for word in reading.weighed_most(label))
    return (f"{label}: {words}",) if words else ()

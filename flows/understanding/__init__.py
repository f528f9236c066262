"""Free text → what was heard: danger first, then what is meant, in words that may be stored.

Rules and a small model of plain numbers: the same answer on every machine, and a reason for each.
Danger is looked for in the whole text. Nothing here knows a dialogue.
"""

from dataclasses import dataclass

from flows.redaction import redact
from flows.safety.danger import listen
from flows.safety.plain import Words, read
from flows.understanding.deciding import Meaning, danger_of, meaning_of, readings
from flows.understanding.language import answered_in, written_in
from flows.understanding.model import learnt
from flows.understanding.spoken import knows_not

# Four times what Telegram lets anybody write. A fact and no number of the policy: a lower one
# would make the assistant deaf to danger.
LONGEST_HEARD = 16_384
# Whoever takes over must be able to tell 112 what somebody took, or has (GDPR article 9(2)(c)).
_NEEDED_IN_DANGER = frozenset({"diagnosis", "medicine"})
# What somebody wants who writes words of danger, when the words name nothing else.
_MEANT_BY_DANGER = {"self_harm": "low_mood", "ask": "low_mood"}


@dataclass(frozen=True, slots=True)
class Heard:
    """What the rest of the program may know of a message."""

    text: str
    language: str
    intent: str
    confidence: float
    crisis: str
    why: tuple[str, ...]
    removed: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()  # what else was said, the likelier first
    written: str = ""  # the language the words are written in; "" when that cannot be told


def hear(text: str, language: str = "da") -> Heard:
    """Everything that is heard in one message; "auto" finds the language as well."""
    text = _as_text(text)
    words, model = read(text), learnt()
    written = written_in(text)
    # Danish when nothing tells otherwise: it is what most people here write.
    looks = written or answered_in(text) or "da"
    limits = model.limits[looks]
    all_read = readings(model, _own_words(text, words))
    ruled = listen(text)
    # "Ved ikke" and no more is an answer; the model knows it from worse sentences.
    danger = ruled if knows_not(text) else danger_of(all_read, ruled, limits)
    safe, removed = redact(text, keep=_NEEDED_IN_DANGER if danger.crisis != "none" else frozenset())
    meaning = meaning_of(all_read, limits)
    if meaning.intent == "unknown" and danger.crisis != "none":
        meaning = Meaning(_MEANT_BY_DANGER.get(danger.crisis, "other"), meaning.confidence)
    return Heard(
        text=safe,
        language=looks if language == "auto" else language,
        intent=meaning.intent,
        confidence=meaning.confidence,
        crisis=danger.crisis,
        why=_shown(danger.why + meaning.why, words, safe) if removed else danger.why + meaning.why,
        removed=removed,
        also=meaning.also,
        written=written,
    )


def _own_words(text: str, words: Words) -> Words:
    """Without the name of a command and a code behind it, which are no words of a person's. The
    rules of danger still read all of it."""
    if not text.startswith("/"):
        return words
    written = text.split(maxsplit=2)
    codes = read(" ".join(written[:2] if len(written) == 2 else written[:1])).tokens
    return words.part(len(codes), len(words.tokens))


def _shown(why: tuple[str, ...], words: Words, safe: str) -> tuple[str, ...]:
    """Reasons that quote nothing of what was taken out of the text."""
    hidden = {f"“{token}”" for token in set(words.tokens) - set(read(safe).tokens)}
    return tuple(reason for reason in why if not any(word in reason for word in hidden))


def _as_text(text: str) -> str:
    """Something that can be read in bounded time, and kept: of what no person typed the
    beginning and the end, and without halves of characters, which no database takes."""
    if len(text) > LONGEST_HEARD:
        text = f"{text[: LONGEST_HEARD // 2]}\n{text[-LONGEST_HEARD // 2 :]}"
    return text.encode("utf-8", "ignore").decode()

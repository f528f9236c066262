"""Free text → what was heard: danger first, then what is meant, in words that may be stored.

Rules and word lists only: the same answer on every machine, and a reason for each. Danger is looked
for in the whole text, the meaning in its beginning. Nothing here knows a dialogue.
"""

from dataclasses import dataclass

from flows.redaction import redact
from flows.safety.danger import listen
from flows.safety.plain import read
from flows.understanding.intents import Meaning, meaning_of
from flows.understanding.language import language_of

LONGEST_MEANING = 4000
# Four times what Telegram lets anybody write. A fact and no number of the policy: a lower one
# would make the assistant deaf to danger.
LONGEST_HEARD = 16_384
# What somebody wants who writes words of danger, when the words name nothing else.
# Whoever takes over must be able to tell 112 what somebody took, or has (GDPR article 9(2)(c)).
_NEEDED_IN_DANGER = frozenset({"diagnosis", "medicine"})
_MEANT_BY_DANGER = {"self_harm": "low_mood", "ask": "low_mood", "none": "unknown"}


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
    danger = listen(text)
    safe, removed = redact(text, keep=_NEEDED_IN_DANGER if danger.crisis != "none" else frozenset())
    words = read(text[:LONGEST_MEANING])
    meaning = meaning_of(words)
    if meaning.intent == "unknown" and danger.crisis != "none":
        meaning = Meaning(_MEANT_BY_DANGER.get(danger.crisis, "other"), 0.6)
    return Heard(
        text=safe,
        language=language_of(text, words) if language == "auto" else language,
        intent=meaning.intent,
        confidence=meaning.confidence,
        crisis=danger.crisis,
        why=danger.why + meaning.why,
        removed=removed,
    )


def _as_text(text: str) -> str:
    """Something that can be read in bounded time, and kept: of what no person typed the
    beginning and the end, and without halves of characters, which no database takes."""
    if len(text) > LONGEST_HEARD:
        text = f"{text[: LONGEST_HEARD // 2]}\n{text[-LONGEST_HEARD // 2 :]}"
    return text.encode("utf-8", "ignore").decode()

"""What one language brings along: a table of words and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tongue:
    """Words as people write them; `fold` (flows/safety/plain.py) makes one spelling of them.

    `words` are times, days, numbers and durations, each with the same in the words that values.py
    and dates.py read (Danish); phrases of several words are found before their parts. `mends` put
    them into order afterwards: a pattern, and what stands there instead. `shared` are entries that
    other languages use for something else: they do not show that a text is in this one.
    """

    language: str
    yes: str
    no: str
    unsure: str = ""
    courtesy: str = ""
    negation: str = ""
    not_now: str = ""  # phrases, with " · " between them
    not_today: str = ""
    here: str = ""  # "I am there"
    cannot_face: str = ""
    knows_not: str = ""  # "I do not know", and no more
    nothing: str = ""  # "that was all", "later": no answer either
    asks_back: str = ""  # "what do you mean"
    mood: Mapping[str, str] = field(default_factory=dict)  # how the day was, "4" (good) to "1"
    commands: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    mends: tuple[tuple[str, str], ...] = ()
    shared: str = ""


def forms(*rows: str) -> dict[str, str]:
    """ "завтра · взавтра = i morgen": several ways of writing one thing."""
    found: dict[str, str] = {}
    for row in rows:
        said, _, means = row.partition(" = ")
        found |= dict.fromkeys(said.split(" · "), means.strip())
    return found

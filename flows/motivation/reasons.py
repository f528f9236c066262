"""What was asked, when, and by which fact it was chosen: for whoever may read facts (desk, export).

Never what was answered, and nothing that could be counted as somebody's will (requirement 18).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.motivation.library import BY_KEY
from flows.motivation.topics import NAMES, Topic
from flows.motivation.true_now import FACTS
from flows.texts import T, Text, long_date


@dataclass(frozen=True, slots=True)
class Reason:
    day: date
    question: Text
    fact: Text

    def in_words(self) -> Text:
        return T(
            "{day}: {question} Grund: {fact}.",
            day=long_date(self.day),
            question=self.question,
            fact=self.fact,
        )


def reasons(prompted: tuple[tuple[str, str, str], ...]) -> list[Reason]:
    """The newest first; a prompt of an earlier release that is gone is left out."""
    return [
        Reason(date.fromisoformat(day), BY_KEY[key].text, FACTS[why].for_staff)
        for key, day, why in reversed(prompted)
        if key in BY_KEY and why in FACTS
    ]


def of_memory(kept: Mapping[str, Any]) -> tuple[list[Reason], list[Text]]:
    """The same from a memory as it is stored, and the names of what is turned off."""
    prompted = tuple((str(key), str(day), str(why)) for key, day, why in kept.get("prompted", ()))
    off = [NAMES[topic] for topic in Topic if topic in kept.get("motivation_off", ())]
    return reasons(prompted), off

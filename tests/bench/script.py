"""What ours said to one citizen on the journey, for the peers to say the same."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench.journey import JOURNEY

Keyboard = list[list[tuple[str, str]]]  # rows of (label, what a press carries)


@dataclass(frozen=True, slots=True)
class Script:
    """For each step its messages: (text, keyboard)."""

    says: list[list[tuple[str, Keyboard]]]

    @classmethod
    def of(cls, told: Sequence[tuple[str, Mapping[str, str]]]) -> "Script":
        sent = iter([sent for method, sent in told if method == "sendMessage"])
        return cls([[_message(next(sent)) for _ in range(step.says)] for step in JOURNEY])


def _message(sent: Mapping[str, str]) -> tuple[str, Keyboard]:
    markup = sent.get("reply_markup")
    rows = json.loads(markup)["inline_keyboard"] if markup else []
    # Ours carry the question's number before the value; a peer needs only the value.
    keyboard = [[(b["text"], b["callback_data"].rpartition(":")[2]) for b in row] for row in rows]
    return sent["text"], keyboard

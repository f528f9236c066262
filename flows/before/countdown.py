"""How many days are left, where something small is asked anyway; and once for itself (req. 82)."""

from enum import StrEnum, auto

from flows.core import Flow, Questions, row
from flows.effects import Button
from flows.events import Started
from flows.lines import lines
from flows.numbers import CALL_ME
from flows.texts import TC, TN, T, Text
from flows.turn import Turn

PRACTICAL = Button(TC("button", "Se det praktiske"), "/praktisk")


class S(StrEnum):
    ready = auto()
    told = auto()


def days_left(turn: Turn) -> list[Text]:
    """One line above a question that the assistant begins, near the first day."""
    placement = turn.the.placement
    if placement is None or turn.answers.get("begun") != "yes":
        return []
    left = (placement.first - turn.today.date()).days
    if not 0 < left <= turn.policy.before.countdown_days:
        return []
    return [_starts(left, placement.workplace)]


def _starts(left: int, place: str) -> Text:
    return TN(
        "I morgen starter du hos {place}.", "Om {n} dage starter du hos {place}.", left, place=place
    )


def tell(turn: Turn) -> None:
    found = days_left(turn) or [T("Din første dag kommer nærmere.")]
    calm = T("Det er fint at være lidt spændt. Du kan altid skrive til mig.")
    turn.say(lines(*found, calm), PRACTICAL, CALL_ME)


QUESTIONS: Questions = {S.told: tell}
TABLE = [row(Started, S.ready, S.told)]
FLOW = Flow("countdown", S, TABLE, QUESTIONS, start=S.ready, ends=[S.told])

"""The states of a case, what can be done to it, and one such Move. No rules, no texts."""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

from flows.cases.record import keep, log
from flows.facts import CaseFile, Person
from flows.policy import CaseRule
from flows.turn import Signal, Turn


class S(StrEnum):
    open = auto()
    taken = auto()
    contacted = auto()
    closed = auto()


class Do(StrEnum):
    take = auto()
    hand_over = auto()
    not_a_risk = auto()
    contacted = auto()
    no_answer = auto()
    note = auto()
    still_open = auto()
    close = auto()
    raised = auto()  # a louder signal joined
    forgotten = auto()  # the time of the next contact passed
    settled = auto()  # taken back, or known now, before anybody took it


@dataclass(slots=True)
class Move:
    """One thing done to one case, by somebody (`turn.me`) or by the clock."""

    turn: Turn
    case: CaseFile
    state: str
    source: str
    note: str = ""
    outcome: str = ""
    to: Person | None = None
    signal: Signal | None = None
    rule: CaseRule | None = None

    def keep(self, **facts: Any) -> CaseFile:
        self.case = keep(self.turn, self.case, **facts)
        return self.case

    def log(self, what: str, **details: object) -> None:
        log(self.turn, self.case.id, what, self.source, self.note, **details)

"""The states of a case, what can be done to it and by whom, and one such Move. No texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
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
    snoozed = auto()  # waits until a moment that was chosen, with a reason
    closed = auto()
    merged = auto()  # part of another case now (CaseFile.merged_into)


class Do(StrEnum):
    take = auto()
    hand_over = auto()
    not_a_risk = auto()
    contacted = auto()
    no_answer = auto()
    note = auto()
    plan = auto()  # another time for the next contact
    snooze = auto()
    resume = auto()  # on with it before the time that was chosen
    still_open = auto()
    close = auto()
    merge = auto()
    reopen = auto()  # down the chain from its top
    reopen_mine = auto()  # straight to whoever opens it again
    raised = auto()  # a louder signal joined
    untaken = auto()  # nobody took it in a working day
    woken = auto()  # the moment it waited for has come
    forgotten = auto()  # the time of the next contact passed
    settled = auto()  # taken back, or known now, before anybody took it


class Who(StrEnum):
    """`follows`: everybody of the staff who may act on the case (people.may_act).
    `holds`: who has taken it; while nobody has, everybody who follows it."""

    follows = auto()
    holds = auto()
    robot = auto()  # nobody: the clock, or a step of the citizen's


MAY: Mapping[Do, Who] = {
    Do.take: Who.follows,
    Do.hand_over: Who.follows,
    Do.not_a_risk: Who.holds,
    Do.contacted: Who.follows,
    Do.no_answer: Who.follows,
    Do.note: Who.follows,
    Do.plan: Who.holds,
    Do.snooze: Who.holds,
    Do.resume: Who.holds,
    Do.still_open: Who.follows,
    Do.close: Who.follows,
    Do.merge: Who.holds,
    Do.reopen: Who.follows,
    Do.reopen_mine: Who.follows,
    Do.raised: Who.robot,
    Do.untaken: Who.robot,
    Do.woken: Who.robot,
    Do.forgotten: Who.robot,
    Do.settled: Who.robot,
}


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
    until: datetime | None = None
    other: CaseFile | None = None  # the case it becomes a part of

    def keep(self, **facts: Any) -> CaseFile:
        self.case = keep(self.turn, self.case, **facts)
        return self.case

    def log(self, what: str, **details: object) -> None:
        log(self.turn, self.case.id, what, self.source, self.note, **details)

"""What is known about a case in the middle of a turn, and how a change or a log row is written.

Decides nothing and tells nobody.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from flows.effects import KeepCase, LogCase
from flows.events import Answered, Rang, StaffActed, Submitted, TookBack, TrackActed, WentQuiet
from flows.facts import CaseFile
from flows.policy import CaseRule, ChainStep, Policy, StaffRole
from flows.turn import Turn

CLOCK = "clock"
CHAT = "chat"
DESK = "desk"
LINK = "link:"


ENDED = frozenset({"closed", "merged"})


def cases_now(turn: Turn) -> dict[str, CaseFile]:
    """The citizen's open cases, with what this turn has already asked for."""
    return {id_: case for id_, case in all_now(turn).items() if case.state not in ENDED}


def all_now(turn: Turn) -> dict[str, CaseFile]:
    """With those that were closed or merged in the last weeks."""
    kept = {case.id: case for case in (*turn.the.closed, *turn.the.cases)}
    for effect in turn.effects:
        if isinstance(effect, KeepCase):
            known = kept.get(effect.id)
            kept[effect.id] = (
                replace(known, **effect.facts) if known else CaseFile(effect.id, **effect.facts)
            )
    return kept


def open_in(turn: Turn, family: str) -> CaseFile | None:
    """The one open case of the family, or the one its case is part of."""
    known, now = all_now(turn).values(), cases_now(turn)
    found = next((case for case in now.values() if case.family == family), None)
    parts = (case for case in known if case.state == "merged" and case.family == family)
    return found or next((now[c.merged_into] for c in parts if c.merged_into in now), None)


def parts_of(turn: Turn, case_id: str) -> list[CaseFile]:
    """The cases that are part of this one."""
    return [case for case in all_now(turn).values() if case.merged_into == case_id]


def keep(turn: Turn, case: CaseFile, **facts: Any) -> CaseFile:
    """Write a change down. One effect a case and turn: a batch writes each row once."""
    for place, effect in enumerate(turn.effects):
        if isinstance(effect, KeepCase) and effect.id == case.id:
            turn.effects[place] = KeepCase(case.id, {**effect.facts, **facts})
            break
    else:
        turn.add(KeepCase(case.id, facts))
    return replace(case, **facts)


def log(
    turn: Turn, case: str, what: str, source: str = CLOCK, note: str = "", **details: object
) -> None:
    """One append-only row. A mail link is named itself: who clicked it is not known."""
    actor = None if source == CLOCK or source.startswith(LINK) else turn.me.id
    told = {name: str(value) for name, value in details.items() if value not in ("", None)}
    turn.add(LogCase(case, what, actor, source, told, note))


def source_of(turn: Turn) -> str:
    """Where this turn came from, as the log says it."""
    match turn.event:
        case Answered(link=True, task=task) | TookBack(link=True, task=task):
            return f"{LINK}{task}"
        case Rang() | WentQuiet():
            return CLOCK
        case Submitted(link=True, kind=kind):
            return f"{LINK}{kind}"
        case StaffActed() | Submitted() | TrackActed():
            return DESK
        case _:
            return CHAT


class Moment(Protocol):
    """What a time is counted from: a turn, or a page that shows what could be done now."""

    @property
    def now(self) -> datetime: ...

    @property
    def policy(self) -> Policy: ...


def rule_of(turn: Moment, case: CaseFile) -> CaseRule:
    """The rule as it was when the case opened, whatever the policy says today."""
    return replace(
        turn.policy.cases[case.colour],
        chain=tuple(ChainStep(StaffRole(role), wait) for role, wait in case.chain),
        repeat=case.repeat,
        staffed_hours=case.staffed_hours,
        next_contact=case.next_contact,
    )

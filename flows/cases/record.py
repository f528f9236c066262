"""What is known about a case in the middle of a turn, and how a change or a log row is written.

Decides nothing and tells nobody.
"""

from dataclasses import replace
from typing import Any

from flows.effects import KeepCase, LogCase
from flows.events import Answered, Rang, StaffActed, TookBack, WentQuiet
from flows.facts import CaseFile
from flows.policy import CaseRule, ChainStep, StaffRole
from flows.turn import Turn

CLOCK = "clock"
CHAT = "chat"
DESK = "desk"
LINK = "link:"


def cases_now(turn: Turn) -> dict[str, CaseFile]:
    """The citizen's open cases, with what this turn has already asked for."""
    kept = {case.id: case for case in turn.the.cases}
    for effect in turn.effects:
        if isinstance(effect, KeepCase):
            known = kept.get(effect.id)
            kept[effect.id] = (
                replace(known, **effect.facts) if known else CaseFile(effect.id, **effect.facts)
            )
    return {case.id: case for case in kept.values() if case.state != "closed"}


def open_in(turn: Turn, family: str) -> CaseFile | None:
    """The one open case of the family, if there is one."""
    return next((case for case in cases_now(turn).values() if case.family == family), None)


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
        case StaffActed():
            return DESK
        case _:
            return CHAT


def rule_of(turn: Turn, case: CaseFile) -> CaseRule:
    """The rule as it was when the case opened, whatever the policy says today."""
    return replace(
        turn.policy.cases[case.colour],
        chain=tuple(ChainStep(StaffRole(role), wait) for role, wait in case.chain),
        repeat=case.repeat,
        staffed_hours=case.staffed_hours,
        next_contact=case.next_contact,
    )

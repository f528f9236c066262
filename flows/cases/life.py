"""The life of a case: open → taken → contacted → closed. Taken is not closed: it names a person
and a time; when that passes without a note, the case opens again. A case can wait (snoozed),
become part of another (merged) and be opened again.

One table as for the dialogues; a Move is handed in and thrown away. What a move asks for is
in actions.py, aside.py and left.py; who may do it in moves.MAY; undoing.py takes the last one back.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from transitions import Machine

from flows.cases import actions, aside, left, undoing
from flows.cases.moves import Do, Move, S
from flows.cases.people import person_of
from flows.cases.record import cases_now, keep
from flows.events import Rang
from flows.facts import CaseFile, Person
from flows.policy import CaseRule
from flows.turn import Signal, Turn

Action = Callable[[Move], None]


def line(do: Do, source: S | Sequence[S], dest: S, act: Action) -> dict[str, Any]:
    sources = [source] if isinstance(source, S) else list(source)
    return {"trigger": str(do), "source": sources, "dest": dest, "before": [act]}


HELD = (S.taken, S.contacted, S.snoozed)
NOT_CLOSED = (S.open, *HELD)

TABLE = [
    # what is done       in           goes to      doing
    line(Do.take,        S.open,      S.taken,     actions.take),
    line(Do.hand_over,   NOT_CLOSED,  S.open,      actions.hand_over),
    line(Do.not_a_risk,  NOT_CLOSED,  S.closed,    actions.false_alarm),
    line(Do.contacted,   S.open,      S.contacted, actions.contacted),
    line(Do.contacted,   S.taken,     S.contacted, actions.contacted),
    line(Do.contacted,   S.snoozed,   S.contacted, actions.contacted),
    line(Do.no_answer,   HELD,        S.taken,     actions.no_answer),
    line(Do.note,        S.open,      S.open,      actions.note),
    line(Do.note,        S.taken,     S.taken,     actions.note_of_owner),
    line(Do.note,        S.contacted, S.contacted, actions.note),
    line(Do.note,        S.snoozed,   S.snoozed,   actions.note),
    line(Do.plan,        S.taken,     S.taken,     aside.plan),
    line(Do.plan,        S.contacted, S.contacted, aside.plan),
    line(Do.snooze,      S.taken,     S.snoozed,   aside.snooze),
    line(Do.snooze,      S.contacted, S.snoozed,   aside.snooze),
    line(Do.resume,      S.snoozed,   S.taken,     aside.resume),
    line(Do.still_open,  HELD,        S.taken,     actions.still_open),
    line(Do.close,       HELD,        S.closed,    actions.close),
    line(Do.merge,       NOT_CLOSED,  S.merged,    aside.merge),
    line(Do.reopen,      S.closed,    S.open,      aside.reopen),
    line(Do.reopen_mine, S.closed,    S.taken,     aside.reopen_mine),
    line(Do.settled,     S.open,      S.closed,    actions.close),
    line(Do.raised,      NOT_CLOSED,  S.open,      actions.raise_colour),
    line(Do.untaken,     S.open,      S.open,      left.once_more),
    line(Do.woken,       S.snoozed,   S.taken,     aside.wake),
    line(Do.forgotten,   S.contacted, S.taken,     actions.ask_outcome_again),
    line(Do.forgotten,   S.taken,     S.open,      actions.reopen),
    line(Do.forgotten,   S.snoozed,   S.open,      aside.orphaned),
]  # fmt: skip

MACHINE = Machine(
    model=None,
    states=list(S),
    initial=S.open,
    transitions=TABLE,
    auto_transitions=False,
    name="case",
)


def can(case: CaseFile, do: Do) -> bool:
    return any(row["trigger"] == do and case.state in row["source"] for row in TABLE)


def move(
    turn: Turn,
    case: CaseFile,
    do: Do,
    source: str,
    *,
    note: str = "",
    outcome: str = "",
    to: Person | None = None,
    signal: Signal | None = None,
    rule: CaseRule | None = None,
    until: datetime | None = None,
    other: CaseFile | None = None,
) -> None:
    """Walk one line of the table and write down where the case stands now, and how it was."""
    step = Move(turn, case, case.state, source, note, outcome, to, signal, rule, until, other)
    asked = len(turn.effects)
    MACHINE.events[str(do)].trigger(step, step)
    keep(turn, step.case, state=str(step.state))
    undoing.remember(step, case, do, asked)


def contact_rings(turn: Turn) -> None:
    """ALARM "case_contact": the time passed, and nothing was noted since it was set; or the
    moment that a case waited for has come."""
    event = turn.event
    assert isinstance(event, Rang)
    case = cases_now(turn).get(event.ref)
    if case is None or event.fence != case.step or case.contact_by is None:
        return
    do = Do.woken if case.state == S.snoozed and _is_there(turn, case) else Do.forgotten
    if event.due >= case.contact_by and can(case, do):
        move(turn, case, do, "clock")


def _is_there(turn: Turn, case: CaseFile) -> bool:
    owner = person_of(turn.the, case.owner)
    return owner is not None and bool(owner.channels)

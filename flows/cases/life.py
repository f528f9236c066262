"""The life of a case: open → taken → contacted → closed. Taken is not closed: it names a person
and a time; when that passes without a note, the case opens again.

One table as for the dialogues; a Move is handed in and thrown away. What a move asks for is
in actions.py.
"""

from collections.abc import Callable, Sequence
from typing import Any

from transitions import Machine

from flows.cases import actions
from flows.cases.moves import Do, Move, S
from flows.cases.record import cases_now, keep
from flows.events import Rang
from flows.facts import CaseFile, Person
from flows.policy import CaseRule
from flows.turn import Signal, Turn

Action = Callable[[Move], None]


def line(do: Do, source: S | Sequence[S], dest: S, act: Action) -> dict[str, Any]:
    sources = [source] if isinstance(source, S) else list(source)
    return {"trigger": str(do), "source": sources, "dest": dest, "before": [act]}


HELD = (S.taken, S.contacted)
NOT_CLOSED = (S.open, *HELD)

TABLE = [
    # what is done      in           goes to      doing
    line(Do.take,       S.open,      S.taken,     actions.take),
    line(Do.hand_over,  NOT_CLOSED,  S.open,      actions.hand_over),
    line(Do.not_a_risk, NOT_CLOSED,  S.closed,    actions.false_alarm),
    line(Do.contacted,  S.open,      S.contacted, actions.contacted),
    line(Do.contacted,  S.taken,     S.contacted, actions.contacted),
    line(Do.no_answer,  HELD,        S.taken,     actions.no_answer),
    line(Do.note,       S.open,      S.open,      actions.note),
    line(Do.note,       S.taken,     S.taken,     actions.note_of_owner),
    line(Do.note,       S.contacted, S.contacted, actions.note),
    line(Do.still_open, HELD,        S.taken,     actions.still_open),
    line(Do.close,      HELD,        S.closed,    actions.close),
    line(Do.settled,    S.open,      S.closed,    actions.close),
    line(Do.raised,     NOT_CLOSED,  S.open,      actions.raise_colour),
    line(Do.forgotten,  S.contacted, S.taken,     actions.ask_outcome_again),
    line(Do.forgotten,  S.taken,     S.open,      actions.reopen),
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
) -> None:
    """Walk one line of the table and write down where the case stands now."""
    step = Move(turn, case, case.state, source, note, outcome, to, signal, rule)
    MACHINE.events[str(do)].trigger(step, step)
    keep(turn, step.case, state=str(step.state))


def contact_rings(turn: Turn) -> None:
    """ALARM "case_contact": the time passed, and nothing was noted since it was set."""
    event = turn.event
    assert isinstance(event, Rang)
    case = cases_now(turn).get(event.ref)
    if case is None or event.fence != case.step or case.contact_by is None:
        return
    if event.due >= case.contact_by and can(case, Do.forgotten):
        move(turn, case, Do.forgotten, "clock")

"""A case that nobody takes: said on the case itself after a working day, then left to one letter a
day (bot/untaken.py), but for danger, whose chain goes around until somebody takes it.

A card that comes twice a day for weeks is read by nobody, and hides the one that is new (evidence
§4: who does not acknowledge has a leader behind them; peers §4.2: digest, not a flood).
"""

from flows.calendar import first_card
from flows.cases.actions import frozen
from flows.cases.cards import UNTAKEN
from flows.cases.chain import never_rests, new_round
from flows.cases.moves import Move, S
from flows.cases.people import reachable, staff_of
from flows.cases.record import rule_of
from flows.facts import CaseFile, Citizen, Person, Role
from flows.turn import Signal

ASKED = "contact"  # the family in which it is the citizen who speaks


def once_more(move: Move) -> None:
    """At least orange, and the chain from its top, once: each card says what is new. A chain that
    never rests goes on as it goes."""
    turn, case, signal = move.turn, move.case, move.signal
    assert signal is not None
    move.keep(outcome=UNTAKEN)
    if never_rests(case) and case.repeat:
        return
    rule = rule_of(turn, case)
    if signal.colour is not case.colour:
        rule = turn.policy.cases[signal.colour]
        move.log("raised", colour=signal.colour, rule=signal.rule)
        move.keep(colour=signal.colour, **frozen(turn, rule))
    case = move.keep(news_at=None)
    if never_rests(case) and any(wait for _, wait in case.chain):
        case = move.keep(repeat=True)
    new_round(turn, case, first_card(rule, turn.policy.office, turn.policy.week, turn.now))


def rests(case: CaseFile) -> bool:
    """Loud, everybody has a card of it, and nothing rings any more: the day's letter names it."""
    asked = case.state == S.open and case.step > 0
    return asked and case.colour.loud and case.due is None


def is_news(case: CaseFile, signal: Signal) -> bool:
    """Not the same once more, unless a person asks once more."""
    return signal.rule != case.why or signal.family == ASKED


def reader(citizen: Citizen, case: CaseFile) -> Person | None:
    """Whose it is while nobody has taken it: the caseworker's or who stands in for them; else the
    next of the chain who can be reached, else anybody of the staff."""
    chain = (Role(role) for role, _ in case.chain)
    people = (*reachable(citizen, (Role.caseworker, *chain)), *staff_of(citizen, case))
    return people[0] if people else None

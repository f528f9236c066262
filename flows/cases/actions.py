"""What each move of a case asks for: who is told, what rings next, what is written down.

Which move is possible in which state is not known here (life.py).
"""

from datetime import datetime
from typing import Any

from flows.calendar import (
    add_staffed,
    after_wait,
    closing,
    first_card,
    next_contact,
    next_staffed,
    next_working_day_at,
)
from flows.cases import cards
from flows.cases.chain import ALARM, new_round, pass_on
from flows.cases.moves import Move
from flows.cases.people import person_of, reachable
from flows.cases.record import Moment, cases_now, rule_of
from flows.effects import DropAlarms, SetAlarm, Tell
from flows.facts import CaseFile, Person, Role
from flows.policy import CaseRule, Colour
from flows.task_effects import CloseTasks
from flows.texts import T, Text, When, moment
from flows.turn import Turn

CONTACT = "case_contact"
TELLS_CITIZEN = frozenset({"contact", "noshow"})  # and every red case
RED_TRIES_AGAIN = 15  # minutes
HALF_A_DAY = 180  # staffed minutes
ON_DUTY_HEARS = frozenset({Colour.orange, Colour.red})  # of a case that was taken and left
MISSING = "missing"  # the outcome of a case in which they have talked and nobody wrote how


# --- when -------------------------------------------------------------------------------


def contact_by(turn: Moment, case: CaseFile) -> datetime:
    """When a contact must have been noted; a working day means until it closes."""
    rule, office = rule_of(turn, case), turn.policy.office
    due = next_contact(rule, office, turn.now)
    return closing(office, due) if rule.next_contact == "next_working_day" else due


def end_of_next_day(turn: Turn, case: CaseFile) -> datetime:
    office = turn.policy.office
    rule = turn.policy.cases[case.colour]
    return closing(office, next_working_day_at(office, turn.now, rule.next_day_at))


def try_again(turn: Turn, case: CaseFile) -> datetime:
    """Nobody answered: a red case soon, the others half a staffed day later."""
    office = turn.policy.office
    if case.colour is Colour.red:
        return after_wait(rule_of(turn, case), office, turn.now, RED_TRIES_AGAIN)
    return add_staffed(office, turn.now, HALF_A_DAY)


# --- what is asked for ------------------------------------------------------------------


def set_contact(move: Move, due: datetime) -> None:
    """When somebody must have noted a contact, or when a case that waits wakes."""
    move.keep(contact_by=due, due=None)
    move.turn.add(SetAlarm(CONTACT, due, ref=move.case.id, fence=move.case.step))


def take(move: Move) -> None:
    turn, me = move.turn, move.turn.me
    move.keep(owner=me.id, step=move.case.step + 1, news_at=None, outcome="")
    move.log("taken", colour=move.case.colour)
    turn.add(CloseTasks(cards.CARD, move.case.id))
    set_contact(move, move.until or contact_by(turn, move.case))
    if move.case.colour is Colour.red or move.case.family in TELLS_CITIZEN:
        turn.add(cards.promise(turn, move.case, me))
    alias, due = turn.the.person.name, due_text(move)
    text = T("Du har taget sagen om {alias}. Notér kontakten senest {due}.", alias=alias, due=due)
    turn.add(cards.owner_card(turn, move.case, me, text, undo=True))


def due_text(move: Move) -> When:
    return moment(move.case.contact_by or move.turn.now, move.turn.now)


def hand_over(move: Move) -> None:
    turn, to, alias = move.turn, move.to, move.turn.the.person.name
    assert to is not None
    move.log("handed_over", to=to.id)
    move.keep(owner=None, contact_by=None, news_at=None, outcome="")
    turn.add(CloseTasks(cards.OWNER, move.case.id))
    by = turn.me.name
    pass_on(
        turn, move.case, to, T("{name} har givet sagen om {alias} til dig.", name=by, alias=alias)
    )


def contacted(move: Move) -> None:
    turn = move.turn
    if move.case.owner is None:  # straight from the open case: who talked has it
        move.keep(owner=turn.me.id, step=move.case.step + 1, outcome="")
        turn.add(CloseTasks(cards.CARD, move.case.id))
    move.log("contacted")
    set_contact(move, end_of_next_day(turn, move.case))


def no_answer(move: Move) -> None:
    turn = move.turn
    move.log("no_answer")
    move.keep(outcome="")
    set_contact(move, try_again(turn, move.case))
    owner = person_of(turn.the, move.case.owner) or turn.me
    text = T(
        "Det er noteret. Prøv {alias} igen senest {due}.", alias=_alias(move), due=due_text(move)
    )
    turn.add(cards.owner_card(turn, move.case, owner, text))


def note(move: Move) -> None:
    move.log("note")


def note_of_owner(move: Move) -> None:
    """Whoever has it is at work on it: the next contact may wait longer, never less long."""
    move.log("note")
    if move.turn.me.id == move.case.owner:
        due = contact_by(move.turn, move.case)
        set_contact(move, max(due, move.case.contact_by or due))


def still_open(move: Move) -> None:
    move.log("still_open")
    move.keep(outcome="")
    set_contact(move, end_of_next_day(move.turn, move.case))


def false_alarm(move: Move) -> None:
    move.outcome = "false_alarm"
    move.turn.count("case_false_alarm")
    close(move)


def close(move: Move) -> None:
    turn, case = move.turn, move.case
    move.log("closed", outcome=move.outcome)
    facts = {"outcome": move.outcome, "closed_at": turn.now, "due": None, "contact_by": None}
    move.keep(step=case.step + 1, **facts)
    for kind in (cards.CARD, cards.OWNER):
        turn.add(CloseTasks(kind, case.id))
    for alarm in (ALARM, CONTACT):
        turn.add(DropAlarms(alarm, case.id))


def raise_colour(move: Move) -> None:
    """Louder: the new colour's chain from its top, whoever had it."""
    turn, signal, rule = move.turn, move.signal, move.rule
    assert signal is not None
    assert rule is not None
    owner = person_of(turn.the, move.case.owner)
    facts = {"colour": signal.colour, "why": signal.rule, "owner": None, "contact_by": None}
    frozen_now = frozen(turn, rule)
    move.log("raised", colour=signal.colour, rule=signal.rule)
    turn.add(CloseTasks(cards.OWNER, move.case.id))
    case = move.keep(**facts, **frozen_now, news_at=None, outcome="")
    new_round(turn, case, first_card(rule, turn.policy.office, turn.policy.week, turn.now))
    also(move, owner, T("Sagen om {alias} haster nu mere.", alias=_alias(move)))


def ask_outcome_again(move: Move) -> None:
    """They have talked, but nobody wrote how it went."""
    turn = move.turn
    owner = person_of(turn.the, move.case.owner)
    move.log("outcome_missing")
    move.keep(outcome=MISSING)
    set_contact(move, end_of_next_day(turn, move.case))
    if owner is not None:
        turn.add(cards.outcome_card(turn, move.case, owner))


def reopen(move: Move) -> None:
    turn, office = move.turn, move.turn.policy.office
    owner = person_of(turn.the, move.case.owner)
    talked = move.case.outcome == MISSING
    move.log("reopened", owner=move.case.owner, missing="outcome" if talked else "")
    turn.add(CloseTasks(cards.OWNER, move.case.id))
    case = move.keep(owner=None, contact_by=None, news_at=None, outcome="")
    if talked:
        why = T("Sagen om {alias} er åben igen. Resultatet mangler.", alias=_alias(move))
    else:
        why = T("Sagen om {alias} er åben igen. Der er ikke noteret kontakt.", alias=_alias(move))
    at = next_staffed(office, turn.now) if case.staffed_hours else turn.now
    new_round(turn, case, at, why)
    also(move, owner, why)
    if case.colour in ON_DUTY_HEARS:
        for person in reachable(turn.the, (Role.on_call,)):
            also(move, person, why)


def also(move: Move, person: Person | None, text: Text) -> None:
    """Who had it, or is on duty, hears of it too, if the chain did not begin with them."""
    turn, case_id = move.turn, move.case.id
    told = {e.person for e in turn.effects if isinstance(e, Tell) and e.case == case_id}
    if person is None or person.id in told:
        return
    turn.add(cards.card(turn, cases_now(turn)[case_id], person, text))


def _alias(move: Move) -> str:
    return move.turn.the.person.name


def frozen(turn: Turn, rule: CaseRule) -> dict[str, Any]:
    """The rule as it goes into the case. For a case of concern the waits are shorter."""
    placement, factor = turn.the.placement, turn.policy.signals.concern_factor
    share = factor if placement is not None and placement.concern else 1
    return {
        "chain": tuple((str(s.role), _shorter(s.wait_minutes, share)) for s in rule.chain),
        "repeat": rule.repeat,
        "staffed_hours": rule.staffed_hours,
        "next_contact": rule.next_contact,
    }


def _shorter(minutes: int, share: float) -> int:
    return max(1, round(minutes * share)) if minutes else 0

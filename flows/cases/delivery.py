"""Delivery truth: what a channel took or refused becomes a row in the case's log, and a card
that nobody could get does not wait for the clock."""

from flows.cases.chain import move_on
from flows.cases.moves import S
from flows.cases.people import groups, reachable
from flows.cases.record import CLOCK, cases_now, log, open_in
from flows.events import Blocked, Delivered, Undelivered
from flows.facts import CaseFile, Participation
from flows.turn import Turn

LEFT = frozenset({Participation.declined, Participation.stopped})


def receipt(turn: Turn) -> None:
    """RECEIPTS "case": case:<id>:<step>:<person>."""
    event = turn.event
    assert isinstance(event, Delivered | Undelivered)
    _, case_id, step, person = event.receipt.split(":")
    if isinstance(event, Delivered):
        log(turn, case_id, "accepted", CLOCK, channel=event.channel, step=step, person=person)
        return
    log(turn, case_id, "failed", CLOCK, code=event.code, step=step, person=person)
    if event.elsewhere:
        return  # another channel has it, and says itself what became of it
    case = cases_now(turn).get(case_id)
    if case is None or case.state != S.open or int(step) != case.step:
        return
    if not _somebody_else_has_it(turn, case, int(person)):
        move_on(turn, case)


def _somebody_else_has_it(turn: Turn, case: CaseFile, failed: int) -> bool:
    """Another person of the same step got a card of their own and may still take it."""
    chain = groups(case.chain)
    place = case.step - case.since - 1
    if place < 0 or case.due is None:
        return False  # it went to one person only, or no clock would try again
    people = reachable(turn.the, chain[place % len(chain)].roles)
    return any(person.id != failed for person in people)


def blocked(turn: Turn) -> None:
    """RECEIPTS "blocked": a citizen shut the assistant out, or let it in again."""
    event = turn.event
    assert isinstance(event, Blocked)
    if turn.citizen is None or turn.citizen.person.id != turn.me.id:
        turn.count("helper_blocked" if event.blocked else "helper_unblocked")
    elif event.blocked and turn.citizen.participation in LEFT:
        turn.count("citizen_blocked")  # they said no or stop, and the caseworker knows
    elif event.blocked:
        turn.signal("blocked")
    else:
        turn.count("citizen_unblocked")
        case = open_in(turn, "delivery")
        if case is not None:
            log(turn, case.id, "unblocked", "chat")

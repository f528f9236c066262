"""Down the chain: who gets the card at each step, when the next one is due, around again.

A step is a moment: its number only grows, so an old alarm, card or queued message is told
from the newest. Recipients are found when the step comes, never before. Somebody is always
tried next; when nobody at all can be reached the case says so and tries again.
"""

from datetime import datetime, timedelta

from flows.calendar import after_wait, is_staffed, next_staffed, next_working_day_at
from flows.cases.cards import UNTAKEN, card
from flows.cases.people import Chain, Group, empty_code, groups, reachable, staff_of
from flows.cases.record import cases_now, keep, log, rule_of
from flows.effects import SetAlarm
from flows.events import Rang
from flows.facts import CaseFile, Citizen, Person, Role
from flows.policy import Colour
from flows.texts import Text
from flows.turn import Turn

ALARM = "case"
DANGER = "danger"
LATE = timedelta(minutes=5)  # an alarm that rings later than this rang after an outage


def never_rests(case: CaseFile) -> bool:
    """Red, and whatever may be danger: called until somebody takes it, however long that is."""
    return case.colour is Colour.red or case.family == DANGER


def goes_around(case: CaseFile) -> bool:
    """What nobody took in a working day is called once more, and then named in one letter a day
    (left.py)."""
    return case.repeat and (never_rests(case) or case.outcome != UNTAKEN)


def new_round(turn: Turn, case: CaseFile, at: datetime, *extra: Text) -> None:
    """From the top of the chain: now, or when `at` comes."""
    case = keep(turn, case, step=case.step + 1, since=case.step + 1)
    begin(turn, case, at, *extra)


def begin(turn: Turn, case: CaseFile, at: datetime, *extra: Text) -> None:
    if at <= turn.now:
        next_step(turn, case, *extra)
    else:
        _wait(turn, case, at)


def rings(turn: Turn) -> None:
    """ALARM "case": nobody took it in time, or the hour of its first card has come."""
    event = turn.event
    assert isinstance(event, Rang)
    case = cases_now(turn).get(event.ref)
    if case is None or case.state != "open" or event.fence != case.step:
        return
    on_time = case.step == case.since and turn.now - event.due <= LATE
    begin(turn, case, turn.now if on_time else _allowed(turn, case))


def move_on(turn: Turn, case: CaseFile) -> None:
    """No channel took the card: the next step does not wait for the clock."""
    begin(turn, case, _allowed(turn, case))


def _allowed(turn: Turn, case: CaseFile) -> datetime:
    office = turn.policy.office
    if not case.staffed_hours or is_staffed(office, turn.now):
        return turn.now
    return next_staffed(office, turn.now)


def next_step(turn: Turn, case: CaseFile, *extra: Text) -> None:
    """The card goes to the next people who can be reached; empty steps cost no time."""
    chain = groups(case.chain)
    first = case.step - case.since
    last = first + len(chain) if goes_around(case) else len(chain)
    for place in range(first, last):
        group, told = chain[place % len(chain)], _told(turn, chain, place)
        people = reachable(turn.the, group.roles)
        fresh = tuple(person for person in people if person.id not in told)
        if fresh:
            _log_away(turn, case, group)
            _send(turn, case, fresh, case.since + place + 1, _due(turn, case, chain, place), extra)
            return
        _log_empty(turn, case, group, "already_told" if people else "")
    _last_resort(turn, case, _of(turn, chain[:first]), extra)


def _told(turn: Turn, chain: tuple[Group, ...], place: int) -> set[int]:
    """Whom this round has been with: one person in two roles is one step, not two."""
    return _of(turn, chain[: place % len(chain)])


def _of(turn: Turn, chain: tuple[Group, ...]) -> set[int]:
    return {person.id for group in chain for person in reachable(turn.the, group.roles)}


def told_of(turn: Turn, case: CaseFile) -> tuple[Person, ...]:
    """Who holds a card of the open case, the caseworker first; nobody before the first one."""
    return asked_of(turn.the, case)


def asked_of(citizen: Citizen, case: CaseFile) -> tuple[Person, ...]:
    """The same, outside a turn."""
    roles = (Role.caseworker, *asked_roles(case.chain, case.step - case.since))
    return reachable(citizen, roles) if case.step else ()


def asked_roles(chain: Chain, moments: int) -> tuple[Role, ...]:
    """As far as this round through the chain has come, which is `step - since`."""
    told = groups(chain)[: max(0, moments)]
    return tuple(role for group in told for role in group.roles)


def _log_empty(turn: Turn, case: CaseFile, group: Group, code: str) -> None:
    for role in group.roles:
        log(turn, case.id, "empty_step", role=role, code=code or empty_code(turn.the, role))


def _log_away(turn: Turn, case: CaseFile, group: Group) -> None:
    """Beside those who are asked: a role whose holder is away and for whom nobody stands in."""
    for role in group.roles:
        if role in turn.the.gaps:
            log(turn, case.id, "empty_step", role=role, code=turn.the.gaps[role])


def _due(turn: Turn, case: CaseFile, chain: tuple[Group, ...], place: int) -> datetime | None:
    """When the step is over; None when it was the last one and nothing goes around."""
    if not goes_around(case) and place == len(chain) - 1:
        return None
    wait = chain[place % len(chain)].wait or _usual_wait(case)
    return after_wait(rule_of(turn, case), turn.policy.office, turn.now, wait)


def _usual_wait(case: CaseFile) -> int:
    return next((wait for _, wait in case.chain if wait), 0)


def outside_due(turn: Turn, case: CaseFile) -> datetime:
    """The end of a wait that belongs to no step: handed over, or a last resort."""
    rule, office = rule_of(turn, case), turn.policy.office
    if wait := _usual_wait(case):
        return after_wait(rule, office, turn.now, wait)
    return next_working_day_at(office, turn.now, rule.next_day_at)


def _last_resort(turn: Turn, case: CaseFile, told: set[int], extra: tuple[Text, ...]) -> None:
    """The chain is through. Anybody of the staff is better than nobody; when there is nobody
    new, the case says so and begins again after a wait."""
    everybody, step = staff_of(turn.the, case), case.step + 1
    people = tuple(person for person in everybody if person.id not in told)[:1]
    rests = case.repeat and not goes_around(case)  # once more is over
    if everybody and not people and rests:
        log(turn, case.id, "nobody_new")
        keep(turn, case, due=None)
        return
    case = keep(turn, case, since=step)
    if people:
        _send(turn, case, people, step, None if rests else outside_due(turn, case), extra)
        return
    log(turn, case.id, "nobody_new" if everybody else "nobody_reachable")
    if not everybody:
        turn.count("case_nobody_reachable")
    _wait(turn, keep(turn, case, step=step), outside_due(turn, case))


def pass_on(turn: Turn, case: CaseFile, person: Person, *extra: Text) -> None:
    """The card to one named person; when they do not take it, from the top of the chain."""
    step = case.step + 1
    case = keep(turn, case, since=step)
    _send(turn, case, (person,), step, outside_due(turn, case), extra)


def _send(
    turn: Turn,
    case: CaseFile,
    people: tuple[Person, ...],
    step: int,
    due: datetime | None,
    extra: tuple[Text, ...],
) -> None:
    case = keep(turn, case, step=step, due=due)
    for person in people:
        turn.add(card(turn, case, person, *extra))
        log(turn, case.id, "triggered", step=step, person=person.id)
    if due:
        _wait(turn, case, due)


def _wait(turn: Turn, case: CaseFile, until: datetime) -> None:
    keep(turn, case, due=until)
    turn.add(SetAlarm(ALARM, until, ref=case.id, fence=case.step))

"""No placement begins without an agreed goal, a next follow-up date and its people (requirements
21, 38, 45, 84). Until then it stays in the phase before, and staff hear what is missing, by name
and once a working day. The citizen hears no alarm; reminders and absence work all the same.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from flows import phases
from flows.calendar import at_local, is_staffed, next_allowed, next_staffed, next_working_day
from flows.effects import Button, Effect, NewTask, SignIn, Tell
from flows.events import Answered
from flows.facts import Citizen, Participation, Person, Phase, Role
from flows.own import Goal, GoalState
from flows.own_effects import KeepGoal, KeepPlacement, KeepRole
from flows.task_effects import CloseTasks
from flows.texts import TC, T, Text
from flows.turn import Turn

TASK = "gate"
A_NEW_ONE = Goal(0, "")  # has no number before it is stored
READS = (Role.caseworker, Role.deputy, Role.leader, Role.job_consultant)
MISSING = {
    "goal": T("et aftalt mål"),
    "follow_up": T("en dag for næste opfølgning"),
    "caseworker": T("en sagsbehandler"),
    "company_mentor": T("en mentor i virksomheden, eller at der ikke er nogen"),
}


def page(citizen: int) -> str:
    """Where all of it can be put right."""
    return f"/desk/citizens/{citizen}/placement"


def staff(turn: Turn) -> Person | None:
    """Who hears of what is not urgent: the caseworker, else who stands nearest."""
    return answers_for(turn.the)


def answers_for(citizen: Citizen) -> Person | None:
    found = (citizen.who(role) for role in READS)
    return next((person for person in found if person is not None and person.channels), None)


# --- it is complete -------------------------------------------------------------------


def look(turn: Turn) -> None:
    """After every step: did it bring the last thing that was missing?"""
    if turn.citizen is None or not any(map(_matters, turn.effects)):
        return
    _open_if_complete(turn, _after(turn.the, turn.effects))


def _matters(effect: Effect) -> bool:
    return isinstance(effect, KeepGoal | KeepPlacement | KeepRole)


def _after(citizen: Citizen, effects: Iterable[Effect]) -> Citizen:
    """As the step leaves them, as far as the gate asks."""
    agreed = {goal.id for goal in citizen.goals}
    placement, new = citizen.placement, False
    for effect in effects:
        match effect:
            case KeepGoal(_, None, GoalState.agreed):
                new = True
            case KeepGoal(_, int(id_), state):
                agreed = agreed | {id_} if state == GoalState.agreed else agreed - {id_}
            case KeepPlacement(facts) if placement is not None:
                placement = replace(placement, **facts)
            case KeepRole(role, int()) if placement is not None:
                placement = replace(placement, nobody=(*placement.nobody, role))  # not empty now
    every = (*citizen.goals, *citizen.plans, *citizen.reached, *((A_NEW_ONE,) if new else ()))
    goals = tuple(goal for goal in every if goal.id in agreed or goal is A_NEW_ONE)
    return replace(citizen, placement=placement, goals=goals)


def noon(turn: Turn) -> None:
    """From the plan of the day: whoever filled the last role did it outside a conversation."""
    _open_if_complete(turn, turn.the)


def _open_if_complete(turn: Turn, now: Citizen) -> None:
    placement = now.placement
    if placement is None or placement.active or placement.phase in phases.DECIDED:
        return
    if phases.lacking(now) or _reopened(turn):
        return
    turn.add(KeepPlacement({"phase": Phase.startup}))
    turn.add(CloseTasks(TASK, str(placement.id)))
    turn.count("placement_complete")
    alias, person = turn.the.person.name, staff(turn)
    ready = T("Nu har praktikken for {alias} alt det, den skal bruge.", alias=alias)
    if person is not None:
        turn.add(Tell(person.id, T("{alias} kan begynde", alias=alias), ready))
    if turn.the.participation is Participation.joined and turn.the.person.channels:
        told = T("Nu er alt klar til din praktik hos {workplace}.", workplace=placement.workplace)
        turn.add(Tell(turn.the.person.id, T("Alt er klar"), told, not_before=_not_at_night(turn)))


def _reopened(turn: Turn) -> bool:
    """Something was taken back in this very step."""
    put_back = {"phase": Phase.before}
    return any(isinstance(e, KeepPlacement) and dict(e.facts) == put_back for e in turn.effects)


def _not_at_night(turn: Turn) -> datetime | None:
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    return allowed if allowed > turn.now else None


# --- it is not ------------------------------------------------------------------------


def clock(turn: Turn) -> datetime | None:
    """Part of the alarm that looks after the work around a citizen (signals/watch.py): tells staff
    if it is time, and says when it is next."""
    placement, office = turn.the.placement, turn.policy.office
    if placement is None or placement.active or placement.phase in phases.DECIDED:
        return None
    lacks = phases.lacking(turn.the)
    if not lacks:
        _open_if_complete(turn, turn.the)
        return None
    told, today = turn.the.memory.gate_told, turn.today.date()
    day = placement.first if told is None else next_working_day(office, told)
    at = next_staffed(office, at_local(max(day, placement.first), time(0), office.zone))
    if at > turn.now:
        return at
    if told != today and is_staffed(office, turn.now):
        _tell(turn, lacks)
        turn.remember(gate_told=today)
    return next_staffed(office, _next_day(turn, today))


def _next_day(turn: Turn, today: date) -> datetime:
    office = turn.policy.office
    if is_staffed(office, turn.now):
        return at_local(next_working_day(office, today), time(0), office.zone)
    return turn.now


def _tell(turn: Turn, lacks: list[str]) -> None:
    placement, person, alias = turn.the.placement, staff(turn), turn.the.person.name
    assert placement is not None
    turn.count("gate_told")
    if person is None:
        return
    turn.add(CloseTasks(TASK, str(placement.id)))
    turn.add(
        Tell(
            person.id,
            T("Praktikken for {alias} er ikke klar", alias=alias),
            T("{alias} er begyndt, men praktikken er ikke klar. Her er, hvad der er tilbage:",
              alias=alias),
            lines=in_words(lacks),
            task=NewTask(turn.new_id(), TASK, str(placement.id), _expires(turn)),
            buttons=(Button(TC("button", "Åbn på skrivebordet"), "open"),),
        )
    )  # fmt: skip


def _expires(turn: Turn) -> datetime:
    return turn.now + timedelta(days=7)


def in_words(lacks: Iterable[str]) -> tuple[Text, ...]:
    return tuple(MISSING[name] for name in lacks)


def pressed_on_card(turn: Turn) -> None:
    """TASKS "gate"."""
    assert isinstance(turn.event, Answered)
    turn.add(SignIn(turn.me.id, page(turn.the.person.id)))

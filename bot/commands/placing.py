"""A citizen and a placement as somebody asks for them, checked, and put into the database.

Shared by `people placement` and `people import`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select
from sqlmodel import col

from bot.commands import given
from bot.commands.errors import WrongUse
from bot.commands.opening import Desk
from bot.filling import FILLED_BY
from bot.parts import new_id
from flows.calendar import Schedule
from flows.facts import Participation, Phase
from flows.phases import first_follow_up, missing
from flows.progress.plan import Step
from flows.signals import watch
from storage import own, presence
from storage import people as register
from storage.tables import Goal, Placement
from storage.tx import Tx

FOLLOWED = {Participation.joined, Participation.paused}


@dataclass(frozen=True, slots=True)
class Asked:
    """As it was written; the fields are the options of `people placement`."""

    workplace: str
    first: str
    last: str
    schedule: str
    chain: Mapping[str, int]
    goal: str = ""
    wish: str = ""
    conditions: tuple[str, ...] = ()
    concern: str = ""
    alias: str = ""  # of a new citizen
    language: str = "da"
    hours: str = ""
    follow_up: str = ""  # the next follow-up; empty: the first week's last day
    nobody: tuple[str, ...] = ()  # roles that somebody decided to leave empty


@dataclass(frozen=True, slots=True)
class Wanted:
    """The same, checked. Without an alias it is a further placement."""

    workplace: str
    first: date
    last: date
    schedule: str
    chain: Mapping[str, int]
    goal: str
    wish: str
    conditions: tuple[str, ...]
    concern: str
    alias: str
    language: str
    hours: tuple[Step, ...]
    follow_up: date | None
    nobody: tuple[str, ...]


def check(asked: Asked, desk: Desk) -> Wanted:
    """WrongUse or ScheduleError: what is wrong, and what to write instead."""
    policy = desk.policy
    first, last = given.day(asked.first, "--from"), given.day(asked.last, "--to")
    given.period(first, last, desk.today)
    return Wanted(
        given.workplace(asked.workplace),
        first,
        last,
        given.schedule(asked.schedule),
        asked.chain,
        given.words(asked.goal, "--goal", policy),
        given.words(asked.wish, "--wish", policy),
        tuple(given.words(text, "--condition", policy) for text in asked.conditions if text),
        given.words(asked.concern, "--concern", policy),
        given.name(asked.alias, "--alias") if asked.alias else "",
        given.language(asked.language, policy),
        given.hours(asked.hours, first, last),
        _follow_up(asked.follow_up, first, last),
        _nobody(asked.nobody),
    )


def _follow_up(written: str, first: date, last: date) -> date | None:
    if not written.strip():
        return None
    day = given.day(written, "--follow-up")
    if not first <= day <= last:
        raise WrongUse(f"--follow-up {day} is not in the placement; write a day in it.")
    return day


def _nobody(roles: tuple[str, ...]) -> tuple[str, ...]:
    if "caseworker" in roles:
        raise WrongUse("--caseworker cannot be none; a placement always has a caseworker.")
    return roles


@dataclass(frozen=True, slots=True)
class Added:
    citizen: int
    placement: int
    phase: Phase
    missing: list[str]
    token: str

    @property
    def lacks(self) -> str:
        return ", ".join(name.replace("_", " ") for name in self.missing)


def add(desk: Desk, tx: Tx, wanted: Wanted, citizen: int | None = None) -> Added:
    """A new citizen with a placement and an invitation, or a further placement of a known one."""
    require_roles(tx.connection, wanted.chain)
    follows = False
    if citizen is None:
        citizen_id = register.add_citizen(tx, wanted.alias, wanted.language)
    else:
        citizen_id, follows = citizen, _require_free(tx, citizen, wanted)
    for text in wanted.conditions:
        register.add_condition(tx, citizen_id, text, shared=["company_mentor"])
    if wanted.goal:
        register.add_goal(tx, citizen_id, wanted.goal)
    tx.flush()
    lacks = _lacks(tx.connection, citizen_id, wanted)
    phase = Phase.before if lacks else Phase.startup
    placement_id = register.add_placement(
        tx,
        citizen_id,
        workplace=wanted.workplace,
        first=wanted.first,
        last=wanted.last,
        schedule=wanted.schedule,
        phase=phase,
        chain=wanted.chain,
        wish=wanted.wish,
        concern=wanted.concern,
        follow_up=wanted.follow_up or _first_follow_up(desk, wanted),
        nobody=wanted.nobody,
    )
    _plan_hours(tx, citizen_id, placement_id, wanted.hours)
    if lacks:  # staff hear of it from the first day on, not from the first night
        tx.set_alarm(
            person_id=citizen_id, what=watch.ALARM, due=tx.now, not_after=None, ref="", fence=0
        )
    presence.handed_on(tx, placement_id, desk.today)
    if follows:
        register.replan(tx, citizen_id, placement_id)
    days = desk.policy.invite_days
    token = "" if citizen is not None else register.invite(tx, citizen_id, days)
    return Added(citizen_id, placement_id, phase, lacks, token)


def require_roles(connection: Connection, chain: Mapping[str, int]) -> None:
    for role, id_ in chain.items():
        row = register.person_of(connection, id_)
        if row.forgotten_at is not None:
            raise register.NotFound(id_)
        if row.role not in FILLED_BY[role]:
            option = f"--{role.replace('_', '-')}"
            raise WrongUse(
                f"{option} {id_} is {row.name}, who is {row.role}; name somebody who is "
                f"{' or '.join(FILLED_BY[role])}."
            )


def _require_free(tx: Tx, citizen: int, wanted: Wanted) -> bool:
    """Whether the citizen takes part already. Placements come one after the other."""
    row = tx.lock([citizen]).get(citizen)
    if row is None or row.forgotten_at is not None:
        raise register.NotFound(citizen)
    if row.key is None:
        raise WrongUse(f"--citizen {citizen} is {row.name}, who is {row.role}; name a citizen.")
    overlaps = select(func.max(col(Placement.last))).where(
        col(Placement.citizen_id) == citizen,
        col(Placement.phase) != Phase.closed,
        col(Placement.first) <= wanted.last,
        col(Placement.last) >= wanted.first,
    )
    until = tx.connection.execute(overlaps).scalar()
    if until is not None:
        raise WrongUse(
            f"--citizen {citizen} has a placement until {until}; let the next begin after it."
        )
    return row.participation in FOLLOWED


def _lacks(connection: Connection, citizen: int, wanted: Wanted) -> list[str]:
    """What an active placement needs."""
    goals = select(func.count()).where(col(Goal.citizen_id) == citizen, col(Goal.state) == "agreed")
    has = {"goal": bool(connection.execute(goals).scalar_one()), "follow_up": True}
    return missing(has, wanted.chain, wanted.nobody)


def _plan_hours(tx: Tx, citizen: int, placement: int, steps: Iterable[Step]) -> None:
    for step in steps:
        own.add_hours_step(
            tx, citizen, placement, new_id(),
            day=step.day, minutes=step.minutes, review=step.review, agreed=step.agreed,
        )  # fmt: skip


def _first_follow_up(desk: Desk, wanted: Wanted) -> date:
    schedule, until = Schedule.parse(wanted.schedule), wanted.first + timedelta(days=6)
    shifts = schedule.shifts(wanted.first, min(until, wanted.last), desk.policy.office.zone, ())
    return first_follow_up(wanted.first, [shift.day for shift in shifts])

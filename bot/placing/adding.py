"""A citizen and a placement that were asked for and checked are put into the database."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select
from sqlmodel import col

from bot.filling import FILLED_BY
from bot.parts import new_id
from bot.placing.asked import NewMentor, Wanted
from flows.calendar import Schedule, local
from flows.facts import NotedKind, Participation, Phase
from flows.phases import first_follow_up, missing
from flows.placing.rules import Wrong, option
from flows.policy import Policy
from flows.progress.plan import Step
from flows.signals import watch
from flows.texts import T, long_date
from storage import own, presence
from storage import people as register
from storage.placing import with_mail
from storage.tables import Goal, Noted, Placement
from storage.tx import Tx

FOLLOWED = {Participation.joined, Participation.paused}
COMPANY_MENTOR = "company_mentor"


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


def add(
    tx: Tx,
    policy: Policy,
    wanted: Wanted,
    citizen: int | None = None,
    by: int | None = None,
    *,
    invites: bool = True,
) -> Added:
    """A new citizen with a placement and an invitation, or a further placement of a known one.
    `by`: who does it at the desk, where an invitation is made when somebody is to see it."""
    require_roles(tx.connection, wanted.chain)
    known = known_mentor(tx.connection, wanted.mentor)
    today, follows = local(tx.now, policy.office.zone).date(), False
    if citizen is None:
        citizen_id = register.add_citizen(tx, wanted.alias, wanted.language)
    else:
        citizen_id, follows = citizen, _require_free(tx, citizen, wanted)
    chain = {**wanted.chain}
    if wanted.mentor is not None:
        chain[COMPANY_MENTOR] = known or new_mentor(tx, wanted.mentor)
    for text in wanted.conditions:
        register.add_condition(tx, citizen_id, text, shared=[COMPANY_MENTOR])
    if wanted.goal:
        register.add_goal(tx, citizen_id, wanted.goal)
    tx.flush()
    lacks = lacks_yet(tx.connection, citizen_id, chain, wanted.nobody)
    phase = Phase.before if lacks else Phase.startup
    placement_id = _placement(tx, policy, wanted, citizen_id, chain, phase, by)
    if lacks:  # staff hear of it from the first day on, not from the first night
        tx.set_alarm(
            person_id=citizen_id, what=watch.ALARM, due=tx.now, not_after=None, ref="", fence=0
        )
    presence.handed_on(tx, placement_id, today)
    if follows:
        register.replan(tx, citizen_id, placement_id)
    invited = citizen is None and invites
    token = register.invite(tx, citizen_id, policy.invite_days) if invited else ""
    return Added(citizen_id, placement_id, phase, lacks, token)


def _placement(
    tx: Tx,
    policy: Policy,
    wanted: Wanted,
    citizen: int,
    chain: Mapping[str, int],
    phase: Phase,
    by: int | None,
) -> int:
    placement = register.add_placement(
        tx,
        citizen,
        workplace=wanted.workplace,
        first=wanted.first,
        last=wanted.last,
        schedule=wanted.schedule,
        phase=phase,
        chain=chain,
        wish=wanted.wish,
        concern=wanted.concern,
        follow_up=wanted.follow_up or first_day_of_follow_up(wanted, policy.office.zone),
        nobody=wanted.nobody,
        task=wanted.task,
        absence_rule=wanted.absence_rule,
    )
    plan_hours(tx, citizen, placement, wanted.hours)
    for key, text in wanted.practical.items():
        own.add_practical(tx, citizen, placement, new_id(), key=key, text=text)
    if wanted.concern:
        kind, about = str(NotedKind.concern), str(placement)
        tx.add(Noted, citizen_id=citizen, kind=kind, about=about, value=1, at=tx.now, by_id=by)
    return placement


# --- who may be in it ---------------------------------------------------------------------


def require_roles(connection: Connection, chain: Mapping[str, int]) -> None:
    for role, id_ in chain.items():
        row = register.person_of(connection, id_)
        if row.forgotten_at is not None:
            raise register.NotFound(id_)
        if row.role not in FILLED_BY[role]:
            raise Wrong(
                role,
                f"{option(role)} {id_} is {row.name}, who is {row.role}; name somebody who is "
                f"{' or '.join(FILLED_BY[role])}.",
                T("{name} kan ikke have den rolle. Vælg en anden.", name=row.name),
            )


def add_mentor(tx: Tx, mentor: NewMentor) -> int:
    return known_mentor(tx.connection, mentor) or new_mentor(tx, mentor)


def new_mentor(tx: Tx, mentor: NewMentor) -> int:
    return register.add_staff(tx, COMPANY_MENTOR, mentor.name, mentor.email, mentor.phone)


def known_mentor(connection: Connection, mentor: NewMentor | None) -> int | None:
    """Who has that mail address already is them, if they are a company mentor."""
    known = with_mail(connection, mentor.email) if mentor is not None else None
    if known is None:
        return None
    if known.role != COMPANY_MENTOR or known.forgotten_at is not None:
        raise Wrong(
            "mentor_email",
            f"--mentor-email belongs to person {known.id} already, who is {known.role}.",
            T("Mailadressen hører til en anden. Skriv mentorens egen."),
        )
    return int(known.id)


def _require_free(tx: Tx, citizen: int, wanted: Wanted) -> bool:
    """Whether the citizen takes part already. Placements come one after the other."""
    row = tx.lock([citizen]).get(citizen)
    if row is None or row.forgotten_at is not None:
        raise register.NotFound(citizen)
    if row.key is None:
        raise Wrong(
            "citizen",
            f"--citizen {citizen} is {row.name}, who is {row.role}; name a citizen.",
            T("{name} er ikke borger. Vælg en borger.", name=row.name),
        )
    until = taken_until(tx.connection, citizen, wanted.first, wanted.last)
    if until is not None:
        raise Wrong(
            "first",
            f"--citizen {citizen} has a placement until {until}; let the next begin after it.",
            T("Der er en anden praktik til {date}. Vælg en første dag efter den.",
              date=long_date(until)),
        )  # fmt: skip
    return row.participation in FOLLOWED


def taken_until(
    connection: Connection, citizen: int, first: date, last: date, besides: int = 0
) -> date | None:
    """Until when another placement of theirs runs into these days."""
    overlaps = select(func.max(col(Placement.last))).where(
        col(Placement.citizen_id) == citizen,
        col(Placement.id) != besides,
        col(Placement.phase) != Phase.closed,
        col(Placement.first) <= last,
        col(Placement.last) >= first,
    )
    until: date | None = connection.execute(overlaps).scalar()
    return until


# --- what follows from it -----------------------------------------------------------------


def lacks_yet(
    connection: Connection, citizen: int, chain: Collection[str], nobody: Collection[str]
) -> list[str]:
    """What an active placement needs."""
    goals = select(func.count()).where(col(Goal.citizen_id) == citizen, col(Goal.state) == "agreed")
    has = {"goal": bool(connection.execute(goals).scalar_one()), "follow_up": True}
    return missing(has, chain, nobody)


def plan_hours(tx: Tx, citizen: int, placement: int, steps: Iterable[Step]) -> None:
    for step in steps:
        own.add_hours_step(
            tx, citizen, placement, new_id(),
            day=step.day, minutes=step.minutes, review=step.review, agreed=step.agreed,
        )  # fmt: skip


def first_day_of_follow_up(wanted: Wanted, zone: str) -> date:
    schedule, until = Schedule.parse(wanted.schedule), wanted.first + timedelta(days=6)
    shifts = schedule.shifts(wanted.first, min(until, wanted.last), zone, ())
    return first_follow_up(wanted.first, [shift.day for shift in shifts])

"""The phases of a placement: before → start-up → stable → ending → aftercare → closed (DESIGN §1).

Which one it is follows from the days and from what is agreed; only the end is somebody's decision.
Pure, and asked whenever a placement is read. What is written down is before, startup (active),
aftercare or closed; the rest is reckoned.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta

from flows.facts import Citizen, NotedKind, Phase, Placement, Role
from flows.policy import Policy

DECIDED = frozenset({Phase.aftercare, Phase.closed})
# Without them a placement does not become active, unless somebody says that there is nobody
# (requirement 21).
NEEDED_ROLES = (Role.caseworker, Role.company_mentor)


def lacking(citizen: Citizen) -> list[str]:
    """What an active placement needs and this one has not (requirements 21, 38, 84): goal,
    follow_up, caseworker, company_mentor."""
    placement = citizen.placement
    if placement is None:
        return []
    has = {"goal": bool(citizen.goals), "follow_up": placement.follow_up is not None}
    roles = {role for role in NEEDED_ROLES if citizen.who(role) or role in citizen.away}
    return missing(has, roles, placement.nobody)


def missing(
    has: Mapping[str, bool], roles: Collection[str], nobody: Collection[str] = ()
) -> list[str]:
    """The same of a placement that nobody is in yet."""
    filled = {str(role): role in roles or role in nobody for role in NEEDED_ROLES}
    return [name for name, is_there in {**has, **filled}.items() if not is_there]


def phase_on(citizen: Citizen, policy: Policy, today: date) -> Phase:
    """A placement that lacks something stays before its start, also when its first day has come."""
    placement = citizen.placement
    if placement is None:
        return Phase.closed
    if placement.phase in DECIDED:
        return placement.phase
    if today < placement.first or (not placement.active and lacking(citizen)):
        return Phase.before
    return by_days(placement, policy, today)


def by_days(placement: Placement, policy: Policy, today: date) -> Phase:
    """Of one that is active. After a new start the first weeks count anew (requirement 115)."""
    if today >= ending_from(placement, policy):
        return Phase.ending
    begun = max(placement.first, placement.new_start or placement.first)
    startup = begun + timedelta(weeks=policy.rhythm.startup_weeks)
    return Phase.startup if today < startup else Phase.stable


def ending_from(placement: Placement, policy: Policy) -> date:
    """From two thirds of the period on the next step is talked about (requirement 135)."""
    days = (placement.last - placement.first).days + 1
    return placement.first + timedelta(days=round(days * policy.rhythm.ending_from))


def first_follow_up(first: date, days: Collection[date]) -> date:
    """The last agreed day of the first week, unless somebody says another (requirement 83)."""
    week = [day for day in days if first <= day < first + timedelta(days=7)]
    return max(week, default=first + timedelta(days=4))


def next_step_known(citizen: Citizen) -> bool:
    """A further placement, or what somebody noted about what comes after this one."""
    placement = citizen.placement
    if placement is None or placement.followed:
        return placement is not None
    about = str(placement.id)
    return any(n.kind is NotedKind.next_step and n.about == about for n in citizen.noted)


def as_of(citizen: Citizen, policy: Policy, today: date) -> Citizen:
    """The citizen with the phase that holds today, whatever was last written down."""
    placement = citizen.placement
    if placement is None:
        return citizen
    phase = phase_on(citizen, policy, today)
    if phase == placement.phase:  # as in most turns: a copy of all the facts is dear
        return citizen
    return replace(citizen, placement=replace(placement, phase=phase))

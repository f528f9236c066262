"""How far the setting up has come (requirements 28, 55): what a start needs (flows/phases.py), and
what makes it a good one. Only what the office itself has written: nothing of the citizen's own."""

from dataclasses import dataclass

from flows.facts import Citizen, Participation, Placement, Role
from flows.phases import NEEDED_ROLES, lacking
from flows.placing import workplace
from flows.progress.plan import steps_of

NEEDED = ("goal", "follow_up", *map(str, NEEDED_ROLES))
# Somebody, or the decision that there is nobody (requirements 21, 28).
DECIDED_ABOUT = (Role.deputy, Role.job_consultant, Role.personal_mentor)


@dataclass(frozen=True, slots=True)
class Point:
    name: str
    done: bool
    needed: bool = False


def points(citizen: Citizen) -> tuple[Point, ...]:
    placement = citizen.placement
    if placement is None:
        return ()
    lacks = lacking(citizen)
    needed = (Point(name, name not in lacks, needed=True) for name in NEEDED)
    return (*needed, *_good(citizen, placement))


def _good(citizen: Citizen, placement: Placement) -> tuple[Point, ...]:
    known = workplace.as_it_is(citizen, placement)
    decided = (
        Point(str(role), bool(citizen.who(role)) or role in placement.nobody)
        for role in DECIDED_ABOUT
    )
    return (
        *decided,
        Point("hours", bool(steps_of(citizen))),
        Point("task", bool(known["task"])),
        Point("come", bool(known["come"])),
        Point("workplace_phone", bool(workplace.phone(citizen))),
        Point("absence_rule", bool(known["absence_rule"])),
        Point("joined", citizen.participation is not Participation.invited),
    )

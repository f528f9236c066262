"""Who is in a placement: a role is filled, or somebody decides that there is nobody (requirement
21). Never the caseworker: a placement without one belongs to no one."""

from flows.covering.change import Change, What
from flows.effects import SetAlarm
from flows.events import Submitted
from flows.facts import Role
from flows.own_effects import KeepPlacement, KeepRole
from flows.questions.people import IN_CHARGE
from flows.texts import T, Text
from flows.turn import Turn

NOBODY = "none"
ROLES = (
    Role.caseworker, Role.deputy, Role.leader, Role.job_consultant, Role.personal_mentor,
    Role.company_mentor,
)  # fmt: skip


def fill(turn: Turn, role: str, said: str) -> Text:
    """`said`: the number of a person who may have the role (the page offers only those), or
    "none"."""
    placement = turn.the.placement
    assert isinstance(turn.event, Submitted)
    if placement is None or role not in set(ROLES):
        return T("Der er ingen praktik lige nu.")
    if not turn.the.roles_of(turn.me.id) & {*IN_CHARGE, Role.job_consultant}:
        return T("Det kan du ikke ændre her. Spørg sagsbehandleren.")
    if said == NOBODY and role == Role.caseworker:
        return T("En praktik har altid en sagsbehandler. Vælg hvem.")
    if said != NOBODY and not said.isdecimal():
        return T("Vælg en person, eller at der ikke er nogen.")
    nobody = tuple(one for one in placement.nobody if one != role)
    if said == NOBODY:
        turn.add(KeepRole(role, None))
        turn.add(KeepPlacement({"nobody": (*nobody, role)}))
        return T("Det er noteret, at der ikke er nogen.")
    was = turn.the.who(Role(role))
    if was is not None and was.id != int(said):
        change = Change(What.handed, was.id, int(said), (Role(role),))
        turn.add(SetAlarm("who_is_who", turn.now, ref=str(change)))
    turn.add(KeepRole(role, int(said)))
    if nobody != placement.nobody:
        turn.add(KeepPlacement({"nobody": nobody}))
    return T("Det er noteret, hvem det er.")

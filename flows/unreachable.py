"""A mail address that does not work any more: somebody of the staff is told at once, not first
when it is needed again."""

from flows.cases.people import person_of
from flows.events import Rang
from flows.facts import Role
from flows.texts import T
from flows.turn import Turn

WHO_CAN_MEND = (Role.caseworker, Role.job_consultant, Role.deputy, Role.leader)


def mail_dead(turn: Turn) -> None:
    """ALARM "mail_dead": the mail server knows nobody there; `ref` is whose address it is."""
    event = turn.event
    assert isinstance(event, Rang)
    person = person_of(turn.the, int(event.ref))
    if person is None:
        return
    for role in WHO_CAN_MEND:
        helper = turn.the.who(role)
        if helper is not None and helper.channels and helper.id != person.id:
            turn.tell(
                role,
                T("Mails til {name} kommer ikke frem", name=person.name),
                T("Mails til {name} kommer ikke frem mere. Ring, og få en ny adresse.",
                  name=person.name),
            )  # fmt: skip
            return
    turn.count("dead_mail_told_nobody")

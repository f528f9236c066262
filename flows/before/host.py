"""The company mentor some working days before the first day: one mail (requirements 68-70, 85).

How to receive well, the goals and conditions the citizen shares, whom to call, and a short form.
Unanswered, it is asked once more; then whoever looks after the placement hears what is missing.
A new first day or a new mentor gets a new mail. Nothing goes out after the first day has come.
"""

from datetime import date, datetime, time

from flows import book
from flows.before import host_says as says
from flows.before.host_asked import Asked, asked
from flows.before.practical import ASKED
from flows.calendar import at_local, is_working_day
from flows.effects import Lane
from flows.facts import Participation, Person, Phase, Placement, Role
from flows.own import Kind
from flows.schedule import of_this_plan
from flows.texts import T
from flows.turn import Turn
from flows.weeks import DAY

FORM = "host"
SENT, REMINDED, STAFF_TOLD = "sent", "reminded", "staff_told"


def answered(turn: Turn) -> bool:
    """The mentor has filled in something of the form."""
    placement = turn.the.placement
    told = [line for line in book.lines_of(turn.the, Kind.practical) if line.key in ASKED]
    from_mentor = any(line.source == Role.company_mentor for line in told)
    return from_mentor or bool(placement and placement.absence_rule)


def rings(turn: Turn) -> None:
    """ALARMS "host", each working day near the first one: what is due today, once."""
    placement, mentor = turn.the.placement, turn.the.who(Role.company_mentor)
    if placement is None or not _may_write(turn, placement):
        return
    if mentor is None or not mentor.channels:
        return  # who looks after the placement hears that elsewhere (flows/phases.py)
    before, today = asked(turn.the), turn.today.date()
    if before is None:
        _send(turn, placement, mentor, SENT)
    elif before.first != placement.first:
        _send(turn, placement, mentor, SENT, moved=True)
    elif not answered(turn):
        _again(turn, placement, mentor, before, today)


def _may_write(turn: Turn, placement: Placement) -> bool:
    return (
        of_this_plan(turn)
        and placement.phase is Phase.before
        and turn.today.date() < placement.first
        and turn.the.participation is Participation.joined
    )


def _again(turn: Turn, placement: Placement, mentor: Person, before: Asked, today: date) -> None:
    waited = _working_days(turn, before.on, today)
    if waited < turn.policy.before.host_reminder_days:
        return
    if before.stage == SENT:
        _send(turn, placement, mentor, REMINDED)
    elif before.stage == REMINDED:
        _tell_staff(turn, placement, mentor)


def _working_days(turn: Turn, since: date, today: date) -> int:
    """After the first, up to and with the second."""
    days = (since + DAY * n for n in range(1, (today - since).days + 1))
    return sum(is_working_day(turn.policy.office, day) for day in days)


def _send(
    turn: Turn, placement: Placement, mentor: Person, stage: str, *, moved: bool = False
) -> None:
    if stage == REMINDED:
        subject, text, more = says.reminder(turn, placement)
    else:
        subject, text, more = says.letter(turn, placement, moved=moved)
    turn.tell(
        Role.company_mentor,
        subject,
        text,
        lines=more,
        lane=Lane.notice,
        not_after=_end_of_first_day(turn, placement),
        form=FORM,
    )
    _remember(turn, placement, mentor, stage)


def _tell_staff(turn: Turn, placement: Placement, mentor: Person) -> None:
    """Whoever looks after the placement can still call the workplace."""
    for role in (Role.job_consultant, Role.caseworker):
        person = turn.the.who(role)
        if person is not None and person.channels:
            alias = turn.the.person.name
            turn.tell(
                role,
                T("{mentor} har ikke svaret om {alias}", mentor=mentor.name, alias=alias),
                says.not_answered(turn, placement, mentor),
                lane=Lane.notice,
            )
            break
    _remember(turn, placement, mentor, STAFF_TOLD)


def _remember(turn: Turn, placement: Placement, mentor: Person, stage: str) -> None:
    today = turn.today.date()
    told = Asked(placement.id, placement.first, mentor.id, today, stage)
    turn.remember(host_asked=told.kept())


def _end_of_first_day(turn: Turn, placement: Placement) -> datetime:
    return at_local(placement.first, time(23, 59), turn.policy.office.zone)
